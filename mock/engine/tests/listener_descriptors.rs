//! A listener that runs out of file descriptors. The limit is that of the process: one test, in a program of its own.

#![cfg(unix)]

mod listening;

use std::fs::File;
use std::time::Duration;

use listening::{Client, Serving};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use specbound_mock::Options;

const REQUEST: &[u8] = b"GET /hello?there HTTP/1.1\r\nhost: h\r\nconnection: close\r\n\r\n";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn connections_are_taken_again_when_descriptors_are_free() {
    let serving = Serving::start(Options::default());
    // Everything that is opened at the first use is open after this.
    let mut first = Client::connect(serving.address).await;
    first.send(REQUEST).await;
    first.rest("the answer before").await;

    let whole = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: Some(128), maximum: whole.maximum }).expect("a lower limit");
    let mut taken: Vec<File> = std::iter::from_fn(|| File::open("/dev/null").ok()).collect();
    assert!(!taken.is_empty());
    // One descriptor for the client; the system completes the connection, but the listener cannot take it.
    taken.pop();
    let mut client = Client::connect(serving.address).await;
    client.send(REQUEST).await;
    let early = tokio::time::timeout(Duration::from_millis(300), client.stream.readable()).await;
    assert!(early.is_err(), "the connection was taken although no descriptor was free");
    taken.clear();
    assert!(client.rest("the answer after").await.ends_with("hello there"));
}
