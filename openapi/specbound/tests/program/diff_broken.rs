//! `specbound diff` of documents that are broken: nothing is compared, and every place is told.

use std::fs;

use super::specbound;

const HEAD: &str = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";

/// Status, and what is told, of a document that is compared with itself.
fn diff(text: &str) -> (i32, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("d.yaml"), text).unwrap();
    let (status, out, error) = specbound(folder.path(), &["diff", "d.yaml", "d.yaml"]);
    assert_eq!(status == 2, out.is_empty(), "{out}{error}");
    (status, error)
}

/// The lines that are told.
fn told(text: &str) -> Vec<String> {
    let (status, error) = diff(text);
    assert_eq!(status, 2, "{error}");
    error.lines().map(|line| line.trim_start_matches("specbound: ").to_owned()).collect()
}

fn operation(inside: &str) -> String {
    format!("{HEAD}paths:\n  /a:\n    get:\n{inside}")
}

#[test]
fn every_reference_that_leads_nowhere_is_told_with_its_place() {
    let text = operation(
        "      parameters: [{$ref: '#/components/parameters/No'}]
      requestBody: {$ref: '#/components/requestBodies/No'}
      responses:
        '200': {$ref: '#/components/responses/No'}
        '201':
          description: d
          headers: {x-a: {$ref: '#/components/headers/No'}}
          content:
            application/json:
              schema: {type: object, properties: {a: {$ref: '#/components/schemas/No'}}}
  /b: {$ref: '#/components/pathItems/No'}
  /c: {$ref: 'https://example.com/c.yaml'}
",
    );
    let places = [
        ("6:20", "/paths/~1a/get/parameters/0", "parameters"),
        ("7:7", "/paths/~1a/get/requestBody", "requestBodies"),
        ("9:9", "/paths/~1a/get/responses/200", "responses"),
        ("12:21", "/paths/~1a/get/responses/201/headers/x-a", "headers"),
        ("15:51", "/paths/~1a/get/responses/201/content/application~1json/schema/properties/a", "schemas"),
        ("16:3", "/paths/~1b", "pathItems"),
    ];
    let mut expected: Vec<String> = places
        .iter()
        .map(|(place, pointer, of)| {
            format!("d.yaml:{place}: {pointer}: the document has nothing at #/components/{of}/No")
        })
        .collect();
    expected.push(
        "d.yaml:17:3: /paths/~1c: the reference https://example.com/c.yaml to another place than a file is not \
         supported; save it beside the document: nothing is fetched"
            .to_owned(),
    );
    assert_eq!(told(&text), expected);
}

#[test]
fn a_reference_that_leads_only_to_itself_is_told() {
    let of = |components: &str, parameter: &str, schema: &str| {
        operation(&format!(
            "      parameters: [{parameter}]\n      responses:\n        '200': {{description: d, content: {{application/json: \
             {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}}}\ncomponents:\n{components}"
        ))
    };
    let schemas = "  schemas:\n    A: {$ref: '#/components/schemas/A'}\n    B: {allOf: [{$ref: '#/components/schemas/C'}]}\n    \
                   C: {$ref: '#/components/schemas/B'}\n    D: {type: object, properties: {d: {$ref: '#/components/schemas/D'}}}\n";
    assert_eq!(told(&of(schemas, "", "A")).len(), 1);
    let lines = told(&of(schemas, "", "A"));
    assert!(lines[0].starts_with("d.yaml:11:5: /components/schemas/A: the schema is made of itself"), "{lines:?}");
    assert_eq!(told(&of(schemas, "", "B")).len(), 1);
    assert_eq!(diff(&of(schemas, "", "D")).0, 0, "a property lies between");
    let parameters = "  parameters: {P: {$ref: '#/components/parameters/P'}}\n  schemas: {S: {}}\n";
    let lines = told(&of(parameters, "{$ref: '#/components/parameters/P'}", "S"));
    assert_eq!(lines, ["d.yaml:10:16: /components/parameters/P: the reference leads only to itself"]);
}

