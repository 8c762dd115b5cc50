//! What kinds of errors there are: how the document's examples name those of each status.

use std::collections::BTreeMap;

use http::StatusCode;
use serde_json::Value;

use crate::Operation;

/// What RFC 9457 (4.2.1) calls an error whose kind is no more than its status.
const BLANK: &str = "about:blank";

/// Deeper than an example of an error names its kind: `{"error": {"code": "not_found"}}`.
const DEEPEST: usize = 2;

/// One kind of error: what all errors of a status have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorKind {
    title: String,
    code: String,
    uri: KindUri,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum KindUri {
    /// The path behind the URL of the API.
    OfApi(String),
    /// The same wherever the API is served.
    Fixed(String),
}

impl ErrorKind {
    /// The kind that a status is by itself (RFC 9110, 15): its reason phrase, and no URI of its own.
    pub fn of_status(status: u16) -> ErrorKind {
        let title = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason()).unwrap_or("Error");
        let code = title.to_ascii_lowercase().replace(' ', "-");
        ErrorKind { title: title.to_owned(), code, uri: KindUri::Fixed(BLANK.to_owned()) }
    }

    /// What a person calls it, such as `Not Found`.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What a program calls it, such as `not-found`.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The URI that names it (`type` in RFC 9457) where the API is served at `api_url`, which has no slash at its end.
    pub fn uri(&self, api_url: &str) -> String {
        match &self.uri {
            KindUri::OfApi(path) => format!("{api_url}{path}"),
            KindUri::Fixed(uri) => uri.clone(),
        }
    }
}

/// The kinds of a document's errors.
#[derive(Debug, Default)]
pub(crate) struct ErrorKinds {
    by_status: BTreeMap<u16, ErrorKind>,
    /// Every one that an example names by a URI.
    named: Vec<(u16, ErrorKind)>,
    /// Of the first URI, all but the last segment: others are made like it.
    base: Option<KindUri>,
}

/// What examples say of a status.
#[derive(Default)]
struct Named {
    title: Option<String>,
    code: Option<String>,
    uri: Option<KindUri>,
}

impl ErrorKinds {
    /// Reads the examples of all error responses. Of several names for the errors of a status the first counts.
    pub(crate) fn of(document: &Value, operations: &[Operation]) -> ErrorKinds {
        let servers: Vec<&str> = servers(document).collect();
        let mut named: BTreeMap<u16, Named> = BTreeMap::new();
        let mut every: Vec<(u16, ErrorKind)> = Vec::new();
        for operation in operations {
            for status in operation.statuses().filter(|status| *status >= 400) {
                for example in operation.response(status).into_iter().flat_map(|response| response.examples()) {
                    named.entry(status).or_default().read(&example.value, &servers, 0);
                    let mut own = Named::default();
                    own.read(&example.value, &servers, 0);
                    let known = |uri: &KindUri| every.iter().any(|(of, kind)| (*of, &kind.uri) == (status, uri));
                    if own.uri.as_ref().is_some_and(|uri| !known(uri)) {
                        every.push((status, own.kind(ErrorKind::of_status(status))));
                    }
                }
            }
        }
        let base = named.values().find_map(|named| named.uri.as_ref()?.base());
        let mut kinds = ErrorKinds { by_status: BTreeMap::new(), named: every, base };
        for (status, named) in named {
            let usual = kinds.usual(status);
            kinds.by_status.insert(status, named.kind(usual));
        }
        kinds
    }

    pub(crate) fn named(&self) -> &[(u16, ErrorKind)] {
        &self.named
    }

    pub(crate) fn kind(&self, status: u16) -> ErrorKind {
        self.by_status.get(&status).cloned().unwrap_or_else(|| self.usual(status))
    }

    /// The kind of a status of which no example is given.
    fn usual(&self, status: u16) -> ErrorKind {
        let mut kind = ErrorKind::of_status(status);
        if let Some(base) = &self.base {
            kind.uri = match base {
                KindUri::OfApi(base) => KindUri::OfApi(format!("{base}{}", kind.code)),
                KindUri::Fixed(base) => KindUri::Fixed(format!("{base}{}", kind.code)),
            };
        }
        kind
    }
}

impl Named {
    /// The kind, with what the examples do not say from the usual one.
    fn kind(self, usual: ErrorKind) -> ErrorKind {
        let Named { title, code, uri } = self;
        let code = code.or_else(|| uri.as_ref()?.last()).unwrap_or(usual.code);
        let (title, uri) = (title.unwrap_or(usual.title), uri.unwrap_or(usual.uri));
        ErrorKind { title, code, uri }
    }

