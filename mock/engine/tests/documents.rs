//! Documents that others write are served as they are meant.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

#[allow(dead_code, reason = "every test file uses some of it")]
mod served;

use images_document::Compilation;
use serde_json::{Value, json};
use served::{api, asked, document, mock};
use specbound_mock::{Api, Behaviour};

#[test]
fn an_operation_that_says_nothing_of_its_answers_succeeds() {
    let mock = mock(&document(json!({ "/a": { "get": { "responses": {} } }, "/b": { "get": {} } })));
    assert_eq!(asked(&mock, "GET", "/a", &[], "").status, 200);
    assert_eq!(asked(&mock, "GET", "/b", &[], "").status, 200);
}

#[test]
fn an_operation_that_has_errors_only_answers_with_the_first_of_them() {
    let mock = mock(&document(json!({ "/a": { "get": { "responses": { "4XX": { "description": "no" } } } } })));
    assert_eq!(asked(&mock, "GET", "/a", &[], "").status, 400);
}

#[test]
fn null_is_the_value_where_it_is_the_only_one() {
    let schema = json!({ "type": "string", "enum": [null] });
    let mock = mock(&served::answering(schema));
    assert_eq!(asked(&mock, "GET", "/a", &[], "").body, "null");
    assert_eq!(asked(&mock, "GET", "/a", &[("prefer", "dynamic=true")], "").body, "null");
}

#[test]
fn the_type_null_is_known_in_every_version() {
    for schema in [json!({ "type": "null" }), json!({ "type": "null", "nullable": true })] {
        assert_eq!(asked(&mock(&served::answering(schema)), "GET", "/a", &[], "").body, "null");
    }
    let schema = json!({ "type": ["integer", "null"], "nullable": true, "enum": [7] });
    assert_eq!(asked(&mock(&served::answering(schema)), "GET", "/a", &[], "").body, "7");
}

#[test]
fn an_example_that_is_written_as_a_text_is_the_json_in_it() {
    let media = json!({ "schema": { "type": "object", "required": ["n"] }, "example": "{\n  \"n\": 3\n}" });
    let mock = mock(&served::with_media(media));
    assert_eq!(asked(&mock, "GET", "/a", &[], "").body, r#"{"n":3}"#);
}

#[test]
fn an_example_stays_as_it_is_where_the_request_would_break_it() {
    let created = json!({
        "type": "object",
        "required": ["size"],
        "properties": { "size": { "type": "string", "enum": ["large"] } },
    });
    let sent = json!({ "type": "object", "properties": { "size": { "type": "string" } } });
    let content = |schema: &Value| json!({ "application/json": { "schema": schema, "example": { "size": "large" } } });
    let mock = mock(&document(json!({ "/a": { "post": {
        "requestBody": { "content": content(&sent) },
        "responses": { "201": { "description": "made", "content": content(&created) } },
    } } })));
    let reply = asked(&mock, "POST", "/a", &[("content-type", "application/json")], r#"{"size":"small"}"#);
    assert_eq!((reply.status.as_u16(), &reply.body[..]), (201, &br#"{"size":"large"}"#[..]));
}

#[test]
fn options_is_the_documents_where_it_has_one_and_the_browsers_before_other_requests() {
    let media = json!({ "text/plain": { "example": "own" } });
    let mock = mock(&document(json!({ "/a": {
        "options": { "responses": { "200": { "description": "ok", "content": media } } },
    } })));
    assert_eq!(asked(&mock, "OPTIONS", "/a", &[("origin", "https://a.example")], "").body, "own");
    let preflight = [("origin", "https://a.example"), ("access-control-request-method", "GET")];
    assert_eq!(asked(&mock, "OPTIONS", "/a", &preflight, "").status, 204);
}

#[test]
fn an_operation_id_that_is_there_twice_is_the_first_ones() {
    let operation = json!({ "operationId": "a", "responses": {} });
    let api = api(&document(json!({ "/a": { "get": operation }, "/b": { "put": operation } })));
    let ids: Vec<&str> = api.document().operations().iter().map(|operation| operation.id()).collect();
    assert_eq!(ids, ["a", "PUT /b"]);
}

#[test]
fn a_security_scheme_that_is_not_there_asks_for_nothing() {
    let mock = mock(&document(json!({ "/a": { "get": { "security": [{ "none": [] }], "responses": {} } } })));
    assert_eq!(asked(&mock, "GET", "/a", &[], "").status, 200);
}

#[test]
fn a_pattern_that_cannot_be_read_is_passed_over_and_named() {
    let schema = json!({ "type": "object", "required": ["a"], "properties": {
        "a": { "type": "string", "minLength": 2, "pattern": "(?<broken" },
        "pattern": { "type": "string" },
    } });
    let document = served::answering(schema);
    let warnings = api(&document).check_schemas();
    assert_eq!(warnings.len(), 1);
    assert!(warnings[0].contains("/properties/a/pattern: the pattern is passed over"), "{warnings:?}");
    for prefer in ["dynamic=false", "dynamic=true"] {
        let reply = asked(&mock(&document), "GET", "/a", &[("prefer", prefer)], "");
        assert_eq!(reply.status, 200);
        let body: Value = serde_json::from_slice(&reply.body).unwrap();
        assert!(body["a"].as_str().unwrap().len() >= 2, "{body}");
    }
    let strict = Compilation { open: true, ..Compilation::default() };
    assert!(Api::parse("d.json", &document.to_string(), Behaviour::default(), strict).is_err());
}

#[test]
fn a_list_of_schemas_for_items_is_one_for_each_in_turn() {
    let items = json!([{ "type": "integer" }, { "type": "boolean" }]);
    let schema = json!({ "type": "array", "items": items, "minItems": 2, "maxItems": 2 });
    let reply = asked(&mock(&served::answering(schema)), "GET", "/a", &[], "");
    let body: Value = serde_json::from_slice(&reply.body).unwrap();
    assert!(body[0].is_i64() && body[1].is_boolean(), "{body}");
}

#[test]
fn required_beside_a_property_is_passed_over() {
    let schema = json!({ "type": "object", "properties": { "a": { "type": "string", "required": true } } });
    assert_eq!(asked(&mock(&served::answering(schema)), "GET", "/a", &[], "").status, 200);
}

#[test]
fn a_discriminator_may_be_a_truth_or_be_of_other_words_than_its_alternatives() {
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let alternative =
        |value: Value| json!({ "type": "object", "required": ["k"], "properties": { "k": { "enum": [value] } } });
    let mut document = document(json!({}));
    document["components"] = json!({ "schemas": {
        "Yes": alternative(json!(true)), "No": alternative(json!(false)), "Cat": alternative(json!("cat")),
    } });
    let either = |one: &str, other: &str, discriminator: Value| {
        let schema = json!({ "oneOf": [reference(one), reference(other)], "discriminator": discriminator });
        json!({ "get": { "responses": { "200": { "content": { "application/json": { "schema": schema } } } } } })
    };
    let mapping = json!({ "True": "#/components/schemas/Yes", "False": "No" });
    document["paths"] = json!({
        "/truth": either("Yes", "No", json!({ "propertyName": "k", "mapping": mapping })),
        "/words": either("Cat", "Yes", json!({ "propertyName": "k" })),
    });
    let mock = mock(&document);
    for path in ["/truth", "/words"] {
        let reply = asked(&mock, "GET", path, &[], "");
        assert_eq!(reply.status, 200, "{path}: {reply:?}");
    }
}
