//! JSON through a named schema's Rust type and back: how a proof tries the document's examples on the types.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::{ident, type_ident};
use crate::model::{Api, BodyContent};

pub(super) fn emit(api: &Api, types: &str) -> TokenStream {
    let types = ident(types);
    let arms = api.schemas.iter().filter(|component| !is_form(api, &component.name)).map(|component| {
        let (name, ty) = (&component.name, type_ident(&component.name));
        quote!(#name => through::<#ty>(value),)
    });
    quote! {
        use #types::*;

        /// What is left of a value after it was read as the type of a named schema and written again. Nothing where the
        /// document has no schema of that name, or has it for a multipart form, which is not JSON.
        ///
        /// # Errors
        /// Why the value does not fit the type.
        pub(crate) fn roundtrip(
            schema: &str,
            value: ::serde_json::Value,
        ) -> ::std::option::Option<::std::result::Result<::serde_json::Value, ::std::string::String>> {
            ::std::option::Option::Some(match schema {
                #(#arms)*
                _ => return ::std::option::Option::None,
            })
        }

        fn through<T: ::serde::de::DeserializeOwned + ::serde::Serialize>(
            value: ::serde_json::Value,
        ) -> ::std::result::Result<::serde_json::Value, ::std::string::String> {
            let value = ::serde_json::from_value::<T>(value).map_err(|error| error.to_string())?;
            ::serde_json::to_value(value).map_err(|error| error.to_string())
        }
    }
}

/// The type of a form is made of its parts, not of JSON.
fn is_form(api: &Api, schema: &str) -> bool {
    api.operations.iter().any(|operation| {
        let content = operation.body.as_ref().map(|body| &body.content);
        matches!(content, Some(BodyContent::Multipart(name)) if name == schema)
    })
}
