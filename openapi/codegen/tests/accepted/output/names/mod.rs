// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
mod api_operations;
mod error_bodies;
pub mod errors;
mod image_files;
mod mod_operations;
mod n3d;
mod rules;
mod self_;
mod service;
mod shared;

pub use api::*;
pub use api_operations::*;
pub use image_files::*;
pub use mod_operations::*;
pub use n3d::*;
pub use rules::*;
pub use self_::*;
pub use service::*;
pub use shared::*;
