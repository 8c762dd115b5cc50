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
pub struct Option {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "api_operations_detail::option_some")]
    pub some: ::std::option::Option<::std::string::String>,
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub none: ::std::option::Option<::std::option::Option<::std::string::String>>,
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(untagged)]
pub enum Result {
    Ok(::std::string::String),
    Err(i64),
}
impl ::schemars::JsonSchema for Result {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Result")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        {
            let variants = ::std::vec![
                specbound_runtime::schema::of:: < ::std::string::String > (generator)
                .title("Ok").build(), specbound_runtime::schema::of:: < i64 > (generator)
                .format(::std::option::Option::None).range(::std::option::Option::None,
                ::std::option::Option::None).title("Err").build(),
            ];
            specbound_runtime::schema::one_of(variants)
        }
            .build()
    }
}
/// Schemas and defaults that a type alone cannot say.
mod api_operations_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn option_some(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
}
/// The path parameters of `crate`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct CratePath {
    pub r#type: ::std::string::String,
    #[serde(rename = "self")]
    pub self_: ::std::string::String,
}
/// 200 of `crate`: Fine.
#[derive(Debug)]
pub struct CrateOk {
    /// The body.
    pub body: Result,
}
impl specbound_runtime::Answer for CrateOk {
    type Error = super::errors::CrateError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<Result, Headers>(200u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::CrateError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
