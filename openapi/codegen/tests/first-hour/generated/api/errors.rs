// Generated from notes.yaml by `specbound generate`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.
use specbound_runtime::{DocumentedError, HeaderList, Problem};
/// 404 of `NotFound`: There is no such note.
#[derive(Debug)]
pub struct NotFound {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for NotFound {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (404u16, self.problem, Ok(HeaderList::default()))
    }
}
/// 4XX of `Error`: Any other error.
#[derive(Debug)]
pub struct ErrorClientError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 499u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for ErrorClientError {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 5XX of `Error`: Any other error.
#[derive(Debug)]
pub struct ErrorServerError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<500u16, 599u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for ErrorServerError {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// What `getNote` answers instead of its success.
#[derive(Debug)]
pub enum GetNoteError {
    /// 404: There is no such note.
    NotFound(NotFound),
    /// 4XX: Any other error.
    ClientError(ErrorClientError),
    /// 5XX: Any other error.
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    GetNoteError < S : ? Sized > { NotFound(NotFound) in super::Error,
    ClientError(ErrorClientError) in super::Error, ServerError(ErrorServerError) in
    super::Error, } rejected { _ in super::Error }
}
