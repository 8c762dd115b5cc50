// Generated from served.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{DocumentedError, HeaderList, Problem, Rejection, StatusIn, documented_error, operation_error};

use super::Error;

/// 4XX of `Error`: Error
#[derive(Debug)]
pub struct ErrorClientError {
    /// HTTP status code.
    pub status: StatusIn<400, 499>,
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

impl DocumentedError for ErrorClientError {
    type Body = Error;

    fn into_parts(self) -> (u16, Problem<Error>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 5XX of `Error`: Error
#[derive(Debug)]
pub struct ErrorServerError {
    /// HTTP status code.
    pub status: StatusIn<500, 599>,
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

impl DocumentedError for ErrorServerError {
    type Body = Error;

    fn into_parts(self) -> (u16, Problem<Error>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 400 of `Error`: Error
#[derive(Debug)]
pub struct ErrorBadRequest {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

documented_error!(ErrorBadRequest, Error, 400);

/// 403 of `Error`: Error
#[derive(Debug)]
pub struct ErrorForbidden {
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

documented_error!(ErrorForbidden, Error, 403);

/// What `createNote` answers instead of its success.
#[derive(Debug)]
pub enum CreateNoteError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    CreateNoteError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `listNotes` answers instead of its success.
#[derive(Debug)]
pub enum ListNotesError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ListNotesError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `latestNote` answers instead of its success.
#[derive(Debug)]
pub enum LatestNoteError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    LatestNoteError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `replaceLatest` answers instead of its success.
#[derive(Debug)]
pub enum ReplaceLatestError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ReplaceLatestError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `readNote` answers instead of its success.
#[derive(Debug)]
pub enum ReadNoteError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ReadNoteError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `headNote` answers instead of its success.
#[derive(Debug)]
pub enum HeadNoteError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    HeadNoteError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `replaceNote` answers instead of its success.
#[derive(Debug)]
pub enum ReplaceNoteError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ReplaceNoteError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `renameNote` answers instead of its success.
#[derive(Debug)]
pub enum RenameNoteError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    RenameNoteError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `searchNotes` answers instead of its success.
#[derive(Debug)]
pub enum SearchNotesError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    SearchNotesError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `rate` answers instead of its success.
#[derive(Debug)]
pub enum RateError {
    BadRequest(ErrorBadRequest),
    Forbidden(ErrorForbidden),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    RateError<S: ?Sized> {
        BadRequest(ErrorBadRequest) in Error, Forbidden(ErrorForbidden) in Error,
    } rejected {
        _ in Error,
    }
}
