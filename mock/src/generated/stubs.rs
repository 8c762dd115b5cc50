// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use crate::mock::ImagesMock;
use crate::request::Request;
use crate::stub::{Stub, When};
use bytes::Bytes;
use std::fmt::Display;

impl ImagesMock {
    /// Stubs `listImages`: `GET /v1/images`.
    pub fn on_list_images(&self) -> OnListImages<'_> {
        OnListImages(When::new(self, "listImages"))
    }
}

/// Which requests are stubbed, and with which of the operation's answers.
#[must_use = "it stubs nothing before it is given an answer"]
pub struct OnListImages<'m>(When<'m>);

impl OnListImages<'_> {
    /// Only those whose query parameter `take` has this value.
    pub fn when_take(self, value: impl Display) -> Self {
        OnListImages(self.0.query("take", value))
    }

    /// Only those whose query parameter `from` has this value.
    pub fn when_from(self, value: impl Display) -> Self {
        OnListImages(self.0.query("from", value))
    }

    /// Only those of which this is true.
    pub fn when(self, condition: impl Fn(&Request) -> bool + Send + Sync + 'static) -> Self {
        OnListImages(self.0.holds(condition))
    }

    /// 200: One page of images.
    pub fn ok(self, body: images_api::ImageList) -> Stub {
        self.0.json(200u16, &body)
    }

    /// 200: One page of images. The example `onePage`.
    pub fn ok_one_page(self) -> Stub {
        self.0.example(200u16, "onePage")
    }

    /// 200: One page of images. The example `middlePage`.
    pub fn ok_middle_page(self) -> Stub {
        self.0.example(200u16, "middlePage")
    }

    /// 200: One page of images. The example `empty`.
    pub fn ok_empty(self) -> Stub {
        self.0.example(200u16, "empty")
    }

    /// 401: The API key is missing or not known.
    pub fn unauthorized(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `missing`.
    pub fn unauthorized_missing(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `unknown`.
    pub fn unauthorized_unknown(self) -> Stub {
        self.0.example(401u16, "unknown")
    }

    /// 404: No such image belongs to the key's owner and stage.
    pub fn not_found(self) -> Stub {
        self.0.example(404u16, "unknown")
    }

    /// 422: The request can be read, but what it asks for is wrong.
    pub fn validation_error(self) -> Stub {
        self.0.example(422u16, "fields")
    }

    /// 422: The request can be read, but what it asks for is wrong. The example `fields`.
    pub fn validation_error_fields(self) -> Stub {
        self.0.example(422u16, "fields")
    }

    /// 422: The request can be read, but what it asks for is wrong. The example `notAPicture`.
    pub fn validation_error_not_a_picture(self) -> Stub {
        self.0.example(422u16, "notAPicture")
    }

    /// 429: Too many requests; try again later. `retry_after` is in seconds.
    pub fn rate_limit_exceeded(self, retry_after: i32) -> Stub {
        self.0.example(429u16, "busy").header("Retry-After", retry_after)
    }

    /// 500: The server failed; the request may be tried again.
    pub fn internal_error(self) -> Stub {
        self.0.example(500u16, "failed")
    }

    /// 503: The server cannot answer at present; try again later. `retry_after` is in seconds.
    pub fn unavailable(self, retry_after: i32) -> Stub {
        self.0.example(503u16, "unavailable").header("Retry-After", retry_after)
    }
}

impl ImagesMock {
    /// Stubs `createImageFromUrl`: `POST /v1/images`.
    pub fn on_create_image_from_url(&self) -> OnCreateImageFromUrl<'_> {
        OnCreateImageFromUrl(When::new(self, "createImageFromUrl"))
    }
}

/// Which requests are stubbed, and with which of the operation's answers.
#[must_use = "it stubs nothing before it is given an answer"]
pub struct OnCreateImageFromUrl<'m>(When<'m>);

