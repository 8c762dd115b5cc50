// Generated from several-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.
use specbound_runtime::{DocumentedError, HeaderList, Problem};
use super::CaseErrors as Asked;
/// 404 of `Missing`: There is no such order.
#[derive(Debug)]
pub struct Missing {
    /// What the caller and the log are told.
    pub problem: Problem<super::Missing>,
}
impl DocumentedError for Missing {
    type Body = super::Missing;
    fn into_parts(self) -> (u16, Problem<super::Missing>, Result<HeaderList, String>) {
        (404u16, self.problem, Ok(HeaderList::default()))
    }
}
/// 409 of `getOrder`: The order is not paid, or is paid by another.
#[derive(Debug)]
pub struct GetOrderConflict {
    /// What the caller and the log are told.
    pub problem: Problem<super::Conflict>,
    /// Header `X-Balance`.
    pub x_balance: i64,
}
impl DocumentedError for GetOrderConflict {
    type Body = super::Conflict;
    fn into_parts(self) -> (u16, Problem<super::Conflict>, Result<HeaderList, String>) {
        (
            409u16,
            self.problem,
            Ok(HeaderList::default())
                .and_then(|headers| headers.with("X-Balance", Some(self.x_balance))),
        )
    }
}
/// 429 of `Slow`: Too much at once. It says nothing.
#[derive(Debug)]
pub struct Slow {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
    /// Header `Retry-After`.
    pub retry_after: i64,
    /// Header `X-Why`.
    pub x_why: ::std::option::Option<::std::string::String>,
}
impl DocumentedError for Slow {
    type Body = ();
    fn into_parts(self) -> (u16, Problem<()>, Result<HeaderList, String>) {
        (
            429u16,
            self.problem,
            Ok(HeaderList::default())
                .and_then(|headers| headers.with("Retry-After", Some(self.retry_after)))
                .and_then(|headers| headers.with("X-Why", self.x_why)),
        )
    }
}
/// 5XX of `Broken`: Something else.
#[derive(Debug)]
pub struct BrokenServerError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<500u16, 599u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Broken>,
}
impl DocumentedError for BrokenServerError {
    type Body = super::Broken;
    fn into_parts(self) -> (u16, Problem<super::Broken>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 410 of `Broken`: Something else.
#[derive(Debug)]
pub struct BrokenGone {
    /// What the caller and the log are told.
    pub problem: Problem<super::Broken>,
}
impl DocumentedError for BrokenGone {
    type Body = super::Broken;
    fn into_parts(self) -> (u16, Problem<super::Broken>, Result<HeaderList, String>) {
        (410u16, self.problem, Ok(HeaderList::default()))
    }
}
/// default of `Broken`: Something else.
#[derive(Debug)]
pub struct BrokenOtherError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 599u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Broken>,
}
impl DocumentedError for BrokenOtherError {
    type Body = super::Broken;
    fn into_parts(self) -> (u16, Problem<super::Broken>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// What `getOrder` answers instead of its success.
#[derive(Debug)]
pub enum GetOrderError {
    /// 404: There is no such order.
    NotFound(Missing),
    /// 409: The order is not paid, or is paid by another.
    Conflict(GetOrderConflict),
    /// 429: Too much at once. It says nothing.
    RateLimitExceeded(Slow),
    /// 5XX: Something else.
    ServerError(BrokenServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    GetOrderError < S : Asked > { NotFound(Missing) in super::Missing,
    Conflict(GetOrderConflict) in super::Conflict, RateLimitExceeded(Slow) in
    super::Missing, ServerError(BrokenServerError) in super::Broken, } rejected { 404u16
    ..= 404u16 in super::Missing, 409u16..= 409u16 in super::Conflict, 500u16..= 599u16
    in super::Broken, _ in super::Missing }
}
/// What `deleteOrder` answers instead of its success.
#[derive(Debug)]
pub enum DeleteOrderError {
    /// 404: There is no such order.
    NotFound(Missing),
    /// 410: Something else.
    Gone(BrokenGone),
    /// 429: Too much at once. It says nothing.
    RateLimitExceeded(Slow),
    /// default: Something else.
    OtherError(BrokenOtherError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    DeleteOrderError < S : ? Sized > { NotFound(Missing) in super::Missing,
    Gone(BrokenGone) in super::Broken, RateLimitExceeded(Slow) in super::Missing,
    OtherError(BrokenOtherError) in super::Broken, } rejected { 404u16..= 404u16 in
    super::Missing, 410u16..= 410u16 in super::Broken, 400u16..= 599u16 in super::Broken,
    _ in super::Missing }
}
