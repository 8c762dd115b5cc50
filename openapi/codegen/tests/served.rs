//! What is generated for a small document, served over HTTP by a small service.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use std::sync::Mutex;

use bytes::Bytes;
use dropshot::HttpServer;
use serde_json::json;
use specbound_runtime::{Answered, Call, Failure, Media, Operation, Problem, Service, StatusIn};

#[path = "accepted/output/served/mod.rs"]
mod api;
mod over_http;

use api::errors::ErrorClientError;
use api::*;
use over_http::{Reply, serve};

/// Notes by number, from 1.
#[derive(Default)]
struct Notes {
    texts: Mutex<Vec<Bytes>>,
    /// `operation status` of every answered request.
    log: Mutex<Vec<String>>,
}

impl Service for Notes {
    type Caller = String;

    fn api_url(&self) -> &str {
        "http://notes.example"
    }

    fn answered(&self, answered: &Answered<'_, String>) {
        self.log.lock().unwrap().push(format!("{} {}", answered.operation_id, answered.status));
    }
}

impl CaseSecurity for Notes {
    async fn authenticate_key(
        &self,
        KeyCredential(token): KeyCredential<'_>,
        _: &Operation,
    ) -> Result<String, Failure> {
        match token {
            "secret" => Ok("owner".to_owned()),
            _ => Err(Failure::unauthorized("The key is not known.")),
        }
    }
}

impl Notes {
    /// One function for every operation that lists the response.
    fn find(&self, number: u32) -> Result<Bytes, ErrorClientError> {
        let texts = self.texts.lock().unwrap();
        let problem = Problem::new("There is no such note.");
        texts.get(number as usize - 1).cloned().ok_or(ErrorClientError { status: StatusIn::of::<404>(), problem })
    }
}

impl NotesOperations for Notes {
    async fn create_note(
        &self,
        call: Call<String>,
        body: NoteForm,
    ) -> Result<CreateNoteSeeOther, errors::CreateNoteError> {
        assert_eq!(call.caller, "owner");
        let mut texts = self.texts.lock().unwrap();
        texts.push(Bytes::from(format!("{}{}", body.text, "*".repeat(body.stars as usize))));
        Ok(CreateNoteSeeOther { location: format!("/notes/{}", texts.len()) })
    }

    async fn list_notes(
        &self,
        _: Call<()>,
        query: ListNotesQuery,
        headers: ListNotesHeaders,
    ) -> Result<ListNotesOk, errors::ListNotesError> {
        let asked = format!("{:?} {} {}", query.order, query.direction, query.most);
        Ok(ListNotesOk { body: NoteList { asked, notes: Vec::new() }, x_echo: headers.x_echo })
    }

    async fn latest_note(&self, _: Call<String>) -> Result<LatestNoteOk, errors::LatestNoteError> {
        let text = self.texts.lock().unwrap().last().cloned().unwrap_or_default();
        Ok(LatestNoteOk { body: LatestNoteOkBody(String::from_utf8(text.to_vec()).unwrap()) })
    }

    async fn replace_latest(
        &self,
        _: Call<String>,
        body: ReplaceLatestBody,
    ) -> Result<ReplaceLatestOk, errors::ReplaceLatestError> {
        let mut texts = self.texts.lock().unwrap();
        *texts.last_mut().unwrap() = Bytes::from(body.0.clone());
        Ok(ReplaceLatestOk { body: ReplaceLatestOkBody(body.0) })
    }

    async fn read_note(&self, _: Call<String>, path: ReadNotePath) -> Result<ReadNoteAnswer, errors::ReadNoteError> {
        let text = self.find(path.note_id)?;
        match text.as_ref() {
            b"same" => Ok(ReadNoteNotModified {}.into()),
            b"part" => {
                let body = Media::full(text.slice(..2));
                Ok(ReadNotePartialContent { body, content_range: "bytes 0-1/4".to_owned() }.into())
            }
            _ => Ok(ReadNoteOk { media_type: ReadNoteMediaType::Plain, body: Media::full(text) }.into()),
        }
    }

