//! The dropshot trait, and the adapter that serves it by a service.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Options;
use super::answers::answer_type;
use super::error_types::ErrorNames;
use super::parameters::{PLACES, at, routed_path, struct_name};
use super::security;
use super::tokens::{ident, method_ident, option, plain_field, service_ident, type_ident};
use crate::canonical::one_line;
use crate::model::{Api, BodyContent, Location, Operation, Permission, Tag, type_name};

pub(super) fn emit(api: &Api, names: &ErrorNames<'_>, options: &Options) -> TokenStream {
    let trait_name = ident(&options.trait_name);
    let service = service_ident(&options.trait_name);
    let module = format_ident!("{}_mod", plain_field(&options.trait_name));
    let tags = api.tags.iter().map(tag_config);
    let schemes = security::schemes(api, &service, options);
    let (guests, hosts): (Vec<_>, Vec<_>) =
        api.operations.iter().partition(|operation| operation.routed.through.is_some());
    let beside = |operation: &Operation| {
        let through = |guest: &&&Operation| guest.routed.through.as_ref() == Some(&operation.id);
        guests.iter().filter(through).copied().collect::<Vec<_>>()
    };
    let methods = hosts.iter().map(|operation| method(api, operation, &beside(operation)));
    let adapters = hosts.iter().map(|operation| adapter(operation, &beside(operation), names));
    let served = guests.iter().map(|operation| guest(operation, names)).collect::<Vec<_>>();
    let served = (!served.is_empty()).then(|| {
        quote! {
            /// The operations that are served through another one's endpoint.
            impl<S: #service> Adapter<S> {
                #(#served)*
            }
        }
    });
    let others = other_methods(api);
    let base = &api.base_path;
    let below = (!base.is_empty()).then(|| quote!(.served_below(#base)));
    let emitted = emitted_document(api, &module);
    quote! {
        use super::*;

        /// The document, as JSON.
        pub const DOCUMENT_JSON: &str = include_str!("document.json");

        static DOCUMENT: ::std::sync::LazyLock<specbound_document::Document> = ::std::sync::LazyLock::new(|| {
            let json = ::serde_json::from_str(DOCUMENT_JSON).expect("the generator wrote it as JSON");
            specbound_document::Document::compile(&json).expect("the generator accepted the document") #below
        });

        /// The compiled document.
        pub fn document() -> &'static specbound_document::Document {
            &DOCUMENT
        }

        #schemes

        /// The API as dropshot sees it: paths, extractors, limits, and from them the emitted document.
        #[::dropshot::api_description {
            tag_config = {
                allow_other_tags = true,
                policy = ::dropshot::EndpointTagPolicy::Any,
                tags = { #(#tags,)* },
            },
        }]
        pub trait #trait_name {
            /// What all handlers share.
            type Context;

            #(#methods)*
        }

        /// Serves the API by a service. It has no values.
        enum Adapter<S> {
            #[allow(dead_code, reason = "it only names the service")]
            Never(::std::marker::PhantomData<S>, ::std::convert::Infallible),
        }

        #served

        impl<S: #service> #trait_name for Adapter<S> {
            type Context = S;

            #(#adapters)*
        }

        /// The API for dropshot's `ServerBuilder`, whose private context is the service.
        ///
        /// # Errors
        /// Where dropshot's router does not take an operation: the generator lets no such document pass.
        pub fn api_description<S: #service>()
        -> ::std::result::Result<::dropshot::ApiDescription<S>, ::dropshot::ApiDescriptionBuildErrors> {
            let mut api = #module::api_description::<Adapter<S>>()?;
            #(
                #others.map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(::std::vec![error]))?;
            )*
            ::std::result::Result::Ok(api)
        }

        #emitted
    }
}