impl OnCreateImageFromUrl<'_> {
    /// Only those of which this is true.
    pub fn when(self, condition: impl Fn(&Request) -> bool + Send + Sync + 'static) -> Self {
        OnCreateImageFromUrl(self.0.holds(condition))
    }

    /// 201: The new image.
    pub fn created(self, body: images_api::Image) -> Stub {
        self.0.json(201u16, &body)
    }

    /// 201: The new image. The example `private`.
    pub fn created_private(self) -> Stub {
        self.0.example(201u16, "private")
    }

    /// 400: The request cannot be read.
    pub fn bad_request(self) -> Stub {
        self.0.example(400u16, "malformed")
    }

    /// 401: The API key is missing or not known.
    pub fn unauthorized(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `missing`.
    pub fn unauthorized_missing(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `unknown`.
    pub fn unauthorized_unknown(self) -> Stub {
        self.0.example(401u16, "unknown")
    }

    /// 413: The body is larger than the operation takes.
    pub fn payload_too_large(self) -> Stub {
        self.0.example(413u16, "tooLarge")
    }

    /// 415: The body is not of the content type that the operation takes, or has a content coding.
    pub fn unsupported_media_type(self) -> Stub {
        self.0.example(415u16, "wrongType")
    }

    /// 415: The body is not of the content type that the operation takes, or has a content coding. The example `wrongType`.
    pub fn unsupported_media_type_wrong_type(self) -> Stub {
        self.0.example(415u16, "wrongType")
    }

    /// 415: The body is not of the content type that the operation takes, or has a content coding. The example `contentCoding`.
    pub fn unsupported_media_type_content_coding(self) -> Stub {
        self.0.example(415u16, "contentCoding")
    }

    /// 422: The request can be read, but what it asks for is wrong.
    pub fn validation_error(self) -> Stub {
        self.0.example(422u16, "fields")
    }

    /// 422: The request can be read, but what it asks for is wrong. The example `fields`.
    pub fn validation_error_fields(self) -> Stub {
        self.0.example(422u16, "fields")
    }

    /// 422: The request can be read, but what it asks for is wrong. The example `notAPicture`.
    pub fn validation_error_not_a_picture(self) -> Stub {
        self.0.example(422u16, "notAPicture")
    }

    /// 429: Too many requests; try again later. `retry_after` is in seconds.
    pub fn rate_limit_exceeded(self, retry_after: i32) -> Stub {
        self.0.example(429u16, "busy").header("Retry-After", retry_after)
    }

    /// 500: The server failed; the request may be tried again.
    pub fn internal_error(self) -> Stub {
        self.0.example(500u16, "failed")
    }

    /// 503: The server cannot answer at present; try again later. `retry_after` is in seconds.
    pub fn unavailable(self, retry_after: i32) -> Stub {
        self.0.example(503u16, "unavailable").header("Retry-After", retry_after)
    }
}

impl ImagesMock {
    /// Stubs `uploadImage`: `POST /v1/images/upload`.
    pub fn on_upload_image(&self) -> OnUploadImage<'_> {
        OnUploadImage(When::new(self, "uploadImage"))
    }
}

/// Which requests are stubbed, and with which of the operation's answers.
#[must_use = "it stubs nothing before it is given an answer"]
pub struct OnUploadImage<'m>(When<'m>);

