// Generated from loose.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{DocumentedError, HeaderList, Problem, Rejection, StatusIn, documented_error, operation_error};

/// default of `Error`: Wrong.
#[derive(Debug)]
pub struct Error {
    /// HTTP status code.
    pub status: StatusIn<400, 599>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Problem>,
}

impl DocumentedError for Error {
    type Body = super::Problem;

    fn into_parts(self) -> (u16, Problem<super::Problem>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 400 of `postThings`: Without words.
#[derive(Debug)]
pub struct PostThingsBadRequest {
    /// What the caller and the log are told.
    pub problem: Problem<()>,
}

documented_error!(PostThingsBadRequest, (), 400);

/// What `getThings` answers instead of its success.
#[derive(Debug)]
pub enum GetThingsError {
    OtherError(Error),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    GetThingsError<S: ?Sized> {
        OtherError(Error) in super::Problem,
    } rejected {
        _ in super::Problem,
    }
}

/// What `postThings` answers instead of its success.
#[derive(Debug)]
pub enum PostThingsError {
    BadRequest(PostThingsBadRequest),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    PostThingsError<S: ?Sized> {
        BadRequest(PostThingsBadRequest) in super::Problem,
    } rejected {
        _ in super::Problem,
    }
}

operation_error! {
    /// What `putThings` answers instead of its success.
    pub enum PutThingsError in super::Problem {}
}
