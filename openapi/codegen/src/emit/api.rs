//! The dropshot trait, what serves it by a service, and the document that it emits.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Options;
use super::adapter::{adapter, guest};
use super::endpoint::{method, schema_type, served_path};
use super::error_types::ErrorNames;
use super::parameters::routed_path;
use super::security;
use super::tokens::{ident, plain_field, service_ident};
use crate::model::{Api, Operation, Tag};

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
        /// Where dropshot does not take an operation, or the version is not a semantic version.
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
