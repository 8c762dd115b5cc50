//! `anyOf` of objects: a value may be several of them at once, and keeps what each of them names.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::tokens::{field_ident, ident};

/// The fields of such a type: one for each alternative, named as the variants of an enum would be.
pub(super) fn fields(names: &[String]) -> Vec<Ident> {
    let mut fields: Vec<Ident> = Vec::new();
    for name in names {
        let field = field_ident(name);
        let counted = (2..).map(|count| ident(&format!("{}_{count}", field.to_string().trim_start_matches("r#"))));
        let mut candidates = std::iter::once(field.clone()).chain(counted);
        fields.extend(candidates.find(|candidate| !fields.contains(candidate)));
    }
    fields
}

/// The type with its reading and writing.
pub(super) fn all_that_fit(
    ty: &Ident,
    docs: &Option<TokenStream>,
    names: &[String],
    types: &[TokenStream],
) -> TokenStream {
    let fields = fields(names);
    let docs = docs.as_ref().map(|docs| quote!(#docs #[doc = ""]));
    quote! {
        #docs
        /// Each alternative that fits; at least one. What they name is written as one object.
        #[derive(Clone, Debug, PartialEq)]
        pub struct #ty {
            #(pub #fields: ::std::option::Option<#types>,)*
        }

        impl ::serde::Serialize for #ty {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                let parts = [#(self.#fields.as_ref().map(specbound_runtime::to_part),)*];
                specbound_runtime::write_parts(parts, serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for #ty {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                let parts = specbound_runtime::Parts::read(deserializer)?;
                let value = #ty { #(#fields: parts.part(),)* };
                match value {
                    #ty { #(#fields: ::std::option::Option::None,)* } => ::std::result::Result::Err(parts.none()),
                    value => ::std::result::Result::Ok(value),
                }
            }
        }
    }
}
