//! A document as a value, served without a connection.
#![allow(dead_code, reason = "every test file uses some of it")]
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde_json::{Value, json};
use specbound_document::Compilation;
use specbound_document::pipeline::RequestHead;
use specbound_mock::{Api, Behaviour, Engine, NoMedia, OutgoingResponse, Settings};

/// A document of version 3.0 with such paths.
pub(crate) fn document(paths: Value) -> Value {
    json!({ "openapi": "3.0.3", "info": { "title": "t", "version": "1" }, "paths": paths })
}

/// One whose `GET /a` has such a JSON answer.
pub(crate) fn answering(schema: Value) -> Value {
    with_media(json!({ "schema": schema }))
}

/// One whose `GET /a` has such a media type object.
pub(crate) fn with_media(media: Value) -> Value {
    let content = json!({ "application/json": media });
    document(json!({ "/a": { "get": { "responses": { "200": { "description": "ok", "content": content } } } } }))
}

pub(crate) fn api(document: &Value) -> Api {
    let compilation = Compilation { open: true, lenient: true, ..Compilation::default() };
    Api::parse("document.json", &document.to_string(), Behaviour::default(), compilation).unwrap()
}

pub(crate) fn mock(document: &Value) -> Engine {
    Engine::new(Arc::new(api(document)), Arc::new(NoMedia), Settings::default())
}

pub(crate) fn asked(mock: &Engine, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> OutgoingResponse {
    let method: Method = method.parse().unwrap();
    let headers: HeaderMap = headers
        .iter()
        .map(|(name, value)| (name.parse::<HeaderName>().unwrap(), value.parse::<HeaderValue>().unwrap()))
        .collect();
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    mock.answer_at_once(RequestHead { method: &method, path, query, headers: &headers }, Bytes::from(body.to_owned()))
}
