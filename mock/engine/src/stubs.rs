//! The stubs of a mock, and which of them answers.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use serde_json::Value;

use crate::request::{Request, ValidRequest};

/// What a stub answers with.
#[derive(Clone, Debug)]
pub struct Stubbed {
    /// The status.
    pub status: u16,
    /// The body.
    pub content: Content,
    /// Headers instead of the document's examples.
    pub headers: Vec<(String, String)>,
    /// The message of an error.
    pub message: Option<String>,
    /// The wrong fields of an error.
    pub errors: Option<Vec<String>>,
    /// How much later it is sent.
    pub delay: Option<Duration>,
}

/// The body that a stub answers with.
#[derive(Clone, Debug)]
pub enum Content {
    /// The example of that name.
    Example(String),
    /// JSON.
    Json(Value),
    /// Bytes.
    Bytes {
        /// Of this media type.
        media_type: String,
        /// These.
        bytes: Bytes,
    },
    /// The answer to HEAD about so many bytes.
    Length {
        /// The media type of what GET would send.
        media_type: String,
        /// Its length in bytes.
        length: u64,
    },
    /// None.
    Nothing,
}

/// What a request must have to meet a stub.
pub enum Condition {
    /// A variable of the path has this value.
    Path(String, String),
    /// A query parameter has this value; the document's default counts.
    Query(String, String),
    /// A header has this value.
    Header(String, String),
    /// This is true of the request.
    Holds(Box<dyn Fn(&Request) -> bool + Send + Sync>),
}

impl Condition {
    fn holds(&self, request: &Request, valid: &ValidRequest) -> bool {
        match self {
            Condition::Path(name, value) => valid.path.iter().any(|(has, own)| has == name && own == value),
            Condition::Query(name, value) => valid.query.get(name).is_some_and(|own| text(own) == *value),
            Condition::Header(name, value) => request.header(name) == Some(value),
            Condition::Holds(condition) => condition(request),
        }
    }
}

fn text(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => Cow::Borrowed(text),
        other => Cow::Owned(other.to_string()),
    }
}

impl fmt::Debug for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Condition({self})")
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Entry")
            .field("operation_id", &self.operation_id)
            .field("answer", &self.answer)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Condition::Path(name, value) | Condition::Query(name, value) | Condition::Header(name, value) => {
                write!(f, " {name}={value}")
            }
            Condition::Holds(_) => f.write_str(" with a condition"),
        }
    }
}

/// A stub of an operation.
pub struct Entry {
    operation_id: String,
    conditions: Vec<Condition>,
    /// What it answers.
    pub answer: Stubbed,
    /// How many requests it still answers; any number where there is none.
    pub left: Option<u64>,
    /// How many requests it wants.
    pub expected: Option<u64>,
    answered: u64,
}

/// All stubs of a session, in the order in which they were made.
#[derive(Default)]
pub struct Stubs(Mutex<Vec<Entry>>);

impl fmt::Debug for Stubs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stubs").field("count", &self.entries().len()).finish()
    }
}

impl Stubs {
    /// Adds a stub, and tells its place.
    pub fn add(&self, operation_id: &str, conditions: Vec<Condition>, answer: Stubbed) -> usize {
        let mut entries = self.entries();
        let operation_id = operation_id.to_owned();
        entries.push(Entry { operation_id, conditions, answer, left: None, expected: None, answered: 0 });
        entries.len() - 1
    }

    /// Changes the stub of a place.
    pub fn change(&self, index: usize, change: impl FnOnce(&mut Entry)) {
        if let Some(entry) = self.entries().get_mut(index) {
            change(entry);
        }
    }

    /// How many requests the stub of a place has answered.
    pub fn answered(&self, index: usize) -> u64 {
        self.entries().get(index).map_or(0, |entry| entry.answered)
    }

    /// Whether there are any.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries().is_empty()
    }

    /// The answer of the stub that a request meets, which counts as given.
    pub(crate) fn take(&self, operation_id: &str, request: &Request, valid: &ValidRequest) -> Option<Stubbed> {
        let mut entries = self.entries();
        let meets = |entry: &Entry| {
            entry.operation_id == operation_id
                && entry.left != Some(0)
                && entry.conditions.iter().all(|condition| condition.holds(request, valid))
        };
        let limited = entries.iter().position(|entry| entry.left.is_some() && meets(entry));
        let index = limited.or_else(|| entries.iter().rposition(meets))?;
        let entry = &mut entries[index];
        entry.left = entry.left.map(|left| left.saturating_sub(1));
        entry.answered += 1;
        Some(entry.answer.clone())
    }

    /// A line for each stub that was not met as often as it expects.
    pub fn unmet(&self) -> Vec<String> {
        let entries = self.entries();
        let unmet = |entry: &Entry| {
            let expected = entry.expected.filter(|expected| *expected != entry.answered)?;
            let conditions: String = entry.conditions.iter().map(Condition::to_string).collect();
            let Entry { operation_id, answer, answered, .. } = entry;
            let status = answer.status;
            Some(format!(
                "the stub {operation_id}{conditions} -> {status} expects {expected} requests, {answered} came"
            ))
        };
        entries.iter().filter_map(unmet).collect()
    }

    fn entries(&self) -> MutexGuard<'_, Vec<Entry>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
