//! Whole exchanges against a document with the places of its rules.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use http::{Request, Response};
use specbound_document::Checker;

const DOCUMENT: &str = "\
openapi: 3.0.3
info: { title: t, version: '1' }
servers: [{ url: 'https://api.example.com/v1' }]
paths:
  /files/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
    get:
      security: [{ key: [] }]
      parameters:
        - { name: take, in: query, schema: { type: integer, maximum: 9 } }
      responses:
        '200':
          description: d
          content:
            application/json: { schema: { type: object, required: [id], properties: { id: { type: integer } } } }
        '206':
          description: d
          content:
            application/json: { schema: { type: object, required: [id], properties: { id: { type: integer } } } }
        '401': { description: d }
        '422': { description: d }
    head:
      responses: { '200': { description: d } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: x-key }
";

/// What is wrong with a request with these words and an answer with that status.
fn wrong(method: &str, path: &str, key: &str, status: u16, body: &str) -> Vec<String> {
    let request = Request::builder().method(method).uri(format!("https://api.example.com{path}"));
    let request = if key.is_empty() { request } else { request.header("x-key", key) };
    let answer = Response::builder().status(status);
    let answer = if body.is_empty() { answer } else { answer.header("content-type", "application/json") };
    let checker = Checker::parse("files.yaml", DOCUMENT).unwrap();
    checker.exchange(&request.body("").unwrap(), &answer.body(body).unwrap())
}

#[test]
fn an_exchange_that_keeps_to_the_document_has_no_lines() {
    assert_eq!(wrong("GET", "/v1/files/1?take=9", "a", 200, "{\"id\":1}"), Vec::<String>::new());
    // The path of the server may be left out, as where another server serves the same operations.
    assert_eq!(wrong("GET", "/files/1", "a", 200, "{\"id\":1}"), Vec::<String>::new());
    assert_eq!(wrong("HEAD", "/v1/files/1", "", 200, ""), Vec::<String>::new());
}

#[test]
fn every_violation_names_the_exchange_whose_it_is_and_the_rule() {
    let lines = wrong("GET", "/v1/files/1?take=10", "", 200, "{\"id\":\"x\"}");
    let expected = [
        "GET /v1/files/1 -> 200: request: credential: the header x-key is missing",
        "GET /v1/files/1 -> 200: request: /take: 10 is greater than the maximum of 9 (files.yaml:10:61)",
        "GET /v1/files/1 -> 200: answer: /id: \"x\" is not an integer (files.yaml:15:93)",
    ];
    assert_eq!(lines, expected);
}

#[test]
fn what_the_server_refuses_is_no_violation_and_what_the_document_lacks_is() {
    assert_eq!(wrong("GET", "/v1/files/1?take=10", "", 422, ""), Vec::<String>::new());
    assert_eq!(wrong("GET", "/v1/files/1", "", 401, ""), Vec::<String>::new());
    let status = wrong("GET", "/v1/files/1", "a", 404, "{}");
    assert!(status.len() == 1 && status[0].contains("answer: status: GET /files/{id} has no 404"), "{status:?}");
    for (method, path) in [("GET", "/v1/other"), ("PUT", "/v1/files/1")] {
        let lines = wrong(method, path, "a", 404, "");
        assert!(lines.len() == 1 && lines[0].starts_with(&format!("{method} {path} -> 404: request: ")), "{lines:?}");
    }
}

#[test]
fn a_part_is_not_checked_as_if_it_were_the_whole() {
    assert_eq!(wrong("GET", "/v1/files/1", "a", 206, "{\"i"), Vec::<String>::new());
}

#[test]
fn a_document_that_cannot_be_used_says_where() {
    let text = DOCUMENT.replace("maximum: 9", "maximum: many");
    let errors = Checker::parse("files.yaml", &text).unwrap_err();
    assert!(errors.len() == 1 && errors[0].to_string().starts_with("files.yaml:10:"), "{errors:?}");
    let errors = Checker::parse("files.yaml", "openapi: 3.0.3\npaths: {").unwrap_err();
    assert!(errors[0].to_string().starts_with("files.yaml:3:"), "{errors:?}");
    let errors = Checker::read(std::path::Path::new("no-such.yaml")).unwrap_err();
    assert!(errors[0].to_string().starts_with("no-such.yaml: cannot be read"), "{errors:?}");
}
