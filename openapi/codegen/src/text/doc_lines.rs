//! Documentation of several lines as a line comment each: in a block comment rustfmt indents what Markdown must not have
//! indented.

use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream, TokenTree};
use quote::quote_spanned;

/// The same tokens with one `#[doc]` for each line.
pub(super) fn doc_lines(tokens: TokenStream) -> TokenStream {
    let mut lines = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let text = match (&token, tokens.peek()) {
            (TokenTree::Punct(mark), Some(TokenTree::Group(group))) if mark.as_char() == '#' => documentation(group),
            _ => None,
        };
        match (text, token) {
            (Some(text), _) => {
                tokens.next();
                lines.extend(text.lines().map(line));
            }
            (None, TokenTree::Group(group)) => {
                let mut inside = Group::new(group.delimiter(), doc_lines(group.stream()));
                inside.set_span(group.span());
                lines.extend([TokenTree::Group(inside)]);
            }
            (None, token) => lines.extend([token]),
        }
    }
    lines
}

/// The text of `[doc = "…"]`, where it has several lines.
fn documentation(group: &Group) -> Option<String> {
    if group.delimiter() != Delimiter::Bracket {
        return None;
    }
    let meta: syn::MetaNameValue =
        syn::parse2(group.stream()).ok().filter(|meta: &syn::MetaNameValue| meta.path.is_ident("doc"))?;
    match meta.value {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => {
            Some(text.value()).filter(|text| text.contains('\n'))
        }
        _ => None,
    }
}

fn line(text: &str) -> TokenStream {
    let text = match text.is_empty() || text.starts_with(' ') {
        true => text.trim_end().to_owned(),
        false => format!(" {text}"),
    };
    let text = Literal::string(&text);
    quote_spanned!(Span::call_site()=> #[doc = #text])
}
