// Generated from literals.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.
use specbound_runtime::{DocumentedError, HeaderList, Problem};
/// 4XX of `Error`: Error
#[derive(Debug)]
pub struct Error {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 499u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for Error {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// What `getThing` answers instead of its success.
#[derive(Debug)]
pub enum GetThingError {
    /// 4XX: Error
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    GetThingError < S : ? Sized > { ClientError(Error) in super::Error, } rejected { _ in
    super::Error }
}
/// What `deleteThing` answers instead of its success.
#[derive(Debug)]
pub enum DeleteThingError {
    /// 4XX: Error
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    DeleteThingError < S : ? Sized > { ClientError(Error) in super::Error, } rejected { _
    in super::Error }
}
/// What `uploadThing` answers instead of its success.
#[derive(Debug)]
pub enum UploadThingError {
    /// 4XX: Error
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    UploadThingError < S : ? Sized > { ClientError(Error) in super::Error, } rejected { _
    in super::Error }
}
/// What `importThing` answers instead of its success.
#[derive(Debug)]
pub enum ImportThingError {
    /// 4XX: Error
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    ImportThingError < S : ? Sized > { ClientError(Error) in super::Error, } rejected { _
    in super::Error }
}
/// What `getPart` answers instead of its success.
#[derive(Debug)]
pub enum GetPartError {
    /// 4XX: Error
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    GetPartError < S : ? Sized > { ClientError(Error) in super::Error, } rejected { _ in
    super::Error }
}
/// What `touchLatest` answers instead of its success.
#[derive(Debug)]
pub enum TouchLatestError {
    /// 4XX: Error
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    TouchLatestError < S : ? Sized > { ClientError(Error) in super::Error, } rejected { _
    in super::Error }
}
/// What `listAllParts` answers instead of its success.
#[derive(Debug)]
pub enum ListAllPartsError {
    /// 4XX: Error
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    ListAllPartsError < S : ? Sized > { ClientError(Error) in super::Error, } rejected {
    _ in super::Error }
}
/// What `slash` answers instead of its success.
#[derive(Debug)]
pub enum SlashError {
    /// 4XX: Error
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    SlashError < S : ? Sized > { ClientError(Error) in super::Error, } rejected { _ in
    super::Error }
}
/// What `root` answers instead of its success.
#[derive(Debug)]
pub enum RootError {
    /// 4XX: Error
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    RootError < S : ? Sized > { ClientError(Error) in super::Error, } rejected { _ in
    super::Error }
}
