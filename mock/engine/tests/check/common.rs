//! A document as a text, checked.

use std::sync::Arc;

use bytes::Bytes;
use serde_json::{Map, Value};
use specbound_document::Compilation;
use specbound_mock::check::{CheckReport, check};
use specbound_mock::{Api, Behaviour, Media};

/// Takes the word PICTURE for a picture, and nothing else.
pub(crate) struct Pictures;

impl Media for Pictures {
    fn inspect(&self, bytes: &[u8]) -> Result<Map<String, Value>, String> {
        if bytes == b"PICTURE" { Ok(Map::new()) } else { Err("no picture".to_owned()) }
    }

    fn sample(&self, media_type: &str, _: &Map<String, Value>, _: u64) -> Option<Bytes> {
        media_type.starts_with("image/").then_some(Bytes::from_static(b"PICTURE"))
    }

    fn media_types(&self) -> &[&'static str] {
        &["image/png"]
    }
}

pub(crate) fn checked_with(text: &str, behaviour: &str) -> CheckReport {
    let behaviour = Behaviour::parse(behaviour).unwrap();
    let compilation = Compilation { lazy: true, open: true, lenient: true };
    check(Arc::new(Api::parse("books.yaml", text, behaviour, compilation).unwrap()), Arc::new(Pictures))
}

/// The findings of a document with such paths, which begin on line 4.
pub(crate) fn findings(paths: &str) -> Vec<String> {
    let text = format!("openapi: 3.1.0\ninfo: {{ title: Books, version: '1' }}\npaths:\n{paths}");
    checked_with(&text, "{}").findings.iter().map(ToString::to_string).collect()
}

/// The findings of an operation `GET /books` with such answers, which begin on line 8.
pub(crate) fn of_answers(answers: &str) -> Vec<String> {
    let indented = answers.lines().map(|line| format!("        {line}\n")).collect::<String>();
    findings(&format!("  /books:\n    get:\n      operationId: listBooks\n      responses:\n{indented}"))
}
