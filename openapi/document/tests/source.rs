//! The text of a document, of several files, with places.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::fs;

use serde_json::json;
use specbound_document::source::Source;
use specbound_document::{Compilation, Document};

fn folder(name: &str, files: &[(&str, &str)]) -> std::path::PathBuf {
    let folder = std::env::temp_dir().join(format!("specbound-document-{name}-{}", std::process::id()));
    fs::create_dir_all(folder.join("parts")).unwrap();
    for (path, text) in files {
        fs::write(folder.join(path), text).unwrap();
    }
    folder
}

#[test]
fn references_to_other_files_are_followed_and_every_pointer_leads_to_its_file() {
    let main = "openapi: 3.1.0\npaths:\n  /things:\n    $ref: 'parts/things.yaml#/item'\n";
    let things = "item:\n  get:\n    responses:\n      '200':\n        description: x\n        content:\n          \
                  application/json:\n            schema: {$ref: './thing.json#/Thing'}\n";
    let thing = r#"{"Thing": {"type": "object", "properties": {"next": {"$ref": "thing.json#/Thing"},
        "n": {"type": "integer", "minimum": 1}}}}"#;
    let files = [("main.yaml", main), ("parts/things.yaml", things), ("parts/thing.json", thing)];
    let folder = folder("files", &files);
    let source = Source::read(&folder.join("main.yaml")).unwrap();
    let document = Document::compile(source.json()).unwrap();
    let response = document.operation("GET /things").unwrap().response(200).unwrap();
    assert!(response.fits("application/json", &json!({ "next": { "n": 1 } })));
    assert!(!response.fits("application/json", &json!({ "next": { "next": { "n": 0 } } })));
    let at = source.locate("/x-files/2/Thing/properties/n/minimum").to_string();
    assert!(at.ends_with("parts/thing.json:2:34"), "{at}");
    assert!(source.locate("/paths/~1things").to_string().ends_with("main.yaml:3:3"));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_file_that_is_not_there_is_named_once_with_its_path_and_the_first_reference_to_it() {
    let main = "openapi: 3.0.3\npaths:\n  /a: {$ref: 'no.yaml'}\n  /b: {$ref: 'no.yaml'}\n";
    let folder = folder("missing", &[("main.yaml", main)]);
    let errors = Source::read(&folder.join("main.yaml")).unwrap_err();
    assert_eq!(errors.len(), 1);
    let (named, told) = (folder.join("main.yaml").display().to_string(), errors[0].to_string());
    let missing = folder.join("no.yaml").display().to_string();
    assert!(told.starts_with(&format!("{named}:3:14: {missing}: cannot be read: ")), "{told}");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn anchors_merge_keys_and_surrogates_are_read() {
    let text = "openapi: 3.0.3\nx: &x {a: 1, b: 2}\ny: {<<: *x, b: 3}\nz: [*x]\n\"t\": \"\\uD83D\\uDE00 \\\\uD83D\"\n";
    let source = Source::parse("d.yaml", text).unwrap();
    assert_eq!(source.json()["y"], json!({ "a": 1, "b": 3 }));
    assert_eq!(source.json()["z"], json!([{ "a": 1, "b": 2 }]));
    assert_eq!(source.json()["t"], "😀 \\uD83D");
}

#[test]
fn aliases_of_aliases_end() {
    let mut text = "a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n".to_owned();
    for level in 1..12 {
        let aliases = vec![format!("*a{} ", level - 1); 10].join(",");
        text += &format!("a{level}: &a{level} [{aliases}]\n");
    }
    let errors = Source::parse("d.yaml", &text).unwrap_err();
    assert!(errors[0].to_string().contains("aliases stand for too many values"), "{}", errors[0]);
}

#[test]
fn what_is_wrong_with_a_text_has_file_line_and_column() {
    let errors = Source::parse("d.yaml", "openapi: 3.0.3\npaths:\n  /a: {}\n  /a: {}\n").unwrap_err();
    assert_eq!(errors[0].to_string(), "d.yaml:4:3: the key \"/a\" is given twice; keep one of them");
}

/// OpenAPI 3.1: type arrays, numeric exclusive bounds, `const`, schemas beside a reference, boolean schemas.
#[test]
fn schemas_of_3_1_are_json_schema() {
    let document = json!({ "openapi": "3.1.0", "paths": { "/t": { "post": { "operationId": "t", "requestBody": {
        "required": true, "content": { "application/json": { "schema": {
            "type": "object", "properties": {
                "a": { "type": ["string", "null"] },
                "b": { "exclusiveMinimum": 3 },
                "c": { "const": "x" },
                "d": { "$ref": "#/components/schemas/Short", "minLength": 2 },
                "e": false,
                "f": { "prefixItems": [{ "type": "integer" }], "items": false },
            }, "patternProperties": { "^x-": { "type": "integer" } } } } } },
        "responses": { "204": { "description": "d" } } } } },
        "components": { "schemas": { "Short": { "type": "string", "maxLength": 3 } } } });
    let document =
        Document::compile_with(document, Compilation { lazy: true, open: true, ..Compilation::default() }).unwrap();
    assert!(document.check_schemas().is_empty());
    let operation = document.operation("t").unwrap();
    let wrong = |body| operation.check_body(&body).len();
    assert_eq!(wrong(json!({ "a": null, "b": 4, "c": "x", "d": "ab", "f": [1], "x-n": 1 })), 0);
    for body in [
        json!({ "a": 1 }),
        json!({ "b": 3 }),
        json!({ "c": "y" }),
        json!({ "d": "a" }),
        json!({ "d": "abcd" }),
        json!({ "e": 1 }),
        json!({ "f": [1, 2] }),
        json!({ "x-n": "1" }),
    ] {
        assert_eq!(wrong(body.clone()), 1, "{body}");
    }
}

#[test]
fn a_file_that_only_an_extension_refers_to_may_be_missing_or_anything() {
    let main = "openapi: 3.0.3\nx-notes: {$ref: notes.md}\nx-more: [{a: {$ref: no.yaml}}]\npaths: {}\n";
    let folder = folder("extension", &[("main.yaml", main), ("notes.md", "# a: b: c\n\t- {")]);
    assert!(Source::read(&folder.join("main.yaml")).is_ok());
    // A header's name is not a reference, and what is referred to elsewhere too is needed.
    for needed in ["components: {headers: {x-rate: {$ref: no.yaml}}}", "components: {schemas: {S: {$ref: no.yaml}}}"] {
        fs::write(folder.join("main.yaml"), format!("{main}{needed}\n")).unwrap();
        let errors = Source::read(&folder.join("main.yaml")).unwrap_err();
        assert!(errors[0].to_string().contains("no.yaml: cannot be read: "), "{}", errors[0]);
    }
    fs::remove_dir_all(folder).unwrap();
}
