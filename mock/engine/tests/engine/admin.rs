//! The interface for tests and tools.

use serde_json::{Value, json};
use specbound_mock::{Engine, Settings};

use crate::common::{Call, Got, call, empty, engine, engine_with};
use crate::documents::BOOKS;
use crate::files::ALBUMS;

fn add(path: &str, input: Value) -> Call {
    call(&format!("POST /__mock/{path}")).json(input)
}

fn verify(engine: &Engine, input: Value) -> Got {
    add("verify", input).of(engine)
}

fn post(engine: &Engine, title: &str) -> Value {
    call("POST /books").json(json!({ "title": title })).of(engine).is(201).json()
}

#[test]
fn a_stub_answers_in_its_session_and_is_told() {
    let engine = empty(BOOKS);
    let book = json!({ "id": "book_aaaaaaaa", "title": "Stubbed", "status": "draft" });
    let stub = json!({ "operation": "getBook", "path": { "bookId": "one" }, "answer": { "json": book }, "times": 1, "expect": 2 });
    let made = add("stubs", stub).session("mine").of(&engine).is(201).json();
    assert_eq!(
        (&made["id"], &made["about"], &made["status"]),
        (&json!("1"), &json!("getBook bookId=one"), &json!(200))
    );
    call("GET /books/one").of(&engine).is(404);
    assert_eq!(call("GET /books/one").session("mine").of(&engine).is(200).json(), book);
    call("GET /books/one").session("mine").of(&engine).is(404);
    let listed = call("GET /__mock/stubs?session=mine").of(&engine).is(200).json();
    assert_eq!((&listed["stubs"][0]["answered"], &listed["stubs"][0]["left"]), (&json!(1), &json!(0)));
    let unmet = engine.unmet_anywhere();
    assert!(
        unmet[0].starts_with("session mine: the stub getBook bookId=one -> 200 expects 2 requests, 1 came"),
        "{unmet:?}"
    );
    call("DELETE /__mock/stubs/1").session("mine").of(&engine).is(204);
    call("GET /__mock/stubs/1").session("mine").of(&engine).is(404);
}

#[test]
fn every_kind_of_answer() {
    let engine = empty(BOOKS);
    let problem = json!({ "type": "about:blank", "title": "Gone", "status": 404 });
    let answers = [
        (json!({ "status": 404, "json": problem, "media_type": "application/problem+json" }), 404, "Gone"),
        (json!({ "status": 404, "text": problem.to_string() }), 404, "Gone"),
        (
            json!({ "status": 404, "base64": "eyJ0eXBlIjoiYWJvdXQ6YmxhbmsiLCJ0aXRsZSI6IkdvbmUiLCJzdGF0dXMiOjQwNH0=" }),
            404,
            "Gone",
        ),
        (json!({ "status": 404, "message": "Told by the test" }), 404, ""),
    ];
    for (answer, status, told) in answers {
        add("stubs", json!({ "operation": "getBook", "answer": answer, "times": 1 })).of(&engine).is(201);
        let got = call("GET /books/one").of(&engine).is(status);
        assert!(got.text().contains(told), "{answer}: {}", got.text());
    }
    add(
        "stubs",
        json!({ "operation": "getBook", "answer": { "headers": { "x-own": 7 }, "fault": "cut at=2" }, "times": 1 }),
    )
    .of(&engine)
    .is(201);
    let got = call("GET /books/one").of(&engine).is(200);
    assert_eq!((got.header("x-own"), got.reply.fault.is_some()), (Some("7"), true));
}

#[test]
fn a_body_of_which_a_part_is_meant() {
    let engine = empty(BOOKS);
    let stub = json!({ "operation": "createBook", "body": { "title": "Emma" }, "answer": { "status": 409 } });
    add("stubs", stub).of(&engine).is(201);
    call("POST /books").json(json!({ "title": "Emma", "genre": "novel" })).of(&engine).is(409);
    call("POST /books").json(json!({ "title": "Emma II" })).of(&engine).is(201);
}

