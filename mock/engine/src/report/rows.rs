//! The counts joined with the document, operation by operation.

use std::collections::BTreeMap;

use specbound_document::{Operation, Response};

use super::counts::{OperationCounts, StatusCounts};

/// One operation, of the document or of one before it.
#[derive(Clone, Debug)]
pub(super) struct OperationRow {
    pub(super) id: String,
    /// Nothing where the document does not have the operation any more.
    pub(super) known: Option<Known>,
    pub(super) requests: u64,
    /// Requests that the server did not answer, or not whole.
    pub(super) server_failures: u64,
    /// The documented statuses: by number, then ranges, then `default`.
    pub(super) statuses: Vec<StatusRow>,
    /// Statuses that were answered, and that the document does not have.
    pub(super) undocumented: Vec<StatusRow>,
}

/// What the document says of an operation.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) method: String,
    pub(super) path: String,
    /// `images.yaml:212:9`
    pub(super) place: String,
}

/// One status as it stands in the document, or one that was answered and does not.
#[derive(Clone, Debug)]
pub(super) struct StatusRow {
    /// `200`, `4XX` or `default`.
    pub(super) key: String,
    pub(super) answers: u64,
    /// Answers that broke the document.
    pub(super) broken: u64,
    /// The statuses that were answered, of a range several.
    pub(super) answered: Vec<(u16, u64)>,
    /// The document's examples in its order.
    pub(super) examples: Vec<(String, u64)>,
    pub(super) media_types: BTreeMap<String, u64>,
}

impl OperationRow {
    /// An operation of the document; `place` is its own.
    pub(super) fn of(operation: &Operation, place: String, counts: Option<&OperationCounts>) -> OperationRow {
        let exact = operation.statuses().map(|status| (status.to_string(), Key::Exact(status)));
        let ranges = operation.status_ranges().map(|hundreds| (format!("{hundreds}XX"), Key::Range(hundreds)));
        let default = operation.has_default_response().then(|| ("default".to_owned(), Key::Default));
        let mut rows: Vec<(Key, StatusRow)> =
            exact.chain(ranges).chain(default).map(|(name, key)| (key, StatusRow::new(name))).collect();
        for (key, row) in &mut rows {
            let response = key.response(operation);
            for example in response.into_iter().flat_map(Response::examples) {
                if !row.examples.iter().any(|(name, _)| *name == example.name) {
                    row.examples.push((example.name.clone(), 0));
                }
            }
        }
        let mut undocumented = Vec::new();
        for (status, counts) in counts.into_iter().flat_map(|counts| &counts.statuses) {
            let met = Key::of(*status, operation);
            match rows.iter_mut().find(|(key, _)| Some(*key) == met) {
                Some((_, row)) => row.add(*status, counts),
                None => undocumented.push(StatusRow::answered(*status, counts)),
            }
        }
        let known = Known { method: operation.method().to_owned(), path: operation.path().to_owned(), place };
        OperationRow {
            id: operation.id().to_owned(),
            known: Some(known),
            requests: counts.map_or(0, |counts| counts.requests),
            server_failures: counts.map_or(0, |counts| counts.server_failures),
            statuses: rows.into_iter().map(|(_, row)| row).collect(),
            undocumented,
        }
    }

    /// An operation that the document does not have any more.
    pub(super) fn gone(id: &str, counts: &OperationCounts) -> OperationRow {
        let statuses = counts.statuses.iter().map(|(status, counts)| StatusRow::answered(*status, counts));
        OperationRow {
            id: id.to_owned(),
            known: None,
            requests: counts.requests,
            server_failures: counts.server_failures,
            statuses: Vec::new(),
            undocumented: statuses.collect(),
        }
    }
}

impl StatusRow {
    fn new(key: String) -> StatusRow {
        let (answered, examples) = (Vec::new(), Vec::new());
        StatusRow { key, answers: 0, broken: 0, answered, examples, media_types: BTreeMap::new() }
    }

    fn answered(status: u16, counts: &StatusCounts) -> StatusRow {
        let mut row = StatusRow::new(status.to_string());
        row.add(status, counts);
        row
    }

    fn add(&mut self, status: u16, counts: &StatusCounts) {
        self.answers += counts.answers;
        self.broken += counts.broken;
        self.answered.push((status, counts.answers));
        for (name, count) in &mut self.examples {
            *count += counts.examples.get(name).copied().unwrap_or_default();
        }
        for (media_type, count) in &counts.media_types {
            *self.media_types.entry(media_type.clone()).or_default() += count;
        }
    }

    /// Whether an answer of that status is one of this row.
    pub(super) fn has(&self, status: u16) -> bool {
        self.answered.iter().any(|(own, _)| *own == status)
    }
}

/// What a status is documented by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    Exact(u16),
    Range(u16),
    Default,
}

impl Key {
    fn of(status: u16, operation: &Operation) -> Option<Key> {
        let exact = operation.statuses().any(|known| known == status).then_some(Key::Exact(status));
        let range = || operation.status_ranges().any(|known| known == status / 100).then_some(Key::Range(status / 100));
        exact.or_else(range).or(operation.has_default_response().then_some(Key::Default))
    }

    /// The answer that it documents: that of the first status which nothing nearer documents.
    fn response(self, operation: &Operation) -> Option<&Response> {
        let status = match self {
            Key::Exact(status) => status,
            _ => (100..=999).find(|status| Key::of(*status, operation) == Some(self))?,
        };
        operation.response(status)
    }
}
