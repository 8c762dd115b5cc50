//! Which alternative of a union a value is.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::tokens::ident;
use crate::model::Discriminator;

/// Reads a union by what its alternatives keep of a value.
pub(super) fn by_members(ty: &Ident, names: &[String]) -> TokenStream {
    let names = names.iter().map(|name| ident(name));
    quote! {
        impl<'de> ::serde::Deserialize<'de> for #ty {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                specbound_runtime::OneOf::read(deserializer)?#(.or(#ty::#names))*.chosen()
            }
        }
    }
}

/// Reads and writes a union by the property that says which variant it is.
pub(super) fn by_discriminator(ty: &Ident, names: &[String], discriminator: &Discriminator) -> TokenStream {
    let property = &discriminator.property;
    let names = names.iter().map(|name| ident(name)).collect::<Vec<_>>();
    let values = discriminator.values.iter();
    let writes = names.iter().zip(values.clone()).map(|(name, values)| {
        quote!(#ty::#name(value) => specbound_runtime::write_variant(value, #property, &[#(#values),*], serializer),)
    });
    let reads = names
        .iter()
        .zip(values.clone())
        .map(|(name, values)| quote!(#(#values)|* => specbound_runtime::read_variant(value).map(#ty::#name),));
    let all = values.flatten();
    quote! {
        impl ::serde::Serialize for #ty {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                match self {
                    #(#writes)*
                }
            }
        }

        impl<'de> ::serde::Deserialize<'de> for #ty {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                let (which, value) = specbound_runtime::variant(deserializer, #property)?;
                match which.as_str() {
                    #(#reads)*
                    other => ::std::result::Result::Err(specbound_runtime::no_variant(#property, other, &[#(#all),*])),
                }
            }
        }
    }
}
