//! Lists in pages, of every usual kind.

use serde_json::{Value, json};
use specbound_mock::Engine;

use crate::common::{Got, call, empty};
use crate::documents::BOOKS;

/// Notes whose list has these parameters and these members, and whose identifiers are of this kind.
fn notes(parameters: &str, members: &str, id: &str) -> String {
    format!(
        r##"
openapi: 3.1.0
info: {{ title: Notes, version: '1' }}
paths:
  /notes:
    get:
      parameters: [{parameters}]
      responses:
        '200':
          description: notes
          content:
            application/json:
              schema:
                type: object
                required: [data]
                properties:
                  data: {{ type: array, items: {{ $ref: '#/components/schemas/Note' }} }}
                  {members}
        '404': {{ description: no such page }}
    post:
      requestBody: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Note' }} }} }} }}
      responses:
        '201':
          description: made
          content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Note' }} }} }}
  /notes/{{id}}:
    parameters: [{{ name: id, in: path, required: true, schema: {{ type: {id} }} }}]
    get:
      responses:
        '200':
          description: it
          content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/Note' }} }} }}
        '404': {{ description: not there }}
    delete:
      responses: {{ '204': {{ description: gone }}, '404': {{ description: not there }} }}
components:
  schemas:
    Note:
      type: object
      required: [id]
      properties: {{ id: {{ type: {id}, readOnly: true }}, text: {{ type: string }} }}
"##
    )
}

const LIMIT: &str = "{ name: limit, in: query, schema: { type: integer } }";

/// A mock with notes of the texts 0, 1, 2 and so on.
fn filled(document: &str, count: usize) -> Engine {
    let engine = empty(document);
    for index in 0..count {
        call("POST /notes").json(json!({ "text": index.to_string() })).of(&engine).is(201);
    }
    engine
}

fn texts(got: &Got) -> String {
    got.each("/data", "text").iter().filter_map(Value::as_str).collect()
}

fn get(engine: &Engine, target: &str) -> Got {
    call(&format!("GET {target}")).of(engine).is(200)
}

/// Every page that links lead to, its texts in a word each.
fn walk(engine: &Engine, first: &str, next: impl Fn(&Value) -> Option<String>) -> Vec<String> {
    let mut pages = Vec::new();
    let mut target = Some(first.to_owned());
    while let Some(asked) = target {
        let page = get(engine, &asked);
        pages.push(texts(&page));
        assert!(pages.len() < 20, "the walk does not end: {pages:?}");
        target = next(&page.json());
    }
    pages
}

fn link(value: &Value) -> Option<String> {
    value.as_str().map(|url| url.strip_prefix("http://localhost").expect("the mock's address").to_owned())
}

#[test]
fn offsets_lead_through_a_list() {
    let engine = empty(BOOKS);
    for index in 0..5 {
        call("POST /books").json(json!({ "title": index.to_string() })).of(&engine).is(201);
    }
    let page = get(&engine, "/books?limit=2&offset=2");
    assert_eq!(page.each("/items", "title"), ["2", "3"]);
    assert_eq!(page.json()["total"], 5);
    assert_eq!(page.header("x-total-count"), Some("5"));
    assert_eq!(page.json()["next"], "http://localhost/books?limit=2&offset=4");
    let last = get(&engine, "/books?limit=2&offset=4");
    assert_eq!((last.each("/items", "title"), &last.json()["next"]), (vec![json!("4")], &Value::Null));
    assert_eq!(get(&engine, "/books?limit=2&offset=9").json()["items"], json!([]));
    let first = get(&engine, "/books?limit=3").json();
    assert_eq!(first["next"], "http://localhost/books?limit=3&offset=3");
    assert_eq!(call("GET /books?limit=0").of(&engine).status(), 422);
}

#[test]
fn the_first_page_has_a_next_link_without_defaults() {
    let parameters = format!("{LIMIT}, {{ name: offset, in: query, schema: {{ type: integer }} }}");
    let engine = filled(&notes(&parameters, "next: { type: [string, 'null'], format: uri }", "string"), 5);
    assert_eq!(walk(&engine, "/notes?limit=2", |body| link(&body["next"])), ["01", "23", "4"]);
}

#[test]
fn numbered_pages_lead_through_a_list() {
    let page = "{ name: page, in: query, schema: { type: integer, minimum: 1 } }";
    let size = "{ name: per_page, in: query, schema: { type: integer } }";
    let members =
        "links: { type: object, properties: { next: { type: [string, 'null'] }, prev: { type: [string, 'null'] } } }";
    let engine = filled(&notes(&format!("{page}, {size}"), members, "string"), 5);
    assert_eq!(walk(&engine, "/notes?per_page=2", |body| link(&body["links"]["next"])), ["01", "23", "4"]);
    let second = get(&engine, "/notes?per_page=2&page=2").json();
    assert_eq!(second["links"]["prev"], "http://localhost/notes?per_page=2&page=1");
}

