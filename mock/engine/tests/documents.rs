//! Documents that others write are served as they are meant.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod served;

use serde_json::{Value, json};
use served::{api, asked, document, mock};
use specbound_document::Compilation;
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
    assert_eq!(asked(&mock, "GET", "/a", &[], "").body.read().unwrap(), "null");
    assert_eq!(asked(&mock, "GET", "/a", &[("prefer", "dynamic=true")], "").body.read().unwrap(), "null");
}

#[test]
fn the_type_null_is_known_in_every_version() {
    for schema in [json!({ "type": "null" }), json!({ "type": "null", "nullable": true })] {
        assert_eq!(asked(&mock(&served::answering(schema)), "GET", "/a", &[], "").body.read().unwrap(), "null");
    }
    let schema = json!({ "type": ["integer", "null"], "nullable": true, "enum": [7] });
    assert_eq!(asked(&mock(&served::answering(schema)), "GET", "/a", &[], "").body.read().unwrap(), "7");
}

#[test]
fn an_example_that_is_written_as_a_text_is_the_json_in_it() {
    let media = json!({ "schema": { "type": "object", "required": ["n"] }, "example": "{\n  \"n\": 3\n}" });
    let mock = mock(&served::with_media(media));
    assert_eq!(asked(&mock, "GET", "/a", &[], "").body.read().unwrap(), r#"{"n":3}"#);
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
    assert_eq!((reply.status.as_u16(), &reply.body.read().unwrap()[..]), (201, &br#"{"size":"large"}"#[..]));
}

#[test]
fn options_is_the_documents_where_it_has_one_and_the_browsers_before_other_requests() {
    let media = json!({ "text/plain": { "example": "own" } });
    let mock = mock(&document(json!({ "/a": {
        "options": { "responses": { "200": { "description": "ok", "content": media } } },
    } })));
    assert_eq!(asked(&mock, "OPTIONS", "/a", &[("origin", "https://a.example")], "").body.read().unwrap(), "own");
    let preflight = [("origin", "https://a.example"), ("access-control-request-method", "GET")];
    let reply = asked(&mock, "OPTIONS", "/a", &preflight, "");
    assert_eq!((reply.status.as_u16(), reply.headers.contains_key("x-request-id")), (204, true), "{reply:?}");
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
        let body: Value = serde_json::from_slice(&reply.body.read().unwrap()).unwrap();
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
    let body: Value = serde_json::from_slice(&reply.body.read().unwrap()).unwrap();
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

#[test]
fn answers_of_every_shape_are_given() {
    let ok = |content: Value| json!({ "description": "ok", "content": content });
    let integer = json!({ "schema": { "type": "integer" } });
    let shapes = [
        ("GET", "200", ok(json!({})), "", 200),
        ("GET", "200", json!({}), "", 200),
        ("GET", "2XX", ok(json!({ "application/json": integer })), "application/json", 200),
        ("GET", "default", ok(json!({ "application/json": integer })), "application/json", 200),
        ("GET", "200", ok(json!({ "*/*": integer })), "application/json", 200),
        ("GET", "200", ok(json!({ "*/*": {} })), "application/octet-stream", 200),
        ("GET", "200", ok(json!({ "text/*": {} })), "text/plain", 200),
        ("GET", "302", json!({ "headers": { "location": { "required": true } } }), "", 302),
        ("GET", "404", ok(json!({ "application/json": integer })), "application/json", 404),
        ("HEAD", "200", ok(json!({ "application/json": integer })), "application/json", 200),
        ("TRACE", "200", ok(json!({ "message/http": {} })), "message/http", 200),
        ("OPTIONS", "204", json!({}), "", 204),
    ];
    for (method, status, response, media_type, wanted) in shapes {
        let operation = json!({ "responses": { status: response } });
        let document = document(json!({ "/a": { method.to_ascii_lowercase(): operation } }));
        for prefer in ["dynamic=false", "dynamic=true"] {
            let reply = asked(&mock(&document), method, "/a", &[("prefer", prefer)], "");
            let sent = reply.headers.get("content-type").map(|value| value.to_str().unwrap()).unwrap_or_default();
            assert_eq!((reply.status.as_u16(), sent), (wanted, media_type), "{method} {status} {operation}: {reply:?}");
            assert!(method != "HEAD" || reply.body.is_empty());
        }
    }
}

#[test]
fn of_paths_that_clash_the_first_with_the_method_answers() {
    let with = |body: &str| json!({ "responses": { "200": { "content": { "text/plain": { "example": body } } } } });
    let mock = mock(&document(json!({
        "/a/{one}": { "get": with("one") },
        "/a/{other}": { "get": with("other"), "put": with("put") },
    })));
    assert_eq!(asked(&mock, "GET", "/a/1", &[], "").body.read().unwrap(), "one");
    assert_eq!(asked(&mock, "PUT", "/a/1", &[], "").body.read().unwrap(), "put");
}

#[test]
fn what_is_empty_in_yaml_is_as_if_it_were_not_there() {
    let document = json!({
        "openapi": "3.0.3", "info": {}, "security": null, "tags": null,
        "components": { "schemas": null },
        "paths": { "/a": { "parameters": null, "get": { "tags": null, "parameters": null, "responses": {
            "200": { "description": "ok", "headers": null, "content": { "application/json": {
                "schema": { "type": "object", "properties": null, "required": null, "example": { "kept": null } },
                "examples": null,
            } } },
        } } } },
    });
    assert_eq!(asked(&mock(&document), "GET", "/a", &[], "").body.read().unwrap(), r#"{"kept":null}"#);
}

#[test]
fn a_list_that_is_kept_has_what_its_page_must_have() {
    let item = json!({ "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } });
    let page = json!({ "type": "object", "required": ["nextCursor", "has_more", "state"], "properties": {
        "nextCursor": { "type": "string" }, "has_more": { "type": "boolean" }, "state": { "enum": ["whole"] },
    } });
    let list = json!({ "type": "object", "required": ["items", "page"], "properties": {
        "items": { "type": "array", "items": item }, "page": page,
    } });
    let answer = |schema: Value| json!({ "200": { "description": "ok", "content": { "application/json": { "schema": schema } } } });
    let id = json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } });
    let mock = mock(&document(json!({
        "/things": { "get": { "responses": answer(list) } },
        "/things/{id}": { "get": { "parameters": [id], "responses": answer(item) } },
    })));
    let reply = asked(&mock, "GET", "/things", &[], "");
    let body: Value = serde_json::from_slice(&reply.body.read().unwrap()).unwrap();
    assert_eq!(body["page"], json!({ "nextCursor": "", "has_more": false, "state": "whole" }), "{body}");
}

#[test]
fn what_was_kept_gives_way_to_the_document_where_it_is_no_answer() {
    let thing = |name: Value| {
        let properties = json!({ "id": { "type": "string" }, "name": name });
        json!({ "type": "object", "required": ["id", "name"], "properties": properties })
    };
    let named = thing(json!({ "type": "string" }));
    let numbered = thing(json!({ "type": "string", "enum": ["one"] }));
    let media = |schema: &Value| json!({ "application/json": { "schema": schema } });
    let answer = |schema: &Value| json!({ "description": "ok", "content": media(schema) });
    let id = json!({ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } });
    let mock = mock(&document(json!({
        "/things": { "post": {
            "requestBody": { "content": media(&named) }, "responses": { "201": answer(&numbered) },
        } },
        "/things/{id}": { "get": { "parameters": [id], "responses": { "200": answer(&numbered) } } },
    })));
    let sent = r#"{"id":"1","name":"two"}"#;
    let reply = asked(&mock, "POST", "/things", &[("content-type", "application/json")], sent);
    assert_eq!(reply.status, 201, "{reply:?}");
}

#[test]
fn any_media_type_with_a_schema_is_json_unless_the_caller_wants_another() {
    let schema = json!({ "type": "object", "required": ["n"], "properties": { "n": { "type": "integer" } } });
    let content = json!({ "*/*": { "schema": schema, "example": { "n": 4 } } });
    let responses = json!({ "200": { "description": "ok", "content": content } });
    let mock = mock(&document(json!({ "/a": { "get": { "responses": responses } } })));
    let reply = asked(&mock, "GET", "/a", &[], "");
    assert_eq!(
        (&reply.headers["content-type"], &reply.body.read().unwrap()[..]),
        (&"application/json".parse().unwrap(), &b"{\"n\":4}"[..])
    );
    assert_eq!(asked(&mock, "GET", "/a", &[("accept", "image/png")], "").headers["content-type"], "image/png");
}

#[test]
fn the_item_that_the_documents_own_request_names_is_there() {
    let thing = |kind: &str| json!({ "type": "object", "required": ["id"], "properties": { "id": { "type": kind }, "n": { "const": 1 } } });
    for (kind, example) in [("string", json!("b-7")), ("integer", json!(7)), ("integer", json!("7"))] {
        let media =
            |schema: Value, example: Value| json!({ "application/json": { "schema": schema, "example": example } });
        let ok = |media: Value| json!({ "200": { "description": "ok", "content": media } });
        let shown = json!({ "id": if kind == "string" { json!("a-1") } else { json!(1) } });
        let id = json!({ "name": "id", "in": "path", "required": true, "example": example, "schema": {} });
        let list = json!({ "type": "array", "items": thing(kind) });
        let mock = mock(&document(json!({
            "/things": { "get": { "responses": ok(media(list, json!([shown]))) } },
            "/things/{id}": { "get": { "parameters": [id], "responses": ok(media(thing(kind), shown.clone())) } },
        })));
        let sent = example.as_str().map_or_else(|| example.to_string(), str::to_owned);
        let reply = asked(&mock, "GET", &format!("/things/{sent}"), &[], "");
        let body: Value = serde_json::from_slice(&reply.body.read().unwrap()).unwrap();
        assert_eq!(reply.status, 200, "{kind} {example}: {body}");
        let own = shown["id"].to_string().replace('"', "");
        assert_eq!(asked(&mock, "GET", &format!("/things/{own}"), &[], "").status, 200);
        assert_eq!(asked(&mock, "GET", "/things/99", &[], "").status, 404);
    }
}
