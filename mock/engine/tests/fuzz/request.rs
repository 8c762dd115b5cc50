//! Random requests to the operations of a document, most of them nearly right.

use std::collections::HashMap;

use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde_json::Value;
use specbound_document::{BodyContent, Operation, Parameter};
use specbound_mock::Api;
use specbound_mock::generate::{Options, generate_with};

use crate::body;
use crate::random::Random;

/// So many values are made of each schema, and changed after that.
const MADE: u64 = 6;

/// So many identifiers are remembered.
const KEPT: usize = 24;

/// A request, whole.
#[derive(Debug)]
pub struct Request {
    pub method: Method,
    pub path: String,
    pub query: String,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

/// An operation, and values that it may be asked with.
struct Target {
    id: String,
    method: String,
    path: String,
    /// Place, name and values.
    parameters: Vec<(String, String, Vec<Value>)>,
    /// Media types and values.
    contents: Vec<(String, Vec<Value>)>,
    wishes: Vec<String>,
}

/// What requests are made of.
pub struct Maker {
    targets: Vec<Target>,
    /// Identifiers that answers had, by the first segment of the path.
    seen: HashMap<String, Vec<String>>,
}

const TEXTS: [&str; 26] = [
    "",
    "a",
    "0",
    "1",
    "-1",
    "99999999999999999999",
    "1e400",
    "NaN",
    "true",
    "null",
    "%",
    "%2",
    "%2F",
    "%00",
    "%ff%fe",
    "..",
    ".",
    "%2e%2e",
    "a%20b",
    "ü",
    "%C3%BC",
    "\u{202e}",
    "{id}",
    "a;b=c",
    "a,b,c",
    "'\"<>\\",
];

const METHODS: [&str; 10] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "get", "FOO"];

const HEADERS: [(&str, &[&str]); 13] = [
    (
        "range",
        &[
            "bytes=0-",
            "bytes=0-0",
            "bytes=-1",
            "bytes=5-2",
            "bytes=0-1,3-4",
            "bytes=999999999999-",
            "items=1",
            "bytes=-0",
            "bytes=18446744073709551615-",
        ],
    ),
    ("if-none-match", &["*", "\"a\"", "W/\"a\"", "\"a", "a, b", "\"\u{e9}\""]),
    ("if-match", &["*", "\"a\"", "W/\"a\"", ",,"]),
    ("if-range", &["\"a\"", "Tue, 01 Jan 2030 00:00:00 GMT", "never"]),
    ("if-modified-since", &["Tue, 01 Jan 2030 00:00:00 GMT", "yesterday"]),
    (
        "accept",
        &[
            "*/*",
            "application/json",
            "text/plain;q=0.5, image/*;q=2",
            "image/webp",
            "a/b",
            ";;q=",
            "application/*;q=0",
            "*",
        ],
    ),
    (
        "cookie",
        &["a=1", "session=abc; theme=dark", "theme=light", ";;;=", "session", "theme=\"dark", "visits=3; session=x"],
    ),
    ("x-mock-session", &["a", "b", "c", "d", "e", "f", "g", "two words", ""]),
    ("content-encoding", &["gzip", "identity", "", "br, gzip"]),
    ("origin", &["https://example.com", "null", "%%%"]),
    ("access-control-request-method", &["PUT", "GET", "\u{e9}"]),
    ("host", &["example.com", "[::1]:80", "a b", "\u{e9}", ""]),
    ("expect", &["100-continue"]),
];

fn values(schema: Option<Value>, name: &str) -> Vec<Value> {
    let Some(schema) = schema else { return vec![Value::Null] };
    let made = |seed| generate_with(&schema, name, seed, Options { use_examples: seed == 0 }).ok();
    let made: Vec<Value> = (0..MADE).filter_map(made).collect();
    if made.is_empty() { vec![Value::Null] } else { made }
}

impl Target {
    fn of(operation: &Operation) -> Target {
        let parameter = |known: &Parameter| {
            let schema = known.schema().and_then(Result::ok);
            let mut values = values(schema.cloned(), known.name());
            values.extend(known.examples().iter().cloned());
            (known.location().to_owned(), known.name().to_owned(), values)
        };
        let content = |known: &BodyContent| {
            let mut values = values(known.schema().and_then(Result::ok).cloned(), "");
            values.extend(known.examples().iter().map(|example| example.value.clone()));
            (known.media_type().to_owned(), values)
        };
        let mut wishes = vec!["dynamic=true".to_owned(), "seed=5".to_owned(), "code=418".to_owned()];
        for status in operation.statuses() {
            wishes.push(format!("code={status}"));
            for example in operation.response(status).into_iter().flat_map(|response| response.examples()) {
                wishes.push(format!("example={}", example.name));
            }
        }
        Target {
            id: operation.id().to_owned(),
            method: operation.method().to_owned(),
            path: operation.path().to_owned(),
            parameters: operation.parameters().map(parameter).collect(),
            contents: operation.request_contents().iter().map(content).collect(),
            wishes,
        }
    }
}

impl Maker {
    pub fn new(api: &Api) -> Maker {
        Maker { targets: api.document().operations().iter().map(Target::of).collect(), seen: HashMap::new() }
    }

    /// Remembers the identifiers in an answer, so that later requests are about them.
    pub fn learn(&mut self, random: &mut Random, path: &str, answer: &Value) {
        let found: Vec<String> = match answer {
            Value::Object(object) => {
                let texts = object.iter().filter(|(name, _)| name.to_ascii_lowercase().ends_with("id"));
                texts
                    .filter_map(|(_, value)| {
                        value.as_str().map(str::to_owned).or(value.as_u64().map(|id| id.to_string()))
                    })
                    .collect()
            }
            _ => Vec::new(),
        };
        let seen = self.seen.entry(first(path).to_owned()).or_default();
        for id in found.into_iter().filter(|id| !id.is_empty()) {
            match seen.len() < KEPT {
                true => seen.push(id),
                false => seen[random.below(KEPT)] = id,
            }
        }
    }

