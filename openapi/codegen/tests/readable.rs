//! What is generated reads as a person would write it.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use specbound_codegen::generate_unformatted;

mod document;

const OPERATION: &str = "
    parameters:
      - {$ref: '#/components/parameters/id'}
    get:
      operationId: get
      responses:
        '200': {description: Fine., content: {application/json: {schema: {$ref: '#/components/schemas/NAME'}}}}
";

/// The generated Rust files, of a document with a schema of this name.
fn generated(schema: &str) -> String {
    let paths = ["a", "b"].map(|path| {
        let operation =
            OPERATION.replace("NAME", schema).replace("operationId: get", &format!("operationId: get_{path}"));
        format!("  /{path}/{{id}}:{operation}")
    });
    let text = format!(
        "
openapi: 3.0.3
info: {{title: Case, version: 1.0.0}}
paths:
{}
components:
  parameters:
    id: {{name: id, in: path, required: true, schema: {{type: string}}}}
  schemas:
    {schema}:
      type: object
      properties:
        first: {{type: object, properties: {{x: {{type: string, minLength: 1, maxLength: 3, pattern: '^a'}}}}}}
        second: {{type: object, properties: {{x: {{type: string, minLength: 1, maxLength: 3, pattern: '^a'}}}}}}
        count: {{type: integer, format: int32, minimum: 1, maximum: 9}}
",
        paths.concat()
    );
    let generated = generate_unformatted(&text, &document::options("case.yaml", false)).unwrap();
    let files = generated.files.into_iter().filter(|file| file.path.ends_with(".rs"));
    files.map(|file| file.contents).collect()
}

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

#[test]
fn names_stand_for_whole_paths() {
    let code = generated("Thing");
    assert!(!code.contains("::std::"), "{}", code.lines().find(|line| line.contains("::std::")).unwrap());
    assert!(code.contains("use serde::{Deserialize, Serialize};"));
    assert!(code.contains("#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]\n"), "{code}");
}

#[test]
fn a_name_of_the_document_is_never_taken_for_another() {
    for (name, whole) in [
        ("Option", "::std::option::Option<"),
        ("String", "::std::string::String"),
        ("Result", "::std::result::Result<"),
        ("JsonSchema", "::schemars::JsonSchema"),
        ("Serialize", "::serde::Serialize"),
        ("Payload", "specbound_runtime::Payload<"),
    ] {
        assert!(!generated("Thing").contains(whole), "{whole} has a name");
        assert!(generated(name).contains(whole), "{whole} beside a schema {name}");
    }
}

#[test]
fn schemars_is_told_what_it_has_words_for() {
    let code = generated("Thing").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(code.contains("length(min = 1, max = 3), regex(pattern = \"^a\")"), "{code}");
    assert!(code.contains("range(min = 1, max = 9)"), "{code}");
    assert!(!code.contains("fn thing_count"), "{code}");
}

#[test]
fn what_stands_twice_is_one_type() {
    let code = generated("Thing");
    assert_eq!(count(&code, "pub struct ThingFirst "), 1);
    assert_eq!(count(&code, "pub second: Option<ThingFirst>"), 1);
    assert_eq!(count(&code, "pub struct ThingSecond "), 0);
    assert_eq!(count(&code, "pub type GetBPath = GetAPath;"), 1);
    assert_eq!(count(&code, "pub struct GetBPath "), 0);
}
