// Generated from default-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::convert::Infallible;
use std::marker::PhantomData;
use std::sync::LazyLock;

use dropshot::{ApiDescription, ApiDescriptionBuildErrors, EndpointTagPolicy, RequestContext};
use serde_json::Value;
use specbound_document::{Document, Operation};
use specbound_runtime::{Authenticator, ErrorResponse, Failure, NoPath, Pipeline, TypedResponse};

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

/// The security schemes of the document.
enum Schemes {}

impl<S: CaseService> Authenticator<S> for Schemes {
    async fn authenticate(
        service: &S,
        operation: &Operation,
        scheme: &str,
        credential: &str,
    ) -> Result<S::Caller, Failure> {
        match scheme {
            _ => Err(Failure::internal(format!("no security scheme {scheme}"))),
        }
    }
}

/// The API as dropshot sees it: paths, extractors, limits, and from them the emitted document.
#[dropshot::api_description {
    tag_config = { allow_other_tags = true, policy = EndpointTagPolicy::Any, tags = {  } },
}]
pub trait CaseApi {
    /// What all handlers share.
    type Context;

    #[endpoint { method = GET, path = "/things", operation_id = "listThings", tags = [] }]
    async fn list_things(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<ListThingsOk>, ErrorResponse<Error>>;

    #[endpoint { method = PUT, path = "/things", operation_id = "putThings", tags = [] }]
    async fn put_things(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<PutThingsOk>, ErrorResponse<Error>>;

    #[endpoint { method = DELETE, path = "/things", operation_id = "deleteThings", tags = [] }]
    async fn delete_things(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<DeleteThingsOk>, ErrorResponse<Error>>;
}

/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(PhantomData<S>, Infallible),
}

impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;

    async fn list_things(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<ListThingsOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::ListThingsError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().list_things(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn put_things(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<PutThingsOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::PutThingsError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().put_things(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn delete_things(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<DeleteThingsOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::DeleteThingsError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().delete_things(call).await
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
pub fn api_description<S: CaseService>() -> Result<ApiDescription<S>, ApiDescriptionBuildErrors> {
    let mut api = case_api_mod::api_description::<Adapter<S>>()?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, NoPath>(
        &mut api,
        document(),
        "/things",
        &["GET", "PUT", "DELETE"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    Ok(api)
}

/// The document that dropshot emits for the trait.
///
/// # Errors
/// Where dropshot does not take an operation, or the version is not a semantic version.
pub fn emitted_document() -> Result<Value, String> {
    let api = case_api_mod::stub_api_description().map_err(|error| error.to_string())?;
    let version = "1.0.0".parse().map_err(|error| format!("{error}"))?;
    #[allow(unused_mut, reason = "a document may have nothing but title and version")]
    let mut definition = api.openapi("Default errors", version);
    definition.json().map_err(|error| error.to_string())
}
