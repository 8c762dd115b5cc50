// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use super::*;
impl ImageId {
    /// What every one begins with.
    pub const PREFIX: &'static str = "image_";
    /// The characters after that.
    pub const ALPHABET: &'static [u8] = "0123456789abcdefghijklmnopqrstuvwxyz"
        .as_bytes();
    /// How many of them there are.
    pub const CHARACTERS: usize = 24usize;
    /// The text as one, where it fits the document's pattern and lengths.
    pub fn parse(
        text: impl ::std::convert::Into<::std::string::String>,
    ) -> ::std::option::Option<Self> {
        static RULE: ::std::sync::LazyLock<specbound_runtime::TextRule> = ::std::sync::LazyLock::new(||
        specbound_runtime::TextRule::new(
            ::std::option::Option::Some("^image_[a-z0-9]{24}$"),
            ::std::option::Option::None,
            ::std::option::Option::None,
        ));
        let text = text.into();
        RULE.fits(&text).then(|| ImageId(text))
    }
}
impl Image {
    /// The least `width`.
    pub const WIDTH_MINIMUM: i64 = 1i64;
    /// The most `width`.
    pub const WIDTH_MAXIMUM: i64 = 16383i64;
    /// The least `height`.
    pub const HEIGHT_MINIMUM: i64 = 1i64;
    /// The most `height`.
    pub const HEIGHT_MAXIMUM: i64 = 16383i64;
    /// The least `size`.
    pub const SIZE_MINIMUM: i64 = 1i64;
}
impl UploadImageForm {
    /// `x-max-bytes` of `image`.
    pub const IMAGE_MAX_BYTES: usize = 20971520u64 as usize;
    /// `x-max-pixels` of `image`.
    pub const IMAGE_MAX_PIXELS: usize = 50000000u64 as usize;
}
impl Error {
    /// The least `status`.
    pub const STATUS_MINIMUM: i64 = 400i64;
    /// The most `status`.
    pub const STATUS_MAXIMUM: i64 = 599i64;
}
impl ListImagesQuery {
    /// The least `take`.
    pub const TAKE_MINIMUM: i64 = 1i64;
    /// The most `take`.
    pub const TAKE_MAXIMUM: i64 = 100i64;
}
/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    /// `GET /v1/images`
    pub fn list_images() -> ::std::string::String {
        specbound_runtime::path("/v1/images", &[])
    }
    /// `POST /v1/images`
    pub fn create_image_from_url() -> ::std::string::String {
        specbound_runtime::path("/v1/images", &[])
    }
    /// `POST /v1/images/upload`
    pub fn upload_image() -> ::std::string::String {
        specbound_runtime::path("/v1/images/upload", &[])
    }
    /// `GET /v1/images/{imageId}`
    pub fn get_image(image_id: impl ::std::fmt::Display) -> ::std::string::String {
        specbound_runtime::path(
            "/v1/images/{imageId}",
            &[("imageId", &image_id as &dyn ::std::fmt::Display)],
        )
    }
    /// `DELETE /v1/images/{imageId}`
    pub fn delete_image(image_id: impl ::std::fmt::Display) -> ::std::string::String {
        specbound_runtime::path(
            "/v1/images/{imageId}",
            &[("imageId", &image_id as &dyn ::std::fmt::Display)],
        )
    }
    /// `GET /v1/images/{imageId}/download`
    pub fn download_image(image_id: impl ::std::fmt::Display) -> ::std::string::String {
        specbound_runtime::path(
            "/v1/images/{imageId}/download",
            &[("imageId", &image_id as &dyn ::std::fmt::Display)],
        )
    }
    /// `HEAD /v1/images/{imageId}/download`
    pub fn head_download_image(
        image_id: impl ::std::fmt::Display,
    ) -> ::std::string::String {
        specbound_runtime::path(
            "/v1/images/{imageId}/download",
            &[("imageId", &image_id as &dyn ::std::fmt::Display)],
        )
    }
    /// `POST /v1/images/{imageId}/publish`
    pub fn publish_image(image_id: impl ::std::fmt::Display) -> ::std::string::String {
        specbound_runtime::path(
            "/v1/images/{imageId}/publish",
            &[("imageId", &image_id as &dyn ::std::fmt::Display)],
        )
    }
    /// `POST /v1/images/{imageId}/unpublish`
    pub fn unpublish_image(image_id: impl ::std::fmt::Display) -> ::std::string::String {
        specbound_runtime::path(
            "/v1/images/{imageId}/unpublish",
            &[("imageId", &image_id as &dyn ::std::fmt::Display)],
        )
    }
}
