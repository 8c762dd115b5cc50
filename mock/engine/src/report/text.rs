//! The report for a person at the end of a run.

use super::escape::printable;
use super::rows::OperationRow;
use super::summary::{Listed, Report, Share};
use super::violation_line::violation_line;
use super::violations::Violation;

impl Report {
    /// For a person at the end of a run: a line that sums it up, a table of operations, what broke the document, and what
    /// was never exercised.
    pub fn text(&self) -> String {
        text(self)
    }
}

fn text(report: &Report) -> String {
    let mut lines = vec![summary(report), String::new()];
    table(report, &mut lines);
    violations("Requests that broke the document", &report.request_violations, &mut lines);
    violations("Answers that broke the document", &report.answer_violations, &mut lines);
    violations("Requests that the server did not answer whole", &report.server_failures, &mut lines);
    unmet(report, &mut lines);
    unmatched(report, &mut lines);
    never(report, &mut lines);
    lines.join("\n") + "\n"
}

/// The line that sums it up, in other formats too.
pub(super) fn summary(report: &Report) -> String {
    let share = |Share { exercised, all }: Share, what: &str| format!("{exercised} of {all} {what}");
    let shares = [
        share(report.operation_share(), "operations"),
        share(report.status_share(), "(operation, status) pairs"),
        share(report.example_share(), "examples"),
    ];
    // A mock has no server behind it.
    let failures = match report.server_failures.total {
        0 => String::new(),
        count => format!(", {} of the server", number(count, "failure")),
    };
    format!(
        "{}: {} exercised by {}; {} of requests, {} of answers{failures}",
        printable(&report.document),
        shares.join(", "),
        number(report.requests, "request"),
        number(report.request_violations.total, "violation"),
        number(report.answer_violations.total, "violation"),
    )
}

fn number(count: u64, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// The statuses of an operation that were answered: `200: 3, 404: 1`.
pub(super) fn answered(operation: &OperationRow) -> String {
    let documented = operation.statuses.iter().filter(|status| status.answers > 0);
    let documented = documented.map(|status| format!("{}: {}", status.key, status.answers));
    let note = if operation.known.is_some() { " (not in the document)" } else { "" };
    let others = operation.undocumented.iter().map(|status| format!("{}: {}{note}", status.key, status.answers));
    documented.chain(others).collect::<Vec<_>>().join(", ")
}

fn table(report: &Report, lines: &mut Vec<String>) {
    let rows = report.operations.iter().map(|operation| {
        let gone = if operation.known.is_some() { "" } else { "; the document does not have this operation any more" };
        [printable(&operation.id), operation.requests.to_string(), answered(operation) + gone]
    });
    let head = ["operation", "requests", "statuses"].map(str::to_owned);
    let rows: Vec<[String; 3]> = [head].into_iter().chain(rows).collect();
    let width = rows.iter().map(|[id, ..]| id.chars().count()).max().unwrap_or_default();
    lines.extend(
        rows.iter()
            .map(|[id, requests, statuses]| format!("{id:width$}  {requests:>8}  {statuses}").trim_end().to_owned()),
    );
    if report.beyond > 0 {
        lines.push(format!("and {} of operations that there was no room for", number(report.beyond, "request")));
    }
}

fn violations(title: &str, all: &Listed<Violation>, lines: &mut Vec<String>) {
    if all.total == 0 {
        return;
    }
    lines.extend([String::new(), format!("{title} ({}):", all.total)]);
    lines.extend(all.list.iter().map(|violation| format!("  {}", printable(&violation_line(violation)))));
    if all.unlisted > 0 {
        lines.push(format!("  and {} more that are not listed", all.unlisted));
    }
}

fn unmet(report: &Report, lines: &mut Vec<String>) {
    if report.unmet.is_empty() {
        return;
    }
    lines.extend([String::new(), format!("Expectations that were not met ({}):", report.unmet.len())]);
    let each = report.unmet.iter().flat_map(|text| text.lines());
    lines.extend(each.map(|line| format!("  {}", printable(line))));
}

fn unmatched(report: &Report, lines: &mut Vec<String>) {
    let Listed { total, list, unlisted } = &report.unmatched;
    if *total == 0 {
        return;
    }
    lines.extend([String::new(), format!("Requests that met no operation ({total}):")]);
    lines.extend(list.iter().map(|(method, path, count)| printable(&format!("  {count} x {method} {path}"))));
    if *unlisted > 0 {
        lines.push(format!("  and {unlisted} more that are not listed"));
    }
}

/// What was never exercised. Of an operation that never was, its statuses and examples need no lines.
fn never(report: &Report, lines: &mut Vec<String>) {
    let operations = report.documented().filter(|operation| operation.requests == 0);
    let operations: Vec<String> = operations.map(|operation| printable(&operation.id)).collect();
    let (mut statuses, mut examples) = (Vec::new(), Vec::new());
    for operation in report.documented().filter(|operation| operation.requests > 0) {
        let unseen = operation.statuses.iter().filter(|status| status.answers == 0);
        let unseen: Vec<&str> = unseen.map(|status| status.key.as_str()).collect();
        let of_status = operation.statuses.iter().flat_map(|status| {
            let unseen = status.examples.iter().filter(|(_, count)| *count == 0);
            unseen.map(|(name, _)| format!("{} {name}", status.key))
        });
        let of_status = of_status.collect::<Vec<_>>().join(", ");
        let id = &operation.id;
        statuses.extend((!unseen.is_empty()).then(|| printable(&format!("  {id}: {}", unseen.join(", ")))));
        examples.extend((!of_status.is_empty()).then(|| printable(&format!("  {id}: {of_status}"))));
    }
    if !operations.is_empty() {
        lines.extend([String::new(), format!("Operations that were never exercised ({}):", operations.len())]);
        lines.extend(operations.iter().map(|id| format!("  {id}")));
    }
    for (title, found) in [("Statuses", statuses), ("Examples", examples)] {
        if !found.is_empty() {
            lines.extend([
                String::new(),
                format!("{title} that were never answered, of operations that were exercised:"),
            ]);
            lines.extend(found);
        }
    }
}
