//! Whether the examples of a document are valid and can be asked for.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use images_document::Compilation;
use serde_json::{Map, Value};
use specbound_mock::check::{Checked, check};
use specbound_mock::{Api, Behaviour, Media};

/// Takes the word PICTURE for a picture, and nothing else.
struct Pictures;

impl Media for Pictures {
    fn inspect(&self, bytes: &[u8]) -> Result<Map<String, Value>, String> {
        if bytes == b"PICTURE" { Ok(Map::new()) } else { Err("no picture".to_owned()) }
    }

    fn sample(&self, media_type: &str, _: &Map<String, Value>, _: u64) -> Option<Bytes> {
        media_type.starts_with("image/").then_some(Bytes::from_static(b"PICTURE"))
    }

    fn media_types(&self) -> &[&'static str] {
        &["image/png"]
    }
}

fn checked_with(text: &str, behaviour: &str) -> Checked {
    let behaviour = Behaviour::parse(behaviour).unwrap();
    let compilation = Compilation { lazy: true, open: true, lenient: true };
    check(Arc::new(Api::parse("books.yaml", text, behaviour, compilation).unwrap()), Arc::new(Pictures))
}

/// The findings of a document with such paths, which begin on line 4.
fn findings(paths: &str) -> Vec<String> {
    let text = format!("openapi: 3.1.0\ninfo: {{ title: Books, version: '1' }}\npaths:\n{paths}");
    checked_with(&text, "{}").findings.iter().map(ToString::to_string).collect()
}

/// The findings of an operation `GET /books` with such answers, which begin on line 8.
fn of_answers(answers: &str) -> Vec<String> {
    let indented = answers.lines().map(|line| format!("        {line}\n")).collect::<String>();
    findings(&format!("  /books:\n    get:\n      operationId: listBooks\n      responses:\n{indented}"))
}

#[test]
fn the_images_document_is_as_it_should_be() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let behaviour = std::fs::read_to_string(root.join("mock/behaviour.yaml")).unwrap();
    let api = Api::read(&root.join("openapi/images.yaml"), Behaviour::parse(&behaviour).unwrap()).unwrap();
    let operations = api.document().operations().len();
    let checked = check(Arc::new(api), Arc::new(Pictures));
    assert_eq!(checked.errors(), 0, "{checked}");
    assert_eq!(checked.operations, operations);
    assert!(checked.examples > 60, "{checked}");
}

#[test]
fn an_example_that_breaks_its_schema_is_named_once_where_it_does() {
    let found = of_answers(
        "'200':
  description: all
  content:
    application/json:
      schema: { type: object, properties: { name: { type: string } } }
      examples:
        good: { value: { name: a } }
        bad:
          value:
            name: 7",
    );
    let wanted =
        "books.yaml:17:21: listBooks: 200, example bad: /name: 7 is not a string; correct the example or its schema";
    assert_eq!(found, [wanted]);
}

#[test]
fn an_example_is_found_where_a_reference_leads() {
    let found = findings(
        "  /books:
    get:
      operationId: listBooks
      responses: { '200': { $ref: '#/components/responses/All' } }
components:
  responses:
    All:
      description: all
      content:
        application/json:
          schema: { type: integer }
          examples: { bad: { $ref: '#/components/examples/Bad' } }
  examples:
    Bad:
      value: none",
    );
    let wanted = "books.yaml:18:7: listBooks: 200, example bad: /: \"none\" is not an integer; correct the example or its schema";
    assert_eq!(found, [wanted]);
}

#[test]
fn of_two_examples_of_one_name_the_wrong_one_is_named() {
    let found = of_answers(
        "'200':
  description: all
  content:
    application/json:
      schema: { type: integer }
      example: 1
    application/problem+json:
      schema: { type: integer }
      example: x",
    );
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[0].starts_with("books.yaml:16:15: listBooks: 200, example example: /: \"x\" is not"), "{}", found[0]);
    assert!(found[1].starts_with("books.yaml:16:15: listBooks: 200, example example: another example"), "{}", found[1]);
}

#[test]
fn parameters_bodies_and_headers_are_checked_too() {
    let found = findings(
        "  /books:
    parameters:
      - { name: page, in: query, schema: { type: integer }, example: one }
    post:
      operationId: addBook
      requestBody:
        content:
          application/json:
            schema: { type: object, properties: { name: { type: string } } }
            example: { name: 7 }
      responses:
        '201':
          description: added
          headers:
            X-Rest:
              schema: { type: integer }
              example: many",
    );
    let wanted = [
        "books.yaml:6:61: addBook: parameter page: /page: \"one\" is not an integer; correct the example or its schema",
        "books.yaml:13:24: addBook: request example example: /name: 7 is not a string; correct the example or its schema",
        "books.yaml:20:15: addBook: 201, header X-Rest: /: \"many\" is not an integer; correct the example or its schema",
    ];
    assert_eq!(found, wanted);
}

