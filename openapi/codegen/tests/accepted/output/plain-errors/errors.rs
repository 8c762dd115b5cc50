// Generated from plain-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.
use specbound_runtime::{DocumentedError, HeaderList, Problem};
/// 404 of `deleteThings`: There are none.
#[derive(Debug)]
pub struct DeleteThingsNotFound {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}
impl DocumentedError for DeleteThingsNotFound {
    type Body = ();
    fn into_parts(self) -> (u16, Problem<()>, Result<HeaderList, String>) {
        (404u16, self.problem, Ok(HeaderList::default()))
    }
}
/// What `listThings` answers instead of its success.
#[derive(Debug)]
pub enum ListThingsError {
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    ListThingsError < S : ? Sized > {} rejected { _ in specbound_runtime::PlainError }
}
/// What `deleteThings` answers instead of its success.
#[derive(Debug)]
pub enum DeleteThingsError {
    /// 404: There are none.
    NotFound(DeleteThingsNotFound),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    DeleteThingsError < S : ? Sized > { NotFound(DeleteThingsNotFound) in
    specbound_runtime::PlainError, } rejected { _ in specbound_runtime::PlainError }
}
/// What `raw` answers instead of its success.
#[derive(Debug)]
pub enum RawError {
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    RawError < S : ? Sized > {} rejected { _ in specbound_runtime::PlainError }
}
/// What `putRaw` answers instead of its success.
#[derive(Debug)]
pub enum PutRawError {
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    PutRawError < S : ? Sized > {} rejected { _ in specbound_runtime::PlainError }
}
