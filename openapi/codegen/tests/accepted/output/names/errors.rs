// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{DocumentedError, HeaderList, Problem, Rejection, StatusIn, operation_error};

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

/// What `match` answers instead of its success.
#[derive(Debug)]
pub enum MatchError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    MatchError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `Self` answers instead of its success.
#[derive(Debug)]
pub enum ItselfError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ItselfError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `crate` answers instead of its success.
#[derive(Debug)]
pub enum CrateError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    CrateError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `image-files.update_all` answers instead of its success.
#[derive(Debug)]
pub enum ImageFilesUpdateAllError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ImageFilesUpdateAllError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `3dDelete` answers instead of its success.
#[derive(Debug)]
pub enum T3dDeleteError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    T3dDeleteError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}
