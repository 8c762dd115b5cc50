//! What every session begins with, and another text of the document.

use std::sync::Arc;

use serde_json::json;
use specbound_document::Compilation;
use specbound_mock::{Api, Behaviour, Engine, Settings, Setup};

use crate::common::{NoMedia, call, empty};
use crate::documents::BOOKS;

fn api(document: &str) -> Arc<Api> {
    let compilation = Compilation { lazy: false, open: true, lenient: true };
    Arc::new(Api::parse("books.yaml", document, Behaviour::default(), compilation).expect("a document"))
}

fn with(setup: &str) -> Result<Arc<Engine>, String> {
    let settings = Settings { empty: true, ..Settings::default() };
    let setup = Setup::parse(setup).map_err(|error| error.to_string())?;
    Engine::with_setup(api(BOOKS), Arc::new(NoMedia), settings, setup).map_err(|error| error.to_string())
}

#[test]
fn every_session_begins_with_it_and_again_after_a_reset() {
    let setup = "
seed: 9
clock: 2031-01-01T00:00:00Z
faults: [{ operation: listBooks, sequence: ['503', ok] }]
stubs:
  - { operation: getBook, path: { bookId: one }, answer: { status: 404, message: by the setup } }
";
    let engine = with(setup).expect("a setup");
    for session in ["a", "b"] {
        let own = |line: &str| call(line).session(session).of(&engine);
        for _ in 0..2 {
            own("GET /books").is(503);
            own("GET /books").is(200);
            own("GET /books/one").is(404);
            assert!(own("GET /__mock/clock").text().contains("2031-01-01"));
            assert_eq!(own("GET /__mock/").json()["seed"], 9);
            own("POST /__mock/reset").is(200);
        }
    }
    call("GET /books").of(&engine).is(503);
    call("POST /__mock/reset").json(json!({ "seed": 4 })).session("a").of(&engine).is(200);
    assert_eq!(call("GET /__mock/").session("a").of(&engine).json()["seed"], 4);
}

#[test]
fn what_the_document_does_not_allow_is_told_before_it_starts() {
    let told = with("{ stubs: [{ operation: getBok, answer: {} }], faults: [{ fault: bang }], clock: soon }")
        .expect_err("wrong");
    for line in [
        "clock: soon is not a date",
        "stubs, number 1: there is no operation getBok",
        "faults, number 1: any operation: bang",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    let told = with("stubs: [{ operation: getBook, answer: { json: { title: 7 } } }]").expect_err("a lie");
    assert!(told.contains("books.yaml:") && told.contains("/title: "), "{told}");
    assert!(with("stub: []").expect_err("an unknown key").contains("unknown field `stub`"));
    assert!(with("").is_ok());
}

/// What sessions have stays; what is asked of the document is of the new one.
#[test]
fn another_text_of_the_document_is_taken_at_once() {
    let engine = empty(BOOKS);
    let made = call("POST /books").json(json!({ "title": "Emma" })).of(&engine).is(201).json();
    let place = format!("GET /books/{}", made["id"].as_str().expect("an id"));
    call("GET /loans").of(&engine).is(404);
    let more = BOOKS.replacen(
        "paths:\n",
        "paths:\n  /loans/{loanId}:\n    get:\n      operationId: getLoan\n      parameters: [{ name: loanId, in: path, required: \
         true, schema: { type: string } }]\n      responses: { '200': { description: it, content: { application/json: { \
         schema: { type: object, required: [loanId], properties: { loanId: { type: string } } } } } } }\n",
        1,
    );
    engine.reload(api(&more));
    call("GET /loans/1").of(&engine);
    assert!(engine.meets("GET", "/loans/1"));
    assert_eq!(call(&place).of(&engine).is(200).json(), made, "the state of a collection stays where it is");
}

/// Parallel tests that name their sessions leave the one without a name alone.
#[test]
fn nothing_is_expected_of_the_session_without_a_name_where_all_have_one() {
    let engine = with("stubs: [{ operation: listBooks, answer: {}, expect: 1 }]").expect("a setup");
    assert_eq!(engine.unmet_anywhere().len(), 1, "no request came at all");
    call("GET /books").session("a").of(&engine).is(200);
    assert_eq!(engine.unmet_anywhere(), Vec::<String>::new());
    call("GET /books/x").session("b").of(&engine);
    assert!(engine.unmet_anywhere()[0].starts_with("session b: the stub listBooks -> 200 expects 1 request, 0 came"));
    call("GET /books/x").of(&engine);
    assert_eq!(engine.unmet_anywhere().len(), 2);
}

/// As `--seed` takes them.
#[test]
fn a_seed_may_be_a_text() {
    let engine = with("seed: abc").expect("a setup");
    let seed = |engine: &Engine| call("GET /__mock/").of(engine).json()["seed"].clone();
    assert_eq!(seed(&engine), specbound_mock::seed_of("abc"));
    for (sent, is) in [(json!("7"), json!(7)), (json!(8), json!(8)), (json!("abc"), seed(&engine))] {
        let reset = call("POST /__mock/reset").json(json!({ "seed": sent })).of(&engine).is(200).json();
        assert_eq!((&reset["seed"], seed(&engine)), (&is, is.clone()), "{sent}");
    }
    for wrong in [json!(-1), json!(1.5), json!([])] {
        let told = call("POST /__mock/reset").json(json!({ "seed": wrong })).of(&engine).is(400).text();
        assert!(told.contains("seed: a seed is a whole number from 0 or a text"), "{told}");
    }
    assert!(with("seed: -1").expect_err("a negative seed").contains("a seed is a whole number from 0 or a text"));
}
