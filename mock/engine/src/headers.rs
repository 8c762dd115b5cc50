//! The documented headers of an answer.

use http::header::HeaderName;
use serde_json::Value;
use specbound_document::{Header, Response};

use crate::answering::{Answering, REQUEST_ID};
use crate::outgoing_response::OutgoingResponse;

impl Answering<'_> {
    /// Sets the documented headers that have an example, are required, or that any server has a value for.
    pub(crate) fn documented_headers(&self, response: &Response, reply: &mut OutgoingResponse) {
        for header in response.headers() {
            // Every answer has one of its own.
            if header.name().eq_ignore_ascii_case(REQUEST_ID.as_str()) {
                continue;
            }
            let Ok(name) = header.name().parse::<HeaderName>() else { continue };
            let example = header.example().filter(|_| !self.dynamic).map(|value| self.text(&text(value)));
            let usual = || usual(&name, reply.status.as_u16()).map(str::to_owned);
            let value = example.or_else(usual).filter(|value| header.fits(value)).or_else(|| self.made(header));
            if let Some(value) = value {
                reply.set(name, &value);
            }
        }
    }

    fn made(&self, header: &Header) -> Option<String> {
        if !header.required() {
            return None;
        }
        let value = match header.schema() {
            Some(Ok(schema)) => self.generated(schema, header.name())?,
            Some(Err(_)) => return None,
            None => Value::String("example".to_owned()),
        };
        Some(text(&value))
    }
}

/// What a header says on any server.
fn usual(name: &HeaderName, status: u16) -> Option<&'static str> {
    match (name.as_str(), status) {
        ("retry-after", _) => Some("1"),
        ("www-authenticate", 401) => Some("Bearer"),
        ("accept-ranges", _) => Some("bytes"),
        ("cache-control", _) => Some("no-store"),
        _ => None,
    }
}

/// A header's value as it is written (`style: simple`).
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(","),
        Value::Object(object) => {
            object.iter().map(|(key, value)| format!("{key},{}", text(value))).collect::<Vec<_>>().join(",")
        }
        other => other.to_string(),
    }
}
