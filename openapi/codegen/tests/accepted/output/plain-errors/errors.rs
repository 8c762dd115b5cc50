// Generated from plain-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{PlainError, Problem, Rejection, documented_error, operation_error};

/// 404 of `deleteThings`: There are none.
#[derive(Debug)]
pub struct DeleteThingsNotFound {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}

documented_error!(DeleteThingsNotFound, (), 404);

operation_error! {
    /// What `listThings` answers instead of its success.
    pub enum ListThingsError in PlainError {}
}

/// What `deleteThings` answers instead of its success.
#[derive(Debug)]
pub enum DeleteThingsError {
    NotFound(DeleteThingsNotFound),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    DeleteThingsError<S: ?Sized> {
        NotFound(DeleteThingsNotFound) in PlainError,
    } rejected {
        _ in PlainError,
    }
}

operation_error! {
    /// What `raw` answers instead of its success.
    pub enum RawError in PlainError {}
}

operation_error! {
    /// What `putRaw` answers instead of its success.
    pub enum PutRawError in PlainError {}
}
