//! Random calls under `/__mock/`: valid ones of each kind, most of them changed afterwards.

use serde_json::{Map, Value, json};
use specbound_mock::Api;

use crate::random::Random;

/// What rules and stubs do: nothing of it takes long, is a 500, or is not HTTP.
const FAULTS: [&str; 12] = [
    "503",
    "429 retry-after=1",
    "503 delay=1",
    "delay=1..4",
    "reset",
    "reset at=3",
    "empty",
    "cut",
    "cut at=99999999999",
    "malformed",
    "slow=900000",
    "ok",
];

const READ: [&str; 14] = [
    "",
    "/",
    "/health",
    "/requests",
    "/requests?operation=x&method=GET&path=%2F&status=200",
    "/stubs",
    "/stubs/1",
    "/faults",
    "/faults/18446744073709551615",
    "/clock",
    "/sessions",
    "/report?format=json",
    "/report?format=%ff",
    "/metrics",
];

const REMOVED: [&str; 11] = [
    "/stubs",
    "/faults",
    "/state",
    "/requests",
    "/stubs/1",
    "/stubs/0",
    "/faults/1",
    "/faults/-1",
    "/sessions/a",
    "/sessions/%2F%00",
    "/nothing/there",
];

/// What calls are made of.
pub struct Admin {
    operations: Vec<String>,
    /// A snapshot of a session that has something in it.
    pub snapshot: Value,
}

/// Method, path with query, and body.
pub type Call = (&'static str, String, Vec<u8>);

impl Admin {
    pub fn new(api: &Api) -> Admin {
        let operations = api.document().operations().iter().map(|operation| operation.id().to_owned()).collect();
        let snapshot = json!({ "seed": 1, "requests": 1, "made": 1, "clock": 0, "collections": [] });
        Admin { operations, snapshot }
    }

    pub fn make(&self, random: &mut Random) -> Call {
        let (method, path, valid) = match random.below(20) {
            0..=3 => ("GET", random.of(&READ), Value::Null),
            4 => ("DELETE", random.of(&REMOVED), Value::Null),
            5..=8 => ("POST", "/stubs", self.stub(random)),
            9..=11 => ("POST", "/faults", self.fault(random)),
            12..=13 => ("POST", "/verify", self.verification(random)),
            14 => ("PUT", "/clock", random.of(&[json!({ "now": "2030-01-01T00:00:00Z" }), json!({ "advance": "1h" })])),
            15..=16 => ("PUT", "/state", self.snapshot.clone()),
            17..=18 => ("POST", "/reset", random.of(&[json!({}), json!({ "seed": 7 })])),
            _ => ("GET", "/state", Value::Null),
        };
        let mut body = valid;
        for _ in 0..random.of(&[0, 0, 1, 1, 2]) {
            change(random, &mut body);
        }
        let mut bytes = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        if random.percent(8) && !bytes.is_empty() {
            let place = random.below(bytes.len());
            match random.percent(50) {
                true => bytes.truncate(place),
                false => bytes[place] = random.next() as u8,
            }
        }
        let session = if random.percent(20) { random.of(&["?session=a", "?session=%20", "?session="]) } else { "" };
        let session = if path.contains('?') { "" } else { session };
        (method, format!("/__mock{path}{session}"), bytes)
    }

    fn operation(&self, random: &mut Random) -> String {
        random.of(&self.operations)
    }

    fn stub(&self, random: &mut Random) -> Value {
        let answer = match random.below(5) {
            0 => json!({}),
            1 => json!({ "status": 404, "message": "no", "errors": ["a"] }),
            2 => json!({ "json": { "a": 1 }, "headers": { "x-a": "b" }, "fault": random.of(&FAULTS[3..]) }),
            3 => json!({ "status": 503, "text": "x", "media_type": "text/plain" }),
            _ => json!({ "base64": "AAAA", "media_type": "image/png", "fault": "cut at=1" }),
        };
        json!({
            "operation": self.operation(random), "headers": { "x-mock-session": "a" }, "answer": answer,
            "times": random.below(5), "expect": 1, "unchecked": random.percent(70),
        })
    }

    fn fault(&self, random: &mut Random) -> Value {
        let mut rule = Map::new();
        if random.percent(80) {
            rule.insert("operation".to_owned(), self.operation(random).into());
        }
        match random.percent(60) {
            true => rule.insert("fault".to_owned(), random.of(&FAULTS).into()),
            false => rule.insert("sequence".to_owned(), json!([random.of(&FAULTS), random.of(&FAULTS), "ok"])),
        };
        rule.insert("probability".to_owned(), random.of(&[json!(0.3), json!(0), json!(1)]));
        rule.insert("times".to_owned(), random.below(5).into());
        rule.insert("repeat".to_owned(), random.percent(50).into());
        rule.into()
    }

    fn verification(&self, random: &mut Random) -> Value {
        let one = json!({ "operation": self.operation(random), "method": "POST", "body": { "a": 1 }, "status": 201 });
        match random.percent(60) {
            true => one,
            false => json!({ "order": [one, { "operation": self.operation(random) }] }),
        }
    }
}

/// One place of a value becomes something else; nothing of it is the number 500.
fn change(random: &mut Random, value: &mut Value) {
    let goes_on = random.percent(75);
    match value {
        Value::Object(object) if goes_on && !object.is_empty() => {
            let names: Vec<String> = object.keys().cloned().collect();
            let name = random.of(&names);
            match random.below(8) {
                0 => drop(object.remove(&name)),
                1 => drop(object.insert(random.of(&["", "x", "__proto__", "id", "serial"]).to_owned(), nasty(random))),
                _ => object.get_mut(&name).into_iter().for_each(|value| change(random, value)),
            }
        }
        Value::Array(items) if goes_on && !items.is_empty() => {
            let place = random.below(items.len());
            match random.below(6) {
                0 => drop(items.remove(place)),
                1 => items.push(items[place].clone()),
                2 => items.reverse(),
                _ => change(random, &mut items[place]),
            }
        }
        other => *other = nasty(random),
    }
}

fn nasty(random: &mut Random) -> Value {
    match random.below(20) {
        0 => Value::Null,
        1 => true.into(),
        2 => 0.into(),
        3 => (-1).into(),
        4 => 1.5.into(),
        5 => u64::MAX.into(),
        6 => i64::MIN.into(),
        7 => 1e308.into(),
        8 => "".into(),
        9 => "x".into(),
        10 => "\u{0}\r\n".into(),
        11 => "ü\u{202e}".into(),
        12 => json!([]),
        13 => json!({}),
        14 => json!([[[]]]),
        15 => "a".repeat(random.below(5_000)).into(),
        16 => (0..random.below(200)).fold(Value::Null, |inner, _| json!([inner])),
        17 => "9999-99-99T99:99:99Z".into(),
        18 => i64::MAX.into(),
        _ => json!({ "a": { "b": [1, null] } }),
    }
}
