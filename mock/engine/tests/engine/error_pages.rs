//! What the `type` of an error leads to.

use specbound_mock::Engine;

use crate::common::{Got, call, engine};

/// A document whose 409 has these examples' `type`.
fn document(server: &str, types: [&str; 2]) -> String {
    let [full, late] = types;
    format!(
        "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\nservers: [{{url: '{server}'}}]\npaths:\n  /books/{{id}}:\n    \
         get:\n      operationId: getBook\n      parameters: [{{name: id, in: path, required: true, schema: {{type: \
         string}}}}]\n      responses:\n        '204': {{description: d}}\n        '409':\n          description: It is \
         lent.\n          content:\n            application/problem+json:\n              schema: {{type: object, properties: \
         {{type: {{type: string}}, title: {{type: string}}}}}}\n              examples:\n                full: {{value: \
         {{type: '{full}', title: Shelf Full}}}}\n                late: {{value: {{type: '{late}', title: Too Late}}}}\n"
    )
}

fn asked(engine: &Engine, line: &str) -> Got {
    call(line).header("host", "mock.example").of(engine)
}

#[test]
fn every_type_below_the_mock_leads_to_a_page_from_the_document() {
    let api = "https://api.example";
    let types = ["https://api.example/problems/full", "https://api.example/problems/late#now"];
    let engine = engine(&document(api, types));
    for (path, title) in [("/problems/full", "Shelf Full (409)"), ("/problems/late", "Too Late (409)")] {
        let page = asked(&engine, &format!("GET {path}")).is(200);
        assert_eq!(page.header("content-type"), Some("text/plain; charset=utf-8"), "{path}");
        assert_eq!(page.text(), format!("{title}\n\nIt is lent.\n\nThe document has this status for getBook.\n"));
    }
    // What is made like the examples' is served as well: the type that the mock itself sends.
    let body = asked(&engine, "POST /books/1").is(405).json();
    let path =
        body["type"].as_str().and_then(|uri| uri.strip_prefix("http://mock.example")).expect("a type of the mock");
    assert_eq!(path, "/problems/method-not-allowed");
    let page = asked(&engine, &format!("GET {path}")).is(200);
    assert_eq!(page.text().lines().next(), Some("Method Not Allowed (405)"));
    let head = asked(&engine, &format!("HEAD {path}")).is(200);
    assert_eq!((head.header("content-length"), head.text().len()), (Some(page.text().len().to_string().as_str()), 0));
    asked(&engine, &format!("POST {path}")).is(404);
    asked(&engine, "GET /problems/unheard-of").is(404);
}

#[test]
fn a_relative_type_leads_to_a_page_and_one_elsewhere_does_not() {
    let engine = engine(&document("https://api.example", ["/kinds/full", "https://errors.example/kinds/late"]));
    asked(&engine, "GET /kinds/full").is(200);
    asked(&engine, "GET /kinds/late").is(404);
}

#[test]
fn an_operation_of_the_document_comes_first() {
    let engine = engine(&document("https://api.example", ["https://api.example/books/full", "about:blank"]));
    asked(&engine, "GET /books/full").is(204);
}
