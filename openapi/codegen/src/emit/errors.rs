//! Failures as the document's error schemas, and the methods of the service for what no failure knows.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Options;
use super::definitions::Inline;
use super::error_filler::Filler;
use super::modules::Layout;
use super::tokens::{errors_ident, ident, type_ident};
use crate::model::{Api, Component, Operation, type_name};

/// What is generated for the errors of a document.
pub(super) struct Errors {
    /// The error schemas, filled with failures.
    pub(super) bodies: TokenStream,
    /// The schemas that ask the service for something.
    pub(super) asking: BTreeSet<String>,
    /// Methods of the service.
    pub(super) methods: Vec<TokenStream>,
}

pub(super) fn emit(api: &Api, layout: &Layout, inline: Inline, options: &Options) -> Errors {
    let schemas = api.operations.iter().flat_map(|operation| operation.error_schemas()).collect::<BTreeSet<_>>();
    let service = errors_ident(&options.trait_name);
    let mut filler = Filler::new(api, layout, inline, &service);
    let mut asking = BTreeSet::new();
    let mut bodies = Vec::new();
    for component in api.schemas.iter().filter(|component| schemas.contains(component.name.as_str())) {
        let Some((value, asks)) = filler.component(component) else { continue };
        bodies.push(body(component, &value, asks.then_some(&service)));
        if asks {
            asking.insert(component.name.clone());
        }
    }
    bodies.extend(api.operations.iter().filter_map(body_of_several));
    let bodies = quote! {
        use super::*;

        #(#bodies)*
    };
    Errors { bodies, asking, methods: filler.into_methods() }
}

fn body(component: &Component, value: &TokenStream, service: Option<&Ident>) -> TokenStream {
    let ty = type_ident(&component.name);
    let (bound, alone) = match service {
        Some(service) => (quote!(#service), quote!(::std::option::Option::None)),
        None => {
            let value = quote!(specbound_runtime::ErrorFrom::from_failure(&(), told));
            (quote!(?Sized), quote!(::std::option::Option::Some(#value)))
        }
    };
    quote! {
        impl specbound_runtime::ErrorBody for #ty {
            fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
                #alone
            }
        }

        impl<S: #bound> specbound_runtime::ErrorFrom<S> for #ty {
            fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
                #value
            }
        }
    }
}

/// The one schema that dropshot emits for an operation whose errors have several.
fn body_of_several(operation: &Operation) -> Option<TokenStream> {
    let schemas = operation.error_schemas();
    let (first, more) = schemas.split_first().filter(|(_, more)| !more.is_empty())?;
    let name = type_name(&operation.error_body()?);
    let ty = ident(&name);
    let doc = format!(" The errors of `{}`.", operation.id);
    let description = doc.trim();
    let all = schemas.iter().map(|schema| type_ident(schema)).collect::<Vec<_>>();
    let (first, more) = (type_ident(first), more.iter().map(|schema| type_ident(schema)));
    Some(quote! {
        #[doc = #doc]
        #[derive(Debug, ::serde::Serialize)]
        #[serde(untagged)]
        pub enum #ty {
            #(#all(#all),)*
        }

        impl ::schemars::JsonSchema for #ty {
            fn schema_name() -> ::std::string::String {
                #name.to_owned()
            }

            fn json_schema(generator: &mut ::schemars::r#gen::SchemaGenerator) -> ::schemars::schema::Schema {
                specbound_runtime::schema::any_of(::std::vec![#(specbound_runtime::schema::of::<#all>(generator).build()),*])
                    .description(#description)
                    .build()
            }
        }

        impl specbound_runtime::ErrorBody for #ty {
            fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
                let first = <#first as specbound_runtime::ErrorBody>::alone(told).map(#ty::#first);
                #(let first = first.or_else(|| <#more as specbound_runtime::ErrorBody>::alone(told).map(#ty::#more));)*
                first
            }
        }
    })
}