/// A lie needs to be said to be one.
#[test]
fn what_the_document_does_not_allow_is_refused_with_its_place() {
    let engine = empty(BOOKS);
    let lie = json!({ "operation": "getBook", "answer": { "json": { "title": 7 } } });
    let refused = add("stubs", lie.clone()).of(&engine).is(400).json();
    let told = refused["errors"].to_string();
    assert!(told.contains("books.yaml:") && told.contains("getBook 200: /title: "), "{told}");
    let undocumented = json!({ "operation": "getBook", "answer": { "status": 418 } });
    let told = add("stubs", undocumented.clone()).of(&engine).is(400).text();
    assert!(told.contains("getBook has no 418; it has 200, 304, 404"), "{told}");
    for mut stub in [lie, undocumented] {
        stub["unchecked"] = true.into();
        add("stubs", stub).of(&engine).is(201);
    }
    call("GET /books/one").of(&engine).is(418);
    call("DELETE /__mock/stubs/2").of(&engine).is(204);
    assert_eq!(call("GET /books/one").of(&engine).is(200).json(), json!({ "title": 7 }));
    for (stub, why) in [
        (json!({ "operation": "getBook", "answer": { "example": "none" } }), "has no example none"),
        (
            json!({ "operation": "getBook", "answer": { "text": "a", "base64": "YQ==" } }),
            "one of example, json, text and base64",
        ),
        (json!({ "operation": "getBook", "answer": { "fault": "503" } }), "its answer's status"),
        (
            json!({ "operation": "getBook", "query": { "limit": 1 } }),
            "getBook has no query parameter limit; it has none",
        ),
    ] {
        let told = add("stubs", stub).of(&engine).is(400).text();
        assert!(told.contains(why), "{told}");
    }
}

#[test]
fn what_came_is_verified_and_what_did_not_is_explained() {
    let engine = empty(BOOKS);
    let book = post(&engine, "Emma");
    post(&engine, "Emma");
    call("POST /books").json(json!({})).of(&engine).is(422);
    let id = book["id"].as_str().expect("an id");
    call(&format!("GET /books/{id}")).of(&engine).is(200);
    let right = [
        json!({ "operation": "createBook" }),
        json!({ "operation": "createBook", "count": 3 }),
        json!({ "operation": "createBook", "status": 201, "count": 2 }),
        json!({ "operation": "createBook", "body": { "title": "Emma" }, "at_least": 1, "at_most": 2 }),
        json!({ "operation": "deleteBook", "never": true }),
        json!({ "method": "get", "path": { "bookId": id }, "count": 1 }),
        json!({ "order": [{ "operation": "createBook" }, { "operation": "createBook", "status": 422 }, { "operation": "getBook" }] }),
    ];
    for input in right {
        assert_eq!(verify(&engine, input.clone()).is(200).json()["verified"], true, "{input}");
    }
    let wrong = [
        (json!({ "operation": "createBook", "count": 1 }), "Of createBook, 1 expected, 3 came."),
        (json!({ "operation": "createBook", "never": true }), "none expected, 3 came"),
        (json!({ "operation": "createBook", "at_most": 2 }), "0 to 2 expected, 3 came"),
        (json!({ "operation": "createBook", "body": { "title": "Persuasion" } }), "1 or more expected, 0 came"),
        (
            json!({ "order": [{ "operation": "getBook" }, { "operation": "createBook" }] }),
            "createBook, number 2 of the order, came, but not after",
        ),
        (json!({ "order": [{ "operation": "deleteBook" }] }), "deleteBook, number 1 of the order, did not come"),
    ];
    for (input, why) in wrong {
        let told = verify(&engine, input.clone()).is(409).json();
        assert!(told["message"].as_str().expect("a message").contains(why), "{input}: {told}");
    }
    let told = verify(&engine, json!({ "operation": "createBook", "body": { "title": "Persuasion" } })).is(409).json();
    assert_eq!(told["nearest"][0], "request 3, POST /books -> 422: body /title is missing, not \"Persuasion\"");
    assert_eq!(told["nearest"][1], "request 2, POST /books -> 201: body /title is \"Emma\", not \"Persuasion\"");
    let told = verify(&engine, json!({ "operation": "getBook", "status": 404 })).is(409).json();
    let first = told["nearest"][0].as_str().expect("a line");
    assert!(first.ends_with("-> 200: it was answered with another status"), "{first}");
    // Another session saw nothing of it.
    let told = add("verify", json!({ "operation": "createBook" })).session("other").of(&engine).is(409).json();
    assert_eq!(told["nearest"], json!(["no request came at all"]));
    verify(&engine, json!({ "operation": "createBook", "count": 1, "never": true })).is(400);
}

