//! What is passed on is passed on byte for byte, and while it arrives.

mod proxying;

use std::sync::Arc;

use bytes::Bytes;
use futures::StreamExt;
use http::StatusCode;
use proxying::{Got, Proxying, random, reply, within};
use specbound_document::pipeline::{BodyReader, RequestHead};
use specbound_mock::{Body, Handler, OutgoingResponse};
use specbound_proxy::ProxyOptions;
use tokio::sync::Notify;

const PNG: (&str, &str) = ("content-type", "image/png");
const SIZE: usize = 5_000_000;

fn put(length: usize) -> String {
    format!(
        "PUT /picture HTTP/1.1\r\nhost: h\r\ncontent-type: image/png\r\ncontent-length: {length}\r\n\
         connection: close\r\n\r\n"
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn five_megabytes_go_up_and_down_unchanged() {
    let bytes = random(SIZE);
    let expected = bytes.clone();
    let proxying = Proxying::start(move |got: Got| {
        assert_eq!(got.headers["content-length"], SIZE.to_string());
        assert!(got.body == expected, "other bytes arrived");
        reply(200, &[PNG], got.body)
    });
    let mut client = proxying.connect().await;
    client.send(put(SIZE).as_bytes()).await;
    client.send(&bytes).await;
    let head = client.head().await;
    assert!(head.starts_with("HTTP/1.1 200") && head.contains(&format!("content-length: {SIZE}\r\n")), "{head}");
    assert!(client.rest_bytes().await == bytes, "other bytes came back");
    let seen = proxying.one().await;
    assert_eq!((seen.request_body.as_ref(), seen.answer_body.as_ref()), (Some(&bytes), Some(&bytes)));
    assert_eq!((seen.request_violations, seen.answer_violations, seen.unchecked), (vec![], vec![], vec![]));
    assert_eq!((seen.operation_id.as_deref(), seen.media_type.as_deref()), (Some("putPicture"), Some("image/png")));
}

/// Both halves of an answer wait for the test.
struct Halves {
    bytes: Bytes,
    length: Option<u64>,
    go_on: Arc<Notify>,
}

impl Handler for Halves {
    async fn answer<B: BodyReader>(&self, _: RequestHead<'_>, _: &mut B) -> OutgoingResponse {
        let (first, second) = (self.bytes.slice(..SIZE / 2), self.bytes.slice(SIZE / 2..));
        let go_on = Arc::clone(&self.go_on);
        let first = futures::stream::iter([Ok(first)]);
        let second = futures::stream::once(async move {
            go_on.notified().await;
            Ok(second)
        });
        OutgoingResponse { body: Body::stream(first.chain(second), self.length), ..reply(200, &[PNG], "") }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_half_of_an_answer_is_there_before_the_second_is_made() {
    for length in [Some(SIZE as u64), None] {
        let go_on = Arc::new(Notify::new());
        let halves = Halves { bytes: random(SIZE), length, go_on: Arc::clone(&go_on) };
        let bytes = halves.bytes.clone();
        // The copy is far smaller than a half: nothing else may hold it.
        let options = ProxyOptions { check_limit: 100_000, ..ProxyOptions::default() };
        let proxying = Proxying::of(halves, options);
        let mut client = proxying.connect().await;
        client.send(b"GET /picture HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n").await;
        let head = client.head().await;
        client.at_least(SIZE / 2).await;
        go_on.notify_one();
        let rest = client.rest_bytes().await;
        match length {
            Some(_) => assert!(rest == bytes, "other bytes arrived"),
            None => {
                assert!(head.contains("transfer-encoding: chunked\r\n"), "{head}");
                assert!(unchunked(&rest) == bytes, "other bytes arrived");
            }
        }
        let seen = proxying.one().await;
        assert_eq!(seen.answer_body, None);
        assert_eq!(seen.unchecked, ["answer body: it has 5000000 bytes, more than 100000"]);
        assert_eq!(seen.answer_violations, [""; 0]);
    }
}

fn unchunked(mut rest: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let line = rest.windows(2).position(|two| two == b"\r\n").expect("the length of a chunk");
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..line]).expect("text"), 16).expect("a length");
        if length == 0 {
            assert_eq!(&rest[line..], b"\r\n\r\n");
            return bytes;
        }
        bytes.extend_from_slice(&rest[line + 2..line + 2 + length]);
        rest = &rest[line + 4 + length..];
    }
}

