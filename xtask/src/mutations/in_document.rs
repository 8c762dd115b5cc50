//! Changes of copies of the document. The code stays as it is: a check that fails has seen that they disagree.

mod answers;
mod operations;
mod requests;
mod schemas;
mod texts;

use super::mutation::{Edit, Mutation};

/// The document.
pub(super) const FILE: &str = "openapi/images.yaml";

/// Every mutation of the document.
pub(super) fn all() -> impl Iterator<Item = &'static Mutation> {
    [operations::ALL, requests::ALL, answers::ALL, schemas::ALL, texts::ALL].into_iter().flatten()
}

/// A change of the document.
const fn of(name: &'static str, what: &'static str, edits: &'static [Edit]) -> Mutation {
    Mutation { name, what, file: FILE, edits }
}
