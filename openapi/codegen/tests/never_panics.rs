//! Whatever the text, the generator answers: with files, or with refusals. The random documents are made from a seed,
//! which is printed; `SEED=…` runs the same ones again, `ROUNDS=…` more of them. What ends the whole process, as a stack
//! that overflows does, is the last document in one of the files that `DUMP=…` begins.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use std::panic::catch_unwind;
use std::sync::Once;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value, json};
use specbound_codegen::generate_unformatted as generate;

mod document;

/// Runs the generator; a panic is told with the document that brought it about.
fn survives(text: &str, client: bool) -> bool {
    static QUIET: Once = Once::new();
    // What is caught here or in the generator needs no words on the way.
    QUIET.call_once(|| std::panic::set_hook(Box::new(|_| {})));
    if let Ok(path) = std::env::var("DUMP") {
        std::fs::write(format!("{}-{:?}", path, thread::current().id()), text).unwrap();
    }
    let outcome = catch_unwind(|| generate(text, &document::options("random.yaml", client)));
    match outcome {
        Ok(Ok(generated)) => {
            assert!(!generated.files.is_empty());
            true
        }
        Ok(Err(refusals)) => {
            assert!(!refusals.is_empty(), "refused without a reason: {text}");
            false
        }
        Err(panic) => {
            let message = panic.downcast_ref::<String>().cloned();
            let message = message.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
            eprintln!("the generator panicked: {message:?}\n{text}");
            panic!("the generator panicked: {message:?}");
        }
    }
}

#[test]
fn on_documents_that_end_early() {
    for (_, text) in document::accepted().into_iter().chain(document::documents("refused")) {
        let ends = (0..=text.len()).filter(|end| text.is_char_boundary(*end)).collect::<Vec<_>>();
        for end in ends.iter().step_by((ends.len() / 40).max(1)) {
            survives(&text[..*end], false);
        }
    }
}

#[test]
fn on_random_documents() {
    let seed = seed();
    println!("SEED={seed}");
    let sources = sources();
    let given = std::env::var("ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    // A slow machine does fewer, and never none.
    let (rounds, time) = given.map_or((2000, Duration::from_secs(14)), |rounds| (rounds, Duration::MAX));
    let started = Instant::now();
    let run = &|thread: u64| {
        let mut random = Random(seed.wrapping_mul(2 * thread + 1));
        let (mut done, mut accepted) = (0, 0);
        while done < rounds && started.elapsed() < time {
            let mut value = random.pick(&sources).clone();
            for _ in 0..=random.below(8) {
                mutate(&mut value, &mut random);
            }
            accepted += usize::from(survives(&written(&value), false));
            done += 1;
        }
        (done, accepted)
    };
    let counts = thread::scope(|scope| {
        let threads = [0, 1].map(|thread| scope.spawn(move || run(thread)));
        threads.map(|thread| thread.join().expect("a thread panics only where the generator did"))
    });
    let (done, accepted) = counts.iter().fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    println!("{done} documents, {accepted} of them accepted");
    assert!(done >= 200, "only {done} in {time:?}");
    assert!(accepted > 0 && accepted < done, "{accepted} of {done} accepted: the mutations are too mild or too rough");
}

#[test]
fn on_random_documents_with_a_client() {
    let seed = seed();
    println!("SEED={seed}");
    let mut random = Random(seed);
    let sources = sources();
    let started = Instant::now();
    while started.elapsed() < Duration::from_secs(5) {
        let mut value = random.pick(&sources).clone();
        mutate(&mut value, &mut random);
        survives(&written(&value), true);
    }
}

#[test]
fn on_what_is_hardly_a_document() {
    let deep = |open: &str, close: &str, levels: usize| open.repeat(levels) + &close.repeat(levels);
    let texts = [
        String::new(),
        "\u{feff}".to_owned(),
        "\0".to_owned(),
        "openapi".to_owned(),
        "---\n---\n".to_owned(),
        "- ".repeat(300),
        "a: ".repeat(300),
        "? ".repeat(300),
        deep("[", "]", 20_000),
        deep("{a: ", "}", 20_000),
        deep("[", "", 20_000),
        (0..3000).map(|level| " ".repeat(level) + "a:\n").collect(),
        "&a [*a, *a]".to_owned(),
        "a: &a [b]\nc: &b [*a, *a]\nd: [*b, *b]\n".to_owned(),
        "x".repeat(1_000_000),
        format!("openapi: 3.0.3\ninfo: {{title: {}, version: '9.9.9'}}\npaths: {{}}\n", "é".repeat(100_000)),
        "openapi: 3.0.3\ninfo: {title: a, version: 99999999999999999999.1.1}\npaths: {}\n".to_owned(),
        "openapi: 3.0.3\ninfo: .nan\npaths: .inf\ncomponents: -.inf\n".to_owned(),
        "%YAML 1.1\n---\n!!binary |\n  aGVsbG8=\n".to_owned(),
        "a: |\n\tb\n".to_owned(),
        "\"\\ud800\"".to_owned(),
        "\r\r\n\u{2028}: \u{85}".to_owned(),
    ];
    for text in texts {
        survives(&text, true);
    }
}

fn seed() -> u64 {
    let given = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok());
    given.unwrap_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64 | 1)
}

