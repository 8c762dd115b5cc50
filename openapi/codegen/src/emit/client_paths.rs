//! Values in the paths of progenitor's client. An empty one, `.` and `..` leave a path that leads to another operation, or
//! that a server or proxy reads as one: they are refused before anything is sent. No encoding helps, since URLs treat `%2e`
//! as a dot (WHATWG URL, 4.4: single-dot and double-dot URL path segments). They treat a backslash as a slash, so it is
//! encoded, which progenitor does not do.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use syn::Expr;

/// progenitor's function, which every value in a path goes through.
const ENCODE: &str = "encode_path";

/// The client with every value in a path checked.
///
/// # Errors
/// Where a value in a path is made otherwise than progenitor 0.15 makes it.
pub(super) fn guard_paths(client: TokenStream) -> Result<TokenStream, String> {
    let mut found = false;
    let guarded = guard(client, &mut found)?;
    let function = found.then(|| {
        quote! {
            /// A value as a segment of a path. URLs treat a backslash as a slash, so it is encoded.
            fn path_value(name: &str, value: &str) -> Result<String, String> {
                match value {
                    "" | "." | ".." => {
                        Err(format!("{name} cannot be {value:?}: the path would lead to another operation"))
                    }
                    _ => Ok(::progenitor_client::encode_path(value).replace('\\', "%5C")),
                }
            }
        }
    });
    Ok(quote!(#guarded #function))
}

/// Calls of [`ENCODE`] stand in the arguments of `format!`, which are no expressions yet: so tokens are replaced.
fn guard(tokens: TokenStream, found: &mut bool) -> Result<TokenStream, String> {
    let mut guarded = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    // A method or function of that name comes from the document.
    let mut is_own = true;
    while let Some(token) = tokens.next() {
        let was_own = std::mem::replace(&mut is_own, true);
        match token {
            TokenTree::Ident(name) if name == ENCODE && was_own => match tokens.next_if(is_arguments) {
                Some(arguments) => {
                    let Some((parameter, value)) = parameter(&arguments) else {
                        return Err(format!("a value in a path is made in an unknown way: {name}{arguments}"));
                    };
                    *found = true;
                    guarded.extend(quote!(super::path_value(#parameter, #value).map_err(Error::InvalidRequest)?));
                }
                None => guarded.extend([TokenTree::Ident(name)]),
            },
            TokenTree::Group(group) => {
                let inner = guard(group.stream(), found)?;
                guarded.extend([TokenTree::Group(Group::new(group.delimiter(), inner))]);
            }
            other => {
                is_own = !matches!(&other, TokenTree::Ident(word) if word == "fn")
                    && !matches!(&other, TokenTree::Punct(sign) if sign.as_char() == '.');
                guarded.extend([other]);
            }
        }
    }
    Ok(guarded)
}

fn is_arguments(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis)
}

/// The parameter's name and value, of `(&name.to_string())`.
fn parameter(arguments: &TokenTree) -> Option<(String, TokenStream)> {
    let TokenTree::Group(group) = arguments else { return None };
    let value = group.stream();
    let Expr::Reference(reference) = syn::parse2(value.clone()).ok()? else { return None };
    let Expr::MethodCall(call) = *reference.expr else { return None };
    let Expr::Path(path) = *call.receiver else { return None };
    let name = path.path.get_ident()?.to_string();
    Some((name.trim_start_matches("r#").to_owned(), value))
}
