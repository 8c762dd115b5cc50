//! What is wrong with an answer.

mod cases;

use cases::{check, images};
use serde_json::{Value, json};
use specbound_document::Document;

const ID: (&str, &str) = ("X-Request-Id", "1");
const JSON: (&str, &str) = ("Content-Type", "application/json; charset=utf-8");

fn image() -> Value {
    json!({
        "id": "image_etm0g3x5iap4cld1qcfsjvo2", "name": "Processed Image", "url": null, "width": 460, "height": 460,
        "format": "jpeg", "size": 282000, "created_at": "2021-09-01T12:00:00.000Z",
    })
}

#[test]
fn a_right_answer_has_nothing_wrong() {
    let document = images();
    let get = document.operation("getImage").unwrap();
    assert_eq!(check(get, 200, &[ID, JSON], &image().to_string()), [""; 0]);
    let delete = document.operation("deleteImage").unwrap();
    assert_eq!(check(delete, 204, &[ID], ""), [""; 0]);
}

#[test]
fn each_mistake_is_named() {
    let document = images();
    let get = document.operation("getImage").unwrap();
    let with = |key: &str, value: Value| {
        let mut image = image();
        image[key] = value;
        image.to_string()
    };
    let body = image().to_string();
    let one = |lines: Vec<String>, wanted: &str| assert_eq!(lines, [wanted]);
    one(check(get, 200, &[JSON], &body), "header X-Request-Id: is missing");
    one(
        check(get, 200, &[ID, ("content-type", "text/html")], &body),
        "content-type: text/html is not in the document, only application/json",
    );
    one(check(get, 200, &[ID], &body), "content-type: is missing; the document has application/json");
    one(
        check(get, 200, &[ID, JSON], &with("id", json!("x"))),
        "/id: \"x\" does not match the pattern ^image_[a-z0-9]{24}$",
    );
    one(check(get, 200, &[ID, JSON], &with("extra", json!(1))), "/extra: is not a known field");
    one(
        check(get, 200, &[ID, JSON], &with("created_at", json!("now"))),
        "/created_at: \"now\" is not a valid date-time",
    );
    one(check(get, 200, &[ID, JSON], ""), "/: the body is not JSON: EOF while parsing a value at line 1 column 0");
    let teapot = check(get, 418, &[ID, JSON], "short and stout");
    one(
        teapot,
        "status: GET /v1/images/{imageId} has no 418, only 200, 401, 404, 429, 500, 503; the body: short and stout",
    );
    let delete = document.operation("deleteImage").unwrap();
    one(check(delete, 204, &[ID], "{}"), "body: 2 bytes, but the answer has none in the document");
}

#[test]
fn headers_have_schemas_too() {
    let document = images();
    let get = document.operation("getImage").unwrap();
    let body = json!({
        "type": "http://127.0.0.1:8080/errors/rate-limit-exceeded", "error": "Rate Limit Exceeded", "status": 429,
        "message": "Later.", "request_id": "1",
    })
    .to_string();
    assert_eq!(check(get, 429, &[ID, JSON, ("retry-after", "1")], &body), [""; 0]);
    assert_eq!(check(get, 429, &[ID, JSON], &body), ["header Retry-After: is missing"]);
    assert_eq!(
        check(get, 429, &[ID, JSON, ("retry-after", "soon")], &body),
        ["header Retry-After: \"soon\" is not an integer"]
    );
}

