//! What stands where a schema is used: a Rust type, and the schema that is emitted for it where the type's own does not
//! say everything.

use proc_macro2::TokenStream;
use quote::quote;

use super::tokens::json;
use crate::model::Meta;

/// A Rust type, and what it emits.
pub(super) struct Member {
    pub(super) ty: TokenStream,
    /// An expression that makes the schema; nothing where the type's own is right.
    pub(super) shape: Option<TokenStream>,
    /// The same as arguments of schemars' attribute, where it has words for it.
    pub(super) said: Option<Vec<TokenStream>>,
}

impl Member {
    pub(super) fn plain(ty: TokenStream) -> Member {
        Member { ty, shape: None, said: Some(Vec::new()) }
    }

    pub(super) fn shaped(ty: TokenStream, shape: TokenStream) -> Member {
        Member { ty, shape: Some(shape), said: None }
    }

    pub(super) fn said(self, said: Option<Vec<TokenStream>>) -> Member {
        Member { said, ..self }
    }

    /// The expression that makes the schema.
    pub(super) fn shape(&self) -> TokenStream {
        let ty = &self.ty;
        self.shape.clone().unwrap_or_else(|| quote!(specbound_runtime::schema::of::<#ty>(generator)))
    }
}

/// A shape with what a schema says beside its kind.
pub(super) fn with_meta(mut shape: TokenStream, meta: &Meta, with_description: bool) -> TokenStream {
    if meta.nullable {
        shape = quote!(#shape.nullable());
    }
    if let Some(default) = &meta.default {
        let default = json(default);
        shape = quote!(#shape.default(#default));
    }
    if let Some(title) = &meta.title {
        shape = quote!(#shape.title(#title));
    }
    if let Some(description) = meta.description.as_ref().filter(|_| with_description) {
        shape = quote!(#shape.description(#description));
    }
    shape
}