impl OnUploadImage<'_> {
    /// Only those of which this is true.
    pub fn when(self, condition: impl Fn(&Request) -> bool + Send + Sync + 'static) -> Self {
        OnUploadImage(self.0.holds(condition))
    }

    /// 201: The new image.
    pub fn created(self, body: images_api::Image) -> Stub {
        self.0.json(201u16, &body)
    }

    /// 201: The new image. The example `private`.
    pub fn created_private(self) -> Stub {
        self.0.example(201u16, "private")
    }

    /// 400: The request cannot be read.
    pub fn bad_request(self) -> Stub {
        self.0.example(400u16, "malformed")
    }

    /// 401: The API key is missing or not known.
    pub fn unauthorized(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `missing`.
    pub fn unauthorized_missing(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `unknown`.
    pub fn unauthorized_unknown(self) -> Stub {
        self.0.example(401u16, "unknown")
    }

    /// 413: The body is larger than the operation takes.
    pub fn payload_too_large(self) -> Stub {
        self.0.example(413u16, "tooLarge")
    }

    /// 415: The body is not of the content type that the operation takes, or has a content coding.
    pub fn unsupported_media_type(self) -> Stub {
        self.0.example(415u16, "wrongType")
    }

    /// 415: The body is not of the content type that the operation takes, or has a content coding. The example `wrongType`.
    pub fn unsupported_media_type_wrong_type(self) -> Stub {
        self.0.example(415u16, "wrongType")
    }

    /// 415: The body is not of the content type that the operation takes, or has a content coding. The example `contentCoding`.
    pub fn unsupported_media_type_content_coding(self) -> Stub {
        self.0.example(415u16, "contentCoding")
    }

    /// 422: The request can be read, but what it asks for is wrong.
    pub fn validation_error(self) -> Stub {
        self.0.example(422u16, "fields")
    }

    /// 422: The request can be read, but what it asks for is wrong. The example `fields`.
    pub fn validation_error_fields(self) -> Stub {
        self.0.example(422u16, "fields")
    }

    /// 422: The request can be read, but what it asks for is wrong. The example `notAPicture`.
    pub fn validation_error_not_a_picture(self) -> Stub {
        self.0.example(422u16, "notAPicture")
    }

    /// 429: Too many requests; try again later. `retry_after` is in seconds.
    pub fn rate_limit_exceeded(self, retry_after: i32) -> Stub {
        self.0.example(429u16, "busy").header("Retry-After", retry_after)
    }

    /// 500: The server failed; the request may be tried again.
    pub fn internal_error(self) -> Stub {
        self.0.example(500u16, "failed")
    }

    /// 503: The server cannot answer at present; try again later. `retry_after` is in seconds.
    pub fn unavailable(self, retry_after: i32) -> Stub {
        self.0.example(503u16, "unavailable").header("Retry-After", retry_after)
    }
}

impl ImagesMock {
    /// Stubs `getImage`: `GET /v1/images/{imageId}`.
    pub fn on_get_image(&self) -> OnGetImage<'_> {
        OnGetImage(When::new(self, "getImage"))
    }
}

/// Which requests are stubbed, and with which of the operation's answers.
#[must_use = "it stubs nothing before it is given an answer"]
pub struct OnGetImage<'m>(When<'m>);

impl OnGetImage<'_> {
    /// Only those whose path variable `imageId` has this value.
    ///
    /// # Panics
    /// Where the document does not allow the value: no request would ever meet the stub.
    #[track_caller]
    pub fn when_image_id(self, value: impl Display) -> Self {
        OnGetImage(self.0.path("imageId", value))
    }

    /// Only those of which this is true.
    pub fn when(self, condition: impl Fn(&Request) -> bool + Send + Sync + 'static) -> Self {
        OnGetImage(self.0.holds(condition))
    }

    /// 200: The image.
    pub fn ok(self, body: images_api::Image) -> Stub {
        self.0.json(200u16, &body)
    }

    /// 200: The image. The example `published`.
    pub fn ok_published(self) -> Stub {
        self.0.example(200u16, "published")
    }

    /// 200: The image. The example `private`.
    pub fn ok_private(self) -> Stub {
        self.0.example(200u16, "private")
    }

    /// 401: The API key is missing or not known.
    pub fn unauthorized(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `missing`.
    pub fn unauthorized_missing(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `unknown`.
    pub fn unauthorized_unknown(self) -> Stub {
        self.0.example(401u16, "unknown")
    }

    /// 404: No such image belongs to the key's owner and stage.
    pub fn not_found(self) -> Stub {
        self.0.example(404u16, "unknown")
    }

    /// 429: Too many requests; try again later. `retry_after` is in seconds.
    pub fn rate_limit_exceeded(self, retry_after: i32) -> Stub {
        self.0.example(429u16, "busy").header("Retry-After", retry_after)
    }

    /// 500: The server failed; the request may be tried again.
    pub fn internal_error(self) -> Stub {
        self.0.example(500u16, "failed")
    }

    /// 503: The server cannot answer at present; try again later. `retry_after` is in seconds.
    pub fn unavailable(self, retry_after: i32) -> Stub {
        self.0.example(503u16, "unavailable").header("Retry-After", retry_after)
    }
}

impl ImagesMock {
    /// Stubs `deleteImage`: `DELETE /v1/images/{imageId}`.
    pub fn on_delete_image(&self) -> OnDeleteImage<'_> {
        OnDeleteImage(When::new(self, "deleteImage"))
    }
}

