// Generated from plain-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct ListThingsOkBody(pub ::std::vec::Vec<::std::string::String>);
impl ::schemars::JsonSchema for ListThingsOkBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::of::<
            ::std::vec::Vec<::std::string::String>,
        >(generator)
            .build()
    }
}
/// 200 of `listThings`: All of them.
#[derive(Debug)]
pub struct ListThingsOk {
    /// The body.
    pub body: ListThingsOkBody,
}
impl specbound_runtime::Answer for ListThingsOk {
    type Error = super::errors::ListThingsError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<ListThingsOkBody, Headers>(200u16, "All of them.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ListThingsError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
/// 204 of `deleteThings`: Gone.
#[derive(Debug)]
pub struct DeleteThingsNoContent {}
impl specbound_runtime::Answer for DeleteThingsNoContent {
    type Error = super::errors::DeleteThingsError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Gone.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::DeleteThingsError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// Any answer to `raw`.
#[derive(Debug)]
pub struct RawAnswer {
    /// HTTP status code.
    pub status: u16,
    /// Headers.
    pub headers: specbound_runtime::HeaderList,
    /// The body.
    pub body: specbound_runtime::Media<super::errors::RawError>,
}
impl specbound_runtime::Answer for RawAnswer {
    type Error = super::errors::RawError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        specbound_runtime::describe_free("")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::RawError>,
        ::std::string::String,
    > {
        specbound_runtime::Payload::media(self.status, self.headers, self.body)
    }
}
/// Any answer to `putRaw`.
#[derive(Debug)]
pub struct PutRawAnswer {
    /// HTTP status code.
    pub status: u16,
    /// Headers.
    pub headers: specbound_runtime::HeaderList,
    /// The body.
    pub body: specbound_runtime::Media<super::errors::PutRawError>,
}
impl specbound_runtime::Answer for PutRawAnswer {
    type Error = super::errors::PutRawError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        specbound_runtime::describe_free("Anything at all.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::PutRawError>,
        ::std::string::String,
    > {
        specbound_runtime::Payload::media(self.status, self.headers, self.body)
    }
}
