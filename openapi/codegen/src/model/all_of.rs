//! `allOf` of several objects: the one object that has all their properties.

use super::keywords::is_anything;
use super::reader::Reader;
use super::types::{Kind, Others, Schema};
use crate::read::{Map, Node};
use crate::refusal::Position;

/// Longer chains of references than any that a person writes; what is in a circle is longer.
const MOST_MEMBERS: usize = 200;

/// More than any document that a person writes has in all, each counted wherever it is written out.
const MOST_WRITTEN_OUT: usize = 20_000;

/// The parts of an object that are said in several places.
#[derive(Default)]
struct Parts<'d> {
    properties: Vec<(&'d String, Position, &'d Node)>,
    required: Vec<&'d Node>,
    /// What is said of further properties: that they may be anything.
    others: Option<&'d Node>,
    members: usize,
    /// The components among them.
    components: Vec<&'d str>,
}

impl<'d> Reader<'d> {
    pub(super) fn all_of(&mut self, map: &'d Map) -> Kind {
        let mut parts = Parts::default();
        if self.collect(map, &mut parts).is_none() {
            return Kind::Any;
        }
        let depth = self.merging.len();
        self.merging.extend(parts.components);
        let properties = self.listed_properties(parts.properties.into_iter(), parts.required.into_iter());
        self.merging.truncate(depth);
        let others = match parts.others {
            Some(node) => Others::Kept(Box::new(self.others(node))),
            None if properties.is_empty() => Others::Kept(Box::new(Schema::any(self.root.place))),
            None => Others::Ignored,
        };
        Kind::Object { properties, others }
    }

    fn collect(&mut self, map: &'d Map, parts: &mut Parts<'d>) -> Option<()> {
        for (key, place, node) in &map.entries {
            let problem = match key.as_str() {
                "type" if node.as_text() != Some("object") => "allOf of something that is not an object",
                "additionalProperties" if !is_anything(node) => "allOf of an object that is closed, or a map",
                "oneOf" | "anyOf" => "allOf of a union",
                "nullable" if parts.members > 0 && node.as_bool() == Some(true) => {
                    "allOf of something that may be null"
                }
                "enum" | "items" | "pattern" | "minimum" | "maximum" => "allOf of something that is not an object",
                _ => continue,
            };
            let fix = "write the properties into one object";
            self.refuse(*place, "all-of", problem, fix);
            return None;
        }
        parts.others = parts.others.or(map.get("additionalProperties"));
        for member in map.get("allOf").map(|node| self.list(node, "allOf")).unwrap_or_default() {
            parts.members += 1;
            if parts.members > MOST_MEMBERS {
                self.refuse(
                    member.place,
                    "all-of",
                    "an allOf that leads to itself",
                    "write the properties into one object",
                );
                return None;
            }
            self.merged += 1;
            if let Some(map) = member.as_map().filter(|map| map.get("$ref").is_some()) {
                self.nothing_beside_reference(map);
                let target = map.get("$ref").and_then(Node::as_text).unwrap_or_default();
                if self.merging.contains(&target) || self.merged > MOST_WRITTEN_OUT {
                    let problem = format!("an allOf writes out {target} within itself, and so without end");
                    let fix = "give this schema a name in components, and refer to it";
                    self.refuse(member.place, "all-of", problem, fix);
                    return None;
                }
                parts.components.push(target);
            }
            let member = self.resolve(member, "schemas")?;
            let map = self.map(member, "the schema")?;
            self.collect(map, parts)?;
        }
        let listed = map.get("properties").and_then(|node| self.map(node, "properties"));
        for (name, place, node) in listed.map(|map| map.entries.as_slice()).unwrap_or_default() {
            let known = parts.properties.iter().find(|(known, ..)| *known == name);
            match known.map(|(_, _, known)| known.to_json() == node.to_json()) {
                None => parts.properties.push((name, *place, node)),
                Some(true) => {}
                Some(false) => {
                    let problem = format!("allOf says the property {name} in two ways");
                    self.refuse(*place, "all-of", problem, "write the properties into one object, each once");
                    return None;
                }
            }
        }
        parts.required.extend(map.get("required").map(|node| self.list(node, "required")).unwrap_or_default());
        Some(())
    }
}
