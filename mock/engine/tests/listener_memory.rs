//! What slow readers of one large body cost. Memory is that of the process: one test, in a program of its own.

#![cfg(target_os = "linux")]

mod listening;

use bytes::Bytes;
use listening::{Client, Paths, Serving};
use specbound_mock::Options;

const READERS: usize = 32;

/// Memory of this process, in bytes.
fn resident() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").expect("statm");
    let pages: u64 = statm.split(' ').nth(1).expect("a second number").parse().expect("a number");
    pages * rustix::param::page_size() as u64
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_is_not_copied_for_its_readers() {
    let large = Bytes::from(vec![7; 10 << 20]);
    let serving = Serving::with(Options::default(), Paths { large, ..Paths::default() });
    let before = resident();
    let mut readers = Vec::new();
    for _ in 0..READERS {
        let mut client = Client::connect(serving.address).await;
        client.send(b"GET /large HTTP/1.1\r\nhost: h\r\n\r\n").await;
        // The answer has begun; the rest of it waits for a reader that does not come.
        client.until("\r\n\r\n").await;
        readers.push(client);
    }
    assert!(!serving.paths.large.is_unique());
    let grown = resident().saturating_sub(before);
    assert!(grown < 50 << 20, "{READERS} stalled readers cost {grown} bytes");
}
