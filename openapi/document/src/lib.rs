//! An OpenAPI 3.0 document as validators: which operation a request meets, and what is wrong with a request or an answer.
//!
//! Everything is compiled once, by [`Document::compile`]; what is asked of a request after that touches no schema text.
//! The package knows no transport: see `pipeline`, the one way of a request in server and mock.
//!
//! | file | concern |
//! | --- | --- |
//! | `document.rs` | the document and its operations, compiled from JSON |
//! | `operation.rs` | what is known of one operation |
//! | `route.rs` | which operation a method and a path meet |
//! | `reference.rs` | `$ref` within the document |
//! | `schema.rs` | OpenAPI schemas as JSON Schema 2020-12 |
//! | `closure.rs` | which objects of an answer may have no further properties |
//! | `validator.rs` | compiled schemas, shared between the operations |
//! | `parameter.rs` | parameters: their text as values, and the check |
//! | `request.rs` | what is wrong with a request |
//! | `response.rs` | what the document says of an answer |
//! | `answer.rs` | what is wrong with an answer |
//! | `example.rs` | the document's examples, and what is wrong with them |
//! | `header.rs` | tokens, quoted strings and parameters of header values |
//! | `media_type.rs` | the value of a `Content-Type` header |
//! | `form/` | `multipart/form-data`, read while it arrives, and the text of its fields |
//! | `failure.rs` | what is answered instead of a success |
//! | `pipeline/` | one request from its head to the typed call, and back |
//! | `message.rs` | the wording of violations |
//! | `error.rs` | why a document cannot be compiled |

mod answer;
mod closure;
mod document;
mod error;
mod example;
mod failure;
mod form;
mod header;
mod media_type;
mod message;
mod operation;
mod parameter;
pub mod pipeline;
mod reference;
mod request;
mod response;
mod route;
mod schema;
pub mod source;
mod validator;

pub use answer::Answer;
pub use document::Document;
pub use error::DocumentError;
pub use example::Example;
pub use failure::Failure;
pub use form::{FieldFault, FormError, FormEvent, FormParser, HeadFault, PartHead, TransferDecoder};
pub use header::ParameterError;
pub use media_type::{MediaType, MediaTypeError};
pub use operation::{FileField, Operation};
pub use response::{Header, Response};
pub use route::Found;
