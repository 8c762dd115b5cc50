//! What is counted, and how it is joined with the document.

use serde_json::{Value, json};
use specbound_mock::{ReportedCall, SharedCounts};

use crate::common::{LIST, answers, api, books, report, text};

#[test]
fn an_answer_counts_for_its_number_its_range_or_the_default() {
    let of = |status: u16| ReportedCall { status, ..LIST };
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
    let json = report(&[ReportedCall { operation_id: Some("addBook"), status: 409, ..LIST }]).json();
    assert_eq!(answers(&json, 1, "201"), 0);
    assert_eq!(json["operations"][1]["undocumented"][0]["status"], "409");
    assert_eq!(json["summary"]["statuses"]["exercised"], 0);
}

#[test]
fn examples_and_media_types_are_counted() {
    let first = ReportedCall { example: Some("first"), media_type: Some("application/json; charset=utf-8"), ..LIST };
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
    let first = ReportedCall { path: "/books?1", request_violations: &wrong, ..LIST };
    let report = report(&[first, ReportedCall { path: "/books?2", ..first }]);
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
        let report = report(&[ReportedCall { request_violations: &text(wrong), ..LIST }]).json();
        assert_eq!(report["request_violations"]["list"][0]["text"], wrong);
        assert_eq!(report["request_violations"]["list"][0]["place"], Value::Null);
    }
}

#[test]
fn an_operation_that_is_gone_is_listed_as_such() {
    let report = report(&[ReportedCall { operation_id: Some("lendBook"), ..LIST }]);
    let json = report.json();
    assert_eq!(json["operations_gone"][0]["id"], "lendBook");
    assert_eq!(json["summary"]["operations"], json!({ "exercised": 0, "all": 2 }));
    let line = "lendBook          1  200: 1; the document does not have this operation any more\n";
    assert!(report.text().contains(line), "{}", report.text());
}

#[test]
fn clearing_forgets_everything() {
    let coverage = SharedCounts::default();
    let wrong = text("wrong");
    coverage.note(&ReportedCall { request_violations: &wrong, answer_violations: &wrong, session: Some("s"), ..LIST });
    coverage.note(&ReportedCall { operation_id: None, ..LIST });
    coverage.clear();
    assert_eq!(coverage.report(&books()).json(), SharedCounts::default().report(&books()).json());
}

#[test]
fn what_is_kept_is_bounded_and_the_rest_is_counted() {
    let coverage = SharedCounts::default();
    let long = "x".repeat(100_000);
    for number in 0..3_000 {
        let wrong = text(&format!("/a: {number} is wrong {long}"));
        let path = format!("/{number}/{long}");
        let exchange = ReportedCall { path: &path, request_violations: &wrong, media_type: Some(&path), ..LIST };
        coverage.note(&exchange);
        coverage.note(&ReportedCall { operation_id: None, request_violations: &[], ..exchange });
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
    let of = |session| ReportedCall { session, ..LIST };
    assert_eq!(report(&[of(None), of(Some("a")), of(Some("b")), of(Some("a"))]).json()["summary"]["sessions"], 2);
}

#[test]
fn connections_share_it() {
    let coverage = SharedCounts::default();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..250).for_each(|_| coverage.note(&LIST)));
        }
    });
    assert_eq!(coverage.report(&books()).requests(), 1_000);
}

#[test]
fn a_number_goes_before_its_range() {
    let status = json!({ "description": "one" });
    let responses = json!({ "default": status, "4XX": status, "404": status });
    let api = api(json!({ "/a": { "get": { "operationId": "listBooks", "responses": responses } } }));
    let coverage = SharedCounts::default();
    [404, 404, 400].into_iter().for_each(|status| coverage.note(&ReportedCall { status, ..LIST }));
    let json = coverage.report(&api).json();
    assert_eq!(["404", "4XX", "default"].map(|status| answers(&json, 0, status)), [2, 1, 0]);
}

#[test]
fn an_example_of_two_media_types_is_one() {
    let one = json!({ "examples": { "one": { "value": 1 } } });
    let content = json!({ "application/json": one, "application/problem+json": one });
    let responses = json!({ "200": { "description": "one", "content": content } });
    let api = api(json!({ "/a": { "get": { "operationId": "listBooks", "responses": responses } } }));
    let json = SharedCounts::default().report(&api).json();
    assert_eq!(json["summary"]["examples"], json!({ "exercised": 0, "all": 1 }));
}

#[test]
fn operations_are_bounded_too() {
    let coverage = SharedCounts::default();
    (0..50_002).for_each(|id: u32| coverage.note(&ReportedCall { operation_id: Some(&id.to_string()), ..LIST }));
    let report = coverage.report(&books());
    assert_eq!(report.requests(), 50_002);
    assert_eq!(report.json()["summary"]["requests_beyond_room"], 2);
    assert!(report.text().contains("and 2 requests of operations that there was no room for"));
}
