//! Random bytes to the listener.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use specbound_mock::{Engine, Limits, Listener, Options, Settings};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;

use crate::random::Random;
use crate::request::{Maker, Request};
use crate::{documents, number};

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(20);

async fn within<T>(what: &str, future: impl Future<Output = T>) -> T {
    match tokio::time::timeout(PATIENCE, future).await {
        Ok(done) => done,
        Err(_) => panic!("did not come within {PATIENCE:?}: {what}"),
    }
}

/// What this test writes itself, and what asks for errors of the server.
fn left_out(name: &str) -> bool {
    matches!(name, "host" | "expect" | "prefer")
}

fn written(request: &Request) -> Vec<u8> {
    let target =
        if request.query.is_empty() { request.path.clone() } else { format!("{}?{}", request.path, request.query) };
    let mut bytes = format!("{} {target} HTTP/1.1\r\nhost: localhost\r\n", request.method).into_bytes();
    for (name, value) in request.headers.iter().filter(|(name, _)| !left_out(name.as_str())) {
        bytes.extend_from_slice(format!("{name}: ").as_bytes());
        bytes.extend_from_slice(value.as_bytes());
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(format!("content-length: {}\r\n\r\n", request.body.len()).as_bytes());
    bytes.extend_from_slice(&request.body);
    bytes
}

/// Several requests in one, damaged or not.
fn burst(random: &mut Random, maker: &Maker, count: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    for _ in 0..count {
        let mut one = written(&maker.make(random).0);
        match random.below(50) {
            0 => one = random.bytes(300),
            1 => one.truncate(random.below(one.len() + 1)),
            2 => {
                let place = random.below(one.len());
                one[place] = random.next() as u8;
            }
            3 => one = b"POST /books HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n".to_vec(),
            4 => one = b"GET / HTTP/1.1\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello".to_vec(),
            5 => one = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\ngarbage".to_vec(),
            6 => one = [b"GET / HTTP/1.1\r\nx: ".to_vec(), vec![b'a'; 100_000], b"\r\n\r\n".to_vec()].concat(),
            _ => {}
        }
        bytes.extend(one);
    }
    bytes
}

/// Sends everything and reads to the end. What is wrong is told: that no answer is HTTP, or that one is a 500.
async fn exchange(address: SocketAddr, bytes: Vec<u8>) -> Result<usize, String> {
    let stream = within("a connection", TcpStream::connect(address)).await.map_err(|error| error.to_string())?;
    let (mut read, mut write) = stream.into_split();
    let sending = tokio::spawn(async move {
        // The listener may have had enough before.
        let _ = write.write_all(&bytes).await;
        let _ = write.shutdown().await;
    });
    let mut all = Vec::new();
    // A reset is an end.
    let _ = within("the end of the connection", read.read_to_end(&mut all)).await;
    within("the end of sending", sending).await.map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&all);
    // A panic of the engine is a 500 as well.
    if text.contains("HTTP/1.1 500") {
        return Err(format!("a 500: {text}"));
    }
    match all.is_empty() || all.starts_with(b"HTTP/1.") || all.first() == Some(&0) {
        true => Ok(text.matches("HTTP/1.1 ").count()),
        false => Err(format!("no HTTP: {text:.300}")),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn random_bytes_do_not_end_the_listener() {
    let seed = number("FUZZ_SEED", 20_240_101);
    let (requests, per_burst) = (number("FUZZ_WIRE_COUNT", 10_000), 10);
    let second = Duration::from_secs(1);
    let limits = Limits { head: second, body: second, answer: second, grace: second };
    for (name, api) in documents::all() {
        let mut random = Random::new(seed);
        let maker = Maker::new(&api);
        let engine = Arc::new(Engine::new(api, Arc::new(documents::NoMedia), Settings::default()));
        let options = Options { limits, ..Options::default() };
        let listener = Listener::bind(SocketAddr::from(([127, 0, 0, 1], 0)), options).expect("a free port");
        let address = listener.local_addr();
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(listener.serve(engine, async move {
            let _ = stopped.await;
        }));
        let mut answers = 0;
        // Eight connections at a time.
        for round in 0..requests / 3 / per_burst / 8 {
            let bursts: Vec<Vec<u8>> = (0..8).map(|_| burst(&mut random, &maker, per_burst as usize)).collect();
            let asked: Vec<_> = bursts.iter().map(|bytes| tokio::spawn(exchange(address, bytes.clone()))).collect();
            for (asked, bytes) in asked.into_iter().zip(&bursts) {
                let sent = || String::from_utf8_lossy(&bytes[..bytes.len().min(3_000)]).into_owned();
                match asked.await {
                    Ok(Ok(count)) => answers += count,
                    Ok(Err(wrong)) => panic!("{name}, FUZZ_SEED={seed}, round {round}: {wrong}\n{}", sent()),
                    Err(error) => panic!("{name}, FUZZ_SEED={seed}, round {round}: {error}\n{}", sent()),
                }
            }
        }
        #[allow(clippy::print_stderr, reason = "the figures are for whoever runs this")]
        {
            eprintln!("{name}: about {} requests on the wire, FUZZ_SEED={seed}, {answers} answers", requests / 3);
        }
        assert!(answers > 100, "{name}: only {answers} answers");
        // It is as it was.
        let last = exchange(address, b"GET /nowhere HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n".to_vec()).await;
        assert_eq!(last, Ok(1), "{name}, FUZZ_SEED={seed}");
        stop.send(()).expect("it serves");
        within("the end of the listener", serving).await.expect("no panic");
    }
}
