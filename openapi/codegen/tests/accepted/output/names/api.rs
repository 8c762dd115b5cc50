// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::convert::Infallible;
use std::marker::PhantomData;
use std::sync::LazyLock;

use dropshot::{ApiDescription, ApiDescriptionBuildErrors, EndpointTagPolicy, RequestContext};
use serde_json::Value;
use specbound_document::{Document, Operation};
use specbound_runtime::{Authenticator, Body, ErrorResponse, Failure, Headers, Path, Pipeline, Query, TypedResponse};

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
    ) -> ::std::result::Result<S::Caller, Failure> {
        match scheme {
            _ => Err(Failure::internal(format!("no security scheme {scheme}"))),
        }
    }
}

/// The API as dropshot sees it: paths, extractors, limits, and from them the emitted document.
#[dropshot::api_description {
    tag_config = {
        allow_other_tags = true,
        policy = EndpointTagPolicy::Any,
        tags = {
            "api" = {  },
            "mod" = { description = "A keyword." },
            "shared" = {  },
            "Self" = {  },
            "image files" = {
                external_docs = { description = "More.", url = "https://example.com/" },
            },
            "3D" = {  },
        },
    },
}]
pub trait CaseApi {
    /// What all handlers share.
    type Context;

    #[endpoint { method = GET, path = "/{type}/{self}", operation_id = "match", tags = ["mod"] }]
    async fn match_(
        rqctx: RequestContext<Self::Context>,
        _path: Path<MatchPath>,
        _query: Query<MatchQuery>,
        _headers: Headers<MatchHeaders>,
    ) -> ::std::result::Result<TypedResponse<MatchOk>, ErrorResponse<Error>>;

    #[endpoint { method = PUT, path = "/{type}/{self}", operation_id = "Self", tags = ["Self"] }]
    async fn self_(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ItselfPath>,
        body: Body<T3dPoint>,
    ) -> ::std::result::Result<TypedResponse<ItselfCreated>, ErrorResponse<Error>>;

    #[endpoint {
        method = POST,
        path = "/{type}/{self}",
        operation_id = "crate",
        tags = ["api", "shared"],
    }]
    async fn crate_(
        rqctx: RequestContext<Self::Context>,
        _path: Path<CratePath>,
        body: Body<Option>,
    ) -> ::std::result::Result<TypedResponse<CrateOk>, ErrorResponse<Error>>;

    #[endpoint {
        method = PATCH,
        path = "/{type}/{self}",
        operation_id = "image-files.update_all",
        tags = ["image files", "undeclared"],
    }]
    async fn image_files_update_all(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ImageFilesUpdateAllPath>,
        body: Body<Itself>,
    ) -> ::std::result::Result<TypedResponse<ImageFilesUpdateAllOk>, ErrorResponse<Error>>;

    #[endpoint {
        method = DELETE,
        path = "/{type}/{self}",
        operation_id = "3dDelete",
        tags = ["3D"],
    }]
    async fn n3d_delete(
        rqctx: RequestContext<Self::Context>,
        _path: Path<T3dDeletePath>,
    ) -> ::std::result::Result<TypedResponse<T3dDeleteOk>, ErrorResponse<Error>>;
}

/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(PhantomData<S>, Infallible),
}

impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;

    async fn match_(
        rqctx: RequestContext<Self::Context>,
        _path: Path<MatchPath>,
        _query: Query<MatchQuery>,
        _headers: Headers<MatchHeaders>,
    ) -> ::std::result::Result<TypedResponse<MatchOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::MatchError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let query = request.query()?;
                        let headers = request.headers()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().match_(call, path, query, headers).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn self_(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ItselfPath>,
        body: Body<T3dPoint>,
    ) -> ::std::result::Result<TypedResponse<ItselfCreated>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::ItselfError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(::std::option::Option::Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let body = request.value()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().self_(call, path, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn crate_(
        rqctx: RequestContext<Self::Context>,
        _path: Path<CratePath>,
        body: Body<Option>,
    ) -> ::std::result::Result<TypedResponse<CrateOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::CrateError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(::std::option::Option::Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let body = request.value()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().crate_(call, path, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn image_files_update_all(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ImageFilesUpdateAllPath>,
        body: Body<Itself>,
    ) -> ::std::result::Result<TypedResponse<ImageFilesUpdateAllOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::ImageFilesUpdateAllError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(::std::option::Option::Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let body = request.value()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().image_files_update_all(call, path, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn n3d_delete(
        rqctx: RequestContext<Self::Context>,
        _path: Path<T3dDeletePath>,
    ) -> ::std::result::Result<TypedResponse<T3dDeleteOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::T3dDeleteError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().n3d_delete(call, path).await
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
pub fn api_description<S: CaseService>() -> ::std::result::Result<ApiDescription<S>, ApiDescriptionBuildErrors> {
    let mut api = case_api_mod::api_description::<Adapter<S>>()?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, Path<MatchPath>>(
        &mut api,
        document(),
        "/{type}/{self}",
        &["GET", "PUT", "POST", "PATCH", "DELETE"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    Ok(api)
}

/// The document that dropshot emits for the trait.
///
/// # Errors
/// Where dropshot does not take an operation, or the version is not a semantic version.
pub fn emitted_document() -> ::std::result::Result<Value, ::std::string::String> {
    let api = case_api_mod::stub_api_description().map_err(|error| error.to_string())?;
    let version = "1.0.0".parse().map_err(|error| format!("{error}"))?;
    #[allow(unused_mut, reason = "a document may have nothing but title and version")]
    let mut definition = api.openapi("Names", version);
    definition.json().map_err(|error| error.to_string())
}
