//! progenitor's client, from a copy of the document without what progenitor cannot make: multipart bodies, HEAD, and
//! the parts and the unchanged of a download. Those are for the hand-written part of a client.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TagStyle};
use quote::{format_ident, quote};
use serde_json::{Map, Value, json};

use super::Options;
use super::tokens::plain_field;
use crate::model::{Api, Body, BodyContent, Carrier, Operation, is_json};
use crate::read::Node;
use crate::refusal::Refusals;

pub(super) fn emit(root: &Node, api: &Api, options: &Options, refusals: &mut Refusals) -> Option<TokenStream> {
    let generated =
        serde_json::from_value(readable(root.to_json(), api)).map_err(|error| error.to_string()).and_then(|document| {
            let mut settings = GenerationSettings::new();
            settings.with_interface(InterfaceStyle::Builder).with_tag(TagStyle::Merged);
            if let Some(inner) = &options.client_inner {
                let inner: TokenStream = inner.parse().map_err(|_| format!("{inner} names no type"))?;
                // A client that lost its hooks would not compile.
                settings.with_hooks(HooksMode::Expected).with_inner_type(inner);
            }
            // progenitor asserts what it cannot make.
            catch_unwind(AssertUnwindSafe(|| Generator::new(&settings).generate_tokens(&document)))
                .map_err(|_| "it stopped on an assertion of its own".to_owned())?
                .map_err(|error| error.to_string())
        });
    match generated {
        Ok(tokens) => Some(tokens),
        Err(problem) => {
            let problem = format!("progenitor makes no client of it: {}", shortened(&problem));
            refusals.add(root.place, "client", "document", problem, "leave out the client, or what it stops at");
            None
        }
    }
}

