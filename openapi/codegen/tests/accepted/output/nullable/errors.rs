// Generated from nullable.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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

/// What `putThing` answers instead of its success.
#[derive(Debug)]
pub enum PutThingError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    PutThingError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `getNothing` answers instead of its success.
#[derive(Debug)]
pub enum GetNothingError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    GetNothingError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `getNumber` answers instead of its success.
#[derive(Debug)]
pub enum GetNumberError {
    ClientError(ErrorClientError),
    ServerError(ErrorServerError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    GetNumberError<S: ?Sized> {
        ClientError(ErrorClientError) in Error, ServerError(ErrorServerError) in Error,
    } rejected {
        _ in Error,
    }
}
