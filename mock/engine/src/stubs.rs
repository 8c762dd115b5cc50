//! The stubs of a mock, and which of them answers.

use std::fmt;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::{Acquire, Release};
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use serde_json::Value;

use crate::fault::Fault;
use crate::matching::{Condition, Matcher, Subject};

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
    /// What goes wrong with it; its status is not used.
    pub fault: Fault,
    /// It is sent even where it breaks the document.
    pub unchecked: bool,
}

/// The body that a stub answers with.
#[derive(Clone, Debug)]
pub enum Content {
    /// The document's first example that fits, else what is made from the schema.
    Documented,
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

impl Stubbed {
    /// An answer with that status and body, and nothing else said of it.
    pub fn new(status: u16, content: Content) -> Stubbed {
        Stubbed {
            status,
            content,
            headers: Vec::new(),
            message: None,
            errors: None,
            fault: Fault::default(),
            unchecked: false,
        }
    }
}

/// A stub of an operation.
#[derive(Debug)]
pub struct Entry {
    matcher: Matcher,
    /// What it answers.
    pub answer: Stubbed,
    /// How many requests it still answers; any number where there is none.
    pub left: Option<u64>,
    /// How many requests it wants.
    pub expected: Option<u64>,
    answered: u64,
    removed: bool,
}

impl Entry {
    pub(crate) fn matcher(&self) -> &Matcher {
        &self.matcher
    }

    /// How many requests it has answered.
    pub fn answered(&self) -> u64 {
        self.answered
    }

    /// Whether it answers no more, because it was removed.
    pub(crate) fn is_removed(&self) -> bool {
        self.removed
    }
}

/// A stub that was not met as often as it expects.
pub(crate) struct Unmet {
    pub(crate) line: String,
    pub(crate) expected: u64,
    pub(crate) answered: u64,
    pub(crate) index: usize,
}

/// All stubs of a session, in the order in which they were made.
#[derive(Default)]
pub struct Stubs {
    entries: Mutex<Vec<Entry>>,
    /// How many there are: most sessions have none, and no request waits for the list then.
    count: AtomicUsize,
}

impl fmt::Debug for Stubs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stubs").field("count", &self.count).finish_non_exhaustive()
    }
}

impl Stubs {
    /// Adds a stub of an operation, and tells its place, counted from 0.
    pub fn add(&self, operation_id: &str, conditions: Vec<Condition>, answer: Stubbed) -> usize {
        let matcher = Matcher { operation_id: Some(operation_id.to_owned()), method: None, conditions };
        let mut entries = self.entries();
        entries.push(Entry { matcher, answer, left: None, expected: None, answered: 0, removed: false });
        self.count.store(entries.len(), Release);
        entries.len() - 1
    }

    /// Changes the stub of a place.
    pub fn change(&self, index: usize, change: impl FnOnce(&mut Entry)) {
        if let Some(entry) = self.entries().get_mut(index) {
            change(entry);
        }
    }

    /// The stub of a place answers no more, and what it expects still counts.
    pub fn remove(&self, index: usize) {
        self.change(index, |entry| entry.removed = true);
    }

    /// There are none any more, and nothing is expected.
    pub fn clear(&self) {
        let mut entries = self.entries();
        entries.clear();
        self.count.store(0, Release);
    }

    /// How many requests the stub of a place has answered.
    pub fn answered(&self, index: usize) -> u64 {
        self.entries().get(index).map_or(0, Entry::answered)
    }

    /// Looks at all of them.
    pub(crate) fn each<T>(&self, mut look: impl FnMut(usize, &Entry) -> T) -> Vec<T> {
        self.entries().iter().enumerate().map(|(index, entry)| look(index, entry)).collect()
    }

    /// Looks at the stub of a place.
    pub(crate) fn look<T>(&self, index: usize, look: impl FnOnce(&Entry) -> T) -> Option<T> {
        self.entries().get(index).map(look)
    }

    /// Whether there are any.
    pub(crate) fn is_empty(&self) -> bool {
        self.count.load(Acquire) == 0
    }

    /// The answer of the stub that a request meets, which counts as given.
    pub(crate) fn take(&self, subject: &Subject<'_>) -> Option<Stubbed> {
        let mut entries = self.entries();
        let meets = |entry: &Entry| !entry.removed && entry.left != Some(0) && entry.matcher.meets(subject);
        let limited = entries.iter().position(|entry| entry.left.is_some() && meets(entry));
        let index = limited.or_else(|| entries.iter().rposition(meets))?;
        let entry = &mut entries[index];
        entry.left = entry.left.map(|left| left.saturating_sub(1));
        entry.answered += 1;
        Some(entry.answer.clone())
    }

    /// Those that were not met as often as they expect.
    pub(crate) fn unmet(&self) -> Vec<Unmet> {
        let unmet = |(index, entry): (usize, &Entry)| {
            let Entry { matcher, answer, answered, .. } = entry;
            let expected = entry.expected.filter(|expected| expected != answered)?;
            let status = answer.status;
            let requests = if expected == 1 { "request" } else { "requests" };
            let line = format!("the stub {matcher} -> {status} expects {expected} {requests}, {answered} came");
            Some(Unmet { line, expected, answered: *answered, index })
        };
        self.entries().iter().enumerate().filter_map(unmet).collect()
    }

    fn entries(&self) -> MutexGuard<'_, Vec<Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
