//! What a server that was generated from an OpenAPI document calls while it answers: extractors for dropshot, the way
//! of a request from its headers to the typed call, answers, failures, and the types of times.
//!
//! | file | concern |
//! | --- | --- |
//! | `service.rs` | what all operations of a service share: key, limits, log |
//! | `call.rs` | what an operation knows of its caller, and may ask of the request |
//! | `room.rs` | room for requests and memory for their bodies, in shares |
//! | `gate.rs` | the service as the gate of the pipeline |
//! | `request.rs` | a request in which nothing is wrong, on its way into its types |
//! | `pipeline.rs` | the pipeline of `specbound-document` on dropshot |
//! | `other_methods.rs` | the methods that a path does not have |
//! | `extract.rs` | dropshot extractors, whose metadata becomes the emitted document |
//! | `base.rs` | the paths of an emitted document, without the base path that they are served below |
//! | `body.rs` | reading a body with patience that ends, and draining what nobody reads |
//! | `form.rs` | forms as types |
//! | `variant.rs` | unions whose variants are told apart by a property |
//! | `one_of.rs` | values that are one of several alternatives |
//! | `parts.rs` | values that are several alternatives at once |
//! | `nullable.rs` | properties that may be absent, null, or a value |
//! | `answer.rs` | typed answers to HTTP, and their metadata |
//! | `media.rs` | bytes of an answer, and their media types |
//! | `error_body.rs` | failures as the document's error schema |
//! | `problem.rs`, `rejection.rs` | what an operation tells of an error, and what the pipeline ends a request with |
//! | `operation_answer.rs` | the successes of an operation that has several |
//! | `operation_error.rs` | the error of an operation on its way to the answer |
//! | `told.rs` | what there is to tell of a failure, in pieces |
//! | `schema.rs` | schemas computed from Rust types, with the bounds that a type cannot carry |
//! | `path.rs` | an operation's path with its values |
//! | `timestamp.rs`, `date.rs` | times and dates that are written as they were read |
//!
//! It knows no operation: those are in the generated code. Requests are checked against the document's own schemas
//! (`specbound-document`) before anything is parsed into a type.

mod answer;
mod base;
mod body;
mod call;
mod date;
mod error_body;
mod extract;
mod form;
mod gate;
mod media;
mod nullable;
mod one_of;
mod operation_answer;
mod operation_error;
mod other_methods;
mod parts;
mod path;
mod pipeline;
mod problem;
mod rejection;
mod request;
mod room;
pub mod schema;
mod service;
mod timestamp;
mod told;
mod variant;

pub use answer::{Answer, HeaderList, Payload, TypedResponse, describe, describe_empty, describe_free, describe_media};
pub use base::without_base;
pub use body::BodyLimits;
pub use call::Call;
pub use date::Date;
pub use error_body::{ErrorBody, ErrorFrom, ErrorResponse, PlainError};
pub use extract::{Body, Form, Headers, HiddenBody, HttpRequest, Paginated, PaginatedQuery, Path, Query, RawBody};
pub use form::{FilePart, FormParts, FromForm};
pub use media::{Media, Opened};
pub use nullable::null_or_value;
pub use one_of::OneOf;
pub use operation_error::{DocumentedError, ErrorAnswer, ErrorRequest, OperationError, Unrouted};
pub use other_methods::{NoPath, refuse_other_methods};
pub use parts::{Parts, to_part, write_parts};
pub use path::path;
pub use pipeline::{Pipeline, operation_id};
pub use problem::{InSchema, Problem, StatusIn};
pub use rejection::Rejection;
pub use request::Request;
pub use room::{Room, RoomLimits};
pub use service::{Answered, Authenticator, Service, behind_word};
pub use specbound_document::pipeline::{Cors, Permit, RequestHead, delivery, hold};
pub use specbound_document::{Failure, FailureLine, Operation, TextRule};
pub use timestamp::Timestamp;
pub use told::{Told, cut};
pub use variant::{no_variant, read_variant, variant, write_variant};