/// Which requests are stubbed, and with which of the operation's answers.
#[must_use = "it stubs nothing before it is given an answer"]
pub struct OnDeleteImage<'m>(When<'m>);

impl OnDeleteImage<'_> {
    /// Only those whose path variable `imageId` has this value.
    ///
    /// # Panics
    /// Where the document does not allow the value: no request would ever meet the stub.
    #[track_caller]
    pub fn when_image_id(self, value: impl Display) -> Self {
        OnDeleteImage(self.0.path("imageId", value))
    }

    /// Only those whose header `If-Match` has this value.
    pub fn when_if_match(self, value: impl Display) -> Self {
        OnDeleteImage(self.0.header("If-Match", value))
    }

    /// Only those of which this is true.
    pub fn when(self, condition: impl Fn(&Request) -> bool + Send + Sync + 'static) -> Self {
        OnDeleteImage(self.0.holds(condition))
    }

    /// 204: The image is gone.
    pub fn no_content(self) -> Stub {
        self.0.empty(204u16)
    }

    /// 401: The API key is missing or not known.
    pub fn unauthorized(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `missing`.
    pub fn unauthorized_missing(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `unknown`.
    pub fn unauthorized_unknown(self) -> Stub {
        self.0.example(401u16, "unknown")
    }

    /// 404: No such image belongs to the key's owner and stage.
    pub fn not_found(self) -> Stub {
        self.0.example(404u16, "unknown")
    }

    /// 412: A condition of the request does not hold, so that nothing was done.
    pub fn precondition_failed(self) -> Stub {
        self.0.example(412u16, "otherBytes")
    }

    /// 429: Too many requests; try again later. `retry_after` is in seconds.
    pub fn rate_limit_exceeded(self, retry_after: i32) -> Stub {
        self.0.example(429u16, "busy").header("Retry-After", retry_after)
    }

    /// 500: The server failed; the request may be tried again.
    pub fn internal_error(self) -> Stub {
        self.0.example(500u16, "failed")
    }

    /// 503: The server cannot answer at present; try again later. `retry_after` is in seconds.
    pub fn unavailable(self, retry_after: i32) -> Stub {
        self.0.example(503u16, "unavailable").header("Retry-After", retry_after)
    }
}

impl ImagesMock {
    /// Stubs `downloadImage`: `GET /v1/images/{imageId}/download`.
    pub fn on_download_image(&self) -> OnDownloadImage<'_> {
        OnDownloadImage(When::new(self, "downloadImage"))
    }
}

/// Which requests are stubbed, and with which of the operation's answers.
#[must_use = "it stubs nothing before it is given an answer"]
pub struct OnDownloadImage<'m>(When<'m>);

