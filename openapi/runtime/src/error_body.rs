//! Failures as the document's error schema.

use std::fmt;

use dropshot::{ErrorStatusCode, HttpError, HttpResponseError};
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Serialize, Serializer};

use crate::Failure;

/// The document's error schema, made from a failure. Generated for the schema that the document's errors have.
pub trait ErrorBody: Serialize + JsonSchema + Send + Sync + 'static {
    /// `api_url` is the base of the URL that names the kind of error, without a slash at its end.
    fn from_failure(failure: &Failure, request_id: &str, api_url: &str) -> Self;
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

impl ErrorBody for PlainError {
    fn from_failure(failure: &Failure, request_id: &str, _: &str) -> PlainError {
        PlainError { request_id: request_id.to_owned(), message: failure.message().to_owned() }
    }
}

/// The error type of every operation towards dropshot: it gives the emitted document the error schema, and carries the
/// few errors that dropshot makes itself.
#[derive(Debug)]
pub struct ErrorResponse<E> {
    status: ErrorStatusCode,
    body: E,
}

impl<E: ErrorBody> From<HttpError> for ErrorResponse<E> {
    fn from(error: HttpError) -> ErrorResponse<E> {
        let status = error.status_code;
        let failure = Failure::new(status.as_status(), error.external_message).because(error.internal_message);
        ErrorResponse { status, body: E::from_failure(&failure, "", "") }
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
        self.body.serialize(serializer)
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
