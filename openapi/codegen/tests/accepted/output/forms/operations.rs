// Generated from forms.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Error {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::error_error_code")]
    pub error_code: ::std::option::Option<::std::string::String>,
    pub message: ::std::string::String,
    pub request_id: ::std::string::String,
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
pub enum Size {
    #[serde(rename = "small")]
    Small,
    #[serde(rename = "large")]
    Large,
}
impl Size {
    /// Every value, in the document's order.
    pub const ALL: &'static [Size] = &[Size::Small, Size::Large];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Size::Small => "small",
            Size::Large => "large",
        }
    }
}
impl ::std::fmt::Display for Size {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// A file and what is said of it.
#[derive(Clone, Debug, ::schemars::JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Upload {
    /// The file.
    pub file: specbound_runtime::FilePart,
    #[schemars(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::upload_more")]
    pub more: ::std::option::Option<specbound_runtime::FilePart>,
    #[schemars(schema_with = "operations_detail::upload_type")]
    pub r#type: ::std::string::String,
    #[schemars(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::upload_size")]
    pub size: ::std::option::Option<Size>,
    #[schemars(default = "operations_detail::default_upload_count")]
    #[schemars(schema_with = "operations_detail::upload_count")]
    pub count: i32,
    #[schemars(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::upload_public")]
    pub public: ::std::option::Option<bool>,
    #[schemars(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::upload_tags")]
    pub tags: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
}
impl specbound_runtime::FromForm for Upload {
    fn from_form(
        mut values: specbound_runtime::FormParts,
    ) -> ::std::result::Result<Self, specbound_runtime::Failure> {
        ::std::result::Result::Ok(Upload {
            file: values.required_file("file")?,
            more: values.file("more"),
            r#type: values.value("type")?,
            size: values.value("size")?,
            count: values.value("count")?,
            public: values.value("public")?,
            tags: values.value("tags")?,
        })
    }
}
#[derive(Clone, Debug, ::schemars::JsonSchema)]
pub struct UploadInPlaceForm {
    pub file: specbound_runtime::FilePart,
    #[schemars(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::upload_in_place_form_note")]
    pub note: ::std::option::Option<::std::string::String>,
}
impl specbound_runtime::FromForm for UploadInPlaceForm {
    fn from_form(
        mut values: specbound_runtime::FormParts,
    ) -> ::std::result::Result<Self, specbound_runtime::Failure> {
        ::std::result::Result::Ok(UploadInPlaceForm {
            file: values.required_file("file")?,
            note: values.value("note")?,
        })
    }
}
/// Schemas and defaults that a type alone cannot say.
mod operations_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn error_error_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn upload_more(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<specbound_runtime::FilePart>(generator).build()
    }
    pub(super) fn upload_type(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::None, ::std::option::Option::Some(9u32))
            .build()
    }
    pub(super) fn upload_size(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Size>(generator).build()
    }
    pub(super) fn default_upload_count() -> i32 {
        1
    }
    pub(super) fn upload_count(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i32>(generator)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::None)
            .build()
    }
    pub(super) fn upload_public(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<bool>(generator).build()
    }
    pub(super) fn upload_tags(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::vec::Vec<::std::string::String>,
        >(generator)
            .build()
    }
    pub(super) fn upload_in_place_form_note(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
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
pub struct LoginBodyValue {
    pub name: ::std::string::String,
    #[serde(default = "operations_parameters::default_login_body_value_remember")]
    pub remember: bool,
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct LoginBody(pub LoginBodyValue);
impl ::schemars::JsonSchema for LoginBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::inline::<LoginBodyValue>(generator).build()
    }
}
/// Schemas and defaults that a type alone cannot say.
mod operations_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn default_login_body_value_remember() -> bool {
        false
    }
}
/// 201 of `uploadNamed`: Stored.
#[derive(Debug)]
pub struct UploadNamedCreated {}
impl specbound_runtime::Answer for UploadNamedCreated {
    type Error = super::errors::UploadNamedError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(201u16, "Stored.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::UploadNamedError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(201u16, headers)
    }
}
/// 201 of `uploadInPlace`: Stored.
#[derive(Debug)]
pub struct UploadInPlaceCreated {}
impl specbound_runtime::Answer for UploadInPlaceCreated {
    type Error = super::errors::UploadInPlaceError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(201u16, "Stored.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::UploadInPlaceError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(201u16, headers)
    }
}
/// 302 of `login`: Inside.
#[derive(Debug)]
pub struct LoginFound {
    /// Header `Location`.
    pub location: ::std::option::Option<::std::string::String>,
    /// Header `Set-Cookie`.
    pub set_cookie: ::std::string::String,
}
impl specbound_runtime::Answer for LoginFound {
    type Error = super::errors::LoginError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            #[serde(rename = "Location")]
            #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
            #[schemars(schema_with = "operations_answers::login_found_headers_location")]
            pub location: ::std::option::Option<::std::string::String>,
            #[serde(rename = "Set-Cookie")]
            pub set_cookie: ::std::string::String,
        }
        specbound_runtime::describe_empty::<Headers>(302u16, "Inside.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::LoginError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("Location", self.location)?
            .with("Set-Cookie", ::std::option::Option::Some(self.set_cookie))?;
        specbound_runtime::Payload::empty(302u16, headers)
    }
}
/// Schemas and defaults that a type alone cannot say.
mod operations_answers {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn login_found_headers_location(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
}
