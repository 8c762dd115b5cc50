//! What of the document was seen in answers. What it leaves open (an optional or a nullable property, one of several
//! media types or values) must occur in each of its forms: else the document says more than the server does.

use std::collections::BTreeSet;

use serde_json::Value;
use specbound_document::Operation;

use crate::located_value::{self, LocatedValue, is_json};
use crate::wire::ReceivedResponse;

/// Facts, each a line that a person can read.
#[derive(Debug, Default)]
pub(crate) struct AnswerCoverage {
    seen: BTreeSet<String>,
}

impl AnswerCoverage {
    /// Takes note of an answer.
    pub(crate) fn record(&mut self, operation: &Operation, reply: &ReceivedResponse) {
        let status = reply.status.to_string();
        self.seen.insert(status_fact(operation, &status));
        let Some(response) = response(operation, &status) else { return };
        for (name, header) in response.entries("headers") {
            let form = if reply.header(name).is_some() { "sent" } else { "left out" };
            self.seen.insert(header_fact(operation, &status, name, form));
            if let (Some(schema), Some(text)) = (header.get("schema"), reply.header(name)) {
                let value = text.parse::<i64>().map_or_else(|_| Value::from(text), Value::from);
                self.value(&schema, &value);
            }
        }
        let media_type = reply.header("content-type").unwrap_or_default();
        let media_type = media_type.split(';').next().unwrap_or_default();
        if media_type.is_empty() {
            return;
        }
        self.seen.insert(media_fact(operation, &status, media_type));
        let schema = response.get("content").and_then(|content| content.get(media_type)?.get("schema"));
        if let (Some(schema), Ok(body)) = (schema, serde_json::from_slice::<Value>(&reply.body)) {
            self.value(&schema, &body);
        }
    }

    fn value(&mut self, schema: &LocatedValue, value: &Value) {
        if schema.is_true("nullable") {
            self.seen.insert(null_fact(schema, value.is_null()));
        }
        if let Some(list) = schema.value.get("enum")
            && list.as_array().is_some_and(|list| list.contains(value))
        {
            self.seen.insert(enum_fact(schema, value));
        }
        for (name, property) in schema.entries("properties") {
            let found = value.get(name);
            self.seen.insert(property_fact(schema, name, found.is_some()));
            if let Some(found) = found {
                self.value(&property, found);
            }
        }
        if let (Some(items), Some(list)) = (schema.get("items"), value.as_array()) {
            list.iter().for_each(|item| self.value(&items, item));
        }
    }

    /// What the document says and no answer showed.
    pub(crate) fn unseen(&self, operations: &[Operation]) -> Vec<String> {
        let mut all = BTreeSet::new();
        for operation in operations {
            let Some(place) = located_value::operation(operation.method(), operation.path()) else { continue };
            for (status, response) in place.entries("responses") {
                all.insert(status_fact(operation, status));
                for (name, header) in response.entries("headers") {
                    all.insert(header_fact(operation, status, name, "sent"));
                    if !header.is_true("required") {
                        all.insert(header_fact(operation, status, name, "left out"));
                    }
                    header.get("schema").iter().for_each(|schema| facts(schema, &mut all));
                }
                // An error to HEAD has no body either; its length is all that could be seen of it.
                for (media_type, media) in response.entries("content") {
                    all.insert(media_fact(operation, status, media_type));
                    if is_json(media_type) && operation.method() != "HEAD" {
                        media.get("schema").iter().for_each(|schema| facts(schema, &mut all));
                    }
                }
            }
        }
        all.difference(&self.seen).map(|fact| format!("no answer shows: {fact}")).collect()
    }
}

fn response(operation: &Operation, status: &str) -> Option<LocatedValue> {
    located_value::operation(operation.method(), operation.path())?.get("responses")?.get(status)
}

/// Everything that a value of this schema can show.
fn facts(schema: &LocatedValue, all: &mut BTreeSet<String>) {
    if schema.is_true("nullable") {
        all.insert(null_fact(schema, true));
        all.insert(null_fact(schema, false));
    }
    for value in schema.value.get("enum").and_then(Value::as_array).into_iter().flatten() {
        all.insert(enum_fact(schema, value));
    }
    let required = schema.value.get("required").and_then(Value::as_array);
    for (name, property) in schema.entries("properties") {
        // A fact that is there was followed up before: schemas may lead back to themselves.
        if all.insert(property_fact(schema, name, true)) {
            facts(&property, all);
        }
        if !required.is_some_and(|required| required.iter().any(|required| required == name)) {
            all.insert(property_fact(schema, name, false));
        }
    }
    schema.get("items").iter().for_each(|items| facts(items, all));
}

fn status_fact(operation: &Operation, status: &str) -> String {
    format!("{} answered with {status}", operation.id())
}

fn header_fact(operation: &Operation, status: &str, header: &str, form: &str) -> String {
    format!("the header {} of {}, {status}, {form}", header.to_lowercase(), operation.id())
}

fn media_fact(operation: &Operation, status: &str, media_type: &str) -> String {
    format!("{} of {}, {status}", media_type.to_lowercase(), operation.id())
}

fn null_fact(schema: &LocatedValue, is_null: bool) -> String {
    format!("{} as {}", schema.pointer, if is_null { "null" } else { "a value" })
}

fn enum_fact(schema: &LocatedValue, value: &Value) -> String {
    format!("{} as {value}", schema.pointer)
}

fn property_fact(schema: &LocatedValue, name: &str, is_there: bool) -> String {
    format!("{} {}", format_args!("{}/properties/{name}", schema.pointer), if is_there { "there" } else { "left out" })
}
