//! What tests have for each operation, so that nobody lists operations by hand: the methods of the proof's service, and
//! the modules of the behaviour suite. What the methods call is written by hand beside them.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::answers::answer_type;
use super::endpoint::body_type;
use super::error_types::ErrorNames;
use super::headers::is_of_runtime;
use super::media_types::{self, Named};
use super::modules::Layout;
use super::parameters::{PLACES, at, struct_name};
use super::tokens::{field_ident, ident, method_ident};
use crate::model::{
    Api, BodyContent, ErrorResponse, Kind, Location, Operation, Permission, Property, Success, SuccessContent,
    status_name, type_name,
};

/// The header whose condition an operation has to ask for itself, where it answers no bytes.
const CONDITION: &str = "if-match";

/// The service: each method says what it was given, and answers what the caller's credential asks for. `types` names the
/// crate of the document's types.
pub(super) fn service(api: &Api, layout: &Layout, names: &ErrorNames<'_>, types: &str) -> TokenStream {
    let types = ident(types);
    let implementations = layout.modules().map(|module| {
        let operations = layout.operations(api, module).collect::<Vec<_>>();
        let Some(first) = operations.first() else { return TokenStream::new() };
        let name = match first.tags.first() {
            Some(tag) => format_ident!("{}Operations", type_name(tag)),
            None => format_ident!("UntaggedOperations"),
        };
        let methods = operations.iter().map(|operation| method(api, operation, names));
        quote! {
            impl #name for ProofService {
                #(#methods)*
            }
        }
    });
    quote! {
        pub(crate) mod roundtrip;

        use #types::*;
        use specbound_runtime::{Call, Media};
        use serde_json::json;

        use crate::service::{Caller, ProofService, fingerprint, form};

        #(#implementations)*
    }
}

