// Generated from literals.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::convert::Infallible;
use std::marker::PhantomData;
use std::sync::LazyLock;

use dropshot::{ApiDescription, ApiDescriptionBuildErrors, EndpointTagPolicy, RequestContext};
use serde_json::Value;
use specbound_document::{Document, Operation};
use specbound_runtime::{Authenticator, ErrorResponse, Failure, NoPath, Path, Pipeline, TypedResponse};

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

    #[endpoint {
        method = GET,
        path = "/v1/things/{thingId}",
        operation_id = "getThing",
        tags = [],
    }]
    async fn get_thing(
        rqctx: RequestContext<Self::Context>,
        _path: Path<GetThingPath>,
    ) -> Result<TypedResponse<GetThingNoContent>, ErrorResponse<Error>>;

    #[endpoint {
        method = DELETE,
        path = "/v1/things/{thingId}",
        operation_id = "deleteThing",
        tags = [],
    }]
    async fn delete_thing(
        rqctx: RequestContext<Self::Context>,
        _path: Path<DeleteThingPath>,
    ) -> Result<TypedResponse<DeleteThingNoContent>, ErrorResponse<Error>>;

    #[endpoint {
        method = POST,
        path = "/v1/things/{thingId}",
        operation_id = "uploadThing",
        tags = [],
    }]
    async fn upload_thing(
        rqctx: RequestContext<Self::Context>,
        _path: Path<UploadThingRoutedPath>,
    ) -> Result<TypedResponse<UploadThingNoContent>, ErrorResponse<Error>>;

    #[endpoint {
        method = PUT,
        path = "/v1/things/{thingId}",
        operation_id = "importThing",
        tags = [],
    }]
    async fn import_thing(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ImportThingRoutedPath>,
    ) -> Result<TypedResponse<ImportThingNoContent>, ErrorResponse<Error>>;

    #[endpoint {
        method = GET,
        path = "/v1/things/{thingId}/parts/{partId}",
        operation_id = "getPart",
        tags = [],
    }]
    async fn get_part(
        rqctx: RequestContext<Self::Context>,
        _path: Path<GetPartPath>,
    ) -> Result<TypedResponse<GetPartNoContent>, ErrorResponse<Error>>;

    #[endpoint {
        method = POST,
        path = "/v1/things/{thingId}/parts/{partId}",
        operation_id = "touchLatest",
        tags = [],
    }]
    async fn touch_latest(
        rqctx: RequestContext<Self::Context>,
        _path: Path<TouchLatestRoutedPath>,
    ) -> Result<TypedResponse<TouchLatestNoContent>, ErrorResponse<Error>>;

    #[endpoint {
        method = GET,
        path = "/v1/things/{thingId}/parts",
        operation_id = "listAllParts",
        tags = [],
    }]
    async fn list_all_parts(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ListAllPartsRoutedPath>,
    ) -> Result<TypedResponse<ListAllPartsNoContent>, ErrorResponse<Error>>;

    #[endpoint { method = GET, path = "/v1/slash", operation_id = "slash", tags = [] }]
    async fn slash(rqctx: RequestContext<Self::Context>)
    -> Result<TypedResponse<SlashNoContent>, ErrorResponse<Error>>;

    #[endpoint { method = GET, path = "/", operation_id = "root", tags = [] }]
    async fn root(rqctx: RequestContext<Self::Context>) -> Result<TypedResponse<RootNoContent>, ErrorResponse<Error>>;
}

/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(PhantomData<S>, Infallible),
}

impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;

    async fn get_thing(
        rqctx: RequestContext<Self::Context>,
        _path: Path<GetThingPath>,
    ) -> Result<TypedResponse<GetThingNoContent>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::GetThingError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().get_thing(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn delete_thing(
        rqctx: RequestContext<Self::Context>,
        _path: Path<DeleteThingPath>,
    ) -> Result<TypedResponse<DeleteThingNoContent>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::DeleteThingError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().delete_thing(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn upload_thing(
        rqctx: RequestContext<Self::Context>,
        _path: Path<UploadThingRoutedPath>,
    ) -> Result<TypedResponse<UploadThingNoContent>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::UploadThingError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().upload_thing(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn import_thing(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ImportThingRoutedPath>,
    ) -> Result<TypedResponse<ImportThingNoContent>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::ImportThingError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().import_thing(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn get_part(
        rqctx: RequestContext<Self::Context>,
        _path: Path<GetPartPath>,
    ) -> Result<TypedResponse<GetPartNoContent>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::GetPartError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().get_part(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn touch_latest(
        rqctx: RequestContext<Self::Context>,
        _path: Path<TouchLatestRoutedPath>,
    ) -> Result<TypedResponse<TouchLatestNoContent>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::TouchLatestError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().touch_latest(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn list_all_parts(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ListAllPartsRoutedPath>,
    ) -> Result<TypedResponse<ListAllPartsNoContent>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::ListAllPartsError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().list_all_parts(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn slash(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<SlashNoContent>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::SlashError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().slash(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn root(rqctx: RequestContext<Self::Context>) -> Result<TypedResponse<RootNoContent>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::RootError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().root(call).await
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
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, Path<GetThingPath>>(
        &mut api,
        document(),
        "/v1/things/{thingId}",
        &["GET", "DELETE", "POST", "PUT"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, Path<GetPartPath>>(
        &mut api,
        document(),
        "/v1/things/{thingId}/parts/{partId}",
        &["GET", "POST"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, Path<ListAllPartsRoutedPath>>(
        &mut api,
        document(),
        "/v1/things/{thingId}/parts",
        &["GET"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, NoPath>(&mut api, document(), "/v1/slash", &["GET"])
        .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, NoPath>(&mut api, document(), "/", &["GET"])
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
    let mut definition = api.openapi("Literals", version);
    definition.json().map_err(|error| error.to_string())
}
