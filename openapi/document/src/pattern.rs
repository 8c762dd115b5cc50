//! Patterns that no regular expression engine here can read.

use serde_json::{Map, Value, json};

use crate::reference::join;

/// Takes the patterns out of a translated schema that cannot be read, and tells where each stood and why it cannot be.
pub(crate) fn remove_unreadable(schema: &mut Value) -> Vec<(String, String)> {
    let mut removed = Vec::new();
    within(schema, "", &mut removed);
    removed
}

fn within(schema: &mut Value, pointer: &str, removed: &mut Vec<(String, String)>) {
    let Some(keywords) = schema.as_object_mut() else { return };
    if let Some(cause) = keywords.get("pattern").and_then(Value::as_str).and_then(cause) {
        keywords.remove("pattern");
        removed.push((join(pointer, "pattern"), cause));
    }
    if let Some(Value::Object(patterns)) = keywords.get_mut("patternProperties") {
        let place = join(pointer, "patternProperties");
        patterns.retain(|pattern, _| match cause(pattern) {
            Some(cause) => {
                removed.push((join(&place, pattern), cause));
                false
            }
            None => true,
        });
    }
    for (keyword, value) in keywords.iter_mut() {
        let place = join(pointer, keyword);
        match (keyword.as_str(), value) {
            // Values, not schemas.
            ("const" | "default" | "enum" | "example" | "examples", _) => {}
            ("properties" | "patternProperties" | "dependentSchemas" | "$defs", Value::Object(named)) => {
                each(named, &place, removed);
            }
            (_, Value::Array(members)) => {
                for (index, member) in members.iter_mut().enumerate() {
                    within(member, &join(&place, &index.to_string()), removed);
                }
            }
            (_, value) => within(value, &place, removed),
        }
    }
}

fn each(named: &mut Map<String, Value>, place: &str, removed: &mut Vec<(String, String)>) {
    for (name, schema) in named.iter_mut() {
        within(schema, &join(place, name), removed);
    }
}

/// Why a pattern cannot be read; nothing where it can be.
fn cause(pattern: &str) -> Option<String> {
    let error = jsonschema::draft202012::new(&json!({ "pattern": pattern })).err()?;
    Some(format!("the pattern is passed over, for it cannot be read: {error}"))
}
