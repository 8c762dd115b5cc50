//! Multipart forms as types.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::tokens::field_ident;
use crate::model::{Kind, Property};

/// Reading a multipart form into its type.
pub(super) fn from_form(ty: &Ident, properties: &[Property]) -> TokenStream {
    let is_file =
        |property: &&Property| matches!(&property.schema.kind, Kind::Text { format: Some(f), .. } if f == "binary");
    let fields = properties.iter().map(|property| {
        let (field, name) = (field_ident(&property.name), &property.name);
        let value = match (is_file(&property), property.required) {
            (true, true) => quote!(values.required_file(#name)?),
            (true, false) => quote!(values.file(#name)),
            (false, _) => quote!(values.value(#name)?),
        };
        quote!(#field: #value)
    });
    quote! {
        impl specbound_runtime::FromForm for #ty {
            fn from_form(mut values: specbound_runtime::FormParts) -> ::std::result::Result<Self, specbound_runtime::Failure> {
                ::std::result::Result::Ok(#ty { #(#fields,)* })
            }
        }
    }
}
