//! A default as an expression of its type.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::tokens::json;
use crate::model::Kind;

/// A default as an expression of its type.
pub(super) fn default_expression(default: &Value, kind: &Kind, ty: &TokenStream) -> TokenStream {
    match (default, kind) {
        (Value::Bool(flag), Kind::Boolean) => quote!(#flag),
        (Value::Number(number), Kind::Integer { .. }) => match number.to_string().parse::<TokenStream>() {
            Ok(literal) => literal,
            Err(_) => quote!(0),
        },
        (Value::String(text), Kind::Text { format: None, .. }) => quote!(#text.to_owned()),
        _ => {
            let value = json(default);
            quote!(::serde_json::from_value::<#ty>(#value).expect("the document's default fits its schema"))
        }
    }
}