fn method(api: &Api, operation: &Operation, names: &ErrorNames<'_>) -> TokenStream {
    let (id, name) = (&operation.id, method_ident(&operation.id));
    let (mut arguments, mut received) = (Vec::new(), Vec::new());
    for (location, suffix) in PLACES {
        if at(operation, *location).next().is_some() {
            let (word, ty) = (suffix.to_lowercase(), struct_name(operation, suffix));
            let argument = ident(&word);
            arguments.push(quote!(#argument: #ty));
            received.push(quote!(#word: #argument));
        }
    }
    if let Some(ty) = body_type(operation) {
        arguments.push(quote!(body: #ty));
        let value = received_body(api, operation);
        received.push(quote!("body": #value));
    }
    let (caller, asked) = match operation.permission {
        Permission::Required => (quote!(Caller), quote!(Some(&call.caller))),
        Permission::Optional => (quote!(Option<Caller>), quote!(call.caller.as_ref())),
        Permission::Open => (quote!(()), quote!(None)),
    };
    let receive = quote!(self.receive(#id, &call.request_id, #asked, json!({ #(#received),* })));
    if operation.websocket {
        return quote! {
            async fn #name(
                &self,
                call: Call<#caller>,
                #(#arguments,)*
                _: ::dropshot::WebsocketConnection,
            ) -> ::dropshot::WebsocketChannelResult {
                #receive;
                Ok(())
            }
        };
    }
    let answer = answer_type(operation);
    let error = format_ident!("{}Error", type_name(id));
    let error = names.operation(operation).unwrap_or(&error);
    let failures = failures(operation, names);
    let condition = condition(operation).then(|| quote!(call.allow_change(&wanted.entity_tag())?;));
    let success = operation.successes.first().map(|success| success_of(api, operation, success));
    quote! {
        async fn #name(&self, call: Call<#caller>, #(#arguments,)*) -> Result<#answer, errors::#error> {
            let wanted = #receive;
            #failures
            #condition
            #success
        }
    }
}

/// What the operation was given as its body, as the document would write it.
fn received_body(api: &Api, operation: &Operation) -> TokenStream {
    match operation.body.as_ref().map(|body| &body.content) {
        Some(BodyContent::Bytes) => quote!(fingerprint(&body)),
        Some(BodyContent::Multipart(name)) => {
            let component = api.schemas.iter().find(|component| component.name == *name);
            let properties = match component.map(|component| &component.schema.kind) {
                Some(Kind::Object { properties, .. }) => properties.as_slice(),
                _ => &[],
            };
            let parts = properties.iter().map(received_part);
            quote!(form([#(#parts),*]))
        }
        _ => quote!(body),
    }
}

fn received_part(part: &Property) -> TokenStream {
    let (name, field) = (&part.name, field_ident(&part.name));
    let is_file = matches!(&part.schema.kind, Kind::Text { format: Some(format), .. } if format == "binary");
    match (is_file, part.required) {
        (true, true) => quote!((#name, json!(fingerprint(&body.#field.bytes)))),
        (true, false) => quote!((#name, json!(body.#field.map(|file| fingerprint(&file.bytes))))),
        (false, _) => quote!((#name, json!(body.#field))),
    }
}

/// The documented errors, each answered where its status is asked for. A code counts before its range.
fn failures(operation: &Operation, names: &ErrorNames<'_>) -> TokenStream {
    let mut errors = operation.errors.iter().collect::<Vec<_>>();
    errors.sort_by_key(|error| error.status);
    let arms = errors.into_iter().filter_map(|error| {
        let response = names.response(operation, error)?;
        Some(failure(error, response))
    });
    quote! {
        match wanted.failure() {
            #(#arms)*
            _ => {}
        }
    }
}

fn failure(error: &ErrorResponse, response: &Ident) -> TokenStream {
    let headers = headers(&error.headers);
    let (first, last) = error.status.bounds();
    if first == last {
        return quote! {
            Some(#first) => return Err(errors::#response { problem: wanted.problem(), #(#headers,)* }.into()),
        };
    }
    quote! {
        Some(status @ #first..=#last) => {
            let status = specbound_runtime::StatusIn::new(status).expect("the status is one of the range");
            return Err(errors::#response { status, problem: wanted.problem(), #(#headers,)* }.into());
        }
    }
}

fn headers(headers: &[Property]) -> Vec<TokenStream> {
    let set = headers.iter().filter(|header| !is_of_runtime(header));
    let fields = set.map(|header| {
        let (name, field) = (&header.name, field_ident(&header.name));
        quote!(#field: wanted.header(#name))
    });
    fields.collect()
}

fn condition(operation: &Operation) -> bool {
    let bytes = operation
        .successes
        .first()
        .is_some_and(|success| matches!(success.content, SuccessContent::Text(_) | SuccessContent::Media(_)));
    let asked = at(operation, Location::Header).any(|header| header.name.eq_ignore_ascii_case(CONDITION));
    asked && !bytes
}

fn success_of(api: &Api, operation: &Operation, success: &Success) -> TokenStream {
    let bytes = match operation.method.as_str() {
        "HEAD" => quote!(Media::none(wanted.bytes().len() as u64)),
        _ => quote!(Media::full(wanted.bytes())),
    };
    if success.status == 0 {
        let ty = answer_type(operation);
        return quote! {
            Ok(#ty { status: 200, headers: specbound_runtime::HeaderList::default(), media_type: wanted.media_type().into(), body: #bytes })
        };
    }
    let ty = format_ident!("{}{}", type_name(&operation.id), status_name(success.status));
    let body = match success.content {
        SuccessContent::Empty => None,
        SuccessContent::Json(_) => Some(quote!(body: wanted.body(),)),
        SuccessContent::Text(_) => Some(quote!(body: String::from_utf8_lossy(&wanted.bytes()).into_owned(),)),
        SuccessContent::Media(_) => Some(quote!(body: #bytes,)),
    };
    let headers = headers(&success.headers);
    let media_type = match media_types::named(api, operation, success) {
        Some(Named::Of(ty)) => Some(quote! {
            media_type: #ty::of(wanted.media_type()).expect("the document names it"),
        }),
        _ => None,
    };
    let answer = quote!(#ty { #media_type #body #(#headers,)* });
    match operation.successes.len() {
        1 => quote!(Ok(#answer)),
        _ => quote!(Ok(#answer.into())),
    }
}

/// The modules of the behaviour suite: for each tag one, in it a module for each of its operations, whose file is written
/// by hand.
pub(super) fn cases(api: &Api, layout: &Layout) -> Vec<(String, TokenStream)> {
    let tags = layout.modules().filter(|module| layout.operations(api, module).next().is_some());
    let tags = tags.collect::<Vec<_>>();
    let names = tags.iter().map(|tag| ident(tag)).collect::<Vec<_>>();
    let declarations = quote!(#(mod #names;)*);
    let mut files = vec![("cases/mod.rs".to_owned(), listed(&names, &declarations))];
    for tag in tags {
        let mut names = layout.operations(api, tag).map(|operation| method_ident(&operation.id)).collect::<Vec<_>>();
        // As rustfmt orders them.
        names.sort();
        let paths = names.iter().map(|name| format!("../cases/{tag}/{name}.rs"));
        let declarations = quote!(#(#[path = #paths] mod #names;)*);
        files.push((format!("cases/{tag}.rs"), listed(&names, &declarations)));
    }
    files
}

fn listed(names: &[Ident], declarations: &TokenStream) -> TokenStream {
    quote! {
        #declarations

        use crate::case::Case;

        pub(super) fn cases() -> Vec<Case> {
            let mut all = Vec::new();
            #(all.extend(#names::cases());)*
            all
        }
    }
}
