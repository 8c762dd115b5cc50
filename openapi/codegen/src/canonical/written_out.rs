//! What is referred to, or shared, written out where it is used.

use serde_json::{Map, Value};

use super::text::text;

pub(super) fn push_down_path_parameters(root: &mut Value, document: &Value) {
    let Some(paths) = root.get_mut("paths").and_then(Value::as_object_mut) else { return };
    for (_, item) in paths.iter_mut() {
        let Some(item) = item.as_object_mut() else { continue };
        let Some(Value::Array(shared)) = item.remove("parameters") else { continue };
        for (_, operation) in item.iter_mut() {
            let Some(operation) = operation.as_object_mut() else { continue };
            let own = operation.entry("parameters").or_insert_with(|| Value::Array(Vec::new()));
            let Some(own) = own.as_array_mut() else { continue };
            let key = |parameter: &Value| {
                let parameter = follow(parameter, document, &mut Vec::new());
                (text(&parameter, "in"), text(&parameter, "name"))
            };
            let new = shared.iter().filter(|parameter| !own.iter().any(|other| key(other) == key(parameter)));
            let new = new.cloned().collect::<Vec<_>>();
            own.extend(new);
        }
    }
}

/// Writes out every reference but those to schemas. `within` are the references that lead here: what is in a circle
/// stays as it is.
pub(super) fn follow<'d>(value: &'d Value, document: &'d Value, within: &mut Vec<&'d str>) -> Value {
    match value {
        Value::Object(object) => {
            let target = object.get("$ref").and_then(Value::as_str);
            let pointer = target.and_then(|target| target.strip_prefix('#')).filter(|pointer| is_followed(pointer));
            if let Some(pointer) = pointer.filter(|pointer| !within.contains(pointer))
                && let Some(found) = document.pointer(pointer)
            {
                within.push(pointer);
                let found = follow(found, document, within);
                within.pop();
                return found;
            }
            // Data may look like a reference without being one.
            let is_data = |key: &str| {
                key.starts_with("x-")
                    || matches!(key, "example" | "examples" | "default" | "enum" | "links" | "callbacks")
            };
            let mut written = Map::new();
            for (key, value) in object {
                let value = if is_data(key) { value.clone() } else { follow(value, document, within) };
                written.insert(key.clone(), value);
            }
            Value::Object(written)
        }
        Value::Array(list) => list.iter().map(|value| follow(value, document, within)).collect(),
        other => other.clone(),
    }
}

/// Whether a pointer names a component that is not a schema.
fn is_followed(pointer: &str) -> bool {
    let Some((kind, name)) = pointer.strip_prefix("/components/").and_then(|rest| rest.split_once('/')) else {
        return false;
    };
    kind != "schemas" && !name.contains('/')
}
