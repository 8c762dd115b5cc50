//! Random bytes to the listener, on many connections at a time.
//!
//! `FUZZ_SEED` and `FUZZ_WIRE_COUNT` change what is run.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::Value;
use specbound_mock::{Api, Engine, Limits, Listener, Options, Settings};
use tokio::sync::oneshot;

use crate::admin::Admin;
use crate::client::{exchange, within};
use crate::random::Random;
use crate::request::Maker;
use crate::sent::{Sent, Source};
use crate::{documents, number};

/// Connections at a time.
const CONNECTIONS: u64 = 24;

/// Requests of a connection, at most.
const REQUESTS: usize = 30;

/// Memory of this process at the end of the long run, in MiB: what twelve sessions of each document keep is far less.
const MOST_MEMORY: u64 = 1_500;

#[derive(Debug, Default)]
struct Tally {
    requests: usize,
    answers: usize,
    connections: usize,
    slowest: Duration,
}

fn plain(text: &str) -> Sent {
    let requests = vec![format!("{text} HTTP/1.1\r\nhost: a\r\n\r\n").into_bytes()];
    Sent { requests, garbled: false, endless: false, whole: true }
}

/// Connections one after the other, until so many requests were sent.
async fn hammer(address: SocketAddr, source: Arc<Source>, seed: u64, count: usize) -> Result<Tally, String> {
    let mut random = Random::new(seed);
    let mut tally = Tally::default();
    while tally.requests < count {
        let sent = source.make(&mut random, REQUESTS);
        let came = exchange(address, &sent).await.map_err(|wrong| {
            let bytes = sent.requests.concat();
            let text = String::from_utf8_lossy(&bytes[..bytes.len().min(20_000)]).into_owned();
            format!("seed {seed}, connection {}: {wrong}\nsent:\n{text}", tally.connections)
        })?;
        for answer in came.bodies.iter().filter_map(|body| serde_json::from_slice::<Value>(body).ok()) {
            let mut maker = source.maker.lock().unwrap_or_else(PoisonError::into_inner);
            // Identifiers go where identifiers of that kind are asked for, most of them.
            let path = ["/v1/images", "/books", "/orders", "/things"][random.below(4)];
            maker.learn(&mut random, path, &answer);
        }
        tally.requests += sent.requests.len();
        tally.answers += came.answers;
        tally.connections += 1;
        tally.slowest = tally.slowest.max(came.longest);
    }
    Ok(tally)
}

/// Something to take a snapshot of, and the snapshot.
async fn snapshot(address: SocketAddr, api: &Api, random: &mut Random) -> Value {
    let source = Source { maker: Mutex::new(Maker::new(api)), admin: Admin::new(api) };
    for _ in 0..20 {
        let _ = exchange(address, &source.make(random, REQUESTS)).await;
    }
    let came = exchange(address, &plain("GET /__mock/state")).await.expect("a snapshot");
    came.bodies.first().and_then(|body| serde_json::from_slice(body).ok()).unwrap_or(Value::Null)
}

/// What this process has in memory, in MiB.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().split(' ').next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) / 1024
}

async fn run(name: &str, api: Arc<Api>, seed: u64, count: u64) {
    let second = Duration::from_secs(1);
    let limits = Limits { head: second, body: second, answer: second, grace: second };
    let engine = Arc::new(Engine::new(Arc::clone(&api), Arc::new(documents::NoMedia), Settings::default()));
    let options = Options { limits, ..Options::default() };
    let listener = Listener::bind(SocketAddr::from(([127, 0, 0, 1], 0)), options).expect("a free port");
    let address = listener.local_addr();
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(listener.serve(engine, async move {
        let _ = stopped.await;
    }));
    let started = Instant::now();
    let mut admin = Admin::new(&api);
    let taken = snapshot(address, &api, &mut Random::new(seed)).await;
    if taken.is_object() {
        admin.snapshot = taken;
    }
    let source = Arc::new(Source { maker: Mutex::new(Maker::new(&api)), admin });
    let each = usize::try_from(count / CONNECTIONS).expect("a small number");
    let hammers: Vec<_> = (0..CONNECTIONS)
        .map(|index| tokio::spawn(hammer(address, Arc::clone(&source), seed ^ (index << 32), each)))
        .collect();
    let mut tally = Tally::default();
    for hammer in hammers {
        match hammer.await {
            Ok(Ok(own)) => {
                tally.requests += own.requests;
                tally.answers += own.answers;
                tally.connections += own.connections;
                tally.slowest = tally.slowest.max(own.slowest);
            }
            Ok(Err(wrong)) => panic!("{name}, FUZZ_SEED={seed}: {wrong}"),
            Err(error) => panic!("{name}, FUZZ_SEED={seed}: {error}"),
        }
    }
    let memory = memory();
    #[allow(clippy::print_stderr, reason = "the figures are for whoever runs this")]
    {
        let snapshot = source.admin.snapshot.to_string().len();
        eprintln!(
            "{name}: FUZZ_SEED={seed}, {tally:?}, {:?} in all, {memory} MiB, snapshots of {snapshot} bytes",
            started.elapsed()
        );
    }
    assert!(tally.answers > tally.requests / 3, "{name}, FUZZ_SEED={seed}: few answers: {tally:?}");
    assert!(memory < MOST_MEMORY, "{name}, FUZZ_SEED={seed}: {memory} MiB");
    // It is as it was.
    for text in ["GET /nowhere", "GET /__mock/health"] {
        let last = exchange(address, &plain(text)).await.unwrap_or_else(|wrong| panic!("{name}, {seed}: {wrong}"));
        assert_eq!(last.answers, 1, "{name}, FUZZ_SEED={seed}: {text}");
    }
    stop.send(()).expect("it serves");
    within("the end of the listener", serving).await.expect("an end").expect("no panic");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn random_bytes_do_not_end_the_listener() {
    let seed = number("FUZZ_SEED", 20_240_101);
    for (name, api) in documents::all() {
        run(name, api, seed, number("FUZZ_WIRE_COUNT", 10_000) / 3).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a million requests take minutes"]
async fn a_million_random_requests_over_sockets_do_not_end_the_listener() {
    let seed = number("FUZZ_SEED", 7);
    for (name, api) in documents::all() {
        run(name, api, seed, number("FUZZ_WIRE_COUNT", 1_000_000) / 3).await;
    }
}
