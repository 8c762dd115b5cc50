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
    list: Mutex<List>,
    /// How many may still answer: most sessions have none, and no request waits for the list then.
    count: AtomicUsize,
}

#[derive(Default)]
struct List {
    entries: Vec<Entry>,
    /// The places of those that may still answer, in order: a long-lived mock has many that do no more.
    active: Vec<usize>,
}

impl List {
    /// Notes whether the stub of a place may still answer.
    fn settle(&mut self, index: usize) {
        let answers = self.entries.get(index).is_some_and(|entry| !entry.removed && entry.left != Some(0));
        match (self.active.binary_search(&index), answers) {
            (Ok(place), false) => drop(self.active.remove(place)),
            (Err(place), true) => self.active.insert(place, index),
            _ => {}
        }
    }
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
        let mut list = self.list();
        let index = list.entries.len();
        list.entries.push(Entry { matcher, answer, left: None, expected: None, answered: 0, removed: false });
        list.settle(index);
        self.count.store(list.active.len(), Release);
        index
    }

    /// Changes the stub of a place.
    pub fn change(&self, index: usize, change: impl FnOnce(&mut Entry)) {
        let mut list = self.list();
        if let Some(entry) = list.entries.get_mut(index) {
            change(entry);
            list.settle(index);
        }
        self.count.store(list.active.len(), Release);
    }

    /// The stub of a place answers no more, and what it expects still counts.
    pub fn remove(&self, index: usize) {
        self.change(index, |entry| entry.removed = true);
    }

    /// There are none any more, and nothing is expected.
    pub fn clear(&self) {
        *self.list() = List::default();
        self.count.store(0, Release);
    }

    /// How many requests the stub of a place has answered.
    pub fn answered(&self, index: usize) -> u64 {
        self.list().entries.get(index).map_or(0, Entry::answered)
    }

    /// Looks at all of them.
    pub(crate) fn each<T>(&self, mut look: impl FnMut(usize, &Entry) -> T) -> Vec<T> {
        self.list().entries.iter().enumerate().map(|(index, entry)| look(index, entry)).collect()
    }

    /// Looks at the stub of a place.
    pub(crate) fn look<T>(&self, index: usize, look: impl FnOnce(&Entry) -> T) -> Option<T> {
        self.list().entries.get(index).map(look)
    }

    /// Whether none answers.
    pub(crate) fn is_empty(&self) -> bool {
        self.count.load(Acquire) == 0
    }

    /// The answer of the stub that a request meets, which counts as given.
    pub(crate) fn take(&self, subject: &Subject<'_>) -> Option<Stubbed> {
        let mut list = self.list();
        let List { entries, active } = &mut *list;
        let meets = |index: &&usize| entries.get(**index).is_some_and(|entry| entry.matcher.meets(subject));
        let is_limited = |index: &&usize| entries.get(**index).is_some_and(|entry| entry.left.is_some());
        let limited = active.iter().find(|index| is_limited(index) && meets(index));
        let index = *limited.or_else(|| active.iter().rev().find(meets))?;
        let entry = entries.get_mut(index)?;
        entry.left = entry.left.map(|left| left.saturating_sub(1));
        entry.answered += 1;
        let answer = entry.answer.clone();
        list.settle(index);
        self.count.store(list.active.len(), Release);
        Some(answer)
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
        self.list().entries.iter().enumerate().filter_map(unmet).collect()
    }

    fn list(&self) -> MutexGuard<'_, List> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
