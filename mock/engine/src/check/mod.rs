//! Whether every example of a document is valid and can be asked for.
//!
//! [`check`] asks a mock that keeps nothing for each example of an answer; the requests come from a [`Sampler`], which makes
//! them from the document's own examples and schemas.
//!
//! | file | concern |
//! | --- | --- |
//! | `document_check.rs` | the check of a document, operation by operation |
//! | `finding.rs` | what was found, and how it is told |
//! | `subject.rs` | the examples of an operation, and where they stand |
//! | `valid.rs` | which of them break their schemas |
//! | `reach.rs`, `refusal.rs` | which of them cannot be asked for, and why a request was refused |
//! | `sampler.rs`, `body.rs`, `texts.rs` | a request that should be right: the whole, its body, its parameters |
//! | `credential.rs` | a credential that the mock takes |
//! | `success.rs` | which statuses are a success |
//! | `node.rs` | a place in the document's tree, references followed |

mod body;
mod credential;
mod document_check;
mod finding;
mod node;
mod reach;
mod refusal;
mod sampler;
mod subject;
mod success;
mod texts;
mod valid;

pub use document_check::check;
pub use finding::{CheckReport, Finding};
pub use sampler::{SampleRequest, Sampler, Values};
pub use success::{has_answers, is_success};
