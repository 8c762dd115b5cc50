//! Named schemas, and what must hold between them and the operations that use them.

use std::collections::{HashMap, HashSet};

use super::names::type_name;
use super::reader::Reader;
use super::status_name::status_name;
use super::types::{
    Api, BodyContent, Component, Kind, Location, Operation, Others, Property, Schema, Success, SuccessContent,
    VariantContent,
};
use crate::read::Node;
use crate::refusal::Position;

impl<'d> Reader<'d> {
    pub(super) fn schemas(&mut self) -> Vec<Component> {
        let map = self.root.pointer("/components/schemas").and_then(Node::as_map);
        let mut components: Vec<Component> = Vec::new();
        let mut known: HashMap<String, &str> = HashMap::new();
        for (name, place, node) in map.map(|map| map.entries.as_slice()).unwrap_or_default() {
            self.subject = format!("schema {name}");
            let type_name = type_name(name);
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
        let taken = in_document.chain(self.named.iter().map(|(name, _)| name.as_str())).map(type_name);
        let taken = taken.collect::<HashSet<_>>();
        let counted = (1..).map(|count| if count == 1 { hint.to_owned() } else { format!("{hint}{count}") });
        let name = counted.into_iter().find(|name| !taken.contains(&type_name(name)))?;
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
        self.distinct_types(api);
        let mut errors = api.operations.iter().flat_map(|operation| operation.error_schemas()).collect::<Vec<_>>();
        errors.sort_unstable();
        errors.dedup();
        for name in errors {
            let Some(component) = api.schemas.iter().find(|component| component.name == name) else { continue };
            self.subject = format!("schema {name}");
            self.fillable_error(component);
        }
    }

    /// Types are made for operations too, by names that no schema may have.
    fn distinct_types(&mut self, api: &Api) {
        let mut known = HashMap::new();
        for component in &api.schemas {
            known.insert(type_name(&component.name), format!("the schema {}", component.name));
        }
        for security in &api.securities {
            let name = format!("{}Credential", type_name(&security.name));
            if let Some(other) = known.insert(name.clone(), format!("the security scheme {}", security.name)) {
                self.subject = format!("security scheme {}", security.name);
                let problem = format!("its type in Rust is {name}, and so is that of {other}");
                self.refuse(self.root.place, "type-name", problem, "rename one of them");
            }
        }
        let mut ids = HashSet::new();
        for operation in &api.operations {
            // Two operations of one name are refused as such.
            if !ids.insert(type_name(&operation.id)) {
                continue;
            }
            for name in types_of(operation) {
                if let Some(other) = known.insert(name.clone(), format!("the operation {}", operation.id)) {
                    self.subject.clone_from(&operation.id);
                    let problem = format!("one of its types in Rust is {name}, and so is one of {other}");
                    self.refuse(operation.place, "type-name", problem, "rename one of them");
                }
            }
        }
    }

    fn fillable_error(&mut self, component: &Component) {
        if !matches!(component.schema.kind, Kind::Object { .. } | Kind::Map { .. }) {
            let fix = "make it an object with message, and what else a failure knows";
            self.refuse(component.place, "error-fields", "the schema of errors is not an object", fix);
        }
    }
}

/// The names of the types that are made for an operation.
fn types_of(operation: &Operation) -> Vec<String> {
    let mut suffixes = Vec::new();
    let places = [
        (Location::Path, "Path"),
        (Location::Query, "Query"),
        (Location::Header, "Headers"),
        (Location::Cookie, "Cookies"),
    ];
    for (location, suffix) in places {
        if operation.parameters.iter().any(|parameter| parameter.location == location) {
            suffixes.push(suffix.to_owned());
        }
    }
    if operation.routed.differs() {
        suffixes.push("RoutedPath".to_owned());
    }
    let is_inline = |schema: &Schema| !schema.is_reference();
    if let Some(BodyContent::Json(schema) | BodyContent::UrlEncoded(schema)) =
        operation.body.as_ref().map(|b| &b.content)
        && is_inline(schema)
    {
        suffixes.push("Body".to_owned());
    }
    for Success { status, content, .. } in operation.successes.iter().filter(|success| success.status != 0) {
        suffixes.push(status_name(*status));
        if matches!(content, SuccessContent::Json(schema) if is_inline(schema)) {
            suffixes.push(status_name(*status) + "Body");
        }
    }
    suffixes
        .extend(operation.successes.iter().filter_map(|success| crate::emit::media_enum_suffix(operation, success)));
    if operation.successes.len() != 1 || operation.successes[0].status == 0 {
        suffixes.push("Answer".to_owned());
    }
    if operation.error_schemas().len() > 1 {
        suffixes.push("ErrorBody".to_owned());
    }
    suffixes.into_iter().map(|suffix| type_name(&operation.id) + &suffix).collect()
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
            Kind::Object { properties, others } => {
                properties.iter().for_each(|property| property.schema.references(by_value, found));
                others.kept().into_iter().for_each(|schema| schema.references(false, found));
            }
            Kind::Union { variants, .. } => {
                for variant in variants {
                    match &variant.content {
                        VariantContent::Unit => {}
                        VariantContent::Fields { properties, others } => {
                            properties.iter().for_each(|property| property.schema.references(by_value, found));
                            others.kept().into_iter().for_each(|schema| schema.references(false, found));
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
    /// Makes it equal to a schema that says the same elsewhere.
    pub(crate) fn forget_places(&mut self) {
        self.place = Position::default();
        match &mut self.kind {
            Kind::List { items, .. } => items.forget_places(),
            Kind::Map { values } => values.forget_places(),
            Kind::Object { properties, others } => {
                forget_places(properties);
                others.forget_places();
            }
            Kind::Union { variants, .. } => {
                for variant in variants {
                    match &mut variant.content {
                        VariantContent::Unit => {}
                        VariantContent::Fields { properties, others } => {
                            forget_places(properties);
                            others.forget_places();
                        }
                        VariantContent::Value(schema) => schema.forget_places(),
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether it only names a component.
    pub(crate) fn is_reference(&self) -> bool {
        matches!(self.kind, Kind::Reference(_))
    }

    /// The title that a body of this schema is emitted with, when it is not a component.
    pub(crate) fn inline_title(&self) -> &str {
        self.meta.title.as_deref().unwrap_or("Body")
    }
}

impl Others {
    fn forget_places(&mut self) {
        if let Others::Kept(schema) = self {
            schema.forget_places();
        }
    }
}

fn forget_places(properties: &mut [Property]) {
    for property in properties {
        property.place = Position::default();
        property.schema.forget_places();
    }
}
