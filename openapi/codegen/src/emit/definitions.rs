//! The items of one file, while they are being written.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use serde_json::Value;

use super::default_value::default_expression;
use super::modules::Layout;
use super::tokens::{ident, plain_field};
use crate::model::{Kind, Meta, Schema, type_name};

/// The items of one file, while they are being written.
#[derive(Default)]
pub(super) struct Definitions {
    pub(super) items: Vec<TokenStream>,
    /// Functions that make a field's schema or default.
    pub(super) details: Vec<TokenStream>,
    pub(super) names: HashSet<String>,
    given: Inline,
    /// The structs of headers that answers have, by their fields.
    headers: HashMap<String, Ident>,
}

/// The names of the types that have none in the document, by what stands for their schema.
pub(super) type Inline = HashMap<String, String>;

/// Where the fields are: in a body, or as parameters, whose schemas dropshot takes apart.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Body,
    Parameters,
    /// Parts of a multipart form.
    Form,
}

impl Definitions {
    /// `names` are those of types that the document names; `given` are types that are defined already.
    pub(super) fn new(mut names: HashSet<String>, given: Inline) -> Definitions {
        names.extend(given.values().cloned());
        Definitions { names, given, ..Definitions::default() }
    }

    /// For the names of types that are defined already.
    pub(super) fn known(given: Inline) -> Definitions {
        Definitions { given, ..Definitions::default() }
    }

    /// The names that were given to types without one.
    pub(super) fn take_given(&mut self) -> Inline {
        std::mem::take(&mut self.given)
    }

    pub(super) fn into_tokens(self) -> TokenStream {
        let Definitions { items, details, .. } = self;
        quote! {
            use super::*;

            #(#items)*
            #(#details)*
        }
    }

    pub(super) fn push(&mut self, item: TokenStream) {
        self.items.push(item);
    }

    /// Takes a function that makes a field's schema; answers its path.
    pub(super) fn shape(&mut self, owner: &str, field: &str, shape: TokenStream) -> String {
        let name = self.unique(&format!("{}_{}", plain_field(owner), plain_field(field)));
        let function = ident(&name);
        self.details.push(quote! {
            fn #function(generator: &mut ::schemars::r#gen::SchemaGenerator) -> ::schemars::schema::Schema {
                #shape.build()
            }
        });
        name
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
            fn #function() -> #ty {
                #value
            }
        });
        name
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

    /// The struct whose schema describes an answer's headers to dropshot: one for all answers of the file with these.
    pub(super) fn headers(&mut self, fields: &[TokenStream]) -> Ident {
        let key = quote!(#(#fields,)*).to_string();
        if let Some(name) = self.headers.get(&key) {
            return name.clone();
        }
        let name = ident(&self.unique_type("AnswerHeaders"));
        self.push(quote! {
            /// Headers of answers, as the emitted document has them.
            #[derive(::serde::Serialize, ::schemars::JsonSchema)]
            struct #name { #(#fields,)* }
        });
        self.headers.insert(key, name.clone());
        name
    }

    /// Defines a type for a schema without a name in the document, or finds the one of a schema that is alike.
    pub(super) fn inline(&mut self, layout: &Layout, owner: Option<&str>, hint: &str, schema: &Schema) -> Ident {
        let key = likeness(owner, schema);
        if let Some(name) = self.given.get(&key) {
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

/// A text that schemas have in common which are one type. For objects it does not matter where they stand, unless the type
/// that they are in does, because it is boxed in them.
fn likeness(owner: Option<&str>, schema: &Schema) -> String {
    let mut has_references = false;
    schema.references(true, &mut |_, _| has_references = true);
    let owner = owner.filter(|_| has_references);
    let place = (!matches!(schema.kind, Kind::Object { .. })).then_some(schema.place);
    let mut plain = schema.clone();
    plain.forget_places();
    format!("{owner:?} {place:?} {:?}", plain.kind)
}
