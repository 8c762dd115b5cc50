//! progenitor's client, from a copy of the document without what progenitor cannot make: multipart bodies, HEAD, and
//! the parts and the unchanged of a download. Those are for the hand-written part of a client.

use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TagStyle};
use quote::{format_ident, quote};
use serde_json::{Value, json};

use super::Options;
use super::tokens::plain_field;
use crate::model::{Api, BodyContent, Operation};
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

/// What code beside progenitor's needs of the document: the headers of credentials, and the paths of the operations that
/// progenitor makes no method for.
pub(super) fn rules(api: &Api) -> TokenStream {
    let headers = api.securities.iter().map(|security| {
        let name = format_ident!("{}_HEADER", plain_field(&security.name).to_uppercase());
        let (header, doc) = (&security.header, format!(" The header of the security scheme `{}`.", security.name));
        quote!(#[doc = #doc] pub const #name: &str = #header;)
    });
    let paths = api.operations.iter().filter(|operation| is_left_out(operation)).map(|operation| {
        let name = format_ident!("{}_PATH", plain_field(&operation.id).to_uppercase());
        let (path, doc) =
            (&operation.path, format!(" `{} {}`, below the server's address.", operation.method, operation.path));
        quote!(#[doc = #doc] pub const #name: &str = #path;)
    });
    quote!(#(#headers)* #(#paths)*)
}

/// Whether progenitor makes no method for it.
fn is_left_out(operation: &Operation) -> bool {
    let content = operation.body.as_ref().map(|body| &body.content);
    matches!(content, Some(BodyContent::Multipart(_))) || operation.method == "HEAD"
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
    let schemas = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    if let Some(schemas) = schemas {
        for (name, of) in several {
            let any = of.into_iter().map(|name| json!({"$ref": format!("#/components/schemas/{name}")}));
            schemas.insert(name, json!({"oneOf": any.collect::<Vec<_>>()}));
        }
    }
    document
}

/// An assertion may print a whole schema.
fn shortened(problem: &str) -> String {
    const ENOUGH: usize = 200;
    match problem.char_indices().nth(ENOUGH) {
        Some((end, _)) => format!("{} …", &problem[..end]),
        None => problem.to_owned(),
    }
}
