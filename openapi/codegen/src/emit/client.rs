//! progenitor's client, from a copy of the document without what progenitor cannot make: multipart bodies, HEAD, and
//! the parts and the unchanged of a download. Those are for the hand-written part of a client.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TagStyle};
use quote::{format_ident, quote};
use serde_json::Value;

use super::Options;
use super::client_copy::copy;
use super::client_paths::guard_paths;
use super::tokens::plain_field;
use crate::canonical::one_line;
use crate::model::{Api, Body, BodyContent, Carrier, Operation, Parameter};
use crate::read::Node;
use crate::warning::Warning;

/// The client of all operations that progenitor makes a method for; what it stops at is left out, and told.
pub(super) fn emit(root: &Node, api: &Api, options: &Options, warnings: &mut Vec<Warning>) -> Option<TokenStream> {
    let document = root.to_json();
    let mut operations = api.operations.iter().filter(|operation| !is_left_out(operation)).collect::<Vec<_>>();
    // What is written by hand beside it may use every schema. Unions are merged into what progenitor may stop at.
    for (pruned, unions) in [(false, Some(api)), (true, Some(api)), (false, None)] {
        if let Ok(client) = make(copy(&document, &operations, pruned, unions), options) {
            return Some(client);
        }
    }
    let make = |operations: &[&Operation]| make(copy(&document, operations, true, None), options);
    let mut left_out = Vec::new();
    stops_at(&operations, &make, &mut left_out);
    operations.retain(|operation| !left_out.iter().any(|(other, _): &(&Operation, String)| other.id == operation.id));
    for (operation, problem) in left_out {
        warnings.push(Warning {
            rule: "client",
            place: operation.place,
            subject: operation.id.clone(),
            problem: format!("it is left out of the client, because progenitor makes no method of it: {problem}"),
            fix: "write its method by hand, or change the part that progenitor does not support".to_owned(),
        });
    }
    let problem = match operations.is_empty() {
        true => "progenitor makes a method of no operation".to_owned(),
        false => match make(&operations) {
            Ok(client) => return Some(client),
            Err(problem) => problem,
        },
    };
    warnings.push(Warning {
        rule: "client",
        place: root.place,
        subject: "document".to_owned(),
        problem: format!("no client is made: {problem}"),
        fix: "use --no-client, or change the part that progenitor does not support".to_owned(),
    });
    None
}

/// The operations at which progenitor stops, each by itself, with its reason.
fn stops_at<'a>(
    operations: &[&'a Operation],
    make: &dyn Fn(&[&Operation]) -> Result<TokenStream, String>,
    found: &mut Vec<(&'a Operation, String)>,
) {
    let Err(problem) = make(operations) else { return };
    match operations {
        [] => {}
        [only] => found.push((only, problem)),
        _ => {
            let (left, right) = operations.split_at(operations.len() / 2);
            stops_at(left, make, found);
            stops_at(right, make, found);
        }
    }
}

fn make(document: Value, options: &Options) -> Result<TokenStream, String> {
    let document = serde_json::from_value(document).map_err(|error| shortened(&error.to_string()))?;
    let mut settings = GenerationSettings::new();
    settings.with_interface(InterfaceStyle::Builder).with_tag(TagStyle::Merged);
    if let Some(inner) = &options.client_inner {
        let inner: TokenStream = inner.parse().map_err(|_| format!("{inner} names no type"))?;
        // A client that lost its hooks would not compile.
        settings.with_hooks(HooksMode::Expected).with_inner_type(inner);
    }
    // progenitor asserts what it cannot make.
    catch_unwind(AssertUnwindSafe(|| Generator::new(&settings).generate_tokens(&document)))
        .map_err(|panic| {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or_default();
            format!("an assertion of its own, {}", shortened(&one_line(text)))
        })?
        .map_err(|error| shortened(&error.to_string()))
        .and_then(|client| match doubled(&client) {
            Some(name) => Err(format!("two types get the same name, {name}")),
            None => guard_paths(client),
        })
}

/// A name that two types of the client have: progenitor makes names up for schemas without one.
fn doubled(client: &TokenStream) -> Option<String> {
    let file = syn::parse2::<syn::File>(client.clone()).ok()?;
    let types = file.items.iter().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == "types" => module.content.as_ref().map(|(_, items)| items),
        _ => None,
    })?;
    let mut known = HashSet::new();
    types.iter().find_map(|item| {
        let name = match item {
            syn::Item::Struct(item) => item.ident.to_string(),
            syn::Item::Enum(item) => item.ident.to_string(),
            syn::Item::Type(item) => item.ident.to_string(),
            _ => return None,
        };
        // serde's derives and the builders name these.
        let is_taken = matches!(name.as_str(), "Default");
        (!known.insert(name.clone()) || is_taken).then_some(name)
    })
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
    let base = (!api.base_path.is_empty()).then(|| {
        let base = &api.base_path;
        quote! {
            /// The path that the URL which the client is made with ends with: that of the document's server.
            pub const BASE_PATH: &str = #base;
        }
    });
    quote! {
        #base

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
        BodyContent::UrlEncoded(_) | BodyContent::Text | BodyContent::Bytes => false,
    };
    // Names that progenitor's client has for itself.
    let is_taken = ["new", "new_with_client", "error", "client", "baseurl", "inner", "api_version"]
        .contains(&plain_field(&operation.id).as_str());
    let taken = |parameter: &Parameter| match plain_field(&parameter.property.name).as_str() {
        "new" | "send" => true,
        "body" => operation.body.is_some(),
        _ => false,
    };
    is_taken
        || operation.websocket
        || operation.parameters.iter().any(taken)
        || operation.body.as_ref().is_some_and(is_foreign)
        || matches!(operation.method.as_str(), "HEAD" | "OPTIONS")
        || operation.parameters.iter().any(|parameter| !parameter.usual)
}

/// An assertion may print a whole value of Rust, which says nothing to the author of a document.
fn shortened(problem: &str) -> String {
    const ENOUGH: usize = 200;
    let problem = problem.split_once(" {").map_or(problem, |(before, _)| before);
    match problem.char_indices().nth(ENOUGH) {
        Some((end, _)) => format!("{} …", &problem[..end]),
        None => problem.to_owned(),
    }
}
