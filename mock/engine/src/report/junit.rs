//! The report as JUnit's XML.

use super::escape::xml;
use super::rows::{OperationRow, StatusRow};
use super::summary::{Listed, Report};
use super::violation_line::violation_line;
use super::violations::Violation;

/// One test.
struct Case {
    class: String,
    name: String,
    outcome: Outcome,
}

enum Outcome {
    Passed,
    Skipped(String),
    /// `kind` says what failed: an answer, a request, an expectation.
    Failed {
        kind: &'static str,
        message: String,
        lines: Vec<String>,
    },
}

impl Report {
    /// A test suite for the document in JUnit's XML, with a test for each documented status of each operation: it passes
    /// where the status was answered, is skipped where it never was, and fails where an answer broke the document. Each
    /// expectation that was not met is a test that fails, and each violation in requests where the report is strict.
    pub fn junit(&self) -> String {
        junit(self)
    }
}

fn junit(report: &Report) -> String {
    let cases = cases(report);
    let count = |is: fn(&Outcome) -> bool| cases.iter().filter(|case| is(&case.outcome)).count();
    let failed = count(|outcome| matches!(outcome, Outcome::Failed { .. }));
    let skipped = count(|outcome| matches!(outcome, Outcome::Skipped(_)));
    let counts =
        format!("tests=\"{}\" failures=\"{failed}\" errors=\"0\" skipped=\"{skipped}\" time=\"0\"", cases.len());
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"specbound-mock\" {counts}>\n\
         <testsuite name=\"{}\" {counts}>\n",
        xml(&report.document)
    );
    for Case { class, name, outcome } in &cases {
        let head = format!("<testcase classname=\"{}\" name=\"{}\" time=\"0\"", xml(class), xml(name));
        let line = match outcome {
            Outcome::Passed => format!("{head}/>\n"),
            Outcome::Skipped(message) => format!("{head}><skipped message=\"{}\"/></testcase>\n", xml(message)),
            Outcome::Failed { kind, message, lines } => format!(
                "{head}><failure message=\"{}\" type=\"{kind}\">{}</failure></testcase>\n",
                xml(message),
                xml(&lines.join("\n"))
            ),
        };
        text.push_str(&line);
    }
    let requests: Vec<String> = report.request_violations.list.iter().map(violation_line).collect();
    if !requests.is_empty() {
        let head = format!("Requests that broke the document ({}):", report.request_violations.total);
        text.push_str(&format!("<system-out>{}</system-out>\n", xml(&format!("{head}\n{}", requests.join("\n")))));
    }
    text + "</testsuite>\n</testsuites>\n"
}

/// A test for each documented status, and one for whatever else broke the document.
fn cases(report: &Report) -> Vec<Case> {
    let broken = &report.answer_violations.list;
    let mut cases = Vec::new();
    for operation in &report.operations {
        cases.extend(operation.statuses.iter().map(|status| case(operation, status, broken)));
        let others = operation.undocumented.iter().filter(|status| status.broken > 0);
        cases.extend(others.map(|status| case(operation, status, broken)));
    }
    cases.extend(report.operations.iter().filter(|one| one.server_failures > 0).map(|one| unanswered(one, report)));
    let outside: Vec<String> = broken.iter().filter(|one| one.operation_id.is_none()).map(violation_line).collect();
    if !outside.is_empty() {
        let message = "answers to requests that met no operation broke the document".to_owned();
        let outcome = Outcome::Failed { kind: "answer", message, lines: outside };
        cases.push(Case { class: "no operation".to_owned(), name: "no operation".to_owned(), outcome });
    }
    let failures = report.server_failures.list.iter().filter(|one| one.operation_id.is_none());
    let failures: Vec<String> = failures.map(violation_line).collect();
    if !failures.is_empty() {
        let message = "the server did not answer requests that met no operation whole".to_owned();
        let outcome = Outcome::Failed { kind: "server", message, lines: failures };
        cases.push(Case { class: "no operation".to_owned(), name: "no operation: the server".to_owned(), outcome });
    }
    cases.extend(report.unmet.iter().map(|text| {
        let message = text.lines().next().unwrap_or_default();
        failed("expectations", "expectation", message, text.lines().map(str::to_owned).collect())
    }));
    let Listed { list, unlisted, .. } = &report.request_violations;
    if report.strict {
        cases.extend(list.iter().map(|violation| {
            let line = violation_line(violation);
            failed("requests", "request", &line, vec![format!("{line}; --strict allows none")])
        }));
        let more = format!("and {unlisted} more violations of requests that are not listed");
        cases.extend((*unlisted > 0).then(|| failed("requests", "request", &more, Vec::new())));
    }
    cases
}

/// The test that fails where the server did not answer an operation whole.
fn unanswered(operation: &OperationRow, report: &Report) -> Case {
    let failures = report.server_failures.list.iter();
    let lines = failures.filter(|one| one.operation_id.as_deref() == Some(&operation.id)).map(violation_line).collect();
    let OperationRow { id, server_failures: count, requests, .. } = operation;
    let message = format!("the server did not answer {count} of {requests} requests whole");
    let name = match &operation.known {
        Some(known) => format!("{} {}: the server", known.method, known.path),
        None => format!("{id} (not in the document any more): the server"),
    };
    Case { class: id.clone(), name, outcome: Outcome::Failed { kind: "server", message, lines } }
}

fn failed(class: &str, kind: &'static str, message: &str, lines: Vec<String>) -> Case {
    let outcome = Outcome::Failed { kind, message: message.to_owned(), lines };
    Case { class: class.to_owned(), name: message.to_owned(), outcome }
}

fn case(operation: &OperationRow, status: &StatusRow, broken: &[Violation]) -> Case {
    let outcome = match (status.broken, status.answers) {
        (0, 0) => Outcome::Skipped(format!("never exercised: no request was answered with {}", status.key)),
        (0, _) => Outcome::Passed,
        (count, answers) => {
            let is_own = |one: &&Violation| {
                one.operation_id.as_deref() == Some(&operation.id) && one.status.is_some_and(|own| status.has(own))
            };
            let lines = broken.iter().filter(is_own).map(violation_line).collect();
            let message = format!("{count} of {answers} answers broke the document");
            Outcome::Failed { kind: "answer", message, lines }
        }
    };
    let name = match &operation.known {
        Some(known) => format!("{} {} {}", known.method, known.path, status.key),
        None => format!("{} (not in the document any more) {}", operation.id, status.key),
    };
    Case { class: operation.id.clone(), name, outcome }
}
