//! One form for schemas that mean the same.

use serde_json::{Map, Value};

/// Brings a schema into one form.
pub(super) fn simplify(object: &mut Map<String, Value>) {
    if object.get("$ref").is_some_and(Value::is_string) {
        // Keywords beside it have no effect.
        object.retain(|key, _| key == "$ref");
        return;
    }
    unwrap_all_of(object);
    object.retain(|key, inner| match key.as_str() {
        "nullable" | "exclusiveMinimum" | "exclusiveMaximum" | "uniqueItems" | "deprecated" | "readOnly"
        | "writeOnly" => inner != &Value::Bool(false),
        "required" => inner.as_array().is_none_or(|list| !list.is_empty()),
        // An object is open unless it says otherwise.
        "additionalProperties" => !is_anything(inner),
        _ => true,
    });
    // `nullable` says it, and the list need not say it again.
    if object.contains_key("nullable")
        && let Some(Value::Array(values)) = object.get_mut("enum")
        && values.iter().any(|value| !value.is_null())
    {
        values.retain(|value| !value.is_null());
    }
    if let Some(Value::Array(variants)) = object.get_mut("oneOf") {
        one_text_each(variants);
    }
    if let Some(Value::Array(required)) = object.get_mut("required") {
        required.sort_by_key(|name| name.as_str().unwrap_or_default().to_owned());
        required.dedup();
    }
    for key in ["minimum", "maximum", "multipleOf", "default"] {
        if let Some(number) = object.get_mut(key) {
            whole_number(number);
        }
    }
}

/// Texts among the variants stand first, each alone, in the order of the alphabet: how they are grouped means nothing.
fn one_text_each(variants: &mut Vec<Value>) {
    let texts = |variant: &Value| {
        let all = variant.get("enum").and_then(Value::as_array).filter(|all| !all.is_empty())?;
        let is_text = variant.get("type").and_then(Value::as_str) == Some("string");
        (is_text && all.iter().all(Value::is_string)).then(|| all.clone())
    };
    let mut alone = Vec::new();
    variants.retain(|variant| {
        let Some(texts) = texts(variant) else { return true };
        for text in texts {
            let mut one = variant.clone();
            one["enum"] = Value::Array(vec![text]);
            alone.push(one);
        }
        false
    });
    alone.sort_by_key(|variant| variant["enum"][0].as_str().unwrap_or_default().to_owned());
    variants.splice(..0, alone);
}

fn is_anything(schema: &Value) -> bool {
    schema == &Value::Bool(true) || schema.as_object().is_some_and(Map::is_empty)
}

/// Keys of which the outer one counts where a wrapper and its member both have them.
const SAID_AGAIN: &[&str] = &["title", "description", "default", "example"];

/// `allOf` of one member is that member with something beside it; a reference keeps the wrapper when there is.
fn unwrap_all_of(object: &mut Map<String, Value>) {
    let Some(Value::Array(members)) = object.get("allOf") else { return };
    let [Value::Object(member)] = members.as_slice() else { return };
    let member = member.clone();
    if object.len() == 1 {
        *object = member;
        return;
    }
    let agrees = |(key, value): (&String, &Value)| {
        // A member may itself be a wrapper.
        key == "allOf" || SAID_AGAIN.contains(&key.as_str()) || object.get(key).is_none_or(|outer| outer == value)
    };
    if !member.contains_key("$ref") && member.iter().all(agrees) {
        object.remove("allOf");
        for (key, value) in member {
            object.entry(key).or_insert(value);
        }
        unwrap_all_of(object);
    }
}

fn whole_number(value: &mut Value) {
    let whole = value.as_f64().filter(|number| value.is_f64() && number.fract() == 0.0 && number.abs() < 1e15);
    if let Some(number) = whole {
        *value = Value::from(number as i64);
    }
}
