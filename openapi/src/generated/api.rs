// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

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
/// A credential of the security scheme `ApiKey`, in the header `x-api-key`: as it was sent.
#[derive(Clone, Copy)]
pub struct ApiKeyCredential<'a>(pub &'a str);
impl ApiKeyCredential<'_> {
    /// The header that carries it.
    pub const HEADER: &'static str = "x-api-key";
}
impl ::std::fmt::Debug for ApiKeyCredential<'_> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("(a credential)")
    }
}
/// The security schemes of the document.
enum Schemes {}
impl<S: ImagesService> specbound_runtime::Authenticator<S> for Schemes {
    async fn authenticate(
        service: &S,
        operation: &specbound_document::Operation,
        scheme: &str,
        credential: &str,
    ) -> ::std::result::Result<S::Caller, specbound_runtime::Failure> {
        match scheme {
            "ApiKey" => {
                <S as ImagesSecurity>::authenticate_api_key(
                        service,
                        ApiKeyCredential(credential),
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
tags = {"images" = {description = "Upload, list, download and delete images.",
},
"publishing" = {description = "Put an image on the CDN, and take it off again.",
},
},
},
}]
pub trait ImagesApi {
    /// What all handlers share.
    type Context;
    /// List images
    ///
    /// Lists the images of the key's owner and stage, newest first, one page at a time.
    #[endpoint{method = GET,
    path = "/v1/images",
    operation_id = "listImages",
    tags = ["images",
    ],
    }]
    async fn list_images(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _query: specbound_runtime::Query<ListImagesQuery>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ListImagesOk>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    /// Create an image from a URL
    ///
    /// Fetches a picture from an origin that the operator allows and stores it privately. The limits are those of an upload: JPEG, PNG or WebP by its bytes, 20 MiB at most.
    #[endpoint{method = POST,
    path = "/v1/images",
    operation_id = "createImageFromUrl",
    tags = ["images",
    ],
    request_body_max_bytes = 16384usize,
    }]
    async fn create_image_from_url(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        body: specbound_runtime::Body<CreateImageFromUrlRequest>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<CreateImageFromUrlCreated>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    /// Upload an image
    ///
    /// Stores a picture privately. Its format, width and height are read from its bytes, never from its name; width and height are those of the picture as it is shown, after its EXIF orientation.
    #[endpoint{method = POST,
    path = "/v1/images/{imageId}",
    operation_id = "uploadImage",
    tags = ["images",
    ],
    content_type = "multipart/form-data",
    request_body_max_bytes = 21037056usize,
    }]
    async fn upload_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<UploadImageRoutedPath>,
        body: specbound_runtime::Form<UploadImageForm>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<UploadImageCreated>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    /// Get an image
    ///
    /// Gives what is known of an image; its bytes are at `download`.
    #[endpoint{method = GET,
    path = "/v1/images/{imageId}",
    operation_id = "getImage",
    tags = ["images",
    ],
    }]
    async fn get_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<GetImagePath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<GetImageOk>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    /// Delete an image
    ///
    /// Deletes an image for good; its public URL dies too. `If-Match` with the entity tag of a download makes sure which bytes are meant.
    #[endpoint{method = DELETE,
    path = "/v1/images/{imageId}",
    operation_id = "deleteImage",
    tags = ["images",
    ],
    }]
    async fn delete_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<DeleteImagePath>,
        _headers: specbound_runtime::Headers<DeleteImageHeaders>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<DeleteImageNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    /// Download an image
    ///
    /// Gives the bytes of an image, private or published. Takes `Range` for a part, `If-None-Match` to save the transfer of what the caller already has, and `If-Match` and `If-Range` for parts of the same bytes.
    #[endpoint{method = GET,
    path = "/v1/images/{imageId}/download",
    operation_id = "downloadImage",
    tags = ["images",
    ],
    }]
    async fn download_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<DownloadImagePath>,
        _headers: specbound_runtime::Headers<DownloadImageHeaders>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<DownloadImageAnswer>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    /// Ask what a download would give
    ///
    /// Answers with the headers of the download, its length and its entity tag, without the bytes.
    #[endpoint{method = HEAD,
    path = "/v1/images/{imageId}/download",
    operation_id = "headDownloadImage",
    tags = ["images",
    ],
    }]
    async fn head_download_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<HeadDownloadImagePath>,
        _headers: specbound_runtime::Headers<HeadDownloadImageHeaders>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<HeadDownloadImageAnswer>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    /// Publish an image
    ///
    /// Puts the image on the CDN, where anyone may fetch it at `url`. Publishing a published image changes nothing and answers the same.
    #[endpoint{method = POST,
    path = "/v1/images/{imageId}/publish",
    operation_id = "publishImage",
    tags = ["publishing",
    ],
    }]
    async fn publish_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<PublishImagePath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<PublishImageCreated>,
        specbound_runtime::ErrorResponse<Error>,
    >;
    /// Unpublish an image
    ///
    /// Takes the image off the CDN; its `url` becomes null. Unpublishing a private image changes nothing and answers the same.
    #[endpoint{method = POST,
    path = "/v1/images/{imageId}/unpublish",
    operation_id = "unpublishImage",
    tags = ["publishing",
    ],
    }]
    async fn unpublish_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<UnpublishImagePath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<UnpublishImageCreated>,
        specbound_runtime::ErrorResponse<Error>,
    >;
}
/// Serves the API by a service. It has no values.
enum Adapter<S> {
    #[allow(dead_code, reason = "it only names the service")]
    Never(::std::marker::PhantomData<S>, ::std::convert::Infallible),
}
impl<S: ImagesService> ImagesApi for Adapter<S> {
    type Context = S;
    async fn list_images(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _query: specbound_runtime::Query<ListImagesQuery>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<ListImagesOk>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::ListImagesError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let query = request.query()?;
                        let call = request.call()?;
                        rqctx.context().list_images(call, query).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn create_image_from_url(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        body: specbound_runtime::Body<CreateImageFromUrlRequest>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<CreateImageFromUrlCreated>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::Some(body.into_request());
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::CreateImageFromUrlError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.value()?;
                        let call = request.call()?;
                        rqctx.context().create_image_from_url(call, body).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn upload_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<UploadImageRoutedPath>,
        body: specbound_runtime::Form<UploadImageForm>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<UploadImageCreated>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::Some(body.into_request());
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::UploadImageError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let body = request.form()?;
                        let call = request.call()?;
                        rqctx.context().upload_image(call, body).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn get_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<GetImagePath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<GetImageOk>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::GetImageError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.call()?;
                        rqctx.context().get_image(call, path).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn delete_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<DeleteImagePath>,
        _headers: specbound_runtime::Headers<DeleteImageHeaders>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<DeleteImageNoContent>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::DeleteImageError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let headers = request.headers()?;
                        let call = request.call()?;
                        rqctx.context().delete_image(call, path, headers).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn download_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<DownloadImagePath>,
        _headers: specbound_runtime::Headers<DownloadImageHeaders>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<DownloadImageAnswer>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::DownloadImageError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let headers = request.headers()?;
                        let call = request.call()?;
                        rqctx.context().download_image(call, path, headers).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn head_download_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<HeadDownloadImagePath>,
        _headers: specbound_runtime::Headers<HeadDownloadImageHeaders>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<HeadDownloadImageAnswer>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::HeadDownloadImageError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let headers = request.headers()?;
                        let call = request.call()?;
                        rqctx.context().head_download_image(call, path, headers).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn publish_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<PublishImagePath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<PublishImageCreated>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::PublishImageError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.call()?;
                        rqctx.context().publish_image(call, path).await
                    })
                    .await
            }
            ::std::result::Result::Err(rejection) => {
                ::std::result::Result::Err(rejection.into())
            }
        };
        ::std::result::Result::Ok(pipeline.answer(outcome).await)
    }
    async fn unpublish_image(
        rqctx: ::dropshot::RequestContext<Self::Context>,
        _path: specbound_runtime::Path<UnpublishImagePath>,
    ) -> ::std::result::Result<
        specbound_runtime::TypedResponse<UnpublishImageCreated>,
        specbound_runtime::ErrorResponse<Error>,
    > {
        let body = ::std::option::Option::None;
        let mut pipeline = specbound_runtime::Pipeline::<
            S,
            super::errors::UnpublishImageError,
            Schemes,
        >::begin(&rqctx, document());
        let outcome = match pipeline.accept(body).await {
            ::std::result::Result::Ok(mut request) => {
                pipeline
                    .run(async {
                        let path = request.path()?;
                        let call = request.call()?;
                        rqctx.context().unpublish_image(call, path).await
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
pub fn api_description<S: ImagesService>() -> ::std::result::Result<
    ::dropshot::ApiDescription<S>,
    ::dropshot::ApiDescriptionBuildErrors,
> {
    let mut api = images_api_mod::api_description::<Adapter<S>>()?;
    specbound_runtime::refuse_other_methods::<
        S,
        Error,
        Schemes,
        specbound_runtime::NoPath,
    >(&mut api, document(), "/v1/images", &["GET", "POST"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Error,
        Schemes,
        specbound_runtime::Path<UploadImageRoutedPath>,
    >(&mut api, document(), "/v1/images/{imageId}", &["POST", "GET", "DELETE"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Error,
        Schemes,
        specbound_runtime::Path<DownloadImagePath>,
    >(&mut api, document(), "/v1/images/{imageId}/download", &["GET", "HEAD"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Error,
        Schemes,
        specbound_runtime::Path<PublishImagePath>,
    >(&mut api, document(), "/v1/images/{imageId}/publish", &["POST"])
        .map_err(|error| ::dropshot::ApiDescriptionBuildErrors::new(
            ::std::vec![error],
        ))?;
    specbound_runtime::refuse_other_methods::<
        S,
        Error,
        Schemes,
        specbound_runtime::Path<UnpublishImagePath>,
    >(&mut api, document(), "/v1/images/{imageId}/unpublish", &["POST"])
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
    let api = images_api_mod::stub_api_description().map_err(|error| error.to_string())?;
    let version = "0.1.0".parse().map_err(|error| ::std::format!("{error}"))?;
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
