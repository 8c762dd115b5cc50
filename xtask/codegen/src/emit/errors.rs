//! Failures as the document's error schemas, and the methods of the service for what no failure knows.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::Options;
use super::definitions::Inline;
use super::error_filler::Filler;
use super::modules::Layout;
use super::tokens::{errors_ident, type_ident};
use crate::model::{Api, Component};

/// What is generated for the errors of a document.
pub(super) struct Errors {
    pub(super) bodies: TokenStream,
    /// Methods of the service.
    pub(super) methods: Vec<TokenStream>,
}

pub(super) fn emit(api: &Api, layout: &Layout, inline: Inline, options: &Options) -> Errors {
    let names = api.operations.iter().filter_map(|operation| operation.error.as_deref()).collect::<BTreeSet<_>>();
    let service = errors_ident(&options.trait_name);
    let mut filler = Filler::new(api, layout, inline, &service);
    let components = api.schemas.iter().filter(|component| names.contains(component.name.as_str()));
    let bodies = components.filter_map(|component| body(&mut filler, component, &quote!(#service)));
    let bodies = bodies.collect::<Vec<_>>();
    let bodies = quote! {
        use super::*;

        #(#bodies)*
    };
    Errors { bodies, methods: filler.into_methods() }
}

fn body(filler: &mut Filler<'_>, component: &Component, service: &TokenStream) -> Option<TokenStream> {
    let ty = type_ident(&component.name);
    let (value, asks) = filler.component(component)?;
    let (bound, alone) = match asks {
        true => (quote!(#service), quote!(::std::option::Option::None)),
        false => {
            let value = quote!(images_runtime::ErrorFrom::from_failure(&(), told));
            (quote!(?Sized), quote!(::std::option::Option::Some(#value)))
        }
    };
    Some(quote! {
        impl images_runtime::ErrorBody for #ty {
            fn alone(told: &images_runtime::Told<'_>) -> ::std::option::Option<Self> {
                #alone
            }
        }

        impl<S: #bound> images_runtime::ErrorFrom<S> for #ty {
            fn from_failure(service: &S, told: &images_runtime::Told<'_>) -> Self {
                #value
            }
        }
    })
}
