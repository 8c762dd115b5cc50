// Generated from several-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{DocumentedError, HeaderList, Problem, Rejection, StatusIn, documented_error, operation_error};

use super::{Broken, Conflict};

use super::CaseErrors as Asked;

/// 404 of `Missing`: There is no such order.
#[derive(Debug)]
pub struct Missing {
    /// What the caller and the log are told.
    pub problem: Problem<super::Missing>,
}

documented_error!(Missing, super::Missing, 404);

/// 409 of `getOrder`: The order is not paid, or is paid by another.
#[derive(Debug)]
pub struct GetOrderConflict {
    /// What the caller and the log are told.
    pub problem: Problem<Conflict>,
    /// Header `X-Balance`.
    pub x_balance: i64,
}

impl DocumentedError for GetOrderConflict {
    type Body = Conflict;

    fn into_parts(self) -> (u16, Problem<Conflict>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default()).and_then(|headers| headers.with("X-Balance", Some(self.x_balance)));
        (409, self.problem, headers)
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
    pub x_why: Option<String>,
}

impl DocumentedError for Slow {
    type Body = ();

    fn into_parts(self) -> (u16, Problem<()>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default())
            .and_then(|headers| headers.with("Retry-After", Some(self.retry_after)))
            .and_then(|headers| headers.with("X-Why", self.x_why));
        (429, self.problem, headers)
    }
}

/// 5XX of `Broken`: Something else.
#[derive(Debug)]
pub struct BrokenServerError {
    /// HTTP status code.
    pub status: StatusIn<500, 599>,
    /// What the caller and the log are told.
    pub problem: Problem<Broken>,
}

impl DocumentedError for BrokenServerError {
    type Body = Broken;

    fn into_parts(self) -> (u16, Problem<Broken>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 410 of `Broken`: Something else.
#[derive(Debug)]
pub struct BrokenGone {
    /// What the caller and the log are told.
    pub problem: Problem<Broken>,
}

documented_error!(BrokenGone, Broken, 410);

/// default of `Broken`: Something else.
#[derive(Debug)]
pub struct BrokenOtherError {
    /// HTTP status code.
    pub status: StatusIn<400, 599>,
    /// What the caller and the log are told.
    pub problem: Problem<Broken>,
}

impl DocumentedError for BrokenOtherError {
    type Body = Broken;

    fn into_parts(self) -> (u16, Problem<Broken>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// What `getOrder` answers instead of its success.
#[derive(Debug)]
pub enum GetOrderError {
    NotFound(Missing),
    Conflict(GetOrderConflict),
    RateLimitExceeded(Slow),
    ServerError(BrokenServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    GetOrderError<S: Asked> {
        NotFound(Missing) in super::Missing, Conflict(GetOrderConflict) in Conflict,
        RateLimitExceeded(Slow) in super::Missing, ServerError(BrokenServerError) in Broken,
    } rejected {
        404..=404 in super::Missing, 409..=409 in Conflict, 500..=599 in Broken,
        _ in super::Missing,
    }
}

/// What `deleteOrder` answers instead of its success.
#[derive(Debug)]
pub enum DeleteOrderError {
    NotFound(Missing),
    Gone(BrokenGone),
    RateLimitExceeded(Slow),
    OtherError(BrokenOtherError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    DeleteOrderError<S: ?Sized> {
        NotFound(Missing) in super::Missing, Gone(BrokenGone) in Broken,
        RateLimitExceeded(Slow) in super::Missing, OtherError(BrokenOtherError) in Broken,
    } rejected {
        404..=404 in super::Missing, 410..=410 in Broken, 400..=599 in Broken, _ in super::Missing,
    }
}
