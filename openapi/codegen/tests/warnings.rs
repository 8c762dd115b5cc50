//! What is answered otherwise than an operation lists is told, with the place.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use specbound_codegen::generate;

mod document;

fn warnings(responses: &str) -> Vec<String> {
    let text = format!(
        "openapi: 3.0.3
info: {{title: T, version: 1.0.0}}
components:
  securitySchemes: {{key: {{type: apiKey, in: header, name: x-key}}}}
  schemas: {{Error: {{type: object, required: [message], properties: {{message: {{type: string}}}}}}}}
  responses: {{Error: {{description: e, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Error'}}}}}}}}}}
paths:
  /things:
    post:
      operationId: createThing
      security: [{{key: []}}]
      requestBody: {{required: true, content: {{application/json: {{schema: {{type: string}}}}}}}}
      responses:
        '201': {{description: made}}
{responses}"
    );
    let generated = generate(&text, &document::options("case.yaml", false)).unwrap();
    generated.warnings.iter().map(|warning| warning.line("case.yaml")).collect()
}

fn errors(statuses: &[&str]) -> String {
    statuses.iter().map(|status| format!("        '{status}': {{$ref: '#/components/responses/Error'}}\n")).collect()
}

#[test]
fn the_nearest_and_what_is_outside() {
    assert_eq!(
        warnings(&errors(&["400", "403"])),
        [
            "case.yaml:9:5: createThing: 401 is answered as 403, 413, 415 and 422 are answered as 400, 429, 500 and 503 are \
          answered outside the document; list what callers should know of: each by its code, or 4XX and 5XX"
        ]
    );
    assert_eq!(
        warnings(&errors(&["4XX"])),
        [
            "case.yaml:9:5: createThing: 500 and 503 are answered outside the document; list what callers should know of: \
          each by its code, or 4XX and 5XX"
        ]
    );
}

#[test]
fn nothing_is_told_where_everything_is_listed() {
    assert_eq!(warnings(&errors(&["4XX", "5XX"])), [""; 0]);
    assert_eq!(warnings(&errors(&["400", "401", "413", "415", "422", "429", "500", "503"])), [""; 0]);
    assert_eq!(warnings(&errors(&["default"])), [""; 0]);
}

/// The files that are generated of a document with one operation that progenitor takes and one at which it stops.
#[test]
fn what_progenitor_makes_no_method_of_is_left_out_of_the_client_and_told() {
    let operation = |path: &str, schema: &str| {
        format!(
            "  {path}:
    put:
      operationId: put{}
      requestBody: {{required: true, content: {{application/octet-stream: {{schema: {schema}}}}}}}
      responses: {{'200': {{description: Fine.}}, default: {{description: Not.}}}}
",
            path.trim_start_matches('/')
        )
    };
    let head = "openapi: 3.0.3\ninfo: {title: T, version: 1.0.0}\npaths:\n";
    let bad = operation("/b", "{type: string, format: binary, maxLength: 9}");
    let good = operation("/a", "{type: string, format: binary}");
    let made = |text: &str| {
        let generated = generate(text, &document::options("case.yaml", true)).unwrap();
        let client = generated.files.iter().find(|file| file.path == "client/client.rs");
        let methods = |client: &str| ["puta", "putb"].map(|name| client.contains(&format!("pub fn {name}(")));
        let told = generated.warnings.iter().map(|warning| warning.line("case.yaml"));
        (client.map(|file| methods(&file.contents)), told.collect::<Vec<_>>())
    };
    let (client, told) = made(&format!("{head}{bad}{good}"));
    assert_eq!(client, Some([true, false]));
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("case.yaml:5:5: putb: it is left out of the client"), "{told:?}");
    let (client, told) = made(&format!("{head}{bad}"));
    assert_eq!((client, told.len()), (None, 2), "{told:?}");
    assert!(told[1].contains("no client is made: progenitor makes a method of no operation"), "{told:?}");
    assert_eq!(made(&format!("{head}{good}")), (Some([true, false]), Vec::new()));
}
