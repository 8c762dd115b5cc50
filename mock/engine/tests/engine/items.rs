//! What is made is there, is changed, and goes.

use serde_json::{Value, json};
use specbound_mock::Engine;

use crate::common::{Got, call, empty, engine};
use crate::documents::BOOKS;

fn make(engine: &Engine, title: &str) -> Value {
    call("POST /books").json(json!({ "title": title })).of(engine).is(201).json()
}

fn at(book: &Value) -> String {
    format!("/books/{}", book["id"].as_str().expect("an identifier"))
}

fn get(engine: &Engine, target: &str) -> Got {
    call(&format!("GET {target}")).of(engine)
}

#[test]
fn what_is_created_is_read_listed_and_deleted() {
    let engine = empty(BOOKS);
    assert_eq!(get(&engine, "/books").is(200).json()["items"], json!([]));
    let made = call("POST /books").json(json!({ "title": "Emma", "inPrint": true })).of(&engine).is(201);
    let book = made.json();
    assert_eq!((&book["title"], &book["inPrint"]), (&json!("Emma"), &json!(true)));
    assert!(book.get("genre").is_none(), "nobody said it: {book}");
    assert_eq!(made.header("location"), Some(format!("http://localhost{}", at(&book)).as_str()));
    assert_eq!(get(&engine, &at(&book)).is(200).json(), book);
    assert_eq!(get(&engine, "/books").is(200).json()["items"], json!([book]));
    let gone = call(&format!("DELETE {}", at(&book))).of(&engine).is(204);
    assert!(gone.reply.body.is_empty());
    get(&engine, &at(&book)).is(404);
    call(&format!("DELETE {}", at(&book))).of(&engine).is(404);
    assert_eq!(get(&engine, "/books").is(200).json()["items"], json!([]));
}

#[test]
fn identifiers_differ() {
    let engine = empty(BOOKS);
    let mut ids: Vec<String> = (0..50).map(|count| make(&engine, &format!("Book {count}"))["id"].to_string()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 50);
}

#[test]
fn a_collection_has_the_documents_example_at_first() {
    let engine = engine(BOOKS);
    assert_eq!(get(&engine, "/books/book_aaaaaaaa").is(200).json()["title"], "Emma");
    let made = make(&engine, "Persuasion");
    assert!(get(&engine, "/books").is(200).each("/items", "id").contains(&made["id"]));
}

#[test]
fn a_merge_patch_changes_what_it_names_and_removes_what_is_null() {
    let engine = empty(BOOKS);
    let sent = json!({ "title": "Emma", "genre": "novel", "publisher": { "name": "Murray", "city": "London" } });
    let book = call("POST /books").json(sent).of(&engine).is(201).json();
    let patch = json!({ "title": "Emma II", "genre": null, "publisher": { "city": null, "name": "Bentley" } });
    let patched = call(&format!("PATCH {}", at(&book))).body("application/merge-patch+json", patch.to_string());
    let patched = patched.of(&engine).is(200).json();
    assert_eq!(patched["title"], "Emma II");
    assert!(patched.get("genre").is_none(), "{patched}");
    assert_eq!(patched["publisher"], json!({ "name": "Bentley" }));
    assert_eq!(patched["createdAt"], book["createdAt"]);
    assert_eq!(get(&engine, &at(&book)).json(), patched);
}

#[test]
fn a_new_object_of_a_merge_patch_has_no_nulls() {
    let engine = empty(BOOKS);
    let book = make(&engine, "Emma");
    let patch = json!({ "publisher": { "name": "Murray", "city": null } });
    let patched = call(&format!("PATCH {}", at(&book))).body("application/merge-patch+json", patch.to_string());
    assert_eq!(patched.of(&engine).is(200).json()["publisher"], json!({ "name": "Murray" }));
}

#[test]
fn put_replaces_what_the_request_may_set_and_keeps_the_rest() {
    let engine = empty(BOOKS);
    let sent = json!({ "title": "Emma", "genre": "novel" });
    let book = call("POST /books").json(sent).of(&engine).is(201).json();
    let put = call(&format!("PUT {}", at(&book))).json(json!({ "title": "Other" })).of(&engine).is(200).json();
    assert_eq!((&put["id"], &put["title"], &put["status"]), (&book["id"], &json!("Other"), &book["status"]));
    assert!(put.get("genre").is_none(), "{put}");
    assert_eq!(get(&engine, &at(&book)).json(), put);
    call("PUT /books/book_zzzzzzzz").json(json!({ "title": "None" })).of(&engine).is(404);
}

