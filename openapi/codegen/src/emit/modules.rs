//! Which file a type is in: the one of the tag that alone uses it, else the one of all.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{ident, plain_field};
use crate::model::{Api, BodyContent, Component, Operation, Schema, SuccessContent};

/// The file of what several tags use.
const SHARED: &str = "shared";

/// Which file everything is in.
pub(super) struct Layout {
    modules: BTreeSet<String>,
    schemas: BTreeMap<String, String>,
    /// Pairs of schemas of which the first holds the second in place, and the second leads back to the first.
    boxed: HashSet<(String, String)>,
}

impl Layout {
    pub(super) fn new(api: &Api) -> Layout {
        let mut users: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for operation in &api.operations {
            let mut reached = Vec::new();
            roots(operation, &mut |name| reached.push(name.to_owned()));
            let mut seen = HashSet::new();
            while let Some(name) = reached.pop() {
                let Some(component) = component(api, &name) else { continue };
                if seen.insert(name) {
                    users.entry(&component.name).or_default().insert(module(operation));
                    component.schema.references(true, &mut |name, _| reached.push(name.to_owned()));
                }
            }
        }
        let place = |component: &Component| match users.get(component.name.as_str()).map(|all| (all.len(), all.first()))
        {
            Some((1, Some(module))) => module.clone(),
            _ => SHARED.to_owned(),
        };
        let schemas = api.schemas.iter().map(|component| (component.name.clone(), place(component)));
        let schemas = schemas.collect::<BTreeMap<_, _>>();
        let mut modules = api.operations.iter().map(module).collect::<BTreeSet<_>>();
        modules.extend(schemas.values().cloned());
        Layout { modules, schemas, boxed: boxed(api) }
    }

    pub(super) fn modules(&self) -> impl Iterator<Item = &str> {
        self.modules.iter().map(String::as_str)
    }

    /// The schemas in this file.
    pub(super) fn schemas<'a>(&'a self, api: &'a Api, module: &'a str) -> impl Iterator<Item = &'a Component> {
        api.schemas.iter().filter(move |component| self.schemas.get(&component.name).is_some_and(|m| m == module))
    }

    /// The operations in this file.
    pub(super) fn operations<'a>(&self, api: &'a Api, name: &'a str) -> impl Iterator<Item = &'a Operation> {
        api.operations.iter().filter(move |operation| module(operation) == name)
    }

    /// Whether a value of `owner` must hold one of `member` behind a pointer.
    pub(super) fn is_boxed(&self, owner: &str, member: &str) -> bool {
        self.boxed.contains(&(owner.to_owned(), member.to_owned()))
    }

    /// The file that names all others.
    pub(super) fn root(&self, api: &Api) -> TokenStream {
        let several = api.operations.iter().any(|operation| operation.error_schemas().len() > 1);
        let bodies = several.then(|| {
            quote!(
                pub use error_bodies::*;
            )
        });
        let modules = self.modules.iter().map(|name| ident(name)).collect::<Vec<_>>();
        quote! {
            #![allow(missing_docs, reason = "the document describes what it describes; an enum's values need no words")]
            #![allow(dead_code, reason = "a server may need only a part")]
            #![allow(clippy::all, non_snake_case, unreachable_code, unused_imports, unused_variables, reason = "generated code has one form for all documents")]

            mod api;
            mod error_bodies;
            pub mod errors;
            mod rules;
            mod service;
            #(mod #modules;)*

            pub use api::*;
            #bodies
            pub use rules::*;
            pub use service::*;
            #(pub use #modules::*;)*
        }
    }
}

/// The file of an operation: that of its first tag.
fn module(operation: &Operation) -> String {
    let name = operation.tags.first().map_or("operations".to_owned(), |tag| plain_field(tag));
    match name.as_str() {
        "api" | "error_bodies" | "errors" | "paths" | "roundtrip" | "rules" | "service" | SHARED | "mod" | "self" => {
            format!("{name}_operations")
        }
        // A keyword names no file.
        _ if crate::model::field_name(&name).starts_with("r#") => format!("{name}_operations"),
        _ => name,
    }
}

fn component<'a>(api: &'a Api, name: &str) -> Option<&'a Component> {
    api.schemas.iter().find(|component| component.name == name)
}

/// The schemas that an operation names itself.
fn roots(operation: &Operation, found: &mut impl FnMut(&str)) {
    let mut of = |schema: &Schema| schema.references(true, &mut |name, _| found(name));
    operation.parameters.iter().for_each(|parameter| of(&parameter.property.schema));
    match operation.body.as_ref().map(|body| &body.content) {
        Some(BodyContent::Json(schema) | BodyContent::UrlEncoded(schema)) => of(schema),
        Some(BodyContent::Multipart(name)) => found(name),
        _ => {}
    }
    for success in &operation.successes {
        let mut of = |schema: &Schema| schema.references(true, &mut |name, _| found(name));
        success.headers.iter().for_each(|header| of(&header.schema));
        if let SuccessContent::Json(schema) = &success.content {
            of(schema);
        }
    }
    operation.error_schemas().into_iter().for_each(found);
}

fn boxed(api: &Api) -> HashSet<(String, String)> {
    let mut in_place: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for component in &api.schemas {
        let members = in_place.entry(&component.name).or_default();
        component.schema.references(true, &mut |name, by_value| {
            if by_value {
                members.insert(name.to_owned());
            }
        });
    }
    let leads_to = |from: &str, to: &str| {
        let mut seen = HashSet::new();
        let mut next = vec![from.to_owned()];
        while let Some(name) = next.pop() {
            if name == to {
                return true;
            }
            if seen.insert(name.clone()) {
                next.extend(in_place.get(name.as_str()).into_iter().flatten().cloned());
            }
        }
        false
    };
    let mut boxed = HashSet::new();
    for (owner, members) in &in_place {
        for member in members.iter().filter(|member| leads_to(member, owner)) {
            boxed.insert(((*owner).to_owned(), member.clone()));
        }
    }
    boxed
}
