// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

use super::*;
/// Identifier of an image; it cannot be guessed.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ImageId(
    #[schemars(schema_with = "shared_detail::image_id_value")]
    pub ::std::string::String,
);
impl ::std::fmt::Display for ImageId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl ::std::convert::AsRef<str> for ImageId {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
/// Format of a picture's bytes.
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
    pub const ALL: &'static [ImageFormat] = &[
        ImageFormat::Jpeg,
        ImageFormat::Png,
        ImageFormat::Webp,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ImageFormat::Jpeg => "jpeg",
            ImageFormat::Png => "png",
            ImageFormat::Webp => "webp",
        }
    }
}
impl ::std::fmt::Display for ImageFormat {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// An image that is stored here.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Image {
    pub id: ImageId,
    /// Name of the image, as its owner calls it.
    #[schemars(schema_with = "shared_detail::image_name")]
    pub name: ::std::string::String,
    /// Public URL on the CDN; null while the image is private.
    #[schemars(schema_with = "shared_detail::image_url")]
    pub url: ::std::option::Option<::std::string::String>,
    /// Width in pixels.
    #[schemars(schema_with = "shared_detail::image_width")]
    pub width: i32,
    /// Height in pixels.
    #[schemars(schema_with = "shared_detail::image_height")]
    pub height: i32,
    pub format: ImageFormat,
    /// Length in bytes.
    #[schemars(schema_with = "shared_detail::image_size")]
    pub size: i64,
    /// When the image was made, in UTC with milliseconds.
    pub created_at: specbound_runtime::Timestamp,
}
/// What went wrong, for a program and for a person.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Error {
    /// URL that names the kind of error.
    #[schemars(schema_with = "shared_detail::error_type")]
    pub r#type: ::std::string::String,
    /// Title of the kind of error.
    pub error: ::std::string::String,
    /// The HTTP status code once more.
    #[schemars(schema_with = "shared_detail::error_status")]
    pub status: i32,
    /// What went wrong this time.
    pub message: ::std::string::String,
    /// Every wrong field, its JSON pointer first.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::error_errors")]
    pub errors: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// The same as the header `X-Request-Id`.
    pub request_id: ::std::string::String,
}
/// Schemas and defaults that a type alone cannot say.
mod shared_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn image_id_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .pattern("^image_[a-z0-9]{24}$")
            .build()
    }
    pub(super) fn image_name(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(
                ::std::option::Option::Some(1u32),
                ::std::option::Option::Some(30u32),
            )
            .build()
    }
    pub(super) fn image_url(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .format(::std::option::Option::Some("uri"))
            .nullable()
            .build()
    }
    pub(super) fn image_width(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i32>(generator)
            .range(
                ::std::option::Option::Some(1f64),
                ::std::option::Option::Some(16383f64),
            )
            .build()
    }
    pub(super) fn image_height(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i32>(generator)
            .range(
                ::std::option::Option::Some(1f64),
                ::std::option::Option::Some(16383f64),
            )
            .build()
    }
    pub(super) fn image_size(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::None)
            .build()
    }
    pub(super) fn error_type(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .format(::std::option::Option::Some("uri"))
            .build()
    }
    pub(super) fn error_status(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i32>(generator)
            .range(
                ::std::option::Option::Some(400f64),
                ::std::option::Option::Some(599f64),
            )
            .build()
    }
    pub(super) fn error_errors(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::vec::Vec<::std::string::String>,
        >(generator)
            .build()
    }
}