    async fn head_note(&self, _: Call<String>, path: HeadNotePath) -> Result<HeadNoteOk, errors::HeadNoteError> {
        let text = self.find(path.note_id)?;
        Ok(HeadNoteOk { body: Media::none(text.len() as u64) })
    }

    async fn replace_note(
        &self,
        _: Call<String>,
        path: ReplaceNotePath,
        body: Bytes,
    ) -> Result<ReplaceNoteNoContent, errors::ReplaceNoteError> {
        self.find(path.note_id)?;
        self.texts.lock().unwrap()[path.note_id as usize - 1] = body;
        Ok(ReplaceNoteNoContent {})
    }

    async fn rename_note(
        &self,
        _: Call<String>,
        path: RenameNotePath,
        body: RenameNoteBody,
    ) -> Result<RenameNoteAccepted, errors::RenameNoteError> {
        assert!(path.note_id != 7, "the seventh note breaks the service");
        Ok(RenameNoteAccepted { body: RenameNoteAcceptedBody(body.0.name.into_iter().collect()) })
    }

    async fn rate(&self, _: Call<String>, _: RateQuery, body: RateBody) -> Result<RateNoContent, errors::RateError> {
        assert!(body.0.stars >= 1);
        Ok(RateNoContent {})
    }

    async fn search_notes(
        &self,
        _: Call<String>,
        body: SearchNotesBody,
    ) -> Result<SearchNotesOk, errors::SearchNotesError> {
        Ok(SearchNotesOk { body: SearchNotesOkBody(body.0.len() as i64) })
    }
}

struct Served {
    server: HttpServer<Notes>,
}

impl Served {
    fn start() -> Served {
        let description = api_description::<Notes>().expect("dropshot takes the operations");
        Served { server: serve(description, Notes::default()) }
    }

    /// Sends one request with the key, and nothing but what is given.
    async fn send(&self, request: &str, headers: &[&str], body: &[u8]) -> Reply {
        self.send_as("x-key: secret", request, headers, body).await
    }

    async fn send_as(&self, key: &str, request: &str, headers: &[&str], body: &[u8]) -> Reply {
        let reply = over_http::send(&self.server, request, &[&[key], headers].concat(), body).await;
        if reply.status >= 400 && !request.starts_with("HEAD") {
            let error = reply.json();
            assert!(error["message"].is_string(), "{reply:?}");
            assert_eq!(error["request_id"].as_str(), reply.header("x-request-id"), "{reply:?}");
        }
        reply
    }

    async fn with_note(&self, text: &str) -> String {
        let reply = self.send("POST /notes", &[FORM], b"text=new").await;
        assert_eq!(reply.status, 303, "{reply:?}");
        let note = reply.header("location").unwrap().to_owned();
        assert_eq!(self.send(&format!("PUT {note}"), &[BYTES], text.as_bytes()).await.status, 204);
        note
    }
}

const FORM: &str = "content-type: application/x-www-form-urlencoded";
const BYTES: &str = "content-type: application/octet-stream";
const JSON: &str = "content-type: application/json";

#[tokio::test]
async fn an_urlencoded_form_is_answered_with_a_redirect() {
    let served = Served::start();
    let reply = served.send("POST /notes", &[FORM], b"text=a+b%26c&stars=3").await;
    assert_eq!((reply.status, reply.header("location"), reply.text()), (303, Some("/notes/1"), ""));
    let reply = served.send("GET /notes/1", &[], b"").await;
    assert_eq!(reply.text(), "a b&c***");
    // The default of what is left out.
    served.send("POST /notes", &[FORM], b"text=x").await;
    assert_eq!(served.send("GET /notes/2", &[], b"").await.text(), "x*");

    let reply = served.send("POST /notes", &[FORM], b"stars=9").await;
    assert_eq!(reply.status, 422, "{reply:?}");
    assert_eq!(served.send("POST /notes", &[JSON], b"{\"text\":\"x\"}").await.status, 415);
    assert_eq!(served.send("POST /notes", &[FORM], &[b'a'; 201]).await.status, 413);
    assert_eq!(served.send_as("x-other: 1", "POST /notes", &[FORM], b"text=x").await.status, 401);
}

