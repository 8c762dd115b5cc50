//! The projection of schemas.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::hole::{Hole, Holes};

pub(super) fn project(root: &mut Value, holes: &mut Holes) {
    strip(root, holes);
    let used = used_schemas(root);
    let Some(schemas) = root.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else { return };
    schemas.retain(|name, _| used.contains(name) || holes.add(Hole::UnusedSchemas, 1));
}

/// Leaves out what no emitted schema says. Only schemas have these keys by now.
fn strip(value: &mut Value, holes: &mut Holes) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|value| strip(value, holes)),
        Value::Object(object) => {
            if is_schema(object) {
                object.retain(|key, _| match key.as_str() {
                    "discriminator" => holes.add(Hole::Discriminator, 1),
                    "example" => holes.add(Hole::SchemaExamples, 1),
                    "deprecated" => holes.add(Hole::SchemaDeprecated, 1),
                    "externalDocs" => holes.add(Hole::SchemaExternalDocs, 1),
                    key => !key.starts_with("x-") || holes.add(Hole::Extensions, 1),
                });
            }
            for (key, inner) in object.iter_mut() {
                match (key.as_str(), inner) {
                    ("example" | "default" | "enum" | "x-dropshot-pagination", _) => {}
                    // The names in there are those of properties, not keywords.
                    ("properties", Value::Object(properties)) => {
                        properties.iter_mut().for_each(|(_, property)| strip(property, holes));
                    }
                    (_, inner) => strip(inner, holes),
                }
            }
        }
        _ => {}
    }
}

fn is_schema(object: &Map<String, Value>) -> bool {
    ["type", "$ref", "allOf", "oneOf", "anyOf"].iter().any(|key| object.contains_key(*key))
}

/// The names of all schemas that an operation reaches.
fn used_schemas(root: &Value) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let mut next = references(root.get("paths").unwrap_or(&Value::Null));
    while let Some(name) = next.pop() {
        let schema = root.get("components").and_then(|all| all.get("schemas")).and_then(|all| all.get(&name));
        if used.insert(name) {
            next.extend(references(schema.unwrap_or(&Value::Null)));
        }
    }
    used
}

fn references(value: &Value) -> Vec<String> {
    match value {
        Value::Array(list) => list.iter().flat_map(references).collect(),
        Value::Object(object) => {
            let target = object.get("$ref").and_then(Value::as_str);
            let own = target.and_then(|target| target.strip_prefix("#/components/schemas/")).map(str::to_owned);
            own.into_iter().chain(object.values().flat_map(references)).collect()
        }
        _ => Vec::new(),
    }
}
