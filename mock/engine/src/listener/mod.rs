//! The HTTP listener: it takes connections, reads requests and sends what a [`Handler`] answers. It knows nothing of
//! what is served.
//!
//! | file | concern |
//! | --- | --- |
//! | `handler.rs` | who answers |
//! | `options.rs` | limits of time and of connections |
//! | `tls.rs` | certificate and key |
//! | `accept.rs` | the socket: taking connections, and the orderly stop |
//! | `connection.rs` | one connection from its first byte to its last |
//! | `activity.rs` | what a connection is doing, and since when: one timer for a connection, none for a request |
//! | `watched.rs` | a stream that notes what is written |
//! | `wire.rs` | the bytes of a connection, and what a fault makes of them |
//! | `desk.rs` | what the requests of a connection share |
//! | `answer_request.rs` | one request and its answer |
//! | `content.rs` | the body of an answer |
//! | `faults.rs`, `faulty.rs` | answers and bodies that go wrong on purpose |
//! | `arriving.rs` | the body of a request |
//! | `framing.rs` | a reply as a response of HTTP |

mod accept;
mod activity;
mod answer_request;
mod arriving;
mod connection;
mod content;
mod desk;
mod faults;
mod faulty;
mod framing;
mod handler;
mod options;
mod tls;
mod watched;
mod wire;

pub use accept::Listener;
pub use handler::Handler;
pub use options::{Limits, Options};
pub use tls::{Tls, TlsError};
