//! Which objects of an answer may have no further properties.
//!
//! OpenAPI leaves objects open: a server could send any property beside the described ones. What the document does not
//! say is not served, so that an answer's object is closed wherever its schema names properties. The decision is made
//! for a schema as a whole, with what it refers to and what it is put together from, and written down as
//! `unevaluatedProperties` beside it.

use std::collections::HashMap;

use serde_json::Value;

use crate::reference;

/// What a schema says about the properties of an object, the strongest last.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
enum Says {
    Nothing,
    /// These properties and no others.
    Named,
    /// Any property is fine.
    Free,
}

/// Answers for the schemas of a document.
pub(crate) struct ClosedObjects<'d> {
    document: &'d Value,
    /// What is known of the targets of references.
    known: HashMap<&'d str, Says>,
}

impl<'d> ClosedObjects<'d> {
    pub(crate) fn new(document: &'d Value) -> ClosedObjects<'d> {
        ClosedObjects { document, known: HashMap::new() }
    }

    /// Whether an object that `schema` describes has the described properties only.
    pub(crate) fn closes(&mut self, schema: &'d Value) -> bool {
        self.says(schema) == Says::Named
    }

    fn says(&mut self, schema: &'d Value) -> Says {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            return self.target_says(reference);
        }
        let members = |keyword| schema.get(keyword).and_then(Value::as_array).into_iter().flatten();
        let mut parts = vec![own(schema)];
        for member in members("allOf") {
            parts.push(self.says(member));
        }
        for keyword in ["oneOf", "anyOf"] {
            // One free alternative is enough: which of them an object is meant to be cannot be told.
            match members(keyword).map(|member| self.says(member)).max() {
                Some(Says::Free) => return Says::Free,
                says => parts.extend(says),
            }
        }
        match parts.contains(&Says::Named) {
            true => Says::Named,
            false => parts.into_iter().max().unwrap_or(Says::Nothing),
        }
    }

    fn target_says(&mut self, reference: &'d str) -> Says {
        if let Some(says) = self.known.get(reference) {
            return *says;
        }
        // Until it is known: a schema that is made of itself adds nothing to itself.
        self.known.insert(reference, Says::Nothing);
        let says = match reference::target(self.document, reference, "") {
            Ok(place) => self.says(place.value),
            Err(_) => Says::Free,
        };
        self.known.insert(reference, says);
        says
    }
}

/// What a schema says beside what it is put together from.
fn own(schema: &Value) -> Says {
    let composed = ["allOf", "oneOf", "anyOf"].into_iter().any(|keyword| schema.get(keyword).is_some());
    let properties = schema.get("properties").and_then(Value::as_object);
    if schema.get("unevaluatedProperties").is_some() {
        return Says::Free;
    }
    match (schema.get("additionalProperties"), properties, schema.get("type").and_then(Value::as_str)) {
        (Some(Value::Bool(false)), _, _) => Says::Named,
        (Some(_), _, _) => Says::Free,
        (None, Some(properties), _) if !properties.is_empty() => Says::Named,
        (None, _, Some("object") | None) if !composed => Says::Free,
        _ => Says::Nothing,
    }
}