#[test]
fn what_has_another_shape_is_told() {
    let one = |text: &str, line: &str| assert_eq!(told(text), [line], "{text}");
    one(&format!("{HEAD}paths: []\n"), "d.yaml:3:1: /paths: an object is expected");
    one(&format!("{HEAD}paths:\n  /a: {{get: 7}}\n"), "d.yaml:4:8: /paths/~1a/get: an object is expected");
    one(
        &operation("      operationId: a\n"),
        "d.yaml:5:5: /paths/~1a/get: the operation has no `responses`, which OpenAPI 3.0 requires",
    );
    assert_eq!(diff(&operation("      operationId: a\n").replace("3.0.3", "3.1.0")).0, 0, "3.1 does not");
    one(
        &operation("      responses: {all: {description: d}}\n"),
        "d.yaml:6:19: /paths/~1a/get/responses/all: a status, a range such as 4XX, or default is expected",
    );
    one(
        &operation("      parameters: [{name: q, in: body}]\n      responses: {}\n"),
        "d.yaml:6:20: /paths/~1a/get/parameters/0: a parameter is in: path, query, header or cookie",
    );
}

#[test]
fn keywords_with_values_of_another_kind_are_told() {
    let of = |keywords: &str| {
        operation(&format!(
            "      parameters:\n        - {{name: q, in: query, schema: {{{keywords}}}}}\n      responses: {{}}\n"
        ))
    };
    let at = "/paths/~1a/get/parameters/0/schema";
    for (keywords, key, expected) in [
        ("maximum: five", "maximum", "a number is expected"),
        ("minimum: '5'", "minimum", "a number is expected"),
        ("multipleOf: 0", "multipleOf", "a number above 0 is expected"),
        ("maxLength: -1", "maxLength", "a whole number from 0 is expected"),
        ("pattern: 7", "pattern", "a string is expected"),
        ("nullable: 'yes'", "nullable", "true or false is expected"),
        ("enum: a", "enum", "an array is expected"),
        ("required: a", "required", "an array of names is expected"),
        ("type: text", "type", "one of array, boolean, integer, null, number, object, string is expected"),
        ("properties: []", "properties", "an object is expected"),
        ("allOf: {}", "allOf", "an array is expected"),
        ("items: 7", "items", "an object is expected"),
        ("discriminator: kind", "discriminator", "an object with propertyName is expected"),
    ] {
        assert_eq!(told(&of(keywords)), [format!("d.yaml:7:41: {at}/{key}: {expected}")], "{keywords}");
    }
    for right in ["maximum: 5, exclusiveMaximum: true", "required: true", "type: [string, 'null']", "maxLength: 5.0"] {
        assert_eq!(diff(&of(right)).0, 0, "{right}");
    }
    // What is data is not a schema.
    assert_eq!(diff(&of("type: object, example: {$ref: '#/x', maximum: five}, enum: [{maximum: five}]")).0, 0);
}

#[test]
fn both_documents_are_told_of_and_a_missing_file_once() {
    let folder = tempfile::tempdir().unwrap();
    let missing = operation("      responses:\n        '200': {$ref: 'parts.yaml#/r'}\n");
    for (name, text) in [("a.yaml", missing.as_str()), ("b.yaml", "openapi: 3.2.0\npaths: {}\n"), ("c.yaml", &missing)]
    {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let (status, _, error) = specbound(folder.path(), &["diff", "a.yaml", "b.yaml"]);
    assert_eq!((status, error.lines().count()), (2, 2), "{error}");
    assert!(error.contains("a.yaml:7:23: parts.yaml: cannot be read: "), "{error}");
    assert!(error.contains("b.yaml:1:1: /openapi: version 3.2.0 is not supported"), "{error}");
    let (_, _, error) = specbound(folder.path(), &["diff", "a.yaml", "a.yaml"]);
    assert_eq!(error.lines().count(), 1, "{error}");
    fs::write(folder.path().join("parts.yaml"), "s: {}\n").unwrap();
    let (_, _, error) = specbound(folder.path(), &["diff", "a.yaml", "a.yaml"]);
    assert!(error.contains("a.yaml:7:9: ") && error.contains("has nothing at parts.yaml#/r\n"), "{error}");
}
