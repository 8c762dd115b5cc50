//! What a run of Schemathesis has done and seen, by its report: a JSON object a line, one for each scenario that ended.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use anyhow::Context;
use serde_json::Value;
use specbound_document::{Document, Found, Operation};

/// Statuses that every operation which documents them must have shown; the others need chance, or a fault from inside.
const NEEDED: [u16; 6] = [200, 201, 204, 401, 404, 422];

/// Figures and answers of a run.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Seen {
    cases: usize,
    checks: usize,
    failures: usize,
    /// Method, path and status of every answer.
    answers: BTreeSet<(String, String, u16)>,
}

impl Seen {
    /// Reads a report.
    pub(super) fn read(report: &Path) -> anyhow::Result<Seen> {
        let shown = || format!("{}: cannot be read", report.display());
        let mut seen = Seen::default();
        for line in BufReader::new(File::open(report).with_context(shown)?).lines() {
            seen.take(&serde_json::from_str(&line.with_context(shown)?).with_context(shown)?);
        }
        Ok(seen)
    }

    fn take(&mut self, event: &Value) {
        let recorder = &event["ScenarioFinished"]["recorder"];
        let checks = recorder["checks"].as_object().into_iter().flat_map(|cases| cases.values());
        for check in checks.filter_map(Value::as_array).flatten() {
            self.checks += 1;
            self.failures += usize::from(check["status"] == "failure");
        }
        for interaction in recorder["interactions"].as_object().into_iter().flat_map(|cases| cases.values()) {
            self.cases += 1;
            let (request, status) = (&interaction["request"], &interaction["response"]["status_code"]);
            if let (Some(method), Some(uri), Some(status)) =
                (request["method"].as_str(), request["uri"].as_str(), status.as_u64())
            {
                let status = u16::try_from(status).unwrap_or_default();
                self.answers.insert((method.to_owned(), path(uri).to_owned(), status));
            }
        }
    }

    /// The answers of documented operations that it has seen.
    fn documented<'d>(&self, document: &'d Document) -> BTreeSet<(&'d str, u16)> {
        let found = self.answers.iter().filter_map(|(method, path, status)| match document.find(method, path) {
            Found::Operation { operation, .. } => Some((operation.id(), *status)),
            _ => None,
        });
        found.collect()
    }

    /// The answers of operations that it has seen, an operation and a status a line, as the behaviour suite reads them.
    pub(super) fn lines(&self, document: &Document) -> String {
        self.documented(document).iter().map(|(id, status)| format!("{id} {status}\n")).collect()
    }

    /// Of what it must have seen what it has not, such as `getImage 404`.
    pub(super) fn unseen(&self, document: &Document) -> Vec<String> {
        let seen = self.documented(document);
        let needed =
            |operation: &Operation| operation.statuses().filter(|status| NEEDED.contains(status)).collect::<Vec<_>>();
        let pairs = document
            .operations()
            .iter()
            .flat_map(|operation| needed(operation).into_iter().map(|status| (operation.id(), status)));
        pairs.filter(|pair| !seen.contains(pair)).map(|(id, status)| format!("{id} {status}")).collect()
    }

    /// How many documented answers it has seen, of how many.
    pub(super) fn coverage(&self, document: &Document) -> String {
        let all: BTreeSet<(&str, u16)> = document
            .operations()
            .iter()
            .flat_map(|operation| operation.statuses().map(|status| (operation.id(), status)))
            .collect();
        format!("{} of {} documented answers seen", self.documented(document).intersection(&all).count(), all.len())
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} requests, {} checks, {} failures", self.cases, self.checks, self.failures)
    }
}

/// The path of a URI, without a query.
fn path(uri: &str) -> &str {
    let rest = uri.split_once("://").map_or(uri, |(_, rest)| rest);
    let path = rest.find('/').map_or("/", |start| &rest[start..]);
    path.split(['?', '#']).next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> Document {
        let responses =
            json!({ "200": { "description": "ok" }, "404": { "description": "gone" }, "500": { "description": "no" } });
        let id = json!([{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }]);
        let operation = json!({ "operationId": "getThing", "parameters": id, "responses": responses });
        Document::compile(&json!({
            "openapi": "3.0.3", "info": { "title": "a", "version": "1" }, "paths": { "/things/{id}": { "get": operation } },
        }))
        .unwrap()
    }

    fn answer(method: &str, uri: &str, status: u16) -> Value {
        json!({ "ScenarioFinished": { "recorder": {
            "checks": { "a": [{ "name": "x", "status": "success" }, { "name": "y", "status": "failure" }] },
            "interactions": { "a": { "request": { "method": method, "uri": uri }, "response": { "status_code": status } } },
        } } })
    }

    #[test]
    fn what_no_answer_showed_is_named_and_what_needs_a_fault_is_not() {
        let document = document();
        let mut seen = Seen::default();
        assert_eq!(seen.unseen(&document), ["getThing 200", "getThing 404"]);
        seen.take(&answer("GET", "http://127.0.0.1:1/things/a?b=/c", 200));
        seen.take(&answer("POST", "http://127.0.0.1:1/things/a", 404));
        seen.take(&json!({ "ScenarioStarted": {} }));
        assert_eq!(seen.unseen(&document), ["getThing 404"]);
        assert_eq!(seen.to_string(), "2 requests, 4 checks, 2 failures");
        assert_eq!(seen.lines(&document), "getThing 200\n");
        assert_eq!(seen.coverage(&document), "1 of 3 documented answers seen");
    }
}
