use serde_json::{Map, Value};
use specbound_document::source::Source;

/// So many references in a row are a circle.
const MOST_HOPS: usize = 32;

/// A value of a document, and where it is.
#[derive(Clone, Debug)]
pub(crate) struct Node<'d> {
    pub(crate) value: &'d Value,
    pub(crate) pointer: String,
    root: &'d Value,
}

impl<'d> Node<'d> {
    pub(crate) fn root(source: &'d Source) -> Node<'d> {
        Node { value: source.json(), pointer: String::new(), root: source.json() }
    }

    /// The member of that name, its reference resolved.
    pub(crate) fn get(&self, key: &str) -> Option<Node<'d>> {
        Some(self.raw(key)?.resolved())
    }

    /// The member of that name as it is written.
    pub(crate) fn raw(&self, key: &str) -> Option<Node<'d>> {
        let value = self.value.as_object()?.get(key)?;
        Some(self.child(key, value))
    }

    /// The item at an index as it is written.
    pub(crate) fn items(&self) -> Vec<Node<'d>> {
        let list = self.value.as_array().map(Vec::as_slice).unwrap_or_default();
        list.iter().enumerate().map(|(index, value)| self.child(&index.to_string(), value)).collect()
    }

    /// The members as they are written, in the document's order.
    pub(crate) fn members(&self) -> Vec<(&'d str, Node<'d>)> {
        let members = self.value.as_object().into_iter().flatten();
        members.map(|(key, value)| (key.as_str(), self.child(key, value))).collect()
    }

    pub(crate) fn object(&self) -> Option<&'d Map<String, Value>> {
        self.value.as_object()
    }

    pub(crate) fn text(&self, key: &str) -> Option<&'d str> {
        self.value.get(key)?.as_str()
    }

    pub(crate) fn flag(&self, key: &str) -> bool {
        self.value.get(key).and_then(Value::as_bool).unwrap_or(false)
    }

    fn child(&self, key: &str, value: &'d Value) -> Node<'d> {
        let token = key.replace('~', "~0").replace('/', "~1");
        Node { value, pointer: format!("{}/{token}", self.pointer), root: self.root }
    }

    /// What its reference names; itself where it has none, or none that leads anywhere.
    pub(crate) fn resolved(&self) -> Node<'d> {
        let mut node = self.clone();
        for _ in 0..MOST_HOPS {
            let Some(target) = node.reference().and_then(|reference| node.target(reference)) else { break };
            node = target;
        }
        node
    }

    /// The reference that it is.
    pub(crate) fn reference(&self) -> Option<&'d str> {
        self.text("$ref")
    }

    /// What a reference within the document names.
    pub(crate) fn target(&self, reference: &str) -> Option<Node<'d>> {
        let pointer = reference.strip_prefix('#')?;
        let pointer = percent_encoding::percent_decode_str(pointer).decode_utf8().ok()?.into_owned();
        let value = self.root.pointer(&pointer)?;
        Some(Node { value, pointer, root: self.root })
    }
}
