// Generated from forms.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
/// What `uploadNamed` answers instead of its success.
#[derive(Debug)]
pub enum UploadNamedError {
    /// 4XX: Error
    ClientError(ErrorClientError),
    /// 5XX: Error
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    UploadNamedError < S : ? Sized > { ClientError(ErrorClientError) in super::Error,
    ServerError(ErrorServerError) in super::Error, } rejected { _ in super::Error }
}
/// What `uploadInPlace` answers instead of its success.
#[derive(Debug)]
pub enum UploadInPlaceError {
    /// 4XX: Error
    ClientError(ErrorClientError),
    /// 5XX: Error
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    UploadInPlaceError < S : ? Sized > { ClientError(ErrorClientError) in super::Error,
    ServerError(ErrorServerError) in super::Error, } rejected { _ in super::Error }
}
/// What `login` answers instead of its success.
#[derive(Debug)]
pub enum LoginError {
    /// 4XX: Error
    ClientError(ErrorClientError),
    /// 5XX: Error
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    LoginError < S : ? Sized > { ClientError(ErrorClientError) in super::Error,
    ServerError(ErrorServerError) in super::Error, } rejected { _ in super::Error }
}