fn tag_config(tag: &Tag) -> TokenStream {
    let name = &tag.name;
    let description = tag.description.iter().map(|text| quote!(description = #text,));
    let docs = tag.external_docs.iter().map(|(url, description)| {
        let description = description.iter().map(|text| quote!(description = #text,));
        quote!(external_docs = { #(#description)* url = #url },)
    });
    quote!(#name = { #(#description)* #(#docs)* })
}

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

fn signature(operation: &Operation, guests: &[&Operation]) -> TokenStream {
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
fn schema_type(name: Option<&str>) -> TokenStream {
    match name {
        Some(name) => {
            let ty = type_ident(name);
            quote!(#ty)
        }
        None => quote!(specbound_runtime::PlainError),
    }
}

fn method(api: &Api, operation: &Operation, guests: &[&Operation]) -> TokenStream {
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

fn adapter(operation: &Operation, guests: &[&Operation], names: &ErrorNames<'_>) -> TokenStream {
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
fn guest(operation: &Operation, names: &ErrorNames<'_>) -> TokenStream {
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

/// A path of the router below the base path.
fn served_path(api: &Api, path: &str) -> String {
    match (api.base_path.as_str(), path) {
        ("", path) => path.to_owned(),
        (base, "/") => base.to_owned(),
        (base, path) => format!("{base}{path}"),
    }
}

/// For every path of the router, the registration of the methods that it has not.
fn other_methods(api: &Api) -> Vec<TokenStream> {
    let mut paths: Vec<(&str, Vec<&Operation>)> = Vec::new();
    for operation in &api.operations {
        let path = operation.routed.path.as_str();
        match paths.iter_mut().find(|(known, _)| *known == path) {
            Some((_, operations)) => operations.push(operation),
            None => paths.push((path, vec![operation])),
        }
    }
    let registration = |(path, operations): (&str, Vec<&Operation>)| {
        let path = served_path(api, path);
        let taken = operations.iter().filter(|operation| operation.routed.through.is_none());
        let taken = taken.map(|operation| &operation.method);
        let error = schema_type(operations[0].error.as_deref());
        let extractor = match operations.iter().find_map(|operation| routed_path(operation)) {
            Some(ty) => quote!(specbound_runtime::Path<#ty>),
            None => quote!(specbound_runtime::NoPath),
        };
        quote! {
            specbound_runtime::refuse_other_methods::<S, #error, Schemes, #extractor>(&mut api, document(), #path, &[#(#taken),*])
        }
    };
    paths.into_iter().map(registration).collect()
}

fn emitted_document(api: &Api, module: &Ident) -> TokenStream {
    let info = &api.info;
    let (title, version) = (&info.title, &info.version);
    let mut settings = Vec::new();
    let mut set = |name: &str, value: &Option<String>| {
        let function = ident(name);
        settings.extend(value.iter().map(|value| quote!(definition.#function(#value);)));
    };
    set("description", &info.description);
    set("terms_of_service", &info.terms_of_service);
    set("contact_name", &info.contact[0]);
    set("contact_url", &info.contact[1]);
    set("contact_email", &info.contact[2]);
    match &info.license {
        Some((name, Some(url))) => settings.push(quote!(definition.license(#name, #url);)),
        Some((name, None)) => settings.push(quote!(definition.license_name(#name);)),
        None => {}
    }
    let base = &api.base_path;
    let json = quote!(definition.json().map_err(|error| error.to_string()));
    let json = match base.is_empty() {
        true => json,
        false => quote!(#json.map(|document| specbound_runtime::without_base(document, #base))),
    };
    quote! {
        /// The document that dropshot emits for the trait.
        ///
        /// # Errors
        /// Where dropshot does not take an operation, or the version is no semantic version.
        pub fn emitted_document() -> ::std::result::Result<::serde_json::Value, ::std::string::String> {
            let api = #module::stub_api_description().map_err(|error| error.to_string())?;
            let version = #version.parse().map_err(|error| ::std::format!("{error}"))?;
            #[allow(unused_mut, reason = "a document may have nothing but title and version")]
            let mut definition = api.openapi(#title, version);
            #(#settings)*
            #json
        }
    }
}
