//! Getting at the parts of a document; whatever has the wrong form is refused with its place.

use serde_json::Value;

use crate::read::{Map, Node};
use crate::refusal::{Place, Refusals};

/// The document and what is wrong with it so far.
pub(super) struct Access<'d> {
    pub(super) root: &'d Node,
    pub(super) refusals: &'d mut Refusals,
    /// The operation or schema that is being read.
    pub(super) subject: String,
}

impl<'d> Access<'d> {
    pub(super) fn refuse(
        &mut self,
        place: Place,
        rule: &'static str,
        problem: impl Into<String>,
        cure: impl Into<String>,
    ) {
        self.refusals.add(place, rule, self.subject.clone(), problem, cure);
    }

    /// The mapping that this node must be.
    pub(super) fn map(&mut self, node: &'d Node, what: &str) -> Option<&'d Map> {
        let map = node.as_map();
        if map.is_none() {
            self.refuse(node.place, "form", format!("{what} is {}", node.kind()), "write a mapping");
        }
        map
    }

    /// The members of the list that this node must be.
    pub(super) fn list(&mut self, node: &'d Node, what: &str) -> &'d [Node] {
        let list = node.as_list();
        if list.is_none() {
            self.refuse(node.place, "form", format!("{what} is {}", node.kind()), "write a list");
        }
        list.unwrap_or_default()
    }

    /// The text at a key, where there is one.
    pub(super) fn text(&mut self, map: &'d Map, key: &str) -> Option<&'d str> {
        let node = map.get(key)?;
        let text = node.as_text();
        if text.is_none() {
            self.refuse(node.place, "form", format!("{key} is {}", node.kind()), "write a text, in quotes if need be");
        }
        text
    }

    /// The truth at a key; false where there is none.
    pub(super) fn flag(&mut self, map: &'d Map, key: &str) -> bool {
        let Some(node) = map.get(key) else { return false };
        let flag = node.as_bool();
        if flag.is_none() {
            self.refuse(node.place, "form", format!("{key} is {}", node.kind()), "write true or false");
        }
        flag.unwrap_or_default()
    }

    /// The number at a key, where there is one.
    pub(super) fn number(&mut self, map: &'d Map, key: &str) -> Option<f64> {
        let node = map.get(key)?;
        let number = node.as_number().and_then(|number| number.as_f64());
        if number.is_none() {
            self.refuse(node.place, "form", format!("{key} is {}", node.kind()), "write a number");
        }
        number
    }

    /// The count at a key, where there is one.
    pub(super) fn count(&mut self, map: &'d Map, key: &str) -> Option<u64> {
        let node = map.get(key)?;
        let count = node.as_number().and_then(|number| number.as_u64());
        if count.is_none() {
            self.refuse(node.place, "form", format!("{key} is no count"), "write a whole number from 0 on");
        }
        count
    }

    /// Refuses what this generator would silently leave out.
    pub(super) fn only_keys(&mut self, map: &'d Map, known: &[&str], what: &str) {
        for (key, place, _) in &map.entries {
            if key.starts_with("x-") || known.contains(&key.as_str()) {
                continue;
            }
            let likely = known.iter().max_by(|a, b| strsim::jaro(a, key).total_cmp(&strsim::jaro(b, key)));
            let cure = match likely.filter(|likely| strsim::jaro(likely, key) > 0.8) {
                Some(likely) => format!("write {likely}, if that is meant"),
                None => format!("remove it, or write it as x-{key}"),
            };
            self.refuse(*place, "unknown-key", format!("{what} has {key}, which is not supported"), cure);
        }
    }

    /// What a node is after its `$ref`, if it has one, was followed. `kind` names the part of `components` it must
    /// be in.
    pub(super) fn resolve(&mut self, node: &'d Node, kind: &str) -> Option<&'d Node> {
        let mut node = node;
        for _ in 0..16 {
            let Some(reference) = node.get("$ref") else { return Some(node) };
            let Some(target) = reference.as_text() else {
                self.refuse(reference.place, "form", "$ref is no text", "write #/components/…");
                return None;
            };
            let prefix = format!("#/components/{kind}/");
            let found = target.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer));
            node = match found.filter(|_| target.starts_with(&prefix)) {
                Some(found) => found,
                None => {
                    let problem = format!("{target} does not exist");
                    self.refuse(reference.place, "reference", problem, format!("name one of {prefix}…"));
                    return None;
                }
            };
        }
        self.refuse(node.place, "reference", "references that lead in a circle", "write the value out");
        None
    }

    /// The JSON value at a key.
    pub(super) fn json(map: &Map, key: &str) -> Option<Value> {
        map.get(key).map(Node::to_json)
    }
}
