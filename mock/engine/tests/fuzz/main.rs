//! Random requests: no panic, no 500, no long wait, and every answer is what the document says of it.
//!
//! `FUZZ_SEED` and `FUZZ_COUNT` change what is run. A failure names the seed and the request.

mod admin;
mod body;
mod client;
mod documents;
mod random;
mod request;
mod sent;
mod wire;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use serde_json::Value;
use specbound_document::pipeline::RequestHead;
use specbound_document::{Answer, Found};
use specbound_mock::{Api, Engine, OutgoingResponse, Settings};

use random::Random;
use request::{Maker, Request};

/// Longer than any answer takes, also where a busy machine runs many other things beside this.
const PATIENCE: Duration = Duration::from_secs(10);

/// After so many requests a mock is a new one.
const PER_ENGINE: usize = 1_000;

/// A number that the environment changes.
pub fn number(variable: &str, usual: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// What is wrong with an answer.
fn wrong(engine: &Engine, request: &Request, reply: &OutgoingResponse, took: Duration) -> Option<String> {
    if took > PATIENCE {
        return Some(format!("it took {took:?}"));
    }
    let status = reply.status.as_u16();
    let body = reply.body.read().expect("bytes");
    let text = String::from_utf8_lossy(&body);
    let asked_for = request.headers.contains_key("prefer");
    if status >= 500 && (!asked_for || text.contains("would break the document")) {
        return Some("it is a 5xx that nobody asked for".to_owned());
    }
    let is_of_session = status == 400 && text.contains("x-mock-session");
    let api = engine.api();
    let Found::Operation { operation, .. } = api.document().find(request.method.as_str(), &request.path) else {
        return (status < 400 && request.method != "OPTIONS").then(|| "no operation has it".to_owned());
    };
    if operation.response(status).is_none() {
        return (status < 400).then(|| "the document has no such status".to_owned());
    }
    let headers: Vec<(String, String)> = reply
        .headers
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect();
    let lines = operation.check_answer(&Answer { status, headers: &headers, body: &reply.body.read().expect("bytes") });
    (!lines.is_empty() && !is_of_session).then(|| lines.join("\n"))
}

/// How often each status came, and how long an answer took at most.
#[derive(Debug, Default)]
struct Tally {
    statuses: BTreeMap<u16, usize>,
    slowest: Duration,
}

fn run(api: &Arc<Api>, seed: u64, count: usize) -> Tally {
    let mut random = Random::new(seed);
    let mut maker = Maker::new(api);
    let mut tally = Tally::default();
    let mut engine = None;
    for index in 0..count {
        if index % PER_ENGINE == 0 {
            let settings = Settings { seed: random.next(), empty: random.percent(30), ..Settings::default() };
            engine = Some(Engine::new(Arc::clone(api), Arc::new(documents::NoMedia), settings));
        }
        let Some(engine) = &engine else { break };
        let (request, target) = maker.make(&mut random);
        let told = |what: &str| {
            let body = String::from_utf8_lossy(&request.body[..request.body.len().min(2_000)]).into_owned();
            let Request { method, path, query, headers, .. } = &request;
            format!(
                "FUZZ_SEED={seed}, request {index} for {target}: {what}\n{method} {path}?{query}\n{headers:?}\n{body}"
            )
        };
        let head = RequestHead {
            method: &request.method,
            path: &request.path,
            query: &request.query,
            headers: &request.headers,
        };
        let started = Instant::now();
        let answered =
            catch_unwind(AssertUnwindSafe(|| engine.answer_at_once(head, Bytes::from(request.body.clone()))));
        let took = started.elapsed();
        let Ok(reply) = answered else { panic!("{}", told("it panics")) };
        if let Some(wrong) = wrong(engine, &request, &reply, took) {
            let text = String::from_utf8_lossy(
                &reply.body.read().expect("bytes")[..reply.body.read().expect("bytes").len().min(4_000)],
            )
            .into_owned();
            panic!("{}\n-> {} {:?}\n{text}", told(&wrong), reply.status, reply.headers);
        }
        tally.slowest = tally.slowest.max(took);
        *tally.statuses.entry(reply.status.as_u16()).or_default() += 1;
        if reply.status.is_success()
            && let Ok(answer) = serde_json::from_slice::<Value>(&reply.body.read().expect("bytes"))
        {
            maker.learn(&mut random, &request.path, &answer);
        }
    }
    tally
}

fn run_all(seed: u64, count: usize) {
    for (name, api) in documents::all() {
        let started = Instant::now();
        let tally = run(&api, seed, count);
        let of = |hundreds: u16| {
            tally.statuses.range(hundreds * 100..(hundreds + 1) * 100).map(|(_, count)| count).sum::<usize>()
        };
        let (successes, refused) = (of(2), of(4));
        #[allow(clippy::print_stderr, reason = "the figures are for whoever runs this")]
        {
            eprintln!("{name}: {count} requests, FUZZ_SEED={seed}, {tally:?}, {:?} in all", started.elapsed());
        }
        // A fuzzer whose requests are all refused, or all right, tries little.
        assert!(successes > count / 10 && refused > count / 10, "{name}: {tally:?}");
    }
}

#[test]
fn random_requests_are_answered_as_the_document_says() {
    let count = number("FUZZ_COUNT", 20_000) / 3;
    run_all(number("FUZZ_SEED", 20_240_101), usize::try_from(count).expect("a small number"));
}

#[test]
#[ignore = "a million requests take minutes"]
fn a_million_random_requests_are_answered_as_the_document_says() {
    let count = number("FUZZ_COUNT", 1_000_000) / 3;
    run_all(number("FUZZ_SEED", 7), usize::try_from(count).expect("a small number"));
}
