//! What is said of requests, of servers that are laxer than their document, and of what cannot be checked.

mod proxying;

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use flate2::Compression;
use flate2::write::GzEncoder;
use proxying::{ITEM, Proxying, Server, item, reply};
use specbound_mock::OutgoingResponse;
use specbound_proxy::{LAX, ProxyOptions};

const JSON: (&str, &str) = ("content-type", "application/json");

fn post(body: &str) -> String {
    let length = body.len();
    format!(
        "POST /items HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\
         connection: close\r\n\r\n{body}"
    )
}

fn made() -> OutgoingResponse {
    reply(201, &[JSON, ("location", "http://shop.test/items/1")], ITEM)
}

fn refused() -> OutgoingResponse {
    reply(422, &[("content-type", "application/problem+json")], r#"{"title":"Wrong","status":422}"#)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("gzip")
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_requests_are_noted_with_their_places() {
    let proxying = Proxying::start(|_| refused());
    for (request, found) in [
        (post(r#"{"name":""}"#), "/name: \"\" is shorter than 1 character (shop.yaml:"),
        (post(r#"{}"#), "/name: is required (shop.yaml:"),
        (post(r#"{"name":"Cup","x":1}"#), "/x: is not a known field (shop.yaml:"),
        (post(r#"{"name""#), "The body is not valid JSON"),
        (post(r#"{"name":"Cup"}"#).replace("application/json", "text/plain"), "The content type text/plain is not"),
        (post("").replace("content-type: application/json\r\n", ""), "The body is missing."),
    ] {
        let answer = proxying.ask(&request).await;
        assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
        let seen = proxying.one().await;
        assert_eq!((seen.answer_violations, seen.unchecked), (vec![], vec![]), "{request}");
        assert_eq!(seen.request_violations.len(), 1, "{:?}", seen.request_violations);
        assert!(seen.request_violations[0].starts_with(found), "{:?}", seen.request_violations);
    }
    proxying.get("/items?take=11").await;
    let seen = proxying.one().await;
    assert!(seen.request_violations[0].contains("11 is greater than the maximum of 10 (shop.yaml:"), "{seen:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_accepts_what_its_document_forbids_is_lax() {
    let proxying = Proxying::start(|_| made());
    proxying.ask(&post(r#"{"name":"Cup"}"#)).await;
    assert_eq!(proxying.one().await.answer_violations, [""; 0]);
    let answer = proxying.ask(&post(r#"{"name":"","x":1}"#)).await;
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    let seen = proxying.one().await;
    assert_eq!(seen.request_violations.len(), 2);
    let [lax] = seen.answer_violations.as_slice() else { panic!("{:?}", seen.answer_violations) };
    assert!(lax.starts_with(LAX) && lax.contains("answered 201") && lax.contains("and 1 more"), "{lax}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_credential_is_noted_and_any_is_taken() {
    let proxying = Proxying::start(|got| match got.headers.contains_key("x-open") {
        true => reply(200, &[JSON], "{}"),
        false => reply(401, &[JSON], "{}"),
    });
    let ask = async |headers: &str| {
        proxying.ask(&format!("GET /secret HTTP/1.1\r\nhost: h\r\n{headers}connection: close\r\n\r\n")).await;
        let seen = proxying.one().await;
        (seen.request_violations, seen.answer_violations)
    };
    assert_eq!(ask("x-api-key: anything\r\n").await, (vec![], vec![]));
    let missing = "credential: the header x-api-key is missing".to_owned();
    assert_eq!(ask("").await, (vec![missing.clone()], vec![]));
    let (request, answer) = ask("x-open: 1\r\n").await;
    assert_eq!(request, [missing]);
    assert!(answer.len() == 1 && answer[0].starts_with(LAX), "{answer:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_document_lacks_is_unmatched() {
    let proxying = Proxying::start(|_| reply(200, &[JSON], "{}"));
    for request in ["GET /nothing", "PATCH /items", "OPTIONS /items"] {
        let answer = proxying.ask(&format!("{request} HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n")).await;
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        let seen = proxying.one().await;
        assert_eq!(seen.operation_id, None);
        assert!(seen.unchecked.len() == 1 && seen.unchecked[0].starts_with("request: unmatched: "), "{seen:?}");
        assert_eq!((seen.request_violations, seen.answer_violations), (vec![], vec![]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn gzip_is_read_for_the_check_and_other_codings_are_noted() {
    let proxying = Proxying::start(|got| {
        let coding = got.headers["x-coding"].to_str().expect("text");
        let wrong = ITEM.replace("3}", "\"3\"}");
        let body = if coding == "gzip" { gzip(wrong.as_bytes()) } else { wrong.into_bytes() };
        reply(200, &[JSON, ("etag", "\"1f\""), ("content-encoding", coding)], body)
    });
    let ask = async |coding: &str| {
        let head = format!("GET /items/1 HTTP/1.1\r\nhost: h\r\nx-coding: {coding}\r\nconnection: close\r\n\r\n");
        let answer = proxying.ask(&head).await;
        assert!(answer.contains(&format!("content-encoding: {coding}\r\n")), "{answer}");
        proxying.one().await
    };
    let seen = ask("gzip").await;
    assert!(seen.answer_violations[0].starts_with("/size: "), "{:?}", seen.answer_violations);
    assert!(seen.answer_body.is_some_and(|body| body.starts_with(b"{")));
    let seen = ask("br").await;
    assert_eq!(seen.unchecked, ["answer body: the content coding br is not read here"]);
    assert_eq!((seen.answer_violations, seen.answer_body), (vec![], None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_grows_beyond_the_limit_is_not_read() {
    let options = ProxyOptions { check_limit: 10_000, ..ProxyOptions::default() };
    let server = Server(|_| {
        let body = gzip(&vec![b' '; 1_000_000]);
        reply(200, &[JSON, ("etag", "\"1f\""), ("content-encoding", "gzip")], body)
    });
    let proxying = Proxying::of(server, options);
    proxying.get("/items/1").await;
    assert_eq!(proxying.one().await.unchecked, ["answer body: it has more than 10000 bytes without its gzip"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_json_request_is_checked_too() {
    let proxying = Proxying::start(|_| refused());
    let spaces = " ".repeat(2 << 20);
    proxying.ask(&post(&format!(r#"{{"name":"Cup"{spaces}}}"#))).await;
    let seen = proxying.one().await;
    assert_eq!((seen.request_violations, seen.unchecked), (vec![], vec![]));
    proxying.ask(&post(&format!(r#"{{"name":7{spaces}}}"#))).await;
    let seen = proxying.one().await;
    assert!(seen.request_violations[0].starts_with("/name: 7 is not a string (shop.yaml:"), "{seen:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_form_is_checked_too() {
    let proxying = Proxying::start(|got| {
        assert!(got.body.len() > 2_000_000);
        refused()
    });
    for (title, found) in [("Cup", ""), ("Cup of tea", "/title: \"Cup of tea\" is longer than 5 characters")] {
        let picture = "x".repeat(2_000_000);
        let body = format!(
            "--b\r\ncontent-disposition: form-data; name=title\r\n\r\n{title}\r\n--b\r\ncontent-disposition: \
             form-data; name=picture; filename=a.png\r\ncontent-type: image/png\r\n\r\n{picture}\r\n--b--\r\n"
        );
        let length = body.len();
        let head =
            "POST /album HTTP/1.1\r\nhost: h\r\nconnection: close\r\ncontent-type: multipart/form-data; boundary=b";
        proxying.ask(&format!("{head}\r\ncontent-length: {length}\r\n\r\n{body}")).await;
        let seen = proxying.one().await;
        assert_eq!(seen.unchecked, [""; 0]);
        let lines = seen.request_violations.join("\n");
        assert!(lines.starts_with(found) && lines.is_empty() == found.is_empty(), "{lines}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_requests_are_kept_from_the_server_where_that_is_wanted() {
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let server = Server(move |got: proxying::Got| {
        counted.fetch_add(1, Ordering::SeqCst);
        match got.method.as_str() {
            "POST" => {
                assert!(got.body.starts_with(br#"{"name":"#) && got.body.ends_with(b"}"));
                made()
            }
            _ => item(),
        }
    });
    let options = ProxyOptions { reject_requests: true, check_limit: 100_000, ..ProxyOptions::default() };
    let proxying = Proxying::of(server, options);
    // Of 400 and 422 the document has the latter.
    for (body, told) in [(r#"{"name":7}"#, "/name: 7 is not a string"), ("{", "\"title\":\"")] {
        let answer = proxying.ask(&post(body)).await;
        assert!(answer.starts_with("HTTP/1.1 422") && answer.contains(told), "{answer}");
        assert!(answer.contains("application/problem+json") && answer.contains("\"status\":422"), "{answer}");
        let seen = proxying.one().await;
        assert_eq!((seen.from_proxy, seen.request_violations.len(), seen.answer_violations), (true, 1, vec![]));
    }
    // As the mock answers it: with the document's status, in its shape; what only a mock reads is not read.
    let get = |rest: &str| format!("GET {rest}connection: close\r\n\r\n");
    let picture = "PUT /picture HTTP/1.1\r\nhost: h\r\ncontent-type: text/plain\r\ncontent-length: 1\r\nconnection: close\r\n\r\nx";
    for (request, status, told) in [
        (get("/secret HTTP/1.1\r\nhost: h\r\nprefer: fault=reset\r\n"), 401, "content-type: application/json\r\n"),
        (get("/items?take=11 HTTP/1.1\r\nhost: h\r\n"), 422, "/take: "),
        (post("{}").replace("application/json", "text/plain"), 422, "\"status\":422"),
        (picture.to_owned(), 415, "\"status\":415"),
    ] {
        let answer = proxying.ask(&request).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")) && answer.contains(told), "{request}{answer}");
        assert!(proxying.one().await.from_proxy);
    }
    assert_eq!(calls.load(Ordering::SeqCst), 0);
    // Right ones, those of no operation, and those that are too long for a check are passed on.
    let long = format!(r#"{{"name":7{}}}"#, " ".repeat(200_000));
    for request in [post(r#"{"name":"Cup"}"#), post(&long)] {
        let answer = proxying.ask(&request).await;
        assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
    }
    assert!(proxying.get("/items/1").await.ends_with(ITEM));
    assert!(proxying.get("/nowhere").await.starts_with("HTTP/1.1 200"));
    assert_eq!(calls.load(Ordering::SeqCst), 4);
}
