//! A document, exchanges with it, and their report.

use serde_json::{Value, json};
use specbound_document::Compilation;
use specbound_mock::{Api, Behaviour, Report, ReportedCall, SharedCounts};

/// A document with such paths.
pub(crate) fn api(paths: Value) -> Api {
    let document = json!({ "openapi": "3.0.3", "info": { "title": "t", "version": "1" }, "paths": paths });
    let compilation = Compilation { open: true, lenient: true, ..Compilation::default() };
    Api::parse("books.json", &document.to_string(), Behaviour::default(), compilation).unwrap()
}

/// Two operations: one with examples, a range and a default, one with a single status.
pub(crate) fn books() -> Api {
    let example = |value: &str| json!({ "value": { "name": value } });
    let content = json!({ "application/json": { "examples": { "first": example("a"), "second": example("b") } } });
    api(json!({ "/books": {
        "get": { "operationId": "listBooks", "responses": {
            "200": { "description": "all", "content": content },
            "4XX": { "description": "refused" },
            "default": { "description": "anything else" },
        } },
        "post": { "operationId": "addBook", "responses": { "201": { "description": "added" } } },
    } }))
}

pub(crate) const LIST: ReportedCall<'_> = ReportedCall {
    operation_id: Some("listBooks"),
    method: "GET",
    path: "/books",
    status: 200,
    example: None,
    media_type: None,
    session: None,
    request_violations: &[],
    answer_violations: &[],
    server_failure: None,
};

pub(crate) fn report(exchanges: &[ReportedCall<'_>]) -> Report {
    let coverage = SharedCounts::default();
    exchanges.iter().for_each(|exchange| coverage.note(exchange));
    coverage.report(&books())
}

pub(crate) fn text(text: &str) -> Vec<String> {
    vec![text.to_owned()]
}

/// The count of a documented status of an operation.
pub(crate) fn answers(json: &Value, operation: usize, status: &str) -> u64 {
    let statuses = json["operations"][operation]["statuses"].as_array().unwrap();
    statuses.iter().find(|known| known["status"] == status).unwrap()["answers"].as_u64().unwrap()
}
