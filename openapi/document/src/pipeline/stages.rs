//! A request as it enters the pipeline's stages and as it leaves them.

use bytes::Bytes;
use serde_json::{Map, Value};

use super::form::FormValues;
use super::gate::Permit;
use crate::Operation;

/// A request whose path and method an operation has.
#[derive(Debug)]
pub struct Routed<'d> {
    /// The operation.
    pub operation: &'d Operation,
    /// Names and values of the path's variables, decoded.
    pub variables: Vec<(String, String)>,
}

/// A request in which nothing is wrong.
pub struct Accepted<C> {
    /// Who asks; nothing where the operation has no `security`.
    pub caller: Option<C>,
    /// The path's variables, by their schemas.
    pub path: Map<String, Value>,
    /// The query parameters, with the document's defaults.
    pub query: Map<String, Value>,
    /// The header parameters.
    pub headers: Map<String, Value>,
    /// The cookie parameters.
    pub cookies: Map<String, Value>,
    /// The body.
    pub content: Content,
    /// Room for this request.
    pub room: Permit,
}

/// A body that was received and checked.
#[derive(Clone, Debug)]
pub enum Content {
    /// There is none, and the document lets it be left out or has none.
    None,
    /// JSON, or the fields of a URL-encoded form.
    Value(Value),
    /// The parts of a multipart form.
    Form(FormValues),
    /// A `text/*` body, decoded by its charset.
    Text(String),
    /// Bytes of another media type.
    Bytes(Bytes),
}
