//! What the document says, as constants and functions: code that needs it writes it nowhere again.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::parameters::{at, sharing, struct_name};
use super::simple_pattern::SimplePattern;
use super::tokens::{field_ident, method_ident, plain_field, type_ident};
use crate::model::{Api, Bounds, Component, Kind, Location, Operation, Property, Range};

pub(super) fn emit(api: &Api) -> TokenStream {
    let texts = api.schemas.iter().filter_map(text);
    let objects = api.schemas.iter().filter_map(object);
    let queries = api.operations.iter().filter(|operation| sharing(api, operation, Location::Query).is_none());
    let queries = queries.filter_map(query);
    let paths = paths(&api.operations);
    quote! {
        use super::*;

        #(#texts)*
        #(#objects)*
        #(#queries)*
        #paths
    }
}

/// A text with a type of its own: what fits it.
fn text(component: &Component) -> Option<TokenStream> {
    // With a format it may be a type that holds no text.
    let Kind::Text { pattern, length: Bounds { min, max }, format: None } = &component.schema.kind else { return None };
    if component.schema.meta.nullable || (pattern.is_none() && min.is_none() && max.is_none()) {
        return None;
    }
    let ty = type_ident(&component.name);
    let parts = pattern.as_deref().and_then(SimplePattern::of).map(|SimplePattern { prefix, alphabet, count }| {
        quote! {
            /// What every one begins with.
            pub const PREFIX: &'static str = #prefix;
            /// The characters after that.
            pub const ALPHABET: &'static [u8] = #alphabet.as_bytes();
            /// How many of them there are.
            pub const CHARACTERS: usize = #count;
        }
    });
    let option = |bound: &Option<u32>| match bound.map(u64::from) {
        Some(bound) => quote!(::std::option::Option::Some(#bound)),
        None => quote!(::std::option::Option::None),
    };
    let (min, max) = (option(min), option(max));
    let pattern = match pattern {
        Some(pattern) => quote!(::std::option::Option::Some(#pattern)),
        None => quote!(::std::option::Option::None),
    };
    Some(quote! {
        impl #ty {
            #parts

            /// The text as one, where it fits the document's pattern and lengths.
            pub fn parse(text: impl ::std::convert::Into<::std::string::String>) -> ::std::option::Option<Self> {
                static RULE: ::std::sync::LazyLock<specbound_runtime::TextRule> =
                    ::std::sync::LazyLock::new(|| specbound_runtime::TextRule::new(#pattern, #min, #max));
                let text = text.into();
                RULE.fits(&text).then(|| #ty(text))
            }
        }
    })
}

/// The limits of each property of an object.
fn object(component: &Component) -> Option<TokenStream> {
    let Kind::Object { properties, .. } = &component.schema.kind else { return None };
    let limits: Vec<TokenStream> =
        properties.iter().flat_map(|property| extensions(property).chain(bounds(property))).collect();
    let ty = type_ident(&component.name);
    (!limits.is_empty()).then(|| quote!(impl #ty { #(#limits)* }))
}

/// The limits of each query parameter.
fn query(operation: &Operation) -> Option<TokenStream> {
    let limits: Vec<TokenStream> = at(operation, Location::Query).flat_map(bounds).collect();
    let ty = struct_name(operation, "Query");
    (!limits.is_empty()).then(|| quote!(impl #ty { #(#limits)* }))
}

/// What extensions say in whole numbers.
fn extensions(property: &Property) -> impl Iterator<Item = TokenStream> {
    property.schema.meta.limits.iter().map(|(extension, limit)| {
        let name = constant(property, &plain_field(extension).to_uppercase());
        let doc = format!(" `x-{extension}` of `{}`.", property.name);
        quote!(#[doc = #doc] pub const #name: usize = #limit as usize;)
    })
}

/// The least and the most of an integer.
fn bounds(property: &Property) -> impl Iterator<Item = TokenStream> {
    let (min, max) = match &property.schema.kind {
        Kind::Integer { range: Range { min, max, exclusive_min: false, exclusive_max: false, .. }, .. } => (*min, *max),
        _ => (None, None),
    };
    let limit = |bound: Option<f64>, what: &str, words: &str| {
        let bound = bound.filter(|bound| bound.fract() == 0.0 && bound.abs() < 9e15)? as i64;
        let name = constant(property, what);
        let doc = format!(" The {words} `{}`.", property.name);
        Some(quote!(#[doc = #doc] pub const #name: i64 = #bound;))
    };
    [limit(min, "MINIMUM", "least"), limit(max, "MAXIMUM", "most")].into_iter().flatten()
}

fn constant(property: &Property, what: &str) -> proc_macro2::Ident {
    format_ident!("{}_{what}", plain_field(&property.name).to_uppercase())
}

/// Where each operation is, below the address of a server.
fn paths(operations: &[Operation]) -> TokenStream {
    let builders = operations.iter().map(|operation| {
        let name = method_ident(&operation.id);
        let doc = format!(" `{} {}`", operation.method, operation.path);
        let variables: Vec<_> = at(operation, Location::Path).collect();
        let arguments = variables.iter().map(|property| field_ident(&property.name));
        let template = &operation.path;
        let pairs = variables.iter().map(|property| {
            let (name, field) = (&property.name, field_ident(&property.name));
            quote!((#name, &#field as &dyn ::std::fmt::Display))
        });
        quote! {
            #[doc = #doc]
            pub fn #name(#(#arguments: impl ::std::fmt::Display),*) -> ::std::string::String {
                specbound_runtime::path(#template, &[#(#pairs),*])
            }
        }
    });
    quote! {
        /// The paths of the operations, below the address of a server. Values are percent-encoded.
        pub mod paths {
            #(#builders)*
        }
    }
}
