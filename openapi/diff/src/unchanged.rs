//! What is the same in both documents with all that it refers to.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::document::Node;

/// The members that are for people.
pub(crate) const KEYS: [&str; 9] =
    ["description", "summary", "title", "example", "examples", "externalDocs", "tags", "contact", "license"];

/// Whether two values say the same, references followed and texts left out.
pub(crate) fn same(old: &Node<'_>, new: &Node<'_>) -> bool {
    agree(old, new, &mut HashSet::new())
}

fn agree(old: &Node<'_>, new: &Node<'_>, met: &mut HashSet<(String, String)>) -> bool {
    if (old.reference().is_some() || new.reference().is_some())
        && !met.insert((old.pointer.clone(), new.pointer.clone()))
    {
        return true;
    }
    let (old, new) = (old.resolved(), new.resolved());
    match (old.value, new.value) {
        (Value::Object(left), Value::Object(right)) => {
            let counts = |key: &&String| !KEYS.contains(&key.as_str());
            left.keys().filter(counts).count() == right.keys().filter(counts).count()
                && left.keys().filter(counts).all(|key| match (old.raw(key), new.raw(key)) {
                    (Some(old), Some(new)) => agree(&old, &new, met),
                    _ => false,
                })
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && old.items().iter().zip(&new.items()).all(|(old, new)| agree(old, new, met))
        }
        (left, right) => left == right,
    }
}

/// Names of the schemas that are the same in both documents, with all that they refer to: large documents differ in few.
pub(crate) fn schemas(old: &Node<'_>, new: &Node<'_>) -> HashSet<String> {
    let (Some(olds), Some(news)) = (find_in(old), find_in(new)) else { return HashSet::new() };
    let mut same: HashMap<String, Vec<String>> = HashMap::new();
    for (name, node) in &olds {
        if news.get(name).is_some_and(|new| new.value == node.value) {
            let mut references = Vec::new();
            collect(node.value, &mut references);
            same.insert(node.pointer.clone(), references);
        }
    }
    loop {
        let broken: Vec<String> = same
            .iter()
            .filter(|(_, references)| references.iter().any(|reference| !same.contains_key(reference)))
            .map(|(pointer, _)| pointer.clone())
            .collect();
        if broken.is_empty() {
            return same.into_keys().collect();
        }
        broken.iter().for_each(|pointer| drop(same.remove(pointer)));
    }
}

fn find_in<'d>(root: &Node<'d>) -> Option<HashMap<&'d str, Node<'d>>> {
    Some(root.raw("components")?.raw("schemas")?.members().into_iter().collect())
}

/// The pointers that a value refers to.
fn collect(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
                into.push(reference.trim_start_matches('#').to_owned());
            }
            object.values().for_each(|value| collect(value, into));
        }
        Value::Array(list) => list.iter().for_each(|value| collect(value, into)),
        _ => {}
    }
}