impl OnDownloadImage<'_> {
    /// Only those whose path variable `imageId` has this value.
    ///
    /// # Panics
    /// Where the document does not allow the value: no request would ever meet the stub.
    #[track_caller]
    pub fn when_image_id(self, value: impl Display) -> Self {
        OnDownloadImage(self.0.path("imageId", value))
    }

    /// Only those whose header `Range` has this value.
    pub fn when_range(self, value: impl Display) -> Self {
        OnDownloadImage(self.0.header("Range", value))
    }

    /// Only those whose header `If-Range` has this value.
    pub fn when_if_range(self, value: impl Display) -> Self {
        OnDownloadImage(self.0.header("If-Range", value))
    }

    /// Only those whose header `If-Match` has this value.
    pub fn when_if_match(self, value: impl Display) -> Self {
        OnDownloadImage(self.0.header("If-Match", value))
    }

    /// Only those whose header `If-None-Match` has this value.
    pub fn when_if_none_match(self, value: impl Display) -> Self {
        OnDownloadImage(self.0.header("If-None-Match", value))
    }

    /// Only those of which this is true.
    pub fn when(self, condition: impl Fn(&Request) -> bool + Send + Sync + 'static) -> Self {
        OnDownloadImage(self.0.holds(condition))
    }

    /// 200: The whole picture.
    pub fn ok_jpeg(self, bytes: impl Into<Bytes>) -> Stub {
        self.0.bytes(200u16, "image/jpeg", bytes)
    }

    /// 200: The whole picture.
    pub fn ok_png(self, bytes: impl Into<Bytes>) -> Stub {
        self.0.bytes(200u16, "image/png", bytes)
    }

    /// 200: The whole picture.
    pub fn ok_webp(self, bytes: impl Into<Bytes>) -> Stub {
        self.0.bytes(200u16, "image/webp", bytes)
    }

    /// 206: The wanted part of the picture.
    pub fn partial_content_jpeg(self, bytes: impl Into<Bytes>) -> Stub {
        self.0.bytes(206u16, "image/jpeg", bytes)
    }

    /// 206: The wanted part of the picture.
    pub fn partial_content_png(self, bytes: impl Into<Bytes>) -> Stub {
        self.0.bytes(206u16, "image/png", bytes)
    }

    /// 206: The wanted part of the picture.
    pub fn partial_content_webp(self, bytes: impl Into<Bytes>) -> Stub {
        self.0.bytes(206u16, "image/webp", bytes)
    }

    /// 304: The caller already has these bytes.
    pub fn not_modified(self) -> Stub {
        self.0.empty(304u16)
    }

    /// 401: The API key is missing or not known.
    pub fn unauthorized(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `missing`.
    pub fn unauthorized_missing(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `unknown`.
    pub fn unauthorized_unknown(self) -> Stub {
        self.0.example(401u16, "unknown")
    }

    /// 404: No such image belongs to the key's owner and stage.
    pub fn not_found(self) -> Stub {
        self.0.example(404u16, "unknown")
    }

    /// 412: A condition of the request does not hold, so that nothing was done.
    pub fn precondition_failed(self) -> Stub {
        self.0.example(412u16, "otherBytes")
    }

    /// 416: The wanted part lies outside the picture.
    pub fn range_not_satisfiable(self) -> Stub {
        self.0.example(416u16, "pastTheEnd")
    }

    /// 429: Too many requests; try again later. `retry_after` is in seconds.
    pub fn rate_limit_exceeded(self, retry_after: i32) -> Stub {
        self.0.example(429u16, "busy").header("Retry-After", retry_after)
    }

    /// 500: The server failed; the request may be tried again.
    pub fn internal_error(self) -> Stub {
        self.0.example(500u16, "failed")
    }

    /// 503: The server cannot answer at present; try again later. `retry_after` is in seconds.
    pub fn unavailable(self, retry_after: i32) -> Stub {
        self.0.example(503u16, "unavailable").header("Retry-After", retry_after)
    }
}

impl ImagesMock {
    /// Stubs `headDownloadImage`: `HEAD /v1/images/{imageId}/download`.
    pub fn on_head_download_image(&self) -> OnHeadDownloadImage<'_> {
        OnHeadDownloadImage(When::new(self, "headDownloadImage"))
    }
}

