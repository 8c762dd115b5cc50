//! The projection of schemas.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::dropshot_gap::{DropshotGap, GapCounts};
use crate::canonical::{each_schema, within};
use crate::model::{Api, Kind, Schema, implied_type};

type Object = Map<String, Value>;

pub(super) fn project(root: &mut Value, api: &Api, gaps: &mut GapCounts) {
    let named = root.pointer("/components/schemas").and_then(Value::as_object).cloned().unwrap_or_default();
    each_schema(root, &mut |schema| complete(schema, &named, gaps));
    bases(root, api, &named, gaps);
    each_schema(root, &mut |schema| strip(schema, gaps));
    let used = used_schemas(root);
    let Some(schemas) = root.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else { return };
    schemas.retain(|name, _| used.contains(name) || gaps.add(DropshotGap::UnusedSchemas, 1));
}

/// Writes each base, a schema with a discriminator that others are `allOf`, as one of those; and what is nothing but
/// `allOf` a base as an object of its own.
fn bases(root: &mut Value, api: &Api, named: &Object, gaps: &mut GapCounts) {
    let Some(schemas) = root.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else { return };
    for component in &api.schemas {
        let Some(schema) = schemas.get_mut(&component.name).and_then(Value::as_object_mut) else { continue };
        let is_union = ["oneOf", "anyOf"].iter().any(|key| schema.contains_key(*key));
        match &component.schema.kind {
            Kind::Union { variants, discriminator: Some(_), .. } if !is_union => {
                gaps.add(DropshotGap::Bases, 1);
                let own = schema.clone();
                schema.retain(|key, _| matches!(key.as_str(), "title" | "description" | "nullable" | "default"));
                let alternatives = variants.iter().map(|variant| match variant.content.value() {
                    Some(Schema { kind: Kind::Reference(name), .. }) => {
                        json!({ "$ref": format!("#/components/schemas/{name}") })
                    }
                    _ => {
                        let mut own = own.clone();
                        own.retain(|key, _| matches!(key.as_str(), "type" | "properties" | "required"));
                        Value::Object(own)
                    }
                });
                schema.insert("oneOf".to_owned(), alternatives.collect());
            }
            Kind::Object { .. } if ["allOf", "$ref"].iter().any(|key| schema.contains_key(*key)) => {
                // One member and nothing beside it is that member.
                if schema.contains_key("$ref") {
                    let member = Value::Object(std::mem::take(schema));
                    schema.insert("allOf".to_owned(), Value::Array(vec![member]));
                }
                gaps.add(DropshotGap::AllOf, 1);
                merge(schema, named, gaps);
            }
            _ => {}
        }
    }
}

/// Writes out what is left to be understood, and makes one object of several.
fn complete(schema: &mut Object, named: &Object, gaps: &mut GapCounts) {
    if let Some(implied) = implied_type(&|key| schema.get(key).cloned()) {
        gaps.add(DropshotGap::TypeLeftOut, 1);
        schema.insert("type".to_owned(), Value::from(implied));
    }
    if is_merged(schema) {
        gaps.add(DropshotGap::AllOf, 1);
        merge(schema, named, gaps);
    }
}

/// Leaves out what no emitted schema says.
fn strip(schema: &mut Object, gaps: &mut GapCounts) {
    if schema.get("type").and_then(Value::as_str) == Some("integer") {
        for key in ["minimum", "maximum", "multipleOf"] {
            let Some(bound) = schema.get_mut(key) else { continue };
            // dropshot has such a bound as a float, and writes it as a signed integer.
            let emitted = Value::from(bound.as_f64().unwrap_or_default() as i64);
            if *bound != emitted {
                gaps.add(DropshotGap::IntegerBounds, 1);
                *bound = emitted;
            }
        }
    }
    let is_list = schema.get("type").is_none_or(|name| name == "array");
    let said_again = ["oneOf", "anyOf", "allOf"].iter().any(|key| schema.contains_key(*key));
    let takes_format =
        schema.get("type").is_some_and(|name| matches!(name.as_str(), Some("string" | "integer" | "number")));
    schema.retain(|key, value| match key.as_str() {
        "description" if value.as_str() == Some("") => gaps.add(DropshotGap::EmptyDescription, 1),
        "format" if !takes_format => gaps.add(DropshotGap::IdleFormat, 1),
        "discriminator" => gaps.add(DropshotGap::Discriminator, 1),
        "example" => gaps.add(DropshotGap::SchemaExamples, 1),
        "deprecated" => gaps.add(DropshotGap::SchemaDeprecated, 1),
        "externalDocs" => gaps.add(DropshotGap::SchemaExternalDocs, 1),
        "readOnly" | "writeOnly" => gaps.add(DropshotGap::OneWay, 1),
        "xml" => gaps.add(DropshotGap::Xml, 1),
        "uniqueItems" if !is_list => gaps.add(DropshotGap::IdleKeyword, 1),
        "minProperties" | "maxProperties" => gaps.add(DropshotGap::PropertyCount, 1),
        "type" if said_again => gaps.add(DropshotGap::TypeSaidAgain, 1),
        key => !key.starts_with("x-") || gaps.add(DropshotGap::Extensions, 1),
    });
}

/// Whether the model makes one object of several: the same condition as there.
fn is_merged(schema: &Object) -> bool {
    let Some(members) = schema.get("allOf").and_then(Value::as_array) else { return false };
    let beside = ["properties", "required", "additionalProperties"].iter().any(|key| schema.contains_key(*key));
    let typed = schema.contains_key("type") && members.iter().any(|member| member.get("$ref").is_none());
    members.len() != 1 || beside || typed
}

fn merge(schema: &mut Object, named: &Object, gaps: &mut GapCounts) {
    let (mut properties, mut required) = (Object::new(), Vec::new());
    gather(schema, named, (&mut properties, &mut required), 0);
    // What comes from elsewhere is as it was written.
    for (_, property) in properties.iter_mut() {
        within(property, &mut |schema| complete(schema, named, gaps));
    }
    schema.retain(|key, _| !matches!(key.as_str(), "allOf" | "additionalProperties"));
    schema.insert("type".to_owned(), Value::from("object"));
    schema.insert("properties".to_owned(), Value::Object(properties));
    schema.insert("required".to_owned(), Value::Array(required));
}

fn gather(schema: &Object, named: &Object, into: (&mut Object, &mut Vec<Value>), depth: usize) {
    let (properties, required) = into;
    for member in schema.get("allOf").and_then(Value::as_array).into_iter().flatten().filter(|_| depth < 100) {
        let target = member.get("$ref").and_then(Value::as_str);
        let member = match target.and_then(|target| target.strip_prefix("#/components/schemas/")) {
            Some(name) => named.get(name),
            None => Some(member),
        };
        let Some(member) = member.and_then(Value::as_object) else { continue };
        gather(member, named, (&mut *properties, &mut *required), depth + 1);
        // A component may be another one by reference alone.
        if member.get("$ref").is_some() {
            let alias = Object::from_iter([("allOf".to_owned(), json!([member]))]);
            gather(&alias, named, (&mut *properties, &mut *required), depth + 1);
        }
    }
    for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        properties.entry(name).or_insert_with(|| property.clone());
    }
    required.extend(schema.get("required").and_then(Value::as_array).into_iter().flatten().cloned());
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
