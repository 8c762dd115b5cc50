use std::collections::HashSet;

use serde_json::Value;

use crate::document::Node;

/// The schema that a reference names; one with rules beside the reference stays as it is.
pub(super) fn followed<'d>(node: &Node<'d>) -> Node<'d> {
    let mut node = node.clone();
    let mut met = HashSet::new();
    while let (Some(reference), true) = (node.reference(), met.insert(node.pointer.clone())) {
        let alone = node.members().iter().all(|(key, _)| *key == "$ref" || crate::unchanged::KEYS.contains(key));
        match node.target(reference) {
            Some(target) if alone => node = target,
            _ => break,
        }
    }
    node
}

/// A schema with what must be valid beside it: its reference, its `allOf`, and the only variant beside `null`.
pub(super) struct Merged<'d> {
    pub(super) node: Node<'d>,
    parts: Vec<Node<'d>>,
    /// A variant is `null`.
    null: bool,
}

impl<'d> Merged<'d> {
    pub(super) fn of(node: &Node<'d>) -> Merged<'d> {
        let node = followed(node);
        let mut merged = Merged { node: node.clone(), parts: Vec::new(), null: false };
        merged.take(&node, &mut HashSet::new());
        merged
    }

    fn take(&mut self, node: &Node<'d>, met: &mut HashSet<String>) {
        if !met.insert(node.pointer.clone()) {
            return;
        }
        self.parts.push(node.clone());
        if let Some(target) = node.reference().and_then(|reference| node.target(reference)) {
            self.take(&followed(&target), met);
        }
        for part in node.raw("allOf").map(|list| list.items()).unwrap_or_default() {
            self.take(&followed(&part), met);
        }
        for keyword in ["oneOf", "anyOf"] {
            let variants = node.raw(keyword).map(|list| list.items()).unwrap_or_default();
            let (nulls, others): (Vec<_>, Vec<_>) = variants.into_iter().partition(is_null);
            self.null |= !nulls.is_empty();
            if let ([only], false) = (others.as_slice(), nulls.is_empty()) {
                self.take(&followed(only), met);
            }
        }
    }

    /// What each part says under a keyword.
    pub(super) fn all(&self, key: &str) -> Vec<Node<'d>> {
        self.parts.iter().filter_map(|part| part.raw(key)).collect()
    }

    pub(super) fn first(&self, key: &str) -> Option<Node<'d>> {
        self.parts.iter().find_map(|part| part.raw(key))
    }

    pub(super) fn flag(&self, key: &str) -> bool {
        self.parts.iter().any(|part| part.flag(key))
    }

    /// Whether `null` is said to be valid.
    pub(super) fn is_nullable(&self) -> bool {
        let listed = |node: &Node<'_>| node.items().iter().any(|item| item.value == "null") || node.value == "null";
        self.null || self.flag("nullable") || self.all("type").iter().any(listed)
    }

    /// The variants under `oneOf` or `anyOf` but `null`; nothing where they are no choice.
    pub(super) fn variants(&self, keyword: &str) -> Option<(Node<'d>, Vec<Node<'d>>)> {
        let list = self.first(keyword)?;
        let all = list.items();
        let count = all.len();
        let others: Vec<Node<'d>> = all.into_iter().filter(|variant| !is_null(variant)).collect();
        (!(others.is_empty() || others.len() == 1 && count == 2)).then_some((list, others))
    }
}

fn is_null(node: &Node<'_>) -> bool {
    match followed(node).value.get("type") {
        Some(Value::String(name)) => name == "null",
        Some(Value::Array(names)) => names.len() == 1 && names[0] == "null",
        _ => false,
    }
}
