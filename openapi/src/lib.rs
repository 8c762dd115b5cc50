//! The Images API: `images.yaml` and what is generated from it.
//!
//! | what | where |
//! | --- | --- |
//! | the document, the source of truth | `openapi/images.yaml`, here as [`DOCUMENT_YAML`] and [`DOCUMENT_JSON`] |
//! | what a server implements: a trait for each tag, and all together | [`ImagesOperations`], [`PublishingOperations`], [`ImagesService`] |
//! | what dropshot serves, and emits as a document | [`ImagesApi`], [`api_description`], [`emitted_document`] |
//! | what dropshot should emit, and the gaps | [`PROJECTION_JSON`], [`DROPSHOT_GAPS_JSON`] |
//! | the errors of each operation | [`errors`] |
//! | the types | one file for each tag, `shared.rs` for what several tags use |
//!
//! An operation answers what the document lists for it and nothing else. A shared response is one type, and whatever lists it
//! can be made of it, so that one function serves several operations with `?`:
//!
//! ```
//! use images_api::errors::{DeleteImageError, GetImageError, NotFound};
//! use specbound_runtime::Problem;
//!
//! fn find(id: &str) -> Result<(), NotFound> {
//!     Err(NotFound { problem: Problem::new(format!("Image with id {id} not found.")) })
//! }
//!
//! fn get(id: &str) -> Result<(), GetImageError> {
//!     Ok(find(id)?)
//! }
//!
//! fn delete(id: &str) -> Result<(), DeleteImageError> {
//!     Ok(find(id)?)
//! }
//! # assert!(matches!(get("a"), Err(GetImageError::NotFound(_))) && delete("a").is_err());
//! ```
//!
//! `uploadImage` lists no 404, and so this does not compile:
//!
//! ```compile_fail,E0277
//! # use images_api::errors::{NotFound, UploadImageError};
//! # fn find(id: &str) -> Result<(), NotFound> { Err(NotFound { problem: specbound_runtime::Problem::new(id) }) }
//! fn upload(id: &str) -> Result<(), UploadImageError> {
//!     Ok(find(id)?)
//! }
//! ```
//!
//! Everything under `generated` is made by `cargo xtask generate` and checked in; what the generated code calls is in
//! `specbound-runtime`. The tests of this package are the proof that document and code agree.

// Generated code has the form of its own printer.
#[rustfmt::skip]
mod generated;

pub use generated::*;

/// The document as it was written.
pub const DOCUMENT_YAML: &str = include_str!("../images.yaml");
