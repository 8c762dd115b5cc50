//! Faults by preference and by rule, as a transport is told them.

use std::num::NonZeroU64;
use std::time::Duration;

use serde_json::{Value, json};
use specbound_mock::{ConnectionFault, Engine, Settings};

use crate::common::{Got, call, empty, engine_with};

/// A thing that may be busy, and says when to come again.
const FLAKY: &str = r"
openapi: 3.1.0
info: { title: Flaky, version: '1' }
paths:
  /things/{id}:
    get:
      operationId: getThing
      security: [{ key: [] }]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string, maxLength: 8 } }
        - { name: kind, in: query, schema: { type: string } }
      responses:
        '200': { description: it, content: { application/json: { schema: { type: object }, example: { fine: true } } } }
        '503':
          description: busy
          headers: { Retry-After: { required: true, schema: { type: integer }, example: 30 } }
          content: { application/json: { schema: { type: object }, example: { busy: true } } }
    put:
      operationId: putThing
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '204': { description: put } }
components: { securitySchemes: { key: { type: apiKey, in: header, name: x-key } } }
";

fn get(engine: &Engine) -> Got {
    call("GET /things/one").header("x-key", "k").of(engine)
}

#[track_caller]
fn rule(engine: &Engine, rule: Value) -> String {
    let made = call("POST /__mock/faults").json(rule).of(engine).is(201).json();
    made["id"].as_str().expect("an id").to_owned()
}

fn statuses(engine: &Engine, count: usize) -> Vec<u16> {
    (0..count).map(|_| get(engine).status()).collect()
}

#[test]
fn a_status_is_the_documented_answer_before_anything_is_looked_at() {
    let engine = empty(FLAKY);
    let busy = call("GET /things/far-too-long").prefer("fault=503").of(&engine).is(503);
    assert_eq!((busy.header("retry-after"), busy.json()), (Some("30"), json!({ "busy": true })));
    rule(&engine, json!({ "operation": "getThing", "fault": "503 retry-after=2", "times": 1 }));
    let busy = call("GET /things/one").of(&engine).is(503);
    assert_eq!(busy.header("retry-after"), Some("2"), "no key was asked for");
    call("GET /things/one").of(&engine).is(401);
    // An operation that lacks it fails all the same.
    rule(&engine, json!({ "fault": "502" }));
    call("PUT /things/one").of(&engine).is(502);
}

#[test]
fn a_preferred_code_is_of_a_request_that_is_right() {
    let engine = empty(FLAKY);
    call("GET /things/one").prefer("code=503").of(&engine).is(401);
    let busy = call("GET /things/one").header("x-key", "k").prefer("code=503, retry-after=7").of(&engine).is(503);
    assert_eq!(busy.header("retry-after"), Some("7"));
    let busy = call("GET /things/one").prefer("fault=503, retry-after=8").of(&engine).is(503);
    assert_eq!(busy.header("retry-after"), Some("8"), "no key was asked for");
}

#[test]
fn a_sequence_is_gone_through_once_or_again_and_again() {
    let engine = empty(FLAKY);
    rule(&engine, json!({ "operation": "getThing", "sequence": ["503", "429", "ok", "500"] }));
    assert_eq!(statuses(&engine, 6), [503, 429, 200, 500, 200, 200]);
    rule(&engine, json!({ "sequence": ["503", "ok"], "repeat": true, "times": 2 }));
    assert_eq!(statuses(&engine, 5), [503, 200, 503, 200, 200]);
}

#[test]
fn a_rule_is_about_what_it_says() {
    let engine = empty(FLAKY);
    let at = |target: &str| call(&format!("GET {target}")).header("x-key", "k").of(&engine).status();
    rule(
        &engine,
        json!({ "operation": "getThing", "path": { "id": "two" }, "query": { "kind": "odd" }, "fault": "503" }),
    );
    assert_eq!([at("/things/two?kind=odd"), at("/things/two"), at("/things/one?kind=odd")], [503, 200, 200]);
    // The newest decides, until it is over.
    let newer = rule(&engine, json!({ "operation": "getThing", "headers": { "x-key": "k" }, "fault": "500" }));
    assert_eq!([at("/things/two?kind=odd"), at("/things/one")], [500, 500]);
    call(&format!("DELETE /__mock/faults/{newer}")).of(&engine).is(204);
    assert_eq!(at("/things/one"), 200);
    let listed = call("GET /__mock/faults").of(&engine).is(200).json();
    assert_eq!(
        (&listed["faults"][0]["about"], &listed["faults"][0]["applied"]),
        (&json!("getThing id=two kind=odd"), &json!(1))
    );
    call("DELETE /__mock/faults").of(&engine).is(204);
    assert_eq!(at("/things/two?kind=odd"), 200);
}

