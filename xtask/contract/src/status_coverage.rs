//! Which documented (operation, status) pairs were seen, and which need not be.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use specbound_document::{Answer, Document, Found};

use crate::DOCUMENT;
use crate::module::module_of;

/// An operation and a status that it can answer with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// The operationId.
    pub operation: String,
    /// The status code.
    pub status: u16,
}

impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.operation, self.status)
    }
}

/// The documented pairs, and those that were seen.
#[derive(Clone, Debug)]
pub struct StatusCoverage {
    documented: BTreeSet<Pair>,
    seen: BTreeSet<Pair>,
}

impl StatusCoverage {
    /// All pairs of this API's document, none of them seen.
    pub fn nothing_seen() -> Self {
        Self::of(&DOCUMENT)
    }

    /// All pairs of a document, none of them seen.
    pub fn of(document: &Document) -> Self {
        let pairs = document.operations().iter().flat_map(|operation| {
            operation.statuses().map(|status| Pair { operation: operation.id().to_owned(), status })
        });
        Self { documented: pairs.collect(), seen: BTreeSet::new() }
    }

    /// A pair was seen.
    pub fn add(&mut self, operation: &str, status: u16) {
        self.seen.insert(Pair { operation: operation.to_owned(), status });
    }

    /// Adds what another judge saw: an operation and a status a line, `getImage 404`; empty lines count for nothing.
    ///
    /// # Errors
    /// The first line that is something else; what stands before it was added.
    pub fn add_lines(&mut self, lines: &str) -> Result<(), SeenError> {
        for (index, text) in lines.lines().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
            let pair = text.trim().split_once(' ');
            let pair = pair.and_then(|(operation, status)| Some((operation, status.parse().ok()?)));
            let (operation, status) = pair.ok_or_else(|| SeenError { line: index + 1, text: text.to_owned() })?;
            self.add(operation, status);
        }
        Ok(())
    }

    /// An exchange was seen, for tests that provoke from the inside what cannot be provoked from the outside. Gives what is
    /// wrong with the answer by the document; a request that meets no operation is not counted.
    pub fn add_exchange(&mut self, method: &str, path: &str, answer: &Answer<'_>) -> Vec<String> {
        let path = path.split('?').next().unwrap_or_default();
        match DOCUMENT.find(method, path) {
            Found::Operation { operation, .. } => {
                self.add(operation.id(), answer.status);
                operation.check_answer(answer)
            }
            _ => Vec::new(),
        }
    }

    /// Adds what another one saw.
    pub fn merge(&mut self, other: &StatusCoverage) {
        self.seen.extend(other.seen.iter().cloned());
    }

    /// The documented pairs.
    pub fn documented(&self) -> &BTreeSet<Pair> {
        &self.documented
    }

    /// The documented pairs that were seen.
    pub fn seen(&self) -> impl Iterator<Item = &Pair> {
        self.documented.intersection(&self.seen)
    }

    /// The documented pairs that were not seen.
    pub fn missing(&self) -> impl Iterator<Item = &Pair> {
        self.documented.difference(&self.seen)
    }

    /// Why coverage is not complete, a line each; nothing when it is.
    pub fn complaints(&self, exceptions: &Exceptions) -> Vec<String> {
        let mut wrong = Vec::new();
        for pair in self.missing().filter(|pair| !exceptions.cover(pair)) {
            wrong.push(format!(
                "{pair} is documented and was never seen: add a case to {}, or say in xtask/contract/exceptions.txt why \
                 there is none",
                file_of(&pair.operation)
            ));
        }
        for pair in self.seen.difference(&self.documented) {
            wrong.push(format!("{pair} was seen and is not documented"));
        }
        for exception in exceptions.reasons.keys() {
            let pairs = || self.documented.iter().chain(&self.seen).filter(|pair| exception.covers(pair));
            match pairs().find(|pair| self.seen.contains(pair)) {
                Some(pair) if exception.operation.is_none() => wrong.push(format!(
                    "{pair} was seen after all, and {exception} is an exception: name the operations that still need it"
                )),
                Some(_) => wrong.push(format!("{exception} is an exception and was seen after all: remove it")),
                None if pairs().next().is_none() => {
                    wrong.push(format!("{exception} is an exception and not documented: remove it"));
                }
                None => {}
            }
        }
        wrong
    }
}

/// Where an operation's cases are.
fn file_of(operation: &str) -> String {
    match DOCUMENT.operation(operation) {
        Some(operation) => format!("xtask/contract/src/cases/{}.rs", module_of(operation).replace("::", "/")),
        None => "xtask/contract/src/cases".to_owned(),
    }
}

impl fmt::Display for StatusCoverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} documented (operation, status) pairs seen", self.seen().count(), self.documented.len())
    }
}

/// Documented pairs that need not be seen, each with its reason. The list may only shrink.
#[derive(Clone, Debug, Default)]
pub struct Exceptions {
    reasons: BTreeMap<Exception, String>,
}

/// A pair that need not be seen, or those of all operations.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Exception {
    /// Nothing stands for every operation that documents the status.
    operation: Option<String>,
    status: u16,
}

impl Exception {
    fn covers(&self, pair: &Pair) -> bool {
        self.status == pair.status && self.operation.as_ref().is_none_or(|operation| *operation == pair.operation)
    }
}

