//! Parameters of every style and place, and security schemes of every kind, served over HTTP.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use dropshot::HttpServer;
use serde_json::{Value, json};
use specbound_runtime::{Call, Failure, Operation, Service};

#[path = "accepted/output/parameters/mod.rs"]
mod api;
mod over_http;

use api::errors::{NewShelfError, PatchShelvesError, ShelvedBookError, ShelvesError};
use api::*;

/// It tells what it was asked, and by whom.
struct Shelves;

impl Service for Shelves {
    type Caller = String;

    fn api_url(&self) -> &str {
        "http://shelves.example"
    }
}

/// One secret for all schemes: what it opens is said by the scheme.
fn known(scheme: &str, credential: &str, operation: &Operation) -> Result<String, Failure> {
    match credential {
        "secret" => Ok(format!("{scheme} for {}", operation.id())),
        _ => Err(Failure::unauthorized(format!("The {scheme} is not known."))),
    }
}

impl CaseSecurity for Shelves {
    async fn authenticate_basic(&self, found: BasicCredential<'_>, operation: &Operation) -> Result<String, Failure> {
        known("basic", found.0, operation)
    }

    async fn authenticate_session(
        &self,
        found: SessionCredential<'_>,
        operation: &Operation,
    ) -> Result<String, Failure> {
        known("session", found.0, operation)
    }

    async fn authenticate_key(&self, found: KeyCredential<'_>, operation: &Operation) -> Result<String, Failure> {
        known("key", found.0, operation)
    }

    async fn authenticate_bearer(&self, found: BearerCredential<'_>, operation: &Operation) -> Result<String, Failure> {
        known("bearer", found.0, operation)
    }

    async fn authenticate_person(&self, found: PersonCredential<'_>, operation: &Operation) -> Result<String, Failure> {
        known("person", found.0, operation)
    }
}

fn found(asked: &Value) -> Found {
    Found { asked: asked.to_string(), whole: true, odd: None }
}

impl UntaggedOperations for Shelves {
    async fn shelves(
        &self,
        call: Call<String>,
        path: ShelvesPath,
        query: ShelvesQuery,
        headers: ShelvesHeaders,
        cookies: ShelvesCookies,
    ) -> Result<ShelvesOk, ShelvesError> {
        let asked = json!({"by": call.caller, "path": path, "query": query, "headers": headers, "cookies": cookies});
        Ok(ShelvesOk { body: found(&asked) })
    }

    async fn shelved_book(&self, _: Call<()>, path: ShelvedBookPath) -> Result<ShelvedBookOk, ShelvedBookError> {
        Ok(ShelvedBookOk { body: found(&json!({ "book": path })) })
    }

    async fn new_shelf(&self, _: Call<()>, path: NewShelfPath) -> Result<NewShelfOk, NewShelfError> {
        Ok(NewShelfOk { body: found(&json!({ "new": path })) })
    }

    async fn patch_shelves(
        &self,
        call: Call<Option<String>>,
        path: PatchShelvesPath,
        body: Filter,
    ) -> Result<PatchShelvesOk, PatchShelvesError> {
        let asked = json!({"by": call.caller, "path": path, "body": body});
        Ok(PatchShelvesOk { body: PatchShelvesOkBody(asked.to_string()) })
    }
}

fn served() -> HttpServer<Shelves> {
    over_http::serve(api_description().unwrap(), Shelves)
}

/// Status, content type and body.
async fn send(server: &HttpServer<Shelves>, line: &str, headers: &[&str], body: &str) -> (u16, String, Value) {
    let reply = over_http::send(server, line, headers, body.as_bytes()).await;
    (reply.status, reply.header("content-type").unwrap_or_default().to_owned(), reply.json_or_null())
}

