// Generated from notes.yaml by `specbound generate`. Changes here are lost and fail the check.

#![allow(
    missing_docs,
    reason = "the document describes what it describes; an enum's values need no words"
)]
#![allow(
    clippy::all,
    non_snake_case,
    unreachable_code,
    unused_imports,
    unused_variables,
    reason = "generated code has one form for all documents"
)]
mod api;
mod error_bodies;
pub mod errors;
mod roundtrip;
mod rules;
mod service;
mod notes;
pub use api::*;
pub use roundtrip::*;
pub use rules::*;
pub use service::*;
pub use notes::*;
