//! The copy of a document that progenitor reads: some of its operations, each with one success and one kind of error, and the
//! schemas that they lead to.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::client_unions::tell_apart;
use super::doc_text::without_tests;
use crate::canonical::each_schema;
use crate::model::{Api, ErrorStatus, Operation, is_json};

/// The document with these operations only, in the form that progenitor takes; `pruned` leaves out the schemas that they do
/// not lead to, at which progenitor may stop, too. `unions` of this model are made what can be told apart.
pub(super) fn copy(document: &Value, operations: &[&Operation], pruned: bool, unions: Option<&Api>) -> Value {
    let mut copy = document.clone();
    let mut paths: Map<String, Value> = Map::new();
    let mut several = Vec::new();
    for operation in operations {
        let Some(item) = document.get("paths").and_then(|paths| paths.get(&operation.path)) else { continue };
        let method = operation.method.to_lowercase();
        let Some(mut source) = item.get(&method).and_then(Value::as_object).cloned() else { continue };
        source.insert("operationId".to_owned(), Value::from(operation.id.clone()));
        if let Some(Value::Object(responses)) = source.get_mut("responses") {
            self::responses(responses, operation);
        }
        if operation.error_schemas().len() > 1 {
            several.extend(operation.error_body().map(|name| (name, operation.error_schemas())));
        }
        let target = paths.entry(operation.path.clone()).or_insert_with(|| {
            let shared = item.get("parameters").map(|shared| ("parameters".to_owned(), shared.clone()));
            Value::Object(shared.into_iter().collect())
        });
        if let Some(target) = target.as_object_mut() {
            target.insert(method, Value::Object(source));
        }
    }
    if let Some(copy) = copy.as_object_mut() {
        copy.insert("paths".to_owned(), Value::Object(paths));
    }
    if let Some(responses) = copy.pointer_mut("/components/responses").and_then(Value::as_object_mut) {
        json_by_one_name(responses);
    }
    if let Some(schemas) = copy.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        for (name, of) in several {
            let any = of.into_iter().map(|name| json!({"$ref": format!("#/components/schemas/{name}")}));
            schemas.insert(name, json!({"oneOf": any.collect::<Vec<_>>()}));
        }
    }
    if let Some(api) = unions {
        tell_apart(&mut copy, api);
    }
    if pruned {
        prune(&mut copy);
    }
    for_client(&mut copy);
    with_schemas(&mut copy);
    each_schema(&mut copy, &mut for_typify);
    copy
}

/// Descriptions become documentation.
fn for_client(value: &mut Value) {
    match value {
        Value::Object(map) => {
            for (key, value) in map.iter_mut() {
                match value {
                    Value::String(text) if key == "description" || key == "summary" => *text = without_tests(text),
                    value => for_client(value),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(for_client),
        _ => {}
    }
}

/// A schema for content that has none, where progenitor stops: JSON is anything, a text a text, and bytes are bytes.
fn with_schemas(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if let Some(Value::Object(content)) = map.get_mut("content") {
                for (name, media) in content.iter_mut().filter_map(|(name, media)| Some((name, media.as_object_mut()?)))
                {
                    let schema = match name.as_str() {
                        name if is_json(name) => json!({}),
                        "text/plain" => json!({"type": "string"}),
                        "application/octet-stream" => json!({"type": "string", "format": "binary"}),
                        _ => continue,
                    };
                    media.entry("schema").or_insert(schema);
                }
            }
            map.values_mut().for_each(with_schemas);
        }
        Value::Array(list) => list.iter_mut().for_each(with_schemas),
        _ => {}
    }
}

/// What progenitor stops at, or takes for less than it says.
fn for_typify(schema: &mut Map<String, Value>) {
    // A format without a type says nothing of what is not text.
    if !schema.contains_key("type") {
        schema.remove("format");
    }
    // typify keeps further properties where a schema says what they are.
    if schema.contains_key("properties") && schema.get("additionalProperties") == Some(&Value::Bool(true)) {
        schema.insert("additionalProperties".to_owned(), json!({}));
    }
}

/// One success, and errors that all have the operation's error body, or none.
fn responses(responses: &mut Map<String, Value>, operation: &Operation) {
    let main = operation.successes.first().map(|success| success.status.to_string());
    responses
        .retain(|status, _| Some(status) == main.as_ref() || (status == "default" && main.as_deref() == Some("0")));
    json_by_one_name(responses);
    let body = operation.error_body().filter(|_| operation.errors.iter().any(|error| error.schema.is_some()));
    let Some(body) = body else { return };
    for error in &operation.errors {
        let mut response = json!({"description": error.description});
        response["content"] = json!({"application/json": {"schema": {"$ref": format!("#/components/schemas/{body}")}}});
        // progenitor takes `default` for a success as well.
        let statuses = match error.status {
            ErrorStatus::Default => vec!["4XX".to_owned(), "5XX".to_owned()],
            status => vec![status.to_string()],
        };
        for status in statuses {
            responses.entry(status).or_insert_with(|| response.clone());
        }
    }
}

/// progenitor reads JSON by one name.
fn json_by_one_name(responses: &mut Map<String, Value>) {
    for (_, response) in responses.iter_mut() {
        let Some(content) = response.get_mut("content").and_then(Value::as_object_mut) else { continue };
        let Some(json) = content.keys().find(|name| is_json(name)).cloned() else { continue };
        let media = content.remove(&json).unwrap_or_default();
        content.clear();
        content.insert("application/json".to_owned(), media);
    }
}

/// Leaves the components that the paths lead to.
fn prune(document: &mut Value) {
    let mut reached: BTreeSet<String> = BTreeSet::new();
    let mut next = Vec::new();
    if let Some(paths) = document.get("paths") {
        references(paths, &mut next);
    }
    while let Some(reference) = next.pop() {
        let Some(pointer) = reference.strip_prefix('#') else { continue };
        if reached.insert(reference.clone())
            && let Some(target) = document.pointer(pointer)
        {
            references(target, &mut next);
        }
    }
    let Some(components) = document.get_mut("components").and_then(Value::as_object_mut) else { return };
    for (kind, parts) in components.iter_mut().filter(|(kind, _)| *kind != "securitySchemes") {
        let Some(parts) = parts.as_object_mut() else { continue };
        let is_reached = |name: &str| {
            let name = name.replace('~', "~0").replace('/', "~1");
            let whole = format!("#/components/{kind}/{name}");
            reached.iter().any(|reference| {
                reference.strip_prefix(&whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            })
        };
        parts.retain(|name, _| is_reached(name));
    }
}

fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            if let Some(reference) = map.get("$ref").and_then(Value::as_str) {
                found.push(reference.to_owned());
            }
            map.values().for_each(|value| references(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}
