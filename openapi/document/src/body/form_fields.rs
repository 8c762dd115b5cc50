//! The fields of a form, by the schema of a body: which there are, and which of them are files.

use serde_json::Value;

use super::binary::{is_binary, of_binary};
use crate::DocumentError;
use crate::media_type::essence;
use crate::reference::LocatedValue;

/// A part of a multipart form that is a file: `type: string, format: binary`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FileField {
    /// The name of the part.
    pub name: String,
    /// `x-max-bytes`: the most bytes it may have.
    pub max_bytes: Option<u64>,
}

/// Whether a part is a file: bytes (`format: binary`, or since OpenAPI 3.1 a content type without an encoding), or a
/// text that `encoding` gives another type than text.
pub(super) fn is_file(property: &LocatedValue<'_>, media: &LocatedValue<'_>, name: &str) -> bool {
    let encoding = media.get("encoding").and_then(|encoding| encoding.get(name));
    let is_text = matches!(property.text("type"), Some("string") | None);
    let encoded = encoding.as_ref().and_then(|encoding| encoding.text("contentType"));
    is_binary(property) || (is_text && encoded.is_some_and(of_binary))
}

/// The media types of `encoding`, by the names of the parts.
pub(super) fn part_types(media: &LocatedValue<'_>) -> Result<Vec<(String, Vec<String>)>, DocumentError> {
    let mut all = Vec::new();
    for (name, encoding) in media.entries("encoding")? {
        let types = encoding.text("contentType").unwrap_or_default().split(',');
        let types = types.map(|name| essence(name).to_ascii_lowercase()).filter(|name| !name.is_empty());
        all.push((name.to_owned(), types.collect()));
    }
    Ok(all)
}

/// Deeper than anybody puts a form together.
const DEEPEST: usize = 16;

/// The properties of a form, with those that it is put together from.
pub(super) fn properties<'d>(
    document: &'d Value,
    schema: LocatedValue<'d>,
    depth: usize,
) -> Result<Vec<(String, LocatedValue<'d>)>, DocumentError> {
    let schema = schema.resolved(document)?;
    if depth > DEEPEST {
        return Err(DocumentError::nested_too_deeply(&schema.pointer));
    }
    let own = schema.entries("properties")?.into_iter();
    let mut found: Vec<(String, LocatedValue<'d>)> = own.map(|(name, place)| (name.to_owned(), place)).collect();
    for keyword in ["allOf", "oneOf", "anyOf"] {
        for member in schema.items(keyword)? {
            for (name, place) in properties(document, member, depth + 1)? {
                if !found.iter().any(|(known, _)| *known == name) {
                    found.push((name, place));
                }
            }
        }
    }
    Ok(found)
}
