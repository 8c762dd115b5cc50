//! The path of the document's server is in front of every path that is served, and in links.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use dropshot::HttpServer;
use serde_json::{Value, json};
use specbound_codegen::{DropshotGap, Generated, Options, Refusal, generate_unformatted};
use specbound_runtime::{Call, Problem as Told, Service};

#[path = "accepted/output/below/mod.rs"]
mod api;
mod document;
mod over_http;

use api::errors::*;
use api::*;
use over_http::serve;

struct Wall;

impl Service for Wall {
    type Caller = ();

    fn api_url(&self) -> &str {
        "http://wall.example"
    }
}

impl UntaggedOperations for Wall {
    async fn read_root(&self, call: Call<()>) -> Result<ReadRootOk, ReadRootError> {
        Ok(ReadRootOk { body: call.api_url })
    }

    async fn read_note(&self, call: Call<()>, path: ReadNotePath) -> Result<ReadNoteOk, ReadNoteError> {
        match path.note {
            9 => Err(ReadNoteNotFound { problem: Told::new("There is no note 9.") }.into()),
            note => Ok(ReadNoteOk { body: format!("{}{}", call.api_url, paths::read_note(note + 1)) }),
        }
    }

    async fn new_note(&self, _: Call<()>) -> Result<NewNoteOk, NewNoteError> {
        Ok(NewNoteOk { body: "new".to_owned() })
    }
}

/// Status and body.
async fn send(server: &HttpServer<Wall>, line: &str) -> (u16, String) {
    let reply = over_http::send(server, line, &[], b"").await;
    (reply.status, reply.text().to_owned())
}

fn served() -> HttpServer<Wall> {
    serve(api_description().unwrap(), Wall)
}

#[tokio::test]
async fn what_is_served_and_what_is_linked_have_the_path_of_the_server() {
    let server = served();
    let link = "http://wall.example/v2/notes/2".to_owned();
    assert_eq!(send(&server, "GET /v2/notes/1").await, (200, link));
    // The literal is served through the variable.
    assert_eq!(send(&server, "GET /v2/notes/new").await, (200, "new".to_owned()));
    for root in ["/v2", "/v2/"] {
        assert_eq!(send(&server, &format!("GET {root}")).await, (200, "http://wall.example/v2".to_owned()), "{root}");
    }
    for other in ["/notes/1", "/", "/v1/notes/1", "/v2/v2/notes/1", "/v20/notes/1"] {
        assert_eq!(send(&server, &format!("GET {other}")).await.0, 404, "{other}");
    }
    assert_eq!(send(&server, "DELETE /v2/notes/1").await.0, 405);
    assert_eq!(send(&server, "GET /v2/notes/0").await.0, 422);
}

#[tokio::test]
async fn an_error_names_the_path_that_was_asked_for() {
    let (status, body) = send(&served(), "GET /v2/notes/9").await;
    let body: Value = serde_json::from_str(&body).unwrap();
    assert_eq!((status, &body["instance"]), (404, &json!("/v2/notes/9")));
}

fn generated(server: Option<&str>) -> Result<Generated, Vec<Refusal>> {
    let (_, text) = document::accepted().into_iter().find(|(file, _)| file == "below.yaml").unwrap();
    let options = document::options("below.yaml", true);
    generate_unformatted(&text, &Options { server: server.map(str::to_owned), ..options })
}

fn file(generated: &Generated, path: &str) -> String {
    generated.files.iter().find(|file| file.path == path).unwrap().contents.clone()
}

#[test]
fn a_server_is_chosen_by_its_number_or_its_url() {
    for (chosen, base) in
        [(None, "/v2"), (Some("1"), "/v2"), (Some("2"), "/v1"), (Some("https://old.notes.example/v1"), "/v1")]
    {
        let generated = generated(chosen).unwrap();
        let api = file(&generated, "api/api.rs");
        assert!(api.contains(&format!("path = \"{base}/notes/{{note}}\"")), "{chosen:?}");
        let rules = file(&generated, "client/rules.rs");
        assert!(rules.contains(&format!("pub const BASE_PATH: &str = \"{base}\";")), "{chosen:?}");
        // The other one is told as lost.
        let lost = generated.projection.gaps.iter().filter(|(gap, _)| gap.is_lost()).collect::<Vec<_>>();
        assert_eq!(lost, [&(DropshotGap::OtherServers, 1)]);
    }
    for wrong in ["0", "3", "https://new.notes.example"] {
        let refusals = generated(Some(wrong)).unwrap_err();
        let line = refusals[0].line("below.yaml");
        assert!(line.starts_with("below.yaml:4:3: document: there is no server ") && line.contains(wrong), "{line}");
    }
}
