//! Examples for the document, from what a server really answers.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use http::StatusCode;
use serde_json::{Map, Value, json};
use specbound_document::{Operation, is_json};
use specbound_mock::Api;

use crate::observer::{Observer, Seen};
use crate::redacted::{credentials, redact};

/// Examples of one answer, where nobody says how many.
const USUAL: usize = 3;

/// Keeps the first valid answers of every operation, status and media type, distinct by their bodies.
///
/// JSON and text are kept. Headers never are, so that no credential and no cookie is; credentials of the request and
/// members with names such as `password` are replaced in bodies.
#[derive(Debug)]
pub struct Recorder {
    api: Arc<Api>,
    most: usize,
    recorded: Mutex<Recorded>,
}

#[derive(Debug, Default)]
struct Recorded {
    answers: BTreeMap<Key, Vec<Value>>,
    /// What was left out, and why; each once.
    left_out: BTreeMap<Key, &'static str>,
}

/// The operation by its place in the document, the answer's key there, the media type.
type Key = (usize, String, String);

impl Recorder {
    /// A recorder of three answers each.
    pub fn new(api: Arc<Api>) -> Recorder {
        Recorder::with_most(api, USUAL)
    }

    /// A recorder of so many answers each.
    pub fn with_most(api: Arc<Api>, most: usize) -> Recorder {
        Recorder { api, most, recorded: Mutex::default() }
    }

    /// The examples as YAML in the shape of the document: `paths`, path, method, `responses`, status, `content`, media
    /// type, `examples`. What was left out stands in comments at its beginning.
    ///
    /// # Errors
    /// Where a value cannot be written as YAML.
    pub fn to_yaml(&self) -> Result<String, serde_yaml_ng::Error> {
        let recorded = self.recorded.lock().unwrap_or_else(PoisonError::into_inner);
        let operations = self.api.document().operations();
        let mut text = String::from("# Recorded answers. Paste them into the document where they belong.\n");
        for ((index, status, media_type), why) in &recorded.left_out {
            if let Some(operation) = operations.get(*index) {
                let (method, path) = (operation.method(), operation.path());
                text.push_str(&format!("# Left out: {method} {path} {status} {media_type}: {why}.\n"));
            }
        }
        let mut paths = Map::new();
        for ((index, status, media_type), values) in &recorded.answers {
            let Some(operation) = operations.get(*index) else { continue };
            let method = operation.method().to_ascii_lowercase();
            let names = (1..).map(|number| format!("recorded-{number}"));
            let examples: Map<String, Value> =
                names.zip(values).map(|(name, value)| (name, json!({ "value": value }))).collect();
            let steps = [operation.path(), &method, "responses", status, "content", media_type];
            let place = steps.iter().try_fold(&mut paths, |place, step| {
                place.entry(*step).or_insert_with(|| Value::Object(Map::new())).as_object_mut()
            });
            if let Some(place) = place {
                place.insert("examples".to_owned(), Value::Object(examples));
            }
        }
        text.push_str(&serde_yaml_ng::to_string(&json!({ "paths": paths }))?);
        Ok(text)
    }

    /// Writes the examples to a file.
    ///
    /// # Errors
    /// Where it cannot be written; the text names it.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let text = self.to_yaml().map_err(io::Error::other)?;
        let named =
            |error: io::Error| io::Error::new(error.kind(), format!("cannot write {}: {error}", path.display()));
        std::fs::write(path, text).map_err(named)
    }

    fn record(&self, seen: &Seen) -> Option<()> {
        if seen.from_proxy || !seen.answer_violations.is_empty() || seen.method == "HEAD" {
            return None;
        }
        let id = seen.operation_id.as_deref()?;
        let operations = self.api.document().operations();
        let index = operations.iter().position(|operation| operation.id() == id)?;
        let operation = operations.get(index)?;
        let response = operation.response(seen.status)?;
        let sent = seen.media_type.as_deref()?;
        let named = response.media_types().find(|known| known.eq_ignore_ascii_case(sent));
        let key = (index, status_key(operation, seen.status), named.unwrap_or(sent).to_owned());
        let body = seen.answer_body.as_ref().filter(|body| !body.is_empty())?;
        let left_out = |key, why| {
            self.recorded.lock().unwrap_or_else(PoisonError::into_inner).left_out.entry(key).or_insert(why);
        };
        let is_part = seen.status == StatusCode::PARTIAL_CONTENT.as_u16();
        let value = match std::str::from_utf8(body) {
            _ if is_part => return None,
            Ok(text) if is_json(sent) => serde_json::from_str(text).ok()?,
            Ok(text) if sent.starts_with("text/") => Value::from(text),
            _ => {
                left_out(key, "a binary body");
                return None;
            }
        };
        let mut value = value;
        if redact(&mut value, &credentials(operation, seen)) && !response.fits(sent, &value) {
            left_out(key, "a secret in it that the schema lets nothing stand for");
            return None;
        }
        let mut recorded = self.recorded.lock().unwrap_or_else(PoisonError::into_inner);
        let known = recorded.answers.entry(key).or_default();
        if known.len() < self.most && !known.contains(&value) {
            known.push(value);
        }
        Some(())
    }
}

impl Observer for Recorder {
    fn exchange(&self, seen: &Seen) {
        // What is not an example is passed over.
        let _ = self.record(seen);
    }
}

/// How the document has a status: by its number, its range, or as `default`.
fn status_key(operation: &Operation, status: u16) -> String {
    if operation.statuses().any(|known| known == status) {
        return status.to_string();
    }
    match operation.status_ranges().find(|hundreds| *hundreds == status / 100) {
        Some(hundreds) => format!("{hundreds}XX"),
        None => "default".to_owned(),
    }
}
