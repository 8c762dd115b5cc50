//! Stubs: what a test says an operation answers.

use std::time::Duration;

use serde_json::json;
use specbound_mock::{Condition, Content, Delay, Engine, Fault, JournalLimits, Settings, Stubbed};

use crate::common::{call, empty, engine_with};
use crate::documents::BOOKS;

fn answer(status: u16, content: Content) -> Stubbed {
    Stubbed::new(status, content)
}

fn book(title: &str) -> Stubbed {
    answer(200, Content::Json(json!({ "id": "book_aaaaaaaa", "title": title, "status": "draft" })))
}

fn title(engine: &Engine, target: &str) -> String {
    let body = call(&format!("GET {target}")).of(engine).is(200).json();
    body["title"].as_str().expect("a title").to_owned()
}

#[test]
fn conditions_choose_the_requests() {
    let engine = empty(BOOKS);
    let stubs = &engine.session().stubs;
    stubs.add("getBook", vec![Condition::Path("bookId".into(), "one".into())], book("One"));
    stubs.add("getBook", vec![Condition::Header("X-Kind".into(), "other".into())], book("Other"));
    let listed = answer(200, Content::Json(json!({ "items": [], "total": 77 })));
    stubs.add(
        "listBooks",
        vec![Condition::Query("limit".into(), "20".into())],
        Stubbed { headers: vec![("x-total-count".into(), "77".into())], ..listed },
    );
    assert_eq!(title(&engine, "/books/one"), "One");
    call("GET /books/two").of(&engine).is(404);
    assert_eq!(call("GET /books/two").header("x-kind", "other").of(&engine).is(200).json()["title"], "Other");
    assert_eq!(call("GET /books").of(&engine).is(200).json()["total"], 77, "the document's default counts");
    assert_eq!(call("GET /books?limit=3").of(&engine).is(200).json()["total"], 0);
}

#[test]
fn a_condition_sees_the_body_whatever_the_journal_keeps() {
    for count in [0, 10] {
        let journal = JournalLimits { count, bytes: 10, body: 4 };
        let engine = engine_with(BOOKS, Settings { journal, ..Settings::default() });
        let holds = |request: &specbound_mock::Request| request.body.ends_with(b"\"wanted\"}");
        engine.session().stubs.add(
            "createBook",
            vec![Condition::Holds(Box::new(holds))],
            answer(409, Content::Nothing),
        );
        let refused = call("POST /books").json(json!({ "title": "wanted" })).of(&engine);
        assert_ne!(refused.status(), 201, "the journal keeps {count}");
        call("POST /books").json(json!({ "title": "another" })).of(&engine).is(201);
    }
}

#[test]
fn those_for_some_requests_come_first_in_their_order() {
    let engine = empty(BOOKS);
    let stubs = &engine.session().stubs;
    let first = stubs.add("getBook", Vec::new(), book("First"));
    stubs.change(first, |entry| entry.left = Some(2));
    let second = stubs.add("getBook", Vec::new(), book("Second"));
    stubs.change(second, |entry| entry.left = Some(1));
    stubs.add("getBook", Vec::new(), book("Older"));
    stubs.add("getBook", Vec::new(), book("Newer"));
    let titles: Vec<String> = (0..5).map(|_| title(&engine, "/books/any")).collect();
    assert_eq!(titles, ["First", "First", "Second", "Newer", "Newer"]);
    assert_eq!((stubs.answered(first), stubs.answered(second)), (2, 1));
}

#[test]
fn what_was_expected_and_did_not_come_is_told() {
    let engine = empty(BOOKS);
    let stubs = &engine.session().stubs;
    let path = Condition::Path("bookId".into(), "one".into());
    let index = stubs.add("getBook", vec![path], book("One"));
    stubs.change(index, |entry| entry.expected = Some(2));
    title(&engine, "/books/one");
    call("GET /books/two").of(&engine).is(404);
    let unmet = engine.unmet(engine.session());
    assert_eq!(unmet.len(), 1);
    assert!(unmet[0].starts_with("the stub getBook bookId=one -> 200 expects 2 requests, 1 came\n"), "{}", unmet[0]);
    assert!(unmet[0].contains("request 2, GET /books/two -> 404: path bookId is two, not one"), "{}", unmet[0]);
    title(&engine, "/books/one");
    assert!(engine.unmet(engine.session()).is_empty());
}

#[test]
fn a_stub_that_breaks_the_document_is_told_to_the_caller() {
    let engine = empty(BOOKS);
    engine.session().stubs.add("getBook", Vec::new(), answer(200, Content::Json(json!({ "title": 7 }))));
    let got = call("GET /books/any").of(&engine).is(500);
    for told in ["/title: ", "/id: is required"] {
        assert!(got.text().contains(told), "{told} is not told: {}", got.text());
    }
}

#[test]
fn a_wrong_request_meets_no_stub() {
    let engine = empty(BOOKS);
    let index = engine.session().stubs.add("createBook", Vec::new(), answer(409, Content::Nothing));
    call("POST /books").json(json!({})).of(&engine).is(422);
    assert_eq!(engine.session().stubs.answered(index), 0);
}

#[test]
fn a_delay_is_the_transports() {
    let engine = empty(BOOKS);
    let delay = Duration::from_secs(60);
    let fault = Fault { delay: Some(Delay { from: delay, to: delay }), ..Fault::default() };
    let body = r#"{"type":"about:blank","title":"Gone","status":404}"#.into();
    let missing = answer(404, Content::Bytes { media_type: "application/problem+json".into(), bytes: body });
    engine.session().stubs.add("getBook", Vec::new(), Stubbed { fault, ..missing });
    let got = call("GET /books/any").of(&engine).is(404);
    assert_eq!(
        (got.reply.delay, &got.json()["title"]),
        (Some(delay), &json!("Gone")),
        "the transport waits, not the engine"
    );
}
