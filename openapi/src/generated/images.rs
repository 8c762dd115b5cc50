// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use specbound_runtime::{
    Answer, Failure, FilePart, FormParts, FromForm, HeaderList, Media, Payload, media_types, operation_answer, schema,
};

use super::*;

/// One page of images, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ImageList {
    /// The images of this page.
    #[schemars(length(max = 100))]
    pub data: Vec<Image>,
    pub links: ImageListLinks,
}

/// Where the neighbouring pages are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ImageListLinks {
    /// Absolute URL of the page before this one; null on the first.
    #[schemars(schema_with = "image_list_links_previous")]
    pub previous: Option<String>,
    /// Absolute URL of the page after this one; null on the last.
    #[schemars(schema_with = "image_list_links_next")]
    pub next: Option<String>,
}

/// The parts of an upload.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct UploadImageForm {
    /// The picture file, JPEG, PNG or WebP, 20 MiB (20971520 bytes), 16383 pixels a side and 50 million pixels at most; a file name is not needed.
    pub image: FilePart,
    /// Name of the new image.
    #[schemars(length(min = 1, max = 30))]
    pub name: String,
}

impl FromForm for UploadImageForm {
    fn from_form(mut values: FormParts) -> Result<Self, Failure> {
        Ok(UploadImageForm { image: values.required_file("image")?, name: values.value("name")? })
    }
}

/// Where to fetch a picture, and what to call it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateImageFromUrlRequest {
    /// Absolute `http` or `https` URL on an origin that the operator allows.
    #[schemars(url, length(max = 2048))]
    pub url: String,
    /// Name of the new image.
    #[schemars(length(min = 1, max = 30))]
    pub name: String,
}

/// The query parameters of `listImages`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ListImagesQuery {
    /// How many images a page has at most.
    #[serde(default = "default_list_images_query_take")]
    #[schemars(schema_with = "list_images_query_take")]
    pub take: i32,
    /// Identifier of the first image of the wanted page, inclusive; the newest image when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "ImageId")]
    pub from: Option<ImageId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum UploadImageRoutedPathImageId {
    #[serde(rename = "upload")]
    Upload,
}

impl UploadImageRoutedPathImageId {
    /// Every value, in the document's order.
    pub const ALL: &'static [UploadImageRoutedPathImageId] = &[UploadImageRoutedPathImageId::Upload];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            UploadImageRoutedPathImageId::Upload => "upload",
        }
    }
}

impl fmt::Display for UploadImageRoutedPathImageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The path of `uploadImage` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct UploadImageRoutedPath {
    #[serde(rename = "imageId")]
    #[schemars(schema_with = "upload_image_routed_path_image_id")]
    pub image_id: UploadImageRoutedPathImageId,
}

/// The path parameters of `getImage`, `deleteImage`, `downloadImage`, `headDownloadImage`, `publishImage`, `unpublishImage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GetImagePath {
    /// Identifier of the image.
    #[serde(rename = "imageId")]
    pub image_id: ImageId,
}

pub type DeleteImagePath = GetImagePath;

/// The header parameters of `deleteImage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DeleteImageHeaders {
    /// Entity tags of the bytes that the caller means; with others there is a 412.
    #[serde(rename = "If-Match", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub if_match: Option<String>,
}

pub type DownloadImagePath = GetImagePath;

/// The header parameters of `downloadImage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DownloadImageHeaders {
    /// The wanted part, as RFC 9110 writes it; a header that is not a valid single range is ignored.
    #[serde(rename = "Range", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub range: Option<String>,
    /// The range counts only for the bytes with this entity tag, else all are sent.
    #[serde(rename = "If-Range", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub if_range: Option<String>,
    /// Entity tags of the bytes that the caller means; with others there is a 412.
    #[serde(rename = "If-Match", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub if_match: Option<String>,
    /// Entity tags that the caller already has.
    #[serde(rename = "If-None-Match", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub if_none_match: Option<String>,
}

pub type HeadDownloadImagePath = GetImagePath;

/// The header parameters of `headDownloadImage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct HeadDownloadImageHeaders {
    /// Entity tags of the bytes that the caller means; with others there is a 412.
    #[serde(rename = "If-Match", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub if_match: Option<String>,
    /// Entity tags that the caller already has.
    #[serde(rename = "If-None-Match", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub if_none_match: Option<String>,
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {
    /// Identifier of this request, for questions about it.
    #[serde(rename = "X-Request-Id")]
    x_request_id: String,
}