#[test]
fn a_number_of_the_next_page_is_a_number() {
    let page = "{ name: page, in: query, schema: { type: integer } }";
    let members = "next_page: { type: [integer, 'null'] }\n                  total_count: { type: integer }";
    let engine = filled(&notes(&format!("{page}, {LIMIT}"), members, "string"), 3);
    let first = get(&engine, "/notes?limit=2").json();
    assert_eq!((&first["next_page"], &first["total_count"]), (&json!(2), &json!(3)));
    assert_eq!(get(&engine, "/notes?limit=2&page=2").json()["next_page"], Value::Null);
}

#[test]
fn a_next_offset_is_an_offset() {
    let offset = "{ name: skip, in: query, schema: { type: integer } }";
    let engine = filled(&notes(&format!("{offset}, {LIMIT}"), "next: { type: [integer, 'null'] }", "string"), 5);
    let pages =
        walk(&engine, "/notes?limit=2", |body| body["next"].as_u64().map(|next| format!("/notes?limit=2&skip={next}")));
    assert_eq!(pages, ["01", "23", "4"]);
}

#[test]
fn cursors_lead_through_a_list() {
    let cursor = "{ name: cursor, in: query, schema: { type: string } }";
    let members = "nextCursor: { type: [string, 'null'] }\n                  hasMore: { type: boolean }";
    let engine = filled(&notes(&format!("{cursor}, {LIMIT}"), members, "string"), 5);
    let pages = walk(&engine, "/notes?limit=2", |body| {
        assert_eq!(body["hasMore"], json!(body["nextCursor"].is_string()), "{body}");
        body["nextCursor"].as_str().map(|cursor| format!("/notes?limit=2&cursor={cursor}"))
    });
    assert_eq!(pages, ["01", "23", "4"]);
    call("GET /notes?cursor=nobody").of(&engine).is(404);
}

#[test]
fn a_list_goes_on_after_the_last_item_that_was_seen() {
    for id in ["string", "integer"] {
        let cursor = format!("{{ name: starting_after, in: query, schema: {{ type: {id} }} }}");
        let document = notes(&format!("{cursor}, {LIMIT}"), "has_more: { type: boolean }", id);
        let engine = filled(&document, 5);
        let pages = walk(&engine, "/notes?limit=2", |body| {
            let last = body["data"].as_array().and_then(|data| data.last()).map(|last| last["id"].clone())?;
            let last = last.as_str().map_or_else(|| last.to_string(), str::to_owned);
            (body["has_more"] == true).then(|| format!("/notes?limit=2&starting_after={last}"))
        });
        assert_eq!(pages, ["01", "23", "4"], "identifiers are {id}s");
    }
}

#[test]
fn a_walk_survives_that_the_item_of_its_cursor_is_deleted() {
    let cursor = "{ name: starting_after, in: query, schema: { type: string } }";
    let engine = filled(&notes(&format!("{cursor}, {LIMIT}"), "has_more: { type: boolean }", "string"), 4);
    let first = get(&engine, "/notes?limit=2");
    let last = first.each("/data", "id").pop().and_then(|id| id.as_str().map(str::to_owned)).expect("an item");
    call(&format!("DELETE /notes/{last}")).of(&engine).is(204);
    assert_eq!(texts(&get(&engine, &format!("/notes?limit=2&starting_after={last}"))), "23");
}

#[test]
fn lists_are_filtered_by_properties() {
    let engine = empty(BOOKS);
    let books = [
        json!({ "title": "0", "genre": "novel", "inPrint": true }),
        json!({ "title": "1", "genre": "poem", "inPrint": true }),
        json!({ "title": "2" }),
        json!({ "title": "3", "genre": "novel", "authorId": "austen" }),
    ];
    for book in books {
        call("POST /books").json(book).of(&engine).is(201);
    }
    let novels = get(&engine, "/books?genre=novel");
    assert_eq!(novels.each("/items", "title"), ["0", "3"]);
    assert_eq!((&novels.json()["total"], novels.header("x-total-count")), (&json!(2), Some("2")));
    assert_eq!(get(&engine, "/books?inPrint=true").each("/items", "title"), ["0", "1"]);
    assert_eq!(get(&engine, "/books?genre=novel&authorId=austen").each("/items", "title"), ["3"]);
    let page = get(&engine, "/books?genre=novel&limit=1").json();
    assert_eq!(page["next"], "http://localhost/books?limit=1&genre=novel&offset=1");
    assert_eq!(get(&engine, "/books?unknown=novel").json()["total"], 4);
}