#[tokio::test]
async fn bytes_are_taken_and_given_as_they_are() {
    let served = Served::start();
    let note = served.with_note("first").await;
    let reply = served.send(&format!("PUT {note}"), &[BYTES], b"\x01\r\n\x02").await;
    assert_eq!((reply.status, reply.text(), reply.header("content-type")), (204, "", None));
    let reply = served.send(&format!("GET {note}"), &[], b"").await;
    assert_eq!((reply.status, reply.text()), (200, "\u{1}\r\n\u{2}"));
    assert_eq!(reply.header("content-type"), Some("text/plain"));
    assert_eq!(served.send(&format!("PUT {note}"), &[BYTES], &[0; 9]).await.status, 413);
    assert_eq!(served.send(&format!("PUT {note}"), &[FORM], b"x").await.status, 415);
}

#[tokio::test]
async fn each_success_has_its_own_status() {
    let served = Served::start();
    let same = served.with_note("same").await;
    assert_eq!(served.send(&format!("GET {same}"), &[], b"").await.status, 304);
    let part = served.with_note("part").await;
    let reply = served.send(&format!("GET {part}"), &[], b"").await;
    assert_eq!((reply.status, reply.text()), (206, "pa"));
    assert_eq!(reply.header("content-range"), Some("bytes 0-1/4"));
    let reply = served.send(&format!("HEAD {part}"), &[], b"").await;
    assert_eq!((reply.status, reply.header("content-length"), reply.text()), (200, Some("4"), ""));
}

#[tokio::test]
async fn an_optional_body_may_be_left_out() {
    let served = Served::start();
    let reply = served.send("PATCH /notes/1", &[], b"").await;
    assert_eq!((reply.status, reply.json()), (202, json!([])), "{reply:?}");
    let reply = served.send("PATCH /notes/1", &[JSON], b"{\"name\":\"n\"}").await;
    assert_eq!((reply.status, reply.json()), (202, json!(["n"])), "{reply:?}");
    let reply = served.send("PATCH /notes/1", &[JSON], b"{\"nmae\":\"n\"}").await;
    assert_eq!(reply.status, 422, "{reply:?}");
    assert_eq!(served.send("PATCH /notes/1", &[JSON], b"{} x").await.status, 400);
    // A panic of the service is answered like everything else.
    assert_eq!(served.send("PATCH /notes/7", &[], b"").await.status, 500);
}

#[tokio::test]
async fn parameters_have_their_types_and_defaults() {
    let served = Served::start();
    let reply = served.send_as("x-other: 1", "GET /notes", &[], b"").await;
    assert_eq!(reply.json(), json!({"asked": "None up 5", "notes": []}));
    assert_eq!(reply.header("x-echo"), None);
    let reply = served.send("GET /notes?order=newest&direction=down&most=10&other=1", &["x-echo: hi"], b"").await;
    assert_eq!(reply.json(), json!({"asked": "Some(Newest) down 10", "notes": []}));
    assert_eq!(reply.header("x-echo"), Some("hi"));
    for query in ["order=later", "direction=", "most=0", "most=x", "most=1&most=2"] {
        assert_eq!(served.send(&format!("GET /notes?{query}"), &[], b"").await.status, 422, "{query}");
    }
    assert_eq!(served.send("GET /notes", &["x-echo: too long"], b"").await.status, 422);
    // Where the operation refuses what is not valid, so does it with its path.
    for path in ["/notes/0", "/notes/x", "/notes/-1", "/notes/99999999999"] {
        assert_eq!(served.send(&format!("GET {path}"), &[], b"").await.status, 422, "{path}");
    }
}

