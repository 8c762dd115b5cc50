// Generated from loose.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
/// The query parameters of `getThings`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct GetThingsQuery {
    /// Which one.
    #[serde(default = "things_parameters::default_get_things_query_page")]
    #[schemars(schema_with = "things_parameters::get_things_query_page")]
    #[schemars(title = "Page")]
    pub page: i64,
    #[serde(rename = "per-page")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_parameters::get_things_query_per_page")]
    pub per_page: ::std::option::Option<i64>,
}
/// Schemas and defaults that a type alone cannot say.
mod things_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn default_get_things_query_page() -> i64 {
        1
    }
    pub(super) fn get_things_query_page(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .default(::serde_json::json!(1))
            .wrapped()
            .build()
    }
    pub(super) fn get_things_query_per_page(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct GetThingsOkBody(pub ::std::vec::Vec<Thing>);
impl ::schemars::JsonSchema for GetThingsOkBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::of::<::std::vec::Vec<Thing>>(generator).build()
    }
}
/// 200 of `getThings`: All of them.
#[derive(Debug)]
pub struct GetThingsOk {
    /// The body.
    pub body: GetThingsOkBody,
    /// Header `X-Total`. How many.
    pub x_total: ::std::option::Option<i64>,
}
impl specbound_runtime::Answer for GetThingsOk {
    type Error = super::errors::GetThingsError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            /// How many.
            #[serde(rename = "X-Total")]
            #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
            #[schemars(schema_with = "things_answers::get_things_ok_headers_x_total")]
            pub x_total: ::std::option::Option<i64>,
        }
        specbound_runtime::describe::<GetThingsOkBody, Headers>(200u16, "All of them.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::GetThingsError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("X-Total", self.x_total)?;
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
/// Schemas and defaults that a type alone cannot say.
mod things_answers {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn get_things_ok_headers_x_total(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
}
