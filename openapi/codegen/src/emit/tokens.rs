//! Small pieces of Rust.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use serde_json::Value;

use super::doc_text::without_tests;
use crate::model::{field_name, method_name, type_name};

/// An identifier from a name that is one already, with `r#` where it has that.
pub(super) fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// The identifier of a field, method or module.
pub(super) fn field_ident(name: &str) -> Ident {
    ident(&field_name(name))
}

/// The identifier of an operation's method.
pub(super) fn method_ident(name: &str) -> Ident {
    ident(&method_name(name))
}

/// The identifier of a type.
pub(super) fn type_ident(name: &str) -> Ident {
    ident(&type_name(name))
}

/// `ImagesApi` is served by an `ImagesService`.
pub(super) fn service_ident(trait_name: &str) -> Ident {
    let stem = trait_name.strip_suffix("Api").unwrap_or(trait_name);
    ident(&format!("{stem}Service"))
}

/// The trait of what errors have to have and no failure knows: `ImagesErrors`.
pub(super) fn errors_ident(trait_name: &str) -> Ident {
    let stem = trait_name.strip_suffix("Api").unwrap_or(trait_name);
    ident(&format!("{stem}Errors"))
}

/// A field's name without `r#`, for names that are made of it.
pub(super) fn plain_field(name: &str) -> String {
    field_name(name).trim_start_matches("r#").to_owned()
}

/// Documentation for people: one attribute a line, so that it becomes `///` lines.
pub(super) fn doc(text: &str) -> TokenStream {
    let text = without_tests(text);
    let lines = text.lines().map(|line| {
        let line = format!(" {}", line.trim_end());
        quote!(#[doc = #line])
    });
    quote!(#(#lines)*)
}

/// Documentation, and the same text as the description in the emitted schema. schemars reads plain documentation, but
/// tidies it: what it would change is given to it word by word.
pub(super) fn described(description: Option<&str>) -> TokenStream {
    let (doc, attribute) = described_type(description);
    quote!(#doc #attribute)
}

/// The same in two parts, because the second must stand after a type's derives.
pub(super) fn described_type(description: Option<&str>) -> (TokenStream, TokenStream) {
    let Some(text) = description else { return Default::default() };
    let plain = without_tests(text) == text
        && text.trim() == text
        && !text.contains('\n')
        && !text.starts_with('#')
        && !text.is_empty();
    let attribute = (!plain).then(|| quote!(#[schemars(description = #text)]));
    (doc(text), quote!(#attribute))
}

/// `json!` of a value.
pub(super) fn json(value: &Value) -> TokenStream {
    let text = value.to_string();
    match value {
        Value::String(text) => quote!(::serde_json::json!(#text)),
        Value::Bool(flag) => quote!(::serde_json::json!(#flag)),
        Value::Null => quote!(::serde_json::Value::Null),
        _ => match text.parse::<TokenStream>() {
            Ok(tokens) => quote!(::serde_json::json!(#tokens)),
            Err(_) => quote!(::serde_json::Value::Null),
        },
    }
}

/// `Some(…)` or `None`.
pub(super) fn option<T: quote::ToTokens>(value: Option<T>) -> TokenStream {
    match value {
        Some(value) => quote!(::std::option::Option::Some(#value)),
        None => quote!(::std::option::Option::None),
    }
}