#[test]
fn an_identifier_that_the_server_gives_is_not_taken_from_the_request() {
    let engine = empty(BOOKS);
    let sent = json!({ "title": "Emma", "id": "book_bbbbbbbb", "status": "listed" });
    let made = call("POST /books").json(sent).of(&engine);
    if made.status() == 201 {
        assert_ne!(made.json()["id"], "book_bbbbbbbb");
    } else {
        made.is(422);
    }
    let book = make(&engine, "Emma");
    let put = json!({ "title": "Other", "id": "book_bbbbbbbb" });
    let put = call(&format!("PUT {}", at(&book))).json(put).of(&engine);
    if put.status() == 200 {
        assert_eq!(put.json()["id"], book["id"]);
    } else {
        put.is(422);
    }
    assert_eq!(get(&engine, &at(&book)).is(200).json()["id"], book["id"]);
}

#[test]
fn reviews_belong_to_their_book() {
    let engine = empty(BOOKS);
    let (one, other) = (make(&engine, "One"), make(&engine, "Other"));
    let review = call(&format!("POST {}/reviews", at(&one))).json(json!({ "stars": 5 })).of(&engine).is(201).json();
    assert_eq!(review["bookId"], one["id"]);
    assert!(review["id"].is_u64(), "{review}");
    let place = format!("{}/reviews/{}", at(&one), review["id"]);
    assert_eq!(get(&engine, &place).is(200).json(), review);
    assert_eq!(get(&engine, &format!("{}/reviews", at(&one))).is(200).json(), json!([review]));
    assert_eq!(get(&engine, &format!("{}/reviews", at(&other))).is(200).json(), json!([]));
    get(&engine, &format!("{}/reviews/{}", at(&other), review["id"])).is(404);
}

#[test]
fn what_is_below_a_book_that_is_not_there_is_404() {
    let engine = engine(BOOKS);
    for target in ["/books/book_zzzzzzzz/reviews", "/books/book_zzzzzzzz/reviews/1", "/books/book_zzzzzzzz/summary"] {
        get(&engine, target).is(404);
    }
    call("POST /books/book_zzzzzzzz/reviews").json(json!({ "stars": 1 })).of(&engine).is(404);
    call("DELETE /books/book_zzzzzzzz/reviews/1").of(&engine).is(404);
    get(&engine, "/books/book_aaaaaaaa/summary").is(200);
}

#[test]
fn what_is_below_goes_with_the_book() {
    let engine = engine(BOOKS);
    let before = get(&engine, "/books/book_aaaaaaaa/reviews").is(200).json();
    assert!(before.as_array().is_some_and(|reviews| !reviews.is_empty()), "the document's book has reviews: {before}");
    assert!(before.as_array().into_iter().flatten().all(|review| review["bookId"] == "book_aaaaaaaa"), "{before}");
    call("DELETE /books/book_aaaaaaaa").of(&engine).is(204);
    get(&engine, "/books/book_aaaaaaaa/reviews").is(404);
    let book = make(&engine, "New");
    assert_eq!(get(&engine, &format!("{}/reviews", at(&book))).is(200).json(), json!([]), "it is new");
}

#[test]
fn a_change_is_refused_where_the_entity_tag_is_another() {
    let engine = empty(BOOKS);
    let book = make(&engine, "Emma");
    let tag = get(&engine, &at(&book)).is(200).header("etag").map(str::to_owned).expect("an entity tag");
    let put = |tag: &str, title: &str| {
        call(&format!("PUT {}", at(&book))).header("if-match", tag).json(json!({ "title": title })).of(&engine)
    };
    put("\"another\"", "Lost").is(412);
    put(&tag, "Second").is(200);
    put(&tag, "Third").is(412);
    assert_eq!(get(&engine, &at(&book)).json()["title"], "Second");
    let same = get(&engine, &at(&book)).header("etag").map(str::to_owned).expect("an entity tag");
    call(&format!("GET {}", at(&book))).header("if-none-match", &same).of(&engine).is(304);
}

#[test]
fn a_stateless_mock_keeps_nothing() {
    let settings = specbound_mock::Settings { stateless: true, ..Default::default() };
    let engine = crate::common::engine_with(BOOKS, settings);
    let before = get(&engine, "/books").is(200).json();
    make(&engine, "Lost");
    assert_eq!(get(&engine, "/books").is(200).json(), before);
    call("DELETE /books/book_zzzzzzzz").of(&engine).is(204);
}
