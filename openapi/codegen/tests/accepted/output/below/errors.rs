// Generated from below.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{Problem, Rejection, documented_error, operation_error};

/// 404 of `readNote`: There is no such.
#[derive(Debug)]
pub struct ReadNoteNotFound {
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}

documented_error!(ReadNoteNotFound, super::Problem, 404);

/// 422 of `readNote`: Not valid.
#[derive(Debug)]
pub struct ReadNoteValidationError {
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}

documented_error!(ReadNoteValidationError, super::Problem, 422);

operation_error! {
    /// What `readRoot` answers instead of its success.
    pub enum ReadRootError in super::Problem {}
}

/// What `readNote` answers instead of its success.
#[derive(Debug)]
pub enum ReadNoteError {
    NotFound(ReadNoteNotFound),
    ValidationError(ReadNoteValidationError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ReadNoteError<S: ?Sized> {
        NotFound(ReadNoteNotFound) in super::Problem,
        ValidationError(ReadNoteValidationError) in super::Problem,
    } rejected {
        _ in super::Problem,
    }
}

operation_error! {
    /// What `newNote` answers instead of its success.
    pub enum NewNoteError in super::Problem {}
}
