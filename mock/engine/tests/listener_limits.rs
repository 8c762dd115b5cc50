//! Clients that are slow, silent or many.

mod listening;

use std::num::NonZeroUsize;
use std::time::Duration;

use bytes::Bytes;
use listening::{Client, Paths, Serving, short, within};
use specbound_mock::{Limits, Options};

const SHORT: Duration = Duration::from_millis(200);

/// Two connections that wait for the limit, and one that keeps it.
#[tokio::test]
async fn a_connection_without_a_request_is_ended() {
    let serving = Serving::start(short(SHORT));
    let mut silent = Client::connect(serving.address).await;
    assert_eq!(silent.rest("the end of a silent connection").await, "");
    let mut half = Client::connect(serving.address).await;
    half.send(b"GET /hello HTTP/1.1\r\nhost:").await;
    half.rest("the end of a connection with half a head").await;
    let mut idle = Client::connect(serving.address).await;
    idle.send(b"GET /hello?once HTTP/1.1\r\nhost: h\r\n\r\n").await;
    assert!(idle.rest("the end of an idle connection").await.ends_with("hello once"));
}

#[tokio::test]
async fn a_head_that_drips_has_no_more_time() {
    let serving = Serving::start(short(SHORT));
    let mut client = Client::connect(serving.address).await;
    client.send(b"GET /hello HTTP/1.1\r\n").await;
    let dripping = async {
        use tokio::io::AsyncWriteExt;
        let mut tick = tokio::time::interval(SHORT / 10);
        while client.stream.write_all(b"a: b\r\n").await.is_ok() {
            tick.tick().await;
        }
    };
    within("the end of the connection", dripping).await;
}

#[tokio::test]
async fn a_body_that_stops_is_a_400_and_work_is_not_idleness() {
    let serving = Serving::start(Options { limits: Limits { body: SHORT * 3, ..short(SHORT).limits }, ..short(SHORT) });
    let mut client = Client::connect(serving.address).await;
    client.send(b"POST /echo HTTP/1.1\r\nhost: h\r\ncontent-length: 4\r\n\r\nbo").await;
    let answer = client.rest("the answer").await;
    assert!(answer.starts_with("HTTP/1.1 400") && answer.ends_with("before its end."), "{answer}");
}

#[tokio::test]
async fn a_client_that_takes_nothing_is_ended_and_holds_nothing() {
    let large = Bytes::from(vec![7; 64 << 20]);
    let options = Options { limits: Limits { answer: SHORT, ..Limits::default() }, ..Options::default() };
    let serving = Serving::with(options, Paths { large, ..Paths::default() });
    let mut client = Client::connect(serving.address).await;
    client.send(b"GET /large HTTP/1.1\r\nhost: h\r\n\r\n").await;
    client.until("\r\n\r\n").await;
    let released = async {
        // The answer is the only other holder of these bytes.
        let mut tick = tokio::time::interval(SHORT / 10);
        while !serving.paths.large.is_unique() {
            tick.tick().await;
        }
    };
    within("the answer to be dropped", released).await;
}

#[tokio::test]
async fn connections_beyond_the_limit_wait() {
    let options = Options { max_connections: NonZeroUsize::new(1), ..Options::default() };
    let serving = Serving::start(options);
    let mut first = Client::connect(serving.address).await;
    first.send(b"GET /held HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n").await;
    within("the first request", serving.paths.arrived.notified()).await;
    let mut second = Client::connect(serving.address).await;
    second.send(b"GET /held HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n").await;
    let early = tokio::time::timeout(SHORT, serving.paths.arrived.notified()).await;
    assert!(early.is_err(), "the second connection was taken");
    serving.paths.release.notify_one();
    assert!(first.rest("the first answer").await.ends_with("released"));
    within("the second request", serving.paths.arrived.notified()).await;
    serving.paths.release.notify_one();
    assert!(second.rest("the second answer").await.ends_with("released"));
}