#[test]
fn chance_follows_from_the_seed() {
    let pattern = |seed: u64| {
        let engine = engine_with(FLAKY, Settings { seed, ..Settings::default() });
        rule(&engine, json!({ "operation": "getThing", "fault": "503", "probability": 0.3 }));
        statuses(&engine, 200)
    };
    let (first, again, other) = (pattern(1), pattern(1), pattern(2));
    assert_eq!(first, again);
    assert_ne!(first, other);
    let failed = first.iter().filter(|status| **status == 503).count();
    assert!((30..=90).contains(&failed), "{failed} of 200 at a probability of 0.3");
    let engine = empty(FLAKY);
    rule(&engine, json!({ "fault": "503", "probability": 1e-300 }));
    assert_eq!(statuses(&engine, 20), [200; 20]);
}

#[test]
fn what_is_of_the_connection_is_told_to_the_transport() {
    let engine = empty(FLAKY);
    let of = |text: &str| call("GET /things/one").header("x-key", "k").prefer(text).of(&engine);
    assert_eq!(of("fault=cut; at=3").is(200).reply.fault, Some(ConnectionFault::Cut { at: Some(3) }));
    assert_eq!(of("slow=100").is(200).reply.slow, NonZeroU64::new(100));
    assert_eq!(of("delay=1500").is(200).reply.delay, Some(Duration::from_millis(1_500)));
    let delay = of("delay=1s..2s").reply.delay.expect("a delay");
    assert!((Duration::from_secs(1)..=Duration::from_secs(2)).contains(&delay), "{delay:?}");
    assert_eq!(of("fault=reset").reply.fault, Some(ConnectionFault::Reset { at: None }));
    rule(&engine, json!({ "fault": "malformed delay=5ms" }));
    let reply = get(&engine).reply;
    assert_eq!((reply.fault, reply.delay), (Some(ConnectionFault::Malformed), Some(Duration::from_millis(5))));
    // What the caller prefers goes before the rule, part by part.
    let reply = of("fault=garbage").reply;
    assert_eq!((reply.fault, reply.delay), (Some(ConnectionFault::Garbage), Some(Duration::from_millis(5))));
}

/// Nothing is done where nothing is answered: a client that tries again makes one thing, not two.
#[test]
fn a_reset_before_the_answer_changes_nothing() {
    let engine = empty(crate::documents::BOOKS);
    let post = || call("POST /books").json(json!({ "title": "Emma" }));
    assert!(post().prefer("fault=reset").of(&engine).reply.fault.is_some());
    assert_eq!(call("GET /books").of(&engine).is(200).json()["total"], 0);
    assert!(post().prefer("fault=reset, at=0").of(&engine).reply.fault.is_some());
    assert_eq!(call("GET /books").of(&engine).is(200).json()["total"], 1);
    let journal = call("GET /__mock/requests?operation=createBook").of(&engine).is(200).json();
    assert_eq!((&journal["requests"][0]["status"], &journal["requests"][0]["fault"]), (&Value::Null, &json!("reset")));
    assert_eq!(journal["requests"][0]["body"], "{\"title\":\"Emma\"}");
    assert_eq!(
        (&journal["requests"][1]["status"], &journal["requests"][1]["fault"]),
        (&json!(201), &json!("reset at=0"))
    );
}

#[test]
fn what_is_no_fault_is_refused_with_the_reason() {
    let engine = empty(FLAKY);
    for (input, why) in [
        (json!({ "fault": "explode" }), "any operation: explode is not a fault; words are ok, a status"),
        (json!({ "operation": "getThin", "fault": "503" }), "there is no operation getThin; the nearest is getThing"),
        (
            json!({ "operation": "getThing", "path": { "name": "x" }, "fault": "503" }),
            "no path parameter name; it has id",
        ),
        (json!({ "operation": "getThing", "path": { "id": "far-too-long" }, "fault": "503" }), "no request meets this"),
        (json!({ "fault": "503", "sequence": ["ok"] }), "either"),
        (json!({ "sequence": [] }), "either"),
        (json!({ "fault": "503", "probability": 1.5 }), "above 0 and 1 at most"),
    ] {
        let refused = call("POST /__mock/faults").json(input.clone()).of(&engine).is(400).json();
        assert!(refused["errors"].to_string().contains(why), "{input}: {refused}");
    }
    let unknown = call("POST /__mock/faults").json(json!({ "fautl": "503" })).of(&engine).is(400).text();
    assert!(unknown.contains("unknown field `fautl`, expected one of `operation`"), "{unknown}");
    assert!(get(&engine).status() == 200);
    let wrong = call("GET /things/one").header("x-key", "k").prefer("fault=explode").of(&engine);
    assert!(wrong.status() >= 400 && wrong.text().contains("explode is not a fault"), "{}", wrong.text());
}
