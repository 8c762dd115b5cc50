// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use super::*;
/// One page of images, newest first.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ImageList {
    /// The images of this page.
    #[schemars(schema_with = "images_detail::image_list_data")]
    pub data: ::std::vec::Vec<Image>,
    pub links: ImageListLinks,
}
/// Where the neighbouring pages are.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ImageListLinks {
    /// Absolute URL of the page before this one; null on the first.
    #[schemars(schema_with = "images_detail::image_list_links_previous")]
    pub previous: ::std::option::Option<::std::string::String>,
    /// Absolute URL of the page after this one; null on the last.
    #[schemars(schema_with = "images_detail::image_list_links_next")]
    pub next: ::std::option::Option<::std::string::String>,
}
/// The parts of an upload.
#[derive(Clone, Debug, ::schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct UploadImageForm {
    /// The picture file, JPEG, PNG or WebP, 20 MiB (20971520 bytes), 16383 pixels a side and 50 million pixels at most; a file name is not needed.
    pub image: specbound_runtime::FilePart,
    /// Name of the new image.
    #[schemars(schema_with = "images_detail::upload_image_form_name")]
    pub name: ::std::string::String,
}
impl specbound_runtime::FromForm for UploadImageForm {
    fn from_form(
        mut values: specbound_runtime::FormParts,
    ) -> ::std::result::Result<Self, specbound_runtime::Failure> {
        ::std::result::Result::Ok(UploadImageForm {
            image: values.required_file("image")?,
            name: values.value("name")?,
        })
    }
}
/// Where to fetch a picture, and what to call it.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
#[serde(deny_unknown_fields)]
pub struct CreateImageFromUrlRequest {
    /// Absolute `http` or `https` URL on an origin that the operator allows.
    #[schemars(schema_with = "images_detail::create_image_from_url_request_url")]
    pub url: ::std::string::String,
    /// Name of the new image.
    #[schemars(schema_with = "images_detail::create_image_from_url_request_name")]
    pub name: ::std::string::String,
}
/// Schemas and defaults that a type alone cannot say.
mod images_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn image_list_data(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::vec::Vec<Image>>(generator)
            .items(::std::option::Option::None, ::std::option::Option::Some(100u32))
            .build()
    }
    pub(super) fn image_list_links_previous(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .format(::std::option::Option::Some("uri"))
            .nullable()
            .build()
    }
    pub(super) fn image_list_links_next(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .format(::std::option::Option::Some("uri"))
            .nullable()
            .build()
    }
    pub(super) fn upload_image_form_name(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(
                ::std::option::Option::Some(1u32),
                ::std::option::Option::Some(30u32),
            )
            .build()
    }
    pub(super) fn create_image_from_url_request_url(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .format(::std::option::Option::Some("uri"))
            .length(::std::option::Option::None, ::std::option::Option::Some(2048u32))
            .build()
    }
    pub(super) fn create_image_from_url_request_name(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(
                ::std::option::Option::Some(1u32),
                ::std::option::Option::Some(30u32),
            )
            .build()
    }
}
/// The query parameters of `listImages`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ListImagesQuery {
    /// How many images a page has at most.
    #[serde(default = "images_parameters::default_list_images_query_take")]
    #[schemars(schema_with = "images_parameters::list_images_query_take")]
    pub take: i32,
    /// Identifier of the first image of the wanted page, inclusive; the newest image when left out.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "images_parameters::list_images_query_from")]
    pub from: ::std::option::Option<ImageId>,
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum UploadImageRoutedPathImageId {
    #[serde(rename = "upload")]
    Upload,
}
impl UploadImageRoutedPathImageId {
    /// Every value, in the document's order.
    pub const ALL: &'static [UploadImageRoutedPathImageId] = &[
        UploadImageRoutedPathImageId::Upload,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            UploadImageRoutedPathImageId::Upload => "upload",
        }
    }
}
impl ::std::fmt::Display for UploadImageRoutedPathImageId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The path of `uploadImage` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct UploadImageRoutedPath {
    #[serde(rename = "imageId")]
    #[schemars(schema_with = "images_parameters::upload_image_routed_path_image_id")]
    pub image_id: UploadImageRoutedPathImageId,
}
/// The path parameters of `getImage`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct GetImagePath {
    /// Identifier of the image.
    #[serde(rename = "imageId")]
    pub image_id: ImageId,
}
/// The path parameters of `deleteImage`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct DeleteImagePath {
    /// Identifier of the image.
    #[serde(rename = "imageId")]
    pub image_id: ImageId,
}
/// The header parameters of `deleteImage`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct DeleteImageHeaders {
    /// Entity tags of the bytes that the caller means; with others there is a 412.
    #[serde(rename = "If-Match")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "images_parameters::delete_image_headers_if_match")]
    pub if_match: ::std::option::Option<::std::string::String>,
}
/// The path parameters of `downloadImage`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct DownloadImagePath {
    /// Identifier of the image.
    #[serde(rename = "imageId")]
    pub image_id: ImageId,
}
/// The header parameters of `downloadImage`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct DownloadImageHeaders {
    /// The wanted part, as RFC 9110 writes it; a header that is not a valid single range is ignored.
    #[serde(rename = "Range")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "images_parameters::download_image_headers_range")]
    pub range: ::std::option::Option<::std::string::String>,
    /// The range counts only for the bytes with this entity tag, else all are sent.
    #[serde(rename = "If-Range")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "images_parameters::download_image_headers_if_range")]
    pub if_range: ::std::option::Option<::std::string::String>,
    /// Entity tags of the bytes that the caller means; with others there is a 412.
    #[serde(rename = "If-Match")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "images_parameters::download_image_headers_if_match")]
    pub if_match: ::std::option::Option<::std::string::String>,
    /// Entity tags that the caller already has.
    #[serde(rename = "If-None-Match")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "images_parameters::download_image_headers_if_none_match")]
    pub if_none_match: ::std::option::Option<::std::string::String>,
}
/// The path parameters of `headDownloadImage`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct HeadDownloadImagePath {
    /// Identifier of the image.
    #[serde(rename = "imageId")]
    pub image_id: ImageId,
}
/// The header parameters of `headDownloadImage`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct HeadDownloadImageHeaders {
    /// Entity tags of the bytes that the caller means; with others there is a 412.
    #[serde(rename = "If-Match")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "images_parameters::head_download_image_headers_if_match")]
    pub if_match: ::std::option::Option<::std::string::String>,
    /// Entity tags that the caller already has.
    #[serde(rename = "If-None-Match")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(
        schema_with = "images_parameters::head_download_image_headers_if_none_match"
    )]
    pub if_none_match: ::std::option::Option<::std::string::String>,
}
/// Schemas and defaults that a type alone cannot say.
mod images_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn default_list_images_query_take() -> i32 {
        10
    }
    pub(super) fn list_images_query_take(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i32>(generator)
            .range(
                ::std::option::Option::Some(1f64),
                ::std::option::Option::Some(100f64),
            )
            .default(::serde_json::json!(10))
            .wrapped()
            .build()
    }
    pub(super) fn list_images_query_from(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<ImageId>(generator).build()
    }
    pub(super) fn upload_image_routed_path_image_id(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::inline::<UploadImageRoutedPathImageId>(generator)
            .build()
    }
    pub(super) fn delete_image_headers_if_match(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn download_image_headers_range(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn download_image_headers_if_range(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn download_image_headers_if_match(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn download_image_headers_if_none_match(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn head_download_image_headers_if_match(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn head_download_image_headers_if_none_match(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
}
/// 200 of `listImages`: One page of images.
#[derive(Debug)]
pub struct ListImagesOk {
    /// The body.
    pub body: ImageList,
}
impl specbound_runtime::Answer for ListImagesOk {
    type Error = super::errors::ListImagesError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            /// Identifier of this request, for questions about it.
            #[serde(rename = "X-Request-Id")]
            pub x_request_id: ::std::string::String,
        }
        specbound_runtime::describe::<ImageList, Headers>(200u16, "One page of images.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ListImagesError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
/// 201 of `createImageFromUrl`: The new image.
#[derive(Debug)]
pub struct CreateImageFromUrlCreated {
    /// The body.
    pub body: Image,
}
impl specbound_runtime::Answer for CreateImageFromUrlCreated {
    type Error = super::errors::CreateImageFromUrlError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            /// Identifier of this request, for questions about it.
            #[serde(rename = "X-Request-Id")]
            pub x_request_id: ::std::string::String,
        }
        specbound_runtime::describe::<Image, Headers>(201u16, "The new image.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::CreateImageFromUrlError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(201u16, headers, &self.body)
    }
}
/// 201 of `uploadImage`: The new image.
#[derive(Debug)]
pub struct UploadImageCreated {
    /// The body.
    pub body: Image,
}
impl specbound_runtime::Answer for UploadImageCreated {
    type Error = super::errors::UploadImageError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            /// Identifier of this request, for questions about it.
            #[serde(rename = "X-Request-Id")]
            pub x_request_id: ::std::string::String,
        }
        specbound_runtime::describe::<Image, Headers>(201u16, "The new image.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::UploadImageError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(201u16, headers, &self.body)
    }
}
/// 200 of `getImage`: The image.
#[derive(Debug)]
pub struct GetImageOk {
    /// The body.
    pub body: Image,
}
impl specbound_runtime::Answer for GetImageOk {
    type Error = super::errors::GetImageError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            /// Identifier of this request, for questions about it.
            #[serde(rename = "X-Request-Id")]
            pub x_request_id: ::std::string::String,
        }
        specbound_runtime::describe::<Image, Headers>(200u16, "The image.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::GetImageError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
/// 204 of `deleteImage`: The image is gone.
#[derive(Debug)]
pub struct DeleteImageNoContent {}
impl specbound_runtime::Answer for DeleteImageNoContent {
    type Error = super::errors::DeleteImageError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            /// Identifier of this request, for questions about it.
            #[serde(rename = "X-Request-Id")]
            pub x_request_id: ::std::string::String,
        }
        specbound_runtime::describe_empty::<Headers>(204u16, "The image is gone.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::DeleteImageError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 200 of `downloadImage`: The whole picture.
#[derive(Debug)]
pub struct DownloadImageOk {
    /// The body.
    pub body: specbound_runtime::Media<super::errors::DownloadImageError>,
    /// Header `ETag`. Strong entity tag of the bytes.
    pub e_tag: ::std::string::String,
    /// Header `Content-Disposition`. A file name made of the image's identifier and format.
    pub content_disposition: ::std::string::String,
    /// Header `Accept-Ranges`. Byte ranges are served.
    pub accept_ranges: ::std::string::String,
    /// Header `Cache-Control`. A private download may be kept by the caller only, and must be asked for again.
    pub cache_control: ::std::string::String,
}
impl specbound_runtime::Answer for DownloadImageOk {
    type Error = super::errors::DownloadImageError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        specbound_runtime::describe_media(200u16, "The whole picture.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::DownloadImageError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("ETag", ::std::option::Option::Some(self.e_tag))?
            .with(
                "Content-Disposition",
                ::std::option::Option::Some(self.content_disposition),
            )?
            .with("Accept-Ranges", ::std::option::Option::Some(self.accept_ranges))?
            .with("Cache-Control", ::std::option::Option::Some(self.cache_control))?;
        specbound_runtime::Payload::media(200u16, headers, self.body)
    }
}
/// 206 of `downloadImage`: The wanted part of the picture.
#[derive(Debug)]
pub struct DownloadImagePartialContent {
    /// The body.
    pub body: specbound_runtime::Media<super::errors::DownloadImageError>,
    /// Header `ETag`. Strong entity tag of the bytes.
    pub e_tag: ::std::string::String,
    /// Header `Content-Disposition`. A file name made of the image's identifier and format.
    pub content_disposition: ::std::string::String,
    /// Header `Accept-Ranges`. Byte ranges are served.
    pub accept_ranges: ::std::string::String,
    /// Header `Cache-Control`. A private download may be kept by the caller only, and must be asked for again.
    pub cache_control: ::std::string::String,
    /// Header `Content-Range`. The part that is sent, and the length of the whole.
    pub content_range: ::std::string::String,
}
impl specbound_runtime::Answer for DownloadImagePartialContent {
    type Error = super::errors::DownloadImageError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        specbound_runtime::describe_media(206u16, "The wanted part of the picture.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::DownloadImageError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("ETag", ::std::option::Option::Some(self.e_tag))?
            .with(
                "Content-Disposition",
                ::std::option::Option::Some(self.content_disposition),
            )?
            .with("Accept-Ranges", ::std::option::Option::Some(self.accept_ranges))?
            .with("Cache-Control", ::std::option::Option::Some(self.cache_control))?
            .with("Content-Range", ::std::option::Option::Some(self.content_range))?;
        specbound_runtime::Payload::media(206u16, headers, self.body)
    }
}
/// 304 of `downloadImage`: The caller already has these bytes.
#[derive(Debug)]
pub struct DownloadImageNotModified {
    /// Header `ETag`. Strong entity tag of the bytes.
    pub e_tag: ::std::string::String,
    /// Header `Cache-Control`. A private download may be kept by the caller only, and must be asked for again.
    pub cache_control: ::std::string::String,
}
impl specbound_runtime::Answer for DownloadImageNotModified {
    type Error = super::errors::DownloadImageError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            /// Identifier of this request, for questions about it.
            #[serde(rename = "X-Request-Id")]
            pub x_request_id: ::std::string::String,
            /// Strong entity tag of the bytes.
            #[serde(rename = "ETag")]
            pub e_tag: ::std::string::String,
            /// A private download may be kept by the caller only, and must be asked for again.
            #[serde(rename = "Cache-Control")]
            pub cache_control: ::std::string::String,
        }
        specbound_runtime::describe_empty::<
            Headers,
        >(304u16, "The caller already has these bytes.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::DownloadImageError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("ETag", ::std::option::Option::Some(self.e_tag))?
            .with("Cache-Control", ::std::option::Option::Some(self.cache_control))?;
        specbound_runtime::Payload::empty(304u16, headers)
    }
}
/// The successes of `downloadImage`.
#[derive(Debug)]
pub enum DownloadImageAnswer {
    Ok(DownloadImageOk),
    PartialContent(DownloadImagePartialContent),
    NotModified(DownloadImageNotModified),
}
impl ::std::convert::From<DownloadImageOk> for DownloadImageAnswer {
    fn from(answer: DownloadImageOk) -> DownloadImageAnswer {
        DownloadImageAnswer::Ok(answer)
    }
}
impl ::std::convert::From<DownloadImagePartialContent> for DownloadImageAnswer {
    fn from(answer: DownloadImagePartialContent) -> DownloadImageAnswer {
        DownloadImageAnswer::PartialContent(answer)
    }
}
impl ::std::convert::From<DownloadImageNotModified> for DownloadImageAnswer {
    fn from(answer: DownloadImageNotModified) -> DownloadImageAnswer {
        DownloadImageAnswer::NotModified(answer)
    }
}
impl specbound_runtime::Answer for DownloadImageAnswer {
    type Error = super::errors::DownloadImageError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        <DownloadImageOk as specbound_runtime::Answer>::metadata()
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::DownloadImageError>,
        ::std::string::String,
    > {
        match self {
            DownloadImageAnswer::Ok(answer) => answer.into_payload(),
            DownloadImageAnswer::PartialContent(answer) => answer.into_payload(),
            DownloadImageAnswer::NotModified(answer) => answer.into_payload(),
        }
    }
}
/// 200 of `headDownloadImage`: The headers of the download.
#[derive(Debug)]
pub struct HeadDownloadImageOk {
    /// The body.
    pub body: specbound_runtime::Media<super::errors::HeadDownloadImageError>,
    /// Header `ETag`. Strong entity tag of the bytes.
    pub e_tag: ::std::string::String,
    /// Header `Content-Disposition`. A file name made of the image's identifier and format.
    pub content_disposition: ::std::string::String,
    /// Header `Accept-Ranges`. Byte ranges are served.
    pub accept_ranges: ::std::string::String,
    /// Header `Cache-Control`. A private download may be kept by the caller only, and must be asked for again.
    pub cache_control: ::std::string::String,
}
impl specbound_runtime::Answer for HeadDownloadImageOk {
    type Error = super::errors::HeadDownloadImageError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        specbound_runtime::describe_media(200u16, "The headers of the download.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::HeadDownloadImageError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("ETag", ::std::option::Option::Some(self.e_tag))?
            .with(
                "Content-Disposition",
                ::std::option::Option::Some(self.content_disposition),
            )?
            .with("Accept-Ranges", ::std::option::Option::Some(self.accept_ranges))?
            .with("Cache-Control", ::std::option::Option::Some(self.cache_control))?;
        specbound_runtime::Payload::media(200u16, headers, self.body)
    }
}
/// 304 of `headDownloadImage`: The caller already has these bytes.
#[derive(Debug)]
pub struct HeadDownloadImageNotModified {
    /// Header `ETag`. Strong entity tag of the bytes.
    pub e_tag: ::std::string::String,
    /// Header `Cache-Control`. A private download may be kept by the caller only, and must be asked for again.
    pub cache_control: ::std::string::String,
}
impl specbound_runtime::Answer for HeadDownloadImageNotModified {
    type Error = super::errors::HeadDownloadImageError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            /// Identifier of this request, for questions about it.
            #[serde(rename = "X-Request-Id")]
            pub x_request_id: ::std::string::String,
            /// Strong entity tag of the bytes.
            #[serde(rename = "ETag")]
            pub e_tag: ::std::string::String,
            /// A private download may be kept by the caller only, and must be asked for again.
            #[serde(rename = "Cache-Control")]
            pub cache_control: ::std::string::String,
        }
        specbound_runtime::describe_empty::<
            Headers,
        >(304u16, "The caller already has these bytes.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::HeadDownloadImageError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("ETag", ::std::option::Option::Some(self.e_tag))?
            .with("Cache-Control", ::std::option::Option::Some(self.cache_control))?;
        specbound_runtime::Payload::empty(304u16, headers)
    }
}
/// The successes of `headDownloadImage`.
#[derive(Debug)]
pub enum HeadDownloadImageAnswer {
    Ok(HeadDownloadImageOk),
    NotModified(HeadDownloadImageNotModified),
}
impl ::std::convert::From<HeadDownloadImageOk> for HeadDownloadImageAnswer {
    fn from(answer: HeadDownloadImageOk) -> HeadDownloadImageAnswer {
        HeadDownloadImageAnswer::Ok(answer)
    }
}
impl ::std::convert::From<HeadDownloadImageNotModified> for HeadDownloadImageAnswer {
    fn from(answer: HeadDownloadImageNotModified) -> HeadDownloadImageAnswer {
        HeadDownloadImageAnswer::NotModified(answer)
    }
}
impl specbound_runtime::Answer for HeadDownloadImageAnswer {
    type Error = super::errors::HeadDownloadImageError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        <HeadDownloadImageOk as specbound_runtime::Answer>::metadata()
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::HeadDownloadImageError>,
        ::std::string::String,
    > {
        match self {
            HeadDownloadImageAnswer::Ok(answer) => answer.into_payload(),
            HeadDownloadImageAnswer::NotModified(answer) => answer.into_payload(),
        }
    }
}
