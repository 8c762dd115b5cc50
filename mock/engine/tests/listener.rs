//! What the listener makes of requests, on bare sockets.

mod listening;

use std::time::{Duration, Instant};

use listening::{Client, Serving, within};
use specbound_mock::Options;

const CLOSE: &str = "connection: close\r\n\r\n";

#[tokio::test]
async fn get_has_length_date_and_body() {
    let serving = Serving::start(Options::default());
    let answer = serving.ask(&format!("GET /hello?you HTTP/1.1\r\nhost: h\r\n{CLOSE}")).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("content-length: 9\r\n") && answer.contains("\r\ndate: "), "{answer}");
    assert!(answer.ends_with("\r\n\r\nhello you"), "{answer}");
}

#[tokio::test]
async fn head_keeps_the_length_of_its_reply() {
    let serving = Serving::start(Options::default());
    let answer = serving.ask(&format!("HEAD /hello HTTP/1.1\r\nhost: h\r\n{CLOSE}")).await;
    assert!(answer.contains("content-length: 1234\r\n") && answer.ends_with("\r\n\r\n"), "{answer}");
    let answer = serving.ask(&format!("HEAD /host HTTP/1.1\r\nhost: four\r\n{CLOSE}")).await;
    assert!(answer.contains("content-length: 4\r\n") && answer.ends_with("\r\n\r\n"), "{answer}");
}

#[tokio::test]
async fn answers_without_content_have_no_body() {
    let serving = Serving::start(Options::default());
    for (path, status) in [("/nothing", "204"), ("/same", "304")] {
        let answer = serving.ask(&format!("GET {path} HTTP/1.1\r\nhost: h\r\n{CLOSE}")).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")) && answer.ends_with("\r\n\r\n"), "{answer}");
        assert!(!answer.contains("content-length"), "{answer}");
    }
    let answer = serving.ask(&format!("GET /continue HTTP/1.1\r\nhost: h\r\n{CLOSE}")).await;
    assert!(answer.starts_with("HTTP/1.1 500"), "{answer}");
}

#[tokio::test]
async fn a_body_arrives_with_and_without_its_length() {
    let serving = Serving::start(Options::default());
    let post = format!("POST /echo HTTP/1.1\r\nhost: h\r\ncontent-length: 4\r\n{CLOSE}body");
    assert!(serving.ask(&post).await.ends_with("Some(4) body"));
    let chunked = format!(
        "POST /echo HTTP/1.1\r\nhost: h\r\ntransfer-encoding: chunked\r\n{CLOSE}2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n"
    );
    assert!(serving.ask(&chunked).await.ends_with("None body"));
    assert!(serving.ask(&format!("POST /echo HTTP/1.1\r\nhost: h\r\n{CLOSE}")).await.ends_with("None "));
}

#[tokio::test]
async fn permission_to_send_is_given_when_the_body_is_read() {
    let serving = Serving::start(Options::default());
    let head = |path| format!("POST {path} HTTP/1.1\r\nhost: h\r\ncontent-length: 4\r\nexpect: 100-continue\r\n\r\n");
    let mut client = Client::connect(serving.address).await;
    client.send(head("/echo").as_bytes()).await;
    assert_eq!(client.until("\r\n\r\n").await, "HTTP/1.1 100 Continue\r\n\r\n");
    client.send(b"body").await;
    client.until("Some(4) body").await;
    // Nobody reads this one: its sender is told at once, without permission.
    client.send(head("/ignore").as_bytes()).await;
    let answer = client.rest("the answer and the end").await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("connection: close\r\n"), "{answer}");
}

#[tokio::test]
async fn a_client_that_closed_its_sending_side_gets_its_answer() {
    let serving = Serving::start(Options::default());
    for path in ["/hello", "/later"] {
        let mut client = Client::connect(serving.address).await;
        client.send(format!("GET {path} HTTP/1.1\r\nhost: h\r\n\r\n").as_bytes()).await;
        tokio::io::AsyncWriteExt::shutdown(&mut client.stream).await.expect("a half close");
        assert!(client.rest("the answer").await.starts_with("HTTP/1.1 200"), "{path}");
    }
}

