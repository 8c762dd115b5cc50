// Generated from parameters.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{DocumentedError, HeaderList, Problem, Rejection, StatusIn, documented_error, operation_error};

/// default of `shelves`: Not found.
#[derive(Debug)]
pub struct ShelvesOtherError {
    /// HTTP status code.
    pub status: StatusIn<400, 599>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}

impl DocumentedError for ShelvesOtherError {
    type Body = super::Problem;

    fn into_parts(self) -> (u16, Problem<super::Problem>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 401 of `patchShelves`: Not known.
#[derive(Debug)]
pub struct PatchShelvesUnauthorized {
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}

documented_error!(PatchShelvesUnauthorized, super::Problem, 401);

/// 4XX of `shelvedBook`: Not found.
#[derive(Debug)]
pub struct ShelvedBookClientError {
    /// HTTP status code.
    pub status: StatusIn<400, 499>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}

impl DocumentedError for ShelvedBookClientError {
    type Body = super::Problem;

    fn into_parts(self) -> (u16, Problem<super::Problem>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 4XX of `newShelf`: Not found.
#[derive(Debug)]
pub struct NewShelfClientError {
    /// HTTP status code.
    pub status: StatusIn<400, 499>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}

impl DocumentedError for NewShelfClientError {
    type Body = super::Problem;

    fn into_parts(self) -> (u16, Problem<super::Problem>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// What `shelves` answers instead of its success.
#[derive(Debug)]
pub enum ShelvesError {
    OtherError(ShelvesOtherError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ShelvesError<S: ?Sized> {
        OtherError(ShelvesOtherError) in super::Problem,
    } rejected {
        _ in super::Problem,
    }
}

/// What `patchShelves` answers instead of its success.
#[derive(Debug)]
pub enum PatchShelvesError {
    Unauthorized(PatchShelvesUnauthorized),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    PatchShelvesError<S: ?Sized> {
        Unauthorized(PatchShelvesUnauthorized) in super::Problem,
    } rejected {
        _ in super::Problem,
    }
}

/// What `shelvedBook` answers instead of its success.
#[derive(Debug)]
pub enum ShelvedBookError {
    ClientError(ShelvedBookClientError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ShelvedBookError<S: ?Sized> {
        ClientError(ShelvedBookClientError) in super::Problem,
    } rejected {
        _ in super::Problem,
    }
}

/// What `newShelf` answers instead of its success.
#[derive(Debug)]
pub enum NewShelfError {
    ClientError(NewShelfClientError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    NewShelfError<S: ?Sized> {
        ClientError(NewShelfClientError) in super::Problem,
    } rejected {
        _ in super::Problem,
    }
}
