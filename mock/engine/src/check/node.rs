//! A place in the document's tree, references followed.

use percent_encoding::percent_decode_str;
use serde_json::Value;
use specbound_document::{Operation, Parameter};

/// A reference that leads to a reference, and so on: nobody writes more.
const LONGEST_CHAIN: usize = 32;

/// A value of the document, and the JSON pointer to it.
#[derive(Clone, Debug)]
pub(super) struct Node<'d> {
    document: &'d Value,
    pub(super) value: &'d Value,
    pub(super) pointer: String,
}

impl<'d> Node<'d> {
    /// What a pointer leads to; nothing where the document does not have it.
    pub(super) fn at(document: &'d Value, pointer: &str) -> Option<Node<'d>> {
        Some(Node { document, value: document.pointer(pointer)?, pointer: pointer.to_owned() }.resolved())
    }

    /// The object of a parameter: the operation's own, else its path's.
    pub(super) fn parameter(document: &'d Value, operation: &Operation, parameter: &Parameter) -> Option<Node<'d>> {
        let (item, _) = operation.pointer().rsplit_once('/')?;
        [operation.pointer(), item].into_iter().find_map(|pointer| {
            let list = Node::at(document, pointer)?.get("parameters")?;
            list.items().find(|node| {
                node.text("name") == Some(parameter.name()) && node.text("in") == Some(parameter.location())
            })
        })
    }

    /// The value under a key, which is what it refers to where it is a reference.
    pub(super) fn get(&self, key: &str) -> Option<Node<'d>> {
        Some(self.example(key)?.resolved())
    }

    /// The value under a key as it stands: an example may look like a reference without being one.
    pub(super) fn example(&self, key: &str) -> Option<Node<'d>> {
        Some(self.child(key, self.value.get(key)?))
    }

    /// The entries of an object in their order.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'d str, Node<'d>)> {
        let object = self.value.as_object().into_iter().flatten();
        object.map(|(key, value)| (key.as_str(), self.child(key, value).resolved()))
    }

    /// The items of a list.
    pub(super) fn items(&self) -> impl Iterator<Item = Node<'d>> {
        let list = self.value.as_array().into_iter().flatten();
        list.enumerate().map(|(index, value)| self.child(&index.to_string(), value).resolved())
    }

    pub(super) fn text(&self, key: &str) -> Option<&'d str> {
        self.value.get(key)?.as_str()
    }

    fn child(&self, key: &str, value: &'d Value) -> Node<'d> {
        let key = key.replace('~', "~0").replace('/', "~1");
        Node { document: self.document, value, pointer: format!("{}/{key}", self.pointer) }
    }

    fn resolved(mut self) -> Node<'d> {
        for _ in 0..LONGEST_CHAIN {
            let fragment = self.text("$ref").and_then(|reference| reference.strip_prefix('#'));
            let pointer = fragment.and_then(|fragment| percent_decode_str(fragment).decode_utf8().ok());
            let target = pointer.and_then(|pointer| Some((self.document.pointer(&pointer)?, pointer.into_owned())));
            let Some((value, pointer)) = target else { break };
            self = Node { value, pointer, ..self };
        }
        self
    }
}
