// Generated from notes.yaml by `specbound generate`. Changes here are lost and fail the check.

use std::sync::LazyLock;
use super::*;
/// The document, as JSON.
pub const DOCUMENT_JSON: &str = include_str!("document.json");
/// What dropshot should emit for the document, as JSON.
pub const PROJECTION_JSON: &str = include_str!("projection.json");
/// What dropshot cannot emit, with how often the document says it, as JSON.
pub const DROPSHOT_GAPS_JSON: &str = include_str!("dropshot-gaps.json");
static DOCUMENT: LazyLock<specbound_document::Document> = LazyLock::new(|| {
    let json = ::serde_json::from_str(DOCUMENT_JSON)
        .expect("the generator wrote it as JSON");
    specbound_document::Document::compile(&json)
        .expect("the generator accepted the document")
});
/// The compiled document.
pub fn document() -> &'static specbound_document::Document {
    &DOCUMENT
}
/// A credential of the security scheme `Key`, in the header `x-api-key`: as it was sent.
#[derive(Clone, Copy)]
pub struct KeyCredential<'a>(pub &'a str);
impl KeyCredential<'_> {
    /// The header that carries it.
    pub const HEADER: &'static str = "x-api-key";
}
impl ::std::fmt::Debug for KeyCredential<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("(a credential)")
    }
}
/// The security schemes of the document.
enum Schemes {}
impl<S: ServedService> specbound_runtime::Authenticator<S> for Schemes {
    async fn authenticate(
        service: &S,
        operation: &specbound_document::Operation,
        scheme: &str,
        credential: &str,
    ) -> ::std::result::Result<S::Caller, specbound_runtime::Failure> {
        match scheme {
            "Key" => {
                <S as ServedSecurity>::authenticate_key(
                        service,
                        KeyCredential(credential),
                        operation,
                    )
                    .await
            }
            _ => {
                ::std::result::Result::Err(
                    specbound_runtime::Failure::internal(
                        ::std::format!("no security scheme {scheme}"),
                    ),
                )
            }
        }
    }
}
/// The API as dropshot sees it: paths, extractors, limits, and from them the emitted document.
#[::dropshot::api_description{tag_config = {allow_other_tags = true,
policy = ::dropshot::EndpointTagPolicy::Any,
tags = {"notes" = {},
},
},
}]
pub trait ServedApi {
    /// What all handlers share.
    type Context;
    #[endpoint{method = GET,
    path = "/notes/{noteId}",
    operation_id = "getNote",
    tags = ["notes",
    ],
    }]
    async fn get_note(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<GetNotePath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<GetNoteOk>,
        specbound_runtime::ErrorResponse<Error>,
    >;
}
/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(::std::marker::PhantomData<S>, ::std::convert::Infallible),
}
impl<S: ServedService> ServedApi for Adapter<S> {
    type Context = S;
    async fn get_note(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<GetNotePath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<GetNoteOk>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::GetNoteError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.call()?;
                        rqctx.context().get_note(call, path).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
}
/// The API for dropshot's `ServerBuilder`, whose private context is the service.
///
/// # Errors
/// Where dropshot's router does not take an operation: the generator lets no such document pass.
pub fn api_description<S: ServedService>() -> ::std::result::Result<
    ::dropshot::ApiDescription<S>,
    ::dropshot::ApiDescriptionBuildErrors,
> {
    let mut api = served_api_mod::api_description::<Adapter<S>>()?;
    specbound_runtime::refuse_other_methods::<
        S,
        Error,
        Schemes,
        specbound_runtime::Path<GetNotePath>,
    >(&mut api, document(), "/notes/{noteId}", &["GET"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    ::std::result::Result::Ok(api)
}
/// The document that dropshot emits for the trait.
///
/// # Errors
/// Where dropshot does not take an operation, or the version is no semantic version.
pub fn emitted_document() -> ::std::result::Result<
    ::serde_json::Value,
    ::std::string::String,
> {
    let api = served_api_mod::stub_api_description().map_err(|error| error.to_string())?;
    let version = "1.0.0".parse().map_err(|error| ::std::format!("{error}"))?;
    #[allow(unused_mut, reason = "a document may have nothing but title and version")]
    let mut definition = api.openapi("Notes", version);
    definition.json().map_err(|error| error.to_string())
}
