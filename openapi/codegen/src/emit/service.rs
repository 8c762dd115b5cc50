//! The traits that a server implements, one for each tag: plain values in, plain values out.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Options;
use super::answers::answer_type;
use super::endpoint::body_type;
use super::error_types::ErrorNames;
use super::modules::Layout;
use super::parameters::{PLACES, at, struct_name};
use super::security;
use super::tokens::{doc, errors_ident, ident, method_ident, service_ident};
use crate::model::{Api, Operation, Permission, type_name};

/// `of_errors` are the methods that give what no failure knows.
pub(super) fn emit(
    api: &Api,
    layout: &Layout,
    names: &ErrorNames<'_>,
    options: &Options,
    of_errors: &[TokenStream],
) -> TokenStream {
    let service = service_ident(&options.trait_name);
    let mut supertraits = Vec::new();
    let mut traits = Vec::new();
    for module in layout.modules() {
        let operations: Vec<&Operation> = layout.operations(api, module).collect();
        let Some(first) = operations.first() else { continue };
        let name = trait_ident(first);
        let methods = operations.iter().map(|operation| method(operation, names));
        let doc = match first.tags.first() {
            Some(tag) => format!(" The operations of the tag `{tag}`."),
            None => " The operations without a tag.".to_owned(),
        };
        traits.push(quote! {
            #[doc = #doc]
            ///
            /// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
            /// Everything in a request is checked before it comes here.
            pub trait #name: specbound_runtime::Service {
                #(#methods)*
            }
        });
        supertraits.push(name);
    }
    if let Some((name, security)) = security::emit(api, options) {
        traits.push(security);
        supertraits.push(name);
    }
    if !of_errors.is_empty() {
        let name = errors_ident(&options.trait_name);
        traits.push(quote! {
            /// What errors have to have and no failure knows.
            pub trait #name: specbound_runtime::Service {
                #(#of_errors)*
            }
        });
        supertraits.push(name);
    }
    let all = match supertraits.is_empty() {
        true => quote!(specbound_runtime::Service),
        false => quote!(#(#supertraits)+*),
    };
    quote! {
        use super::*;

        /// What a server implements: the operations of every tag.
        pub trait #service: #all {}

        impl<S: #all> #service for S {}

        #(#traits)*
    }
}

/// The trait of an operation's first tag.
pub(super) fn trait_ident(operation: &Operation) -> Ident {
    match operation.tags.first() {
        Some(tag) => format_ident!("{}Operations", type_name(tag)),
        None => format_ident!("UntaggedOperations"),
    }
}

fn method(operation: &Operation, names: &ErrorNames<'_>) -> TokenStream {
    let name = method_ident(&operation.id);
    let mut arguments = Vec::new();
    for (location, suffix) in PLACES {
        if at(operation, *location).next().is_some() {
            let (argument, ty) = (ident(&suffix.to_lowercase()), struct_name(operation, suffix));
            arguments.push(quote!(#argument: #ty));
        }
    }
    if let Some(ty) = body_type(operation) {
        arguments.push(quote!(body: #ty));
    }
    let caller = match operation.permission {
        Permission::Required => quote!(Self::Caller),
        Permission::Optional => quote!(::std::option::Option<Self::Caller>),
        Permission::Open => quote!(()),
    };
    let output = match operation.websocket {
        true => {
            arguments.push(quote!(connection: ::dropshot::WebsocketConnection));
            quote!(::dropshot::WebsocketChannelResult)
        }
        false => {
            let (answer, error) = (answer_type(operation), names.path(operation));
            quote!(::std::result::Result<#answer, #error>)
        }
    };
    let mut text = format!("`{} {}`", operation.method, operation.path);
    if let Some(summary) = &operation.summary {
        text = format!("{text}: {summary}");
    }
    if let Some(description) = &operation.description {
        text = format!("{text}\n\n{description}");
    }
    let doc = doc(&text);
    quote! {
        #doc
        fn #name(
            &self,
            call: specbound_runtime::Call<#caller>,
            #(#arguments,)*
        ) -> impl ::std::future::Future<Output = #output> + Send;
    }
}