    fn read(&mut self, example: &Value, servers: &[&str], depth: usize) {
        let Some(members) = example.as_object() else { return };
        for (name, value) in members {
            let text = || value.as_str().map(str::to_owned);
            match plain(name).as_str() {
                "type" => self.uri = self.uri.take().or_else(|| Some(KindUri::read(value.as_str()?, servers))),
                "title" | "name" | "error" if value.is_string() => self.title = self.title.take().or_else(text),
                "code" | "errorcode" | "reason" | "slug" => self.code = self.code.take().or_else(text),
                _ if depth < DEEPEST => self.read(value, servers, depth + 1),
                _ => {}
            }
        }
    }
}

impl KindUri {
    fn read(uri: &str, servers: &[&str]) -> KindUri {
        let rest = |server: &&str| uri.strip_prefix(*server).filter(|rest| rest.starts_with('/'));
        match servers.iter().find_map(rest) {
            Some(path) => KindUri::OfApi(path.to_owned()),
            None => KindUri::Fixed(uri.to_owned()),
        }
    }

    fn text(&self) -> &str {
        let (KindUri::OfApi(text) | KindUri::Fixed(text)) = self;
        text
    }

    fn last(&self) -> Option<String> {
        let (_, last) = self.text().rsplit_once('/')?;
        (!last.is_empty()).then(|| last.to_owned())
    }

    fn base(&self) -> Option<KindUri> {
        let (base, _) = self.text().rsplit_once('/')?;
        let base = format!("{base}/");
        Some(match self {
            KindUri::OfApi(_) => KindUri::OfApi(base),
            KindUri::Fixed(_) => KindUri::Fixed(base),
        })
    }
}

/// The URLs of the document's servers, without a slash at their end.
fn servers(document: &Value) -> impl Iterator<Item = &str> {
    let servers = document.get("servers").and_then(Value::as_array).into_iter().flatten();
    servers.filter_map(|server| Some(server.get("url")?.as_str()?.trim_end_matches('/')))
}

/// A name without case and separators.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::Document;

    fn document(servers: &Value, examples: &[(&str, Value)]) -> Document {
        let response =
            |example: &Value| json!({"description": "", "content": {"application/json": {"example": example}}});
        let responses: serde_json::Map<String, Value> =
            examples.iter().map(|(status, example)| ((*status).to_owned(), response(example))).collect();
        let document = json!({
            "openapi": "3.0.3", "info": {"title": "t", "version": "1"}, "servers": servers,
            "paths": {"/a": {"get": {"operationId": "getA", "responses": responses}}},
        });
        Document::compile(&document).unwrap()
    }

    #[test]
    fn examples_name_the_kinds_and_what_has_no_example_is_named_like_them() {
        let gone = json!({"type": "https://api.example/problems/vanished", "title": "It Vanished"});
        let document = document(&json!([{"url": "https://api.example/"}]), &[("410", gone)]);
        let kind = document.error_kind(410);
        assert_eq!((kind.title(), kind.code()), ("It Vanished", "vanished"));
        assert_eq!(kind.uri("http://here"), "http://here/problems/vanished");
        let kind = document.error_kind(405);
        assert_eq!((kind.title(), kind.code()), ("Method Not Allowed", "method-not-allowed"));
        assert_eq!(kind.uri("http://here"), "http://here/problems/method-not-allowed");
    }

    #[test]
    fn a_uri_that_is_not_of_the_api_stays() {
        let limited = json!({"error": {"type": "https://errors.example/limits/slow-down", "code": "SLOW_DOWN"}});
        let kind = document(&json!([{"url": "https://api.example"}]), &[("429", limited)]).error_kind(429);
        assert_eq!((kind.title(), kind.code()), ("Too Many Requests", "SLOW_DOWN"));
        assert_eq!(kind.uri("http://here"), "https://errors.example/limits/slow-down");
    }

    #[test]
    fn every_kind_that_an_example_names_is_listed() {
        let of = |name: &str| json!({"type": format!("https://api.example/{name}")});
        let servers = json!([{"url": "https://api.example"}]);
        let document =
            document(&servers, &[("404", of("gone")), ("409", of("full")), ("410", json!({"title": "Old"}))]);
        let named: Vec<_> =
            document.error_kinds().iter().map(|(status, kind)| (*status, kind.uri("http://a"))).collect();
        assert_eq!(named, [(404, "http://a/gone".to_owned()), (409, "http://a/full".to_owned())]);
    }

    #[test]
    fn without_examples_a_kind_is_no_more_than_its_status() {
        let kind = document(&json!([]), &[("404", json!("no object"))]).error_kind(404);
        assert_eq!(kind, ErrorKind::of_status(404));
        assert_eq!((kind.title(), kind.code(), kind.uri("http://here").as_str()), ("Not Found", "not-found", BLANK));
    }
}
