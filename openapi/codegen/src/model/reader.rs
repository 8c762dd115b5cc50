//! Getting at the parts of a document; whatever has the wrong form is refused with its place.

use std::collections::HashSet;

use serde_json::Value;

use crate::read::{Map, Node};
use crate::refusal::{Position, Refusals};

/// What says nothing that a server or client heeds.
const BESIDE_REFERENCE: &[&str] = &[
    "summary",
    "description",
    "title",
    "example",
    "examples",
    "deprecated",
    "externalDocs",
    "xml",
    "readOnly",
    "writeOnly",
];

/// What to write in place of a key that OpenAPI has, here or in its next version, and this generator has not.
fn instead_of(key: &str) -> Option<&'static str> {
    Some(match key {
        "const" => "write an enum of one value; const is OpenAPI 3.1",
        "not" => "say what is allowed, not what is forbidden",
        "content" => "give it a schema",
        "trace" => "remove it: dropshot serves no TRACE",
        "webhooks" => "remove it: webhooks are OpenAPI 3.1, and nothing that this server answers",
        "$ref" => "write what it refers to in this place",
        "patternProperties"
        | "propertyNames"
        | "prefixItems"
        | "if"
        | "then"
        | "else"
        | "$defs"
        | "definitions"
        | "unevaluatedProperties"
        | "dependentRequired"
        | "dependentSchemas"
        | "contains" => "remove it: OpenAPI 3.0 has no such keyword",
        _ => return None,
    })
}

/// The document and what is wrong with it so far.
pub(super) struct Reader<'d> {
    pub(super) root: &'d Node,
    pub(super) refusals: &'d mut Refusals,
    /// The operation or schema that is being read.
    pub(super) subject: String,
    /// Whether a default is being looked at, whose schemas were read before.
    pub(super) in_default: bool,
    /// Schemas, by reference, that were looked through for properties that go one way.
    pub(super) one_way: HashSet<(&'static str, &'d str)>,
    /// Schemas that stand in place where a component must be, with the names that they were given.
    pub(super) named: Vec<(String, &'d Node)>,
    /// Components whose properties are being read as part of another object, the outermost first.
    pub(super) merging: Vec<&'d str>,
    /// `x-max-body-bytes` of the document: for bodies without their own.
    pub(super) max_body_bytes: Option<u64>,
    /// How many members of `allOf` were written out so far.
    pub(super) merged: usize,
}

impl<'d> Reader<'d> {
    pub(super) fn refuse(
        &mut self,
        place: Position,
        rule: &'static str,
        problem: impl Into<String>,
        fix: impl Into<String>,
    ) {
        self.refusals.add(place, rule, self.subject.clone(), problem, fix);
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
            self.refuse(
                node.place,
                "form",
                format!("{key} must be a non-negative integer"),
                "write a whole number, 0 or more",
            );
        }
        count
    }

    /// Refuses what this generator would silently leave out.
    pub(super) fn only_keys(&mut self, map: &'d Map, known: &[&str], what: &str) {
        for (key, place, _) in &map.entries {
            if key.starts_with("x-") || known.contains(&key.as_str()) {
                continue;
            }
            let near = |name: &&&str| strsim::normalized_damerau_levenshtein(name, key);
            let likely = known.iter().max_by(|a, b| near(a).total_cmp(&near(b)));
            let fix = match (instead_of(key), likely.filter(|likely| near(likely) > 0.7)) {
                (Some(fix), _) => fix.to_owned(),
                (None, Some(likely)) => format!("write {likely}, if that is meant"),
                (None, None) => format!("remove it, or write it as x-{key}"),
            };
            self.refuse(*place, "unknown-key", format!("{what} has {key}, which is not supported"), fix);
        }
    }

    /// Refuses what stands beside `$ref` and would count for something elsewhere; mere annotations are a gap.
    pub(super) fn nothing_beside_reference(&mut self, map: &'d Map) {
        for (key, place, _) in &map.entries {
            let harmless = key == "$ref" || key.starts_with("x-") || BESIDE_REFERENCE.contains(&key.as_str());
            if !harmless {
                let problem = format!("{key} has no effect beside $ref");
                self.refuse(*place, "reference-sibling", problem, "wrap the $ref as the only member of allOf");
            }
        }
    }

    /// What a node is after its `$ref`, if it has one, was followed. `kind` names the part of `components` it must
    /// be in.
    pub(super) fn resolve(&mut self, node: &'d Node, kind: &str) -> Option<&'d Node> {
        let mut node = node;
        for _ in 0..16 {
            let Some(reference) = node.get("$ref") else { return Some(node) };
            let Some(target) = reference.as_text() else {
                self.refuse(reference.place, "form", "$ref must be a string", "write #/components/…");
                return None;
            };
            let prefix = format!("#/components/{kind}/");
            let found = target.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer));
            let is_named = target.strip_prefix(&prefix).is_some_and(|name| !name.contains('/'));
            node = match found.filter(|_| is_named) {
                Some(found) => found,
                None => {
                    self.unresolved(target, kind, reference.place);
                    return None;
                }
            };
        }
        self.refuse(node.place, "reference", "references that lead in a circle", "write the value out");
        None
    }

    /// Refuses a reference that leads to no component of this kind.
    pub(super) fn unresolved(&mut self, target: &str, kind: &str, place: Position) {
        let found = target.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer));
        let (problem, fix) = match (target.starts_with('#'), found) {
            (false, _) => (format!("{target} is in another file"), format!("put it into components/{kind}")),
            (true, None) => (format!("{target} does not exist"), format!("name one of #/components/{kind}/…")),
            (true, Some(_)) => (
                format!("{target} is not a component of its own among {kind}"),
                format!("put it into components/{kind}, and refer to that in both places"),
            ),
        };
        self.refuse(place, "reference", problem, fix);
    }

    /// The JSON value at a key.
    pub(super) fn json(map: &Map, key: &str) -> Option<Value> {
        map.get(key).map(Node::to_json)
    }
}
