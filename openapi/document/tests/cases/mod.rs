//! Documents that the tests share.
#![allow(dead_code, reason = "every test file uses some of it")]
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use serde_json::{Value, json};
use specbound_document::{Answer, Document, DocumentError, Operation};

/// The document of the project.
pub fn images() -> Document {
    let yaml = include_str!("../../../images.yaml");
    let json: Value = serde_yaml_ng::from_str(yaml).unwrap();
    Document::compile(&json).unwrap()
}

/// A document with one operation, `POST /things`, whose body and answer 200 have `schema`; `S` is a component.
pub fn of_schema(schema: Value, components: Value) -> Result<Document, DocumentError> {
    Document::compile(&json!({
        "openapi": "3.0.3",
        "paths": { "/things": { "post": {
            "operationId": "make",
            "requestBody": { "content": { "application/json": { "schema": schema } } },
            "responses": { "200": { "description": "", "content": { "application/json": { "schema": schema } } } },
        } } },
        "components": { "schemas": components },
    }))
}

/// What is wrong with a body whose schema that is.
pub fn body(schema: Value, value: Value) -> Vec<String> {
    of_schema(schema, json!({})).unwrap().operation("make").unwrap().check_body(&value)
}

/// What is wrong with an answer whose schema that is.
pub fn answer(schema: Value, components: Value, value: Value) -> Vec<String> {
    let document = of_schema(schema, components).unwrap();
    check(document.operation("make").unwrap(), 200, &[("content-type", "application/json")], &value.to_string())
}

/// What is wrong with an answer.
pub fn check(operation: &Operation, status: u16, headers: &[(&str, &str)], body: &str) -> Vec<String> {
    let headers: Vec<(String, String)> =
        headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    operation.check_answer(&Answer { status, headers: &headers, body: body.as_bytes() })
}
