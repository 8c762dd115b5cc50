//! What is empty in YAML is null, and means what is not there.

use serde_json::Value;

/// Keys whose values are lists and objects of the document, never null.
const KEYS: [&str; 23] = [
    "$defs",
    "allOf",
    "anyOf",
    "callbacks",
    "components",
    "content",
    "examples",
    "headers",
    "links",
    "oneOf",
    "parameters",
    "patternProperties",
    "properties",
    "requestBodies",
    "requestBody",
    "required",
    "responses",
    "schema",
    "schemas",
    "security",
    "securitySchemes",
    "servers",
    "tags",
];

/// Keys whose values are somebody's data, in which null is null.
const DATA: [&str; 5] = ["const", "default", "enum", "example", "value"];

/// Takes the keys out of a document that have nothing.
pub(crate) fn remove(document: &mut Value) {
    match document {
        Value::Object(object) => {
            object.retain(|key, value| !(value.is_null() && KEYS.contains(&key.as_str())));
            let parts = object.iter_mut().filter(|(key, _)| !DATA.contains(&key.as_str()));
            parts.for_each(|(_, value)| remove(value));
        }
        Value::Array(items) => items.iter_mut().for_each(remove),
        _ => {}
    }
}
