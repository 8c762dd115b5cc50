// Generated from errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::convert::Infallible;
use std::marker::PhantomData;
use std::sync::LazyLock;

use dropshot::{ApiDescription, ApiDescriptionBuildErrors, EndpointTagPolicy, RequestContext};
use serde_json::Value;
use specbound_document::{Document, Operation};
use specbound_runtime::{Authenticator, ErrorResponse, Failure, NoPath, Pipeline, Query, TypedResponse};

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

    #[endpoint { method = GET, path = "/fastapi", operation_id = "fastapi", tags = [] }]
    async fn fastapi(
        rqctx: RequestContext<Self::Context>,
        _query: Query<FastapiQuery>,
    ) -> Result<TypedResponse<FastapiNoContent>, ErrorResponse<HttpValidationError>>;

    #[endpoint { method = GET, path = "/nested", operation_id = "nested", tags = [] }]
    async fn nested(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<NestedNoContent>, ErrorResponse<Nested>>;

    #[endpoint { method = GET, path = "/choice", operation_id = "choice", tags = [] }]
    async fn choice(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<ChoiceNoContent>, ErrorResponse<Choice>>;

    #[endpoint { method = GET, path = "/map", operation_id = "map", tags = [] }]
    async fn map(rqctx: RequestContext<Self::Context>) -> Result<TypedResponse<MapNoContent>, ErrorResponse<Mapped>>;

    #[endpoint { method = GET, path = "/asked", operation_id = "asked", tags = [] }]
    async fn asked(rqctx: RequestContext<Self::Context>)
    -> Result<TypedResponse<AskedNoContent>, ErrorResponse<Asked>>;

    #[endpoint { method = GET, path = "/code", operation_id = "asked_code", tags = [] }]
    async fn asked_code(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<AskedCodeNoContent>, ErrorResponse<Violations>>;

    #[endpoint { method = GET, path = "/empty", operation_id = "empty", tags = [] }]
    async fn empty(rqctx: RequestContext<Self::Context>)
    -> Result<TypedResponse<EmptyNoContent>, ErrorResponse<Loose>>;

    #[endpoint { method = GET, path = "/maybe", operation_id = "maybe", tags = [] }]
    async fn maybe(rqctx: RequestContext<Self::Context>)
    -> Result<TypedResponse<MaybeNoContent>, ErrorResponse<Maybe>>;
}

/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(PhantomData<S>, Infallible),
}

impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;

    async fn fastapi(
        rqctx: RequestContext<Self::Context>,
        _query: Query<FastapiQuery>,
    ) -> Result<TypedResponse<FastapiNoContent>, ErrorResponse<HttpValidationError>> {
        let mut pipeline = Pipeline::<S, errors::FastapiError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let query = request.query()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().fastapi(call, query).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn nested(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<NestedNoContent>, ErrorResponse<Nested>> {
        let mut pipeline = Pipeline::<S, errors::NestedError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().nested(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn choice(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<ChoiceNoContent>, ErrorResponse<Choice>> {
        let mut pipeline = Pipeline::<S, errors::ChoiceError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().choice(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn map(rqctx: RequestContext<Self::Context>) -> Result<TypedResponse<MapNoContent>, ErrorResponse<Mapped>> {
        let mut pipeline = Pipeline::<S, errors::MapError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().map(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn asked(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<AskedNoContent>, ErrorResponse<Asked>> {
        let mut pipeline = Pipeline::<S, errors::AskedError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().asked(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn asked_code(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<AskedCodeNoContent>, ErrorResponse<Violations>> {
        let mut pipeline = Pipeline::<S, errors::AskedCodeError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().asked_code(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn empty(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<EmptyNoContent>, ErrorResponse<Loose>> {
        let mut pipeline = Pipeline::<S, errors::EmptyError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().empty(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn maybe(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<MaybeNoContent>, ErrorResponse<Maybe>> {
        let mut pipeline = Pipeline::<S, errors::MaybeError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().maybe(call).await
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
    specbound_runtime::refuse_other_methods::<S, HttpValidationError, Schemes, NoPath>(
        &mut api,
        document(),
        "/fastapi",
        &["GET"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Nested, Schemes, NoPath>(&mut api, document(), "/nested", &["GET"])
        .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Choice, Schemes, NoPath>(&mut api, document(), "/choice", &["GET"])
        .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Mapped, Schemes, NoPath>(&mut api, document(), "/map", &["GET"])
        .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Asked, Schemes, NoPath>(&mut api, document(), "/asked", &["GET"])
        .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Violations, Schemes, NoPath>(&mut api, document(), "/code", &["GET"])
        .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Loose, Schemes, NoPath>(&mut api, document(), "/empty", &["GET"])
        .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Maybe, Schemes, NoPath>(&mut api, document(), "/maybe", &["GET"])
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
    let mut definition = api.openapi("Errors", version);
    definition.json().map_err(|error| error.to_string())
}
