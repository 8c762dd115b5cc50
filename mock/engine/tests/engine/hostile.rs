//! What a hostile or clumsy caller sends to the interface for tests and tools.

use serde_json::{Value, json};

use crate::common::{call, empty, engine};
use crate::documents::BOOKS;
use crate::files::ALBUMS;

#[test]
fn a_snapshot_that_no_session_has_is_refused() {
    let engine = engine(ALBUMS);
    for title in ["Blue", "Red"] {
        call("POST /albums").json(json!({ "title": title })).of(&engine).is(201);
    }
    let snapshot = call("GET /__mock/state").of(&engine).is(200).json();
    let items = snapshot["collections"][0]["items"].as_array().expect("items").clone();
    assert!(items.len() >= 2, "{snapshot}");
    let with = |pointer: &str, value: Value| {
        let mut changed = snapshot.clone();
        *changed.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) = value;
        changed
    };
    let collection = snapshot["collections"][0].clone();
    let twice: Vec<Value> = vec![collection.clone(), collection];
    for (changed, why) in [
        (with("/made", u64::MAX.into()), "at most"),
        (with("/requests", u64::MAX.into()), "at most"),
        (with("/collections/0/serial", u64::MAX.into()), "is larger than"),
        (with("/collections/0/serial", 0.into()), "does not lie between"),
        (with("/collections/0/items/0/serial", u64::MAX.into()), "does not lie between"),
        (with("/collections/0/items/1/serial", 0.into()), "does not lie between"),
        (with("/collections/0/items/1/id", items[0]["id"].clone()), "two items are"),
        (with("/collections/0/parents", json!(["a"])), "1 parents"),
        (with("/collections/0/removed", json!([["a", u64::MAX]])), "was removed"),
        (with("/collections", twice.into()), "twice"),
    ] {
        let told = call("PUT /__mock/state").json(changed).of(&engine).is(400).text();
        assert!(told.contains(why), "{why}: {told}");
        assert_eq!(call("GET /__mock/state").of(&engine).is(200).json(), snapshot, "{why}");
    }
    // What lies within goes on.
    for clock in [i64::MIN, i64::MAX] {
        call("PUT /__mock/state").json(with("/clock", clock.into())).of(&engine).is(204);
        call("POST /albums").json(json!({ "title": "Next" })).of(&engine).is(201);
    }
}

#[test]
fn stubs_and_rules_are_found_among_many() {
    let engine = empty(BOOKS);
    let count = 300;
    for number in 1..=count {
        let path = json!({ "bookId": format!("book-{number}") });
        let fault = json!({ "operation": "getBook", "path": path, "fault": "503" });
        let made = call("POST /__mock/faults").json(fault).of(&engine).is(201).json();
        assert_eq!(made["id"], json!(number.to_string()));
        let stub = json!({ "operation": "getBook", "path": path, "answer": { "status": 404 } });
        let made = call("POST /__mock/stubs").json(stub).of(&engine).is(201).json();
        assert_eq!(made["id"], json!(number.to_string()));
    }
    call("DELETE /__mock/faults/7").of(&engine).is(204);
    call("DELETE /__mock/stubs/7").of(&engine).is(204);
    for kind in ["faults", "stubs"] {
        for id in ["7", "0", "301", "-1", "18446744073709551615", "18446744073709551616", "x"] {
            call(&format!("GET /__mock/{kind}/{id}")).of(&engine).is(404);
        }
        for number in [1, 6, 8, count] {
            let told = call(&format!("GET /__mock/{kind}/{number}")).of(&engine).is(200).json();
            assert_eq!(told["about"], json!(format!("getBook bookId=book-{number}")));
        }
    }
    call("GET /books/book-7").of(&engine).is(404);
    call("GET /books/book-8").of(&engine).is(503);
}

#[test]
fn numbers_and_texts_of_any_size_are_answered() {
    let engine = empty(BOOKS);
    let most = u64::MAX;
    for (path, body, status) in [
        ("faults", json!({ "fault": "503", "times": most }), 201),
        ("faults", json!({ "fault": "503", "probability": 1e308 }), 400),
        ("faults", json!({ "fault": "503", "probability": -0.1 }), 400),
        ("faults", json!({ "fault": "slow=0" }), 400),
        ("faults", json!({ "fault": "retry-after=1" }), 400),
        ("faults", json!({ "sequence": [] }), 400),
        ("faults", json!({ "fault": ["503"] }), 400),
        ("faults", json!([]), 400),
        ("reset", json!([7]), 400),
        ("verify", json!(["getBook"]), 400),
        ("stubs", json!({ "operation": "getBook", "times": most, "expect": most }), 201),
        ("stubs", json!({ "operation": "getBook", "times": -1 }), 400),
        ("stubs", json!({ "operation": "getBook", "answer": { "status": 70_000 } }), 400),
        ("stubs", json!({ "operation": "getBook", "answer": { "headers": { "a b": "c" } } }), 400),
        ("stubs", json!({ "operation": "getBook", "answer": { "base64": "%" } }), 400),
        ("verify", json!({ "operation": "getBook", "count": most }), 409),
        ("verify", json!({ "operation": "getBook", "at_least": 1, "count": 1 }), 400),
        ("verify", json!({ "order": [{ "order": [{}] }] }), 400),
        ("reset", json!({ "seed": -1 }), 400),
        ("reset", json!({ "seed": most }), 200),
    ] {
        call(&format!("POST /__mock/{path}")).json(body).of(&engine).is(status);
    }
    for (now, status) in [
        (json!({ "advance": "9999999999d" }), 200),
        (json!({ "advance": "1e9d" }), 400),
        (json!({ "advance": "-1s" }), 400),
        (json!(["2030-01-01T00:00:00Z", null]), 400),
        (json!({ "now": "10000-01-01T00:00:00Z" }), 400),
        (json!({ "now": "2030-01-01T00:00:00Z", "advance": "1s" }), 400),
    ] {
        call("PUT /__mock/clock").json(now).of(&engine).is(status);
    }
    for (name, status) in [("a".repeat(100), 200), ("a".repeat(101), 400), ("ü".to_owned(), 400), (String::new(), 400)]
    {
        let got = call("GET /__mock/clock").session(&name).of(&engine);
        assert!(got.reply.status.as_u16() == status, "{name:.10}: {}", got.reply.status);
    }
}
