//! Named schemas, and what must hold between them and the operations that use them.

use std::collections::{HashMap, HashSet};

use super::access::Access;
use super::{Api, Component, Kind, Schema, VariantContent};
use crate::read::Node;

/// Properties that an error is filled with: the failure knows nothing else.
const ERROR_FIELDS: &[&str] = &[
    "type", "error", "title", "status", "code", "message", "detail", "errors", "request_id", "error_code", "description",
];

impl<'d> Access<'d> {
    pub(super) fn schemas(&mut self) -> Vec<Component> {
        let map = self.root.pointer("/components/schemas").and_then(Node::as_map);
        let mut components: Vec<Component> = Vec::new();
        let mut known: HashMap<String, &str> = HashMap::new();
        for (name, place, node) in map.map(|map| map.entries.as_slice()).unwrap_or_default() {
            self.subject = format!("schema {name}");
            let type_name = super::type_name(name);
            if let Some(other) = known.get(&type_name) {
                let problem = format!("{other} and {name} are the same type in Rust, {type_name}");
                self.refuse(*place, "schema-name", problem, "rename one of them");
            }
            known.entry(type_name).or_insert(name);
            if name.contains(['/', '~', '%', ' ']) {
                self.refuse(*place, "schema-name", "a name that no $ref can name plainly", "use letters and digits");
            }
            components.push(Component { name: name.clone(), place: *place, schema: self.schema(node) });
        }
        components
    }

    /// The name of a schema that must be a component: the one that it refers to, else one that is made up.
    pub(super) fn component_name(&mut self, node: &'d Node, hint: &str) -> Option<String> {
        if node.get("$ref").is_some() {
            return match self.schema(node).kind {
                Kind::Reference(name) => Some(name),
                _ => None,
            };
        }
        let json = node.to_json();
        if let Some((name, _)) = self.named.iter().find(|(_, known)| known.to_json() == json) {
            return Some(name.clone());
        }
        let components = self.root.pointer("/components/schemas").and_then(Node::as_map);
        let in_document = components.into_iter().flat_map(|all| all.keys());
        let taken = in_document.chain(self.named.iter().map(|(name, _)| name.as_str())).map(super::type_name);
        let taken = taken.collect::<HashSet<_>>();
        let counted = (1..).map(|count| if count == 1 { hint.to_owned() } else { format!("{hint}{count}") });
        let name = counted.into_iter().find(|name| !taken.contains(&super::type_name(name)))?;
        self.named.push((name.clone(), node));
        Some(name)
    }

    /// What can only be seen once everything is read.
    pub(super) fn check_components(&mut self, api: &Api) {
        for component in &api.schemas {
            self.subject = format!("schema {}", component.name);
            if is_own_alias(api, component) {
                self.refuse(component.place, "reference", "references that lead in a circle", "give it a type");
            }
        }
        let mut errors = api.operations.iter().filter_map(|operation| operation.error.as_ref()).collect::<Vec<_>>();
        errors.sort_unstable();
        errors.dedup();
        for name in errors {
            let Some(component) = api.schemas.iter().find(|component| component.name == *name) else { continue };
            self.subject = format!("schema {name}");
            self.fillable_error(component);
        }
    }

    fn fillable_error(&mut self, component: &Component) {
        let Kind::Object { properties, .. } = &component.schema.kind else {
            let cure = "make it an object with message, and what else a failure knows";
            self.refuse(component.place, "error-fields", "the schema of errors is no object", cure);
            return;
        };
        for property in properties {
            if property.required && !ERROR_FIELDS.contains(&property.name.as_str()) {
                let problem = format!("errors require {}, which nothing fills", property.name);
                let cure = format!("make it optional, or use one of {}", ERROR_FIELDS.join(", "));
                self.refuse(property.place, "error-fields", problem, cure);
            }
        }
    }
}

/// Whether a component is, by references alone, itself.
fn is_own_alias(api: &Api, component: &Component) -> bool {
    let mut schema = &component.schema;
    for _ in 0..=api.schemas.len() {
        let Kind::Reference(name) = &schema.kind else { return false };
        match api.schemas.iter().find(|other| other.name == *name) {
            Some(other) => schema = &other.schema,
            None => return false,
        }
    }
    true
}

impl Schema {
    /// Calls `found` for every component that this schema refers to; `by_value` tells whether a value of this schema
    /// holds one of that component in place, so that a circle of such references has no finite size.
    pub(crate) fn references(&self, by_value: bool, found: &mut impl FnMut(&str, bool)) {
        match &self.kind {
            Kind::Reference(name) => found(name, by_value),
            Kind::List { items, .. } => items.references(false, found),
            Kind::Map { values } => values.references(false, found),
            Kind::Object { properties, .. } => {
                properties.iter().for_each(|property| property.schema.references(by_value, found));
            }
            Kind::Union { variants, .. } => {
                for variant in variants {
                    match &variant.content {
                        VariantContent::Unit => {}
                        VariantContent::Fields { properties, .. } => {
                            properties.iter().for_each(|property| property.schema.references(by_value, found));
                        }
                        VariantContent::Value(schema) => schema.references(by_value, found),
                    }
                }
            }
            _ => {}
        }
    }
}

impl Schema {
    /// Whether it only names a component.
    pub(crate) fn is_reference(&self) -> bool {
        matches!(self.kind, Kind::Reference(_))
    }

    /// The title that a body of this schema is emitted with, when it is no component.
    pub(crate) fn inline_title(&self) -> &str {
        self.meta.title.as_deref().unwrap_or("Body")
    }
}
