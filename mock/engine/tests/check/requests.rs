//! The requests that answers are asked for with.

use crate::common::{checked_with, findings};

#[test]
fn lists_of_objects_in_a_form_are_sent_with_brackets() {
    let found = findings(
        "  /orders:
    post:
      operationId: order
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema:
              type: object
              required: [items]
              properties:
                items:
                  type: array
                  minItems: 1
                  items: { type: object, required: [count], properties: { count: { type: integer } } }
      responses: { '201': { description: added } }",
    );
    assert_eq!(found, [""; 0]);
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
    // A status that is documented is no sign that the request was taken.
    for status in [201, 422] {
        let found = findings(&format!(
            "  /books:
    post:
      operationId: addBook
      parameters: [{{ name: a, in: query, example: 'x', schema: {{ type: string }} }}]
      requestBody:
        content: {{ application/json: {{ schema: {{ type: integer }}, example: 1 }} }}
      security: [{{ Key: [] }}]
      responses: {{ '{status}': {{ description: added }} }}
components: {{ securitySchemes: {{ Key: {{ type: apiKey, in: query, name: a }} }} }}",
        ));
        assert_eq!(found.len(), 1, "{found:#?}");
        let start =
            "books.yaml:5:5: addBook: note: a request of its examples is refused: 422: /a: is given more than once;";
        assert!(found[0].starts_with(start), "{}", found[0]);
    }
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
fn the_parts_of_a_form_have_the_media_types_of_their_encoding() {
    let encoded = |media_type: &str| {
        let properties = "properties: { file: { type: string, format: binary } }\n";
        let encoding = format!("{properties}            encoding: {{ file: {{ contentType: '{media_type}' }} }}\n");
        UPLOAD.replace(properties, &encoding)
    };
    for media_type in ["application/pdf", "video/mp4, image/gif", "image/*", "*/*"] {
        let checked = checked_with(&encoded(media_type), "credentials: '^live_[a-z]+$'");
        assert_eq!(checked.errors(), 0, "{media_type}: {checked}");
    }
}

#[test]
fn a_credential_that_nobody_knows_is_told() {
    let checked = checked_with(UPLOAD, "credentials: '^[!]+$'");
    assert_eq!(checked.errors(), 1, "{checked}");
    assert!(checked.to_string().contains("no credential is known"), "{checked}");
}
