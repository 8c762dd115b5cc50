// Generated from below.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

#![allow(missing_docs, reason = "the document describes what it describes; an enum's values need no words")]
#![allow(dead_code, reason = "a server may need only a part")]
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
mod operations;
mod rules;
mod service;

pub use api::*;
pub use operations::*;
pub use rules::*;
pub use service::*;
