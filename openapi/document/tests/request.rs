//! Parameters and bodies of requests.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod cases;

use cases::images;
use serde_json::{Map, Value, json};
use specbound_document::{Document, FileField};

/// A document whose one operation has those parameters.
fn with(parameters: Value) -> Document {
    let operation = json!({ "operationId": "get", "parameters": parameters, "responses": {} });
    Document::compile(&json!({ "openapi": "3.0.3", "paths": { "/x": { "get": operation } } })).unwrap()
}

fn query(parameters: Value, text: &str) -> Result<Value, Vec<String>> {
    with(parameters).operation("get").unwrap().check_query(text).map(Value::Object)
}

#[test]
fn the_documents_defaults_are_applied() {
    let document = images();
    let list = document.operation("listImages").unwrap();
    assert_eq!(list.check_query("").unwrap(), *json!({ "take": 10 }).as_object().unwrap());
    let query = list.check_query("from=image_etm0g3x5iap4cld1qcfsjvo2&take=3&unknown=1").unwrap();
    assert_eq!(Value::Object(query), json!({ "take": 3, "from": "image_etm0g3x5iap4cld1qcfsjvo2" }));
}

#[test]
fn every_wrong_parameter_is_named() {
    let document = images();
    let list = document.operation("listImages").unwrap();
    let pattern = "does not match the pattern ^image_[a-z0-9]{24}$";
    let wrong = |text: &str| list.check_query(text).unwrap_err();
    assert_eq!(wrong("take=0"), ["/take: 0 is less than the minimum of 1"]);
    assert_eq!(wrong("take=101"), ["/take: 101 is greater than the maximum of 100"]);
    assert_eq!(wrong("take=3&take=3"), ["/take: is given more than once"]);
    for text in ["three", "", "3.0", "+3", "03", " 3", "1e1", "true", "99999999999999999999999"] {
        let encoded: String = form_urlencoded(text);
        assert_eq!(wrong(&format!("take={encoded}")), [format!("/take: {} is not an integer", json!(text))]);
    }
    assert_eq!(
        wrong("take=x&from=y"),
        ["/take: \"x\" is not an integer".to_owned(), format!("/from: \"y\" {pattern}"),]
    );
}

fn form_urlencoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

#[test]
fn path_variables_are_checked() {
    let document = images();
    let get = document.operation("getImage").unwrap();
    let variables = |value: &str| [("imageId".to_owned(), value.to_owned())];
    let id = "image_etm0g3x5iap4cld1qcfsjvo2";
    assert_eq!(Value::Object(get.check_path(&variables(id)).unwrap()), json!({ "imageId": id }));
    for wrong in ["", "x", "image_", "image_ETM0g3x5iap4cld1qcfsjvo2", &format!("{id}0"), &format!("{id}\n")] {
        assert!(get.check_path(&variables(wrong)).is_err(), "{wrong:?}");
    }
    assert_eq!(get.check_path(&[]).unwrap_err(), ["/imageId: is required"]);
}

#[test]
fn headers_are_looked_up_in_lower_case_and_only_those_of_the_document() {
    let document = images();
    let download = document.operation("downloadImage").unwrap();
    let asked = std::cell::RefCell::new(Vec::new());
    let values = download.check_headers(|name| {
        asked.borrow_mut().push(name.to_owned());
        (name == "range").then_some("bytes=0-1".into())
    });
    assert_eq!(Value::Object(values.unwrap()), json!({ "Range": "bytes=0-1" }));
    assert_eq!(*asked.borrow(), ["range", "if-range", "if-match", "if-none-match"]);
    let none = document.operation("getImage").unwrap().check_headers(|_| panic!("no header is documented"));
    assert_eq!(none.unwrap(), Map::new());
}

