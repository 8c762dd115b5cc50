//! Whole paths in tokens, such as `::serde_json::Value`.

use proc_macro2::{Ident, TokenStream, TokenTree};

/// The crates that generated code names.
const CRATES: &[&str] =
    &["bytes", "dropshot", "schemars", "serde", "serde_json", "specbound_document", "specbound_runtime", "std", "uuid"];

/// A whole path, from its crate or from the module above.
pub(super) struct Path {
    pub(super) segments: Vec<Ident>,
    /// How many tokens it has.
    pub(super) length: usize,
}

impl Path {
    /// The path that begins with the first of the tokens.
    pub(super) fn at(tokens: &[TokenTree]) -> Option<Path> {
        let start = if is_colons(tokens) { 2 } else { 0 };
        let first = ident(tokens.get(start)?)?;
        let is_whole = match start {
            0 => *first == "super" || CRATES.iter().any(|name| name.starts_with("specbound_") && first == name),
            _ => CRATES.iter().any(|name| first == name),
        };
        if !is_whole {
            return None;
        }
        let mut path = Path { segments: vec![first.clone()], length: start + 1 };
        while let Some(rest) = tokens.get(path.length..).filter(|rest| is_colons(rest)) {
            let Some(segment) = rest.get(2).and_then(ident) else { break };
            path.segments.push(segment.clone());
            path.length += 3;
        }
        (path.segments.len() > 1).then_some(path)
    }

    /// Index of the first segment that is a type or a trait.
    pub(super) fn type_at(&self) -> Option<usize> {
        self.segments
            .iter()
            .position(|segment| segment.to_string().starts_with(|first: char| first.is_ascii_uppercase()))
    }

    /// The path up to a segment, that one not in it.
    pub(super) fn before(&self, end: usize) -> String {
        self.segments.iter().take(end).map(Ident::to_string).collect::<Vec<_>>().join("::")
    }

    /// The tokens from a segment on.
    pub(super) fn from(&self, start: usize) -> TokenStream {
        let segments = self.segments.iter().skip(start);
        quote::quote!(#(#segments)::*)
    }
}

fn ident(token: &TokenTree) -> Option<&Ident> {
    match token {
        TokenTree::Ident(ident) => Some(ident),
        _ => None,
    }
}

fn is_colons(tokens: &[TokenTree]) -> bool {
    let is_colon = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':');
    tokens.len() > 1 && tokens.iter().take(2).all(is_colon)
}