/// Which requests are stubbed, and with which of the operation's answers.
#[must_use = "it stubs nothing before it is given an answer"]
pub struct OnHeadDownloadImage<'m>(When<'m>);

impl OnHeadDownloadImage<'_> {
    /// Only those whose path variable `imageId` has this value.
    ///
    /// # Panics
    /// Where the document does not allow the value: no request would ever meet the stub.
    #[track_caller]
    pub fn when_image_id(self, value: impl Display) -> Self {
        OnHeadDownloadImage(self.0.path("imageId", value))
    }

    /// Only those whose header `If-Match` has this value.
    pub fn when_if_match(self, value: impl Display) -> Self {
        OnHeadDownloadImage(self.0.header("If-Match", value))
    }

    /// Only those whose header `If-None-Match` has this value.
    pub fn when_if_none_match(self, value: impl Display) -> Self {
        OnHeadDownloadImage(self.0.header("If-None-Match", value))
    }

    /// Only those of which this is true.
    pub fn when(self, condition: impl Fn(&Request) -> bool + Send + Sync + 'static) -> Self {
        OnHeadDownloadImage(self.0.holds(condition))
    }

    /// 200: The headers of the download.
    pub fn ok_jpeg(self, length: u64) -> Stub {
        self.0.length(200u16, "image/jpeg", length)
    }

    /// 200: The headers of the download.
    pub fn ok_png(self, length: u64) -> Stub {
        self.0.length(200u16, "image/png", length)
    }

    /// 200: The headers of the download.
    pub fn ok_webp(self, length: u64) -> Stub {
        self.0.length(200u16, "image/webp", length)
    }

    /// 304: The caller already has these bytes.
    pub fn not_modified(self) -> Stub {
        self.0.empty(304u16)
    }

    /// 401: The API key is missing or not known.
    pub fn unauthorized(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `missing`.
    pub fn unauthorized_missing(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `unknown`.
    pub fn unauthorized_unknown(self) -> Stub {
        self.0.example(401u16, "unknown")
    }

    /// 404: No such image belongs to the key's owner and stage.
    pub fn not_found(self) -> Stub {
        self.0.example(404u16, "unknown")
    }

    /// 412: A condition of the request does not hold, so that nothing was done.
    pub fn precondition_failed(self) -> Stub {
        self.0.example(412u16, "otherBytes")
    }

    /// 429: Too many requests; try again later. `retry_after` is in seconds.
    pub fn rate_limit_exceeded(self, retry_after: i32) -> Stub {
        self.0.example(429u16, "busy").header("Retry-After", retry_after)
    }

    /// 500: The server failed; the request may be tried again.
    pub fn internal_error(self) -> Stub {
        self.0.example(500u16, "failed")
    }

    /// 503: The server cannot answer at present; try again later. `retry_after` is in seconds.
    pub fn unavailable(self, retry_after: i32) -> Stub {
        self.0.example(503u16, "unavailable").header("Retry-After", retry_after)
    }
}

impl ImagesMock {
    /// Stubs `publishImage`: `POST /v1/images/{imageId}/publish`.
    pub fn on_publish_image(&self) -> OnPublishImage<'_> {
        OnPublishImage(When::new(self, "publishImage"))
    }
}

/// Which requests are stubbed, and with which of the operation's answers.
#[must_use = "it stubs nothing before it is given an answer"]
pub struct OnPublishImage<'m>(When<'m>);

