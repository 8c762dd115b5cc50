//! Texts of which one is meant as enums.

use quote::quote;

use super::container::{Container, schema_by_hand};
use super::definitions::Definitions;
use super::member::with_meta;
use super::tokens::{described, doc, ident};
use crate::model::{Choice, Schema, variant_names};

impl Definitions {
    pub(super) fn choice(
        &mut self,
        name: &str,
        emitted: &str,
        outer: &Container,
        values: &[Choice],
        is_described: bool,
        schema: &Schema,
    ) {
        let ty = ident(name);
        let names = variant_names(values.iter().map(|choice| choice.value.as_str()));
        let names = names.iter().map(|name| ident(name)).collect::<Vec<_>>();
        let texts = values.iter().map(|choice| choice.value.as_str()).collect::<Vec<_>>();
        let docs = values.iter().map(|choice| described(choice.description.as_deref()));
        // Without any description schemars would write one enum: then the schema is put together here.
        let by_hand = is_described && values.iter().all(|choice| choice.description.is_none());
        let derive = match by_hand {
            true => quote!(),
            false => quote!(, ::schemars::JsonSchema),
        };
        let derives = quote! {
            #[derive(
                Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize #derive
            )]
        };
        let outer = match (by_hand, schema.meta.description.as_deref().map(doc)) {
            (true, doc) => quote!(#doc #derives),
            (false, _) => outer.around(&derives),
        };
        self.push(quote! {
            #outer
            pub enum #ty {
                #(#docs #[serde(rename = #texts)] #names,)*
            }

            impl #ty {
                /// Every value, in the document's order.
                pub const ALL: &'static [#ty] = &[#(#ty::#names,)*];

                /// The value as the document writes it.
                pub fn as_str(self) -> &'static str {
                    match self {
                        #(#ty::#names => #texts,)*
                    }
                }
            }

            impl ::std::fmt::Display for #ty {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.write_str(self.as_str())
                }
            }
        });
        if by_hand {
            let variants = texts.iter().map(
                |text| quote!(specbound_runtime::schema::of::<::std::string::String>(generator).one_of(&[#text]).build()),
            );
            let shape = quote!(specbound_runtime::schema::one_of(::std::vec![#(#variants,)*]));
            self.push(schema_by_hand(&ty, emitted, &with_meta(shape, &schema.meta, true)));
        }
    }
}
