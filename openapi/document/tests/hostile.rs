//! Whatever is given as a document, the answer is a document or an error that names the place.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod cases;

use cases::of_schema;
use serde_json::{Value, json};
use specbound_document::Document;

fn error(document: &Value) -> String {
    Document::compile(document).map(|_| ()).unwrap_err().to_string()
}

#[test]
fn errors_name_the_place_and_the_fix() {
    assert_eq!(
        error(&json!({})),
        "/openapi: a document without a version is not supported; the document must say openapi: 3.0.x or 3.1.x"
    );
    assert_eq!(
        error(&json!({ "openapi": "4.0.0" })),
        "/openapi: version 4.0.0 is not supported; the document must say openapi: 3.0.x or 3.1.x"
    );
    let paths = |paths: Value| json!({ "openapi": "3.0.3", "paths": paths });
    assert_eq!(error(&paths(json!([]))), "/paths: an object is expected");
    assert_eq!(error(&paths(json!({ "/x": 1 }))), "/paths/~1x: an object is expected");
    let get = |operation: Value| paths(json!({ "/x": { "get": operation } }));
    assert_eq!(
        error(&get(json!({ "responses": { "200": { "$ref": "#/components/responses/No" } } }))),
        "/paths/~1x/get/responses/200: the document has nothing at #/components/responses/No"
    );
    assert_eq!(
        error(&get(json!({ "responses": { "200": { "$ref": "other.yaml#/x" } } }))),
        "/paths/~1x/get/responses/200: the reference other.yaml#/x to another file is not supported; put what it names \
         into the document's components"
    );
    assert_eq!(
        error(&get(json!({ "responses": { "abc": {} } }))),
        "/paths/~1x/get/responses/abc: a status, a range such as 4XX, or default is expected"
    );
    assert_eq!(
        error(&get(json!({ "security": [{ "None": [] }] }))),
        "/paths/~1x/get/security/0: the document has no security scheme None"
    );
    let twice = json!({ "/x": { "get": { "operationId": "a" } }, "/y": { "get": { "operationId": "a" } } });
    assert_eq!(error(&paths(twice)), "/paths/~1y/get: another operation has the operationId a too");
}

#[test]
fn a_schema_that_cannot_be_compiled_is_named() {
    let message = |schema: Value, components: Value| of_schema(schema, components).map(|_| ()).unwrap_err();
    let at = "/paths/~1things/post/requestBody/content/application~1json/schema";
    let error = message(json!({ "properties": { "a": { "minLength": "x" } } }), json!({}));
    assert_eq!(error.pointer(), format!("{at}/properties/a/minLength"));
    let component = json!({ "S": { "properties": { "a": { "pattern": "(" } } } });
    let error = message(json!({ "$ref": "#/components/schemas/S" }), component);
    assert_eq!(error.pointer(), "/components/schemas/S/properties/a/pattern");
    let error = message(json!({ "type": "text" }), json!({}));
    assert_eq!(
        error.to_string(),
        format!("{at}/type: one of array, boolean, integer, number, object, string is expected")
    );
    let error = message(json!({ "$ref": "#/components/schemas/No" }), json!({}));
    assert_eq!(error.to_string(), format!("{at}: the document has nothing at #/components/schemas/No"));
}

#[test]
fn schemas_that_are_made_of_themselves_are_refused() {
    let reference = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let cases = [
        json!({ "S": reference("S") }),
        json!({ "S": reference("T"), "T": reference("S") }),
        json!({ "S": { "allOf": [reference("S")] } }),
        json!({ "S": { "oneOf": [{ "type": "string" }, { "anyOf": [reference("T")] }] }, "T": { "not": reference("S") } }),
    ];
    for components in cases {
        let error = of_schema(reference("S"), components.clone()).map(|_| ()).unwrap_err();
        assert!(error.to_string().ends_with("put a property or an array between"), "{components}: {error}");
    }
}

#[test]
fn long_chains_and_many_branches_end() {
    let reference = |index: usize| json!({ "$ref": format!("#/components/schemas/S{index}") });
    let name = |index: usize| format!("S{index}");
    let last = json!({ "type": "integer" });
    let chain = (0..5_000).map(|index| (name(index), json!({ "properties": { "n": reference(index + 1) } })));
    let chain: Value = chain.chain([(name(5_000), last.clone())]).collect();
    let document = of_schema(reference(0), chain).unwrap();
    let operation = document.operation("make").unwrap();
    assert_eq!(operation.check_body(&json!({ "n": { "n": 1 } })), ["/n/n: 1 is not an object"; 0]);
    let branches = |index| (name(index), json!({ "allOf": [reference(index + 1), reference(index + 1)] }));
    let diamonds: Value = (0..60).map(branches).chain([(name(60), last)]).collect();
    assert!(of_schema(json!({ "properties": { "n": reference(59) } }), diamonds).is_ok());
}

/// Every value of the project's document, replaced by something else in turn: whatever comes out, it comes.
#[test]
fn no_change_of_a_document_makes_the_compiler_panic() {
    let document: Value = serde_yaml_ng::from_str(include_str!("../../images.yaml")).unwrap();
    let mut pointers = Vec::new();
    all_pointers(&document, String::new(), &mut pointers);
    let others = [Value::Null, json!(7), json!("x"), json!([]), json!({}), json!({ "$ref": "#/paths" })];
    // A part of them in turn: compiling a few thousand documents takes long in a debug build.
    for (index, pointer) in pointers.iter().enumerate().step_by(7) {
        let mut changed = document.clone();
        *changed.pointer_mut(pointer).unwrap() = others[index / 7 % others.len()].clone();
        if let Err(error) = Document::compile(&changed) {
            assert!(error.pointer().is_empty() || error.pointer().starts_with('/'), "{error}");
        }
    }
}

fn all_pointers(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(object) => object.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, child) in children {
        let key = key.replace('~', "~0").replace('/', "~1");
        all_pointers(child, format!("{pointer}/{key}"), pointers);
    }
    pointers.push(pointer);
}
