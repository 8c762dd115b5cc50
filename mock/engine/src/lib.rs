//! A mock of any OpenAPI document, 3.0 or 3.1: it checks every request, keeps state, and checks its own answers.
//!
//! [`Api`] is a document, compiled once; [`Engine`] answers requests to it, and does no input or output; [`Listener`] is an
//! HTTP server for it. The order of decisions is in `decisions.rs`.
//!
//! | file | concern |
//! | --- | --- |
//! | `api.rs` | a document that is served |
//! | `behaviour.rs` | what a document does not say of its state |
//! | `engine.rs`, `loaded.rs` | a document that answers, and what belongs to one text of it |
//! | `decisions.rs`, `unrouted.rs` | one request from the pipeline to the answer: the order of decisions |
//! | `settings.rs` | how a mock behaves, whatever its document |
//! | `address.rs` | where a request reaches the mock |
//! | `kept.rs`, `written.rs` | a body whose first bytes are kept for the journal; a request as it is written there |
//! | `gate.rs` | which credentials are taken |
//! | `session.rs`, `clock.rs`, `journal.rs` | what each test has for itself; its time; the requests so far |
//! | `matching.rs` | which requests something is about |
//! | `request.rs`, `outgoing_response.rs`, `reply_body.rs` | what is received and sent |
//! | `fault/` | what a service does on a bad day |
//! | `prefer.rs`, `accept.rs` | which answer the caller asks for, and in which media type |
//! | `stubs.rs`, `stubbed.rs` | stubs, which of them answers, and what |
//! | `state/` | collections, items, and what is done with them |
//! | `answering.rs`, `body.rs`, `headers.rs`, `echo.rs` | answers from the document's examples and schemas |
//! | `media.rs` | bodies that are no JSON |
//! | `generate/` | values that are valid against a schema |
//! | `error_body.rs`, `told.rs`, `nearest.rs` | errors in the document's shape |
//! | `error_page.rs` | the pages that the `type` of errors leads to |
//! | `schema.rs`, `names.rs` | what a schema says of an object; what parameters and members are called |
//! | `finished.rs`, `verified.rs` | conditions, ranges, and the check of the answer |
//! | `listener/`, `served.rs` | the HTTP server, and the engine on it |
//! | `report/` | what was exercised of the document, and in which formats that is told |
//! | `admin/`, `expectations.rs`, `given_up.rs` | the interface for tests and tools; what is expected, and what came instead; the same of sessions that ended |
//! | `check/` | whether every example is valid, and can be asked for |
//! | `memory.rs` | a request whose body is in memory |

mod accept;
mod address;
mod admin;
mod answering;
mod api;
mod behaviour;
mod body;
pub mod check;
mod clock;
mod decisions;
mod echo;
mod engine;
mod error_body;
mod error_page;
mod expectations;
mod fault;
mod finished;
mod gate;
pub mod generate;
mod given_up;
mod headers;
mod journal;
mod kept;
mod listener;
mod loaded;
mod matching;
mod media;
mod memory;
mod names;
mod nearest;
mod outgoing_response;
mod prefer;
mod reply_body;
mod report;
mod request;
mod schema;
mod served;
mod session;
mod settings;
mod state;
mod stubbed;
mod stubs;
mod told;
mod unrouted;
mod verified;
mod written;

pub use admin::{Setup, SetupError};
pub use api::Api;
pub use behaviour::Behaviour;
pub use check::{CheckReport, Finding};
pub use engine::Engine;
pub use fault::{ConnectionFault, Delay, Fault, FaultError, STALL};
pub use journal::{Journal, JournalLimits};
pub use listener::{Handler, Limits, Listener, Options, Tls, TlsError};
pub use matching::Condition;
pub use media::{Media, NoMedia, seed_of};
pub use outgoing_response::OutgoingResponse;
pub use reply_body::{Body, ByteStream, FileRange};
pub use report::{Report, ReportedCall, SharedCounts};
pub use request::{RecordedCall, Request};
pub use session::{SESSION_HEADER, Session, SessionLimits};
pub use settings::Settings;
pub use stubs::{Content, Entry, Stubbed, Stubs};
