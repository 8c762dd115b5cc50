//! A mock of any OpenAPI document.

pub mod generate;
mod listener;
mod reply;

pub use listener::{Handler, Limits, Listener, Options, Tls, TlsError};
pub use reply::Reply;
