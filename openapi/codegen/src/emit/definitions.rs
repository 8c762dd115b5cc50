//! The items of one file, while they are being written.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use super::default_value::default_expression;
use super::modules::Layout;
use super::tokens::{ident, plain_field};
use crate::model::{Api, Kind, Meta, Schema, type_name};
use crate::refusal::Position;

/// The items of one file, while they are being written.
#[derive(Default)]
pub(super) struct Definitions {
    pub(super) items: Vec<TokenStream>,
    /// Functions that make a field's schema or default.
    pub(super) details: Vec<TokenStream>,
    pub(super) names: HashSet<String>,
    prefix: String,
    given: Inline,
    /// Nothing is defined: the types are looked up.
    only_names: bool,
}

/// The names of the types that have none in the document, by where their schema stands and what was hinted at.
pub(super) type Inline = HashMap<(Position, String), String>;

/// Where the fields are: in a body, or as parameters, whose schemas dropshot takes apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Body,
    Parameters,
    /// Parts of a multipart form.
    Form,
}

impl Definitions {
    /// `module` is the file, whose own functions are in a module of their own.
    pub(super) fn new(module: &str) -> Definitions {
        Definitions { prefix: format!("{}_detail", plain_field(module)), ..Definitions::default() }
    }

    /// For items beside those of the same file's schemas.
    pub(super) fn beside(api: &Api, module: &str, kind: &str) -> Definitions {
        let names = api.schemas.iter().map(|component| type_name(&component.name)).collect();
        Definitions { names, prefix: format!("{}_{kind}", plain_field(module)), ..Definitions::default() }
    }

    /// For the names of types that are defined already.
    pub(super) fn known(given: Inline) -> Definitions {
        Definitions { given, only_names: true, ..Definitions::default() }
    }

    /// The names that were given to types without one.
    pub(super) fn take_given(&mut self) -> Inline {
        std::mem::take(&mut self.given)
    }

    pub(super) fn into_tokens(self) -> TokenStream {
        let Definitions { items, details, prefix, .. } = self;
        let detail = ident(&prefix);
        let details = (!details.is_empty()).then(|| {
            quote! {
                /// Schemas and defaults that a type alone cannot say.
                mod #detail {
                    use super::super::*;
                    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
                    #(#details)*
                }
            }
        });
        quote!(#(#items)* #details)
    }

    pub(super) fn push(&mut self, item: TokenStream) {
        self.items.push(item);
    }

    /// Takes a function that makes a field's schema; answers its path.
    pub(super) fn shape(&mut self, owner: &str, field: &str, shape: TokenStream) -> String {
        let name = self.unique(&format!("{}_{}", plain_field(owner), plain_field(field)));
        let function = ident(&name);
        self.details.push(quote! {
            pub(super) fn #function(generator: &mut SchemaGenerator) -> Schema {
                #shape.build()
            }
        });
        format!("{}::{name}", self.prefix)
    }

    /// Takes a function that makes a field's default; answers its path.
    pub(super) fn default_value(
        &mut self,
        owner: &str,
        field: &str,
        ty: &TokenStream,
        default: &Value,
        kind: &Kind,
    ) -> String {
        let name = self.unique(&format!("default_{}_{}", plain_field(owner), plain_field(field)));
        let function = ident(&name);
        let value = default_expression(default, kind, ty);
        self.details.push(quote! {
            pub(super) fn #function() -> #ty {
                #value
            }
        });
        format!("{}::{name}", self.prefix)
    }

    fn unique(&mut self, name: &str) -> String {
        let mut candidate = name.to_owned();
        let mut count = 1;
        while !self.names.insert(candidate.clone()) {
            count += 1;
            candidate = format!("{name}_{count}");
        }
        candidate
    }

    fn unique_type(&mut self, name: &str) -> String {
        let mut candidate = name.to_owned();
        let mut count = 1;
        while !self.names.insert(candidate.clone()) {
            count += 1;
            candidate = format!("{name}{count}");
        }
        candidate
    }

    /// Defines a type for a schema without a name in the document.
    pub(super) fn inline(&mut self, layout: &Layout, owner: Option<&str>, hint: &str, schema: &Schema) -> Ident {
        let key = (schema.place, hint.to_owned());
        if let Some(name) = self.given.get(&key).filter(|_| self.only_names) {
            return ident(name);
        }
        let name = self.unique_type(&type_name(hint));
        self.given.insert(key, name.clone());
        let mut plain = schema.clone();
        // What is said beside it is said where it stands.
        plain.meta = Meta::default();
        self.define(layout, owner, &name, &name, &plain, Use::Body);
        ident(&name)
    }
}
