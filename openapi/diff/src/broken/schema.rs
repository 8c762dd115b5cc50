use specbound_document::DocumentError;

use super::Walk;
use crate::document::Node;

/// Deeper than any schema that people write, and than the reader of documents goes.
const DEEPEST: usize = 128;

/// Keywords with schemas that are checked on the same value as the one around them.
const BESIDE: [&str; 3] = ["allOf", "oneOf", "anyOf"];

/// Keywords with one schema for a part of the value, or for none.
const ONE: [&str; 8] =
    ["contains", "else", "if", "items", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties"];

/// Keywords with schemas by name.
const NAMED: [&str; 3] = ["properties", "patternProperties", "dependentSchemas"];

impl<'d> Walk<'d> {
    /// Looks at a schema and those beside it; what is within is for later. `above` are the schemas that it is a part of.
    pub(super) fn schema(&mut self, node: &Node<'d>, above: &mut Vec<String>) {
        if self.done.contains(&node.pointer) {
            return;
        }
        let pointer = node.pointer.clone();
        if above.contains(&pointer) {
            return self.tell(DocumentError::Endless { pointer });
        }
        if above.len() > DEEPEST {
            let (what, fix) =
                ("such deep nesting".to_owned(), "give the inner schemas a place of their own".to_owned());
            return self.tell(DocumentError::Unsupported { pointer, what, fix });
        }
        match node.value.is_object() {
            true => {
                above.push(pointer.clone());
                self.keywords(node);
                self.beside(node, above);
                self.within(node);
                above.pop();
            }
            // True and false are schemas.
            false if node.value.is_boolean() => {}
            false => self.expected(node, "an object is expected"),
        }
        self.done.insert(pointer);
    }

    fn beside(&mut self, node: &Node<'d>, above: &mut Vec<String>) {
        if node.value.get("$ref").is_some()
            && let Some(target) = self.target(node)
        {
            self.schema(&target, above);
        }
        for member in BESIDE.iter().flat_map(|keyword| self.items(node, keyword)).collect::<Vec<_>>() {
            self.schema(&member, above);
        }
        if let Some(unwanted) = node.raw("not") {
            self.schema(&unwanted, above);
        }
    }

    fn within(&mut self, node: &Node<'d>) {
        for keyword in NAMED {
            let members = self.members(node, keyword);
            self.schemas.extend(members.into_iter().map(|(_, member)| member));
        }
        for one in ONE.iter().filter_map(|keyword| node.raw(keyword)) {
            match one.value.is_array() && one.pointer.ends_with("/items") {
                // Older drafts of JSON Schema have a schema for each item in turn.
                true => self.schemas.extend(one.items()),
                false => self.schemas.push(one),
            }
        }
        self.schemas.extend(node.raw("additionalProperties"));
        let first = self.items(node, "prefixItems");
        self.schemas.extend(first);
    }
}
