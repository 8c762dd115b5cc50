//! What was found, and how it is told.

use std::fmt;

/// Something of a document that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The operation that it is about; empty where it is about none or several.
    pub operation_id: String,
    /// Where it stands: `images.yaml:212:9`.
    pub place: String,
    /// What is wrong, and what to do about it.
    pub message: String,
    /// Whether it is an error; else a note that nothing has to follow from.
    pub is_error: bool,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Finding { operation_id, place, message, is_error } = self;
        let note = if *is_error { "" } else { "note: " };
        match operation_id.is_empty() {
            true => write!(f, "{place}: {note}{message}"),
            false => write!(f, "{place}: {operation_id}: {note}{message}"),
        }
    }
}

/// What the check of a document found.
#[derive(Clone, Debug, Default)]
pub struct CheckReport {
    /// Schemas first, then operation by operation in the document's order.
    pub findings: Vec<Finding>,
    /// How many operations were checked.
    pub operations: usize,
    /// How many examples were: of parameters, request bodies, answers and their headers.
    pub examples: usize,
}

impl CheckReport {
    /// How many findings are errors.
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|finding| finding.is_error).count()
    }

    /// How many findings are notes.
    pub fn notes(&self) -> usize {
        self.findings.len() - self.errors()
    }

    /// The line that sums it up: `check: 9 operations, 31 examples: 0 errors, 2 notes`.
    pub fn summary(&self) -> String {
        let number = |count: usize, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
        format!(
            "check: {}, {}: {}, {}",
            number(self.operations, "operation"),
            number(self.examples, "example"),
            number(self.errors(), "error"),
            number(self.notes(), "note"),
        )
    }
}

impl fmt::Display for CheckReport {
    /// A line for each finding, then the summary.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.findings.iter().try_for_each(|finding| writeln!(f, "{finding}"))?;
        writeln!(f, "{}", self.summary())
    }
}
