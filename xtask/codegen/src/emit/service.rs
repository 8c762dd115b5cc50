//! The trait that a server implements: plain values in, plain values out.

use proc_macro2::TokenStream;
use quote::quote;

use super::Options;
use super::answers::answer_type;
use super::api::body_type;
use super::parameters::{PLACES, at, struct_name};
use super::tokens::{doc, ident, method_ident, service_ident};
use crate::model::{Api, Operation};

/// `of_errors` are the methods that give what no failure knows.
pub(super) fn emit(api: &Api, options: &Options, of_errors: &[TokenStream]) -> TokenStream {
    let service = service_ident(&options.trait_name);
    let methods = api.operations.iter().map(method);
    quote! {
        use std::future::Future;

        use super::*;

        /// What a server implements: one method for each operation, none with a body of its own, so that the compiler
        /// names what a change of the document leaves undone. Everything in a request is checked before it comes here.
        pub trait #service: images_runtime::Service {
            #(#methods)*
            #(#of_errors)*
        }
    }
}

fn method(operation: &Operation) -> TokenStream {
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
    let caller = match operation.security {
        Some(_) => quote!(Self::Caller),
        None => quote!(()),
    };
    let output = match operation.websocket {
        true => {
            arguments.push(quote!(connection: ::dropshot::WebsocketConnection));
            quote!(::dropshot::WebsocketChannelResult)
        }
        false => {
            let answer = answer_type(operation);
            quote!(::std::result::Result<#answer, images_runtime::Failure>)
        }
    };
    let mut text = format!("`{} {}`", operation.method, operation.path);
    for more in operation.summary.iter().chain(&operation.description) {
        text = format!("{text}\n\n{more}");
    }
    let doc = doc(&text);
    quote! {
        #doc
        fn #name(
            &self,
            call: images_runtime::Call<#caller>,
            #(#arguments,)*
        ) -> impl Future<Output = #output> + Send;
    }
}
