//! The document's schemas as they stand in it, with references followed: which schema is whose, and what it has in it.

use serde_json::Value;
use specbound_document::{Document, Operation};

/// Schemas within schemas are looked into so far.
const DEEPEST: usize = 8;

/// The document's schemas, with references followed.
#[derive(Clone, Copy)]
pub(crate) struct Shapes<'d> {
    pub(crate) document: &'d Document,
}

impl<'d> Shapes<'d> {
    pub(crate) fn raw(self, operation: &Operation) -> Option<&'d Value> {
        self.document.json().pointer(operation.pointer())
    }

    /// What a reference, or an `allOf` of nothing else, leads to.
    pub(crate) fn resolved(self, mut value: &'d Value) -> &'d Value {
        for _ in 0..DEEPEST {
            let target = value.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
            let only = value.get("allOf").and_then(Value::as_array).filter(|all| all.len() == 1);
            value = match (target.and_then(|pointer| self.document.json().pointer(pointer)), only) {
                (Some(target), _) => target,
                (None, Some(all)) => &all[0],
                (None, None) => return value,
            };
        }
        value
    }

    /// The schema of a success's JSON body.
    pub(crate) fn success(self, operation: &Operation) -> Option<&'d Value> {
        let responses = self.raw(operation)?.get("responses")?.as_object()?;
        let (_, response) = responses.iter().find(|(status, _)| status.starts_with('2'))?;
        let content = self.resolved(response).get("content")?.as_object()?;
        let (_, json) = content.iter().find(|(name, _)| specbound_document::is_json(name))?;
        Some(self.resolved(json.get("schema")?))
    }

    /// The properties of an object and of what it is composed of.
    pub(crate) fn properties(self, schema: &'d Value, depth: usize) -> Vec<(&'d str, &'d Value)> {
        let schema = self.resolved(schema);
        let own = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        let mut all: Vec<_> = own.map(|(name, schema)| (name.as_str(), schema)).collect();
        if depth < DEEPEST {
            for part in
                ["allOf", "oneOf", "anyOf"].into_iter().filter_map(|name| schema.get(name)?.as_array()).flatten()
            {
                all.extend(self.properties(part, depth + 1));
            }
        }
        let mut seen = std::collections::BTreeSet::new();
        all.retain(|(name, _)| seen.insert(*name));
        all
    }

    /// Where in a value of this schema one of the wanted schema stands.
    pub(crate) fn place(self, schema: &'d Value, wanted: &'d Value, depth: usize) -> Option<String> {
        if self.resolved(schema) == wanted {
            return Some(String::new());
        }
        let inner = self.properties(schema, 0).into_iter().filter(|_| depth > 0);
        inner.into_iter().find_map(|(name, schema)| Some(format!("/{name}{}", self.place(schema, wanted, depth - 1)?)))
    }

    /// Where in a value of this schema a list of the wanted schema stands.
    pub(crate) fn list_place(self, schema: &'d Value, wanted: &'d Value, depth: usize) -> Option<String> {
        if self.resolved(schema).get("items").is_some_and(|items| self.resolved(items) == wanted) {
            return Some(String::new());
        }
        let inner = self.properties(schema, 0).into_iter().filter(|_| depth > 0);
        inner
            .into_iter()
            .find_map(|(name, schema)| Some(format!("/{name}{}", self.list_place(schema, wanted, depth - 1)?)))
    }

    /// The schema of the body that the operation takes, where it takes one.
    pub(crate) fn body(self, operation: &Operation) -> Option<&'d Value> {
        let content = self.resolved(self.raw(operation)?.get("requestBody")?).get("content")?;
        let media_type = operation.request_content_type()?;
        let found = content
            .as_object()?
            .iter()
            .find(|(name, _)| name.split(';').next().is_some_and(|name| name.trim().eq_ignore_ascii_case(media_type)));
        found?.1.get("schema")
    }

    /// The properties of a body, less those that only answers have.
    pub(crate) fn body_properties(self, operation: &Operation) -> Vec<(&'d str, &'d Value)> {
        self.body(operation).map(|schema| self.given_properties(schema)).unwrap_or_default()
    }

    /// The properties of an object in a request, less those that only answers have.
    pub(crate) fn given_properties(self, schema: &'d Value) -> Vec<(&'d str, &'d Value)> {
        let all = self.properties(schema, 0).into_iter().map(|(name, schema)| (name, self.resolved(schema)));
        all.filter(|(_, schema)| schema.get("readOnly") != Some(&Value::Bool(true))).collect()
    }
}