/// Tells when half of a body has arrived.
struct Waiting(Arc<Notify>);

impl Handler for Waiting {
    async fn answer<B: BodyReader>(&self, _: RequestHead<'_>, body: &mut B) -> OutgoingResponse {
        let mut whole = Vec::new();
        while let Ok(Some(part)) = body.next().await {
            let before = whole.len();
            whole.extend_from_slice(&part);
            if before < SIZE / 2 && whole.len() >= SIZE / 2 {
                self.0.notify_one();
            }
        }
        reply(200, &[PNG], whole)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_half_of_a_request_arrives_before_the_second_is_sent() {
    let half_there = Arc::new(Notify::new());
    let options = ProxyOptions { check_limit: 100_000, ..ProxyOptions::default() };
    let proxying = Proxying::of(Waiting(Arc::clone(&half_there)), options);
    let bytes = random(SIZE);
    let mut client = proxying.connect().await;
    client.send(put(SIZE).as_bytes()).await;
    client.send(&bytes[..SIZE / 2]).await;
    within("half of the request", half_there.notified()).await;
    client.send(&bytes[SIZE / 2..]).await;
    client.head().await;
    assert!(client.rest_bytes().await == bytes);
    let seen = proxying.one().await;
    assert_eq!(seen.request_body, None);
    assert!(seen.unchecked[0].starts_with("request body: it has 5000000 bytes, more than"), "{:?}", seen.unchecked);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chunked_request_stays_chunked_whatever_its_method() {
    let proxying = Proxying::start(|got| {
        assert!(!got.headers.contains_key("content-length"));
        assert_eq!(got.headers["transfer-encoding"], "chunked");
        reply(200, &[PNG], got.body)
    });
    for method in ["PUT", "GET", "DELETE"] {
        let answer = proxying
            .ask(&format!(
                "{method} /picture HTTP/1.1\r\nhost: h\r\ncontent-type: image/png\r\ntransfer-encoding: chunked\r\n\
                 connection: close\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
            ))
            .await;
        assert!(answer.ends_with("\r\n\r\nabcde"), "{answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn coded_bytes_stay_as_they_are() {
    let bytes = random(1000);
    let sent = bytes.clone();
    let proxying = Proxying::start(move |got| {
        assert_eq!(got.headers["accept-encoding"], "br, gzip");
        reply(200, &[PNG, ("content-encoding", "br")], sent.clone())
    });
    let mut client = proxying.connect().await;
    let head = "GET /picture HTTP/1.1\r\nhost: h\r\naccept-encoding: br, gzip\r\nconnection: close\r\n\r\n";
    client.send(head.as_bytes()).await;
    let head = client.head().await;
    assert!(head.contains("content-encoding: br\r\n"), "{head}");
    assert!(client.rest_bytes().await == bytes);
    let seen = proxying.one().await;
    // Nothing would be said of the bytes of a picture: that they cannot be decoded keeps nobody from checking it.
    assert_eq!((seen.unchecked, seen.answer_violations), (vec![], vec![]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_early_error_ends_the_upload() {
    /// Refuses without reading.
    struct Refusing;
    impl Handler for Refusing {
        async fn answer<B: BodyReader>(&self, _: RequestHead<'_>, _: &mut B) -> OutgoingResponse {
            OutgoingResponse {
                status: StatusCode::PAYLOAD_TOO_LARGE,
                ..reply(413, &[("content-type", "text/plain")], "too large")
            }
        }
    }
    let proxying = Proxying::of(Refusing, ProxyOptions::default());
    let mut client = proxying.connect().await;
    client.send(put(SIZE).as_bytes()).await;
    client.send(&random(SIZE)).await;
    let answer = client.rest().await;
    assert!(answer.starts_with("HTTP/1.1 413") && answer.ends_with("too large"), "{answer}");
    assert_eq!(proxying.one().await.answer_violations, [""; 0]);
}
