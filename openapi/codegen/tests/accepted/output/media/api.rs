// Generated from media.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::convert::Infallible;
use std::marker::PhantomData;
use std::sync::LazyLock;

use dropshot::{ApiDescription, ApiDescriptionBuildErrors, EndpointTagPolicy, RequestContext};
use serde_json::Value;
use specbound_document::{Document, Operation};
use specbound_runtime::{
    Authenticator, ErrorResponse, Failure, Form, NoPath, Path, Pipeline, Query, RawBody, TypedResponse,
};

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

    #[endpoint { method = GET, path = "/motto", operation_id = "readMotto", tags = [] }]
    async fn read_motto(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<ReadMottoOk>, ErrorResponse<Trouble>>;

    #[endpoint { method = PUT, path = "/motto", operation_id = "writeMotto", tags = [] }]
    async fn write_motto(
        rqctx: RequestContext<Self::Context>,
        body: RawBody,
    ) -> Result<TypedResponse<WriteMottoOk>, ErrorResponse<Trouble>>;

    #[endpoint { method = GET, path = "/report", operation_id = "readReport", tags = [] }]
    async fn read_report(
        rqctx: RequestContext<Self::Context>,
        _query: Query<ReadReportQuery>,
    ) -> Result<TypedResponse<ReadReportOk>, ErrorResponse<Trouble>>;

    #[endpoint {
        method = GET,
        path = "/pictures/{name}",
        operation_id = "readPicture",
        tags = [],
    }]
    async fn read_picture(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ReadPicturePath>,
    ) -> Result<TypedResponse<ReadPictureOk>, ErrorResponse<Trouble>>;

    #[endpoint {
        method = HEAD,
        path = "/pictures/{name}",
        operation_id = "headPicture",
        tags = [],
    }]
    async fn head_picture(
        rqctx: RequestContext<Self::Context>,
        _path: Path<HeadPicturePath>,
    ) -> Result<TypedResponse<HeadPictureOk>, ErrorResponse<Trouble>>;

    #[endpoint { method = GET, path = "/logo", operation_id = "readLogo", tags = [] }]
    async fn read_logo(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<ReadLogoOk>, ErrorResponse<Trouble>>;

    #[endpoint {
        method = POST,
        path = "/avatar",
        operation_id = "writeAvatar",
        tags = [],
        content_type = "multipart/form-data",
    }]
    async fn write_avatar(
        rqctx: RequestContext<Self::Context>,
        body: Form<Avatar>,
    ) -> Result<TypedResponse<WriteAvatarNoContent>, ErrorResponse<Trouble>>;

    #[endpoint {
        method = PUT,
        path = "/avatar",
        operation_id = "replaceAvatar",
        tags = [],
        content_type = "multipart/form-data",
    }]
    async fn replace_avatar(
        rqctx: RequestContext<Self::Context>,
        body: Form<Avatar>,
    ) -> Result<TypedResponse<ReplaceAvatarNoContent>, ErrorResponse<Trouble>>;
}

/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(PhantomData<S>, Infallible),
}

impl<S: CaseService> CaseApi for Adapter<S> {
    type Context = S;

    async fn read_motto(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<ReadMottoOk>, ErrorResponse<Trouble>> {
        let mut pipeline = Pipeline::<S, errors::ReadMottoError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().read_motto(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn write_motto(
        rqctx: RequestContext<Self::Context>,
        body: RawBody,
    ) -> Result<TypedResponse<WriteMottoOk>, ErrorResponse<Trouble>> {
        let mut pipeline = Pipeline::<S, errors::WriteMottoError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.text()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().write_motto(call, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn read_report(
        rqctx: RequestContext<Self::Context>,
        _query: Query<ReadReportQuery>,
    ) -> Result<TypedResponse<ReadReportOk>, ErrorResponse<Trouble>> {
        let mut pipeline = Pipeline::<S, errors::ReadReportError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let query = request.query()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().read_report(call, query).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn read_picture(
        rqctx: RequestContext<Self::Context>,
        _path: Path<ReadPicturePath>,
    ) -> Result<TypedResponse<ReadPictureOk>, ErrorResponse<Trouble>> {
        let mut pipeline = Pipeline::<S, errors::ReadPictureError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().read_picture(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn head_picture(
        rqctx: RequestContext<Self::Context>,
        _path: Path<HeadPicturePath>,
    ) -> Result<TypedResponse<HeadPictureOk>, ErrorResponse<Trouble>> {
        let mut pipeline = Pipeline::<S, errors::HeadPictureError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().head_picture(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn read_logo(
        rqctx: RequestContext<Self::Context>,
    ) -> Result<TypedResponse<ReadLogoOk>, ErrorResponse<Trouble>> {
        let mut pipeline = Pipeline::<S, errors::ReadLogoError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let call = request.anonymous_call()?;
                        rqctx.context().read_logo(call).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn write_avatar(
        rqctx: RequestContext<Self::Context>,
        body: Form<Avatar>,
    ) -> Result<TypedResponse<WriteAvatarNoContent>, ErrorResponse<Trouble>> {
        let mut pipeline = Pipeline::<S, errors::WriteAvatarError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.form()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().write_avatar(call, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn replace_avatar(
        rqctx: RequestContext<Self::Context>,
        body: Form<Avatar>,
    ) -> Result<TypedResponse<ReplaceAvatarNoContent>, ErrorResponse<Trouble>> {
        let mut pipeline = Pipeline::<S, errors::ReplaceAvatarError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.form()?;
                        let call = request.anonymous_call()?;
                        rqctx.context().replace_avatar(call, body).await
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
    specbound_runtime::refuse_other_methods::<S, Trouble, Schemes, NoPath>(
        &mut api,
        document(),
        "/motto",
        &["GET", "PUT"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Trouble, Schemes, NoPath>(&mut api, document(), "/report", &["GET"])
        .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Trouble, Schemes, Path<ReadPicturePath>>(
        &mut api,
        document(),
        "/pictures/{name}",
        &["GET", "HEAD"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Trouble, Schemes, NoPath>(&mut api, document(), "/logo", &["GET"])
        .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Trouble, Schemes, NoPath>(
        &mut api,
        document(),
        "/avatar",
        &["POST", "PUT"],
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
    let mut definition = api.openapi("Media", version);
    definition.json().map_err(|error| error.to_string())
}
