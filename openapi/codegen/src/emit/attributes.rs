//! Attributes of fields: what serde and schemars are told, one attribute each; and what schemars has words for.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use crate::model::{Bounds, Range};

/// The attributes of one field.
#[derive(Default)]
pub(super) struct Attributes {
    serde: Vec<TokenStream>,
    schemars: Vec<TokenStream>,
}

impl Attributes {
    /// Adds an argument; what serde is told, schemars reads too.
    pub(super) fn push(&mut self, for_serde: bool, argument: TokenStream) {
        if for_serde { self.serde.push(argument) } else { self.schemars.push(argument) }
    }
}

impl ToTokens for Attributes {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Attributes { serde, schemars } = self;
        if !serde.is_empty() {
            tokens.extend(quote!(#[serde(#(#serde),*)]));
        }
        if !schemars.is_empty() {
            tokens.extend(quote!(#[schemars(#(#schemars),*)]));
        }
    }
}

/// A type as the text that attributes want.
pub(super) fn text(ty: &TokenStream) -> String {
    ty.to_string().replace(' ', "")
}

/// The bounds of a text's or a list's length.
pub(super) fn length(length: &Bounds) -> Option<TokenStream> {
    let bound = |name: &str, value: Option<u32>| argument(name, value.map(Literal::u32_unsuffixed));
    let bounds = [bound("min", length.min), bound("max", length.max)];
    listed("length", bounds)
}

/// The range of a number; nothing where there is more to it than two bounds.
pub(super) fn range(range: &Range) -> Option<Vec<TokenStream>> {
    if range.exclusive_min || range.exclusive_max || range.multiple_of.is_some() {
        return None;
    }
    let bound = |name: &str, value: Option<f64>| argument(name, value.map(number));
    Some(listed("range", [bound("min", range.min), bound("max", range.max)]).into_iter().collect())
}

/// The rules of a text that is a `String`.
pub(super) fn text_rules(format: Option<&str>, pattern: Option<&str>, length: &Bounds) -> Option<Vec<TokenStream>> {
    let format = match format {
        None => None,
        Some("uri") => Some(quote!(url)),
        Some("email") => Some(quote!(email)),
        Some(_) => return None,
    };
    let pattern = pattern.map(|pattern| quote!(regex(pattern = #pattern)));
    Some(format.into_iter().chain(self::length(length)).chain(pattern).collect())
}

fn number(value: f64) -> Literal {
    match value.fract() == 0.0 && value.abs() < 9e15 {
        true => Literal::i64_unsuffixed(value as i64),
        false => Literal::f64_unsuffixed(value),
    }
}

fn argument(name: &str, value: Option<Literal>) -> Option<TokenStream> {
    let name = super::tokens::ident(name);
    value.map(|value| quote!(#name = #value))
}

fn listed(name: &str, arguments: [Option<TokenStream>; 2]) -> Option<TokenStream> {
    let name = super::tokens::ident(name);
    let arguments = arguments.into_iter().flatten().collect::<Vec<_>>();
    (!arguments.is_empty()).then(|| quote!(#name(#(#arguments),*)))
}
