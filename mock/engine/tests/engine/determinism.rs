//! The same requests are answered with the same bytes.

use serde_json::json;
use specbound_mock::{Engine, Settings};

use crate::common::{Call, call, engine_with};
use crate::documents::BOOKS;

fn seeded(seed: u64) -> Engine {
    engine_with(BOOKS, Settings { seed, ..Settings::default() })
}

/// The status, the headers and the body, one after the other.
fn bytes(engine: &Engine, asked: Call) -> (Vec<u8>, serde_json::Value) {
    let got = asked.of(engine);
    let mut bytes = format!("{} {:?}\n", got.status(), got.reply.headers).into_bytes();
    bytes.extend_from_slice(&got.reply.body.read().unwrap());
    (bytes, serde_json::from_slice(&got.reply.body.read().unwrap()).unwrap_or_default())
}

/// Two hundred requests of all kinds, and everything that they are answered.
fn run(engine: &Engine) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    let mut id = "book_aaaaaaaa".to_owned();
    for round in 0..20 {
        let (made, book) = bytes(engine, call("POST /books").json(json!({ "title": format!("Book {round}") })));
        all.push(made);
        let last = std::mem::replace(&mut id, book["id"].as_str().expect("an identifier").to_owned());
        for asked in [
            call("GET /books?limit=5"),
            call(&format!("GET /books/{id}")),
            call(&format!("PUT /books/{id}")).json(json!({ "title": "Other" })),
            call(&format!("POST /books/{id}/reviews")).json(json!({ "stars": 4 })),
            call(&format!("GET /books/{id}/reviews")),
            call(&format!("GET /books/{id}/summary")),
            call("POST /books").json(json!({ "title": 7 })),
            call("GET /books").prefer(&format!("dynamic=true, seed={round}")),
            if round % 2 == 0 { call(&format!("DELETE /books/{last}")) } else { call("GET /nothing") },
        ] {
            all.push(bytes(engine, asked).0);
        }
    }
    assert_eq!(all.len(), 200);
    all
}

#[test]
fn two_engines_with_one_seed_answer_the_same() {
    let (one, other) = (run(&seeded(7)), run(&seeded(7)));
    for (index, (one, other)) in one.iter().zip(&other).enumerate() {
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        assert!(one == other, "request {index}:\n{}\n{}", text(one), text(other));
    }
}

#[test]
fn another_seed_gives_others() {
    let (one, other) = (run(&seeded(7)), run(&seeded(8)));
    let same = one.iter().zip(&other).filter(|(one, other)| one == other).count();
    assert!(same < 20, "{same} of 200 answers are the same");
}
