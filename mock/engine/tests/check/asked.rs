//! Examples of answers, asked for.

use crate::common::of_answers;

/// An answer in two media types with such examples.
fn of_two_types(json: &str, problem: &str) -> Vec<String> {
    of_answers(&format!(
        "'200':
  description: all
  content:
    application/json:
      schema: {{ type: integer }}
      {json}
    application/problem+json:
      schema: {{ type: integer }}
      {problem}"
    ))
}

#[test]
fn of_two_examples_of_one_name_the_wrong_one_is_named() {
    let wanted = "books.yaml:16:15: listBooks: 200, example example: /: \"x\" is not an integer; correct the example or its schema";
    assert_eq!(of_two_types("example: 1", "example: x"), [wanted]);
}

#[test]
fn an_example_of_another_media_type_may_have_the_name_where_accept_is_enough() {
    assert_eq!(of_two_types("example: 1", "example: 2"), [""; 0]);
    let found = of_two_types("example: 1", "examples: { other: { value: 2 }, example: { value: 3 } }");
    let wanted = "books.yaml:16:59: listBooks: note: 200, example example: an example of another media type has the name too, \
                  and only the first can be asked for; give it another name";
    assert_eq!(found, [wanted]);
}

#[test]
fn two_examples_of_one_name_in_a_media_type_are_an_error() {
    let found = of_answers(
        "'200':
  description: all
  content:
    application/json:
      schema: { type: integer }
      example: 1
      examples: { example: { value: 2 } }",
    );
    let wanted = "books.yaml:14:38: listBooks: 200, example example: another example of this media type has the name too, \
                  and only the first can be asked for; give it another name";
    assert_eq!(found, [wanted]);
}

#[test]
fn examples_of_ranges_and_of_the_default_can_be_asked_for() {
    let all = |value: &str| {
        let answer = |(key, name): (&str, &str)| {
            format!(
                "{key}:
  description: one
  content: {{ application/json: {{ schema: {{ type: integer }}, examples: {{ {name}: {{ value: {value} }} }} }} }}"
            )
        };
        let keys = [("'200'", "a"), ("'400'", "b"), ("4xx", "c"), ("'500'", "d"), ("default", "e")];
        of_answers(&keys.map(answer).join("\n"))
    };
    assert_eq!(all("1"), [""; 0]);
    let found = all("x");
    assert_eq!(found.len(), 5, "{found:#?}");
    assert!(found[3].starts_with("books.yaml:16:") && found[3].contains("listBooks: 4XX, example c"), "{found:#?}");
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
fn a_broken_example_of_the_usual_answer_is_told_once() {
    let found = of_answers(
        "'200':
  description: all
  headers:
    X-Rest: { required: true, schema: { type: integer, minimum: 2, maximum: 1 } }
  content:
    application/json:
      schema: { type: integer }
      examples: { one: { value: 1 } }",
    );
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains("200, example one: its answer breaks the document"), "{}", found[0]);
}
