// Generated from values.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{DocumentedError, HeaderList, Problem, Rejection, StatusIn, operation_error};

/// default of `Problem`: Not done.
#[derive(Debug)]
pub struct Problem2 {
    /// HTTP status code.
    pub status: StatusIn<400, 599>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}

impl DocumentedError for Problem2 {
    type Body = super::Problem;

    fn into_parts(self) -> (u16, Problem<super::Problem>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// What `putThing` answers instead of its success.
#[derive(Debug)]
pub enum PutThingError {
    OtherError(Problem2),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    PutThingError<S: ?Sized> {
        OtherError(Problem2) in super::Problem,
    } rejected {
        _ in super::Problem,
    }
}

/// What `putContact` answers instead of its success.
#[derive(Debug)]
pub enum PutContactError {
    OtherError(Problem2),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    PutContactError<S: ?Sized> {
        OtherError(Problem2) in super::Problem,
    } rejected {
        _ in super::Problem,
    }
}

/// What `putPet` answers instead of its success.
#[derive(Debug)]
pub enum PutPetError {
    OtherError(Problem2),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    PutPetError<S: ?Sized> {
        OtherError(Problem2) in super::Problem,
    } rejected {
        _ in super::Problem,
    }
}

/// What `putGarage` answers instead of its success.
#[derive(Debug)]
pub enum PutGarageError {
    OtherError(Problem2),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    PutGarageError<S: ?Sized> {
        OtherError(Problem2) in super::Problem,
    } rejected {
        _ in super::Problem,
    }
}
