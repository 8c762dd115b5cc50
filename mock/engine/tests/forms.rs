//! Bodies and parameters of other people's documents are read as they are meant.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod served;

use serde_json::{Value, json};
use served::{asked, document, mock};
use specbound_mock::Engine;

const MULTIPART: [(&str, &str); 1] = [("content-type", "multipart/form-data; boundary=b")];

/// A mock whose `POST /a` takes such a body.
fn taking(media_type: &str, schema: Value) -> Engine {
    let content = json!({ media_type: { "schema": schema } });
    mock(&document(json!({ "/a": { "post": {
        "requestBody": { "required": true, "content": content },
        "responses": { "204": { "description": "taken" }, "422": { "description": "refused" } },
    } } })))
}

fn form(parts: &[(&str, &str)]) -> String {
    let part = |(head, text): &(&str, &str)| format!("--b\r\ncontent-disposition: form-data; {head}\r\n\r\n{text}\r\n");
    parts.iter().map(part).collect::<String>() + "--b--\r\n"
}

fn list(items: Value) -> Value {
    json!({ "type": "object", "properties": { "l": { "type": "array", "items": items } } })
}

fn status(mock: &Engine, parts: &[(&str, &str)]) -> u16 {
    asked(mock, "POST", "/a", &MULTIPART, &form(parts)).status.as_u16()
}

#[test]
fn a_list_in_a_multipart_form_is_a_part_for_each_item_or_one_of_json() {
    let mock = taking("multipart/form-data", list(json!({ "type": "integer" })));
    assert_eq!(status(&mock, &[("name=\"l\"", "1"), ("name=\"l\"", "2")]), 204);
    assert_eq!(status(&mock, &[("name=\"l\"", "1")]), 204);
    assert_eq!(status(&mock, &[("name=\"l\"", "[1, 2]")]), 204);
    assert_eq!(status(&mock, &[("name=\"l\"", "1"), ("name=\"l\"", "x")]), 422);
    let of_objects = taking("multipart/form-data", list(json!({ "type": "object", "required": ["n"] })));
    assert_eq!(status(&of_objects, &[("name=\"l\"", r#"{"n":1}"#), ("name=\"l\"", r#"{"n":2}"#)]), 204);
    assert_eq!(status(&of_objects, &[("name=\"l\"", "{}")]), 422);
}

#[test]
fn a_list_of_files_is_a_part_for_each() {
    let mut schema = list(json!({ "type": "string", "format": "binary" }));
    schema["properties"]["l"]["maxItems"] = 2.into();
    let mock = taking("multipart/form-data", schema);
    let file = ("name=\"l\"; filename=\"f\"", "bytes");
    assert_eq!(status(&mock, &[file]), 204);
    assert_eq!(status(&mock, &[file, file]), 204);
    assert_eq!(status(&mock, &[file, file, file]), 422);
}

#[test]
fn what_is_no_list_is_given_once() {
    let schema = json!({ "type": "object", "properties": { "l": { "type": "string" } } });
    let mock = taking("multipart/form-data", schema);
    assert_eq!(status(&mock, &[("name=\"l\"", "1"), ("name=\"l\"", "2")]), 422);
}

#[test]
fn a_list_that_may_be_null_is_a_list() {
    let integers = json!({ "type": "array", "items": { "type": "integer" } });
    let optional = json!({ "anyOf": [integers, { "type": "null" }] });
    let schema = json!({ "type": "object", "properties": { "l": optional } });
    let form = taking("multipart/form-data", schema.clone());
    assert_eq!(status(&form, &[("name=\"l\"", "1"), ("name=\"l\"", "2")]), 204);
    let encoded = taking("application/x-www-form-urlencoded", schema);
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    assert_eq!(asked(&encoded, "POST", "/a", &headers, "l=1&l=2").status, 204);
    let parameter = json!({ "name": "l", "in": "query", "schema": optional });
    let mock = mock(&document(json!({ "/a": { "get": { "parameters": [parameter], "responses": {} } } })));
    assert_eq!(asked(&mock, "GET", "/a?l=1&l=2", &[], "").status, 200);
    assert_eq!(asked(&mock, "GET", "/a?l=x", &[], "").status, 422);
}

#[test]
fn an_object_in_an_encoded_form_is_json() {
    let inner = json!({ "allOf": [{ "type": "object", "required": ["n"] }] });
    let mock = taking("application/x-www-form-urlencoded", json!({ "properties": { "o": inner } }));
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    assert_eq!(asked(&mock, "POST", "/a", &headers, "o=%7B%22n%22%3A1%7D").status, 204);
    assert_eq!(asked(&mock, "POST", "/a", &headers, "o=%7B%7D").status, 422);
}

#[test]
fn a_form_that_is_said_to_be_a_text_is_any_form() {
    let mock = taking("multipart/form-data", json!({ "type": "string", "format": "binary" }));
    assert_eq!(status(&mock, &[("name=\"f\"; filename=\"f\"", "bytes")]), 204);
}

#[test]
fn a_body_that_may_be_left_out_may_be_so_whatever_it_would_have_to_have() {
    let content = json!({ "application/json": { "schema": { "type": "object", "required": ["n"] } } });
    let mock = mock(&document(json!({ "/a": { "post": {
        "requestBody": { "content": content }, "responses": { "204": { "description": "taken" } },
    } } })));
    assert_eq!(asked(&mock, "POST", "/a", &[], "").status, 204);
    assert_eq!(asked(&mock, "POST", "/a", &[("content-type", "application/json")], "{}").status, 422);
}

#[test]
fn an_object_in_an_encoded_form_may_be_a_field_for_each_property() {
    let inner = json!({ "type": "object", "required": ["n"], "properties": {
        "n": { "type": "integer" }, "tags": { "type": "array", "items": { "type": "string" } },
    } });
    let mock =
        taking("application/x-www-form-urlencoded", json!({ "properties": { "o": inner, "l": list(json!({})) } }));
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    assert_eq!(asked(&mock, "POST", "/a", &headers, "o[n]=1").status, 204);
    assert_eq!(asked(&mock, "POST", "/a", &headers, "o%5Bn%5D=1&o[tags][]=a&o[tags][]=b").status, 204);
    assert_eq!(asked(&mock, "POST", "/a", &headers, "o[n]=x").status, 422);
    assert_eq!(asked(&mock, "POST", "/a", &headers, "o[m]=1").status, 422);
    assert_eq!(asked(&mock, "POST", "/a", &headers, "o[n]=1&o[n]=2").status, 422);
    let deep = format!("o{}=1", "[n]".repeat(100_000));
    assert_eq!(asked(&mock, "POST", "/a", &headers, &deep).status, 204);
}
