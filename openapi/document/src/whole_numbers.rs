//! Whole numbers that are written with a fraction: `1.0` is an integer to JSON Schema, and none to a program's types.

use std::collections::HashSet;

use serde_json::{Number, Value};

use crate::kinds::types;

/// Writes numbers such as `1.0` as `1` wherever the translated schema speaks of an integer.
pub(crate) fn write_plainly(schema: &Value, value: &mut Value) {
    if has_fraction_of_zero(value) {
        at(schema, vec![schema], value);
    }
}

/// Whether the schema speaks of integers at all.
pub(crate) fn has_integers(schema: &Value) -> bool {
    match schema {
        Value::Object(object) => types(schema).any(|kind| kind == "integer") || object.values().any(has_integers),
        Value::Array(items) => items.iter().any(has_integers),
        _ => false,
    }
}

fn has_fraction_of_zero(value: &Value) -> bool {
    match value {
        Value::Number(number) => plain(number).is_some(),
        Value::Array(items) => items.iter().any(has_fraction_of_zero),
        Value::Object(object) => object.values().any(has_fraction_of_zero),
        _ => false,
    }
}

/// The whole number that a number with a fraction is.
fn plain(number: &Number) -> Option<Number> {
    let value = number.as_f64().filter(|value| number.is_f64() && value.fract() == 0.0)?;
    // What has no fraction is written without one, exactly.
    let text = format!("{value:.0}");
    text.parse::<i64>().ok().map(Number::from).or_else(|| text.parse::<u64>().ok().map(Number::from))
}

/// Of a value that all of `schemas` speak of, so that each value is visited once.
fn at<'s>(root: &'s Value, schemas: Vec<&'s Value>, value: &mut Value) {
    let schemas = with_parts(root, schemas);
    match value {
        Value::Number(number) => {
            let is_integer = schemas.iter().any(|schema| types(schema).any(|kind| kind == "integer"));
            if let Some(plain) = plain(number).filter(|_| is_integer) {
                *number = plain;
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                let own = schemas.iter().filter_map(|schema| {
                    match schema.get("prefixItems").and_then(|all| all.get(index)) {
                        Some(own) => Some(own),
                        None => schema.get("items"),
                    }
                });
                at(root, own.collect(), item);
            }
        }
        Value::Object(object) => {
            for (name, member) in object.iter_mut() {
                let own = schemas.iter().filter_map(|schema| {
                    let named = schema.get("properties").and_then(|all| all.get(name));
                    named.or_else(|| schema.get("additionalProperties"))
                });
                at(root, own.collect(), member);
            }
        }
        _ => {}
    }
}

/// Schemas with those that they refer to and are put together from, each once.
fn with_parts<'s>(root: &'s Value, mut next: Vec<&'s Value>) -> Vec<&'s Value> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    while let Some(schema) = next.pop() {
        if !seen.insert(std::ptr::from_ref(schema)) {
            continue;
        }
        let reference = schema.get("$ref").and_then(Value::as_str).and_then(|reference| reference.strip_prefix('#'));
        next.extend(reference.and_then(|pointer| root.pointer(pointer)));
        for keyword in ["allOf", "oneOf", "anyOf"] {
            next.extend(schema.get(keyword).and_then(Value::as_array).into_iter().flatten());
        }
        found.push(schema);
    }
    found
}
