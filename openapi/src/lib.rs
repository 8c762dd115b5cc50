//! The Images API: `images.yaml` and what is generated from it.
//!
//! | what | where |
//! | --- | --- |
//! | the document, the source of truth | `openapi/images.yaml`, here as [`DOCUMENT_YAML`] and [`DOCUMENT_JSON`] |
//! | what a server implements: a trait for each tag, and all together | [`ImagesOperations`], [`PublishingOperations`], [`ImagesService`] |
//! | what dropshot serves, and emits as a document | [`ImagesApi`], [`api_description`], [`emitted_document`] |
//! | what dropshot should emit, and the holes | [`PROJECTION_JSON`], [`HOLES_JSON`] |
//! | the types | one file for each tag, `shared.rs` for what several tags use |
//!
//! Everything under `generated` is made by `cargo xtask generate` and checked in; what the generated code calls is in
//! `images-runtime`. The tests of this package are the proof that document and code agree.

// Generated code has the form of its own printer.
#[rustfmt::skip]
mod generated;

pub use generated::*;

/// The document as it was written.
pub const DOCUMENT_YAML: &str = include_str!("../images.yaml");
