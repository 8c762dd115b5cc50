//! The interface for tests and tools: everything under `/__mock/`, for each session by itself.
//!
//! | file | concern |
//! | --- | --- |
//! | `route.rs` | which call is meant |
//! | `call.rs` | a call and its answer |
//! | `input.rs` | what is sent: stubs, faults, requests that are meant |
//! | `meant.rs`, `meetable.rs` | what that means for a document, and whether any request can be so |
//! | `setup.rs` | what sessions begin with |
//! | `stubs.rs`, `faults.rs` | adding, listing, removing |
//! | `requests.rs`, `verify.rs` | the journal, and what is expected of it |
//! | `state.rs` | snapshot, restore, clock, sessions |

mod call;
mod faults;
mod input;
mod meant;
mod meetable;
mod requests;
mod route;
mod setup;
mod state;
mod stubs;
mod verify;

pub(crate) use route::{answer, is_admin};
pub use setup::{Setup, SetupError};
