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
#[schemars(rename = "3d-point")]
pub struct T3dPoint {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "self__detail::t3d_point_x")]
    pub x: ::std::option::Option<f64>,
    #[serde(rename = "3d")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "self__detail::t3d_point_n3d")]
    pub n3d: ::std::option::Option<::std::string::String>,
    #[serde(rename = "with space")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "self__detail::t3d_point_with_space")]
    pub with_space: ::std::option::Option<::std::string::String>,
    #[serde(rename = "ümlaut")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "self__detail::t3d_point_mlaut")]
    pub mlaut: ::std::option::Option<::std::string::String>,
    #[serde(rename = "$odd")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "self__detail::t3d_point_odd")]
    pub odd: ::std::option::Option<::std::string::String>,
    #[serde(rename = "a.b")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "self__detail::t3d_point_a_b")]
    pub a_b: ::std::option::Option<::std::string::String>,
}
/// Schemas and defaults that a type alone cannot say.
mod self__detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn t3d_point_x(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<f64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn t3d_point_n3d(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn t3d_point_with_space(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn t3d_point_mlaut(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn t3d_point_odd(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn t3d_point_a_b(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
}
/// The path parameters of `Self`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ItselfPath {
    pub r#type: ::std::string::String,
    #[serde(rename = "self")]
    pub self_: ::std::string::String,
}
/// 201 of `Self`: Fine.
#[derive(Debug)]
pub struct ItselfCreated {}
impl specbound_runtime::Answer for ItselfCreated {
    type Error = super::errors::ItselfError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(201u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ItselfError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(201u16, headers)
    }
}
