//! Objects as structs.

use quote::quote;

use super::container::{Container, derives};
use super::definitions::{Definitions, Use};
use super::form::from_form;
use super::modules::Layout;
use super::scope::Scope;
use super::tokens::ident;
use crate::model::{Kind, Others, Property};

impl Definitions {
    pub(super) fn object(
        &mut self,
        layout: &Layout,
        owner: Option<&str>,
        name: &str,
        outer: &Container,
        (properties, others): (&[Property], &Others),
        usage: Use,
    ) {
        let mut scope = Scope { layout, owner, definitions: self };
        let mut fields = properties.iter().map(|property| scope.field(name, property, usage, true)).collect::<Vec<_>>();
        if usage != Use::Form {
            fields.extend(others.kept().map(|values| scope.others(name, properties, values, true)));
        }
        let closed = others.are_refused();
        let ty = ident(name);
        let item = match usage {
            Use::Form => {
                let closed = closed.then(|| quote!(#[schemars(deny_unknown_fields)]));
                let reading = from_form(&ty, properties);
                let outer = outer.around(&quote!(#[derive(Clone, Debug, ::schemars::JsonSchema)]));
                quote!(#outer #closed pub struct #ty { #(#fields,)* } #reading)
            }
            _ => {
                let closed = match others.kept() {
                    // With which schemars takes what others are from the field that keeps them.
                    Some(values) if !matches!(values.kind, Kind::Any) => quote!(#[schemars(deny_unknown_fields)]),
                    _ if closed => quote!(#[serde(deny_unknown_fields)]),
                    _ => quote!(),
                };
                let outer = outer.around(&derives());
                quote!(#outer #closed pub struct #ty { #(#fields,)* })
            }
        };
        self.push(item);
    }
}
