//! What a translated schema says of an object, seen through references and `allOf`.

use serde_json::{Value, json};

/// Deeper than any schema is put together.
const DEEPEST: usize = 16;

/// The properties of an object's schema, in their order.
#[derive(Debug, Default)]
pub(crate) struct Members<'s> {
    pub(crate) properties: Vec<(&'s String, &'s Value)>,
    pub(crate) required: Vec<&'s str>,
}

impl<'s> Members<'s> {
    pub(crate) fn get(&self, name: &str) -> Option<&'s Value> {
        self.properties.iter().find(|(known, _)| *known == name).map(|(_, schema)| *schema)
    }

    pub(crate) fn requires(&self, name: &str) -> bool {
        self.required.contains(&name)
    }
}

/// The schema that a reference within `root` leads to.
pub(crate) fn resolved<'s>(root: &'s Value, schema: &'s Value) -> &'s Value {
    let mut schema = schema;
    for _ in 0..DEEPEST {
        let target =
            schema.get("$ref").and_then(Value::as_str).and_then(|reference| root.pointer(reference.strip_prefix('#')?));
        match target {
            Some(target) => schema = target,
            None => break,
        }
    }
    schema
}

/// The properties of an object, those of `allOf` and of the first alternative that is an object included.
pub(crate) fn members<'s>(root: &'s Value, schema: &'s Value) -> Members<'s> {
    let mut found = Members::default();
    collect(root, schema, &mut found, 0);
    found
}

fn collect<'s>(root: &'s Value, schema: &'s Value, found: &mut Members<'s>, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    let schema = resolved(root, schema);
    for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        if !found.properties.iter().any(|(known, _)| *known == name) {
            found.properties.push((name, property));
        }
    }
    let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    found.required.extend(required.filter_map(Value::as_str));
    for member in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        collect(root, member, found, depth + 1);
    }
    for keyword in ["oneOf", "anyOf"] {
        let alternatives = schema.get(keyword).and_then(Value::as_array).into_iter().flatten();
        let first = alternatives.into_iter().find(|member| {
            let kinds = kinds(root, member);
            !kinds.contains(&"null") || kinds.len() > 1
        });
        if let Some(first) = first {
            collect(root, first, found, depth + 1);
        }
    }
}

/// The JSON types that a schema names, through references and compositions; none where it names none.
pub(crate) fn kinds<'s>(root: &'s Value, schema: &'s Value) -> Vec<&'s str> {
    let mut found = Vec::new();
    collect_kinds(root, schema, &mut found, 0);
    found
}

fn collect_kinds<'s>(root: &'s Value, schema: &'s Value, found: &mut Vec<&'s str>, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    let schema = resolved(root, schema);
    match schema.get("type") {
        Some(Value::String(kind)) => found.push(kind),
        Some(Value::Array(kinds)) => found.extend(kinds.iter().filter_map(Value::as_str)),
        _ => {}
    }
    for keyword in ["allOf", "oneOf", "anyOf"] {
        for member in schema.get(keyword).and_then(Value::as_array).into_iter().flatten() {
            collect_kinds(root, member, found, depth + 1);
        }
    }
}

/// What the items of an array are.
pub(crate) fn items<'s>(root: &'s Value, schema: &'s Value) -> Option<&'s Value> {
    let schema = resolved(root, schema);
    let composed =
        || schema.get("allOf").and_then(Value::as_array).into_iter().flatten().find_map(|member| items(root, member));
    schema.get("items").or_else(composed)
}

/// A part of a schema as a schema of its own.
pub(crate) fn rooted(root: &Value, schema: &Value) -> Value {
    match root.get("$defs") {
        Some(definitions) => {
            let mut own = json!({ "$defs": definitions });
            match (schema, own.as_object_mut()) {
                (Value::Object(keywords), Some(own)) => own.extend(keywords.clone()),
                (other, _) => return other.clone(),
            }
            own
        }
        None => schema.clone(),
    }
}
