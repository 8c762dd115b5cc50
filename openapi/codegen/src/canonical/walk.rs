//! Walks through the operations and the schemas of a document.

use serde_json::{Map, Value};

/// Every operation of a document.
pub(crate) fn operations_mut(root: &mut Value) -> impl Iterator<Item = &mut Map<String, Value>> {
    const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    let paths = root.get_mut("paths").and_then(Value::as_object_mut).into_iter().flatten();
    let items = paths.filter_map(|(_, item)| item.as_object_mut());
    items.flatten().filter(|(method, _)| METHODS.contains(&method.as_str())).filter_map(|(_, op)| op.as_object_mut())
}

/// Calls `each` for every schema of a document in which references to anything but schemas were followed; what is in a
/// schema comes before it.
pub(crate) fn each_schema(root: &mut Value, each: &mut impl FnMut(&mut Map<String, Value>)) {
    for operation in operations_mut(root) {
        members(operation.get_mut("parameters")).for_each(|parameter| held(parameter, each));
        let content = operation.get_mut("requestBody").and_then(|body| body.get_mut("content"));
        members(content).for_each(|media| held(media, each));
        for response in members(operation.get_mut("responses")) {
            members(response.get_mut("headers")).for_each(|header| held(header, each));
            members(response.get_mut("content")).for_each(|media| held(media, each));
        }
    }
    let named = root.get_mut("components").and_then(|components| components.get_mut("schemas"));
    members(named).for_each(|schema| within(schema, each));
}

/// What is in a list or an object.
fn members(value: Option<&mut Value>) -> Box<dyn Iterator<Item = &mut Value> + '_> {
    match value {
        Some(Value::Array(list)) => Box::new(list.iter_mut()),
        Some(Value::Object(object)) => Box::new(object.iter_mut().map(|(_, value)| value)),
        _ => Box::new(std::iter::empty()),
    }
}

fn held(holder: &mut Value, each: &mut impl FnMut(&mut Map<String, Value>)) {
    if let Some(schema) = holder.get_mut("schema") {
        within(schema, each);
    }
}

/// Calls `each` for a schema, after all that are in it.
pub(crate) fn within(schema: &mut Value, each: &mut impl FnMut(&mut Map<String, Value>)) {
    let Some(object) = schema.as_object_mut() else { return };
    for (key, inner) in object.iter_mut() {
        match key.as_str() {
            "items" | "additionalProperties" => within(inner, each),
            "properties" | "allOf" | "oneOf" | "anyOf" => members(Some(inner)).for_each(|inner| within(inner, each)),
            _ => {}
        }
    }
    each(object);
}
