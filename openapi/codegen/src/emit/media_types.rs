//! The media types of an answer: an enum where the document names several or a range, so that a service answers no other;
//! one alone is written down where the answer is.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::tokens::ident;
use crate::model::{Api, Operation, Success, SuccessContent, status_name, type_name, variant_names};

/// What the `Content-Type` of an answer is.
pub(super) enum Named {
    /// Always this.
    One(String),
    /// The value of a field of this type.
    Of(Ident),
}

/// The media type of an answer of text or bytes; nothing for others.
pub(super) fn named(api: &Api, operation: &Operation, success: &Success) -> Option<Named> {
    let types = types(success)?;
    Some(match types {
        [only] if !only.ends_with("/*") => Named::One(written(success, only)),
        _ => Named::Of(owner(api, operation, success).1),
    })
}

/// The enum of an answer, where it is the first that has it.
pub(super) fn definition(api: &Api, operation: &Operation, success: &Success) -> Option<TokenStream> {
    let Named::Of(ty) = named(api, operation, success)? else { return None };
    if owner(api, operation, success).0.id != operation.id || is_shared(operation, success) {
        return None;
    }
    let (fixed, ranges): (Vec<_>, Vec<_>) = types(success)?.iter().partition(|name| !name.ends_with("/*"));
    let stems = fixed.iter().map(|name| subtype(name)).chain(ranges.iter().map(|name| kind(name)));
    let variants = variant_names(stems).iter().map(|name| ident(name)).collect::<Vec<_>>();
    let (of_fixed, of_ranges) = variants.split_at(fixed.len());
    let fixed = fixed.iter().map(|name| written(success, name));
    let has_ranges = !ranges.is_empty();
    let prefixes = ranges.iter().map(|name| name.trim_end_matches('*').replace("*/", ""));
    let ranges = has_ranges.then(|| quote!(ranges { #(#of_ranges = #prefixes,)* }));
    let doc = format!(" The media types that `{}` answers.", operation.id);
    Some(quote! {
        specbound_runtime::media_types! {
            #[doc = #doc]
            pub enum #ty { #(#of_fixed = #fixed,)* } #ranges
        }
    })
}

/// The names of the enums that an operation's answers have.
pub(crate) fn enum_suffix(operation: &Operation, success: &Success) -> Option<String> {
    let is_enum = types(success).is_some_and(|types| !matches!(types, [only] if !only.ends_with("/*")));
    is_enum.then(|| match operation.successes.first() {
        Some(main) if main.status == success.status => "MediaType".to_owned(),
        _ => status_name(success.status) + "MediaType",
    })
}

fn types(success: &Success) -> Option<&[String]> {
    match &success.content {
        SuccessContent::Text(types) | SuccessContent::Media(types) if success.status != 0 => Some(types),
        _ => None,
    }
}

/// The operation after which the enum is named, and its name. The answer to HEAD is that to GET.
fn owner<'a>(api: &'a Api, operation: &'a Operation, success: &Success) -> (&'a Operation, Ident) {
    let get = api.operations.iter().find(|other| {
        let is_get = operation.method == "HEAD" && other.method == "GET" && other.path == operation.path;
        is_get && other.successes.first().is_some_and(|main| types(main) == types(success))
    });
    let owner = get.unwrap_or(operation);
    let suffix = match get.is_some() || is_shared(operation, success) {
        true => Some("MediaType".to_owned()),
        false => enum_suffix(operation, success),
    };
    (owner, format_ident!("{}{}", type_name(&owner.id), suffix.unwrap_or_default()))
}

/// Whether a further success has the media types of the main one.
fn is_shared(operation: &Operation, success: &Success) -> bool {
    operation.successes.first().is_some_and(|main| main.status != success.status && types(main) == types(success))
}

/// As it is sent: a text is UTF-8.
fn written(success: &Success, name: &str) -> String {
    match success.content {
        SuccessContent::Text(_) if !name.contains(';') => format!("{name}; charset=utf-8"),
        _ => name.to_owned(),
    }
}

fn kind(name: &str) -> &str {
    match name.split('/').next().unwrap_or_default() {
        "*" => "any",
        kind => kind,
    }
}

fn subtype(name: &str) -> &str {
    let essence = name.split(';').next().unwrap_or_default().trim();
    essence.split_once('/').map_or(essence, |(_, subtype)| subtype)
}
