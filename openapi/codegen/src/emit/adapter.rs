//! How an endpoint serves its operation by the service.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::answers::answer_type;
use super::endpoint::signature;
use super::error_types::ErrorNames;
use super::parameters::{PLACES, at};
use super::tokens::{ident, method_ident, option, plain_field};
use crate::model::{BodyContent, Operation, Permission};

pub(super) fn adapter(operation: &Operation, guests: &[&Operation], names: &ErrorNames<'_>) -> TokenStream {
    let signature = signature(operation, guests);
    let has_body = operation.body.is_some() || guests.iter().any(|guest| guest.body.is_some());
    let body = option(has_body.then(|| quote!(body.into_request())));
    if operation.websocket {
        return websocket(operation, &signature, &body, names);
    }
    let others = guests.iter().map(|guest| {
        let (id, name) = (&guest.id, guest_ident(guest));
        quote!(::std::option::Option::Some(#id) => {
            return ::std::result::Result::Ok(Self::#name(&rqctx, body).await.into_other());
        })
    });
    let others = (!guests.is_empty()).then(|| {
        quote! {
            match specbound_runtime::operation_id(&rqctx, document()) {
                #(#others)*
                _ => {}
            }
        }
    });
    let (bound, taken) = match guests.is_empty() {
        true => (None, body),
        false => (Some(quote!(let body = #body;)), quote!(body)),
    };
    let steps = steps(operation, &quote!(&rqctx), &taken, names);
    quote! {
        #signature {
            #bound
            #others
            #steps
            ::std::result::Result::Ok(pipeline.answer(outcome).await)
        }
    }
}

fn guest_ident(operation: &Operation) -> Ident {
    format_ident!("serve_{}", plain_field(&operation.id))
}

/// An operation that is served through another one's endpoint.
pub(super) fn guest(operation: &Operation, names: &ErrorNames<'_>) -> TokenStream {
    let (name, answer) = (guest_ident(operation), answer_type(operation));
    let steps = steps(operation, &quote!(rqctx), &quote!(body), names);
    quote! {
        async fn #name(
            rqctx: &::dropshot::RequestContext<S>,
            body: ::std::option::Option<specbound_runtime::HttpRequest>,
        ) -> specbound_runtime::TypedResponse<#answer> {
            #steps
            pipeline.answer(outcome).await
        }
    }
}

/// From the request to what the operation gave: `pipeline` and `outcome`.
fn steps(operation: &Operation, rqctx: &TokenStream, body: &TokenStream, names: &ErrorNames<'_>) -> TokenStream {
    let (name, error) = (method_ident(&operation.id), names.path(operation));
    let (call, reads, arguments) = reading(operation);
    quote! {
        let mut pipeline = specbound_runtime::Pipeline::<S, #error, Schemes>::begin(#rqctx, document());
        let outcome = match pipeline.accept(#body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        #(#reads)*
                        let call = request.#call()?;
                        rqctx.context().#name(call, #(#arguments,)*).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => ::std::result::Result::Err(rejection.into()),
        };
    }
}

/// How the typed values of a request are taken: the call, a statement for each value, and their names.
fn reading(operation: &Operation) -> (Ident, Vec<TokenStream>, Vec<Ident>) {
    let call = match operation.permission {
        Permission::Required => format_ident!("call"),
        Permission::Optional => format_ident!("optional_call"),
        Permission::Open => format_ident!("anonymous_call"),
    };
    let mut reads = Vec::new();
    let mut arguments = Vec::new();
    for (location, suffix) in PLACES {
        if at(operation, *location).next().is_some() {
            let variable = ident(&suffix.to_lowercase());
            let read = quote!(let #variable = request.#variable()?;);
            reads.push(read);
            arguments.push(variable);
        }
    }
    if let Some(body) = &operation.body {
        let read = match body.content {
            BodyContent::Json(_) | BodyContent::UrlEncoded(_) => quote!(value),
            BodyContent::Multipart(_) => quote!(form),
            BodyContent::Text => quote!(text),
            BodyContent::Bytes => quote!(raw),
        };
        reads.push(quote!(let body = request.#read()?;));
        arguments.push(format_ident!("body"));
    }
    (call, reads, arguments)
}

fn websocket(
    operation: &Operation,
    signature: &TokenStream,
    body: &TokenStream,
    names: &ErrorNames<'_>,
) -> TokenStream {
    let (name, error) = (method_ident(&operation.id), names.path(operation));
    let (call, reads, arguments) = reading(operation);
    quote! {
            #signature {
                let mut pipeline = specbound_runtime::Pipeline::<S, #error, Schemes>::begin(&rqctx, document());
                let accepted = async {
                    let mut request = pipeline.accept(#body).await?;
                    #(#reads)*
                    let call = request.#call()?;
                    ::std::result::Result::<_, specbound_runtime::Rejection>::Ok((call, #(#arguments,)*))
                };
                let accepted = accepted.await;
                let (call, #(#arguments,)*) = match accepted {
                    ::std::result::Result::Ok(accepted) => accepted,
                    ::std::result::Result::Err(rejection) => {
                        let outcome = ::std::result::Result::Err(rejection.into());
                        return ::std::result::Result::Ok(pipeline.answer(outcome).await);
                    }
                };
                let upgraded = websocket.handle(move |connection| async move {
                    rqctx.context().#name(call, #(#arguments,)* connection).await
                });
                ::std::result::Result::Ok(specbound_runtime::TypedResponse::upgraded(upgraded)?)
            }
    }
}
