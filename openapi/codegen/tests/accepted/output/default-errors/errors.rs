// Generated from default-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.
use specbound_runtime::{DocumentedError, HeaderList, Problem};
/// default of `listThings`: What went wrong.
#[derive(Debug)]
pub struct ListThingsOtherError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 599u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for ListThingsOtherError {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 404 of `putThings`: Silent.
#[derive(Debug)]
pub struct PutThingsNotFound {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}
impl DocumentedError for PutThingsNotFound {
    type Body = ();
    fn into_parts(self) -> (u16, Problem<()>, Result<HeaderList, String>) {
        (404u16, self.problem, Ok(HeaderList::default()))
    }
}
/// default of `putThings`: What went wrong here.
#[derive(Debug)]
pub struct PutThingsOtherError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 599u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}
impl DocumentedError for PutThingsOtherError {
    type Body = super::Error;
    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// What `listThings` answers instead of its success.
#[derive(Debug)]
pub enum ListThingsError {
    /// default: What went wrong.
    OtherError(ListThingsOtherError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    ListThingsError < S : ? Sized > { OtherError(ListThingsOtherError) in super::Error, }
    rejected { _ in super::Error }
}
/// What `putThings` answers instead of its success.
#[derive(Debug)]
pub enum PutThingsError {
    /// 404: Silent.
    NotFound(PutThingsNotFound),
    /// default: What went wrong here.
    OtherError(PutThingsOtherError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    PutThingsError < S : ? Sized > { NotFound(PutThingsNotFound) in super::Error,
    OtherError(PutThingsOtherError) in super::Error, } rejected { _ in super::Error }
}
/// What `deleteThings` answers instead of its success.
#[derive(Debug)]
pub enum DeleteThingsError {
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    DeleteThingsError < S : ? Sized > {} rejected { _ in super::Error }
}
