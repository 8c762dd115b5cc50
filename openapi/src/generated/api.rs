// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;
use std::sync::LazyLock;

use dropshot::{ApiDescription, ApiDescriptionBuildErrors, EndpointTagPolicy, RequestContext};
use serde_json::Value;
use specbound_document::{Document, Operation};
use specbound_runtime::{
    Authenticator, Body, ErrorResponse, Failure, Form, Headers, NoPath, Path, Pipeline, Query, TypedResponse,
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

/// A credential of the security scheme `ApiKey`, in the header `x-api-key`: as it was sent.
#[derive(Clone, Copy)]
pub struct ApiKeyCredential<'a>(pub &'a str);

impl ApiKeyCredential<'_> {
    /// The header that carries it.
    pub const HEADER: &'static str = "x-api-key";
}

impl fmt::Debug for ApiKeyCredential<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(a credential)")
    }
}

/// The security schemes of the document.
enum Schemes {}

impl<S: ImagesService> Authenticator<S> for Schemes {
    async fn authenticate(
        service: &S,
        operation: &Operation,
        scheme: &str,
        credential: &str,
    ) -> Result<S::Caller, Failure> {
        match scheme {
            "ApiKey" => {
                <S as ImagesSecurity>::authenticate_api_key(service, ApiKeyCredential(credential), operation).await
            }
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
            "images" = { description = "Upload, list, download and delete images." },
            "publishing" = { description = "Put an image on the CDN, and take it off again." },
        },
    },
}]
pub trait ImagesApi {
    /// What all handlers share.
    type Context;

    /// List images
    ///
    /// Lists the images of the key's owner and stage, newest first, one page at a time.
    #[endpoint {
        method = GET,
        path = "/v1/images",
        operation_id = "listImages",
        tags = ["images"],
    }]
    async fn list_images(
        rqctx: RequestContext<Self::Context>,
        _query: Query<ListImagesQuery>,
    ) -> Result<TypedResponse<ListImagesOk>, ErrorResponse<Error>>;

    /// Create an image from a URL
    ///
    /// Fetches a picture from an origin that the operator allows and stores it privately. The limits are those of an upload: JPEG, PNG or WebP by its bytes, 20 MiB at most.
    #[endpoint {
        method = POST,
        path = "/v1/images",
        operation_id = "createImageFromUrl",
        tags = ["images"],
        request_body_max_bytes = 16384,
    }]
    async fn create_image_from_url(
        rqctx: RequestContext<Self::Context>,
        body: Body<CreateImageFromUrlRequest>,
    ) -> Result<TypedResponse<CreateImageFromUrlCreated>, ErrorResponse<Error>>;

    /// Upload an image
    ///
    /// Stores a picture privately. Its format, width and height are read from its bytes, never from its name; width and height are those of the picture as it is shown, after its EXIF orientation.
    #[endpoint {
        method = POST,
        path = "/v1/images/{imageId}",
        operation_id = "uploadImage",
        tags = ["images"],
        content_type = "multipart/form-data",
        request_body_max_bytes = 21037056,
    }]
    async fn upload_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<UploadImageRoutedPath>,
        body: Form<UploadImageForm>,
    ) -> Result<TypedResponse<UploadImageCreated>, ErrorResponse<Error>>;

    /// Get an image
    ///
    /// Gives what is known of an image; its bytes are at `download`.
    #[endpoint {
        method = GET,
        path = "/v1/images/{imageId}",
        operation_id = "getImage",
        tags = ["images"],
    }]
    async fn get_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<GetImagePath>,
    ) -> Result<TypedResponse<GetImageOk>, ErrorResponse<Error>>;

    /// Delete an image
    ///
    /// Deletes an image for good; its public URL dies too. `If-Match` with the entity tag of a download makes sure which bytes are meant.
    #[endpoint {
        method = DELETE,
        path = "/v1/images/{imageId}",
        operation_id = "deleteImage",
        tags = ["images"],
    }]
    async fn delete_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<DeleteImagePath>,
        _headers: Headers<DeleteImageHeaders>,
    ) -> Result<TypedResponse<DeleteImageNoContent>, ErrorResponse<Error>>;

    /// Download an image
    ///
    /// Gives the bytes of an image, private or published. Takes `Range` for a part, `If-None-Match` to save the transfer of what the caller already has, and `If-Match` and `If-Range` for parts of the same bytes.
    #[endpoint {
        method = GET,
        path = "/v1/images/{imageId}/download",
        operation_id = "downloadImage",
        tags = ["images"],
    }]
    async fn download_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<DownloadImagePath>,
        _headers: Headers<DownloadImageHeaders>,
    ) -> Result<TypedResponse<DownloadImageAnswer>, ErrorResponse<Error>>;

    /// Ask what a download would give
    ///
    /// Answers with the headers of the download, its length and its entity tag, without the bytes.
    #[endpoint {
        method = HEAD,
        path = "/v1/images/{imageId}/download",
        operation_id = "headDownloadImage",
        tags = ["images"],
    }]
    async fn head_download_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<HeadDownloadImagePath>,
        _headers: Headers<HeadDownloadImageHeaders>,
    ) -> Result<TypedResponse<HeadDownloadImageAnswer>, ErrorResponse<Error>>;

    /// Publish an image
    ///
    /// Puts the image on the CDN, where anyone may fetch it at `url`. Publishing a published image changes nothing and answers the same.
    #[endpoint {
        method = POST,
        path = "/v1/images/{imageId}/publish",
        operation_id = "publishImage",
        tags = ["publishing"],
    }]
    async fn publish_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<PublishImagePath>,
    ) -> Result<TypedResponse<PublishImageCreated>, ErrorResponse<Error>>;

    /// Unpublish an image
    ///
    /// Takes the image off the CDN; its `url` becomes null. Unpublishing a private image changes nothing and answers the same.
    #[endpoint {
        method = POST,
        path = "/v1/images/{imageId}/unpublish",
        operation_id = "unpublishImage",
        tags = ["publishing"],
    }]
    async fn unpublish_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<UnpublishImagePath>,
    ) -> Result<TypedResponse<UnpublishImageCreated>, ErrorResponse<Error>>;
}

