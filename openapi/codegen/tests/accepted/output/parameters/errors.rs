// Generated from parameters.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.
use specbound_runtime::{DocumentedError, HeaderList, Problem};
/// default of `shelves`: Not found.
#[derive(Debug)]
pub struct ShelvesOtherError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 599u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}
impl DocumentedError for ShelvesOtherError {
    type Body = super::Problem;
    fn into_parts(self) -> (u16, Problem<super::Problem>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 401 of `patchShelves`: Not known.
#[derive(Debug)]
pub struct PatchShelvesUnauthorized {
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}
impl DocumentedError for PatchShelvesUnauthorized {
    type Body = super::Problem;
    fn into_parts(self) -> (u16, Problem<super::Problem>, Result<HeaderList, String>) {
        (401u16, self.problem, Ok(HeaderList::default()))
    }
}
/// 4XX of `shelvedBook`: Not found.
#[derive(Debug)]
pub struct ShelvedBookClientError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 499u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}
impl DocumentedError for ShelvedBookClientError {
    type Body = super::Problem;
    fn into_parts(self) -> (u16, Problem<super::Problem>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 4XX of `newShelf`: Not found.
#[derive(Debug)]
pub struct NewShelfClientError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 499u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}
impl DocumentedError for NewShelfClientError {
    type Body = super::Problem;
    fn into_parts(self) -> (u16, Problem<super::Problem>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// What `shelves` answers instead of its success.
#[derive(Debug)]
pub enum ShelvesError {
    /// default: Not found.
    OtherError(ShelvesOtherError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    ShelvesError < S : ? Sized > { OtherError(ShelvesOtherError) in super::Problem, }
    rejected { _ in super::Problem }
}
/// What `patchShelves` answers instead of its success.
#[derive(Debug)]
pub enum PatchShelvesError {
    /// 401: Not known.
    Unauthorized(PatchShelvesUnauthorized),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    PatchShelvesError < S : ? Sized > { Unauthorized(PatchShelvesUnauthorized) in
    super::Problem, } rejected { _ in super::Problem }
}
/// What `shelvedBook` answers instead of its success.
#[derive(Debug)]
pub enum ShelvedBookError {
    /// 4XX: Not found.
    ClientError(ShelvedBookClientError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    ShelvedBookError < S : ? Sized > { ClientError(ShelvedBookClientError) in
    super::Problem, } rejected { _ in super::Problem }
}
/// What `newShelf` answers instead of its success.
#[derive(Debug)]
pub enum NewShelfError {
    /// 4XX: Not found.
    ClientError(NewShelfClientError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    NewShelfError < S : ? Sized > { ClientError(NewShelfClientError) in super::Problem, }
    rejected { _ in super::Problem }
}
