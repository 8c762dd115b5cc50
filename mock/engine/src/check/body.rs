//! The body of a request that should be right.

use bytes::Bytes;
use serde_json::{Map, Value};
use specbound_document::{BodyContent, is_json};

use super::texts::{encoded, plain};
use crate::generate::generate;
use crate::media::Media;
use crate::schema::{members, resolved};

/// What no part of a form has in it.
const BOUNDARY: &str = "specbound-mock-boundary";

/// A body and its content type: the first example where `examples` says so, else what is made from the schema.
///
/// # Errors
/// Why there is none.
pub(super) fn body(content: &BodyContent, examples: bool, media: &dyn Media) -> Result<(String, Bytes), String> {
    let schema = content.schema().transpose().map_err(ToString::to_string)?;
    let example = content.examples().first().map(|example| example.value.clone());
    let value = match (example.filter(|_| examples), schema) {
        (Some(example), _) => Some(example),
        (None, Some(schema)) => {
            Some(generate(schema, "", 1).map_err(|error| format!("no value for the body: {error}"))?)
        }
        (None, None) => None,
    };
    let known = media.media_types().first().copied();
    let concrete = match content.media_type() {
        "*/*" | "application/*" => "application/json",
        "image/*" => known.filter(|known| known.starts_with("image/")).unwrap_or("image/png"),
        other => concrete(other),
    };
    let fields = || value.as_ref().and_then(Value::as_object).into_iter().flatten();
    let body = match concrete {
        "multipart/form-data" => {
            let file = known.and_then(|known| media.sample(known, &Map::new(), 1));
            let form = MultipartWriter { content, schema, file };
            let mut bytes = Vec::new();
            fields().for_each(|(name, value)| form.field(name, value, &mut bytes));
            bytes.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
            return Ok((format!("{concrete}; boundary={BOUNDARY}"), bytes.into()));
        }
        "application/x-www-form-urlencoded" => {
            fields().flat_map(|(name, value)| pairs(name, value)).collect::<Vec<_>>().join("&").into()
        }
        _ if is_json(concrete) => value.map_or_else(|| "{}".to_owned(), |value| value.to_string()).into(),
        _ => match media.sample(concrete, &Map::new(), 1) {
            Some(sample) => sample,
            None => value.map_or_else(|| "example".to_owned(), |value| plain(&value)).into(),
        },
    };
    Ok((concrete.to_owned(), body))
}

/// A media type of a range.
fn concrete(media_type: &str) -> &str {
    match media_type {
        "*/*" | "application/*" => "application/octet-stream",
        "image/*" => "image/png",
        "text/*" => "text/plain",
        other => other,
    }
}

/// The fields of a form as they are written in a query; lists of objects with brackets: `items[0][name]`.
fn pairs(name: &str, value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            let mut pairs = Vec::new();
            bracketed(name, value, &mut pairs);
            pairs
        }
        Value::Array(items) => {
            items.iter().map(|item| format!("{}={}", encoded(name), encoded(&plain(item)))).collect()
        }
        Value::Null => Vec::new(),
        other => vec![format!("{}={}", encoded(name), encoded(&plain(other)))],
    }
}

fn bracketed(name: &str, value: &Value, pairs: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| bracketed(&format!("{name}[{index}]"), item, pairs));
        }
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| bracketed(&format!("{name}[{key}]"), value, pairs));
        }
        Value::Null => {}
        other => pairs.push(format!("{}={}", encoded(name), encoded(&plain(other)))),
    }
}

/// A multipart form.
struct MultipartWriter<'a> {
    content: &'a BodyContent,
    schema: Option<&'a Value>,
    /// The bytes of every file; nothing where the value says them.
    file: Option<Bytes>,
}

impl MultipartWriter<'_> {
    /// A list is as many parts as it has items; an object is JSON.
    fn field(&self, name: &str, value: &Value, bytes: &mut Vec<u8>) {
        let is_file = self.content.file_fields().iter().any(|field| field.name == name) || self.is_list_of_files(name);
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.part(name, item, is_file, bytes)),
            Value::Null => {}
            other => self.part(name, other, is_file, bytes),
        }
    }

    fn part(&self, name: &str, value: &Value, is_file: bool, bytes: &mut Vec<u8>) {
        let usual = match value {
            _ if is_file => Some("application/octet-stream"),
            Value::Object(_) | Value::Array(_) => Some("application/json"),
            _ => None,
        };
        let wanted = self.content.part_types(name).first().map(String::as_str);
        let file_name = if is_file { "; filename=\"file.bin\"" } else { "" };
        let content_type = wanted.or(usual).map(|name| format!("\r\ncontent-type: {}", concrete(name)));
        let head = format!("{file_name}{}", content_type.unwrap_or_default());
        let head = format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"{head}\r\n\r\n");
        bytes.extend_from_slice(head.as_bytes());
        match self.file.as_ref().filter(|_| is_file) {
            Some(file) => bytes.extend_from_slice(file),
            None => bytes.extend_from_slice(plain(value).as_bytes()),
        }
        bytes.extend_from_slice(b"\r\n");
    }

    fn is_list_of_files(&self, name: &str) -> bool {
        let Some(root) = self.schema else { return false };
        let members = members(root, root);
        let items = members.get(name).and_then(|property| resolved(root, property).get("items"));
        items.is_some_and(|items| resolved(root, items).get("format").and_then(Value::as_str) == Some("binary"))
    }
}