#[tokio::test]
async fn a_literal_and_a_variable_share_an_endpoint_and_are_told_apart() {
    let served = Served::start();
    served.with_note("first").await;
    let note = served.with_note("second").await;
    let reply = served.send("GET /notes/latest", &[], b"").await;
    assert_eq!((reply.status, reply.json()), (200, json!("second")), "{reply:?}");
    assert_eq!(served.send(&format!("GET {note}"), &[], b"").await.text(), "second");
    // Each has its own body, and its own limits.
    let reply = served.send("PUT /notes/latest", &[JSON], b"\"third\"").await;
    assert_eq!((reply.status, reply.json()), (200, json!("third")), "{reply:?}");
    assert_eq!(served.send(&format!("GET {note}"), &[], b"").await.text(), "third");
    assert_eq!(served.send("PUT /notes/latest", &[BYTES], b"x").await.status, 415);
    assert_eq!(served.send("PUT /notes/latest", &[JSON], b"\"123456789\"").await.status, 422);
    assert_eq!(served.send(&format!("PUT {note}"), &[JSON], b"\"x\"").await.status, 415);
    assert_eq!(served.send("GET /notes/later", &[], b"").await.status, 422);
}

#[tokio::test]
async fn a_literal_beside_a_variable_is_only_that_literal() {
    let served = Served::start();
    let reply = served.send("POST /notes/search", &[JSON], b"\"abc\"").await;
    assert_eq!((reply.status, reply.json()), (200, json!(3)), "{reply:?}");
    // The document has other methods for `/notes/1`, and only this one for `/notes/search`.
    let reply = served.send("POST /notes/1", &[JSON], b"\"abc\"").await;
    assert_eq!(reply.status, 405, "{reply:?}");
    let mut allow = reply.header("allow").unwrap().split(", ").collect::<Vec<_>>();
    allow.sort_unstable();
    assert_eq!(allow, ["GET", "HEAD", "PATCH", "PUT"]);
    // No number, so no note: but the path is that of the search, which only a POST meets.
    assert!(matches!(served.send("GET /notes/search", &[], b"").await.status, 404 | 405));
    assert_eq!(served.send("POST /notes/search/more", &[JSON], b"\"abc\"").await.status, 404);
    assert_eq!(served.send("POST /notes/%73earch", &[JSON], b"\"abc\"").await.status, 200);
}

#[tokio::test]
async fn every_request_is_logged_once() {
    let served = Served::start();
    served.with_note("x").await;
    served.send("GET /notes/9", &[], b"").await;
    served.send_as("x-other: 1", "GET /notes/1", &[], b"").await;
    let log = served.server.app_private().log.lock().unwrap().clone();
    assert_eq!(log, ["createNote 303", "replaceNote 204", "readNote 404", "readNote 401"]);
}

/// An operation that lists 400 and 403 answers nothing else: a client's fault is never the server's.
#[tokio::test]
async fn what_an_operation_does_not_list_is_answered_as_the_nearest() {
    let served = Served::start();
    let json = ["content-type: application/json"];
    assert_eq!(served.send("POST /ratings", &json, br#"{"stars":5}"#).await.status, 204);
    let long = format!("{{\"stars\":5,\"why\":\"{}\"}}", "x".repeat(80));
    let wrong: [(&str, &[&str], &[u8]); 6] = [
        ("POST /ratings", &json, b"{"),
        ("POST /ratings", &json, br#"{"stars":0}"#),
        ("POST /ratings", &json, long.as_bytes()),
        ("POST /ratings", &["content-type: text/plain"], b"5"),
        ("POST /ratings?dry=perhaps", &json, br#"{"stars":5}"#),
        ("POST /ratings", &[], b""),
    ];
    for (request, headers, body) in wrong {
        let reply = served.send(request, headers, body).await;
        assert_eq!(reply.status, 400, "{request} {headers:?}");
    }
    assert_eq!(served.send_as("x-key: another", "POST /ratings", &json, br#"{"stars":5}"#).await.status, 403);
}
