// Generated from default-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{DocumentedError, HeaderList, Problem, Rejection, StatusIn, documented_error, operation_error};

use super::Error;

/// default of `listThings`: What went wrong.
#[derive(Debug)]
pub struct ListThingsOtherError {
    /// HTTP status code.
    pub status: StatusIn<400, 599>,
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

impl DocumentedError for ListThingsOtherError {
    type Body = Error;

    fn into_parts(self) -> (u16, Problem<Error>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 404 of `putThings`: Silent.
#[derive(Debug)]
pub struct PutThingsNotFound {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}

documented_error!(PutThingsNotFound, (), 404);

/// default of `putThings`: What went wrong here.
#[derive(Debug)]
pub struct PutThingsOtherError {
    /// HTTP status code.
    pub status: StatusIn<400, 599>,
    /// What the caller and the log are told.
    pub problem: Problem<Error>,
}

impl DocumentedError for PutThingsOtherError {
    type Body = Error;

    fn into_parts(self) -> (u16, Problem<Error>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// What `listThings` answers instead of its success.
#[derive(Debug)]
pub enum ListThingsError {
    OtherError(ListThingsOtherError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ListThingsError<S: ?Sized> {
        OtherError(ListThingsOtherError) in Error,
    } rejected {
        _ in Error,
    }
}

/// What `putThings` answers instead of its success.
#[derive(Debug)]
pub enum PutThingsError {
    NotFound(PutThingsNotFound),
    OtherError(PutThingsOtherError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    PutThingsError<S: ?Sized> {
        NotFound(PutThingsNotFound) in Error, OtherError(PutThingsOtherError) in Error,
    } rejected {
        _ in Error,
    }
}

operation_error! {
    /// What `deleteThings` answers instead of its success.
    pub enum DeleteThingsError in Error {}
}
