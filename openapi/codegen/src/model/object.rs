//! Schemas of objects: their properties, and what they have beside them.

use super::keywords::is_anything;
use super::names::field_name;
use super::reader::Reader;
use super::types::{Kind, Others, Property, Schema};
use crate::read::{Map, Node};
use crate::refusal::Position;

impl<'d> Reader<'d> {
    pub(super) fn object(&mut self, map: &'d Map) -> Kind {
        let properties = self.properties(map);
        let additional = map.get("additionalProperties").map(|node| (node, node.as_bool()));
        let others = match additional {
            Some((_, Some(false))) => Others::Refused,
            Some((node, _)) => Others::Kept(Box::new(self.others(node))),
            // An object of which nothing is said has whatever it has.
            None if properties.is_empty() => {
                Others::Kept(Box::new(Schema::any(map.place("type").unwrap_or(self.root.place))))
            }
            None => Others::Ignored,
        };
        match others {
            Others::Kept(values) if properties.is_empty() => Kind::Map { values },
            others => Kind::Object { properties, others },
        }
    }

    /// The schema of what an object has beside its properties.
    pub(super) fn others(&mut self, node: &'d Node) -> Schema {
        match is_anything(node) {
            true => Schema::any(node.place),
            false => self.schema(node),
        }
    }

    /// The properties of an object, with what it says of their being required.
    pub(super) fn properties(&mut self, map: &'d Map) -> Vec<Property> {
        let required = map.get("required").map(|node| self.list(node, "required")).unwrap_or_default();
        let listed = map.get("properties").and_then(|node| self.map(node, "properties"));
        let listed = listed.map(|map| map.entries.as_slice()).unwrap_or_default();
        self.listed_properties(listed.iter().map(|(name, place, node)| (name, *place, node)), required.iter())
    }

    pub(super) fn listed_properties(
        &mut self,
        listed: impl Iterator<Item = (&'d String, Position, &'d Node)>,
        required: impl Iterator<Item = &'d Node>,
    ) -> Vec<Property> {
        let required = required.collect::<Vec<_>>();
        let mut properties: Vec<Property> = Vec::new();
        for (name, place, node) in listed {
            let field = field_name(name);
            if let Some(other) = properties.iter().find(|other| field_name(&other.name) == field) {
                let problem = format!("the properties {} and {name} are the same name in Rust, {field}", other.name);
                self.refuse(place, "property-name", problem, "rename one of them");
                continue;
            }
            let required = required.iter().any(|node| node.as_text() == Some(name));
            properties.push(Property { name: name.clone(), place, required, schema: self.schema(node) });
        }
        for node in required {
            let Some(name) = node.as_text() else {
                self.refuse(node.place, "form", format!("a required name is {}", node.kind()), "write a text");
                continue;
            };
            if !properties.iter().any(|property| property.name == name) {
                let problem = format!("{name:?} is required, but is not a property");
                self.refuse(node.place, "required", problem, "describe it in properties, or remove it from required");
            }
        }
        properties
    }
}
