//! What the text of a form's field stands for.

use serde_json::Value;

use super::binary::is_binary;
use crate::DocumentError;
use crate::kinds::{Kinds, are_all, items_of, parts, types};
use crate::reference::LocatedValue;

/// What the text of a form's field stands for.
#[derive(Clone, Copy, Debug)]
pub(super) enum FieldKind {
    /// A text, a number or a truth.
    Scalar(Kinds),
    /// A list of those, which a form has by repeating the field.
    List(Kinds),
    /// A list in a multipart form: a part for each item, or one with all of them as JSON. The items are JSON themselves
    /// where `json` says so.
    Parts { kinds: Kinds, json: bool },
    /// A list of files, a part for each.
    Files,
    /// An object, as JSON.
    Json,
}

impl FieldKind {
    pub(super) fn of<'d>(
        document: &'d Value,
        property: &LocatedValue<'d>,
        multipart: bool,
    ) -> Result<FieldKind, DocumentError> {
        let resolved = property.clone().resolved(document)?;
        let parts = parts(document, property)?;
        let is = |wanted: &str| types(resolved.value).any(|kind| kind == wanted) || are_all(&parts, wanted);
        if !is("array") {
            return match is("object") {
                true => Ok(FieldKind::Json),
                false => Ok(FieldKind::Scalar(Kinds::of(document, property)?)),
            };
        }
        let items = items_of(&parts);
        let kinds = items.as_ref().map_or(Ok(Kinds::default()), |items| Kinds::of(document, items))?;
        let Some(items) = items.filter(|_| multipart) else { return Ok(FieldKind::List(kinds)) };
        let items = items.resolved(document)?;
        match is_binary(&items) {
            true => Ok(FieldKind::Files),
            false => Ok(FieldKind::Parts { kinds, json: types(items.value).any(|kind| kind != "string") }),
        }
    }

    /// The value that the text of such a field stands for.
    pub(super) fn value(self, text: String) -> Value {
        match self {
            FieldKind::Scalar(kinds) => kinds.value(&text),
            FieldKind::List(kinds) => Value::Array(vec![kinds.value(&text)]),
            FieldKind::Parts { kinds, json } => items(kinds, json, text),
            FieldKind::Json => serde_json::from_str(&text).unwrap_or(Value::String(text)),
            FieldKind::Files => Value::String(text),
        }
    }
}

/// The items that the text of one part of a list stands for.
fn items(kinds: Kinds, json: bool, text: String) -> Value {
    match serde_json::from_str(&text) {
        Ok(Value::Array(items)) => Value::Array(items),
        Ok(item @ Value::Object(_)) if json => Value::Array(vec![item]),
        _ => Value::Array(vec![kinds.value(&text)]),
    }
}
