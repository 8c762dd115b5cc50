//! rustdoc finds nothing to run in descriptions: an example in a document is seldom Rust.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use std::fmt::Write;
use std::process::Command;

use specbound_codegen::{File, generate_unformatted};

mod document;

const DOCUMENT: &str = r#"
openapi: 3.0.3
info: {title: Case, version: 1.0.0}
paths:
  /things:
    get:
      operationId: listThings
      description: "All:\n\n```\n{\"a\": 1}\n```"
      responses:
        '200': {description: "Fine:\n\n```rust\n{\"a\": 1}\n```", content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
components:
  schemas:
    Thing:
      type: object
      description: "One:\n\n    {\"a\": 1}\n\nor\n\n~~~\n{\"a\": 2}\n~~~"
      properties: {a: {type: integer, description: "One:\n\n\t{\"a\": 1}"}}
"#;

/// The documentation of files, each block above a module of its own.
fn documentation(files: &[File]) -> String {
    let (mut blocks, mut within) = (String::new(), false);
    let rust = files.iter().filter(|file| file.path.ends_with(".rs"));
    for line in rust.flat_map(|file| file.contents.lines()).map(str::trim_start) {
        let is_doc = line.starts_with("///");
        if is_doc {
            writeln!(blocks, "{line}").unwrap();
        } else if within {
            writeln!(blocks, "pub mod m{} {{}}", blocks.len()).unwrap();
        }
        within = is_doc;
    }
    blocks
}

#[test]
fn no_description_is_a_test() {
    let generated = generate_unformatted(DOCUMENT, &document::options("case.yaml", true)).unwrap();
    let docs = documentation(&generated.files);
    assert!(docs.contains("{\"a\": 1}") && docs.contains("{\"a\": 2}"), "the descriptions are not there: {docs}");
    let file = std::env::temp_dir().join(format!("specbound-doc-tests-{}.rs", std::process::id()));
    std::fs::write(&file, docs).unwrap();
    let output = Command::new("rustdoc").arg("--test").arg(&file).output();
    std::fs::remove_file(&file).unwrap();
    let output = output.unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let none_ran = text.contains("0 passed; 0 failed");
    assert!(output.status.success() && none_ran, "{text}{}", String::from_utf8_lossy(&output.stderr));
}
