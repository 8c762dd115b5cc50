//! Which operation a request meets.

mod cases;

use cases::images;
use serde_json::{Value, json};
use specbound_document::{Document, Found};

fn found(document: &Document, method: &str, path: &str) -> String {
    match document.find(method, path) {
        Found::Operation { operation, variables } => {
            let variables: Vec<_> = variables.iter().map(|(name, value)| format!(" {name}={value}")).collect();
            format!("{}{}", operation.id(), variables.concat())
        }
        Found::MethodNotAllowed { allow } => format!("allow {}", allow.join(", ")),
        Found::Nothing => "nothing".to_owned(),
    }
}

#[test]
fn every_operation_is_found_by_its_own_path() {
    let document = images();
    for operation in document.operations() {
        let path = operation.path().replace("{imageId}", "image_etm0g3x5iap4cld1qcfsjvo2");
        let variables = if path == operation.path() { "" } else { " imageId=image_etm0g3x5iap4cld1qcfsjvo2" };
        assert_eq!(found(&document, operation.method(), &path), format!("{}{variables}", operation.id()));
    }
}

#[test]
fn a_path_without_variables_is_met_first_whatever_its_methods() {
    let document = images();
    assert_eq!(found(&document, "POST", "/v1/images/upload"), "uploadImage");
    assert_eq!(found(&document, "GET", "/v1/images/upload"), "allow POST");
    assert_eq!(found(&document, "PUT", "/v1/images/upload"), "allow POST");
}

#[test]
fn the_order_of_the_document_does_not_matter() {
    let get = |id: &str| {
        let parameter = json!({ "name": "v", "in": "path", "required": true, "schema": { "type": "string" } });
        json!({ "get": { "operationId": id, "parameters": [parameter], "responses": {} } })
    };
    let document = Document::compile(&json!({
        "openapi": "3.0.3", "paths": { "/a/{v}": get("one"), "/a": get("list"), "/a/b": get("literal") },
    }))
    .unwrap();
    assert_eq!(found(&document, "GET", "/a/b"), "literal");
    assert_eq!(found(&document, "GET", "/a/c"), "one v=c");
}

#[test]
fn what_is_not_there_is_not_found() {
    let document = images();
    assert_eq!(found(&document, "GET", "/"), "nothing");
    assert_eq!(found(&document, "GET", ""), "nothing");
    assert_eq!(found(&document, "GET", "/v1/images/x/y"), "nothing");
    assert_eq!(found(&document, "GET", "/v1/images/%ff"), "nothing");
    assert_eq!(found(&document, "PATCH", "/v1/images"), "allow GET, POST");
    assert_eq!(found(&document, "get", "/v1/images"), "listImages");
}

#[test]
fn segments_are_decoded_and_an_empty_one_makes_another_path() {
    let document = images();
    assert_eq!(found(&document, "GET", "/v1/images/a%2Fb"), "getImage imageId=a/b");
    assert_eq!(found(&document, "GET", "/v1/im%61ges"), "listImages");
    for other in ["//v1/images/x", "/v1//images/x", "/v1/images/x/", "/v1/images/", "v1/images"] {
        assert_eq!(found(&document, "GET", other), "nothing", "{other}");
    }
}

#[test]
fn the_first_differing_segment_decides() {
    let get = |id: &str, names: &[&str]| {
        let parameters: Vec<Value> = names.iter().map(|name| json!({ "name": name, "in": "path" })).collect();
        json!({ "get": { "operationId": id, "parameters": parameters, "responses": {} } })
    };
    let document = Document::compile(&json!({ "openapi": "3.0.0", "paths": {
        "/{a}/{b}": get("variables", &["a", "b"]),
        "/{a}/x": get("second", &["a"]),
        "/x/{b}": get("first", &["b"]),
        "/x/x": get("literals", &[]),
    } }))
    .unwrap();
    assert_eq!(found(&document, "GET", "/x/x"), "literals");
    assert_eq!(found(&document, "GET", "/x/y"), "first b=y");
    assert_eq!(found(&document, "GET", "/y/x"), "second a=y");
    assert_eq!(found(&document, "GET", "/y/y"), "variables a=y b=y");
}