#[test]
fn the_journal_is_told_and_forgotten() {
    let engine = empty(BOOKS);
    post(&engine, "Emma");
    call("POST /books").json(json!({})).of(&engine).is(422);
    let all = call("GET /__mock/requests").of(&engine).is(200).json();
    let told = all["requests"].as_array().expect("a list");
    assert_eq!((told.len(), &told[0]["body"], &told[0]["status"]), (2, &json!("{\"title\":\"Emma\"}"), &json!(201)));
    let wrong = told[1]["violations"][0].as_str().expect("a violation");
    assert!(wrong.starts_with("/title: ") && wrong.contains("(books.yaml:"), "{wrong}");
    let some = call("GET /__mock/requests?operation=createBook&status=422").of(&engine).is(200).json();
    assert_eq!(some["requests"][0]["number"], 2);
    call("DELETE /__mock/requests").of(&engine).is(204);
    assert_eq!(call("GET /__mock/requests").of(&engine).is(200).json()["requests"], json!([]));
}

#[test]
fn a_snapshot_is_restored_and_goes_on_as_it_did() {
    let engine = engine(ALBUMS);
    let album = call("POST /albums").json(json!({ "title": "Blue" })).of(&engine).is(201).json();
    let at = format!("/albums/{}", album["id"].as_str().expect("an id"));
    let cover = vec![7_u8; 100_000];
    call(&format!("PUT {at}/cover")).body("image/png", cover.clone()).of(&engine).is(204);
    let snapshot = call("GET /__mock/state").of(&engine).is(200).json();
    let next =
        |session: &str| call("POST /albums").json(json!({ "title": "Next" })).session(session).of(&engine).is(201);
    for session in ["a", "b"] {
        call("PUT /__mock/state").json(snapshot.clone()).session(session).of(&engine).is(204);
        let again = call("GET /__mock/state").session(session).of(&engine).is(200).json();
        assert_eq!(again, snapshot);
        let got = call(&format!("GET {at}/cover")).session(session).of(&engine).is(200);
        assert!(got.reply.body.read().expect("bytes") == cover);
    }
    let made = next("a").json();
    assert_eq!(next("b").json(), made);
    assert_eq!(call("POST /albums").json(json!({ "title": "Next" })).of(&engine).is(201).json(), made);
    let mut other = snapshot;
    other["collections"][0]["path"] = "/elsewhere".into();
    let told = call("PUT /__mock/state").json(other).of(&engine).is(400).text();
    assert!(told.contains("/elsewhere is not a collection of the document"), "{told}");
    call("DELETE /__mock/state").session("a").of(&engine).is(204);
    call(&format!("GET {at}")).session("a").of(&engine).is(404);
}

