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
#[schemars(rename = "Send")]
pub struct SendType {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "mod_operations_detail::send_type_clone")]
    pub clone: ::std::option::Option<Clone>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "mod_operations_detail::send_type_service")]
    pub service: ::std::option::Option<Service>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Clone(pub ::std::string::String);
impl ::std::fmt::Display for Clone {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl ::std::convert::AsRef<str> for Clone {
    fn as_ref(&self) -> &str {
        &self.0
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
#[schemars(rename = "Default")]
pub struct DefaultType(
    #[schemars(schema_with = "mod_operations_detail::default_type_value")]
    pub i64,
);
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Service {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "mod_operations_detail::service_default")]
    pub default: ::std::option::Option<DefaultType>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "mod_operations_detail::service_future")]
    pub future: ::std::option::Option<FutureType>,
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
#[schemars(rename = "Future")]
pub enum FutureType {
    #[serde(rename = "Future")]
    FutureType,
}
impl FutureType {
    /// Every value, in the document's order.
    pub const ALL: &'static [FutureType] = &[FutureType::FutureType];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            FutureType::FutureType => "Future",
        }
    }
}
impl ::std::fmt::Display for FutureType {
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
pub struct Box {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "mod_operations_detail::box_send")]
    pub send: ::std::option::Option<SendType>,
    #[serde(rename = "String")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "mod_operations_detail::box_string")]
    pub string: ::std::option::Option<String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "mod_operations_detail::box_box")]
    pub r#box: ::std::option::Option<::std::string::String>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct String(
    #[schemars(schema_with = "mod_operations_detail::string_value")]
    pub ::std::string::String,
);
impl ::std::fmt::Display for String {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl ::std::convert::AsRef<str> for String {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
/// Schemas and defaults that a type alone cannot say.
mod mod_operations_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn send_type_clone(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Clone>(generator).build()
    }
    pub(super) fn send_type_service(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Service>(generator).build()
    }
    pub(super) fn default_type_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn service_default(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<DefaultType>(generator).build()
    }
    pub(super) fn service_future(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<FutureType>(generator).build()
    }
    pub(super) fn box_send(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<SendType>(generator).build()
    }
    pub(super) fn box_string(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<String>(generator).build()
    }
    pub(super) fn box_box(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn string_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::None, ::std::option::Option::Some(3u32))
            .build()
    }
}
/// The path parameters of `match`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct MatchPath {
    pub r#type: ::std::string::String,
    #[serde(rename = "self")]
    pub self_: ::std::string::String,
}
/// The query parameters of `match`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct MatchQuery {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "mod_operations_parameters::match_query_fn")]
    pub r#fn: ::std::option::Option<::std::string::String>,
    #[serde(default = "mod_operations_parameters::default_match_query_async")]
    #[schemars(schema_with = "mod_operations_parameters::match_query_async")]
    pub r#async: i64,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "mod_operations_parameters::match_query_call")]
    pub call: ::std::option::Option<::std::string::String>,
}
/// The header parameters of `match`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct MatchHeaders {
    #[serde(rename = "X-Type")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "mod_operations_parameters::match_headers_x_type")]
    pub x_type: ::std::option::Option<::std::string::String>,
}
/// Schemas and defaults that a type alone cannot say.
mod mod_operations_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn match_query_fn(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn default_match_query_async() -> i64 {
        1
    }
    pub(super) fn match_query_async(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .default(::serde_json::json!(1))
            .wrapped()
            .build()
    }
    pub(super) fn match_query_call(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn match_headers_x_type(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
}
/// 200 of `match`: Fine.
#[derive(Debug)]
pub struct MatchOk {
    /// The body.
    pub body: Box,
    /// Header `Type`.
    pub r#type: ::std::option::Option<::std::string::String>,
    /// Header `ETag`.
    pub e_tag: ::std::string::String,
}
impl specbound_runtime::Answer for MatchOk {
    type Error = super::errors::MatchError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            #[serde(rename = "Type")]
            #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
            #[schemars(schema_with = "mod_operations_answers::match_ok_headers_type")]
            pub r#type: ::std::option::Option<::std::string::String>,
            #[serde(rename = "ETag")]
            pub e_tag: ::std::string::String,
        }
        specbound_runtime::describe::<Box, Headers>(200u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::MatchError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("Type", self.r#type)?
            .with("ETag", ::std::option::Option::Some(self.e_tag))?;
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
/// Schemas and defaults that a type alone cannot say.
mod mod_operations_answers {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn match_ok_headers_type(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
}
