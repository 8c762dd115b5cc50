// Generated from served.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.
use specbound_runtime::{DocumentedError, HeaderList, Problem};
/// 4XX of `Error`: Error
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
/// 5XX of `Error`: Error
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
/// 400 of `Error`: Error
#[derive(Debug)]
pub struct ErrorBadRequest {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for ErrorBadRequest {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (400u16, self.problem, Ok(HeaderList::default()))
    }
}
/// 403 of `Error`: Error
#[derive(Debug)]
pub struct ErrorForbidden {
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for ErrorForbidden {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (403u16, self.problem, Ok(HeaderList::default()))
    }
}
/// What `createNote` answers instead of its success.
#[derive(Debug)]
pub enum CreateNoteError {
    /// 4XX: Error
    ClientError(ErrorClientError),
    /// 5XX: Error
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    CreateNoteError < S : ? Sized > { ClientError(ErrorClientError) in super::Error,
    ServerError(ErrorServerError) in super::Error, } rejected { _ in super::Error }
}
/// What `listNotes` answers instead of its success.
#[derive(Debug)]
pub enum ListNotesError {
    /// 4XX: Error
    ClientError(ErrorClientError),
    /// 5XX: Error
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    ListNotesError < S : ? Sized > { ClientError(ErrorClientError) in super::Error,
    ServerError(ErrorServerError) in super::Error, } rejected { _ in super::Error }
}
/// What `latestNote` answers instead of its success.
#[derive(Debug)]
pub enum LatestNoteError {
    /// 4XX: Error
    ClientError(ErrorClientError),
    /// 5XX: Error
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    LatestNoteError < S : ? Sized > { ClientError(ErrorClientError) in super::Error,
    ServerError(ErrorServerError) in super::Error, } rejected { _ in super::Error }
}
/// What `replaceLatest` answers instead of its success.
#[derive(Debug)]
pub enum ReplaceLatestError {
    /// 4XX: Error
    ClientError(ErrorClientError),
    /// 5XX: Error
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    ReplaceLatestError < S : ? Sized > { ClientError(ErrorClientError) in super::Error,
    ServerError(ErrorServerError) in super::Error, } rejected { _ in super::Error }
}
/// What `readNote` answers instead of its success.
#[derive(Debug)]
pub enum ReadNoteError {
    /// 4XX: Error
    ClientError(ErrorClientError),
    /// 5XX: Error
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    ReadNoteError < S : ? Sized > { ClientError(ErrorClientError) in super::Error,
    ServerError(ErrorServerError) in super::Error, } rejected { _ in super::Error }
}
/// What `headNote` answers instead of its success.
#[derive(Debug)]
pub enum HeadNoteError {
    /// 4XX: Error
    ClientError(ErrorClientError),
    /// 5XX: Error
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    HeadNoteError < S : ? Sized > { ClientError(ErrorClientError) in super::Error,
    ServerError(ErrorServerError) in super::Error, } rejected { _ in super::Error }
}
/// What `replaceNote` answers instead of its success.
#[derive(Debug)]
pub enum ReplaceNoteError {
    /// 4XX: Error
    ClientError(ErrorClientError),
    /// 5XX: Error
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    ReplaceNoteError < S : ? Sized > { ClientError(ErrorClientError) in super::Error,
    ServerError(ErrorServerError) in super::Error, } rejected { _ in super::Error }
}
/// What `renameNote` answers instead of its success.
#[derive(Debug)]
pub enum RenameNoteError {
    /// 4XX: Error
    ClientError(ErrorClientError),
    /// 5XX: Error
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    RenameNoteError < S : ? Sized > { ClientError(ErrorClientError) in super::Error,
    ServerError(ErrorServerError) in super::Error, } rejected { _ in super::Error }
}
/// What `searchNotes` answers instead of its success.
#[derive(Debug)]
pub enum SearchNotesError {
    /// 4XX: Error
    ClientError(ErrorClientError),
    /// 5XX: Error
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    SearchNotesError < S : ? Sized > { ClientError(ErrorClientError) in super::Error,
    ServerError(ErrorServerError) in super::Error, } rejected { _ in super::Error }
}
/// What `rate` answers instead of its success.
#[derive(Debug)]
pub enum RateError {
    /// 400: Error
    BadRequest(ErrorBadRequest),
    /// 403: Error
    Forbidden(ErrorForbidden),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    RateError < S : ? Sized > { BadRequest(ErrorBadRequest) in super::Error,
    Forbidden(ErrorForbidden) in super::Error, } rejected { _ in super::Error }
}
