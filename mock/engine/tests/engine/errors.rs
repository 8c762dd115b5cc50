//! Every violation is told, in whatever shape the document's errors have.

use serde_json::{Value, json};

use crate::common::{Got, call, engine};

/// A post of a pet, whose answer to what is wrong is this.
fn pets(errors: &str) -> String {
    format!(
        r##"openapi: 3.1.0
info: {{ title: Pets, version: '1' }}
paths:
  /pets:
    post:
      parameters: [{{ name: dry, in: query, schema: {{ type: boolean }} }}]
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [name]
              properties:
                name: {{ type: string }}
                age:
                  type: integer
                  minimum: 0
      responses:
        '200': {{ description: kept }}
        {errors}
"##
    )
}

fn json_error(status: &str, schema: &str) -> String {
    pets(&format!("'{status}': {{ description: wrong, content: {{ application/json: {{ schema: {schema} }} }} }}"))
}

/// Two things are wrong in the body, one in the query.
fn wrong(document: &str) -> Got {
    call("POST /pets?dry=maybe").json(json!({ "age": -1 })).of(&engine(document))
}

#[track_caller]
fn tells_all(text: &str) {
    for told in ["name", "is required", "age", "minimum of 0", "dry", "true or false"] {
        assert!(text.contains(told), "{told} is not told: {text}");
    }
}

/// The header says it too, with the rule's place.
#[track_caller]
fn header_tells_all(got: &Got) {
    let violations = got.violations();
    let find = |pointer: &str| violations.iter().find(|line| line["pointer"] == pointer);
    let age = find("/age").unwrap_or_else(|| panic!("no /age: {violations:?}"));
    assert_eq!((&age["keyword"], &age["at"]), (&json!("minimum"), &json!("books.yaml:18:19")));
    assert_eq!(find("/name").map(|line| line["keyword"].clone()), Some(json!("required")));
    assert_eq!(find("/dry").map(|line| line["keyword"].clone()), Some(json!("type")));
}

#[test]
fn problem_details_have_a_list_of_pointers() {
    let schema = "{ type: object, required: [type, title, status], properties: { type: { type: string, format: uri }, \
        title: { type: string }, status: { type: integer }, detail: { type: string }, errors: { type: array, items: \
        { type: object, required: [pointer, detail], properties: { pointer: { type: string }, detail: { type: string } } } } } }";
    let got = wrong(&json_error("422", schema)).is(422);
    let body = got.json();
    assert_eq!(body["status"], 422);
    let pointers: Vec<&Value> =
        body["errors"].as_array().expect("a list").iter().map(|line| &line["pointer"]).collect();
    assert_eq!(pointers.len(), 3, "{body}");
    tells_all(&body["errors"].to_string());
    header_tells_all(&got);
}

#[test]
fn a_message_in_an_error_has_every_violation() {
    let schema = "{ type: object, required: [error], properties: { error: { type: object, required: [code, message], \
        properties: { code: { type: string }, message: { type: string } } } } }";
    let got = wrong(&json_error("400", schema)).is(400);
    assert!(got.json()["error"]["code"].is_string());
    tells_all(got.json()["error"]["message"].as_str().expect("a text"));
    header_tells_all(&got);
}

#[test]
fn a_message_alone_has_every_violation() {
    let schema = "{ type: object, required: [message], properties: { message: { type: string } } }";
    let got = wrong(&json_error("400", schema)).is(400);
    tells_all(got.json()["message"].as_str().expect("a text"));
    header_tells_all(&got);
}

#[test]
fn a_short_message_is_not_broken_by_violations() {
    let schema = "{ type: object, required: [message], properties: { message: { type: string, maxLength: 30 } } }";
    let got = wrong(&json_error("400", schema)).is(400);
    assert_eq!(got.json()["message"], "The request is not valid.");
    header_tells_all(&got);
}

