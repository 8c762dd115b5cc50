//! The counts in the text format of Prometheus.

use super::counts::Counts;

/// Every metric with its help, type and samples, in an order that is always the same.
pub(super) fn metrics(counts: &Counts) -> String {
    let mut operations: Vec<_> = counts.operations.iter().collect();
    operations.sort_by_key(|(id, _)| *id);
    let requests = operations.iter().flat_map(|(id, operation)| {
        let label = label(id);
        let statuses = operation.statuses.iter();
        statuses.map(move |(status, known)| (format!("operation=\"{label}\",status=\"{status}\""), known.answers))
    });
    let mut text = String::new();
    metric(&mut text, "requests_total", "Requests that met an operation.", requests);
    let violations = [
        (
            "request_violations_total",
            "Violations of the document in requests.",
            counts.request_violations.total,
            operations.iter().map(|(id, operation)| (*id, operation.request_violations)).collect::<Vec<_>>(),
        ),
        (
            "answer_violations_total",
            "Violations of the document in answers.",
            counts.answer_violations.total,
            operations.iter().map(|(id, operation)| (*id, operation.answer_violations)).collect(),
        ),
        (
            "server_failures_total",
            "Requests that the server behind a proxy did not answer whole.",
            counts.server_failures.total,
            operations.iter().map(|(id, operation)| (*id, operation.server_failures)).collect(),
        ),
    ];
    for (name, help, total, own) in violations {
        let outside = total - own.iter().map(|(_, count)| count).sum::<u64>().min(total);
        let own = own.into_iter().map(|(id, count)| (format!("operation=\"{}\"", label(id)), count));
        let outside = (outside > 0).then(|| ("operation=\"\"".to_owned(), outside));
        metric(&mut text, name, help, outside.into_iter().chain(own));
    }
    let unmatched = [(String::new(), counts.unmatched.total)];
    metric(&mut text, "unmatched_requests_total", "Requests that met no operation.", unmatched);
    text
}

fn metric(text: &mut String, name: &str, help: &str, samples: impl IntoIterator<Item = (String, u64)>) {
    text.push_str(&format!("# HELP specbound_mock_{name} {help}\n# TYPE specbound_mock_{name} counter\n"));
    for (labels, count) in samples {
        let labels = if labels.is_empty() { labels } else { format!("{{{labels}}}") };
        text.push_str(&format!("specbound_mock_{name}{labels} {count}\n"));
    }
}

/// The value of a label as it is written.
fn label(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}
