//! What each operation answers: one struct for each success, with the status code in its name, and an enum where there
//! are several.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::definitions::{Definitions, Use};
use super::error_types::ErrorNames;
use super::headers::{header_field, is_of_runtime};
use super::member::Scope;
use super::modules::Layout;
use super::tokens::{field_ident, ident};
use super::types::inline_body;
use crate::model::{Api, Operation, Success, SuccessContent, status_name, type_name};

pub(super) fn emit(api: &Api, layout: &Layout, names: &ErrorNames<'_>, module: &str) -> TokenStream {
    let mut definitions = Definitions::beside(api, module, "answers");
    for operation in layout.operations(api, module) {
        let error = names.path(operation);
        for success in &operation.successes {
            define(&mut definitions, layout, operation, success, &error);
        }
        if operation.successes.len() > 1 {
            definitions.push(union(operation, &error));
        }
    }
    definitions.into_tokens()
}

/// The type that an operation answers with.
pub(super) fn answer_type(operation: &Operation) -> Ident {
    match operation.successes.as_slice() {
        [success] => struct_name(operation, success),
        _ => format_ident!("{}Answer", type_name(&operation.id)),
    }
}

fn struct_name(operation: &Operation, success: &Success) -> Ident {
    match success.status {
        0 => format_ident!("{}Answer", type_name(&operation.id)),
        status => format_ident!("{}{}", type_name(&operation.id), status_name(status)),
    }
}

fn union(operation: &Operation, error: &TokenStream) -> TokenStream {
    let ty = answer_type(operation);
    let variants = operation.successes.iter().map(|success| ident(&status_name(success.status))).collect::<Vec<_>>();
    let types = operation.successes.iter().map(|success| struct_name(operation, success)).collect::<Vec<_>>();
    let main = &types[0];
    let doc = format!(" The successes of `{}`.", operation.id);
    quote! {
        #[doc = #doc]
        #[derive(Debug)]
        pub enum #ty {
            #(#variants(#types),)*
        }

        #(
            impl ::std::convert::From<#types> for #ty {
                fn from(answer: #types) -> #ty {
                    #ty::#variants(answer)
                }
            }
        )*

        impl specbound_runtime::Answer for #ty {
            type Error = #error;

            fn metadata() -> ::dropshot::ApiEndpointResponse {
                <#main as specbound_runtime::Answer>::metadata()
            }

            fn into_payload(self) -> ::std::result::Result<specbound_runtime::Payload<#error>, ::std::string::String> {
                match self {
                    #(#ty::#variants(answer) => answer.into_payload(),)*
                }
            }
        }
    }
}

fn define(
    definitions: &mut Definitions,
    layout: &Layout,
    operation: &Operation,
    success: &Success,
    error: &TokenStream,
) {
    let ty = struct_name(operation, success);
    if success.status == 0 {
        definitions.push(free(&ty, operation, success, error));
        return;
    }
    let status = success.status;
    let doc = format!(" {status} of `{}`: {}", operation.id, success.description.replace('\n', " "));
    let set = success.headers.iter().filter(|header| !is_of_runtime(header));
    let set = set.collect::<Vec<_>>();
    let fields = set.iter().map(|header| header_field(header)).collect::<Vec<_>>();
    let headers = set.iter().map(|header| {
        let (name, field) = (&header.name, field_ident(&header.name));
        match header.required {
            true => quote!(.with(#name, ::std::option::Option::Some(self.#field))?),
            false => quote!(.with(#name, self.#field)?),
        }
    });
    let headers = quote!(specbound_runtime::HeaderList::default()#(#headers)*);
    let (body, payload, metadata) = match &success.content {
        SuccessContent::Empty => (
            None,
            quote!(specbound_runtime::Payload::empty(#status, headers)),
            quote!(specbound_runtime::describe_empty::<Headers>),
        ),
        SuccessContent::Media(_) => (
            Some(quote!(specbound_runtime::Media<#error>)),
            quote!(specbound_runtime::Payload::media(#status, headers, self.body)),
            quote!(specbound_runtime::describe_media),
        ),
        SuccessContent::Json(schema) => {
            let body = inline_body(definitions, layout, &format!("{ty}Body"), schema);
            let metadata = quote!(specbound_runtime::describe::<#body, Headers>);
            (Some(body), quote!(specbound_runtime::Payload::json(#status, headers, &self.body)), metadata)
        }
    };
    let body = body.map(|body| quote!(#[doc = " The body."] pub body: #body,));
    let emitted = match success.content {
        SuccessContent::Media(_) => None,
        _ => Some(emitted_headers(definitions, layout, &ty, success)),
    };
    let description = &success.description;
    definitions.push(quote! {
        #[doc = #doc]
        #[derive(Debug)]
        pub struct #ty {
            #body
            #(#fields,)*
        }

        impl specbound_runtime::Answer for #ty {
            type Error = #error;

            fn metadata() -> ::dropshot::ApiEndpointResponse {
                #emitted
                #metadata(#status, #description)
            }

            fn into_payload(self) -> ::std::result::Result<specbound_runtime::Payload<#error>, ::std::string::String> {
                let headers = #headers;
                #payload
            }
        }
    });
}

/// An answer that the document says nothing of.
fn free(ty: &Ident, operation: &Operation, success: &Success, error: &TokenStream) -> TokenStream {
    let doc = format!(" Any answer to `{}`.", operation.id);
    let description = &success.description;
    quote! {
        #[doc = #doc]
        #[derive(Debug)]
        pub struct #ty {
            /// HTTP status code.
            pub status: u16,
            /// Headers.
            pub headers: specbound_runtime::HeaderList,
            /// The body.
            pub body: specbound_runtime::Media<#error>,
        }

        impl specbound_runtime::Answer for #ty {
            type Error = #error;

            fn metadata() -> ::dropshot::ApiEndpointResponse {
                specbound_runtime::describe_free(#description)
            }

            fn into_payload(self) -> ::std::result::Result<specbound_runtime::Payload<#error>, ::std::string::String> {
                specbound_runtime::Payload::media(self.status, self.headers, self.body)
            }
        }
    }
}

/// The struct whose schema describes the headers to dropshot.
fn emitted_headers(definitions: &mut Definitions, layout: &Layout, ty: &Ident, success: &Success) -> TokenStream {
    let mut scope = Scope { layout, owner: None, definitions };
    let owner = format!("{ty}Headers");
    let fields = success.headers.iter().map(|header| scope.field(&owner, header, Use::Parameters, true));
    let fields = fields.collect::<Vec<_>>();
    quote! {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers { #(#fields,)* }
    }
}
