// Generated from loose.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.
use specbound_runtime::{DocumentedError, HeaderList, Problem};
/// default of `Error`: Wrong.
#[derive(Debug)]
pub struct Error {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 599u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}
impl DocumentedError for Error {
    type Body = super::Problem;
    fn into_parts(self) -> (u16, Problem<super::Problem>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 400 of `postThings`: Without words.
#[derive(Debug)]
pub struct PostThingsBadRequest {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}
impl DocumentedError for PostThingsBadRequest {
    type Body = ();
    fn into_parts(self) -> (u16, Problem<()>, Result<HeaderList, String>) {
        (400u16, self.problem, Ok(HeaderList::default()))
    }
}
/// What `getThings` answers instead of its success.
#[derive(Debug)]
pub enum GetThingsError {
    /// default: Wrong.
    OtherError(Error),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    GetThingsError < S : ? Sized > { OtherError(Error) in super::Problem, } rejected { _
    in super::Problem }
}
/// What `postThings` answers instead of its success.
#[derive(Debug)]
pub enum PostThingsError {
    /// 400: Without words.
    BadRequest(PostThingsBadRequest),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    PostThingsError < S : ? Sized > { BadRequest(PostThingsBadRequest) in super::Problem,
    } rejected { _ in super::Problem }
}
/// What `putThings` answers instead of its success.
#[derive(Debug)]
pub enum PutThingsError {
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    PutThingsError < S : ? Sized > {} rejected { _ in super::Problem }
}
