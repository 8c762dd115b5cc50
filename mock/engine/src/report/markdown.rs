//! The report as GitHub's Markdown.

use super::escape::markdown as escaped;
use super::summary::{Listed, Report};
use super::text::{answered, summary};
use super::violations::Violation;

impl Report {
    /// Tables and lists as GitHub renders them.
    pub fn markdown(&self) -> String {
        markdown(self)
    }
}

fn markdown(report: &Report) -> String {
    let mut lines = vec!["## What was exercised".to_owned(), String::new(), escaped(&summary(report)), String::new()];
    let rows = report.operations.iter().map(|operation| {
        let unseen = operation.statuses.iter().filter(|status| status.answers == 0);
        let never = match operation.known {
            Some(_) => unseen.map(|status| status.key.as_str()).collect::<Vec<_>>().join(", "),
            None => "not in the document any more".to_owned(),
        };
        let examples = operation.statuses.iter().flat_map(|status| {
            let unseen = status.examples.iter().filter(|(_, count)| *count == 0);
            unseen.map(|(name, _)| format!("{} {name}", status.key))
        });
        let examples = examples.collect::<Vec<_>>().join(", ");
        vec![operation.id.clone(), operation.requests.to_string(), answered(operation), never, examples]
    });
    let head = ["operation", "requests", "answered", "never answered", "examples never answered"];
    table(&head, rows, &mut lines);
    let all = [
        ("Requests that broke the document", &report.request_violations),
        ("Answers that broke the document", &report.answer_violations),
        ("Requests that the server did not answer whole", &report.server_failures),
    ];
    for (title, all) in all {
        violations(title, all, &mut lines);
    }
    if !report.unmet.is_empty() {
        lines.extend([
            String::new(),
            format!("### Expectations that were not met ({})", report.unmet.len()),
            String::new(),
        ]);
        lines.extend(
            report.unmet.iter().map(|text| format!("- {}", escaped(&text.lines().collect::<Vec<_>>().join("; ")))),
        );
    }
    if report.strict && report.request_violations.total > 0 {
        let of = report.request_violations.total;
        lines
            .extend([String::new(), format!("Requests that broke the document are failures here (`--strict`): {of}.")]);
    }
    let Listed { total, list, unlisted } = &report.unmatched;
    if *total > 0 {
        lines.extend([String::new(), format!("### Requests that met no operation ({total})"), String::new()]);
        let rows = list.iter().map(|(method, path, count)| vec![count.to_string(), method.clone(), path.clone()]);
        table(&["count", "method", "path"], rows, &mut lines);
        more(*unlisted, &mut lines);
    }
    lines.join("\n") + "\n"
}

fn violations(title: &str, all: &Listed<Violation>, lines: &mut Vec<String>) {
    if all.total == 0 {
        return;
    }
    lines.extend([String::new(), format!("### {title} ({})", all.total), String::new()]);
    let rows = all.list.iter().map(|one| {
        let status = one.status.map(|status| format!(" {status}")).unwrap_or_default();
        let operation = one.operation_id.as_deref().unwrap_or("no operation");
        let place = one.place.clone().unwrap_or_default();
        let first = format!("{} {}", one.method, one.path);
        vec![one.count.to_string(), format!("{operation}{status}"), one.text.clone(), place, first]
    });
    table(&["count", "operation", "violation", "place", "first request"], rows, lines);
    more(all.unlisted, lines);
}

fn more(unlisted: u64, lines: &mut Vec<String>) {
    if unlisted > 0 {
        lines.extend([String::new(), format!("And {unlisted} more that are not listed.")]);
    }
}

fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>, lines: &mut Vec<String>) {
    lines.push(format!("| {} |", head.join(" | ")));
    lines.push(format!("|{}", " --- |".repeat(head.len())));
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| escaped(cell)).collect();
        lines.push(format!("| {} |", cells.join(" | ")));
    }
}
