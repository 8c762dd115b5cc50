//! `discriminator`: which variant of a union an object is, by one of its properties (OpenAPI 3.0.3, "Discriminator Object").

use super::reader::Reader;
use super::types::Discriminator;
use crate::read::{Map, Node};

/// Deeper than `allOf` leads.
const DEEPEST: usize = 16;

impl<'d> Reader<'d> {
    /// That of a union whose variants are all components; nothing where a variant says itself that the property has another
    /// value: there the document names components and means its own values, which tell the variants apart.
    pub(super) fn discriminator(&mut self, map: &'d Map, members: &'d [Node]) -> Option<Discriminator> {
        let discriminator = map.get("discriminator").and_then(|node| self.map(node, "the discriminator"))?;
        let property = self.text(discriminator, "propertyName")?.to_owned();
        let mapping = discriminator.get("mapping").and_then(|node| self.map(node, "mapping"));
        let mapping = mapping.map(|map| map.entries.as_slice()).unwrap_or_default();
        let mut values = Vec::new();
        for member in members {
            let reference = member.get("$ref")?.as_text()?;
            let name = reference.rsplit('/').next()?;
            let means = |target: &Node| target.as_text().is_some_and(|target| target == reference || target == name);
            let mapped = mapping.iter().filter(|(_, _, target)| means(target)).map(|(value, ..)| value.clone());
            let mut mapped = mapped.collect::<Vec<_>>();
            if mapped.is_empty() {
                mapped.push(name.to_owned());
            }
            let own = self.values_of(member, &property, 0);
            if own.is_some_and(|own| !own.iter().any(|value| mapped.contains(value))) {
                return None;
            }
            values.push(mapped);
        }
        Some(Discriminator { property, values })
    }

    /// The texts that a schema allows a property to have, where it lists them.
    fn values_of(&self, node: &'d Node, property: &str, depth: usize) -> Option<Vec<String>> {
        if depth > DEEPEST {
            return None;
        }
        if let Some(reference) = node.get("$ref").and_then(Node::as_text) {
            let target = self.root.pointer(reference.strip_prefix('#')?)?;
            return self.values_of(target, property, depth + 1);
        }
        if let Some(schema) = node.get("properties").and_then(|all| all.get(property)) {
            let schema = match schema.get("$ref").and_then(Node::as_text) {
                Some(reference) => self.root.pointer(reference.strip_prefix('#')?)?,
                None => schema,
            };
            let values = schema.get("enum")?.as_list()?;
            return Some(values.iter().filter_map(Node::as_text).map(str::to_owned).collect());
        }
        let parts = node.get("allOf")?.as_list()?;
        parts.iter().find_map(|part| self.values_of(part, property, depth + 1))
    }
}
