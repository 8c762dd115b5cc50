//! Schemas with a `discriminator` that others are `allOf`: what is said to be one is one of those others, by the
//! property's value (OpenAPI 3.0.3, "Discriminator Object").

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::reference::join;

/// The bases of a document.
#[derive(Debug, Default)]
pub(crate) struct Bases(HashMap<String, Vec<String>>);

impl Bases {
    pub(crate) fn of(document: &Value) -> Bases {
        let pointer = "/components/schemas";
        let Some(schemas) = document.pointer(pointer).and_then(Value::as_object) else { return Bases::default() };
        let is_base = |schema: &Value| {
            let is_union = ["oneOf", "anyOf"].iter().any(|keyword| schema.get(keyword).is_some());
            schema.get("discriminator").is_some() && !is_union
        };
        if !schemas.values().any(is_base) {
            return Bases::default();
        }
        let mut children: HashMap<&str, Vec<String>> = HashMap::new();
        for (name, schema) in schemas {
            for member in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
                let parent = member.get("$ref").and_then(Value::as_str).and_then(|parent| parent.strip_prefix('#'));
                if let Some(parent) = parent {
                    children.entry(parent).or_default().push(join(pointer, name));
                }
            }
        }
        let mut bases = HashMap::new();
        for (name, _) in schemas.iter().filter(|(_, schema)| is_base(schema)) {
            let base = join(pointer, name);
            let mut seen = HashSet::from([base.clone()]);
            let mut next = vec![base.clone()];
            while let Some(parent) = next.pop() {
                let new = children.get(parent.as_str()).into_iter().flatten();
                next.extend(new.filter(|child| seen.insert((*child).clone())).cloned());
            }
            seen.remove(&base);
            // In the document's order; those that are bases themselves stand for their own children.
            let has_children = |child: &String| children.contains_key(child.as_str());
            let is_leaf = |name: &String, schema: &Value| !(is_base(schema) && has_children(&join(pointer, name)));
            let all =
                schemas.iter().filter(|(name, schema)| is_leaf(name, schema)).map(|(name, _)| join(pointer, name));
            let all: Vec<String> = all.filter(|child| seen.contains(child)).collect();
            if !all.is_empty() {
                bases.insert(base, all);
            }
        }
        Bases(bases)
    }

    /// Where the schemas are that are `allOf` the one at a place, if it is a base.
    pub(crate) fn children(&self, pointer: &str) -> Option<&[String]> {
        self.0.get(pointer).map(Vec::as_slice)
    }
}
