// Generated from errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

use specbound_runtime::{DocumentedError, HeaderList, Problem, Rejection, StatusIn, operation_error};

use super::{Choice, HttpValidationError, Loose, Mapped, Maybe, Nested, Violations};

use super::CaseErrors as Asked;

/// 4XX of `fastapi`: E
#[derive(Debug)]
pub struct FastapiClientError {
    /// HTTP status code.
    pub status: StatusIn<400, 499>,
    /// What the caller and the log are told.
    pub problem: Problem<HttpValidationError>,
}

impl DocumentedError for FastapiClientError {
    type Body = HttpValidationError;

    fn into_parts(self) -> (u16, Problem<HttpValidationError>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 4XX of `nested`: E
#[derive(Debug)]
pub struct NestedClientError {
    /// HTTP status code.
    pub status: StatusIn<400, 499>,
    /// What the caller and the log are told.
    pub problem: Problem<Nested>,
}

impl DocumentedError for NestedClientError {
    type Body = Nested;

    fn into_parts(self) -> (u16, Problem<Nested>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 4XX of `choice`: E
#[derive(Debug)]
pub struct ChoiceClientError {
    /// HTTP status code.
    pub status: StatusIn<400, 499>,
    /// What the caller and the log are told.
    pub problem: Problem<Choice>,
}

impl DocumentedError for ChoiceClientError {
    type Body = Choice;

    fn into_parts(self) -> (u16, Problem<Choice>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 4XX of `map`: E
#[derive(Debug)]
pub struct MapClientError {
    /// HTTP status code.
    pub status: StatusIn<400, 499>,
    /// What the caller and the log are told.
    pub problem: Problem<Mapped>,
}

impl DocumentedError for MapClientError {
    type Body = Mapped;

    fn into_parts(self) -> (u16, Problem<Mapped>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 4XX of `asked`: E
#[derive(Debug)]
pub struct AskedClientError {
    /// HTTP status code.
    pub status: StatusIn<400, 499>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Asked>,
}

impl DocumentedError for AskedClientError {
    type Body = super::Asked;

    fn into_parts(self) -> (u16, Problem<super::Asked>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 4XX of `asked_code`: E
#[derive(Debug)]
pub struct AskedCodeClientError {
    /// HTTP status code.
    pub status: StatusIn<400, 499>,
    /// What the caller and the log are told.
    pub problem: Problem<Violations>,
}

impl DocumentedError for AskedCodeClientError {
    type Body = Violations;

    fn into_parts(self) -> (u16, Problem<Violations>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 4XX of `empty`: E
#[derive(Debug)]
pub struct EmptyClientError {
    /// HTTP status code.
    pub status: StatusIn<400, 499>,
    /// What the caller and the log are told.
    pub problem: Problem<Loose>,
}

impl DocumentedError for EmptyClientError {
    type Body = Loose;

    fn into_parts(self) -> (u16, Problem<Loose>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// 4XX of `maybe`: E
#[derive(Debug)]
pub struct MaybeClientError {
    /// HTTP status code.
    pub status: StatusIn<400, 499>,
    /// What the caller and the log are told.
    pub problem: Problem<Maybe>,
}

impl DocumentedError for MaybeClientError {
    type Body = Maybe;

    fn into_parts(self) -> (u16, Problem<Maybe>, Result<HeaderList, String>) {
        let headers = Ok(HeaderList::default());
        (self.status.get(), self.problem, headers)
    }
}

/// What `fastapi` answers instead of its success.
#[derive(Debug)]
pub enum FastapiError {
    ClientError(FastapiClientError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    FastapiError<S: ?Sized> {
        ClientError(FastapiClientError) in HttpValidationError,
    } rejected {
        _ in HttpValidationError,
    }
}

/// What `nested` answers instead of its success.
#[derive(Debug)]
pub enum NestedError {
    ClientError(NestedClientError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    NestedError<S: Asked> {
        ClientError(NestedClientError) in Nested,
    } rejected {
        _ in Nested,
    }
}

/// What `choice` answers instead of its success.
#[derive(Debug)]
pub enum ChoiceError {
    ClientError(ChoiceClientError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    ChoiceError<S: Asked> {
        ClientError(ChoiceClientError) in Choice,
    } rejected {
        _ in Choice,
    }
}

/// What `map` answers instead of its success.
#[derive(Debug)]
pub enum MapError {
    ClientError(MapClientError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    MapError<S: ?Sized> {
        ClientError(MapClientError) in Mapped,
    } rejected {
        _ in Mapped,
    }
}

/// What `asked` answers instead of its success.
#[derive(Debug)]
pub enum AskedError {
    ClientError(AskedClientError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    AskedError<S: Asked> {
        ClientError(AskedClientError) in super::Asked,
    } rejected {
        _ in super::Asked,
    }
}

/// What `asked_code` answers instead of its success.
#[derive(Debug)]
pub enum AskedCodeError {
    ClientError(AskedCodeClientError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    AskedCodeError<S: Asked> {
        ClientError(AskedCodeClientError) in Violations,
    } rejected {
        _ in Violations,
    }
}

/// What `empty` answers instead of its success.
#[derive(Debug)]
pub enum EmptyError {
    ClientError(EmptyClientError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    EmptyError<S: ?Sized> {
        ClientError(EmptyClientError) in Loose,
    } rejected {
        _ in Loose,
    }
}

/// What `maybe` answers instead of its success.
#[derive(Debug)]
pub enum MaybeError {
    ClientError(MaybeClientError),
    /// What the pipeline ends the request with.
    Rejected(Rejection),
}

operation_error! {
    MaybeError<S: ?Sized> {
        ClientError(MaybeClientError) in Maybe,
    } rejected {
        _ in Maybe,
    }
}