/// 200 of `listImages`: One page of images.
#[derive(Debug)]
pub struct ListImagesOk {
    pub body: ImageList,
}

impl Answer for ListImagesOk {
    type Error = errors::ListImagesError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<ImageList, AnswerHeaders>(200, "One page of images.")
    }

    fn into_payload(self) -> Result<Payload<errors::ListImagesError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

/// 201 of `createImageFromUrl`: The new image.
#[derive(Debug)]
pub struct CreateImageFromUrlCreated {
    pub body: Image,
}

impl Answer for CreateImageFromUrlCreated {
    type Error = errors::CreateImageFromUrlError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Image, AnswerHeaders>(201, "The new image.")
    }

    fn into_payload(self) -> Result<Payload<errors::CreateImageFromUrlError>, String> {
        Payload::json(201, HeaderList::default(), &self.body)
    }
}

/// 201 of `uploadImage`: The new image.
#[derive(Debug)]
pub struct UploadImageCreated {
    pub body: Image,
}

impl Answer for UploadImageCreated {
    type Error = errors::UploadImageError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Image, AnswerHeaders>(201, "The new image.")
    }

    fn into_payload(self) -> Result<Payload<errors::UploadImageError>, String> {
        Payload::json(201, HeaderList::default(), &self.body)
    }
}

/// 200 of `getImage`: The image.
#[derive(Debug)]
pub struct GetImageOk {
    pub body: Image,
}

impl Answer for GetImageOk {
    type Error = errors::GetImageError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Image, AnswerHeaders>(200, "The image.")
    }

    fn into_payload(self) -> Result<Payload<errors::GetImageError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

/// 204 of `deleteImage`: The image is gone.
#[derive(Debug)]
pub struct DeleteImageNoContent {}

impl Answer for DeleteImageNoContent {
    type Error = errors::DeleteImageError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "The image is gone.")
    }

    fn into_payload(self) -> Result<Payload<errors::DeleteImageError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

media_types! {
    /// The media types that `downloadImage` answers.
    pub enum DownloadImageMediaType {
        Jpeg = "image/jpeg", Png = "image/png", Webp = "image/webp",
    }
}

/// 200 of `downloadImage`: The whole picture.
#[derive(Debug)]
pub struct DownloadImageOk {
    pub media_type: DownloadImageMediaType,
    pub body: Media<errors::DownloadImageError>,
    /// Header `ETag`. Strong entity tag of the bytes.
    pub e_tag: String,
    /// Header `Content-Disposition`. A file name made of the image's identifier and format.
    pub content_disposition: String,
    /// Header `Accept-Ranges`. Byte ranges are served.
    pub accept_ranges: String,
    /// Header `Cache-Control`. A private download may be kept by the caller only, and must be asked for again.
    pub cache_control: String,
}

impl Answer for DownloadImageOk {
    type Error = errors::DownloadImageError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "The whole picture.")
    }

    fn into_payload(self) -> Result<Payload<errors::DownloadImageError>, String> {
        let headers = HeaderList::default()
            .with("ETag", Some(self.e_tag))?
            .with("Content-Disposition", Some(self.content_disposition))?
            .with("Accept-Ranges", Some(self.accept_ranges))?
            .with("Cache-Control", Some(self.cache_control))?;
        Payload::media(200, headers, &self.media_type.name(), self.body)
    }
}

/// 206 of `downloadImage`: The wanted part of the picture.
#[derive(Debug)]
pub struct DownloadImagePartialContent {
    pub media_type: DownloadImageMediaType,
    pub body: Media<errors::DownloadImageError>,
    /// Header `ETag`. Strong entity tag of the bytes.
    pub e_tag: String,
    /// Header `Content-Disposition`. A file name made of the image's identifier and format.
    pub content_disposition: String,
    /// Header `Accept-Ranges`. Byte ranges are served.
    pub accept_ranges: String,
    /// Header `Cache-Control`. A private download may be kept by the caller only, and must be asked for again.
    pub cache_control: String,
    /// Header `Content-Range`. The part that is sent, and the length of the whole.
    pub content_range: String,
}

