// Generated from notes.yaml by `specbound generate`. Changes here are lost and fail the check.

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;
use std::sync::LazyLock;

use dropshot::{ApiDescription, ApiDescriptionBuildErrors, EndpointTagPolicy, RequestContext};
use serde_json::Value;
use specbound_document::{Document, Operation};
use specbound_runtime::{Authenticator, ErrorResponse, Failure, Path, Pipeline, TypedResponse};

use super::*;

/// The document, as JSON.
pub const DOCUMENT_JSON: &str = include_str!("document.json");

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let json = serde_json::from_str(DOCUMENT_JSON).expect("the generator wrote it as JSON");
    Document::compile(&json).expect("the generator accepted the document")
});

/// The compiled document.
pub fn document() -> &'static Document {
    &DOCUMENT
}

/// A credential of the security scheme `Key`, in the header `x-api-key`: as it was sent.
#[derive(Clone, Copy)]
pub struct KeyCredential<'a>(pub &'a str);

impl KeyCredential<'_> {
    /// The header that carries it.
    pub const HEADER: &'static str = "x-api-key";
}

impl fmt::Debug for KeyCredential<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(a credential)")
    }
}

/// The security schemes of the document.
enum Schemes {}

impl<S: ServedService> Authenticator<S> for Schemes {
    async fn authenticate(
        service: &S,
        operation: &Operation,
        scheme: &str,
        credential: &str,
    ) -> Result<S::Caller, Failure> {
        match scheme {
            "Key" => <S as ServedSecurity>::authenticate_key(service, KeyCredential(credential), operation).await,
            _ => Err(Failure::internal(format!("no security scheme {scheme}"))),
        }
    }
}

/// The API as dropshot sees it: paths, extractors, limits, and from them the emitted document.
#[dropshot::api_description {
    tag_config = {
        allow_other_tags = true,
        policy = EndpointTagPolicy::Any,
        tags = { "notes" = {  } },
    },
}]
pub trait ServedApi {
    /// What all handlers share.
    type Context;

    #[endpoint {
        method = GET,
        path = "/notes/{noteId}",
        operation_id = "getNote",
        tags = ["notes"],
    }]
    async fn get_note(
        rqctx: RequestContext<Self::Context>,
        _path: Path<GetNotePath>,
    ) -> Result<TypedResponse<GetNoteOk>, ErrorResponse<Error>>;
}

/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(PhantomData<S>, Infallible),
}

impl<S: ServedService> ServedApi for Adapter<S> {
    type Context = S;

    async fn get_note(
        rqctx: RequestContext<Self::Context>,
        _path: Path<GetNotePath>,
    ) -> Result<TypedResponse<GetNoteOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::GetNoteError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.call()?;
                        rqctx.context().get_note(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }
}

/// The API for dropshot's `ServerBuilder`, whose private context is the service.
///
/// # Errors
/// Where dropshot's router does not take an operation: the generator lets no such document pass.
pub fn api_description<S: ServedService>() -> Result<ApiDescription<S>, ApiDescriptionBuildErrors> {
    let mut api = served_api_mod::api_description::<Adapter<S>>()?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, Path<GetNotePath>>(
        &mut api,
        document(),
        "/notes/{noteId}",
        &["GET"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    Ok(api)
}

/// The document that dropshot emits for the trait.
///
/// # Errors
/// Where dropshot does not take an operation, or the version is not a semantic version.
pub fn emitted_document() -> Result<Value, String> {
    let api = served_api_mod::stub_api_description().map_err(|error| error.to_string())?;
    let version = "1.0.0".parse().map_err(|error| format!("{error}"))?;
    #[allow(unused_mut, reason = "a document may have nothing but title and version")]
    let mut definition = api.openapi("Notes", version);
    definition.json().map_err(|error| error.to_string())
}
