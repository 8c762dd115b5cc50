//! Which requests are meant, and whether a document has any such.

use std::collections::BTreeMap;

use serde_json::Value;
use specbound_document::Operation;

use crate::api::Api;
use crate::matching::{Condition, Matcher};

/// Which requests are meant.
#[derive(Clone, Debug, Default)]
pub(super) struct Meant {
    pub(super) operation: Option<String>,
    pub(super) method: Option<String>,
    pub(super) path: BTreeMap<String, Value>,
    pub(super) query: BTreeMap<String, Value>,
    pub(super) headers: BTreeMap<String, Value>,
    pub(super) body: Option<Value>,
}

impl Meant {
    /// # Errors
    /// What the document does not have, a line each.
    pub(super) fn matcher(self, api: &Api) -> Result<Matcher, Vec<String>> {
        let mut lines = Vec::new();
        let operation = self.operation.as_deref().map(|id| (id, api.document().operation(id)));
        if let Some((id, known)) = operation {
            match known {
                None => lines.push(unknown(id, api)),
                Some(known) => {
                    lines.extend(self.unknown_names(known));
                    let method = self.method.as_deref().filter(|method| !known.method().eq_ignore_ascii_case(method));
                    lines
                        .extend(method.map(|method| format!("the method of {id} is {}, not {method}", known.method())));
                }
            }
        }
        if !lines.is_empty() {
            return Err(lines);
        }
        let texts = |values: BTreeMap<String, Value>| values.into_iter().map(|(name, value)| (name, text(&value)));
        let mut conditions: Vec<Condition> = Vec::new();
        conditions.extend(texts(self.path).map(|(name, value)| Condition::Path(name, value)));
        conditions.extend(texts(self.query).map(|(name, value)| Condition::Query(name, value)));
        conditions.extend(texts(self.headers).map(|(name, value)| Condition::Header(name, value)));
        conditions.extend(self.body.map(Condition::Body));
        Ok(Matcher { operation_id: self.operation, method: self.method, conditions })
    }

    /// Parameters that the operation does not have, and values of path variables that it does not allow: no request
    /// would ever be meant.
    fn unknown_names(&self, operation: &Operation) -> Vec<String> {
        let mut lines = Vec::new();
        for (kind, names) in [("path", &self.path), ("query", &self.query)] {
            let known: Vec<&str> = operation
                .parameters()
                .filter(|parameter| parameter.location() == kind)
                .map(|parameter| parameter.name())
                .collect();
            for name in names.keys().filter(|name| !known.contains(&name.as_str())) {
                let id = operation.id();
                lines.push(format!("{id} has no {kind} parameter {name}; it has {}", listed(&known)));
            }
        }
        if lines.is_empty() {
            for (name, value) in &self.path {
                if let Err(violations) = operation.check_path(&[(name.clone(), text(value))]) {
                    lines.push(format!("no request meets this: {}", violations.join("; ")));
                }
            }
        }
        lines
    }
}

pub(super) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

pub(super) fn listed(names: &[&str]) -> String {
    match names.is_empty() {
        true => "none".to_owned(),
        false => names.join(", "),
    }
}

pub(super) fn unknown(id: &str, api: &Api) -> String {
    let known = api.document().operations().iter().map(|operation| operation.id());
    let nearest =
        known.max_by(|left, right| strsim::jaro_winkler(left, id).total_cmp(&strsim::jaro_winkler(right, id)));
    match nearest {
        Some(nearest) => format!("there is no operation {id}; the nearest is {nearest}"),
        None => format!("there is no operation {id}, and no other"),
    }
}
