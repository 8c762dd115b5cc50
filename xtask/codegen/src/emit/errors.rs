//! Failures as the document's error schema.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{field_ident, type_ident};
use crate::model::{Api, Kind, Property};

pub(super) fn emit(api: &Api) -> TokenStream {
    let names = api.operations.iter().filter_map(|operation| operation.error.as_deref()).collect::<BTreeSet<_>>();
    let components = api.schemas.iter().filter(|component| names.contains(component.name.as_str()));
    let bodies = components.filter_map(|component| match &component.schema.kind {
        Kind::Object { properties, .. } => {
            let ty = type_ident(&component.name);
            let fields = properties.iter().map(field);
            Some(quote! {
                impl images_runtime::ErrorBody for #ty {
                    #[allow(unused_variables, reason = "an error schema may have room for less")]
                    fn from_failure(failure: &images_runtime::Failure, request_id: &str, api_url: &str) -> Self {
                        #ty { #(#fields,)* }
                    }
                }
            })
        }
        _ => None,
    });
    quote! {
        use super::*;

        #(#bodies)*
    }
}

fn field(property: &Property) -> TokenStream {
    let field = field_ident(&property.name);
    let optional = !property.required || property.schema.meta.nullable;
    let value = match (property.name.as_str(), &property.schema.kind) {
        ("status" | "code", Kind::Integer { .. }) => quote!(failure.status().into()),
        ("errors", Kind::List { .. }) if optional => {
            return quote!(#field: (!failure.errors().is_empty()).then(|| failure.errors().to_vec()));
        }
        ("errors", Kind::List { .. }) => quote!(failure.errors().to_vec()),
        ("type", _) => quote!(::std::format!("{api_url}/errors/{}", failure.slug())),
        ("error" | "title", _) => quote!(failure.title()),
        ("error_code" | "code", _) if optional => return quote!(#field: ::std::option::Option::None),
        ("error_code" | "code", _) => quote!(failure.slug()),
        ("request_id", _) => quote!(::std::string::ToString::to_string(request_id)),
        ("message" | "detail" | "description", _) => quote!(::std::string::ToString::to_string(failure.message())),
        _ => return quote!(#field: ::std::option::Option::None),
    };
    match optional {
        true => quote!(#field: ::std::option::Option::Some(#value)),
        false => quote!(#field: #value),
    }
}
