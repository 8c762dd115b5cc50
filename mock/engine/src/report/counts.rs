//! The counts, within bounds.

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{Hash, Hasher};

use super::reported_call::ReportedCall;
use super::violations::{Violations, shortened};

/// The largest documents have fewer operations; what comes after is counted as beyond.
const MOST_OPERATIONS: usize = 50_000;

/// Names of examples of one status of an operation.
const MOST_EXAMPLES: usize = 1_000;

/// Media types of one status of an operation: a proxy's server may send any.
const MOST_MEDIA_TYPES: usize = 32;

/// Methods and paths that met no operation.
const MOST_UNMATCHED: usize = 1_000;

/// Names of sessions, as numbers of 64 bits.
const MOST_SESSIONS: usize = 10_000;

/// A path that is kept is cut, in characters.
pub(super) const LONGEST_PATH: usize = 200;

/// A name that is kept is cut, in characters: a method, a media type.
pub(super) const LONGEST_NAME: usize = 100;

/// Everything that was seen.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) requests: u64,
    pub(super) operations: HashMap<String, OperationCounts>,
    /// Requests of operations that there was no room for.
    pub(super) beyond: u64,
    pub(super) unmatched: Unmatched,
    pub(super) request_violations: Violations,
    pub(super) answer_violations: Violations,
    /// Answers that did not come, or not whole.
    pub(super) server_failures: Violations,
    sessions: HashSet<u64>,
}

/// What was seen of one operation.
#[derive(Debug, Default)]
pub(super) struct OperationCounts {
    pub(super) requests: u64,
    pub(super) request_violations: u64,
    pub(super) answer_violations: u64,
    pub(super) server_failures: u64,
    pub(super) statuses: BTreeMap<u16, StatusCounts>,
}

/// What was seen of one status of an operation.
#[derive(Debug, Default)]
pub(super) struct StatusCounts {
    pub(super) answers: u64,
    /// Answers that broke the document.
    pub(super) broken: u64,
    pub(super) examples: HashMap<String, u64>,
    /// In the order in which they were first seen.
    pub(super) media_types: Vec<(String, u64)>,
}

/// Requests that met no operation.
#[derive(Debug, Default)]
pub(super) struct Unmatched {
    pub(super) total: u64,
    /// By method and path.
    pub(super) known: BTreeMap<(String, String), u64>,
    /// Requests whose method and path are not among the known.
    pub(super) unlisted: u64,
}

impl Counts {
    pub(super) fn note(&mut self, exchange: &ReportedCall<'_>) {
        self.requests += 1;
        if let Some(session) = exchange.session
            && self.sessions.len() < MOST_SESSIONS
        {
            let mut hasher = DefaultHasher::new();
            session.hash(&mut hasher);
            self.sessions.insert(hasher.finish());
        }
        match exchange.operation_id {
            None => self.unmatched.note(exchange),
            Some(id) => match entry(&mut self.operations, id, MOST_OPERATIONS) {
                Some(operation) => operation.note(exchange),
                None => self.beyond += 1,
            },
        }
        for text in exchange.request_violations {
            self.request_violations.note(exchange, None, text);
        }
        for text in exchange.answer_violations {
            self.answer_violations.note(exchange, Some(exchange.status), text);
        }
        if let Some(text) = exchange.server_failure {
            self.server_failures.note(exchange, None, text);
        }
    }

    /// How many sessions there were, up to the bound.
    pub(super) fn sessions(&self) -> usize {
        self.sessions.len()
    }
}

impl OperationCounts {
    fn note(&mut self, exchange: &ReportedCall<'_>) {
        self.requests += 1;
        self.request_violations += exchange.request_violations.len() as u64;
        self.answer_violations += exchange.answer_violations.len() as u64;
        if exchange.server_failure.is_some() {
            self.server_failures += 1;
            if exchange.answer_violations.is_empty() {
                return;
            }
        }
        let status = self.statuses.entry(exchange.status).or_default();
        status.answers += 1;
        status.broken += u64::from(!exchange.answer_violations.is_empty());
        if let Some(example) = exchange.example
            && let Some(count) = entry(&mut status.examples, example, MOST_EXAMPLES)
        {
            *count += 1;
        }
        let media_type = exchange.media_type.and_then(|media_type| media_type.split(';').next()).map(str::trim);
        if let Some(media_type) = media_type {
            let media_type = shortened(media_type, LONGEST_NAME);
            if let Some((_, count)) = status.media_types.iter_mut().find(|(known, _)| *known == media_type) {
                *count += 1;
            } else if status.media_types.len() < MOST_MEDIA_TYPES {
                status.media_types.push((media_type.into_owned(), 1));
            }
        }
    }
}

impl Unmatched {
    fn note(&mut self, exchange: &ReportedCall<'_>) {
        self.total += 1;
        let method = shortened(exchange.method, LONGEST_NAME).into_owned();
        let key = (method, shortened(exchange.path, LONGEST_PATH).into_owned());
        if let Some(count) = self.known.get_mut(&key) {
            *count += 1;
        } else if self.known.len() < MOST_UNMATCHED {
            self.known.insert(key, 1);
        } else {
            self.unlisted += 1;
        }
    }
}

/// What is known under a name, or a new one while there is room; the name is copied only then.
fn entry<'m, V: Default>(map: &'m mut HashMap<String, V>, name: &str, most: usize) -> Option<&'m mut V> {
    if !map.contains_key(name) {
        if map.len() >= most {
            return None;
        }
        map.insert(name.to_owned(), V::default());
    }
    map.get_mut(name)
}
