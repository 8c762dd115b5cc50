// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use std::sync::LazyLock;

use specbound_runtime::TextRule;

use super::*;

impl ImageId {
    /// What every one begins with.
    pub const PREFIX: &'static str = "image_";
    /// The characters after that.
    pub const ALPHABET: &'static [u8] = "0123456789abcdefghijklmnopqrstuvwxyz".as_bytes();
    /// How many of them there are.
    pub const CHARACTERS: usize = 24;
    /// The text as one, where it fits the document's pattern and lengths.
    pub fn parse(text: impl Into<String>) -> Option<Self> {
        static RULE: LazyLock<TextRule> = LazyLock::new(|| TextRule::new(Some("^image_[a-z0-9]{24}$"), None, None));
        let text = text.into();
        RULE.fits(&text).then(|| ImageId(text))
    }
}

impl Image {
    /// The least `width`.
    pub const WIDTH_MINIMUM: i64 = 1;
    /// The most `width`.
    pub const WIDTH_MAXIMUM: i64 = 16383;
    /// The least `height`.
    pub const HEIGHT_MINIMUM: i64 = 1;
    /// The most `height`.
    pub const HEIGHT_MAXIMUM: i64 = 16383;
    /// The least `size`.
    pub const SIZE_MINIMUM: i64 = 1;
}

impl UploadImageForm {
    /// `x-max-bytes` of `image`.
    pub const IMAGE_MAX_BYTES: usize = 20971520 as usize;
    /// `x-max-pixels` of `image`.
    pub const IMAGE_MAX_PIXELS: usize = 50000000 as usize;
}

impl Error {
    /// The least `status`.
    pub const STATUS_MINIMUM: i64 = 400;
    /// The most `status`.
    pub const STATUS_MAXIMUM: i64 = 599;
}

impl ListImagesQuery {
    /// The least `take`.
    pub const TAKE_MINIMUM: i64 = 1;
    /// The most `take`.
    pub const TAKE_MAXIMUM: i64 = 100;
}

/// The paths of the operations, below the address of a server. Values are percent-encoded.
pub mod paths {
    use std::fmt;

    /// `GET /v1/images`
    pub fn list_images() -> String {
        specbound_runtime::path("/v1/images", &[])
    }

    /// `POST /v1/images`
    pub fn create_image_from_url() -> String {
        specbound_runtime::path("/v1/images", &[])
    }

    /// `POST /v1/images/upload`
    pub fn upload_image() -> String {
        specbound_runtime::path("/v1/images/upload", &[])
    }

    /// `GET /v1/images/{imageId}`
    pub fn get_image(image_id: impl fmt::Display) -> String {
        specbound_runtime::path("/v1/images/{imageId}", &[("imageId", &image_id as &dyn fmt::Display)])
    }

    /// `DELETE /v1/images/{imageId}`
    pub fn delete_image(image_id: impl fmt::Display) -> String {
        specbound_runtime::path("/v1/images/{imageId}", &[("imageId", &image_id as &dyn fmt::Display)])
    }

    /// `GET /v1/images/{imageId}/download`
    pub fn download_image(image_id: impl fmt::Display) -> String {
        specbound_runtime::path("/v1/images/{imageId}/download", &[("imageId", &image_id as &dyn fmt::Display)])
    }

    /// `HEAD /v1/images/{imageId}/download`
    pub fn head_download_image(image_id: impl fmt::Display) -> String {
        specbound_runtime::path("/v1/images/{imageId}/download", &[("imageId", &image_id as &dyn fmt::Display)])
    }

    /// `POST /v1/images/{imageId}/publish`
    pub fn publish_image(image_id: impl fmt::Display) -> String {
        specbound_runtime::path("/v1/images/{imageId}/publish", &[("imageId", &image_id as &dyn fmt::Display)])
    }

    /// `POST /v1/images/{imageId}/unpublish`
    pub fn unpublish_image(image_id: impl fmt::Display) -> String {
        specbound_runtime::path("/v1/images/{imageId}/unpublish", &[("imageId", &image_id as &dyn fmt::Display)])
    }
}
