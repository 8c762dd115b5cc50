//! Examples and schemas by themselves.

use std::path::Path;
use std::sync::Arc;

use specbound_mock::check::check;
use specbound_mock::{Api, Behaviour};

use crate::common::{Pictures, findings, of_answers};

#[test]
fn the_specbound_document_is_as_it_should_be() {
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

#[test]
fn an_example_of_a_request_is_found_where_a_reference_leads() {
    let found = findings(
        "  /books:
    post:
      operationId: addBook
      requestBody: { $ref: '#/components/requestBodies/Book' }
      responses: { '201': { description: added } }
components:
  requestBodies:
    Book:
      content:
        application/json:
          schema: { type: integer }
          example: none",
    );
    let wanted = "books.yaml:15:11: addBook: request example example: /: \"none\" is not an integer; correct the example or its schema";
    assert_eq!(found, [wanted]);
}
