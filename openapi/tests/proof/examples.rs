//! Every example of the document fits its schema, and is the same after JSON -> Rust type -> JSON. Every JSON body and
//! every parameter has one.

use serde_json::Value;

use crate::document::{compiled, json};
use crate::located_value::{self, LocatedValue, is_json};

pub(crate) fn complaints() -> Vec<String> {
    let mut complaints = compiled().check_examples();
    for operation in compiled().operations() {
        let mut found = Vec::new();
        for parameter in located_value::parameters(operation.method(), operation.path()) {
            found.extend(tried(&parameter.place, &format!("parameter {}", parameter.name)));
            if parameter.place.examples().is_empty() {
                found.push(format!("parameter {}: has no example", parameter.name));
            }
        }
        let Some(place) = located_value::operation(operation.method(), operation.path()) else { continue };
        for (media_type, media) in place.get("requestBody").iter().flat_map(|body| body.entries("content")) {
            found.extend(body(media_type, &media, "request"));
        }
        for (status, response) in place.entries("responses") {
            for (name, header) in response.entries("headers") {
                found.extend(tried(&header, &format!("{status}, header {name}")));
            }
            for (media_type, media) in response.entries("content") {
                found.extend(body(media_type, &media, status));
                found.extend(status_of(&media, status));
            }
        }
        complaints.extend(found.into_iter().map(|complaint| format!("{}, {complaint}", operation.id())));
    }
    complaints.extend(unused());
    complaints
}

fn body(media_type: &str, media: &LocatedValue, what: &str) -> Vec<String> {
    let mut complaints = tried(media, &format!("{what}, {media_type}"));
    if is_json(media_type) {
        if media.examples().is_empty() {
            complaints.push(format!("{what}, {media_type}: has no example"));
        }
        if media.get("schema").is_none_or(|schema| schema.schema_name().is_none()) {
            complaints.push(format!("{what}, {media_type}: its schema has no name; move it to components/schemas"));
        }
    }
    complaints
}

/// What becomes of the examples of a named schema.
fn tried(holder: &LocatedValue, what: &str) -> Vec<String> {
    let Some(schema) = holder.get("schema") else { return vec![format!("{what}: has no schema")] };
    let Some(name) = schema.schema_name() else { return Vec::new() };
    let mut complaints = Vec::new();
    for (example, value) in holder.examples() {
        match crate::generated::roundtrip::roundtrip(name, value.clone()) {
            Some(Ok(after)) if after == value => {}
            Some(Ok(after)) => {
                let differences = specbound_codegen::differences(&value, &after);
                let lines =
                    differences.iter().map(|line| format!("{what}, {example}: as a {name} it changes at {line}"));
                complaints.extend(lines);
            }
            Some(Err(error)) => complaints.push(format!("{what}, {example}: is not a {name} for the server: {error}")),
            None if is_form(&schema) => {}
            None => complaints.push(format!("{what}, {example}: the code has no type for the schema {name}")),
        }
    }
    complaints
}

/// Forms are no JSON; they have a binary part.
fn is_form(schema: &LocatedValue) -> bool {
    schema.entries("properties").iter().any(|(_, property)| property.text("format") == Some("binary"))
}

/// An error says its status in the body too: the example's must be the one that it is an example of.
fn status_of(media: &LocatedValue, status: &str) -> Vec<String> {
    let states = media.get("schema").is_some_and(|schema| {
        schema
            .entries("properties")
            .iter()
            .any(|(name, property)| *name == "status" && property.text("type") == Some("integer"))
    });
    let wrong = media.examples().into_iter().filter(|(_, value)| {
        states && value.get("status").is_some_and(|stated| stated.as_i64() != status.parse().ok())
    });
    wrong.map(|(name, value)| format!("{status}, example {name}: says status {}", value["status"])).collect()
}

/// Examples that nothing refers to are checked by nothing.
fn unused() -> Vec<String> {
    let shared =
        LocatedValue::root().get("components").map(|components| components.entries("examples")).unwrap_or_default();
    let mut references = Vec::new();
    collect_references(json(), &mut references);
    let unused = shared.iter().filter(|(_, example)| !references.contains(&format!("#{}", example.pointer).as_str()));
    unused.map(|(name, _)| format!("components/examples/{name}: nothing refers to it")).collect()
}

fn collect_references(value: &'static Value, found: &mut Vec<&'static str>) {
    match value {
        Value::Object(object) => {
            found.extend(object.get("$ref").and_then(Value::as_str));
            object.values().for_each(|value| collect_references(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| collect_references(value, found)),
        _ => {}
    }
}
