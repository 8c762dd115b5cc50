//! A validating proxy for any OpenAPI document: it stands between a client and a server, passes every request and every
//! answer on as it is and while it arrives, and says where either side breaks the document.
//!
//! [`Proxy`] is a [`Handler`](specbound_mock::Handler) for a [`Listener`](specbound_mock::Listener). What it sees goes to
//! [`Observer`]s, one [`Seen`] an exchange; [`Recorder`] is one that keeps examples for the document.
//!
//! The client of the server is that of hyper-util: reqwest takes URLs through the crate `url`, which resolves `..` and
//! changes escapes, so that another path than the sent one would arrive.
//!
//! | file | concern |
//! | --- | --- |
//! | `proxy.rs` | one request on its way to the server, and the answer back |
//! | `options.rs`, `error.rs` | how a proxy behaves; why there is none |
//! | `upstream.rs` | where the server is, and the connections to it |
//! | `headers.rs` | which headers are passed on |
//! | `pump.rs`, `outgoing.rs` | the body of a request, from the client's reader to the server's connection |
//! | `passing.rs` | the body of an answer on its way |
//! | `copied.rs` | the copy of a body that is checked |
//! | `proxied_call.rs`, `desk.rs` | what is gathered of an exchange; where it is checked and told |
//! | `request_check.rs` | what is wrong with a request |
//! | `answer_check.rs` | what is wrong with an answer |
//! | `coding.rs` | bodies with a content coding |
//! | `observer.rs` | what is told of an exchange |
//! | `problem.rs` | answers of the proxy's own |
//! | `refusal.rs` | the answer to a request that the server does not get |
//! | `recorder.rs`, `redacted.rs` | examples for the document, without secrets |

mod answer_check;
mod coding;
mod copied;
mod desk;
mod error;
mod headers;
mod observer;
mod options;
mod outgoing;
mod passing;
mod problem;
mod proxied_call;
mod proxy;
mod pump;
mod recorder;
mod redacted;
mod refusal;
mod request_check;
mod upstream;

pub use error::ProxyError;
pub use observer::{LAX, Observer, Seen};
pub use options::ProxyOptions;
pub use proxy::Proxy;
pub use recorder::Recorder;
