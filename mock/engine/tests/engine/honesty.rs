//! An answer that would break the document is not sent.

use specbound_mock::Settings;

use crate::common::{call, engine, engine_with};

/// The only example has a number where the schema wants a text.
const LIAR: &str = r##"
openapi: 3.1.0
info: { title: Liar, version: '1' }
paths:
  /truth:
    get:
      operationId: getTruth
      responses:
        '200':
          description: it
          content:
            application/json:
              schema:
                type: object
                required: [word]
                properties: { word: { type: string } }
              examples: { lie: { value: { word: 7 } } }
"##;

#[test]
fn an_example_that_breaks_its_schema_is_not_the_answer() {
    let body = call("GET /truth").of(&engine(LIAR)).is(200).json();
    assert!(body["word"].is_string(), "{body}");
}

#[test]
fn asking_for_it_tells_how_it_breaks_the_document() {
    let got = call("GET /truth").prefer("example=lie").of(&engine(LIAR)).is(500);
    assert_eq!(got.header("content-type"), Some("application/problem+json"));
    assert!(got.text().contains("/word: "), "{}", got.text());
    assert!(got.text().contains("The mock's 200 would break the document"), "{}", got.text());
}

#[test]
fn an_unchecked_mock_sends_it() {
    let engine = engine_with(LIAR, Settings { unchecked: true, ..Settings::default() });
    assert_eq!(call("GET /truth").prefer("example=lie").of(&engine).is(200).json()["word"], 7);
    assert!(call("GET /truth").of(&engine).is(200).json()["word"].is_string(), "nobody asked for the lie");
}
