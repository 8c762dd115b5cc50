//! The order of a request, with a gate and bodies that tell what they were asked.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::collections::VecDeque;
use std::future::Future;
use std::sync::atomic::{AtomicIsize, Ordering::SeqCst};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method};
use serde_json::json;
use specbound_document::pipeline::{Accepted, BodyReader, Content, Cors, Gate, Permit, Pipeline, RequestHead};
use specbound_document::{Credential, Document, Failure, Operation};

mod cases;

use cases::images;

/// Counts what is held, and writes down what it was asked.
#[derive(Clone, Default)]
struct TestGate {
    room: Arc<AtomicIsize>,
    memory: Arc<AtomicIsize>,
    asked: Arc<Mutex<Vec<String>>>,
    full: bool,
}

struct Held(Arc<AtomicIsize>, isize);

impl Drop for Held {
    fn drop(&mut self) {
        self.0.fetch_sub(self.1, SeqCst);
    }
}

impl TestGate {
    fn ask(&self, what: impl Into<String>) {
        self.asked.lock().unwrap().push(what.into());
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    fn held(&self, counter: &Arc<AtomicIsize>, amount: isize) -> Permit {
        counter.fetch_add(amount, SeqCst);
        Box::new(Held(Arc::clone(counter), amount))
    }
}

impl Gate for TestGate {
    type Caller = String;

    fn admit(&self) -> Result<Permit, Failure> {
        self.ask("admit");
        match self.full {
            true => Err(Failure::rate_limited("full", 1)),
            false => Ok(self.held(&self.room, 1)),
        }
    }

    fn share(&self, room: Permit, caller: &String) -> Result<Permit, Failure> {
        self.ask(format!("share of {caller}"));
        Ok(room)
    }

    async fn readmit(&self, _: Option<&String>) -> Result<Permit, Failure> {
        self.ask("readmit");
        Ok(self.held(&self.room, 1))
    }

    async fn authenticate(&self, _: &Operation, credential: &Credential, key: Option<&str>) -> Result<String, Failure> {
        self.ask(format!("{}: {key:?}", credential.place));
        key.filter(|key| *key == "live_key").map(str::to_owned).ok_or_else(|| Failure::unauthorized("no"))
    }

    async fn reserve(&self, caller: Option<&String>, bytes: u64) -> Result<Permit, Failure> {
        self.ask(format!("{bytes} bytes for {caller:?}"));
        Ok(self.held(&self.memory, bytes as isize))
    }
}

/// A body in pieces; how much room is held when each is asked for is written down.
struct Pieces {
    length: Option<u64>,
    pieces: VecDeque<Bytes>,
    gate: TestGate,
}

impl BodyReader for Pieces {
    fn declared_length(&self) -> Option<u64> {
        self.length
    }

    fn is_absent(&self) -> bool {
        self.pieces.is_empty()
    }

    async fn next(&mut self) -> Result<Option<Bytes>, Failure> {
        self.gate.ask(format!("next, room {}", self.gate.room.load(SeqCst)));
        Ok(self.pieces.pop_front())
    }

    fn was_held_up(&mut self) {}
}

/// Everything that is waited for here is ready.
fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the pipeline waits for something that is not its gate or its body"),
    }
}

struct Asked<'a> {
    method: Method,
    target: &'a str,
    headers: &'a [(&'static str, &'a [u8])],
    body: &'a [&'a [u8]],
    chunked: bool,
}

fn accept(gate: &TestGate, asked: &Asked<'_>) -> Result<Accepted<String>, Failure> {
    accept_by(&images(), gate, asked)
}

fn accept_by(document: &Document, gate: &TestGate, asked: &Asked<'_>) -> Result<Accepted<String>, Failure> {
    let mut headers = HeaderMap::new();
    for (name, value) in asked.headers {
        headers.append(*name, HeaderValue::from_bytes(value).unwrap());
    }
    let (path, query) = asked.target.split_once('?').unwrap_or((asked.target, ""));
    let head = RequestHead { method: &asked.method, path, query, headers: &headers };
    let pipeline = Pipeline::new(document, gate.clone(), head);
    let routed = pipeline.route()?;
    let whole: usize = asked.body.iter().map(|piece| piece.len()).sum();
    let mut body = Pieces {
        length: (!asked.chunked).then_some(whole as u64),
        pieces: asked.body.iter().map(|piece| Bytes::copy_from_slice(piece)).collect(),
        gate: gate.clone(),
    };
    now(pipeline.accept(&routed, Some(&mut body)))
}