impl fmt::Display for Exception {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.operation.as_deref().unwrap_or(EVERY), self.status)
    }
}

/// Stands for every operation.
const EVERY: &str = "*";

impl Exceptions {
    /// Those of the server's tests.
    pub fn of_the_server() -> Result<Self, ExceptionsError> {
        Self::parse(include_str!("../exceptions.txt"))
    }

    /// Reads lines of operation (or `*`), status and reason; empty lines and those that start with `#` count for nothing.
    pub fn parse(text: &str) -> Result<Self, ExceptionsError> {
        let mut reasons = BTreeMap::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let refused = |cause| ExceptionsError { line: index + 1, cause };
            let (operation, rest) = line.split_once(' ').ok_or(refused("a status and a reason are missing"))?;
            let (status, reason) = rest.trim().split_once(' ').ok_or(refused("a reason is missing"))?;
            let status = status.parse().map_err(|_| refused("the second word must be a status"))?;
            let operation = (operation != EVERY).then(|| operation.to_owned());
            if reasons.insert(Exception { operation, status }, reason.trim().to_owned()).is_some() {
                return Err(refused("the same pair stands above"));
            }
        }
        Ok(Self { reasons })
    }

    /// Whether the pair is excused.
    pub fn cover(&self, pair: &Pair) -> bool {
        self.reasons.keys().any(|exception| exception.covers(pair))
    }
}

/// What is wrong with the lines of what another judge saw.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {text:?} is not an operation with a status, such as getImage 404")]
pub struct SeenError {
    line: usize,
    text: String,
}

/// What is wrong with a list of exceptions.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("exceptions, line {line}: {cause}; each line is operation, status and reason")]
pub struct ExceptionsError {
    line: usize,
    cause: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coverage(seen: &[(&str, u16)]) -> StatusCoverage {
        let pair = |(operation, status): &(&str, u16)| Pair { operation: (*operation).to_owned(), status: *status };
        let documented = [("a", 200), ("a", 404), ("b", 201)];
        StatusCoverage { documented: documented.iter().map(pair).collect(), seen: seen.iter().map(pair).collect() }
    }

    #[test]
    fn what_is_not_seen_and_what_is_seen_too_much_is_said() {
        let none = Exceptions::default();
        assert_eq!(coverage(&[("a", 200), ("a", 404), ("b", 201)]).complaints(&none), Vec::<String>::new());
        let wrong = coverage(&[("a", 200), ("a", 404), ("b", 500)]).complaints(&none);
        assert_eq!(wrong.len(), 2);
        assert!(wrong[0].starts_with("b 201 is documented and was never seen"));
        assert!(wrong[1].starts_with("b 500 was seen and is not documented"));
    }

    #[test]
    fn exceptions_may_only_shrink() {
        let exceptions = Exceptions::parse("# why\n\nb 201 cannot be had from outside\n").unwrap();
        assert_eq!(coverage(&[("a", 200), ("a", 404)]).complaints(&exceptions), Vec::<String>::new());
        let wrong = coverage(&[("a", 200), ("a", 404), ("b", 201)]).complaints(&exceptions);
        assert_eq!(wrong, ["b 201 is an exception and was seen after all: remove it"]);
        let gone = Exceptions::parse("b 201 x\nc 200 x").unwrap();
        let wrong = coverage(&[("a", 200), ("a", 404)]).complaints(&gone);
        assert_eq!(wrong, ["c 200 is an exception and not documented: remove it"]);
    }

    #[test]
    fn an_exception_of_every_operation_may_only_shrink_too() {
        let of_two = |seen: &[(&str, u16)]| {
            let mut coverage = coverage(seen);
            coverage.documented.insert(Pair { operation: "b".to_owned(), status: 404 });
            coverage
        };
        let exceptions = Exceptions::parse("* 404 cannot be had from outside").unwrap();
        assert_eq!(of_two(&[("a", 200), ("b", 201)]).complaints(&exceptions), Vec::<String>::new());
        let wrong = of_two(&[("a", 200), ("b", 201), ("b", 404)]).complaints(&exceptions);
        assert_eq!(
            wrong,
            ["b 404 was seen after all, and * 404 is an exception: name the operations that still need it"]
        );
        let gone = Exceptions::parse("* 404 x\n* 410 x").unwrap();
        let wrong = of_two(&[("a", 200), ("b", 201)]).complaints(&gone);
        assert_eq!(wrong, ["* 410 is an exception and not documented: remove it"]);
    }

    #[test]
    fn an_exception_has_a_reason() {
        for (text, line) in [("a 200", 1), ("\na", 2), ("a b c", 1), ("a 200 x\na 200 y", 2)] {
            assert_eq!(Exceptions::parse(text).unwrap_err().line, line, "{text}");
        }
    }

    #[test]
    fn the_checked_in_exceptions_are_readable_and_documented() {
        let exceptions = Exceptions::of_the_server().unwrap();
        let everything_else = StatusCoverage::nothing_seen();
        for exception in exceptions.reasons.keys() {
            assert!(everything_else.documented().iter().any(|pair| exception.covers(pair)), "{exception}");
        }
    }
}
