//! From tokens to the text of a file, as a person would write it: names of the prelude and of `use` lines in place of whole
//! paths, a blank line between items, and the form that rustfmt gives.

mod doc_lines;
mod layout;
mod path;
mod print;
mod rustfmt;
mod shorten;

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use proc_macro2::TokenStream;

pub(crate) use rustfmt::rustfmt;

use layout::Layouts;

/// What a file is written with.
pub(crate) struct Names<'a> {
    /// The names that the document gives to what is visible in the file: none of them is imported from elsewhere.
    pub(crate) taken: &'a HashSet<String>,
    /// Whether the file has the items of the module above by a glob; where not, `super::Name` gets a line of its own.
    pub(crate) glob: bool,
}

/// A file's text.
///
/// # Errors
/// Why the tokens are no Rust.
pub(crate) fn text(tokens: TokenStream, names: Option<&Names<'_>>) -> Result<Written, String> {
    let mut layouts = Layouts::default();
    let parsed = catch_unwind(AssertUnwindSafe(|| syn::parse2::<syn::File>(doc_lines::doc_lines(tokens))));
    let file = parsed.map_err(|_| "the parser failed".to_owned())?.map_err(|error| error.to_string())?;
    let printed = catch_unwind(AssertUnwindSafe(|| print::file(file, names, &mut layouts)));
    Ok(Written { code: printed.map_err(|_| "the printer failed".to_owned())?, layouts })
}

/// A file that was printed. rustfmt may have it before it is finished.
pub(crate) struct Written {
    pub(crate) code: String,
    layouts: Layouts,
}

impl Written {
    /// The text with everything in it.
    pub(crate) fn finish(self) -> String {
        self.layouts.give_back(&self.code)
    }
}

/// The names of the items in a file.
pub(crate) fn item_names(tokens: &TokenStream, names: &mut HashSet<String>) {
    if let Ok(file) = syn::parse2::<syn::File>(tokens.clone()) {
        names.extend(file.items.iter().filter_map(item_name));
    }
}

fn item_name(item: &syn::Item) -> Option<String> {
    Some(match item {
        syn::Item::Struct(item) => item.ident.to_string(),
        syn::Item::Enum(item) => item.ident.to_string(),
        syn::Item::Trait(item) => item.ident.to_string(),
        syn::Item::Type(item) => item.ident.to_string(),
        syn::Item::Mod(item) => item.ident.to_string(),
        syn::Item::Fn(item) => item.sig.ident.to_string(),
        syn::Item::Const(item) => item.ident.to_string(),
        syn::Item::Static(item) => item.ident.to_string(),
        syn::Item::Use(item) => renamed(&item.tree)?,
        _ => return None,
    })
}

/// The name that a `use` line gives.
fn renamed(tree: &syn::UseTree) -> Option<String> {
    match tree {
        syn::UseTree::Path(path) => renamed(&path.tree),
        syn::UseTree::Rename(rename) => Some(rename.rename.to_string()),
        _ => None,
    }
}