#[tokio::test]
async fn requests_in_one_write_are_answered_in_their_order() {
    let serving = Serving::start(Options::default());
    let many: String = (0..40).map(|n| format!("GET /hello?{n}. HTTP/1.1\r\nhost: h\r\n\r\n")).collect();
    let mut client = Client::connect(serving.address).await;
    client.send(many.as_bytes()).await;
    for n in 0..40 {
        let answer = client.until(&format!("hello {n}.")).await;
        assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 1, "{answer}");
    }
}

#[tokio::test]
async fn a_panic_is_a_500_and_nothing_else() {
    let serving = Serving::start(Options::default());
    let mut client = Client::connect(serving.address).await;
    client.send(b"GET /panic HTTP/1.1\r\nhost: h\r\n\r\n").await;
    let answer = client.until("says why.\n").await;
    assert!(answer.starts_with("HTTP/1.1 500") && answer.contains("content-type: text/plain"), "{answer}");
    client.send(b"GET /hello?again HTTP/1.1\r\nhost: h\r\n\r\n").await;
    client.until("hello again").await;
    assert!(serving.ask(&format!("GET /hello?other HTTP/1.1\r\nhost: h\r\n{CLOSE}")).await.ends_with("hello other"));
}

#[tokio::test]
async fn a_delayed_reply_comes_later() {
    let serving = Serving::start(Options::default());
    let began = Instant::now();
    serving.ask(&format!("GET /later HTTP/1.1\r\nhost: h\r\n{CLOSE}")).await;
    assert!(began.elapsed() >= Duration::from_millis(200));
}

#[tokio::test]
async fn a_client_that_sends_64_mib_first_gets_its_413() {
    let serving = Serving::start(Options::default());
    let mut client = Client::connect(serving.address).await;
    client.send(format!("POST /refuse HTTP/1.1\r\nhost: h\r\ncontent-length: {}\r\n\r\n", 64 << 20).as_bytes()).await;
    let part = vec![0; 1 << 20];
    for _ in 0..64 {
        client.send(&part).await;
    }
    let answer = client.rest("the answer").await;
    assert!(answer.starts_with("HTTP/1.1 413") && answer.contains("connection: close\r\n"), "{answer}");
    assert!(answer.ends_with("too large"), "{answer}");
}

#[tokio::test]
async fn a_body_that_nobody_read_does_not_end_the_connection() {
    let serving = Serving::start(Options::default());
    let mut client = Client::connect(serving.address).await;
    client.send(b"POST /ignore HTTP/1.1\r\nhost: h\r\ncontent-length: 4\r\n\r\nbodyGET /hello?next HTTP/1.1\r\nhost: h\r\n\r\n").await;
    client.until("hello next").await;
}

#[tokio::test]
async fn requests_under_way_are_answered_at_the_stop() {
    let mut serving = Serving::start(Options::default());
    let mut idle = Client::connect(serving.address).await;
    idle.send(b"GET /hello? HTTP/1.1\r\nhost: h\r\n\r\n").await;
    idle.until("hello ").await;
    let mut silent = Client::connect(serving.address).await;
    let mut busy = Client::connect(serving.address).await;
    busy.send(b"GET /held HTTP/1.1\r\nhost: h\r\n\r\n").await;
    within("the request", serving.paths.arrived.notified()).await;
    serving.stop();
    assert_eq!(idle.rest("the end of the idle connection").await, "");
    assert_eq!(silent.rest("the end of the silent connection").await, "");
    let refused = within("an outcome", tokio::net::TcpStream::connect(serving.address)).await;
    assert!(refused.is_err(), "no connection is taken any more");
    serving.paths.release.notify_one();
    assert!(busy.rest("the answer").await.ends_with("released"));
    within("the end of the listener", serving.task).await.expect("no panic");
}

#[tokio::test]
async fn what_is_not_done_after_the_grace_is_dropped() {
    let mut options = Options::default();
    options.limits.grace = Duration::from_millis(100);
    let mut serving = Serving::start(options);
    let mut busy = Client::connect(serving.address).await;
    busy.send(b"GET /held HTTP/1.1\r\nhost: h\r\n\r\n").await;
    within("the request", serving.paths.arrived.notified()).await;
    serving.stop();
    within("the end of the listener", serving.task).await.expect("no panic");
    assert_eq!(busy.rest("the end of the connection").await, "");
}