    pub fn make(&self, random: &mut Random) -> (Request, &str) {
        let target = &self.targets[random.below(self.targets.len())];
        let method = match random.percent(92) {
            true => target.method.as_str(),
            false => random.of(&METHODS),
        };
        let mut headers = HeaderMap::new();
        for (name, texts) in HEADERS {
            if random.percent(4) {
                set(&mut headers, name, random.of::<&str>(texts));
            }
        }
        if random.percent(95) {
            set(
                &mut headers,
                "x-api-key",
                random.of(&["live_key", "live_key", "live_key", "live_key", "test_key", "other"]),
            );
            set(&mut headers, "authorization", random.of(&["Bearer x", "Basic eDp5", "bearer", "Bearer"]));
        }
        if random.percent(12) {
            set(&mut headers, "prefer", &self.wish(random, target));
        }
        for (place, name, values) in
            target.parameters.iter().filter(|(place, ..)| place == "header" || place == "cookie")
        {
            if random.percent(70) {
                let text = body::text(&random.of(values));
                match place.as_str() {
                    "header" => set(&mut headers, name, &text),
                    _ => set(&mut headers, "cookie", &format!("{name}={text}")),
                }
            }
        }
        let (content_type, bytes) = body::make(random, &target.contents);
        if let Some(content_type) = content_type {
            set(&mut headers, "content-type", &content_type);
        }
        let path = self.path(random, target);
        let query = self.query(random, target);
        let method = method.parse().unwrap_or(Method::GET);
        (Request { method, path, query, headers, body: bytes }, &target.id)
    }

    fn wish(&self, random: &mut Random, target: &Target) -> String {
        let count = 1 + random.below(3);
        let mut wishes: Vec<String> = (0..count).map(|_| random.of(&target.wishes)).collect();
        if random.percent(15) {
            wishes.push(
                random
                    .of(&["code=", "code=99999", "example=\"", "seed=x", "return=minimal", ";;,", "dynamic"])
                    .to_string(),
            );
        }
        wishes.join(random.of(&[", ", ";", ","]))
    }

    fn path(&self, random: &mut Random, target: &Target) -> String {
        let mut path = String::new();
        let seen = self.seen(target);
        let mut rest = target.path.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            path.push_str(before);
            let known = target.parameters.iter().find(|(place, own, _)| place == "path" && own == name);
            let value = match (random.below(20), known) {
                (0, _) => random.of(&TEXTS).to_owned(),
                (1..=15, _) if !seen.is_empty() => encoded(&random.of(seen)),
                (_, Some((.., values))) => encoded(&body::text(&random.of(values))),
                _ => "x".to_owned(),
            };
            path.push_str(&value);
            rest = after;
        }
        path.push_str(rest);
        if random.percent(4) {
            let at = (0..=random.below(path.len() + 1)).rev().find(|at| path.is_char_boundary(*at)).unwrap_or(0);
            match random.below(5) {
                0 => path.truncate(at),
                1 => path.insert_str(at, random.of(&TEXTS)),
                2 => path.insert(at, '/'),
                3 => path = path.to_uppercase(),
                _ => path = path.repeat(1 + random.below(60)),
            }
        }
        path
    }

    fn seen(&self, target: &Target) -> &[String] {
        self.seen.get(first(&target.path)).map(Vec::as_slice).unwrap_or_default()
    }

    fn query(&self, random: &mut Random, target: &Target) -> String {
        let seen = self.seen(target);
        let mut pairs: Vec<String> = Vec::new();
        for (_, name, values) in target.parameters.iter().filter(|(place, ..)| place == "query") {
            if !random.percent(40) {
                continue;
            }
            match random.of(values) {
                Value::Object(object) => pairs.extend(
                    object
                        .iter()
                        .map(|(key, value)| format!("{name}[{}]={}", encoded(key), encoded(&body::text(value)))),
                ),
                Value::Array(items) => {
                    pairs.extend(items.iter().map(|item| format!("{name}={}", encoded(&body::text(item)))));
                }
                value => pairs.push(format!("{name}={}", encoded(&body::text(&value)))),
            }
            if random.percent(10) {
                pairs.push(format!("{name}={}", random.of(&TEXTS)));
            }
            if random.percent(5) {
                pairs.push(format!("{name}[{}][{}]={}", random.of(&TEXTS), random.of(&TEXTS), random.of(&TEXTS)));
            }
            if random.percent(10) && !seen.is_empty() {
                pairs.push(format!("{name}={}", encoded(&random.of(seen))));
            }
        }
        if random.percent(5) {
            pairs.push(random.of(&["&&&", "=", "%", "a=%zz", "[=", "a[]=1&a[]=2", "a[b]c=1", "+=+"]).to_string());
        }
        if random.percent(1) {
            pairs.push(format!("long={}", "x".repeat(random.below(20_000))));
        }
        pairs.join("&")
    }
}

/// The first segment of a path that has a name: the version of an API tells nothing.
fn first(path: &str) -> &str {
    path.split('/').find(|segment| !matches!(*segment, "" | "v1")).unwrap_or_default()
}

/// Sets a header, also of bytes that are no ASCII.
fn set(headers: &mut HeaderMap, name: &str, value: &str) {
    if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_bytes(value.as_bytes())) {
        headers.append(name, value);
    }
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}
