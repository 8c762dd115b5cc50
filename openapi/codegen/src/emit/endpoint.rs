//! What the dropshot trait says of an operation.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::answers::answer_type;
use super::parameters::{at, routed_path, struct_name};
use super::tokens::{ident, method_ident, type_ident};
use crate::canonical::one_line;
use crate::model::{Api, BodyContent, Location, Operation, type_name};

/// Summary and description as the macro reads them: the first line, and the rest with a line for each paragraph.
fn documentation(operation: &Operation) -> TokenStream {
    let mut lines = Vec::new();
    match (&operation.summary, &operation.description) {
        (Some(summary), description) => {
            lines.push(one_line(summary));
            for paragraph in description.iter().flat_map(|text| text.split("\n\n")) {
                lines.push(String::new());
                lines.push(one_line(paragraph));
            }
        }
        (None, Some(description)) => lines.push(one_line(description)),
        (None, None) => {}
    }
    let lines = lines.iter().map(|line| {
        let line = format!(" {line}");
        quote!(#[doc = #line])
    });
    quote!(#(#lines)*)
}

/// The extractors of an operation, each with the name of its argument.
fn extractors(operation: &Operation, guests: &[&Operation]) -> Vec<(Ident, TokenStream)> {
    let mut extractors = Vec::new();
    if let Some(path) = routed_path(operation) {
        extractors.push((format_ident!("_path"), quote!(specbound_runtime::Path<#path>)));
    }
    if at(operation, Location::Query).next().is_some() {
        let query = struct_name(operation, "Query");
        let extractor = match operation.pagination {
            Some(_) => quote!(specbound_runtime::PaginatedQuery<#query>),
            None => quote!(specbound_runtime::Query<#query>),
        };
        extractors.push((format_ident!("_query"), extractor));
    }
    if at(operation, Location::Header).next().is_some() {
        let headers = struct_name(operation, "Headers");
        extractors.push((format_ident!("_headers"), quote!(specbound_runtime::Headers<#headers>)));
    }
    if operation.websocket {
        extractors.push((format_ident!("websocket"), quote!(::dropshot::WebsocketUpgrade)));
    }
    if let Some(body) = body_type(operation) {
        let extractor = match &operation.body.as_ref().map(|body| &body.content) {
            Some(BodyContent::Multipart(_)) => quote!(specbound_runtime::Form<#body>),
            Some(BodyContent::Text | BodyContent::Bytes) => quote!(specbound_runtime::RawBody),
            _ => quote!(specbound_runtime::Body<#body>),
        };
        extractors.push((format_ident!("body"), extractor));
    } else if guests.iter().any(|guest| guest.body.is_some()) {
        extractors.push((format_ident!("body"), quote!(specbound_runtime::HiddenBody)));
    }
    extractors
}

/// The type of an operation's body.
pub(super) fn body_type(operation: &Operation) -> Option<TokenStream> {
    Some(match &operation.body.as_ref()?.content {
        BodyContent::Json(schema) | BodyContent::UrlEncoded(schema) if !schema.is_reference() => {
            let ty = format_ident!("{}Body", type_name(&operation.id));
            quote!(#ty)
        }
        BodyContent::Json(schema) | BodyContent::UrlEncoded(schema) => match &schema.kind {
            crate::model::Kind::Reference(name) => {
                let ty = type_ident(name);
                quote!(#ty)
            }
            _ => return None,
        },
        BodyContent::Multipart(name) => {
            let ty = type_ident(name);
            quote!(#ty)
        }
        BodyContent::Text => quote!(::std::string::String),
        BodyContent::Bytes => quote!(::bytes::Bytes),
    })
}

pub(super) fn signature(operation: &Operation, guests: &[&Operation]) -> TokenStream {
    let name = method_ident(&operation.id);
    let (arguments, types): (Vec<_>, Vec<_>) = extractors(operation, guests).into_iter().unzip();
    let answer = answer_type(operation);
    let error = error_body(operation);
    quote! {
        async fn #name(
            rqctx: ::dropshot::RequestContext<Self::Context>,
            #(#arguments: #types,)*
        ) -> ::std::result::Result<specbound_runtime::TypedResponse<#answer>, specbound_runtime::ErrorResponse<#error>>
    }
}

/// The schema of an operation's errors.
fn error_body(operation: &Operation) -> TokenStream {
    schema_type(operation.error_body().as_deref())
}

/// The type of an error schema: dropshot's own shape where the document describes none.
pub(super) fn schema_type(name: Option<&str>) -> TokenStream {
    match name {
        Some(name) => {
            let ty = type_ident(name);
            quote!(#ty)
        }
        None => quote!(specbound_runtime::PlainError),
    }
}

pub(super) fn method(api: &Api, operation: &Operation, guests: &[&Operation]) -> TokenStream {
    let doc = documentation(operation);
    let method = ident(&operation.method);
    let Operation { id, tags, .. } = operation;
    let path = served_path(api, &operation.routed.path);
    let deprecated = operation.deprecated.then(|| quote!(deprecated = true,));
    let content_type = match operation.body.as_ref().map(|body| &body.content) {
        Some(BodyContent::UrlEncoded(_)) => Some("application/x-www-form-urlencoded"),
        Some(BodyContent::Multipart(_)) => Some("multipart/form-data"),
        _ => None,
    };
    let content_type = content_type.map(|content_type| quote!(content_type = #content_type,));
    let most = operation.body.as_ref().and_then(|body| body.max_bytes);
    let most = most.and_then(|most| usize::try_from(most).ok());
    let most = most.map(|most| quote!(request_body_max_bytes = #most,));
    let signature = signature(operation, guests);
    quote! {
        #doc
        #[endpoint {
            method = #method,
            path = #path,
            operation_id = #id,
            tags = [#(#tags,)*],
            #deprecated
            #content_type
            #most
        }]
        #signature;
    }
}

/// A path of the router below the base path.
pub(super) fn served_path(api: &Api, path: &str) -> String {
    match (api.base_path.as_str(), path) {
        ("", path) => path.to_owned(),
        (base, "/") => base.to_owned(),
        (base, path) => format!("{base}{path}"),
    }
}
