//! Failures as the document's error schema.

use std::fmt;

use dropshot::{ErrorStatusCode, HttpError, HttpResponseError};
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Serialize, Serializer};

use crate::{Failure, Told};

/// The document's error schema. Generated for the schema that the document's errors have.
pub trait ErrorBody: Serialize + JsonSchema + Send + Sync + 'static {
    /// The error that dropshot makes itself, where no service can be asked; nothing where one has to be.
    fn alone(told: &Told<'_>) -> Option<Self>
    where
        Self: Sized;
}

/// An error schema that is filled with a failure, and by the service `S` with what no failure knows.
pub trait ErrorFrom<S: ?Sized>: ErrorBody {
    /// The body of the answer.
    fn from_failure(service: &S, told: &Told<'_>) -> Self;
}

/// dropshot's own error shape, for operations whose document describes no error.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Error")]
pub struct PlainError {
    /// The same as the header `x-request-id`.
    pub request_id: String,
    /// What went wrong.
    pub message: String,
}

impl PlainError {
    fn of(told: &Told<'_>) -> PlainError {
        PlainError { request_id: told.request_id.to_owned(), message: told.whole_message() }
    }
}

impl ErrorBody for PlainError {
    fn alone(told: &Told<'_>) -> Option<PlainError> {
        Some(PlainError::of(told))
    }
}

impl<S: ?Sized> ErrorFrom<S> for PlainError {
    fn from_failure(_: &S, told: &Told<'_>) -> PlainError {
        PlainError::of(told)
    }
}

/// The error type of every operation towards dropshot: it gives the emitted document the error schema, and carries the
/// few errors that dropshot makes itself.
#[derive(Debug)]
pub struct ErrorResponse<E> {
    status: ErrorStatusCode,
    body: Own<E>,
}

/// The body of an error that dropshot makes itself.
#[derive(Debug)]
enum Own<E> {
    Documented(E),
    /// The document's schema wants what only the service knows.
    Plain(PlainError),
}

impl<E: ErrorBody> From<HttpError> for ErrorResponse<E> {
    fn from(error: HttpError) -> ErrorResponse<E> {
        let status = error.status_code;
        let failure = Failure::new(status.as_status(), error.external_message).because(error.internal_message);
        let told = Told::alone(&failure);
        let body = E::alone(&told).map_or_else(|| Own::Plain(PlainError::of(&told)), Own::Documented);
        ErrorResponse { status, body }
    }
}

impl<E: ErrorBody> HttpResponseError for ErrorResponse<E> {
    fn status_code(&self) -> ErrorStatusCode {
        self.status
    }
}

impl<E> fmt::Display for ErrorResponse<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status)
    }
}

impl<E: Serialize> Serialize for ErrorResponse<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.body {
            Own::Documented(body) => body.serialize(serializer),
            Own::Plain(body) => body.serialize(serializer),
        }
    }
}

impl<E: JsonSchema> JsonSchema for ErrorResponse<E> {
    fn is_referenceable() -> bool {
        E::is_referenceable()
    }

    fn schema_name() -> String {
        E::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        E::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        E::json_schema(generator)
    }
}
