//! An engine for a document, and a request to it.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderMap, HeaderValue, Method};
use serde_json::{Map, Value};
use specbound_document::Compilation;
use specbound_document::pipeline::RequestHead;
use specbound_mock::{Api, Behaviour, Engine, Media, OutgoingResponse, SESSION_HEADER, Settings};

/// Knows no files.
pub struct NoMedia;

impl Media for NoMedia {
    fn inspect(&self, _: &[u8]) -> Result<Map<String, Value>, String> {
        Err("files are not known here".to_owned())
    }

    fn sample(&self, _: &str, _: &Map<String, Value>, _: u64) -> Option<Bytes> {
        None
    }

    fn media_types(&self) -> &[&'static str] {
        &[]
    }
}

pub fn engine(document: &str) -> Engine {
    engine_with(document, Settings::default())
}

pub fn engine_with(document: &str, settings: Settings) -> Engine {
    let compilation = Compilation { lazy: false, open: true, lenient: true };
    let api = Api::parse("books.yaml", document, Behaviour::default(), compilation);
    let api = api.unwrap_or_else(|errors| panic!("the document of the test: {}", errors.join("\n")));
    Engine::new(Arc::new(api), Arc::new(NoMedia), settings)
}

/// A mock in which nothing is at first.
pub fn empty(document: &str) -> Engine {
    engine_with(document, Settings { empty: true, ..Settings::default() })
}

/// A request, written down before it is sent.
pub struct Call {
    method: Method,
    target: String,
    headers: HeaderMap,
    body: Bytes,
}

/// A request by its method and target: `GET /books?limit=2`.
pub fn call(line: &str) -> Call {
    let (method, target) = line.split_once(' ').expect("a method and a target");
    let method = method.parse().expect("a method");
    Call { method, target: target.to_owned(), headers: HeaderMap::new(), body: Bytes::new() }
}

impl Call {
    pub fn header(mut self, name: &str, value: &str) -> Call {
        let name: HeaderName = name.parse().expect("a header's name");
        self.headers.append(name, HeaderValue::from_str(value).expect("a header's value"));
        self
    }

    /// The same with another word at its place in the target.
    pub fn at(self, place: &str, word: &str) -> Call {
        Call { target: self.target.replace(place, word), ..self }
    }

    pub fn prefer(self, value: &str) -> Call {
        self.header("prefer", value)
    }

    pub fn session(self, name: &str) -> Call {
        self.header(SESSION_HEADER, name)
    }

    pub fn json(self, body: Value) -> Call {
        self.body("application/json", body.to_string())
    }

    pub fn body(mut self, content_type: &str, body: impl Into<Bytes>) -> Call {
        self.body = body.into();
        self.header(CONTENT_TYPE.as_str(), content_type)
    }

    pub fn of(self, engine: &Engine) -> Got {
        let (path, query) = self.target.split_once('?').unwrap_or((&self.target, ""));
        let head = RequestHead { method: &self.method, path, query, headers: &self.headers };
        let reply = engine.answer_at_once(head, self.body.clone());
        Got { reply, asked: format!("{} {}", self.method, self.target) }
    }
}

/// An answer.
pub struct Got {
    pub reply: OutgoingResponse,
    asked: String,
}

impl Got {
    pub fn status(&self) -> u16 {
        self.reply.status.as_u16()
    }

    /// The same, once it is sure that it has this status.
    #[track_caller]
    pub fn is(self, status: u16) -> Got {
        assert_eq!(self.status(), status, "{}: {:?}: {}", self.asked, self.reply.headers, self.text());
        self
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.reply.body.read().expect("bytes")).into_owned()
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.reply.body.read().expect("bytes"))
            .unwrap_or_else(|error| panic!("{}: {error}: {}", self.asked, self.text()))
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.reply.headers.get(name)?.to_str().ok()
    }

    /// The values of a property of the items of a list.
    #[track_caller]
    pub fn each(&self, list: &str, name: &str) -> Vec<Value> {
        let body = self.json();
        let list = body.pointer(list).and_then(Value::as_array).unwrap_or_else(|| panic!("no list {list}: {body}"));
        list.iter().map(|item| item[name].clone()).collect()
    }

    /// The violations in the header of the mock.
    #[track_caller]
    pub fn violations(&self) -> Vec<Value> {
        let header = self.header("x-mock-violations").unwrap_or_else(|| panic!("no violations: {}", self.text()));
        serde_json::from_str(header).expect("JSON in the header")
    }
}
