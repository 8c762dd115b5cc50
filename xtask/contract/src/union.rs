//! What this suite and another judge saw of one server, together.

use std::fmt;

use crate::status_coverage::{Exceptions, StatusCoverage};

/// The documented pairs, by who saw them: a pair must be seen by one of the two, or be listed.
#[derive(Clone, Debug)]
pub struct Union<'a> {
    /// The other's name, for the line of figures.
    pub other: &'a str,
    /// What the other saw.
    pub others: &'a StatusCoverage,
    /// What this suite saw.
    pub suite: &'a StatusCoverage,
    /// The pairs that only a fault from inside can show.
    pub listed: &'a Exceptions,
}

impl Union<'_> {
    /// Why the two do not show everything, a line each; nothing when they do. A listed pair that one of them saw, or
    /// that the document does not have, is a complaint too.
    pub fn complaints(&self) -> Vec<String> {
        let mut both = self.suite.clone();
        both.merge(self.others);
        both.complaints(self.listed)
    }
}

impl fmt::Display for Union<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let documented = self.suite.documented();
        let both = self.suite.seen().filter(|pair| self.others.seen().any(|seen| seen == *pair)).count();
        let listed = documented.iter().filter(|pair| self.listed.cover(pair)).count();
        let (others, suite) = (self.others.seen().count(), self.suite.seen().count());
        write!(
            f,
            "pairs: {} documented, {others} seen by {}, {suite} by the suite, {both} by both, {listed} listed",
            documented.len(),
            self.other
        )
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use specbound_document::Document;

    use super::*;

    fn document() -> Document {
        let responses = |statuses: &[u16]| {
            let pairs = statuses.iter().map(|status| (status.to_string(), json!({ "description": "d" })));
            pairs.collect::<serde_json::Map<_, _>>()
        };
        Document::compile(&json!({
            "openapi": "3.0.3",
            "info": { "title": "t", "version": "1" },
            "paths": { "/a": {
                "get": { "operationId": "getA", "responses": responses(&[200, 404, 500]) },
                "put": { "operationId": "putA", "responses": responses(&[200, 500]) },
            } },
        }))
        .unwrap()
    }

    fn seen(document: &Document, lines: &str) -> StatusCoverage {
        let mut coverage = StatusCoverage::of(document);
        coverage.add_lines(lines).unwrap();
        coverage
    }

    /// The complaints about what each of the two saw and what is listed.
    fn complaints(others: &str, suite: &str, listed: &str) -> Vec<String> {
        let document = document();
        let (others, suite) = (seen(&document, others), seen(&document, suite));
        let listed = Exceptions::parse(listed).unwrap();
        Union { other: "another", others: &others, suite: &suite, listed: &listed }.complaints()
    }

    #[test]
    fn one_of_the_two_must_see_what_is_not_listed() {
        let listed = "* 500 needs a fault";
        assert_eq!(complaints("getA 404\n", "getA 200\nputA 200\n", listed), Vec::<String>::new());
        let wrong = complaints("", "getA 200\nputA 200\n", listed);
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert!(wrong[0].starts_with("getA 404 is documented and was never seen"), "{wrong:?}");
        // A line of the list is gone.
        let wrong = complaints("getA 404\n", "getA 200\nputA 200\n", "getA 500 needs a fault");
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert!(wrong[0].starts_with("putA 500 is documented and was never seen"), "{wrong:?}");
    }

    #[test]
    fn what_the_other_one_sees_must_leave_the_list() {
        let wrong = complaints("getA 404\ngetA 500\n", "getA 200\nputA 200\n", "getA 500 x\nputA 500 x\nputA 404 x");
        let expected = [
            "getA 500 is an exception and was seen after all: remove it",
            "putA 404 is an exception and not documented: remove it",
        ];
        assert_eq!(wrong, expected);
    }

    #[test]
    fn the_figures_count_documented_pairs() {
        let document = document();
        let (others, suite) =
            (seen(&document, "getA 200\ngetA 404\ngetA 405\n"), seen(&document, "getA 200\nputA 200"));
        let listed = Exceptions::parse("* 500 needs a fault").unwrap();
        let union = Union { other: "another", others: &others, suite: &suite, listed: &listed };
        let figures = "pairs: 5 documented, 2 seen by another, 2 by the suite, 1 by both, 2 listed";
        assert_eq!(union.to_string(), figures);
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_line() {
        let mut coverage = StatusCoverage::of(&document());
        for (text, line) in [("getA", 1), ("getA 200\n\ngetA x", 3), ("getA 200 b", 1)] {
            let error = coverage.add_lines(text).unwrap_err().to_string();
            assert!(error.starts_with(&format!("line {line}: ")), "{error}");
        }
    }
}