#[test]
fn headers_that_are_said_elsewhere_are_not_parameters() {
    let header = |name: &str| json!({ "name": name, "in": "header", "required": true, "schema": { "type": "string" } });
    let document = with(json!([header("Accept"), header("Content-Type"), header("Authorization"), header("X-Own")]));
    let missing = document.operation("get").unwrap().check_headers(|_| None).unwrap_err();
    assert_eq!(missing, ["/X-Own: is required"]);
}

#[test]
fn text_becomes_what_the_schema_asks_for() {
    let of = |schema: Value| json!([{ "name": "p", "in": "query", "schema": schema }]);
    let p = |value: Value| Ok(json!({ "p": value }));
    assert_eq!(query(of(json!({ "type": "number" })), "p=1.5"), p(json!(1.5)));
    assert_eq!(query(of(json!({ "type": "number" })), "p=-2"), p(json!(-2)));
    assert_eq!(query(of(json!({ "type": "boolean" })), "p=true"), p(json!(true)));
    assert_eq!(query(of(json!({ "type": "string" })), "p=7"), p(json!("7")));
    assert_eq!(query(of(json!({ "type": "string" })), "p=a%20b+c"), p(json!("a b c")));
    assert_eq!(query(of(json!({ "oneOf": [{ "type": "integer" }, { "enum": ["all"] }] })), "p=7"), p(json!(7)));
    assert_eq!(query(of(json!({ "oneOf": [{ "type": "integer" }, { "enum": ["all"] }] })), "p=all"), p(json!("all")));
    let wrong = query(of(json!({ "type": "boolean" })), "p=yes");
    assert_eq!(wrong.unwrap_err(), ["/p: \"yes\" is not true or false"]);
}

#[test]
fn lists_are_repeated_or_separated() {
    let integers = json!({ "type": "array", "items": { "type": "integer" }, "maxItems": 3 });
    let of = |more: Value| {
        let mut parameter = json!({ "name": "p", "in": "query", "schema": integers });
        parameter.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!([parameter])
    };
    let p = |value: Value| Ok(json!({ "p": value }));
    assert_eq!(query(of(json!({})), "p=1&p=2"), p(json!([1, 2])));
    assert_eq!(query(of(json!({})), "p=1"), p(json!([1])));
    assert_eq!(query(of(json!({ "explode": false })), "p=1,2"), p(json!([1, 2])));
    assert_eq!(query(of(json!({ "style": "pipeDelimited", "explode": false })), "p=1|2"), p(json!([1, 2])));
    assert_eq!(query(of(json!({})), "p=1&p=x").unwrap_err(), ["/p/1: \"x\" is not an integer"]);
    assert_eq!(query(of(json!({ "explode": false })), "p=1&p=2").unwrap_err(), ["/p: is given more than once"]);
}

#[test]
fn an_operations_parameter_replaces_its_paths() {
    let take =
        |maximum: u32| json!([{ "name": "take", "in": "query", "schema": { "type": "integer", "maximum": maximum } }]);
    let document = Document::compile(&json!({ "openapi": "3.0.3", "paths": { "/x": {
        "parameters": take(1),
        "get": { "operationId": "get", "parameters": take(5), "responses": {} },
    } } }))
    .unwrap();
    assert!(document.operation("get").unwrap().check_query("take=3").is_ok());
}

#[test]
fn an_operation_tells_what_it_takes() {
    let document = images();
    let upload = document.operation("uploadImage").unwrap();
    assert_eq!((upload.method(), upload.path()), ("POST", "/v1/images/upload"));
    assert_eq!(upload.tags(), ["images"]);
    assert_eq!(upload.security_header(), Some("x-api-key"));
    assert_eq!(upload.request_content_type(), Some("multipart/form-data"));
    assert_eq!(upload.max_body_bytes(), Some(21_037_056));
    assert!(upload.body_required());
    assert_eq!(upload.file_fields(), [FileField { name: "image".to_owned(), max_bytes: Some(20 << 20) }]);
    assert_eq!(upload.request_examples()[0].name, "picture");
    assert_eq!(Vec::from_iter(upload.statuses()), [201, 400, 401, 413, 415, 422, 429, 500, 503]);
    let get = document.operation("getImage").unwrap();
    assert_eq!(get.request_content_type(), None);
    assert!(!get.body_required());
    assert!(document.operation("noSuch").is_none());
}

