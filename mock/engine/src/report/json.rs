//! The report for programs.

use serde_json::{Map, Value, json};

use super::rows::{OperationRow, StatusRow};
use super::summary::{Listed, Report, Share};
use super::violations::Violation;

impl Report {
    /// Everything, for programs. Nothing is left out but what no room was for; its number is under `unlisted`.
    pub fn json(&self) -> Value {
        json(self)
    }
}

fn json(report: &Report) -> Value {
    let share = |Share { exercised, all }: Share| json!({ "exercised": exercised, "all": all });
    let unmatched =
        |(method, path, count): &(String, String, u64)| json!({ "method": method, "path": path, "requests": count });
    json!({
        "document": report.document,
        "summary": {
            "requests": report.requests,
            "sessions": report.sessions,
            "operations": share(report.operation_share()),
            "statuses": share(report.status_share()),
            "examples": share(report.example_share()),
            "request_violations": report.request_violations.total,
            "answer_violations": report.answer_violations.total,
            "server_failures": report.server_failures.total,
            "unmatched_requests": report.unmatched.total,
            "unmet_expectations": report.unmet.len(),
            "strict": report.strict,
            "failures": report.failures(),
            "requests_beyond_room": report.beyond,
        },
        "operations": report.documented().map(operation).collect::<Vec<_>>(),
        "operations_gone": report.operations.iter().filter(|row| row.known.is_none()).map(operation).collect::<Vec<_>>(),
        "request_violations": listed(&report.request_violations, violation),
        "answer_violations": listed(&report.answer_violations, violation),
        "server_failures": listed(&report.server_failures, violation),
        "unmet_expectations": report.unmet,
        "unmatched_requests": listed(&report.unmatched, unmatched),
        "never_exercised": never(report),
    })
}

fn listed<T>(all: &Listed<T>, one: impl Fn(&T) -> Value) -> Value {
    let list: Vec<Value> = all.list.iter().map(one).collect();
    json!({ "total": all.total, "list": list, "unlisted": all.unlisted })
}

fn operation(row: &OperationRow) -> Value {
    let mut object = Map::new();
    object.insert("id".to_owned(), row.id.as_str().into());
    if let Some(known) = &row.known {
        object.insert("method".to_owned(), known.method.as_str().into());
        object.insert("path".to_owned(), known.path.as_str().into());
        object.insert("place".to_owned(), known.place.as_str().into());
    }
    object.insert("requests".to_owned(), row.requests.into());
    object.insert("server_failures".to_owned(), row.server_failures.into());
    object.insert("statuses".to_owned(), row.statuses.iter().map(status).collect());
    object.insert("undocumented".to_owned(), row.undocumented.iter().map(status).collect());
    object.into()
}

fn status(row: &StatusRow) -> Value {
    let answered = |(status, count): &(u16, u64)| json!({ "status": status, "answers": count });
    let example = |(name, count): &(String, u64)| json!({ "name": name, "answers": count });
    json!({
        "status": row.key,
        "answers": row.answers,
        "broken": row.broken,
        "answered": row.answered.iter().map(answered).collect::<Vec<_>>(),
        "examples": row.examples.iter().map(example).collect::<Vec<_>>(),
        "media_types": row.media_types,
    })
}

fn violation(violation: &Violation) -> Value {
    json!({
        "operation": violation.operation_id,
        "status": violation.status,
        "text": violation.text,
        "place": violation.place,
        "count": violation.count,
        "first": { "method": violation.method, "path": violation.path },
    })
}

/// Everything of the document that was never exercised, those of operations that never were included.
fn never(report: &Report) -> Value {
    let operations: Vec<&str> = report
        .documented()
        .filter(|operation| operation.requests == 0)
        .map(|operation| operation.id.as_str())
        .collect();
    let pairs = || report.documented().flat_map(|row| row.statuses.iter().map(move |status| (&row.id, status)));
    let statuses = pairs().filter(|(_, status)| status.answers == 0);
    let statuses = statuses.map(|(id, status)| json!({ "operation": id, "status": status.key }));
    let examples = pairs().flat_map(|(id, status)| status.examples.iter().map(move |example| (id, status, example)));
    let examples = examples.filter(|(_, _, (_, count))| *count == 0);
    let examples =
        examples.map(|(id, status, (name, _))| json!({ "operation": id, "status": status.key, "example": name }));
    json!({
        "operations": operations,
        "statuses": statuses.collect::<Vec<_>>(),
        "examples": examples.collect::<Vec<_>>(),
    })
}
