//! A snapshot of the counts, joined with the document.

use super::counts::{Counts, Unmatched};
use super::escape::printable;
use super::rows::OperationRow;
use super::violation_line::violation_line;
use super::violations::Violation;
use crate::api::Api;

/// What was exercised until a certain moment, joined with the document of that moment.
#[derive(Clone, Debug)]
pub struct Report {
    /// Title and version of the document.
    pub(super) document: String,
    pub(super) requests: u64,
    /// Requests of operations that there was no room for.
    pub(super) beyond: u64,
    pub(super) sessions: usize,
    /// The document's operations in its order, then those that it does not have any more by their names.
    pub(super) operations: Vec<OperationRow>,
    pub(super) request_violations: Listed<Violation>,
    pub(super) answer_violations: Listed<Violation>,
    /// Answers that did not come, or not whole.
    pub(super) server_failures: Listed<Violation>,
    /// Method, path and count of requests that met no operation.
    pub(super) unmatched: Listed<(String, String, u64)>,
    /// What was expected and did not come, a text each.
    pub(super) unmet: Vec<String>,
    /// A request that broke the document is a failure.
    pub(super) strict: bool,
}

/// A list within bounds.
#[derive(Clone, Debug)]
pub(super) struct Listed<T> {
    /// How many were counted.
    pub(super) total: u64,
    pub(super) list: Vec<T>,
    /// How many of the total no entry of the list counts.
    pub(super) unlisted: u64,
}

/// How many of all were exercised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Share {
    pub(super) exercised: usize,
    pub(super) all: usize,
}

impl Report {
    pub(super) fn of(counts: &Counts, api: &Api) -> Report {
        let document = api.document();
        let known = document.operations().iter().map(|operation| {
            OperationRow::of(operation, api.locate(operation.pointer()), counts.operations.get(operation.id()))
        });
        let mut gone: Vec<_> = counts.operations.iter().filter(|(id, _)| document.operation(id).is_none()).collect();
        gone.sort_by_key(|(id, _)| *id);
        let gone = gone.into_iter().map(|(id, counts)| OperationRow::gone(id, counts));
        let info = |name: &str| document.json().get("info")?.get(name)?.as_str();
        let title = [info("title"), info("version")].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let violations = |of: &super::violations::Violations| Listed {
            total: of.total,
            list: of.list.clone(),
            unlisted: of.unlisted,
        };
        let Unmatched { total, known: paths, unlisted } = &counts.unmatched;
        let paths = paths.iter().map(|((method, path), count)| (method.clone(), path.clone(), *count));
        Report {
            document: title,
            requests: counts.requests,
            beyond: counts.beyond,
            sessions: counts.sessions(),
            operations: known.chain(gone).collect(),
            request_violations: violations(&counts.request_violations),
            answer_violations: violations(&counts.answer_violations),
            server_failures: violations(&counts.server_failures),
            unmatched: Listed { total: *total, list: paths.collect(), unlisted: *unlisted },
            unmet: Vec::new(),
            strict: false,
        }
    }

    /// The same with what stubs expected and did not get, a text each, as [`Engine::unmet_anywhere`](crate::Engine::unmet_anywhere)
    /// tells it: each is a failure.
    #[must_use]
    pub fn with_unmet(self, unmet: Vec<String>) -> Report {
        Report { unmet, ..self }
    }

    /// The same where every violation of the document in a request is a failure.
    #[must_use]
    pub fn strict(self) -> Report {
        Report { strict: true, ..self }
    }

    /// How many failures it has: expectations that were not met, violations of the document in answers, requests that a
    /// server behind a proxy did not answer whole, and where it is [`strict`](Report::strict) violations in requests.
    pub fn failures(&self) -> u64 {
        let of_requests = if self.strict { self.request_violations.total } else { 0 };
        self.unmet.len() as u64 + self.answer_violations.total + self.server_failures.total + of_requests
    }

    /// The violations of the document in requests, a line each, and how many are not listed.
    pub fn request_violation_lines(&self) -> Vec<String> {
        lines(&self.request_violations)
    }

    /// The same of answers.
    pub fn answer_violation_lines(&self) -> Vec<String> {
        lines(&self.answer_violations)
    }

    /// How many violations of the document there were in requests; one request may have several.
    pub fn request_violations(&self) -> u64 {
        self.request_violations.total
    }

    /// How many violations of the document there were in answers; one answer may have several.
    pub fn answer_violations(&self) -> u64 {
        self.answer_violations.total
    }

    /// How many requests the server behind a proxy did not answer, or not whole.
    pub fn server_failures(&self) -> u64 {
        self.server_failures.total
    }

    /// How many requests there were, those that met no operation included.
    pub fn requests(&self) -> u64 {
        self.requests
    }

    /// The operations of the document.
    pub(super) fn documented(&self) -> impl Iterator<Item = &OperationRow> {
        self.operations.iter().filter(|operation| operation.known.is_some())
    }

    pub(super) fn operation_share(&self) -> Share {
        Share::of(self.documented().map(|operation| operation.requests))
    }

    pub(super) fn status_share(&self) -> Share {
        Share::of(self.documented().flat_map(|operation| &operation.statuses).map(|status| status.answers))
    }

    pub(super) fn example_share(&self) -> Share {
        let statuses = self.documented().flat_map(|operation| &operation.statuses);
        Share::of(statuses.flat_map(|status| &status.examples).map(|(_, count)| *count))
    }
}

fn lines(all: &Listed<Violation>) -> Vec<String> {
    let lines = all.list.iter().map(|violation| printable(&violation_line(violation)));
    lines.chain((all.unlisted > 0).then(|| format!("and {} more that are not listed", all.unlisted))).collect()
}

impl Share {
    fn of(counts: impl Iterator<Item = u64>) -> Share {
        counts.fold(Share::default(), |share, count| Share {
            exercised: share.exercised + usize::from(count > 0),
            all: share.all + 1,
        })
    }
}
