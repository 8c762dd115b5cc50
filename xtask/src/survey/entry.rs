//! What became of one document.

use std::time::Duration;

use specbound_codegen::Refusal;

use super::generation::Outcome;

/// A document and what became of it.
pub(super) struct Entry {
    pub(super) name: String,
    /// What it says that it is.
    pub(super) version: String,
    pub(super) outcome: Outcome,
    /// How long the generator took.
    pub(super) took: Duration,
    /// The first error of the compiler, for the server and for the client.
    pub(super) server_error: Option<String>,
    pub(super) client_error: Option<String>,
    /// What is emitted otherwise than it should be.
    pub(super) emits_wrong: Option<String>,
}

impl Entry {
    pub(super) fn is_generated(&self) -> bool {
        matches!(self.outcome, Outcome::Generated { .. })
    }

    pub(super) fn has_client(&self) -> bool {
        matches!(&self.outcome, Outcome::Generated { client: true, .. })
    }

    pub(super) fn compiles(&self) -> bool {
        self.is_generated() && self.server_error.is_none() && self.client_error.is_none()
    }

    pub(super) fn emits(&self) -> bool {
        self.compiles() && self.emits_wrong.is_none()
    }

    /// What the generator itself says that it did wrong, though it says it as a refusal.
    pub(super) fn own_fault(&self) -> Option<&Refusal> {
        let Outcome::Refused(refusals) = &self.outcome else { return None };
        refusals.iter().find(|refusal| refusal.rule == "generator")
    }

    pub(super) fn panics(&self) -> bool {
        matches!(self.outcome, Outcome::Panicked(_) | Outcome::OutOfTime)
    }
}
