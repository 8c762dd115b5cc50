//! Schemas with a `discriminator` that others are `allOf`: each is one of those others, by the property's value.

use std::collections::HashSet;

use super::reader::Reader;
use super::types::{
    BodyContent, Component, Discriminator, Kind, Meta, Operation, Schema, UnionTagging, Variant, VariantContent,
};
use crate::read::{Map, Node};

impl<'d> Reader<'d> {
    /// Makes unions of the bases among the schemas.
    pub(super) fn bases(&mut self, schemas: &mut [Component], operations: &[Operation]) {
        let all = self.root.pointer("/components/schemas").and_then(Node::as_map);
        let Some(all) = all.filter(|all| all.entries.iter().any(|(_, _, node)| is_base(node))) else { return };
        // The properties that a child takes over are those of before.
        let before = schemas.iter().map(|component| component.schema.clone()).collect::<Vec<_>>();
        let index = |name: &str| schemas.iter().position(|component| component.name == name);
        let mut made = Vec::new();
        for (name, place, node) in all.entries.iter().filter(|(_, _, node)| is_base(node)) {
            let children = descendants(all, name);
            let Some((own, map)) = index(name).zip(node.as_map()).filter(|_| !children.is_empty()) else { continue };
            self.subject = format!("schema {name}");
            let is_form = |operation: &Operation| {
                let content = operation.body.as_ref().map(|body| &body.content);
                matches!(content, Some(BodyContent::Multipart(form)) if form == name)
            };
            if operations.iter().any(is_form) {
                let fix = "name one of the schemas that are allOf it";
                self.refuse(*place, "multipart", "a multipart form that is one of several schemas", fix);
            }
            if let Some(kind) = self.base(map, name, &children, &before[own]) {
                made.push((own, kind));
            }
            // A child that says nothing more would be its base, and so itself.
            for child in children.iter().filter_map(|child| index(child)) {
                if matches!(&before[child].kind, Kind::Reference(target) if target == name) {
                    made.push((child, before[own].kind.clone()));
                }
            }
        }
        for (index, kind) in made {
            schemas[index].schema.kind = kind;
        }
    }

    fn base(&mut self, map: &'d Map, name: &str, children: &[&'d str], own: &Schema) -> Option<Kind> {
        let discriminator = map.get("discriminator").and_then(|node| self.map(node, "the discriminator"))?;
        let property = self.text(discriminator, "propertyName")?.to_owned();
        let mapping = discriminator.get("mapping").and_then(|node| self.map(node, "mapping"));
        let mapping = mapping.map(|map| map.entries.as_slice()).unwrap_or_default();
        let values_of = |name: &str| {
            let reference = format!("#/components/schemas/{name}");
            let means = |target: &Node| target.as_text().is_some_and(|target| target == reference || target == name);
            let mapped = mapping.iter().filter(|(_, _, target)| means(target)).map(|(value, ..)| value.clone());
            mapped.collect::<Vec<_>>()
        };
        let (mut variants, mut values) = (Vec::new(), Vec::new());
        for child in children {
            let kind = Kind::Reference((*child).to_owned());
            let schema = Schema { place: own.place, meta: Meta::default(), kind };
            variants.push(Variant {
                name: (*child).to_owned(),
                description: None,
                content: VariantContent::Value(schema),
            });
            let mapped = values_of(child);
            values.push(if mapped.is_empty() { vec![(*child).to_owned()] } else { mapped });
        }
        let mapped = values_of(name);
        if !mapped.is_empty() {
            let schema = Schema { meta: Meta::default(), ..own.clone() };
            variants.push(Variant { name: name.to_owned(), description: None, content: VariantContent::Value(schema) });
            values.push(mapped);
        }
        let discriminator = Some(Discriminator { property, values });
        Some(Kind::Union { tagging: UnionTagging::OneOf, variants, discriminator })
    }
}

fn is_base(node: &Node) -> bool {
    node.get("discriminator").is_some() && node.get("oneOf").is_none() && node.get("anyOf").is_none()
}

/// The components that are `allOf` one, or of one that is, in the document's order; those that are bases themselves stand
/// for their own children.
fn descendants<'d>(all: &'d Map, base: &str) -> Vec<&'d str> {
    let of = |parent: &str| {
        let reference = format!("#/components/schemas/{parent}");
        all.entries.iter().filter(move |(_, _, node)| {
            let members = node.get("allOf").and_then(Node::as_list).unwrap_or_default();
            members.iter().any(|member| member.get("$ref").and_then(Node::as_text) == Some(&reference))
        })
    };
    let mut seen = HashSet::new();
    let mut next = vec![base];
    while let Some(parent) = next.pop() {
        for (name, ..) in of(parent) {
            if name != base && seen.insert(name.as_str()) {
                next.push(name);
            }
        }
    }
    let is_leaf = |name: &str, node: &Node| !is_base(node) || of(name).next().is_none();
    let found = all.entries.iter().filter(|(name, _, node)| seen.contains(name.as_str()) && is_leaf(name, node));
    found.map(|(name, ..)| name.as_str()).collect()
}