impl OnPublishImage<'_> {
    /// Only those whose path variable `imageId` has this value.
    ///
    /// # Panics
    /// Where the document does not allow the value: no request would ever meet the stub.
    #[track_caller]
    pub fn when_image_id(self, value: impl Display) -> Self {
        OnPublishImage(self.0.path("imageId", value))
    }

    /// Only those of which this is true.
    pub fn when(self, condition: impl Fn(&Request) -> bool + Send + Sync + 'static) -> Self {
        OnPublishImage(self.0.holds(condition))
    }

    /// 201: The same image, with its public URL.
    pub fn created(self, body: images_api::Image) -> Stub {
        self.0.json(201u16, &body)
    }

    /// 201: The same image, with its public URL. The example `published`.
    pub fn created_published(self) -> Stub {
        self.0.example(201u16, "published")
    }

    /// 401: The API key is missing or not known.
    pub fn unauthorized(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `missing`.
    pub fn unauthorized_missing(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `unknown`.
    pub fn unauthorized_unknown(self) -> Stub {
        self.0.example(401u16, "unknown")
    }

    /// 404: No such image belongs to the key's owner and stage.
    pub fn not_found(self) -> Stub {
        self.0.example(404u16, "unknown")
    }

    /// 429: Too many requests; try again later. `retry_after` is in seconds.
    pub fn rate_limit_exceeded(self, retry_after: i32) -> Stub {
        self.0.example(429u16, "busy").header("Retry-After", retry_after)
    }

    /// 500: The server failed; the request may be tried again.
    pub fn internal_error(self) -> Stub {
        self.0.example(500u16, "failed")
    }

    /// 503: The server cannot answer at present; try again later. `retry_after` is in seconds.
    pub fn unavailable(self, retry_after: i32) -> Stub {
        self.0.example(503u16, "unavailable").header("Retry-After", retry_after)
    }
}

impl ImagesMock {
    /// Stubs `unpublishImage`: `POST /v1/images/{imageId}/unpublish`.
    pub fn on_unpublish_image(&self) -> OnUnpublishImage<'_> {
        OnUnpublishImage(When::new(self, "unpublishImage"))
    }
}

/// Which requests are stubbed, and with which of the operation's answers.
#[must_use = "it stubs nothing before it is given an answer"]
pub struct OnUnpublishImage<'m>(When<'m>);

impl OnUnpublishImage<'_> {
    /// Only those whose path variable `imageId` has this value.
    ///
    /// # Panics
    /// Where the document does not allow the value: no request would ever meet the stub.
    #[track_caller]
    pub fn when_image_id(self, value: impl Display) -> Self {
        OnUnpublishImage(self.0.path("imageId", value))
    }

    /// Only those of which this is true.
    pub fn when(self, condition: impl Fn(&Request) -> bool + Send + Sync + 'static) -> Self {
        OnUnpublishImage(self.0.holds(condition))
    }

    /// 201: The same image, private again.
    pub fn created(self, body: images_api::Image) -> Stub {
        self.0.json(201u16, &body)
    }

    /// 201: The same image, private again. The example `private`.
    pub fn created_private(self) -> Stub {
        self.0.example(201u16, "private")
    }

    /// 401: The API key is missing or not known.
    pub fn unauthorized(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `missing`.
    pub fn unauthorized_missing(self) -> Stub {
        self.0.example(401u16, "missing")
    }

    /// 401: The API key is missing or not known. The example `unknown`.
    pub fn unauthorized_unknown(self) -> Stub {
        self.0.example(401u16, "unknown")
    }

    /// 404: No such image belongs to the key's owner and stage.
    pub fn not_found(self) -> Stub {
        self.0.example(404u16, "unknown")
    }

    /// 429: Too many requests; try again later. `retry_after` is in seconds.
    pub fn rate_limit_exceeded(self, retry_after: i32) -> Stub {
        self.0.example(429u16, "busy").header("Retry-After", retry_after)
    }

    /// 500: The server failed; the request may be tried again.
    pub fn internal_error(self) -> Stub {
        self.0.example(500u16, "failed")
    }

    /// 503: The server cannot answer at present; try again later. `retry_after` is in seconds.
    pub fn unavailable(self, retry_after: i32) -> Stub {
        self.0.example(503u16, "unavailable").header("Retry-After", retry_after)
    }
}
