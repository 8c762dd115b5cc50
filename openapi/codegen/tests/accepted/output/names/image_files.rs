// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
#[schemars(rename = "self")]
pub struct Itself {
    #[serde(rename = "self")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "image_files_detail::itself_self_")]
    pub self_: ::std::option::Option<::std::string::String>,
    #[serde(rename = "super")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "image_files_detail::itself_super_")]
    pub super_: ::std::option::Option<::std::string::String>,
    #[serde(rename = "crate")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "image_files_detail::itself_crate_")]
    pub crate_: ::std::option::Option<::std::string::String>,
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
pub enum ThingBKind {
    #[serde(rename = "x")]
    X,
}
impl ThingBKind {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingBKind] = &[ThingBKind::X];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingBKind::X => "x",
        }
    }
}
impl ::std::fmt::Display for ThingBKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// # Not a heading
///
///   two lines
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
#[schemars(description = "# Not a heading\n\n  two lines\n")]
#[schemars(title = "A thing")]
pub struct ThingB {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "image_files_detail::thing_b_kind")]
    pub kind: ::std::option::Option<ThingBKind>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "image_files_detail::thing_b_thing")]
    pub thing: ::std::option::Option<Thing>,
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
pub enum ThingBKind2 {
    #[serde(rename = "y")]
    Y,
}
impl ThingBKind2 {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingBKind2] = &[ThingBKind2::Y];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingBKind2::Y => "y",
        }
    }
}
impl ::std::fmt::Display for ThingBKind2 {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
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
pub enum ThingB2Kind {
    #[serde(rename = "z")]
    Z,
}
impl ThingB2Kind {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingB2Kind] = &[ThingB2Kind::Z];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingB2Kind::Z => "z",
        }
    }
}
impl ::std::fmt::Display for ThingB2Kind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ThingB2 {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "image_files_detail::thing_b2_kind")]
    pub kind: ::std::option::Option<ThingB2Kind>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Thing {
    #[serde(rename = "bKind")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "image_files_detail::thing_b_kind_2")]
    pub b_kind: ::std::option::Option<ThingBKind2>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "image_files_detail::thing_b")]
    pub b: ::std::option::Option<ThingB2>,
}
/// Schemas and defaults that a type alone cannot say.
mod image_files_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn itself_self_(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn itself_super_(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn itself_crate_(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn thing_b_kind(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingBKind>(generator).build()
    }
    pub(super) fn thing_b_thing(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Thing>(generator).build()
    }
    pub(super) fn thing_b_kind_2(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingBKind2>(generator).build()
    }
    pub(super) fn thing_b2_kind(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingB2Kind>(generator).build()
    }
    pub(super) fn thing_b(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingB2>(generator).build()
    }
}
/// The path parameters of `image-files.update_all`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ImageFilesUpdateAllPath {
    pub r#type: ::std::string::String,
    #[serde(rename = "self")]
    pub self_: ::std::string::String,
}
/// 200 of `image-files.update_all`: Fine.
#[derive(Debug)]
pub struct ImageFilesUpdateAllOk {
    /// The body.
    pub body: ThingB,
}
impl specbound_runtime::Answer for ImageFilesUpdateAllOk {
    type Error = super::errors::ImageFilesUpdateAllError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<ThingB, Headers>(200u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ImageFilesUpdateAllError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
