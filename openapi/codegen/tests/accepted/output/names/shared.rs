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
pub struct Error {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::error_error_code")]
    pub error_code: ::std::option::Option<::std::string::String>,
    pub message: ::std::string::String,
    pub request_id: ::std::string::String,
}
/// Schemas and defaults that a type alone cannot say.
mod shared_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn error_error_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
}