const KEY: (&str, &[u8]) = ("x-api-key", b"live_key");
const JSON: (&str, &[u8]) = ("content-type", b"application/json");

fn get<'a>(target: &'a str, headers: &'a [(&'static str, &'a [u8])]) -> Asked<'a> {
    Asked { method: Method::GET, target, headers, body: &[], chunked: false }
}

#[test]
fn the_first_that_fails_decides() {
    let order: [(Asked<'_>, u16, usize); 8] = [
        (get("/v1/image?take=0", &[]), 404, 0),
        (Asked { method: Method::PATCH, ..get("/v1/images?take=0", &[]) }, 405, 0),
        (get("/v1/images?take=0", &[]), 401, 2),
        (get("/v1/images?take=0", &[("x-api-key", b"\xfc")]), 401, 2),
        (get("/v1/images/x", &[KEY]), 404, 3),
        (get("/v1/images?take=0", &[KEY]), 422, 3),
        (Asked { method: Method::POST, body: &[b"{"], ..get("/v1/images", &[KEY]) }, 415, 3),
        (Asked { method: Method::POST, body: &[b"{"], ..get("/v1/images", &[KEY, JSON]) }, 400, 5),
    ];
    for (asked, status, steps) in order {
        let gate = TestGate::default();
        let failure = accept(&gate, &asked).err().unwrap();
        assert_eq!((failure.status(), gate.asked().len()), (status, steps), "{}: {:?}", asked.target, gate.asked());
        assert_eq!(gate.room.load(SeqCst), 0, "room is given back");
    }
    let gate = TestGate { full: true, ..TestGate::default() };
    assert_eq!(accept(&gate, &get("/v1/images", &[])).err().unwrap().status(), 429);
}

/// Shelves with these responses beside 200, and bodies of no more than 10 bytes.
fn shelves(responses: &[&str]) -> Document {
    let mut all = json!({"200": {"description": "ok"}});
    responses.iter().for_each(|status| all[*status] = json!({"description": "an error"}));
    let parameters = json!([
        {"name": "shelf", "in": "path", "required": true, "schema": {"type": "integer"}},
        {"name": "most", "in": "query", "schema": {"type": "integer"}},
    ]);
    let body = json!({"content": {"text/plain": {"schema": {"type": "string"}}}});
    let put = json!({"operationId": "putShelf", "parameters": parameters, "requestBody": body, "responses": all});
    let document = json!({
        "openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "x-max-body-bytes": 10,
        "paths": {"/shelves/{shelf}": {"put": put}},
    });
    Document::compile(&document).unwrap()
}

#[test]
fn a_malformed_path_value_is_refused_like_others_where_the_operation_lists_that() {
    let put = |target| Asked { method: Method::PUT, ..get(target, &[]) };
    for (responses, status) in [
        (&["404"][..], 404),
        (&[], 404),
        (&["404", "422"], 422),
        (&["400", "404"], 422),
        (&["404", "4XX"], 404),
        (&["4XX"], 422),
        (&["default"], 422),
    ] {
        let document = shelves(responses);
        let failure = accept_by(&document, &TestGate::default(), &put("/shelves/x?most=y")).err().unwrap();
        assert_eq!(
            (failure.status(), failure.errors().len()),
            (status, if status == 422 { 2 } else { 0 }),
            "{responses:?}"
        );
        let operation = document.operation("putShelf").unwrap();
        assert_eq!(operation.malformed_path_status(), status);
        assert!(operation.pipeline_statuses().contains(&status), "{responses:?}");
        if status == 404 {
            assert_eq!(failure.message(), "Nothing with shelf x found.");
        }
    }
}

#[test]
fn a_body_without_a_limit_has_that_of_the_document() {
    const TEXT: (&str, &[u8]) = ("content-type", b"text/plain");
    let document = shelves(&[]);
    for (body, status) in [(&b"0123456789"[..], None), (b"0123456789a", Some(413))] {
        let asked = Asked { method: Method::PUT, body: &[body], ..get("/shelves/1", &[TEXT]) };
        let accepted = accept_by(&document, &TestGate::default(), &asked);
        assert_eq!(accepted.err().map(|failure| failure.status()), status);
    }
}

#[test]
fn room_is_not_held_while_a_body_is_waited_for() {
    let gate = TestGate::default();
    let body: [&[u8]; 2] = [b"{\"url\":\"https://a.example/b\",", b"\"name\":\"n\"}"];
    let asked = Asked { method: Method::POST, body: &body, ..get("/v1/images", &[KEY, JSON]) };
    let accepted = accept(&gate, &asked).unwrap();
    let Content::Value(value) = &accepted.content else { panic!("JSON is a value") };
    assert_eq!(*value, json!({"url": "https://a.example/b", "name": "n"}));
    let key = "header x-api-key: Some(\"live_key\")";
    let next = "next, room 0";
    assert_eq!(gate.asked(), ["admit", key, "share of live_key", next, next, next, "readmit"]);
    assert_eq!(gate.room.load(SeqCst), 1);
    drop(accepted);
    assert_eq!(gate.room.load(SeqCst), 0);
}

#[test]
fn memory_is_asked_for_when_a_large_body_begins_to_arrive_and_held_as_long_as_its_bytes() {
    const FORM: (&str, &[u8]) = ("content-type", b"multipart/form-data; boundary=b");
    let head = b"--b\r\ncontent-disposition: form-data; name=name\r\n\r\nn\r\n--b\r\n\
                 content-disposition: form-data; name=image\r\n\r\n";
    let (half, end) = (vec![7; 20_000], b"\r\n--b--\r\n".as_slice());
    let whole = head.len() + 2 * half.len() + end.len();
    let body = [head.as_slice(), &half, &half, end];
    let upload = Asked { method: Method::POST, body: &body, ..get("/v1/images/upload", &[KEY, FORM]) };
    let gate = TestGate::default();
    let accepted = accept(&gate, &upload).unwrap();
    let asked = gate.asked();
    assert_eq!(asked[4], format!("{whole} bytes for Some(\"live_key\")"), "{asked:?}");
    let Content::Form(mut form) = accepted.content else { panic!("a form is a form") };
    let file = form.take_file("image").unwrap();
    assert_eq!((file.bytes.len(), gate.memory.load(SeqCst)), (40_000, whole as isize));
    let part = file.bytes.slice(..10);
    drop((file, form));
    assert_eq!(gate.memory.load(SeqCst), whole as isize, "a part of the bytes is left");
    drop(part);
    assert_eq!(gate.memory.load(SeqCst), 0);

    // Of a body that does not say its length, as much as it may have.
    let gate = TestGate::default();
    drop(accept(&gate, &Asked { chunked: true, ..upload }).unwrap());
    assert!(gate.asked().contains(&"21037056 bytes for Some(\"live_key\")".to_owned()), "{:?}", gate.asked());
    assert_eq!(gate.memory.load(SeqCst), 0);
}

#[test]
fn all_that_is_wrong_is_named_together() {
    let gate = TestGate::default();
    let text = format!("{{\"name\":\"\",\"{}\":1}}", "x".repeat(1_000_000));
    let body = [text.as_bytes()];
    let asked = Asked { method: Method::POST, body: &body, ..get("/v1/images", &[KEY, JSON]) };
    // More than the document allows, so that the size decides.
    assert_eq!(accept(&gate, &asked).err().unwrap().status(), 413);
    let text = format!("{{\"name\":\"\",\"{}\":1}}", "x".repeat(10_000));
    let body = [text.as_bytes()];
    let asked = Asked { method: Method::POST, body: &body, ..get("/v1/images", &[KEY, JSON]) };
    let failure = accept(&gate, &asked).err().unwrap();
    let errors = failure.errors();
    assert_eq!(errors.len(), 3, "{errors:?}");
    assert!(errors.iter().all(|line| line.len() < 300), "an error is no longer than a line: {errors:?}");
}

#[test]
fn what_is_not_listed_is_counted() {
    let fields: Vec<String> = (0..150).map(|number| format!("\"unknown{number}\":1")).collect();
    let text = format!("{{{}}}", fields.join(","));
    let body = [text.as_bytes()];
    let asked = Asked { method: Method::POST, body: &body, ..get("/v1/images", &[KEY, JSON]) };
    let failure = accept(&TestGate::default(), &asked).err().unwrap();
    // 150 that are not known, and two that are missing.
    assert_eq!(failure.errors().len(), 101);
    assert_eq!(failure.errors()[100], "/: 52 more violations are not listed");
}

#[test]
fn errors_do_not_grow_with_the_request() {
    let long = "y".repeat(60_000);
    let path = format!("/v1/images/{long}");
    let gate = TestGate::default();
    let of_path = accept(&gate, &get(&path, &[KEY])).err().unwrap();
    let of_type = accept(
        &gate,
        &Asked { method: Method::POST, body: &[b"x"], ..get("/v1/images", &[KEY, ("content-type", long.as_bytes())]) },
    );
    let nowhere = format!("/v2/{long}");
    let of_route = accept(&gate, &get(&nowhere, &[KEY])).err().unwrap();
    for failure in [of_path, of_type.err().unwrap(), of_route] {
        assert!(failure.message().len() < 300, "{} characters: {failure}", failure.message().len());
    }
}

#[test]
fn pages_of_named_origins_may_call() {
    let document = images();
    let cors = Cors::new(["https://app.example".to_owned()]);
    let mut headers = HeaderMap::new();
    headers.insert("origin", HeaderValue::from_static("https://app.example"));
    headers.insert("access-control-request-method", HeaderValue::from_static("DELETE"));
    fn head(headers: &HeaderMap) -> RequestHead<'_> {
        RequestHead { method: &Method::OPTIONS, path: "/v1/images/upload", query: "", headers }
    }
    let answer = cors.options(&document, &head(&headers)).unwrap();
    let text = |name: &str| answer.get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    assert_eq!(text("access-control-allow-origin"), "https://app.example");
    assert_eq!(text("vary"), "origin");
    assert!(text("access-control-allow-methods").contains("POST"), "{answer:?}");
    assert!(text("access-control-allow-headers").contains("x-api-key"), "{answer:?}");
    assert!(text("access-control-allow-headers").contains("content-type"), "{answer:?}");

    let operation = document.operation("downloadImage").unwrap();
    let mut exposed = HeaderMap::new();
    cors.expose(&head(&headers), Some(operation), &mut exposed);
    assert!(exposed["access-control-expose-headers"].to_str().unwrap().contains("etag"), "{exposed:?}");

    headers.insert("origin", HeaderValue::from_static("https://other.example"));
    let answer = cors.options(&document, &head(&headers)).unwrap();
    assert!(!answer.contains_key("access-control-allow-origin") && answer.contains_key("allow"), "{answer:?}");
    let mut exposed = HeaderMap::new();
    cors.expose(&head(&headers), Some(operation), &mut exposed);
    assert_eq!(exposed.keys().map(|name| name.as_str()).collect::<Vec<_>>(), ["vary"]);
    assert!(Cors::default().options(&document, &head(&headers)).is_none(), "no origin by default");
    assert!(Cors::new(["*".to_owned()]).options(&document, &head(&headers)).is_some());
}