#[test]
fn a_list_of_locations_says_where() {
    let schema = "{ type: object, properties: { detail: { type: array, items: { type: object, required: [loc, msg, type], \
        properties: { loc: { type: array, items: { anyOf: [{ type: string }, { type: integer }] } }, msg: { type: string }, \
        type: { type: string } } } } } }";
    let document = json_error("422", schema);
    let got = wrong(&document).is(422);
    let detail = got.json()["detail"].clone();
    let find = |place: Value| detail.as_array().into_iter().flatten().find(|line| line["loc"] == place);
    assert!(find(json!(["body", "name"])).is_some(), "{detail}");
    assert_eq!(find(json!(["body", "age"])).map(|line| line["type"].clone()), Some(json!("minimum")), "{detail}");
    assert!(find(json!(["query", "dry"])).is_some(), "{detail}");
    header_tells_all(&got);
    let missing = call("POST /pets").of(&engine(&document)).is(422).json();
    assert!(missing["detail"][0]["msg"].as_str().is_some_and(|text| text.contains("body is missing")), "{missing}");
}

#[test]
fn a_text_has_every_violation() {
    let got =
        wrong(&pets("'400': { description: wrong, content: { text/plain: { schema: { type: string } } } }")).is(400);
    assert_eq!(got.header("content-type"), Some("text/plain"));
    tells_all(&got.text());
    header_tells_all(&got);
}

#[test]
fn an_error_without_a_body_has_the_header() {
    let got = wrong(&pets("'422': { description: wrong }")).is(422);
    assert!(got.reply.body.is_empty());
    header_tells_all(&got);
}

#[test]
fn where_the_document_has_no_error_problem_details_tell_it() {
    let got = wrong(&pets("'201': { description: another }")).is(422);
    assert_eq!(got.header("content-type"), Some("application/problem+json"));
    assert_eq!(got.json()["status"], 422);
    tells_all(&got.json()["errors"].to_string());
    header_tells_all(&got);
}

#[test]
fn a_default_answer_is_the_shape_of_every_error() {
    let document = pets(
        "default: { description: wrong, content: { application/json: { schema: { type: object, required: [code, msg], \
         properties: { code: { type: integer }, msg: { type: string } } } } } }",
    );
    let got = wrong(&document).is(422);
    assert_eq!(got.json()["code"], 422);
    tells_all(got.json()["msg"].as_str().expect("a text"));
    let got = call("POST /pets").body("text/plain", "x").of(&engine(&document)).is(415);
    assert_eq!(got.json()["code"], 415);
}

#[test]
fn a_list_of_texts_has_a_line_for_each_violation() {
    let schema =
        "{ type: object, required: [errors], properties: { errors: { type: array, items: { type: string } } } }";
    let got = wrong(&json_error("400", schema)).is(400);
    assert_eq!(got.json()["errors"].as_array().map(Vec::len), Some(3), "{}", got.text());
    tells_all(&got.text());
    let broken = call("POST /pets").body("application/json", "{").of(&engine(&json_error("400", schema))).is(400);
    assert!(broken.text().contains("not valid JSON"), "{}", broken.text());
}

#[test]
fn a_path_or_method_that_is_not_there_is_told_what_there_is() {
    let document =
        json_error("400", "{ type: object, required: [message], properties: { message: { type: string } } }");
    let engine = engine(&document);
    let got = call("GET /pest").of(&engine).is(404);
    assert!(got.json()["message"].as_str().is_some_and(|text| text.contains("POST /pets")), "{}", got.text());
    let got = call("DELETE /pets").of(&engine).is(405);
    assert_eq!(got.header("allow"), Some("POST"));
    assert!(got.json()["message"].as_str().is_some_and(|text| text.contains("POST")), "{}", got.text());
}

#[test]
fn the_header_is_ascii_and_has_an_end() {
    let document = pets("'422': { description: wrong }");
    let long = "ü".repeat(5_000);
    let body = json!({ "name": "x", "age": long });
    let got = call(&format!("POST /pets?dry={}", "%C3%BC".repeat(500))).json(body).of(&engine(&document)).is(422);
    assert_eq!(got.violations().len(), 2);
    assert!(got.header("x-mock-violations").is_some_and(|value| value.is_ascii() && value.len() <= 4_096));
}
