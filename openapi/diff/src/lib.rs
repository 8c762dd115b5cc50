//! What changed between two OpenAPI documents, and whether it breaks clients.
//!
//! Requests and answers have opposite rules: a server that takes less breaks callers, and so does one that answers
//! more. What the documents cannot decide is unknown, never guessed.
//!
//! | file | concern |
//! | --- | --- |
//! | `change.rs` | one change: kind, class, places, cause, what to do |
//! | `document.rs` | values of a document with their pointers, references resolved |
//! | `broken/` | what of a document cannot be compared |
//! | `unchanged.rs` | what is the same in both, references followed |
//! | `comparison.rs` | where the comparison stands, and what it has found |
//! | `operation.rs`, `deprecation.rs` | one operation and its path, and what is deprecated |
//! | `operations.rs` | which operation is which, and what belongs to a whole operation |
//! | `servers.rs` | where the operations are |
//! | `security.rs` | who may call |
//! | `parameters.rs` | parameters of an operation |
//! | `bodies.rs` | the body of a request, and media types |
//! | `responses.rs` | statuses and headers of answers |
//! | `schema/` | schemas, with a direction |
//! | `texts.rs` | what only people read |
//! | `report/` | changes as text, JSON and Markdown |

mod bodies;
mod broken;
mod change;
mod comparison;
mod deprecation;
mod document;
mod operation;
mod operations;
mod parameters;
pub mod report;
mod responses;
mod schema;
mod security;
mod servers;
mod texts;
mod unchanged;

use specbound_document::source::Source;

pub use broken::broken;
pub use change::{Change, Class, Spot};

/// Every change from one document to another, as a client of the old one meets it. Changes of texts are among them, with
/// the kind [`TEXT_CHANGED`].
pub fn compare(old: &Source, new: &Source) -> Vec<Change> {
    let mut comparison = comparison::Comparison::new(old, new);
    operations::compare(&mut comparison);
    comparison.finish()
}

/// The kind of changes that only people notice.
pub const TEXT_CHANGED: &str = "text-changed";
