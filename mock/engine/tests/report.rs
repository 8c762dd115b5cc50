//! What was exercised, counted and told.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod served;
mod xml;

use std::path::Path;

use serde_json::{Value, json};
use served::{api, document};
use specbound_mock::{Api, Coverage, Exchange, Report};

/// Two operations: one with examples, a range and a default, one with a single status.
fn books() -> Api {
    let example = |value: &str| json!({ "value": { "name": value } });
    let content = json!({ "application/json": { "examples": { "first": example("a"), "second": example("b") } } });
    api(&document(json!({ "/books": {
        "get": { "operationId": "listBooks", "responses": {
            "200": { "description": "all", "content": content },
            "4XX": { "description": "refused" },
            "default": { "description": "anything else" },
        } },
        "post": { "operationId": "addBook", "responses": { "201": { "description": "added" } } },
    } })))
}

const LIST: Exchange<'_> = Exchange {
    operation_id: Some("listBooks"),
    method: "GET",
    path: "/books",
    status: 200,
    example: None,
    media_type: None,
    session: None,
    request_violations: &[],
    answer_violations: &[],
};

fn report(exchanges: &[Exchange<'_>]) -> Report {
    let coverage = Coverage::default();
    exchanges.iter().for_each(|exchange| coverage.note(exchange));
    coverage.report(&books())
}

fn text(text: &str) -> Vec<String> {
    vec![text.to_owned()]
}

/// The count of a documented status of an operation.
fn answers(json: &Value, operation: usize, status: &str) -> u64 {
    let statuses = json["operations"][operation]["statuses"].as_array().unwrap();
    statuses.iter().find(|known| known["status"] == status).unwrap()["answers"].as_u64().unwrap()
}

#[test]
fn an_answer_counts_for_its_number_its_range_or_the_default() {
    let of = |status: u16| Exchange { status, ..LIST };
    let json = report(&[of(200), of(404), of(418), of(503), of(503)]).json();
    assert_eq!(answers(&json, 0, "200"), 1);
    assert_eq!(answers(&json, 0, "4XX"), 2);
    assert_eq!(answers(&json, 0, "default"), 2);
    assert_eq!(json["summary"]["operations"], json!({ "exercised": 1, "all": 2 }));
    assert_eq!(json["summary"]["statuses"], json!({ "exercised": 3, "all": 4 }));
    assert_eq!(json["operations"][0]["statuses"][1]["answered"][1], json!({ "status": 418, "answers": 1 }));
}

#[test]
fn a_status_that_the_document_does_not_have_is_told_apart() {
    let json = report(&[Exchange { operation_id: Some("addBook"), status: 409, ..LIST }]).json();
    assert_eq!(answers(&json, 1, "201"), 0);
    assert_eq!(json["operations"][1]["undocumented"][0]["status"], "409");
    assert_eq!(json["summary"]["statuses"]["exercised"], 0);
}

#[test]
fn examples_and_media_types_are_counted() {
    let first = Exchange { example: Some("first"), media_type: Some("application/json; charset=utf-8"), ..LIST };
    let json = report(&[first, first, LIST]).json();
    let status = &json["operations"][0]["statuses"][0];
    assert_eq!(status["examples"], json!([{ "name": "first", "answers": 2 }, { "name": "second", "answers": 0 }]));
    assert_eq!(status["media_types"], json!({ "application/json": 2 }));
    assert_eq!(json["summary"]["examples"], json!({ "exercised": 1, "all": 2 }));
    let never = json!([{ "operation": "listBooks", "status": "200", "example": "second" }]);
    assert_eq!(json["never_exercised"]["examples"], never);
    assert_eq!(json["never_exercised"]["operations"], json!(["addBook"]));
}

#[test]
fn violations_of_one_text_are_one_with_the_place_apart() {
    let wrong = text("/name: (very) long (books.yaml:37:13)");
    let first = Exchange { path: "/books?1", request_violations: &wrong, ..LIST };
    let report = report(&[first, Exchange { path: "/books?2", ..first }]);
    assert_eq!((report.requests(), report.request_violations(), report.answer_violations()), (2, 2, 0));
    let wanted = json!([{
        "operation": "listBooks", "status": null, "text": "/name: (very) long", "place": "books.yaml:37:13",
        "count": 2, "first": { "method": "GET", "path": "/books?1" },
    }]);
    assert_eq!(report.json()["request_violations"]["list"], wanted);
    let line = "  books.yaml:37:13: listBooks: /name: (very) long (2 times; first GET /books?1)\n";
    assert!(report.text().contains(line), "{}", report.text());
}

#[test]
fn what_is_no_place_stays_in_the_text() {
    for wrong in ["/a: odd (really)", "/a: odd (1:2)", "/a: odd (x.yaml:1:)", "/a: odd (x.yaml:1:2"] {
        let report = report(&[Exchange { request_violations: &text(wrong), ..LIST }]).json();
        assert_eq!(report["request_violations"]["list"][0]["text"], wrong);
        assert_eq!(report["request_violations"]["list"][0]["place"], Value::Null);
    }
}

#[test]
fn an_operation_that_is_gone_is_listed_as_such() {
    let report = report(&[Exchange { operation_id: Some("lendBook"), ..LIST }]);
    let json = report.json();
    assert_eq!(json["operations_gone"][0]["id"], "lendBook");
    assert_eq!(json["summary"]["operations"], json!({ "exercised": 0, "all": 2 }));
    let line = "lendBook          1  200: 1; the document does not have this operation any more\n";
    assert!(report.text().contains(line), "{}", report.text());
}

#[test]
fn the_text_sums_up_first_and_names_what_was_never_exercised() {
    let text = report(&[LIST, Exchange { operation_id: None, path: "/bo\u{1b}oks", status: 404, ..LIST }]).text();
    let first = "t 1: 1 of 2 operations, 1 of 4 (operation, status) pairs, 0 of 2 examples exercised by 2 requests; \
                 0 violations of requests, 0 violations of answers\n";
    assert!(text.starts_with(first), "{text}");
    for part in [
        "\nlistBooks         1  200: 1\n",
        "\nRequests that met no operation (1):\n  1 x GET /bo\\u{1b}oks\n",
        "\nOperations that were never exercised (1):\n  addBook\n",
        "  listBooks: 4XX, default\n",
        "  listBooks: 200 first, 200 second\n",
    ] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
}

#[test]
fn the_junit_tests_are_the_documented_statuses() {
    let broken = text("/name: is missing (books.yaml:3:1)");
    let root = xml::parse(&report(&[LIST, Exchange { status: 404, answer_violations: &broken, ..LIST }]).junit());
    let suite = root.all("testsuite")[0];
    assert_eq!(suite.attribute("name"), "t 1");
    let counts = ["tests", "failures", "skipped", "errors"].map(|name| suite.attribute(name));
    assert_eq!(counts, ["4", "1", "2", "0"]);
    let cases = suite.all("testcase");
    let names: Vec<&str> = cases.iter().map(|case| case.attribute("name")).collect();
    assert_eq!(names, ["GET /books 200", "GET /books 4XX", "GET /books default", "POST /books 201"]);
    assert!(cases[0].children.is_empty());
    assert_eq!(cases[1].all("failure")[0].text, "books.yaml:3:1: listBooks 404: /name: is missing (GET /books)");
    assert!(cases[3].all("skipped")[0].attribute("message").starts_with("never exercised"));
}

#[test]
fn every_broken_answer_fails_a_junit_test() {
    let broken = text("status: 500 is not there");
    let gone = Exchange { operation_id: Some("lendBook"), answer_violations: &broken, ..LIST };
    let undocumented = Exchange { operation_id: Some("addBook"), status: 500, ..gone };
    let none = Exchange { operation_id: None, ..gone };
    let root = xml::parse(&report(&[gone, undocumented, none]).junit());
    assert_eq!(root.attribute("failures"), "3");
    let fails = |case: &&&xml::Element| !case.all("failure").is_empty();
    let cases = root.all("testsuite")[0].all("testcase");
    let failing: Vec<&str> = cases.iter().filter(fails).map(|case| case.attribute("classname")).collect();
    assert_eq!(failing, ["addBook", "lendBook", "no operation"]);
}

#[test]
fn no_text_breaks_the_xml() {
    let hostile = "\0\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{85}\u{fffe}\u{ffff}\t\n\r<&>\"']]>é\u{1f600}";
    let wrong = text(hostile);
    let exchange = Exchange { method: hostile, path: hostile, example: Some(hostile), ..LIST };
    let exchange = Exchange { media_type: Some(hostile), request_violations: &wrong, ..exchange };
    let broken = Exchange { operation_id: Some(hostile), answer_violations: &wrong, ..exchange };
    let root = xml::parse(&report(&[exchange, broken]).junit());
    let suite = root.all("testsuite")[0];
    let failing = suite.all("testcase").into_iter().find(|case| !case.all("failure").is_empty()).unwrap();
    let replaced = "\u{fffd}".repeat(9) + "\t\n\r<&>\"']]>é\u{1f600}";
    assert_eq!(failing.attribute("classname"), replaced);
    assert!(suite.all("system-out")[0].text.contains(&replaced));
}

#[test]
fn markdown_tables_keep_their_columns() {
    let wrong = text("/a: \"x|y\" is <none> of\n`*_b`");
    let exchange = Exchange { path: "/a|b\\|c\r\n| d |", request_violations: &wrong, ..LIST };
    let text = report(&[exchange, Exchange { operation_id: None, ..exchange }]).markdown();
    let mut columns = 0;
    for line in text.lines().filter(|line| line.starts_with('|')) {
        let mut escaped = false;
        let bars = line.chars().filter(|character| {
            let counts = *character == '|' && !escaped;
            escaped = *character == '\\' && !escaped;
            counts
        });
        let bars = bars.count();
        match line.starts_with("| --- |") {
            true => assert_eq!(bars, columns, "{line}"),
            false if text.contains(&format!("{line}\n| --- |")) => columns = bars,
            false => assert_eq!(bars, columns, "{line}"),
        }
    }
    assert!(text.contains(r#"/a: "x\|y" is &lt;none&gt; of\\n\`\*\_b\`"#), "{text}");
    assert!(text.contains("| listBooks | 1 | 200: 1 | 4XX, default | 200 first, 200 second |"), "{text}");
}

#[test]
fn the_end_of_a_name_says_the_format() {
    let report = report(&[LIST]);
    let of = |name: &str| report.for_file(Path::new(name));
    assert_eq!(serde_json::from_str::<Value>(&of("a.JSON")).unwrap(), report.json());
    assert_eq!(of("a.xml"), report.junit());
    assert_eq!(of("out/a.md"), report.markdown());
    assert_eq!(of("a.txt"), report.text());
    assert_eq!(of("json"), report.text());
}

#[test]
fn metrics_escape_their_labels() {
    let coverage = Coverage::default();
    let wrong = text("wrong");
    coverage.note(&LIST);
    coverage.note(&Exchange { operation_id: Some("a\"\\\nb"), status: 404, request_violations: &wrong, ..LIST });
    coverage.note(&Exchange { operation_id: None, request_violations: &wrong, answer_violations: &wrong, ..LIST });
    let wanted = r#"# HELP specbound_mock_requests_total Requests that met an operation.
# TYPE specbound_mock_requests_total counter
specbound_mock_requests_total{operation="a\"\\\nb",status="404"} 1
specbound_mock_requests_total{operation="listBooks",status="200"} 1
# HELP specbound_mock_request_violations_total Violations of the document in requests.
# TYPE specbound_mock_request_violations_total counter
specbound_mock_request_violations_total{operation=""} 1
specbound_mock_request_violations_total{operation="a\"\\\nb"} 1
specbound_mock_request_violations_total{operation="listBooks"} 0
# HELP specbound_mock_answer_violations_total Violations of the document in answers.
# TYPE specbound_mock_answer_violations_total counter
specbound_mock_answer_violations_total{operation=""} 1
specbound_mock_answer_violations_total{operation="a\"\\\nb"} 0
specbound_mock_answer_violations_total{operation="listBooks"} 0
# HELP specbound_mock_unmatched_requests_total Requests that met no operation.
# TYPE specbound_mock_unmatched_requests_total counter
specbound_mock_unmatched_requests_total 1
"#;
    assert_eq!(coverage.metrics(), wanted);
}

#[test]
fn clearing_forgets_everything() {
    let coverage = Coverage::default();
    let wrong = text("wrong");
    coverage.note(&Exchange { request_violations: &wrong, answer_violations: &wrong, session: Some("s"), ..LIST });
    coverage.note(&Exchange { operation_id: None, ..LIST });
    coverage.clear();
    assert_eq!(coverage.report(&books()).json(), Coverage::default().report(&books()).json());
}

#[test]
fn what_is_kept_is_bounded_and_the_rest_is_counted() {
    let coverage = Coverage::default();
    let long = "x".repeat(100_000);
    for number in 0..3_000 {
        let wrong = text(&format!("/a: {number} is wrong {long}"));
        let path = format!("/{number}/{long}");
        let exchange = Exchange { path: &path, request_violations: &wrong, media_type: Some(&path), ..LIST };
        coverage.note(&exchange);
        coverage.note(&Exchange { operation_id: None, request_violations: &[], ..exchange });
    }
    let report = coverage.report(&books());
    assert_eq!((report.requests(), report.request_violations()), (6_000, 3_000));
    let json = report.json();
    assert_eq!(json["request_violations"]["list"].as_array().unwrap().len(), 1_000);
    assert_eq!(json["request_violations"]["unlisted"], 2_000);
    assert_eq!(json["unmatched_requests"]["list"].as_array().unwrap().len(), 1_000);
    assert_eq!(json["unmatched_requests"]["unlisted"], 2_000);
    assert!(json.to_string().len() < 2_000_000, "{} bytes", json.to_string().len());
    assert!(report.text().contains("and 2000 more that are not listed"));
}

#[test]
fn sessions_are_counted() {
    let of = |session| Exchange { session, ..LIST };
    assert_eq!(report(&[of(None), of(Some("a")), of(Some("b")), of(Some("a"))]).json()["summary"]["sessions"], 2);
}

#[test]
fn connections_share_it() {
    let coverage = Coverage::default();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..250).for_each(|_| coverage.note(&LIST)));
        }
    });
    assert_eq!(coverage.report(&books()).requests(), 1_000);
}
