// Generated from literals.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{DocumentedError, HeaderList, Problem, Rejection, StatusIn, operation_error};

/// 4XX of `Error`: Error
#[derive(Debug)]
pub struct Error {
    /// HTTP status code.
    pub status: StatusIn<400, 499>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Error>,
}

impl DocumentedError for Error {
    type Body = super::Error;

    fn into_parts(self) -> (u16, Problem<super::Error>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// What `getThing` answers instead of its success.
#[derive(Debug)]
pub enum GetThingError {
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    GetThingError<S: ?Sized> {
        ClientError(Error) in super::Error,
    } rejected {
        _ in super::Error,
    }
}

/// What `deleteThing` answers instead of its success.
#[derive(Debug)]
pub enum DeleteThingError {
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    DeleteThingError<S: ?Sized> {
        ClientError(Error) in super::Error,
    } rejected {
        _ in super::Error,
    }
}

/// What `uploadThing` answers instead of its success.
#[derive(Debug)]
pub enum UploadThingError {
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    UploadThingError<S: ?Sized> {
        ClientError(Error) in super::Error,
    } rejected {
        _ in super::Error,
    }
}

/// What `importThing` answers instead of its success.
#[derive(Debug)]
pub enum ImportThingError {
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ImportThingError<S: ?Sized> {
        ClientError(Error) in super::Error,
    } rejected {
        _ in super::Error,
    }
}

/// What `getPart` answers instead of its success.
#[derive(Debug)]
pub enum GetPartError {
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    GetPartError<S: ?Sized> {
        ClientError(Error) in super::Error,
    } rejected {
        _ in super::Error,
    }
}

/// What `touchLatest` answers instead of its success.
#[derive(Debug)]
pub enum TouchLatestError {
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    TouchLatestError<S: ?Sized> {
        ClientError(Error) in super::Error,
    } rejected {
        _ in super::Error,
    }
}

/// What `listAllParts` answers instead of its success.
#[derive(Debug)]
pub enum ListAllPartsError {
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ListAllPartsError<S: ?Sized> {
        ClientError(Error) in super::Error,
    } rejected {
        _ in super::Error,
    }
}

/// What `slash` answers instead of its success.
#[derive(Debug)]
pub enum SlashError {
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    SlashError<S: ?Sized> {
        ClientError(Error) in super::Error,
    } rejected {
        _ in super::Error,
    }
}

/// What `root` answers instead of its success.
#[derive(Debug)]
pub enum RootError {
    ClientError(Error),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    RootError<S: ?Sized> {
        ClientError(Error) in super::Error,
    } rejected {
        _ in super::Error,
    }
}
