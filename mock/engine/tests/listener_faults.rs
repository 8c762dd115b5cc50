//! What a fault looks like on a bare socket.

mod listening;

use std::io::{ErrorKind, Write};
use std::sync::Arc;
use std::time::{Duration, Instant};

use listening::{Client, Paths, Serving, within};
use specbound_mock::Options;
use tokio::io::AsyncReadExt;

/// Everything that comes, and how the connection ends.
async fn asked(serving: &Serving, target: &str) -> (Vec<u8>, Option<ErrorKind>) {
    let mut client = Client::connect(serving.address).await;
    client.send(format!("GET {target} HTTP/1.1\r\nhost: h\r\n\r\n").as_bytes()).await;
    let mut all = Vec::new();
    let end = within(target, client.stream.read_to_end(&mut all)).await;
    (all, end.err().map(|error| error.kind()))
}

fn body(answer: &[u8]) -> (&str, &[u8]) {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("a head") + 4;
    (std::str::from_utf8(&answer[..end]).expect("a head is text"), &answer[end..])
}

#[tokio::test]
async fn a_reset_is_a_reset_and_an_empty_answer_is_the_end_of_the_connection() {
    let serving = Serving::start(Options::default());
    assert_eq!(asked(&serving, "/faulty?reset").await, (Vec::new(), Some(ErrorKind::ConnectionReset)));
    assert_eq!(asked(&serving, "/faulty?empty").await, (Vec::new(), None));
}

#[tokio::test]
async fn an_answer_is_cut_where_it_is_said() {
    let serving = Serving::start(Options::default());
    for (fault, length, end) in [
        ("cut", 50, None),
        ("cut&at=7", 7, None),
        ("cut&at=0", 0, None),
        ("cut&at=100", 100, None),
        ("cut&at=1000", 100, None),
        ("reset&at=7", 7, Some(ErrorKind::ConnectionReset)),
    ] {
        let (answer, ended) = asked(&serving, &format!("/faulty?{fault}")).await;
        let (head, body) = body(&answer);
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n") && head.contains("content-length: 100\r\n"), "{fault}: {head}");
        assert_eq!((body.len(), ended), (length, end), "{fault}");
    }
}

#[tokio::test]
async fn garbage_is_no_http_and_a_malformed_body_has_a_right_head() {
    let serving = Serving::start(Options::default());
    let (garbage, end) = asked(&serving, "/faulty?garbage").await;
    assert!(garbage.len() > 50 && !garbage.starts_with(b"HTTP") && end.is_none(), "{garbage:?}");
    let (malformed, end) = asked(&serving, "/faulty?malformed").await;
    let (head, body) = body(&malformed);
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n") && head.contains("transfer-encoding: chunked"), "{head}");
    assert!(body.len() > 50 && !body[0].is_ascii_hexdigit() && end.is_none(), "{body:?}");
    // Other connections are served as ever.
    assert!(serving.ask("GET /hello HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n").await.ends_with("hello "));
}

#[tokio::test]
async fn a_stall_sends_nothing_until_the_listener_stops() {
    let mut serving = Serving::start(Options::default());
    for (fault, received) in [("stall", ""), ("stall&at=5", "01234")] {
        let mut client = Client::connect(serving.address).await;
        client.send(format!("GET /faulty?{fault} HTTP/1.1\r\nhost: h\r\n\r\n").as_bytes()).await;
        if !received.is_empty() {
            assert!(client.until(received).await.contains("content-length: 100"));
        }
        let more = tokio::time::timeout(Duration::from_millis(300), client.stream.read_u8()).await;
        assert!(more.is_err(), "{fault}: {more:?}");
    }
    let mut client = Client::connect(serving.address).await;
    client.send(b"GET /faulty?stall&at=1 HTTP/1.1\r\nhost: h\r\n\r\n").await;
    client.until("\r\n\r\n0").await;
    let before = Instant::now();
    serving.stop();
    within("the stop", &mut serving.task).await.expect("no panic");
    assert!(before.elapsed() < Duration::from_secs(4), "a stall holds up the stop: {:?}", before.elapsed());
}

#[tokio::test]
async fn a_slow_body_comes_bit_by_bit() {
    let serving = Serving::start(Options::default());
    let before = Instant::now();
    let (answer, end) = asked(&serving, "/faulty?slow=200&cut&at=60").await;
    let (_, sent) = body(&answer);
    assert_eq!((sent.len(), end), (60, None));
    assert!(before.elapsed() >= Duration::from_millis(250), "{:?}", before.elapsed());
    let mut client = Client::connect(serving.address).await;
    client.send(b"GET /faulty?slow=1000 HTTP/1.1\r\nhost: h\r\n\r\nGET /hello?next HTTP/1.1\r\nhost: h\r\n\r\n").await;
    // The connection goes on with the next request.
    assert!(client.until("hello next").await.contains(&"0123456789".repeat(10)));
}

/// A file is sent piece by piece, and as it is.
#[tokio::test]
async fn a_file_arrives_byte_for_byte() {
    let bytes: Vec<u8> = (0..300_000_u32).flat_map(u32::to_le_bytes).collect();
    let mut file = tempfile::tempfile().expect("a file");
    file.write_all(&bytes).expect("room");
    let paths = Paths { file: Some((Arc::new(file), bytes.len() as u64)), ..Paths::default() };
    let serving = Serving::with(Options::default(), paths);
    let url = format!("http://{}/file", serving.address);
    let answer = within("the file", reqwest::get(url)).await.expect("an answer");
    assert_eq!(answer.content_length(), Some(bytes.len() as u64));
    assert!(within("its bytes", answer.bytes()).await.expect("all of it") == bytes);
}

/// A stream of HTTP/2 ends; the connection does not.
#[tokio::test]
async fn a_fault_of_one_stream_leaves_the_others() {
    let serving = Serving::start(Options::default());
    let client = reqwest::Client::builder().http2_prior_knowledge().build().expect("a client");
    let url = |path: &str| format!("http://{}{path}", serving.address);
    let held = tokio::spawn(client.get(url("/held")).send());
    within("the request", serving.paths.arrived.notified()).await;
    for fault in ["reset", "empty", "garbage", "malformed"] {
        let failed = within(fault, client.get(url(&format!("/faulty?{fault}"))).send()).await;
        assert!(failed.is_err(), "{fault}");
    }
    let cut = within("a head", client.get(url("/faulty?cut&at=5")).send()).await.expect("a head");
    assert!(within("the cut", cut.bytes()).await.is_err());
    serving.paths.release.notify_one();
    let held = within("the answer", held).await.expect("no panic").expect("the connection lives");
    assert_eq!(within("its body", held.text()).await.expect("a body"), "released");
}