#[test]
fn a_service_has_headers_and_paths_of_its_own_for_pages() {
    let document = images();
    let cors = Cors::new(["*".to_owned()]).with_headers(&["prefer"], &["x-own"]);
    let mut headers = HeaderMap::new();
    headers.insert("origin", HeaderValue::from_static("https://app.example"));
    headers.insert("access-control-request-method", HeaderValue::from_static("DELETE"));
    let head = RequestHead { method: &Method::OPTIONS, path: "/v1/images/upload", query: "", headers: &headers };
    let allowed = cors.options(&document, &head).unwrap()["access-control-allow-headers"].clone();
    assert_eq!(allowed, "content-type, prefer, x-api-key");
    let own = cors.options_of(&head, &["GET", "DELETE"]).unwrap();
    assert_eq!(own["access-control-allow-methods"], "GET, DELETE, OPTIONS");
    assert_eq!(own["access-control-allow-headers"], "content-type, prefer");
    assert!(cors.options_of(&RequestHead { method: &Method::GET, ..head }, &["GET"]).is_none());
    assert!(Cors::default().options_of(&head, &["GET"]).is_none(), "no origin by default");
    let mut exposed = HeaderMap::new();
    cors.expose(&head, None, &mut exposed);
    assert_eq!(exposed["access-control-expose-headers"], "x-own");
}
