//! What is written around a type: documentation, derives, and its schema where that is put together by hand.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::tokens::described_type;
use crate::model::Meta;

pub(super) fn derives() -> TokenStream {
    quote!(#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize, ::schemars::JsonSchema)])
}

/// What stands above a type: its documentation, then the derives, then what only the derives understand.
pub(super) struct Container {
    doc: TokenStream,
    attributes: TokenStream,
}

impl Container {
    pub(super) fn new(name: &str, emitted: &str, meta: &Meta) -> Container {
        let (doc, description) = described_type(meta.description.as_deref());
        let title = meta.title.as_ref().map(|title| quote!(#[schemars(title = #title)]));
        let rename = (name != emitted).then(|| quote!(#[schemars(rename = #emitted)]));
        Container { doc, attributes: quote!(#description #title #rename) }
    }

    pub(super) fn around(&self, derives: &TokenStream) -> TokenStream {
        let Container { doc, attributes } = self;
        quote!(#doc #derives #attributes)
    }
}

/// The schema of a type for which none is derived.
pub(super) fn schema_by_hand(ty: &Ident, emitted: &str, shape: &TokenStream) -> TokenStream {
    quote! {
        impl ::schemars::JsonSchema for #ty {
            fn schema_name() -> ::std::string::String {
                #emitted.to_owned()
            }

            fn json_schema(generator: &mut ::schemars::r#gen::SchemaGenerator) -> ::schemars::schema::Schema {
                #shape.build()
            }
        }
    }
}
