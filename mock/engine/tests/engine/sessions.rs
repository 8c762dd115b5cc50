//! Sessions: tests beside each other see nothing of each other.

use std::time::Duration;

use serde_json::{Value, json};
use specbound_mock::{Engine, SessionLimits, Settings};

use crate::common::{call, engine, engine_with};
use crate::documents::BOOKS;

fn make(engine: &Engine, session: &str, title: &str) -> Value {
    call("POST /books").session(session).json(json!({ "title": title })).of(engine).is(201).json()
}

fn list(engine: &Engine, session: &str) -> Vec<Value> {
    call("GET /books?limit=100").session(session).of(engine).is(200).each("/items", "title")
}

fn limited(limits: SessionLimits) -> Engine {
    engine_with(BOOKS, Settings { empty: true, sessions: limits, ..Settings::default() })
}

/// What one test does in its session, and all that it is answered.
fn work(engine: &Engine, session: &str, title: &str) -> Vec<u8> {
    let mut seen = Vec::new();
    let mut ask = |line: &str, body: Option<Value>| {
        let asked = call(line).session(session);
        let got = body.into_iter().fold(asked, |asked, body| asked.json(body)).of(engine);
        seen.extend_from_slice(format!("{:?}", got.reply.headers).as_bytes());
        seen.extend_from_slice(&got.reply.body.read().expect("bytes"));
        got
    };
    for count in 0..10 {
        let made = ask("POST /books", Some(json!({ "title": format!("{title} {count}") }))).is(201).json();
        let id = made["id"].as_str().expect("an identifier").to_owned();
        ask(&format!("POST /books/{id}/reviews"), Some(json!({ "stars": 3 }))).is(201);
        let own = ask("GET /books?limit=100", None).is(200).each("/items", "title");
        let foreign = own.iter().filter(|own| !own.as_str().is_some_and(|own| own.starts_with(title))).count();
        assert_eq!(foreign, 0, "{session} sees another's: {own:?}");
        assert_eq!(own.len(), 1 + count / 2, "{session}: {own:?}");
        if count % 2 == 0 {
            ask(&format!("DELETE /books/{id}"), None).is(204);
        }
    }
    seen
}

#[test]
fn sixty_four_sessions_beside_each_other_leak_nothing() {
    let engine = limited(SessionLimits::default());
    std::thread::scope(|scope| {
        let tasks: Vec<_> = (0..64)
            .map(|number| {
                let engine = &engine;
                scope.spawn(move || work(engine, &format!("s{number}"), &format!("Book of {number}:")))
            })
            .collect();
        for task in tasks {
            task.join().expect("no panic");
        }
    });
    assert_eq!(call("GET /books").of(&engine).is(200).json()["total"], 0, "the usual session saw nothing");
    for number in 0..64 {
        assert_eq!(list(&engine, &format!("s{number}")).len(), 5);
    }
}

#[test]
fn a_session_is_answered_the_same_alone_and_among_others() {
    let alone = work(&limited(SessionLimits::default()), "one", "Emma");
    let engine = limited(SessionLimits::default());
    work(&engine, "other", "Other");
    let seen = std::thread::scope(|scope| {
        let others = (0..8).map(|number| {
            let engine = &engine;
            scope.spawn(move || work(engine, &format!("n{number}"), "Noise"))
        });
        let others: Vec<_> = others.collect();
        let seen = work(&engine, "one", "Emma");
        others.into_iter().for_each(|other| drop(other.join().expect("no panic")));
        seen
    });
    assert!(alone == seen, "{}\n\n{}", String::from_utf8_lossy(&alone), String::from_utf8_lossy(&seen));
}

#[test]
fn threads_of_one_session_share_it() {
    let engine = limited(SessionLimits::default());
    std::thread::scope(|scope| {
        for number in 0..8 {
            let engine = &engine;
            scope.spawn(move || (0..8).for_each(|count| drop(make(engine, "shared", &format!("{number} {count}")))));
        }
    });
    let mut titles: Vec<String> = list(&engine, "shared").iter().map(Value::to_string).collect();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), 64);
}

#[test]
fn one_more_than_the_most_ends_the_one_that_was_not_used_for_longest() {
    let engine = limited(SessionLimits { count: 3, idle: Duration::from_secs(3600) });
    for name in ["a", "b", "c"] {
        make(&engine, name, name);
    }
    assert_eq!(list(&engine, "a").len(), 1);
    make(&engine, "d", "d");
    assert_eq!((list(&engine, "a").len(), list(&engine, "c").len(), list(&engine, "d").len()), (1, 1, 1));
    assert_eq!(list(&engine, "b").len(), 0, "it was used least lately");
}

/// A stub that was never met is told at the end all the same.
#[test]
fn what_an_ended_session_expected_is_kept() {
    let engine = limited(SessionLimits { count: 2, idle: Duration::from_secs(3600) });
    for name in ["met", "unmet"] {
        let stub = json!({ "operation": "listBooks", "answer": {}, "expect": 1 });
        call("POST /__mock/stubs").session(name).json(stub).of(&engine).is(201);
    }
    call("GET /books").session("met").of(&engine).is(200);
    for name in ["a", "b", "c"] {
        list(&engine, name);
    }
    let unmet = engine.unmet_anywhere();
    assert_eq!(unmet.len(), 1, "{unmet:?}");
    let told =
        "session unmet, which ended to make room or was not used: the stub listBooks -> 200 expects 1 request, 0 came";
    assert!(unmet[0].starts_with(told), "{unmet:?}");
    // The same name is another session.
    call("GET /books").session("unmet").of(&engine).is(200);
    assert_eq!(engine.unmet_anywhere(), unmet);
}

#[test]
fn a_session_that_nobody_uses_is_ended() {
    let engine = limited(SessionLimits { count: 3, idle: Duration::ZERO });
    make(&engine, "a", "a");
    assert_eq!(list(&engine, "a").len(), 0);
}

#[test]
fn at_least_one_session_is_kept() {
    let engine = limited(SessionLimits { count: 0, idle: Duration::from_secs(3600) });
    make(&engine, "a", "a");
    assert_eq!(list(&engine, "a").len(), 1);
}

#[test]
fn names_are_short_and_visible() {
    let engine = engine(BOOKS);
    let long = "x".repeat(101);
    for name in ["", "two words", &long, "caf\u{e9}"] {
        let got = call("GET /books").session(name).of(&engine).is(400);
        assert_eq!(got.header("content-type"), Some("application/problem+json"), "{name:?}");
        assert!(got.text().contains("1 to 100 visible ASCII characters"), "{}", got.text());
    }
    call("GET /books").session("one").session("two").of(&engine).is(400);
    call("GET /books").session(&"x".repeat(100)).of(&engine).is(200);
}