/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(PhantomData<S>, Infallible),
}

impl<S: ImagesService> ImagesApi for Adapter<S> {
    type Context = S;

    async fn list_images(
        rqctx: RequestContext<Self::Context>,
        _query: Query<ListImagesQuery>,
    ) -> Result<TypedResponse<ListImagesOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::ListImagesError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let query = request.query()?;
                        let call = request.call()?;
                        rqctx.context().list_images(call, query).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn create_image_from_url(
        rqctx: RequestContext<Self::Context>,
        body: Body<CreateImageFromUrlRequest>,
    ) -> Result<TypedResponse<CreateImageFromUrlCreated>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::CreateImageFromUrlError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.value()?;
                        let call = request.call()?;
                        rqctx.context().create_image_from_url(call, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn upload_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<UploadImageRoutedPath>,
        body: Form<UploadImageForm>,
    ) -> Result<TypedResponse<UploadImageCreated>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::UploadImageError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(Some(body.into_request())).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.form()?;
                        let call = request.call()?;
                        rqctx.context().upload_image(call, body).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn get_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<GetImagePath>,
    ) -> Result<TypedResponse<GetImageOk>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::GetImageError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.call()?;
                        rqctx.context().get_image(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn delete_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<DeleteImagePath>,
        _headers: Headers<DeleteImageHeaders>,
    ) -> Result<TypedResponse<DeleteImageNoContent>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::DeleteImageError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let headers = request.headers()?;
                        let call = request.call()?;
                        rqctx.context().delete_image(call, path, headers).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn download_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<DownloadImagePath>,
        _headers: Headers<DownloadImageHeaders>,
    ) -> Result<TypedResponse<DownloadImageAnswer>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::DownloadImageError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let headers = request.headers()?;
                        let call = request.call()?;
                        rqctx.context().download_image(call, path, headers).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn head_download_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<HeadDownloadImagePath>,
        _headers: Headers<HeadDownloadImageHeaders>,
    ) -> Result<TypedResponse<HeadDownloadImageAnswer>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::HeadDownloadImageError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let headers = request.headers()?;
                        let call = request.call()?;
                        rqctx.context().head_download_image(call, path, headers).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn publish_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<PublishImagePath>,
    ) -> Result<TypedResponse<PublishImageCreated>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::PublishImageError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.call()?;
                        rqctx.context().publish_image(call, path).await
                    })
                    .await
            }
            Err(rejection) => Err(rejection.into()),
        };
        Ok(pipeline.answer(outcome).await)
    }

    async fn unpublish_image(
        rqctx: RequestContext<Self::Context>,
        _path: Path<UnpublishImagePath>,
    ) -> Result<TypedResponse<UnpublishImageCreated>, ErrorResponse<Error>> {
        let mut pipeline = Pipeline::<S, errors::UnpublishImageError, Schemes>::begin(&rqctx, document());
        let outcome = match pipeline.accept(None).await {
            Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.call()?;
                        rqctx.context().unpublish_image(call, path).await
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
pub fn api_description<S: ImagesService>() -> Result<ApiDescription<S>, ApiDescriptionBuildErrors> {
    let mut api = images_api_mod::api_description::<Adapter<S>>()?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, NoPath>(
        &mut api,
        document(),
        "/v1/images",
        &["GET", "POST"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, Path<UploadImageRoutedPath>>(
        &mut api,
        document(),
        "/v1/images/{imageId}",
        &["POST", "GET", "DELETE"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, Path<DownloadImagePath>>(
        &mut api,
        document(),
        "/v1/images/{imageId}/download",
        &["GET", "HEAD"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, Path<PublishImagePath>>(
        &mut api,
        document(),
        "/v1/images/{imageId}/publish",
        &["POST"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    specbound_runtime::refuse_other_methods::<S, Error, Schemes, Path<UnpublishImagePath>>(
        &mut api,
        document(),
        "/v1/images/{imageId}/unpublish",
        &["POST"],
    )
    .map_err(|error| ApiDescriptionBuildErrors::new(vec![error]))?;
    Ok(api)
}

/// The document that dropshot emits for the trait.
///
/// # Errors
/// Where dropshot does not take an operation, or the version is not a semantic version.
pub fn emitted_document() -> Result<Value, String> {
    let api = images_api_mod::stub_api_description().map_err(|error| error.to_string())?;
    let version = "0.1.0".parse().map_err(|error| format!("{error}"))?;
    #[allow(unused_mut, reason = "a document may have nothing but title and version")]
    let mut definition = api.openapi("Images API", version);
    definition
        .description(
            "Upload images, keep them private, publish them to a CDN. Every operation wants an API key in `x-api-key`; an image belongs to the key's owner and stage (`live_` or `test_`), and someone else's image is answered as if it did not exist.",
        );
    definition.contact_name("The Images API project");
    definition.license("MIT OR Apache-2.0", "https://spdx.org/licenses/MIT.html");
    definition.json().map_err(|error| error.to_string())
}