#[test]
fn a_form_is_checked_as_an_object_of_its_parts() {
    let document = images();
    let upload = document.operation("uploadImage").unwrap();
    assert_eq!(upload.check_body(&json!({ "image": "", "name": "Cat" })), [""; 0]);
    let mut lines = upload.check_body(&json!({ "name": "", "extra": "x" }));
    lines.sort();
    assert_eq!(
        lines,
        ["/extra: is not a known field", "/image: is required", "/name: \"\" is shorter than 1 character",]
    );
}

/// What more members can repair is not wrong with a part.
#[test]
fn a_part_of_a_body_is_wrong_where_every_whole_of_it_is() {
    let deep = json!({ "type": "object", "required": ["a", "b"], "properties": { "a": { "type": "string" }, "kind": { "enum": [1, 2] } } });
    let schema = json!({
        "type": "object", "required": ["deep", "id"], "minProperties": 2, "additionalProperties": false,
        "properties": {
            "id": { "type": "integer", "minimum": 1 },
            "deep": deep,
            "known": { "enum": [{ "x": 1, "y": 2 }] },
            "either": { "oneOf": [deep, { "type": "object", "required": ["c"] }] },
            "not": { "not": { "type": "object", "maxProperties": 0 } },
        },
    });
    let content = |types: &[&str]| {
        let content: Map<String, Value> =
            types.iter().map(|name| ((*name).to_owned(), json!({ "schema": schema }))).collect();
        let operation = json!({ "operationId": "send", "requestBody": { "content": content }, "responses": {} });
        Document::compile(&json!({ "openapi": "3.0.3", "paths": { "/x": { "post": operation } } })).unwrap()
    };
    let document = content(&["application/json"]);
    let wrong = |part: Value| document.operation("send").unwrap().check_body_part(&part);
    for part in [
        json!({}),
        json!({ "id": 3 }),
        json!({ "deep": {} }),
        json!({ "deep": { "kind": 2 } }),
        json!({ "known": { "x": 1 } }),
        json!({ "either": {} }),
        json!({ "not": {} }),
    ] {
        assert_eq!(wrong(part.clone()), Vec::<String>::new(), "{part}");
    }
    assert_eq!(
        wrong(json!({ "id": 0, "deep": 1 })),
        ["/id: 0 is less than the minimum of 1", "/deep: 1 is not an object"]
    );
    assert_eq!(
        wrong(json!({ "deep": { "kind": 3 }, "zzz": 1 })),
        ["/deep/kind: 3 is not one of 1, 2", "/zzz: is not a known field"]
    );
    assert_eq!(wrong(json!([])), ["/: the list is not an object"]);
}

#[test]
fn a_text_of_a_parameter_is_checked_by_itself() {
    let document = with(json!([
        { "name": "size", "in": "query", "required": true, "schema": { "type": "integer", "maximum": 9 } },
        { "name": "tags", "in": "query", "schema": { "type": "array", "items": { "type": "integer" } } },
    ]));
    let wrong = |name: &str, text: &str| {
        let operation = document.operation("get").unwrap();
        operation.parameters().find(|known| known.name() == name).unwrap().check_text(text)
    };
    assert_eq!(wrong("size", "9"), Vec::<String>::new());
    assert_eq!(wrong("size", "10"), ["/size: 10 is greater than the maximum of 9"]);
    assert_eq!(wrong("size", "x"), ["/size: \"x\" is not an integer"]);
    assert_eq!(wrong("tags", "x"), Vec::<String>::new(), "a list has more than one text");
}
