//! An OpenAPI document as validators: which operation a request meets, and what is wrong with a request or an answer.
//!
//! Everything is compiled once, by [`Document::compile`]; what is asked of a request after that touches no schema text.
//! The package knows no transport: see `pipeline`, the one way of a request in server and mock.
//!
//! | file | concern |
//! | --- | --- |
//! | `source/` | the text of a document and of the files that it refers to, with places |
//! | `base_path.rs` | the paths of its servers |
//! | `checker/` | whole exchanges, for tests |
//! | `root.rs` | the document's tree, and how it is read |
//! | `document.rs` | the document and its operations, compiled from JSON |
//! | `operation.rs` | what is known of one operation |
//! | `route.rs` | which operation a method and a path meet |
//! | `segment.rs` | one segment of a path |
//! | `reference.rs` | `$ref` within the document |
//! | `schema.rs`, `schema/` | OpenAPI schemas as JSON Schema 2020-12 |
//! | `schema_keywords.rs` | keywords that mean something else there |
//! | `alternatives.rs` | what is told of a value that fits no alternative |
//! | `discriminator.rs` | which alternative an object is |
//! | `bases.rs` | schemas that stand for those that are `allOf` them |
//! | `closed_objects.rs` | which objects of an answer may have no further properties |
//! | `pattern.rs` | patterns that cannot be read |
//! | `whole_numbers.rs` | integers that are written with a fraction |
//! | `validator.rs` | compiled schemas, shared between the operations |
//! | `lasting.rs` | which errors of a part of a value are errors of the whole
//! | `security.rs` | who may call |
//! | `parameter.rs` | parameters: their text as values, and the check |
//! | `style.rs`, `kinds.rs` | how a parameter's text is read, and what a text may stand for |
//! | `text_rule.rs` | pattern and lengths of a text, by themselves |
//! | `emptied.rs` | what is empty in YAML |
//! | `bracketed.rs` | fields of a form whose names lead into objects |
//! | `body.rs`, `body/` | what the document says of the bodies of requests |
//! | `request.rs` | what is wrong with a request |
//! | `response.rs` | what the document says of an answer |
//! | `answer.rs` | what is wrong with an answer |
//! | `example.rs`, `example_check.rs` | the document's examples, and what is wrong with them |
//! | `header.rs` | tokens, quoted strings and parameters of header values |
//! | `media_type.rs` | the value of a `Content-Type` header |
//! | `form/` | `multipart/form-data`, read while it arrives, and the text of its fields |
//! | `error_kind.rs` | how the examples of errors name their kinds |
//! | `failure.rs`, `failure_line.rs`, `settle.rs` | what is answered instead of a success, and with which status |
//! | `pipeline/` | one request from its head to the typed call, and back |
//! | `message.rs` | the wording of violations |
//! | `error.rs` | why a document cannot be compiled |

mod alternatives;
mod answer;
mod base_path;
mod bases;
mod body;
mod bracketed;
mod checker;
mod closed_objects;
mod discriminator;
mod document;
mod emptied;
mod error;
mod error_kind;
mod example;
mod example_check;
mod failure;
mod failure_line;
mod form;
mod header;
mod kinds;
mod lasting;
mod media_type;
mod message;
mod operation;
mod parameter;
mod pattern;
pub mod pipeline;
mod reference;
mod request;
mod response;
mod root;
mod route;
mod schema;
mod schema_keywords;
mod security;
mod segment;
mod settle;
pub mod source;
mod style;
mod text_rule;
mod validator;
mod whole_numbers;

pub use answer::Answer;
pub use base_path::server_base_path;
pub use body::{BodyContent, FileField};
pub use checker::{Checker, RequestCheck};
pub use document::Document;
pub use error::DocumentError;
pub use error_kind::ErrorKind;
pub use example::Example;
pub use failure::Failure;
pub use failure_line::FailureLine;
pub use form::{FieldFault, FormError, FormEvent, FormParser, HeadFault, PartHead, TransferDecoder};
pub use header::ParameterError;
pub use media_type::{MediaType, MediaTypeError, is_json, is_plain_text, is_text};
pub use message::{Rule, Violation};
pub use operation::Operation;
pub use parameter::Parameter;
pub use response::{Header, Response};
pub use root::{Compilation, check_version};
pub use route::Found;
pub use security::{Credential, CredentialPlace};
pub use settle::Settled;
pub use text_rule::TextRule;
