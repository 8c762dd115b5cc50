// Generated from several-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::convert::Infallible;
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

    #[endpoint { method = GET, path = "/orders/{order}", operation_id = "getOrder", tags = [] }]
    async fn get_order(
        rqctx: RequestContext<Self::Context>,
        _path: Path<GetOrderPath>,
    ) -> Result<TypedResponse<GetOrderOk>, ErrorResponse<GetOrderErrorBody>>;

    #[endpoint {
        method = DELETE,
        path = "/orders/{order}",
        operation_id = "deleteOrder",
        tags = [],
    }]
    async fn delete_order(
        rqctx: RequestContext<Self::Context>,
        _path: Path<DeleteOrderPath>,
    ) -> Result<TypedResponse<DeleteOrderNoContent>, ErrorResponse<DeleteOrderErrorBody>>;
}

/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(PhantomData<S>, Infallible),
}

impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;

    async fn get_order(
        rqctx: RequestContext<Self::Context>,
        _path: Path<GetOrderPath>,
    ) -> Result<TypedResponse<GetOrderOk>, ErrorResponse<GetOrderErrorBody>> {
        let mut pipeline = Pipeline::<S, errors::GetOrderError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().get_order(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn delete_order(
        rqctx: RequestContext<Self::Context>,
        _path: Path<DeleteOrderPath>,
    ) -> Result<TypedResponse<DeleteOrderNoContent>, ErrorResponse<DeleteOrderErrorBody>> {
        let mut pipeline = Pipeline::<S, errors::DeleteOrderError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().delete_order(call, path).await
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
    specbound_runtime::refuse_other_methods::<S, Missing, Schemes, Path<GetOrderPath>>(
        &mut api,
        document(),
        "/orders/{order}",
        &["GET", "DELETE"],
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
    let mut definition = api.openapi("Case", version);
    definition.json().map_err(|error| error.to_string())
}
