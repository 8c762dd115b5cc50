//! The keywords of schemas, and what those mean that say something by standing there.

use serde_json::Value;

use crate::read::{Map, Node};

pub(super) const KEYS: &[&str] = &[
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
    "externalDocs",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "deprecated",
    "discriminator",
    "readOnly",
    "writeOnly",
    "xml",
    "minProperties",
    "maxProperties",
];

/// Keywords that count only beside a type.
pub(super) const BOUND: &[&str] = &[
    "enum",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "items",
    "minItems",
    "maxItems",
    "uniqueItems",
    "properties",
    "required",
    "additionalProperties",
];

/// The type that a schema without one means by its other keywords: what is left out is the type, in all documents that
/// leave it out.
pub(crate) fn implied_type(get: &dyn Fn(&str) -> Option<Value>) -> Option<&'static str> {
    if get("type").is_some() || ["$ref", "oneOf", "anyOf", "allOf"].iter().any(|key| get(key).is_some()) {
        return None;
    }
    let is_object = ["properties", "additionalProperties"].iter().any(|key| get(key).is_some());
    let is_list = get("items").is_some();
    let values = get("enum").and_then(|values| values.as_array().cloned()).unwrap_or_default();
    let is_text = !values.is_empty() && values.iter().all(|value| value.is_string() || value.is_null());
    match (is_object, is_list, is_text && values.iter().any(Value::is_string)) {
        (true, false, false) => Some("object"),
        (false, true, false) => Some("array"),
        (false, false, true) => Some("string"),
        _ => None,
    }
}

/// Whether a schema says nothing.
pub(super) fn is_anything(node: &Node) -> bool {
    node.as_bool() == Some(true) || node.as_map().is_some_and(|map| map.entries.is_empty())
}

/// How OpenAPI 3.0 writes a value that is always null.
pub(super) fn is_null(map: &Map) -> bool {
    let values = map.get("enum").and_then(Node::as_list);
    values.is_some_and(|values| matches!(values, [only] if only.is_null()))
}