#[tokio::test]
async fn lists_and_objects_and_cookies_arrive_as_the_document_writes_them() {
    let server = served();
    let line = "GET /shelves/a?genre=crime&genre=poetry&tag=x,y&piped=1%7C2&filter[name]=n&filter[from]=3&key=secret";
    let (status, media_type, body) = send(&server, line, &["X-Parts: one, two", "Cookie: session=abc"], "").await;
    assert_eq!((status, media_type.as_str()), (200, "application/hal+json"), "{body}");
    let asked: Value = serde_json::from_str(body["asked"].as_str().unwrap()).unwrap();
    assert_eq!(
        asked,
        json!({
            "by": "key for shelves", "path": {"ids": "a"}, "headers": {"X-Parts": ["one", "two"]},
            "query": {
                "genre": ["crime", "poetry"], "tag": ["x", "y"], "piped": [1, 2],
                "filter": {"name": "n", "from": 3},
            },
            "cookies": {"session": "abc", "seen": 0},
        })
    );
    let line = "GET /shelves/a?genre=crime&genre=crime&filter[from]=x&key=secret";
    let (status, media_type, body) = send(&server, line, &["Cookie: session=ab; seen=1.5"], "").await;
    assert_eq!((status, media_type.as_str()), (422, "application/problem+json"));
    let detail = body["detail"].as_str().unwrap_or_default();
    for wrong in ["/genre", "/tag", "/filter/from", "/session", "/seen"] {
        assert!(detail.contains(wrong), "{wrong} is not named: {detail}");
    }
}

#[tokio::test]
async fn a_credential_of_one_scheme_opens_nothing_that_asks_for_another() {
    let server = served();
    let get = "GET /shelves/a?tag=x";
    let with = async |headers: &[&str], query: &str| {
        let (status, _, body) = send(&server, &format!("{get}{query}"), headers, "").await;
        let asked = body["asked"].as_str().and_then(|asked| serde_json::from_str::<Value>(asked).ok());
        (status, asked.and_then(|asked| Some(asked["by"].as_str()?.to_owned())).unwrap_or_default())
    };
    let session = "Cookie: session=secret";
    let by = |scheme: &str| (200, format!("{scheme} for shelves"));
    let refused = (401, String::new());
    assert_eq!(with(&[session], "&key=secret").await, by("key"));
    assert_eq!(with(&[session, "Authorization: bearer  secret"], "").await, by("bearer"));
    assert_eq!(with(&[session, "X-Person: secret"], "").await, by("person"));
    // Both of an alternative; the last of them is the caller.
    assert_eq!(with(&[session, "Authorization: Basic secret"], "").await, by("session"));
    assert_eq!(with(&["Cookie: session=other", "Authorization: Basic secret"], "").await, refused);
    // A refused credential may stand beside one that is taken.
    assert_eq!(with(&[session, "X-Person: secret", "Authorization: Bearer other"], "").await, by("person"));
    // The right secret in the wrong scheme's place.
    assert_eq!(with(&[session], "").await, refused);
    assert_eq!(with(&[session, "Authorization: Digest secret"], "").await, refused);
    assert_eq!(with(&[session, "Authorization: secret"], "").await, refused);
    assert_eq!(with(&[session, "X-Person: other"], "").await, refused);
}

#[tokio::test]
async fn optional_security_is_an_option() {
    let server = served();
    let patch = async |query: &str, media_type: &str| {
        let header = format!("Content-Type: {media_type}");
        let (status, _, body) = send(&server, &format!("PATCH /shelves/a{query}"), &[&header], r#"{"from": 1}"#).await;
        (status, body.as_str().and_then(|asked| serde_json::from_str::<Value>(asked).ok()).unwrap_or_default())
    };
    let merge = "application/merge-patch+json";
    let (status, asked) = patch("", merge).await;
    assert_eq!((status, &asked["by"], &asked["body"]), (200, &Value::Null, &json!({"from": 1})));
    let (status, asked) = patch("?key=secret", merge).await;
    assert_eq!((status, asked["by"].as_str()), (200, Some("key for patchShelves")));
    // Who shows a wrong key is not anybody.
    assert_eq!(patch("?key=other", merge).await.0, 401);
    assert_eq!(patch("", "application/json").await.0, 415);
}

#[tokio::test]
async fn variables_of_one_place_may_have_several_names() {
    let server = served();
    let asked = async |path: &str| {
        let (status, _, body) = send(&server, &format!("GET {path}"), &[], "").await;
        (status, body["asked"].as_str().and_then(|asked| serde_json::from_str::<Value>(asked).ok()).unwrap_or_default())
    };
    assert_eq!(asked("/shelves/7/books/x").await, (200, json!({"book": {"shelf": 7, "ids": "x"}})));
    assert_eq!(asked("/shelves/new/xy").await, (200, json!({"new": {"ids": "xy"}})));
    // Each is checked by its own schema.
    assert_eq!(asked("/shelves/x/books/x").await.0, 422);
    assert_eq!(asked("/shelves/new/x").await.0, 422);
    assert_eq!(asked("/shelves/old/xy").await.0, 404);
}
