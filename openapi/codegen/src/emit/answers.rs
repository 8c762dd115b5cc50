//! What each operation answers: one struct for each success, with the status code in its name, and an enum where there
//! are several.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::definitions::{Definitions, Use};
use super::error_types::ErrorNames;
use super::headers::{header_field, is_of_runtime};
use super::media_types::{self, Named};
use super::modules::Layout;
use super::scope::Scope;
use super::tokens::{field_ident, ident};
use super::types::inline_body;
use crate::model::{Api, Operation, Success, SuccessContent, status_name, type_name};

pub(super) fn emit(definitions: &mut Definitions, api: &Api, layout: &Layout, names: &ErrorNames<'_>, module: &str) {
    for operation in layout.operations(api, module) {
        let error = names.path(operation);
        for success in &operation.successes {
            if let Some(media_types) = media_types::definition(api, operation, success) {
                definitions.push(media_types);
            }
            let named = media_types::named(api, operation, success);
            define(definitions, layout, operation, success, named.as_ref(), &error);
        }
        if operation.successes.len() > 1 {
            definitions.push(union(operation, &error));
        }
    }
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
    let doc = format!(" The successes of `{}`.", operation.id);
    quote! {
        specbound_runtime::operation_answer! {
            #[doc = #doc]
            pub enum #ty or #error { #(#variants(#types),)* }
        }
    }
}

fn define(
    definitions: &mut Definitions,
    layout: &Layout,
    operation: &Operation,
    success: &Success,
    named: Option<&Named>,
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
    let list = quote!(specbound_runtime::HeaderList::default()#(#headers)*);
    let (headers, given) = match set.is_empty() {
        true => (None, list),
        false => (Some(quote!(let headers = #list;)), quote!(headers)),
    };
    let described = match success.content {
        SuccessContent::Text(_) | SuccessContent::Media(_) => None,
        _ => Some(emitted_headers(definitions, layout, &ty, success)),
    };
    let (media_type, sent_as) = match named {
        Some(Named::One(name)) => (None, quote!(#name)),
        Some(Named::Of(ty)) => (Some(quote!(pub media_type: #ty,)), quote!(&self.media_type.name())),
        None => (None, TokenStream::new()),
    };
    let (body, payload, metadata) = match &success.content {
        SuccessContent::Empty => (
            None,
            quote!(specbound_runtime::Payload::empty(#status, #given)),
            quote!(specbound_runtime::describe_empty::<#described>),
        ),
        SuccessContent::Text(_) => (
            Some(quote!(::std::string::String)),
            quote!(specbound_runtime::Payload::text(#status, #given, #sent_as, self.body)),
            quote!(specbound_runtime::describe_media),
        ),
        SuccessContent::Media(_) => (
            Some(quote!(specbound_runtime::Media<#error>)),
            quote!(specbound_runtime::Payload::media(#status, #given, #sent_as, self.body)),
            quote!(specbound_runtime::describe_media),
        ),
        SuccessContent::Json(schema) => {
            let body = inline_body(definitions, layout, &format!("{ty}Body"), schema);
            let metadata = quote!(specbound_runtime::describe::<#body, #described>);
            (Some(body), quote!(specbound_runtime::Payload::json(#status, #given, &self.body)), metadata)
        }
    };
    let body = body.map(|body| quote!(pub body: #body,));
    let description = &success.description;
    definitions.push(quote! {
        #[doc = #doc]
        #[derive(Debug)]
        pub struct #ty {
            #media_type
            #body
            #(#fields,)*
        }

        impl specbound_runtime::Answer for #ty {
            type Error = #error;

            fn metadata() -> ::dropshot::ApiEndpointResponse {
                #metadata(#status, #description)
            }

            fn into_payload(self) -> ::std::result::Result<specbound_runtime::Payload<#error>, ::std::string::String> {
                #headers
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
            /// The media type of the body.
            pub media_type: ::std::borrow::Cow<'static, str>,
            /// The body.
            pub body: specbound_runtime::Media<#error>,
        }

        impl specbound_runtime::Answer for #ty {
            type Error = #error;

            fn metadata() -> ::dropshot::ApiEndpointResponse {
                specbound_runtime::describe_free(#description)
            }

            fn into_payload(self) -> ::std::result::Result<specbound_runtime::Payload<#error>, ::std::string::String> {
                specbound_runtime::Payload::media(self.status, self.headers, &self.media_type, self.body)
            }
        }
    }
}

/// The struct whose schema describes the headers to dropshot.
fn emitted_headers(definitions: &mut Definitions, layout: &Layout, ty: &Ident, success: &Success) -> Ident {
    let mut scope = Scope { layout, owner: None, definitions };
    let owner = format!("{ty}Headers");
    let fields = success.headers.iter().map(|header| scope.field(&owner, header, Use::Parameters, false));
    let fields = fields.collect::<Vec<_>>();
    definitions.headers(&fields)
}
