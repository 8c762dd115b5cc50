//! What of a document cannot be compared, since it does not say what it means: references that lead nowhere, and values
//! of another kind than OpenAPI has them. Only what operations and webhooks lead to is looked at: the rest is not compared.
//!
//! | file | concern |
//! | --- | --- |
//! | `operations.rs` | paths and operations |
//! | `parts.rs` | parameters, headers, bodies, responses |
//! | `schema.rs` | schemas |
//! | `keywords.rs` | the keywords of schemas |

mod keywords;
mod operations;
mod parts;
mod schema;

use std::collections::HashSet;

use specbound_document::source::Source;
use specbound_document::{DocumentError, check_version};

use crate::document::Node;

/// Everything of a document that cannot be compared, in the order of its places; each once. [`compare`](crate::compare)
/// passes over such places.
pub fn broken(source: &Source) -> Vec<DocumentError> {
    if let Err(error) = check_version(source.json()) {
        return vec![error];
    }
    let mut walk = Walk {
        source,
        is_3_0: source
            .json()
            .get("openapi")
            .is_some_and(|version| version.to_string().trim_matches('"').starts_with("3.0")),
        errors: Vec::new(),
        told: HashSet::new(),
        met: HashSet::new(),
        schemas: Vec::new(),
        done: HashSet::new(),
    };
    walk.document(&Node::root(source));
    while let Some(schema) = walk.schemas.pop() {
        walk.schema(&schema, &mut Vec::new());
    }
    let mut errors = walk.errors;
    errors.sort_by_cached_key(|error| {
        let located = source.locate(error.pointer());
        (located.file.to_owned(), located.place.line, located.place.column)
    });
    errors
}

/// What was met so far.
struct Walk<'d> {
    source: &'d Source,
    is_3_0: bool,
    errors: Vec<DocumentError>,
    told: HashSet<String>,
    /// Kinds and places of parts that were looked at.
    met: HashSet<(&'static str, String)>,
    /// Schemas that are still to be looked at.
    schemas: Vec<Node<'d>>,
    /// Places of schemas that were.
    done: HashSet<String>,
}

impl<'d> Walk<'d> {
    fn tell(&mut self, error: DocumentError) {
        if self.told.insert(error.to_string()) {
            self.errors.push(error);
        }
    }

    fn expected(&mut self, node: &Node<'_>, expected: &str) {
        self.tell(DocumentError::Shape { pointer: node.pointer.clone(), expected: expected.to_owned() });
    }

    /// What a reference names; nothing where that is told.
    fn target(&mut self, node: &Node<'d>) -> Option<Node<'d>> {
        let pointer = node.pointer.clone();
        let Some(reference) = node.reference() else {
            let pointer = format!("{pointer}/$ref");
            self.tell(DocumentError::Shape { pointer, expected: "a string is expected".to_owned() });
            return None;
        };
        let target = node.target(reference);
        if target.is_none() {
            let is_local = reference.starts_with('#');
            let reference = self.written(reference);
            self.tell(match is_local {
                true => DocumentError::Dangling { pointer, reference },
                false => DocumentError::Unsupported {
                    pointer,
                    what: format!("the reference {reference} to another place than a file"),
                    fix: "save it beside the document: nothing is fetched".to_owned(),
                },
            });
        }
        target
    }

    /// A reference as people write it: one into another file is kept as a place in the whole tree.
    fn written(&self, reference: &str) -> String {
        let within = reference.strip_prefix("#/x-files/");
        let (number, pointer) =
            within.map_or(("", ""), |rest| rest.find('/').map_or((rest, ""), |end| rest.split_at(end)));
        match number.parse::<usize>().ok().and_then(|number| self.source.paths().get(number)) {
            Some(path) => format!("{}#{pointer}", path.display()),
            None => reference.to_owned(),
        }
    }

    /// A part of a kind with its reference resolved; nothing where it was met before, or what is wrong is told.
    fn part(&mut self, node: &Node<'d>, kind: &'static str) -> Option<Node<'d>> {
        let mut node = node.clone();
        let mut passed = HashSet::new();
        while node.value.get("$ref").is_some() {
            if !passed.insert(node.pointer.clone()) {
                self.expected(&node, "the reference leads only to itself");
                return None;
            }
            node = self.target(&node)?;
        }
        let is_new = self.met.insert((kind, node.pointer.clone()));
        if !node.value.is_object() {
            self.expected(&node, "an object is expected");
            return None;
        }
        is_new.then_some(node)
    }

    /// The members of an object that may be missing or empty.
    fn members(&mut self, node: &Node<'d>, key: &str) -> Vec<(&'d str, Node<'d>)> {
        let Some(object) = node.raw(key).filter(|object| !object.value.is_null()) else { return Vec::new() };
        if !object.value.is_object() {
            self.expected(&object, "an object is expected");
        }
        object.members()
    }

    /// The items of a list that may be missing or empty.
    fn items(&mut self, node: &Node<'d>, key: &str) -> Vec<Node<'d>> {
        let Some(list) = node.raw(key).filter(|list| !list.value.is_null()) else { return Vec::new() };
        if !list.value.is_array() {
            self.expected(&list, "an array is expected");
        }
        list.items()
    }

    fn flags(&mut self, node: &Node<'d>, keys: &[&str]) {
        for flag in keys.iter().filter_map(|key| node.raw(key)).filter(|flag| !flag.value.is_boolean()) {
            self.expected(&flag, "true or false is expected");
        }
    }

    fn texts(&mut self, node: &Node<'d>, keys: &[&str]) {
        for text in keys.iter().filter_map(|key| node.raw(key)).filter(|text| !text.value.is_string()) {
            self.expected(&text, "a string is expected");
        }
    }
}

/// Whether a key is an extension.
fn is_extension(key: &str) -> bool {
    key.starts_with("x-")
}