/// The accepted documents as values: small ones more often than large ones.
fn sources() -> Vec<Value> {
    let mut sources = Vec::new();
    for (file, text) in document::accepted() {
        let generated = generate(&text, &document::options(&file, false)).unwrap();
        let json = generated.files.iter().find(|file| file.path == "api/document.json").unwrap();
        let value: Value = serde_json::from_str(&json.contents).unwrap();
        let times = if text.len() < 4000 { 4 } else { 1 };
        sources.extend(std::iter::repeat_n(value, times));
    }
    sources
}

/// xorshift: good enough to stumble.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// What stands where JSON has no word for it.
const RAW: &[(&str, &str)] = &[
    ("\"@nan\"", ".nan"),
    ("\"@inf\"", ".inf"),
    ("\"@huge\"", "1e999"),
    ("\"@long\"", "123456789012345678901234567890"),
    ("\"@tiny\"", "-1e-400"),
    ("\"@hex\"", "0x7f"),
    ("\"@point\"", "1."),
    ("\"@null\"", "~"),
    ("\"@empty\"", "''"),
];

fn written(value: &Value) -> String {
    let mut text = value.to_string();
    for (marker, raw) in RAW {
        text = text.replace(marker, raw);
    }
    text
}

const WORDS: &[&str] = &[
    "",
    "a",
    "ü",
    "名前",
    "🦀",
    "type",
    "self",
    "Self",
    "crate",
    "_",
    "__",
    "0",
    "-",
    "$ref",
    "x-a",
    "a/b",
    "a~b",
    "{a}",
    "#/components/schemas/Error",
    "#/components/schemas/Thing",
    "#/",
    "#",
    "string",
    "object",
    "array",
    "integer",
    "number",
    "boolean",
    "null",
    "path",
    "query",
    "header",
    "default",
    "200",
    "2XX",
    "404",
    "999",
    "application/json",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
    "application/octet-stream",
    "*/*",
    "image/png",
    "date-time",
    "uuid",
    "binary",
    "[",
    "(?<a",
    "^$",
    "\"",
    "\\",
    "\n",
    "\0",
    "'",
    "*/",
    "//",
    "{",
    "}",
    "r#\"",
    "%s",
];

const KEYS: &[&str] = &[
    "type",
    "format",
    "enum",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "oneOf",
    "anyOf",
    "allOf",
    "nullable",
    "default",
    "title",
    "description",
    "example",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "multipleOf",
    "minItems",
    "uniqueItems",
    "discriminator",
    "readOnly",
    "$ref",
    "name",
    "in",
    "schema",
    "parameters",
    "requestBody",
    "responses",
    "content",
    "headers",
    "operationId",
    "tags",
    "security",
    "deprecated",
    "summary",
    "get",
    "put",
    "post",
    "head",
    "x-max-body-bytes",
    "x-max-bytes",
    "x-dropshot-pagination",
    "x-dropshot-websocket",
    "components",
    "schemas",
    "version",
    "openapi",
    "info",
    "servers",
    "style",
    "explode",
];

