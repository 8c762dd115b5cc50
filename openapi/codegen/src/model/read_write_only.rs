//! `readOnly` and `writeOnly`: properties that go one way only. They are left to the service, but a property that must be
//! there cannot at the same time be one that must not.

use super::reader::Reader;
use crate::read::Node;

impl<'d> Reader<'d> {
    /// Refuses required properties with this flag in what a body of the other direction is made of.
    pub(super) fn not_required(&mut self, node: &'d Node, flag: &'static str) {
        let Some(map) = node.as_map() else { return };
        if let Some(target) = map.get("$ref").and_then(Node::as_text) {
            // What many operations use is looked at once.
            if self.one_way.insert((flag, target)) {
                let found = target.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer));
                found.into_iter().for_each(|node| self.not_required(node, flag));
            }
            return;
        }
        let required = map.get("required").and_then(Node::as_list).unwrap_or_default();
        let properties = map.get("properties").and_then(Node::as_map);
        for (name, place, property) in properties.map(|map| map.entries.as_slice()).unwrap_or_default() {
            let is_flagged = property.get(flag).and_then(Node::as_bool) == Some(true);
            if is_flagged && required.iter().any(|node| node.as_text() == Some(name)) {
                let (way, other) = if flag == "readOnly" { ("requests", "answers") } else { ("answers", "requests") };
                let problem = format!("the property {name} is {flag} and required, in a schema of {way}");
                let fix = format!("make it optional, or give {way} and {other} each a schema");
                self.refuse(*place, "one-way", problem, fix);
            }
            self.not_required(property, flag);
        }
        for key in ["items", "additionalProperties"] {
            map.get(key).into_iter().for_each(|node| self.not_required(node, flag));
        }
        for key in ["allOf", "oneOf", "anyOf"] {
            let members = map.get(key).and_then(Node::as_list).unwrap_or_default();
            members.iter().for_each(|node| self.not_required(node, flag));
        }
    }
}
