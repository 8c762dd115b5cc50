//! Headers of answers, as fields.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::field_ident;
use crate::model::{Kind, Property};

/// The header that the runtime sets on every answer.
const REQUEST_ID: &str = "x-request-id";

/// Whether the runtime sets a header on every answer.
pub(super) fn is_of_runtime(header: &Property) -> bool {
    header.name.eq_ignore_ascii_case(REQUEST_ID)
}

/// A header's field: header values are texts, numbers and truths.
pub(super) fn header_field(header: &Property) -> TokenStream {
    let ty = match &header.schema.kind {
        Kind::Integer { .. } => quote!(i64),
        Kind::Number { .. } => quote!(f64),
        Kind::Boolean => quote!(bool),
        _ => quote!(::std::string::String),
    };
    let ty = if header.required { ty } else { quote!(::std::option::Option<#ty>) };
    let field = field_ident(&header.name);
    let doc = format!(" Header `{}`. {}", header.name, header.schema.meta.description.as_deref().unwrap_or_default());
    let doc = super::tokens::doc(doc.trim());
    quote!(#doc pub #field: #ty)
}
