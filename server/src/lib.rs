//! The Images API served: private images in a store, published ones by a listener of their own.
//!
//! | file | concern |
//! | --- | --- |
//! | `config.rs` | the command line, and settings from flags, environment and file |
//! | `start.rs` | start and stop |
//! | `app.rs` | what all operations share: keys, limits, log line |
//! | `operations/` | the operations, one file for each tag of the document |
//! | `routes.rs` | health, readiness, the document and what its errors mean, beside the operations |
//! | `delivery.rs` | the public listener |
//! | `fetch.rs` | pictures from other servers |
//! | `store.rs` | records and bytes, and the order in which they are written |
//! | `keys.rs` | API keys, and the work on them beside a running server |
//! | `errors.rs` | what can go wrong, and what the caller is told of it |
//! | `links.rs` | the base of links, by what a request came by |
//! | `log.rs` | one line a request |
//!
//! What must hold: an image that was acknowledged survives a crash at any moment; a deleted one never comes back; nobody
//! learns of someone else's image; a key is never written anywhere but to its owner's terminal.

mod app;
pub mod config;
mod delivery;
mod errors;
pub mod fetch;
pub mod keys;
mod links;
pub mod log;
mod operations;
mod random;
mod routes;
mod start;
pub mod store;

pub use config::{Config, ConfigError};
pub use start::{BindError, Layer, Running, StartError, StoreLayers, start, start_with};
