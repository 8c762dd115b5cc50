//! Who may call: a credential type and a method of the service for each security scheme.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Options;
use super::tokens::{doc, ident, plain_field};
use crate::model::{Api, Carrier, Security, type_name};

/// The type of a scheme's credential.
fn credential(security: &Security) -> Ident {
    format_ident!("{}Credential", type_name(&security.name))
}

fn method(security: &Security) -> Ident {
    format_ident!("authenticate_{}", plain_field(&security.name))
}

/// The trait with a method for each scheme: `ImagesSecurity`.
fn trait_ident(options: &Options) -> Ident {
    let stem = options.trait_name.strip_suffix("Api").unwrap_or(&options.trait_name);
    ident(&format!("{stem}Security"))
}

/// The trait and its name; nothing where the document has no scheme.
pub(super) fn emit(api: &Api, options: &Options) -> Option<(Ident, TokenStream)> {
    if api.securities.is_empty() {
        return None;
    }
    let name = trait_ident(options);
    let methods = api.securities.iter().map(|security| {
        let (method, ty) = (method(security), credential(security));
        let text = format!("Who has a credential of the security scheme `{}`, in the {}.", security.name, place(security));
        let text = match &security.description {
            Some(description) => format!("{text}\n\n{description}"),
            None => text,
        };
        let doc = doc(&format!(
            "{text}\n\n# Errors\n401 where the credential is not known, 403 where it may not do this, 503 where that cannot \
             be found out now."
        ));
        quote! {
            #doc
            fn #method(
                &self,
                credential: #ty<'_>,
                operation: &specbound_document::Operation,
            ) -> impl ::std::future::Future<Output = ::std::result::Result<Self::Caller, specbound_runtime::Failure>> + Send;
        }
    });
    let tokens = quote! {
        /// Who may call: a method for each security scheme. A credential of one opens nothing that asks for another.
        pub trait #name: specbound_runtime::Service {
            #(#methods)*
        }
    };
    Some((name, tokens))
}

/// The credentials, and what leads each to its method.
pub(super) fn schemes(api: &Api, service: &Ident, options: &Options) -> TokenStream {
    let name = trait_ident(options);
    let types = api.securities.iter().map(|security| {
        let ty = credential(security);
        let what = match &security.word {
            Some(word) => format!("what stands behind `{word}`"),
            None => "as it was sent".to_owned(),
        };
        let doc =
            format!(" A credential of the security scheme `{}`, in the {}: {what}.", security.name, place(security));
        let (constant, value, text) = match &security.carrier {
            Carrier::Header(name) => ("HEADER", name, " The header that carries it."),
            Carrier::Query(name) => ("PARAMETER", name, " The query parameter that carries it."),
            Carrier::Cookie(name) => ("COOKIE", name, " The cookie that carries it."),
        };
        let constant = ident(constant);
        quote! {
            #[doc = #doc]
            #[derive(Clone, Copy)]
            pub struct #ty<'a>(pub &'a str);

            impl #ty<'_> {
                #[doc = #text]
                pub const #constant: &'static str = #value;
            }

            impl ::std::fmt::Debug for #ty<'_> {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.write_str("(a credential)")
                }
            }
        }
    });
    let arms = api.securities.iter().map(|security| {
        let (scheme, method, ty) = (&security.name, method(security), credential(security));
        let value = match &security.word {
            Some(word) => quote!(specbound_runtime::behind_word(#word, credential)?),
            None => quote!(credential),
        };
        quote!(#scheme => <S as #name>::#method(service, #ty(#value), operation).await,)
    });
    quote! {
        #(#types)*

        /// The security schemes of the document.
        enum Schemes {}

        impl<S: #service> specbound_runtime::Authenticator<S> for Schemes {
            async fn authenticate(
                service: &S,
                operation: &specbound_document::Operation,
                scheme: &str,
                credential: &str,
            ) -> ::std::result::Result<S::Caller, specbound_runtime::Failure> {
                match scheme {
                    #(#arms)*
                    _ => ::std::result::Result::Err(specbound_runtime::Failure::internal(::std::format!(
                        "no security scheme {scheme}"
                    ))),
                }
            }
        }
    }
}

/// Where a credential is, in words.
fn place(security: &Security) -> String {
    match &security.carrier {
        Carrier::Header(name) => format!("header `{name}`"),
        Carrier::Query(name) => format!("query parameter `{name}`"),
        Carrier::Cookie(name) => format!("cookie `{name}`"),
    }
}
