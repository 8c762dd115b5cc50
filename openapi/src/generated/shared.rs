// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use std::fmt;

use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use specbound_runtime::{Timestamp, schema};

use super::*;

/// Identifier of an image; it cannot be guessed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ImageId(#[schemars(regex(pattern = "^image_[a-z0-9]{24}$"))] pub String);

impl fmt::Display for ImageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for ImageId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// Format of a picture's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ImageFormat {
    #[serde(rename = "jpeg")]
    Jpeg,
    #[serde(rename = "png")]
    Png,
    #[serde(rename = "webp")]
    Webp,
}

impl ImageFormat {
    /// Every value, in the document's order.
    pub const ALL: &'static [ImageFormat] = &[ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::Webp];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ImageFormat::Jpeg => "jpeg",
            ImageFormat::Png => "png",
            ImageFormat::Webp => "webp",
        }
    }
}

impl fmt::Display for ImageFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An image that is stored here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Image {
    pub id: ImageId,
    /// Name of the image, as its owner calls it.
    #[schemars(length(min = 1, max = 30))]
    pub name: String,
    /// Public URL on the CDN; null while the image is private.
    #[schemars(schema_with = "image_url")]
    pub url: Option<String>,
    /// Width in pixels.
    #[schemars(range(min = 1, max = 16383))]
    pub width: i32,
    /// Height in pixels.
    #[schemars(range(min = 1, max = 16383))]
    pub height: i32,
    pub format: ImageFormat,
    /// Length in bytes.
    #[schemars(range(min = 1))]
    pub size: i64,
    /// When the image was made, in UTC with milliseconds.
    pub created_at: Timestamp,
}

/// What went wrong, for a program and for a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Error {
    /// URL that names the kind of error.
    #[schemars(url)]
    pub r#type: String,
    /// Title of the kind of error.
    pub error: String,
    /// The HTTP status code once more.
    #[schemars(range(min = 400, max = 599))]
    pub status: i32,
    /// What went wrong this time.
    pub message: String,
    /// Every wrong field, its JSON pointer first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>")]
    pub errors: Option<Vec<String>>,
    /// The same as the header `X-Request-Id`.
    pub request_id: String,
}

fn image_url(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<String>(generator).format(Some("uri")).nullable().build()
}
