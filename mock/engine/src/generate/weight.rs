//! How deep the values of a schema are at least, so that recursive schemas end early.

use serde_json::Value;

use super::part::Part;

/// Deeper than this all schemas weigh the same.
const DEEPEST: usize = 12;

/// How many schemas are looked at.
const MOST: usize = 150;

/// How many levels a value of `schema` needs, roughly.
pub(super) fn weight(root: &Value, schema: &Value) -> usize {
    let mut left = MOST;
    within(root, schema, 0, &mut left)
}

fn within(root: &Value, schema: &Value, depth: usize, left: &mut usize) -> usize {
    if depth >= DEEPEST || *left == 0 {
        return DEEPEST;
    }
    *left -= 1;
    if schema.get("const").is_some() || schema.get("enum").is_some() {
        return 0;
    }
    let mut most = 0;
    if let Some(target) = schema.get("$ref").and_then(Value::as_str).and_then(|name| Part::resolve(root, name)) {
        most = most.max(within(root, target.schema, depth + 1, left));
    }
    for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        most = most.max(within(root, part, depth + 1, left));
    }
    for keyword in ["oneOf", "anyOf"] {
        let branches = schema.get(keyword).and_then(Value::as_array).into_iter().flatten();
        most = most.max(branches.map(|branch| within(root, branch, depth + 1, left)).min().unwrap_or(0));
    }
    most.max(children(root, schema, depth, left))
}

fn children(root: &Value, schema: &Value, depth: usize, left: &mut usize) -> usize {
    if allows_scalar(schema) {
        return 0;
    }
    let mut most = 0;
    for name in schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        let property = schema.get("properties").and_then(|properties| properties.get(name));
        most = most.max(1 + property.map_or(0, |property| within(root, property, depth + 1, left)));
    }
    if schema.get("minItems").and_then(Value::as_u64).is_some_and(|count| count > 0) {
        most = most.max(1 + schema.get("items").map_or(0, |items| within(root, items, depth + 1, left)));
    }
    most
}

fn allows_scalar(schema: &Value) -> bool {
    let scalar = |name: &Value| name.as_str().is_some_and(|name| name != "object" && name != "array");
    match schema.get("type") {
        Some(Value::Array(names)) => names.iter().any(scalar),
        Some(name) => scalar(name),
        None => false,
    }
}