/// What code beside progenitor's needs of the document: the headers of credentials, which operations may be sent twice, and
/// what is known of those that progenitor makes no method for.
pub(super) fn rules(api: &Api) -> TokenStream {
    let carriers = api.securities.iter().map(|security| {
        let (suffix, value, word) = match &security.carrier {
            Carrier::Header(name) => ("HEADER", name, "header"),
            Carrier::Query(name) => ("PARAMETER", name, "query parameter"),
            Carrier::Cookie(name) => ("COOKIE", name, "cookie"),
        };
        let name = format_ident!("{}_{suffix}", plain_field(&security.name).to_uppercase());
        let doc = format!(" The {word} of the security scheme `{}`.", security.name);
        quote!(#[doc = #doc] pub const #name: &str = #value;)
    });
    let idempotent = api.operations.iter().filter(|operation| operation.idempotent);
    let idempotent = idempotent.map(|operation| plain_field(&operation.id)).collect::<Vec<_>>();
    let idempotent = match idempotent.is_empty() {
        true => quote!(false),
        false => quote!(matches!(operation, #(#idempotent)|*)),
    };
    let errors = api.operations.iter().map(|operation| {
        let name = plain_field(&operation.id);
        let bounds = operation.errors.iter().map(|error| match error.status.bounds() {
            (first, last) if first == last => quote!(#first),
            (first, last) => quote!(#first..=#last),
        });
        let bounds = bounds.collect::<Vec<_>>();
        match bounds.is_empty() {
            true => quote!(#name => false,),
            false => quote!(#name => matches!(status, #(#bounds)|*),),
        }
    });
    let left_out = api.operations.iter().filter(|operation| is_left_out(operation)).map(left_out);
    quote! {
        #(#carriers)*

        /// Whether a request that arrives twice changes no more than once; `operation` is the name of a method of the client.
        pub fn is_idempotent(operation: &str) -> bool {
            #idempotent
        }

        /// Whether the document lists an error for an operation, which is named as a method of the client.
        pub fn is_documented_error(operation: &str, status: u16) -> bool {
            match operation {
                #(#errors)*
                _ => false,
            }
        }

        #(#left_out)*
    }
}

/// Path and status of an operation that progenitor makes no method for.
fn left_out(operation: &Operation) -> TokenStream {
    let constant = |suffix: &str| format_ident!("{}_{suffix}", plain_field(&operation.id).to_uppercase());
    let (path, status) = (constant("PATH"), constant("STATUS"));
    let (text, id) = (&operation.path, &operation.id);
    let path_doc = format!(" `{} {text}`, below the server's address.", operation.method);
    let status = operation.successes.first().filter(|success| success.status != 0).map(|success| {
        let (value, doc) = (success.status, format!(" The status of the success of `{id}`."));
        quote!(#[doc = #doc] pub const #status: u16 = #value;)
    });
    quote! {
        #[doc = #path_doc]
        pub const #path: &str = #text;
        #status
    }
}

/// Whether progenitor makes no method for it, or one that would send something else than the document says.
fn is_left_out(operation: &Operation) -> bool {
    let is_foreign = |body: &Body| match &body.content {
        BodyContent::Multipart(_) => true,
        // progenitor sends JSON by one name.
        BodyContent::Json(_) => !body.media_type.trim_start().to_lowercase().starts_with("application/json"),
        BodyContent::UrlEncoded(_) | BodyContent::Bytes => false,
    };
    operation.body.as_ref().is_some_and(is_foreign)
        || operation.method == "HEAD"
        || operation.parameters.iter().any(|parameter| !parameter.usual)
}

/// The document without what progenitor does not take: one success and one error for each operation, all identified.
fn readable(mut document: Value, api: &Api) -> Value {
    // progenitor takes one error schema for each operation.
    let mut several = Vec::new();
    for operation in &api.operations {
        let item = document.get_mut("paths").and_then(|paths| paths.get_mut(&operation.path));
        let Some(item) = item.and_then(Value::as_object_mut) else { continue };
        let method = operation.method.to_lowercase();
        if is_left_out(operation) {
            item.remove(&method);
            continue;
        }
        let Some(source) = item.get_mut(&method).and_then(Value::as_object_mut) else { continue };
        source.insert("operationId".to_owned(), Value::from(operation.id.clone()));
        let Some(Value::Object(responses)) = source.get_mut("responses") else { continue };
        let main = operation.successes.first().map(|success| success.status.to_string());
        responses.retain(|status, _| {
            let is_error = operation.errors.iter().any(|error| error.status.to_string() == *status);
            let error = operation.error.is_some() && is_error;
            Some(status) == main.as_ref() || error || (status == "default" && main.as_deref() == Some("0"))
        });
        json_by_one_name(responses);
        if let (Some(name), true) = (operation.error_body(), operation.error_schemas().len() > 1) {
            let body = json!({"$ref": format!("#/components/schemas/{name}")});
            for error in &operation.errors {
                let response = json!({
                    "description": error.description,
                    "content": {"application/json": {"schema": body}},
                });
                responses.insert(error.status.to_string(), response);
            }
            several.push((name, operation.error_schemas()));
        }
    }
    if let Some(responses) = document.pointer_mut("/components/responses").and_then(Value::as_object_mut) {
        json_by_one_name(responses);
    }
    let schemas = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    if let Some(schemas) = schemas {
        for (name, of) in several {
            let any = of.into_iter().map(|name| json!({"$ref": format!("#/components/schemas/{name}")}));
            schemas.insert(name, json!({"oneOf": any.collect::<Vec<_>>()}));
        }
    }
    document
}

/// progenitor reads JSON by one name.
fn json_by_one_name(responses: &mut Map<String, Value>) {
    for (_, response) in responses.iter_mut() {
        let Some(content) = response.get_mut("content").and_then(Value::as_object_mut) else { continue };
        let Some(json) = content.keys().find(|name| is_json(name)).cloned() else { continue };
        let media = content.remove(&json).unwrap_or_default();
        content.clear();
        content.insert("application/json".to_owned(), media);
    }
}

/// An assertion may print a whole schema.
fn shortened(problem: &str) -> String {
    const ENOUGH: usize = 200;
    match problem.char_indices().nth(ENOUGH) {
        Some((end, _)) => format!("{} …", &problem[..end]),
        None => problem.to_owned(),
    }
}