#[test]
fn examples_of_ranges_and_of_the_default_can_be_asked_for() {
    let answer = |value: &str| {
        format!(
            "
  description: one
  content: {{ application/json: {{ schema: {{ type: integer }}, examples: {{ one: {{ value: {value} }} }} }} }}"
        )
    };
    let all = |value: &str| {
        let keys = ["'200'", "'400'", "4xx", "'500'", "default"];
        of_answers(&keys.map(|key| format!("{key}:{}", answer(value))).join("\n"))
    };
    assert_eq!(all("1"), [""; 0]);
    let found = all("x");
    assert_eq!(found.len(), 5, "{found:#?}");
    assert!(found[3].starts_with("books.yaml:16:") && found[3].contains("listBooks: 4XX, example one"), "{found:#?}");
}

#[test]
fn an_example_that_prefer_cannot_name_is_an_error() {
    let found = of_answers(
        "'200':
  description: all
  content:
    application/json:
      schema: { type: integer }
      examples:
        'one, two': { value: 1 }",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].starts_with("books.yaml:14:31: listBooks: 200, example one, two: its name cannot stand"),
        "{}",
        found[0]
    );
}

#[test]
fn an_example_whose_answer_breaks_the_document_otherwise_is_an_error() {
    // A header that must be there, and that no value fits.
    let found = of_answers(
        "'200': { description: all }
'404':
  description: none
  headers:
    X-Rest: { required: true, schema: { type: integer, minimum: 2, maximum: 1 } }
  content:
    application/json:
      schema: { type: integer }
      examples: { none: { value: 1 } }",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
    let wanted = "books.yaml:16:35: listBooks: 404, example none: its answer breaks the document: header X-Rest: is missing; \
                  correct the headers or the schema";
    assert_eq!(found, [wanted]);
}

#[test]
fn a_usual_answer_that_cannot_be_made_is_an_error() {
    let never = "{ type: integer, minimum: 2, maximum: 1 }";
    let found =
        of_answers(&format!("'200': {{ description: all, content: {{ application/json: {{ schema: {never} }} }} }}"));
    assert_eq!(found.len(), 2, "{found:#?}");
    assert!(found[1].starts_with("books.yaml:5:5: listBooks: its usual answer breaks the document: "), "{found:#?}");
}

#[test]
fn an_operation_that_no_request_is_valid_for_is_an_error() {
    let found = findings(
        "  /books:
    get:
      operationId: listBooks
      parameters: [{ name: page, in: query, required: true, schema: { type: integer, minimum: 2, maximum: 1 } }]
      responses:
        '200': { description: all, content: { text/plain: { examples: { one: { value: x } } } } }",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].starts_with("books.yaml:5:5: listBooks: no valid request was found"), "{}", found[0]);
    assert!(found[0].contains("the parameter page"), "{}", found[0]);
}

#[test]
fn examples_that_do_not_fit_together_are_a_note() {
    let found = findings(
        "  /books:
    post:
      operationId: addBook
      parameters: [{ name: a, in: query, example: 'x', schema: { type: string } }]
      requestBody:
        content: { application/json: { schema: { type: integer }, example: 1 } }
      security: [{ Key: [] }]
      responses: { '201': { description: added } }
components: { securitySchemes: { Key: { type: apiKey, in: query, name: a } } }",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].starts_with("books.yaml:5:5: addBook: note: a request of its examples is refused"),
        "{}",
        found[0]
    );
}

#[test]
fn an_operation_without_examples_is_a_note() {
    let found = of_answers("'200': { description: all, content: { application/json: { schema: { type: integer } } } }");
    let wanted = "books.yaml:5:5: listBooks: note: no answer has an example, so that every one is made from its schema; add examples";
    assert_eq!(found, [wanted]);
    assert_eq!(of_answers("'204': { description: nothing }"), [""; 0]);
}

#[test]
fn a_schema_that_cannot_be_compiled_is_an_error_of_its_operation() {
    let found = of_answers(
        "'200':
  description: all
  content: { application/json: { schema: { type: string, pattern: '(' }, example: x } }",
    );
    assert!(found[0].starts_with("books.yaml:10:") && found[0].contains(": listBooks: "), "{found:#?}");
    assert!(found[0].contains("pattern"), "{found:#?}");
}

const UPLOAD: &str = "
openapi: 3.0.3
info: { title: t, version: '1' }
security: [{ Key: [] }]
paths:
  /pictures:
    post:
      operationId: upload
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file]
              properties: { file: { type: string, format: binary } }
      responses:
        '201': { description: added, content: { text/plain: { example: added } } }
        '401': { description: unknown }
        '422': { description: no picture }
components: { securitySchemes: { Key: { type: apiKey, in: header, name: x-key } } }
";

#[test]
fn requests_have_credentials_and_files_that_are_taken() {
    let checked = checked_with(UPLOAD, "{ credentials: '^live_[a-z]+$', files: pictures }");
    assert_eq!(checked.to_string(), "check: 1 operation, 1 example: 0 errors, 0 notes\n");
}

#[test]
fn a_credential_that_nobody_knows_is_told() {
    let checked = checked_with(UPLOAD, "credentials: '^[!]+$'");
    assert_eq!(checked.errors(), 1, "{checked}");
    assert!(checked.to_string().contains("no credential is known"), "{checked}");
}
