//! What is verified is not said to be so where it is not, or cannot be known.

use serde_json::{Value, json};
use specbound_mock::{Engine, JournalLimits, Settings};

use crate::common::{Got, call, empty, engine_with};
use crate::documents::BOOKS;

fn verify(engine: &Engine, input: Value) -> Got {
    call("POST /__mock/verify").json(input).of(engine)
}

#[test]
fn nothing_stands_beside_an_order_and_no_count_in_it() {
    let engine = empty(BOOKS);
    call("GET /books").of(&engine).is(200);
    let list = || json!({ "operation": "listBooks" });
    verify(&engine, json!({ "order": [list()] })).is(200);
    for (input, why) in [
        (json!({ "order": [list()], "count": 7 }), "Nothing stands beside order"),
        (json!({ "order": [list()], "never": true }), "Nothing stands beside order"),
        (json!({ "order": [list()], "at_most": 0 }), "Nothing stands beside order"),
        (json!({ "order": [list()], "operation": "getBook" }), "Nothing stands beside order"),
        (json!({ "order": [list()], "method": "GET" }), "Nothing stands beside order"),
        (json!({ "order": [list()], "query": { "limit": 1 } }), "Nothing stands beside order"),
        (json!({ "order": [list()], "body": null }), "Nothing stands beside order"),
        (json!({ "order": [list()], "status": 200 }), "Nothing stands beside order"),
        (json!({ "order": [] }), "one request or more"),
        (json!({ "order": [{ "order": [list()] }] }), "cannot contain another order"),
        (json!({ "order": [list(), { "operation": "listBooks", "count": 5 }] }), "number 2 cannot have count"),
        (json!({ "order": [{ "operation": "listBooks", "never": true }] }), "number 1 cannot have count"),
        // The first step did not come; the second one can never come.
        (json!({ "order": [{ "operation": "getBook" }, { "operation": "getBok" }] }), "there is no operation getBok"),
        (json!({ "at_least": 5, "at_most": 3 }), "at_least is 5 and at_most 3"),
        (
            json!({ "operation": "listBooks", "method": "POST", "never": true }),
            "the method of listBooks is GET, not POST",
        ),
    ] {
        let told = verify(&engine, input.clone()).is(400).text();
        assert!(told.contains(why), "{input}: {told}");
    }
}

#[test]
fn what_is_forgotten_may_have_been_meant() {
    let journal = JournalLimits { count: 10, ..JournalLimits::default() };
    let engine = engine_with(BOOKS, Settings { empty: true, journal, ..Settings::default() });
    call("DELETE /books/one").of(&engine).is(404);
    (0..12).for_each(|_| drop(call("GET /books").of(&engine).is(200)));
    for input in [
        json!({ "operation": "deleteBook", "never": true }),
        json!({ "operation": "deleteBook", "at_most": 0 }),
        json!({ "operation": "deleteBook", "count": 0 }),
        json!({ "operation": "listBooks", "count": 10 }),
        json!({ "operation": "listBooks", "at_least": 10, "at_most": 12 }),
    ] {
        let told = verify(&engine, input.clone()).is(409).json();
        let wanted = "3 requests are forgotten, so this cannot be said; DELETE /__mock/requests between steps.";
        assert_eq!((&told["verified"], &told["message"]), (&json!(false), &json!(wanted)), "{input}");
    }
    for input in [
        // True whatever the forgotten ones were.
        json!({ "operation": "listBooks" }),
        json!({ "operation": "listBooks", "at_least": 10 }),
        json!({ "operation": "listBooks", "at_most": 13 }),
        json!({ "order": [{ "operation": "listBooks" }, { "operation": "listBooks" }] }),
    ] {
        assert_eq!(verify(&engine, input.clone()).is(200).json()["verified"], true, "{input}");
    }
    // False whatever they were.
    let told = verify(&engine, json!({ "operation": "listBooks", "at_most": 9 })).is(409).json();
    assert_eq!(told["message"], "Of listBooks, 0 to 9 expected, 10 came.");
    call("DELETE /__mock/requests").of(&engine).is(204);
    verify(&engine, json!({ "operation": "deleteBook", "never": true })).is(200);
}

#[test]
fn the_nearest_are_not_said_to_be_none_where_some_came() {
    let engine = empty(BOOKS);
    let nearest = |input: Value| verify(&engine, input).is(409).json()["nearest"].clone();
    assert_eq!(nearest(json!({ "operation": "createBook" })), json!(["no request came at all"]));
    (0..2).for_each(|_| drop(call("POST /books").json(json!({ "title": "Emma" })).of(&engine).is(201)));
    assert_eq!(nearest(json!({ "method": "POST", "count": 3 })), json!(["no other request came"]));
    let steps = json!([{ "operation": "createBook" }, { "operation": "createBook" }, { "operation": "getBook" }]);
    assert_eq!(nearest(json!({ "order": steps })), json!(["no request came after those before it"]));
}

#[test]
fn a_filter_of_the_journal_is_checked() {
    let engine = empty(BOOKS);
    call("GET /books").of(&engine).is(200);
    for right in ["", "?operation=listBooks", "?status=200&method=get&path=/books", "?session=other"] {
        call(&format!("GET /__mock/requests{right}")).of(&engine).is(200);
    }
    for (wrong, why) in [
        ("operation=listBok", "there is no operation listBok; the nearest is listBooks"),
        ("status=abc", "is not a status: a number from 100 to 599"),
        ("status=7", "is not a status"),
        ("foo=abc", "there is no filter foo; filters are operation, method, path, status"),
    ] {
        let told = call(&format!("GET /__mock/requests?{wrong}")).of(&engine).is(400).text();
        assert!(told.contains(why), "{wrong}: {told}");
    }
}