impl Answer for DownloadImagePartialContent {
    type Error = errors::DownloadImageError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(206, "The wanted part of the picture.")
    }

    fn into_payload(self) -> Result<Payload<errors::DownloadImageError>, String> {
        let headers = HeaderList::default()
            .with("ETag", Some(self.e_tag))?
            .with("Content-Disposition", Some(self.content_disposition))?
            .with("Accept-Ranges", Some(self.accept_ranges))?
            .with("Cache-Control", Some(self.cache_control))?
            .with("Content-Range", Some(self.content_range))?;
        Payload::media(206, headers, &self.media_type.name(), self.body)
    }
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders2 {
    /// Identifier of this request, for questions about it.
    #[serde(rename = "X-Request-Id")]
    x_request_id: String,
    /// Strong entity tag of the bytes.
    #[serde(rename = "ETag")]
    e_tag: String,
    /// A private download may be kept by the caller only, and must be asked for again.
    #[serde(rename = "Cache-Control")]
    cache_control: String,
}

/// 304 of `downloadImage`: The caller already has these bytes.
#[derive(Debug)]
pub struct DownloadImageNotModified {
    /// Header `ETag`. Strong entity tag of the bytes.
    pub e_tag: String,
    /// Header `Cache-Control`. A private download may be kept by the caller only, and must be asked for again.
    pub cache_control: String,
}

impl Answer for DownloadImageNotModified {
    type Error = errors::DownloadImageError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders2>(304, "The caller already has these bytes.")
    }

    fn into_payload(self) -> Result<Payload<errors::DownloadImageError>, String> {
        let headers =
            HeaderList::default().with("ETag", Some(self.e_tag))?.with("Cache-Control", Some(self.cache_control))?;
        Payload::empty(304, headers)
    }
}

operation_answer! {
    /// The successes of `downloadImage`.
    pub enum DownloadImageAnswer or errors::DownloadImageError {
        Ok(DownloadImageOk), PartialContent(DownloadImagePartialContent),
        NotModified(DownloadImageNotModified),
    }
}

/// 200 of `headDownloadImage`: The headers of the download.
#[derive(Debug)]
pub struct HeadDownloadImageOk {
    pub media_type: DownloadImageMediaType,
    pub body: Media<errors::HeadDownloadImageError>,
    /// Header `ETag`. Strong entity tag of the bytes.
    pub e_tag: String,
    /// Header `Content-Disposition`. A file name made of the image's identifier and format.
    pub content_disposition: String,
    /// Header `Accept-Ranges`. Byte ranges are served.
    pub accept_ranges: String,
    /// Header `Cache-Control`. A private download may be kept by the caller only, and must be asked for again.
    pub cache_control: String,
}

impl Answer for HeadDownloadImageOk {
    type Error = errors::HeadDownloadImageError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "The headers of the download.")
    }

    fn into_payload(self) -> Result<Payload<errors::HeadDownloadImageError>, String> {
        let headers = HeaderList::default()
            .with("ETag", Some(self.e_tag))?
            .with("Content-Disposition", Some(self.content_disposition))?
            .with("Accept-Ranges", Some(self.accept_ranges))?
            .with("Cache-Control", Some(self.cache_control))?;
        Payload::media(200, headers, &self.media_type.name(), self.body)
    }
}

/// 304 of `headDownloadImage`: The caller already has these bytes.
#[derive(Debug)]
pub struct HeadDownloadImageNotModified {
    /// Header `ETag`. Strong entity tag of the bytes.
    pub e_tag: String,
    /// Header `Cache-Control`. A private download may be kept by the caller only, and must be asked for again.
    pub cache_control: String,
}

impl Answer for HeadDownloadImageNotModified {
    type Error = errors::HeadDownloadImageError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders2>(304, "The caller already has these bytes.")
    }

    fn into_payload(self) -> Result<Payload<errors::HeadDownloadImageError>, String> {
        let headers =
            HeaderList::default().with("ETag", Some(self.e_tag))?.with("Cache-Control", Some(self.cache_control))?;
        Payload::empty(304, headers)
    }
}

operation_answer! {
    /// The successes of `headDownloadImage`.
    pub enum HeadDownloadImageAnswer or errors::HeadDownloadImageError {
        Ok(HeadDownloadImageOk), NotModified(HeadDownloadImageNotModified),
    }
}

fn image_list_links_previous(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<String>(generator).format(Some("uri")).nullable().build()
}

fn image_list_links_next(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<String>(generator).format(Some("uri")).nullable().build()
}

fn default_list_images_query_take() -> i32 {
    10
}

fn list_images_query_take(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i32>(generator).range(Some(1.0), Some(100.0)).default(json!(10)).wrapped().build()
}

fn upload_image_routed_path_image_id(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<UploadImageRoutedPathImageId>(generator).build()
}