#[test]
fn bytes_are_not_read_as_json_and_head_has_none() {
    let document = images();
    let headers = [
        ID,
        ("content-type", "image/png"),
        ("etag", "\"1\""),
        ("content-disposition", "inline"),
        ("accept-ranges", "bytes"),
        ("cache-control", "private, no-cache"),
    ];
    let get = document.operation("downloadImage").unwrap();
    let head = document.operation("headDownloadImage").unwrap();
    assert_eq!(check(get, 200, &headers, "not JSON"), [""; 0]);
    assert_eq!(check(head, 200, &headers, ""), [""; 0]);
    assert_eq!(check(head, 200, &headers, "x"), ["body: 1 bytes, but the answer has none in the document"]);
    let mut gif = headers;
    gif[1] = ("content-type", "image/gif");
    let wrong = "content-type: image/gif is not in the document, only image/jpeg, image/png, image/webp";
    assert_eq!(check(head, 200, &gif, ""), [wrong]);
    assert_eq!(check(get, 200, &gif, "x"), [wrong]);
    assert_eq!(check(get, 304, &[ID, headers[2], headers[5]], ""), [""; 0]);
}

#[test]
fn ranges_of_statuses_and_the_default_count() {
    let of = |text: &str| json!({ "description": text });
    let document = Document::compile(&json!({ "openapi": "3.0.3", "paths": { "/x": { "get": {
        "operationId": "get",
        "responses": { "404": of("none"), "4XX": of("yours"), "default": of("any") },
    } } } }))
    .unwrap();
    let get = document.operation("get").unwrap();
    let description = |status| get.response(status).unwrap().description();
    assert_eq!([404, 400, 500].map(description), ["none", "yours", "any"]);
    assert_eq!(Vec::from_iter(get.statuses()), [404]);
}

#[test]
fn wide_media_types_are_met_last() {
    let text = json!({ "schema": { "type": "object" } });
    let document = Document::compile(&json!({ "openapi": "3.0.3", "paths": { "/x": { "get": {
        "operationId": "get",
        "responses": { "200": { "content": { "*/*": {}, "application/problem+json": text, "image/*": {} } } },
    } } } }))
    .unwrap();
    let get = document.operation("get").unwrap();
    assert!(get.response(200).unwrap().has_media_type("video/mp4"));
    let problem = [("content-type", "application/problem+json")];
    assert_eq!(check(get, 200, &problem, "[]"), ["/: the list is not an object"]);
    assert_eq!(check(get, 200, &[("content-type", "image/gif")], "[]"), [""; 0]);
}

#[test]
fn what_the_document_says_of_an_answer_can_be_asked() {
    let document = images();
    let response = document.operation("getImage").unwrap().response(200).unwrap();
    assert_eq!(response.description(), "The image.");
    assert_eq!(Vec::from_iter(response.media_types()), ["application/json"]);
    let names: Vec<_> = response.examples().iter().map(|example| example.name.as_str()).collect();
    assert_eq!(names, ["published", "private"]);
    assert_eq!(response.example("private").unwrap().value, image());
    let id = json!("image_etm0g3x5iap4cld1qcfsjvo2");
    assert_eq!(document.operation("getImage").unwrap().parameter_example("imageId"), Some(&id));
    let busy = document.operation("getImage").unwrap().response(429).unwrap();
    let header = busy.header("retry-after").unwrap();
    assert_eq!((header.name(), header.required(), header.example()), ("Retry-After", true, Some(&json!(1))));
}

#[test]
fn the_documents_own_examples_are_right() {
    assert_eq!(images().check_examples(), [""; 0]);
}

#[test]
fn a_wrong_example_is_named() {
    let document = Document::compile(&json!({ "openapi": "3.0.3", "paths": { "/x": { "get": {
        "operationId": "get",
        "parameters": [{ "name": "n", "in": "query", "schema": { "type": "integer" }, "example": "x" }],
        "responses": { "200": {
            "headers": { "N": { "schema": { "type": "integer" }, "example": "y" } },
            "content": { "application/json": {
                "schema": { "type": "integer" },
                "examples": { "right": { "value": 1 }, "wrong": { "value": "z" } },
            } },
        } },
    } } } }))
    .unwrap();
    assert_eq!(
        document.check_examples(),
        [
            "get, parameter n: /n: \"x\" is not an integer",
            "get, 200, header N: /: \"y\" is not an integer",
            "get, 200, example wrong: /: \"z\" is not an integer",
        ]
    );
}