fn any_value(random: &mut Random) -> Value {
    match random.below(16) {
        0 => Value::Null,
        1 => json!(random.below(2) == 0),
        2 => json!(random.next() as i64),
        3 => json!(random.next()),
        4 => json!(random.below(5)),
        5 => json!(f64::from_bits(random.next())),
        6 => json!(random.pick(RAW).0.trim_matches('"')),
        7 => json!("long ".repeat(1000)),
        8 => json!([]),
        9 => json!({}),
        10 => json!([any_value(random), any_value(random)]),
        11 => {
            let (key, inner) = (*random.pick(KEYS), any_value(random));
            json!({ (key): inner })
        }
        12 => {
            let (key, levels) = (*random.pick(KEYS), random.pick(&[5, 40, 99, 200]));
            (0..*levels)
                .fold(json!("deep"), |inner, _| if key == "items" { json!([inner]) } else { json!({ (key): inner }) })
        }
        13 => {
            let reference = random.pick(WORDS);
            json!({"$ref": reference})
        }
        14 => {
            let (kind, keys) = (*random.pick(WORDS), (*random.pick(KEYS), *random.pick(KEYS)));
            json!({"type": kind, (keys.0): any_value(random), (keys.1): any_value(random)})
        }
        _ => json!(random.pick(WORDS)),
    }
}

/// Changes one thing somewhere.
fn mutate(root: &mut Value, random: &mut Random) {
    let mut pointers = Vec::new();
    list_pointers(root, String::new(), &mut pointers);
    let pointer = random.pick(&pointers).clone();
    let other = random.pick(&pointers).clone();
    let other = root.pointer(&other).cloned().unwrap_or_default();
    let Some(place) = root.pointer_mut(&pointer) else { return };
    match (random.below(9), place) {
        // The value by another one, or by one from elsewhere in the document.
        (0, place) => *place = any_value(random),
        (1, place) => *place = other,
        // An entry away, twice, or under another name.
        (2, Value::Object(map)) => {
            let key = nth_key(map, random);
            map.remove(&key);
        }
        (3 | 4, Value::Object(map)) => {
            let key = nth_key(map, random);
            let value = map.get(&key).cloned().unwrap_or_default();
            if random.below(2) == 0 {
                map.remove(&key);
            }
            let name = match random.below(4) {
                0 => (*random.pick(KEYS)).to_owned(),
                1 => (*random.pick(WORDS)).to_owned(),
                2 => key.to_uppercase(),
                _ => format!("{key}{}", random.pick(WORDS)),
            };
            map.insert(name, value);
        }
        (5 | 6, Value::Object(map)) => {
            let key = (*random.pick(KEYS)).to_owned();
            let value = if random.below(3) == 0 { other } else { any_value(random) };
            map.insert(key, value);
        }
        (2 | 3, Value::Array(list)) if !list.is_empty() => {
            list.remove(random.below(list.len()));
        }
        (4 | 5, Value::Array(list)) if !list.is_empty() => {
            let copy = random.pick(list).clone();
            list.push(copy);
        }
        (_, Value::Array(list)) => list.push(other),
        (7, Value::String(text)) => *text = (*random.pick(WORDS)).to_owned(),
        (8, Value::String(text)) => *text += *random.pick(WORDS),
        (_, Value::Number(_)) => root_number(root, &pointer, random),
        (_, Value::Bool(truth)) => *truth = !*truth,
        _ => {}
    }
}

fn root_number(root: &mut Value, pointer: &str, random: &mut Random) {
    let number = match random.below(4) {
        0 => json!(-1),
        1 => json!(u64::MAX),
        2 => json!(0.1),
        _ => json!("@huge"),
    };
    if let Some(place) = root.pointer_mut(pointer) {
        *place = number;
    }
}

fn nth_key(map: &Map<String, Value>, random: &mut Random) -> String {
    map.keys().nth(random.below(map.len())).cloned().unwrap_or_default()
}

fn list_pointers(value: &Value, pointer: String, all: &mut Vec<String>) {
    // Deeper places are there only by an earlier mutation, which was deep enough.
    if all.len() < 20_000 && pointer.len() < 2000 {
        match value {
            Value::Object(map) => {
                for (key, inner) in map {
                    let key = key.replace('~', "~0").replace('/', "~1");
                    list_pointers(inner, format!("{pointer}/{key}"), all);
                }
            }
            Value::Array(list) => {
                for (index, inner) in list.iter().enumerate() {
                    list_pointers(inner, format!("{pointer}/{index}"), all);
                }
            }
            _ => {}
        }
    }
    all.push(pointer);
}