#[test]
fn a_session_has_a_seed_and_a_clock_of_its_own() {
    let engine = engine_with(BOOKS, Settings { seed: 3, empty: true, ..Settings::default() });
    let first =
        |session: &str| call("POST /books").json(json!({ "title": "x" })).session(session).of(&engine).is(201).json();
    let usual = first("a");
    assert_eq!(first("b"), usual);
    add("reset", json!({ "seed": 4 })).session("a").of(&engine).is(200);
    let other = first("a");
    assert_ne!(other["id"], usual["id"]);
    add("reset", json!({ "seed": 4 })).session("c").of(&engine).is(200);
    assert_eq!(first("c"), other);
    call("POST /__mock/reset").session("a").of(&engine).is(200);
    assert_eq!(first("a"), usual);
    let now = |session: &str| call("GET /__mock/clock").session(session).of(&engine).is(200).json()["now"].clone();
    let set = |input: Value| call("PUT /__mock/clock").json(input).session("a").of(&engine);
    assert_eq!(set(json!({ "now": "2030-05-06T07:08:09Z" })).is(200).json()["now"], "2030-05-06T07:08:09.000Z");
    assert_eq!(set(json!({ "advance": "2d" })).is(200).json()["now"], "2030-05-08T07:08:09.000Z");
    assert_ne!(now("b"), now("a"));
    let told = set(json!({ "now": "soon" })).is(400).text();
    assert!(told.contains("soon is not a date and time"), "{told}");
    set(json!({})).is(400);
    let names = call("GET /__mock/sessions").of(&engine).is(200).json();
    assert_eq!(names["sessions"], json!(["a", "b", "c"]));
    call("DELETE /__mock/sessions/c").of(&engine).is(204);
    call("DELETE /__mock/sessions/c").of(&engine).is(404);
}

#[test]
fn made_things_have_the_time_of_the_clock() {
    let document = r"
openapi: 3.0.3
info: { title: Notes, version: '1' }
paths:
  /notes:
    post:
      operationId: createNote
      requestBody: { content: { application/json: { schema: { type: object, properties: { text: { type: string } } } } } }
      responses: { '201': { description: made, content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } } } }
  /notes/{id}:
    get:
      operationId: getNote
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '200': { description: it, content: { application/json: { schema: { $ref: '#/components/schemas/Note' } } } } }
components:
  schemas:
    Note:
      type: object
      required: [id, text, createdAt]
      properties: { id: { type: string }, text: { type: string }, createdAt: { type: string, format: date-time } }
";
    let engine = empty(document);
    call("PUT /__mock/clock").json(json!({ "now": "2030-05-06T07:08:09Z" })).of(&engine).is(200);
    let made = call("POST /notes").json(json!({ "text": "a" })).of(&engine).is(201).json();
    assert_eq!(made["createdAt"], "2030-05-06T07:08:09.000Z");
}

