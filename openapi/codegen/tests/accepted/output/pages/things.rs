// Generated from pages.json by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
/// Error information from a response.
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
    #[schemars(schema_with = "things_detail::error_error_code")]
    pub error_code: ::std::option::Option<::std::string::String>,
    pub message: ::std::string::String,
    pub request_id: ::std::string::String,
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
    pub name: ::std::string::String,
}
/// A single page of results
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ThingResultsPage {
    /// list of items on this page of results
    pub items: ::std::vec::Vec<Thing>,
    /// token used to fetch the next page of results (if any)
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub next_page: ::std::option::Option<::std::option::Option<::std::string::String>>,
}
/// Schemas and defaults that a type alone cannot say.
mod things_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn error_error_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
}
/// The query parameters of `thing_list`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ThingListQuery {
    /// Most of them
    #[schemars(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_parameters::thing_list_query_limit")]
    pub limit: ::std::option::Option<u32>,
    /// Where to go on
    #[schemars(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub page_token: ::std::option::Option<::std::string::String>,
}
impl specbound_runtime::Paginated for ThingListQuery {
    fn extension() -> ::serde_json::Value {
        ::serde_json::json!({ "required" : [] })
    }
}
/// Schemas and defaults that a type alone cannot say.
mod things_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn thing_list_query_limit(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<u32>(generator)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::None)
            .nullable()
            .build()
    }
}
/// 200 of `thing_list`: successful operation
#[derive(Debug)]
pub struct ThingListOk {
    /// The body.
    pub body: ThingResultsPage,
}
impl specbound_runtime::Answer for ThingListOk {
    type Error = super::errors::ThingListError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<
            ThingResultsPage,
            Headers,
        >(200u16, "successful operation")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ThingListError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
