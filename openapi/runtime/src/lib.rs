//! What a server that was generated from an OpenAPI document calls while it answers: extractors for dropshot, the way
//! of a request from its headers to the typed call, answers, failures, and the time type.
//!
//! | file | concern |
//! | --- | --- |
//! | `service.rs` | what all operations of a service share: key, limits, log |
//! | `exchange.rs` | one request from admission to answer, in the order that is written there |
//! | `extract.rs` | dropshot extractors, whose metadata becomes the emitted document |
//! | `body.rs` | reading a body within its limits, and draining what nobody reads |
//! | `form.rs` | `multipart/form-data` |
//! | `path.rs` | the variables of a path |
//! | `answer.rs` | typed answers to HTTP, and their metadata |
//! | `failure.rs` | what is answered instead of a success |
//! | `schema.rs` | schemas computed from Rust types, with the bounds that a type cannot carry |
//! | `timestamp.rs` | a time that is written with milliseconds |
//!
//! It knows no operation: those are in the generated code. Requests are checked against the document's own schemas
//! (`images-document`) before anything is parsed into a type.

mod answer;
mod body;
mod exchange;
mod extract;
mod failure;
mod form;
mod path;
pub mod schema;
mod service;
mod timestamp;

pub use answer::{Answer, HeaderList, Media, Payload, Reply, describe, describe_empty, describe_free, describe_media};
pub use body::BodyLimits;
pub use exchange::{Exchange, Request};
pub use extract::{Authorization, Body, Credential, Form, Headers, Paginated, PaginatedQuery, Path, Query, RawBody};
pub use failure::{ErrorBody, Failed, Failure, PlainError};
pub use form::{FilePart, FormFields, FormValues, FromForm};
pub use service::{Answered, Call, Permit, Service};
pub use timestamp::Timestamp;
