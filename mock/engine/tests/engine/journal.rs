//! The journal has the requests so far, within its limits.

use std::sync::PoisonError;

use specbound_mock::{Engine, JournalLimits, RecordedCall, Settings};

use crate::common::{call, engine, engine_with};
use crate::documents::BOOKS;

fn limited(limits: JournalLimits) -> Engine {
    engine_with(BOOKS, Settings { journal: limits, ..Settings::default() })
}

fn calls(engine: &Engine) -> (Vec<RecordedCall>, u64) {
    let journal = engine.session().journal.lock().unwrap_or_else(PoisonError::into_inner);
    (journal.calls().cloned().collect(), journal.forgotten())
}

fn post(engine: &Engine, length: usize) {
    let title = "x".repeat(length - r#"{"title":""}"#.len());
    call("POST /books").body("application/json", format!(r#"{{"title":"{title}"}}"#)).of(engine).is(201);
}

#[test]
fn every_request_is_written_down_as_it_came() {
    let engine = engine(BOOKS);
    call("GET /books?limit=2").header("x-own", "yes").of(&engine).is(200);
    call("POST /books").body("application/json", r#"{ "title": "Emma" }"#).of(&engine).is(201);
    call("GET /nowhere").of(&engine).is(404);
    let (calls, forgotten) = calls(&engine);
    let told: Vec<_> = calls.iter().map(|call| (call.operation_id.as_deref(), call.status)).collect();
    assert_eq!(told, [(Some("listBooks"), 200), (Some("createBook"), 201), (None, 404)]);
    assert_eq!((calls[0].request.query.as_str(), calls[0].request.header("X-Own")), ("limit=2", Some("yes")));
    assert_eq!(&calls[1].request.body[..], br#"{ "title": "Emma" }"#);
    assert_eq!(forgotten, 0);
}

#[test]
fn the_oldest_goes_where_there_is_one_more() {
    let engine = limited(JournalLimits { count: 3, ..JournalLimits::default() });
    for limit in 1..=5 {
        call(&format!("GET /books?limit={limit}")).of(&engine).is(200);
    }
    let (calls, forgotten) = calls(&engine);
    let queries: Vec<_> = calls.iter().map(|call| call.request.query.as_str()).collect();
    assert_eq!((queries, forgotten), (vec!["limit=3", "limit=4", "limit=5"], 2));
}

#[test]
fn the_oldest_goes_where_bodies_are_too_long_together() {
    let engine = limited(JournalLimits { count: 100, bytes: 250, body: 1_000 });
    (0..4).for_each(|_| post(&engine, 100));
    let (calls, forgotten) = calls(&engine);
    assert_eq!((calls.len(), forgotten), (2, 2));
}

#[test]
fn a_long_body_is_cut() {
    let engine = limited(JournalLimits { count: 10, bytes: 1_000, body: 40 });
    post(&engine, 100);
    let (calls, _) = calls(&engine);
    assert_eq!(calls[0].request.body.len(), 40);
}

#[test]
fn nothing_is_written_where_the_most_is_none() {
    let engine = limited(JournalLimits { count: 0, ..JournalLimits::default() });
    post(&engine, 100);
    assert_eq!(calls(&engine).0.len(), 0);
}