#[test]
fn the_report_and_the_counters_have_what_was_exercised() {
    let engine = empty(BOOKS);
    post(&engine, "Emma");
    call("POST /books").json(json!({})).session("s").of(&engine).is(422);
    call("GET /nowhere").of(&engine).is(404);
    let report = call("GET /__mock/report?format=json").of(&engine).is(200).json().to_string();
    assert!(report.contains("createBook") && report.contains("/title: "), "{report}");
    for (format, has) in [("text", "createBook"), ("junit", "<testsuite"), ("markdown", "| ")] {
        let text = call(&format!("GET /__mock/report?format={format}")).of(&engine).is(200).text();
        assert!(text.contains(has), "{format}: {text}");
    }
    call("GET /__mock/report?format=pdf").of(&engine).is(400);
    let metrics = call("GET /__mock/metrics").of(&engine).is(200);
    assert!(metrics.header("content-type").is_some_and(|value| value.starts_with("text/plain")));
    let text = metrics.text();
    assert!(text.contains(r#"specbound_mock_requests_total{operation="createBook",status="201"} 1"#), "{text}");
}

#[test]
fn a_wrong_member_is_named() {
    let engine = empty(BOOKS);
    for (path, input, told) in [
        (
            "stubs",
            json!({ "operation": "getBook", "answer": { "status": "ok" } }),
            "answer.status: invalid type: string",
        ),
        (
            "stubs",
            json!({ "operation": "getBook", "answer": { "hedaers": {} } }),
            "answer.hedaers: unknown field `hedaers`",
        ),
        ("faults", json!({ "sequence": [503] }), "sequence[0]: invalid type: integer"),
        ("verify", json!({ "order": [{}, { "count": -1 }] }), "order[1].count: invalid value: integer"),
    ] {
        let got = add(path, input).of(&engine).is(400).text();
        assert!(got.contains(told), "{told}: {got}");
    }
}

#[test]
fn what_is_not_there_says_what_is() {
    let engine = empty(BOOKS);
    let index = call("GET /__mock/").of(&engine).is(200).json();
    assert_eq!((&index["title"], &index["collections"][0]), (&json!("Books"), &json!("/books")));
    for endpoint in index["endpoints"].as_array().expect("a list") {
        let line = endpoint.as_str().expect("a text").replace("{id}", "1").replace("{name}", "n").replace("=&", "&");
        let line = line.split("format=").next().unwrap_or(&line).trim_end_matches(['?', '=']).to_owned();
        let got = call(&line).of(&engine);
        assert!(got.status() != 405 && !got.text().contains("There is no /__mock"), "{line}: {}", got.text());
    }
    let told = call("GET /__mock/stubbs").of(&engine).is(404).text();
    assert!(told.contains("GET /__mock/ says what there is"), "{told}");
    let told = call("PATCH /__mock/clock").of(&engine).is(405).text();
    assert!(told.contains("PUT /__mock/clock"), "{told}");
    let off = engine_with(BOOKS, Settings { admin: false, ..Settings::default() });
    call("GET /__mock/health").of(&off).is(404);
}

/// Everything of a session is its own: what one does, no other sees.
#[test]
fn sixty_four_sessions_at_the_same_time() {
    let engine = empty(BOOKS);
    std::thread::scope(|scope| {
        for number in 0..64_u64 {
            let engine = &engine;
            scope.spawn(move || {
                let session = format!("s{number}");
                let own = |line: &str| call(line).session(&session);
                own("POST /__mock/reset").json(json!({ "seed": number })).of(engine).is(200);
                let fault = json!({ "operation": "listBooks", "sequence": ["503", "ok"], "times": 1 });
                own("POST /__mock/faults").json(fault).of(engine).is(201);
                let stub =
                    json!({ "operation": "getBook", "answer": { "status": 404, "message": session }, "expect": 1 });
                own("POST /__mock/stubs").json(stub).of(engine).is(201);
                own("PUT /__mock/clock")
                    .json(json!({ "now": format!("20{:02}-01-01T00:00:00Z", 30 + number) }))
                    .of(engine)
                    .is(200);
                assert_eq!(own("GET /books").of(engine).status(), 503, "{session}");
                assert_eq!(own("GET /books").of(engine).is(200).json()["total"], 0, "{session}");
                (0..=number % 5)
                    .for_each(|_| drop(own("POST /books").json(json!({ "title": session })).of(engine).is(201)));
                assert_eq!(own("GET /books").of(engine).is(200).json()["total"], number % 5 + 1, "{session}");
                own("GET /books/any").of(engine).is(404);
                let seen = own("GET /__mock/requests").of(engine).is(200).json();
                assert_eq!(seen["requests"].as_array().map(Vec::len), Some(number as usize % 5 + 5), "{session}");
                let now = own("GET /__mock/clock").of(engine).is(200).json();
                assert!(
                    now["now"].as_str().is_some_and(|now| now.starts_with(&format!("20{:02}", 30 + number))),
                    "{now}"
                );
            });
        }
    });
    assert_eq!(engine.unmet_anywhere(), Vec::<String>::new());
}
