//! Stubs and faults that no request can meet are refused.

use serde_json::{Value, json};
use specbound_mock::Engine;

use crate::common::{call, empty};
use crate::documents::BOOKS;

const FORMS: &str = r"
openapi: 3.0.3
info: { title: Forms, version: '1' }
paths:
  /forms:
    post:
      operationId: send
      parameters: [{ name: X-Kind, in: header, schema: { type: string, enum: [a, b] } }]
      requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { name: { type: string } } } } } }
      responses: { '204': { description: sent } }
  /either:
    post:
      operationId: either
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [id, deep]
              additionalProperties: false
              properties:
                id: { type: integer, minimum: 1 }
                deep: { type: object, required: [a, b], additionalProperties: false, properties: { a: { type: string }, b: { type: string } } }
                list: { type: array, maxItems: 2, items: { type: object, required: [c], properties: { c: { type: boolean } } } }
                one: { oneOf: [{ type: object, required: [x], properties: { x: { type: string } } }, { type: object, required: [y], properties: { y: { type: string } } }] }
      responses: { '204': { description: sent } }
";

fn refused(engine: &Engine, path: &str, input: &Value) -> String {
    let told = call(&format!("POST /__mock/{path}")).json(input.clone()).of(engine);
    assert_eq!(told.status(), 400, "{input}: {}", told.text());
    told.json()["errors"].to_string()
}

fn taken(engine: &Engine, path: &str, input: &Value) {
    call(&format!("POST /__mock/{path}")).json(input.clone()).of(engine).is(201);
}

#[test]
fn a_stub_of_values_that_no_request_may_have() {
    let engine = empty(BOOKS);
    for (input, why) in [
        (
            json!({ "operation": "listBooks", "query": { "limit": "500" } }),
            "/limit: 500 is greater than the maximum of 100",
        ),
        (json!({ "operation": "listBooks", "query": { "limit": { "matches": "[0-9]" } } }), "is not an integer"),
        (json!({ "operation": "listBooks", "query": { "inPrint": "maybe" } }), "/inPrint: "),
        (json!({ "operation": "createBook", "body": { "title": 7 } }), "body /title: 7 is not a string"),
        (json!({ "operation": "patchBook", "body": { "title": "" } }), "body /title: "),
        (json!({ "operation": "getBook", "body": { "title": "Emma" } }), "getBook takes no body"),
        (json!({ "operation": "getBook", "body": null }), "getBook takes no body"),
        (json!({ "operation": "getBook", "times": 0 }), "times is 1 or more"),
    ] {
        let told = refused(&engine, "stubs", &input);
        assert!(told.contains(why), "{input}: {told}");
    }
    for input in [
        json!({ "operation": "listBooks", "query": { "limit": 5, "genre": "anything", "inPrint": true } }),
        json!({ "operation": "createBook", "body": { "genre": "novel" } }),
        json!({ "operation": "createBook", "body": {} }),
        json!({ "operation": "getBook", "times": 1, "expect": 0 }),
    ] {
        taken(&engine, "stubs", &input);
    }
    // What came may have been wrong: it is verified as it was sent.
    call("GET /books?limit=500").of(&engine);
    let verify = json!({ "operation": "listBooks", "query": { "limit": 500 }, "count": 1 });
    call("POST /__mock/verify").json(verify).of(&engine).is(200);
}

#[test]
fn a_body_of_which_a_part_is_meant_may_lack_what_is_required() {
    let engine = empty(FORMS);
    for (input, why) in [
        (
            json!({ "operation": "send", "body": { "name": "a" } }),
            "send takes multipart/form-data, and only a JSON body",
        ),
        (json!({ "operation": "send", "headers": { "x-kind": "c" } }), "/X-Kind: "),
        (json!({ "operation": "either", "body": { "zzz": 1 } }), "body /zzz: is not a known field"),
        (json!({ "operation": "either", "body": { "id": 0 } }), "body /id: 0 is less than the minimum of 1"),
        (json!({ "operation": "either", "body": { "deep": { "c": "x" } } }), "body /deep/c: is not a known field"),
        (json!({ "operation": "either", "body": { "list": [{}, {}, {}] } }), "body /list: "),
        (json!({ "operation": "either", "body": [] }), "body /: "),
    ] {
        let told = refused(&engine, "stubs", &input);
        assert!(told.contains(why), "{input}: {told}");
    }
    for input in [
        json!({ "operation": "send", "headers": { "x-kind": "a", "x-other": "c" } }),
        json!({ "operation": "either", "body": { "deep": { "a": "x" } } }),
        json!({ "operation": "either", "body": { "list": [{}, { "c": true }] } }),
        json!({ "operation": "either", "body": { "one": {} } }),
    ] {
        taken(&engine, "stubs", &input);
    }
}

#[test]
fn a_fault_of_which_nothing_goes_wrong() {
    let engine = empty(BOOKS);
    for (input, why) in [
        (
            json!({ "method": "FETCH", "fault": "503" }),
            "no operation has the method FETCH; there are DELETE, GET, PATCH, POST, PUT",
        ),
        (json!({ "operation": "getBook", "method": "POST", "fault": "503" }), "the method of getBook is GET, not POST"),
        (json!({ "fault": "503", "probability": 0 }), "a probability is above 0"),
        (json!({ "fault": "503", "times": 0 }), "times is 1 or more"),
    ] {
        let told = refused(&engine, "faults", &input);
        assert!(told.contains(why), "{input}: {told}");
    }
    for input in [
        json!({ "method": "post", "fault": "503" }),
        json!({ "operation": "getBook", "method": "GET", "fault": "503", "probability": 1, "times": 1 }),
        // A fault comes before the check of a request: a wrong value can be sent.
        json!({ "operation": "listBooks", "query": { "limit": 500 }, "fault": "503" }),
    ] {
        taken(&engine, "faults", &input);
    }
    call("GET /books?limit=500").of(&engine).is(503);
}
