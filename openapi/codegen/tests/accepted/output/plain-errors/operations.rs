// Generated from plain-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::borrow::Cow;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use specbound_runtime::{Answer, HeaderList, Media, Payload, schema};

use super::*;

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ListThingsOkBody(pub Vec<String>);

impl JsonSchema for ListThingsOkBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::of::<Vec<String>>(generator).build()
    }
}

/// 200 of `listThings`: All of them.
#[derive(Debug)]
pub struct ListThingsOk {
    pub body: ListThingsOkBody,
}

impl Answer for ListThingsOk {
    type Error = errors::ListThingsError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<ListThingsOkBody, AnswerHeaders>(200, "All of them.")
    }

    fn into_payload(self) -> Result<Payload<errors::ListThingsError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

/// 204 of `deleteThings`: Gone.
#[derive(Debug)]
pub struct DeleteThingsNoContent {}

impl Answer for DeleteThingsNoContent {
    type Error = errors::DeleteThingsError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Gone.")
    }

    fn into_payload(self) -> Result<Payload<errors::DeleteThingsError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// Any answer to `raw`.
#[derive(Debug)]
pub struct RawAnswer {
    /// HTTP status code.
    pub status: u16,
    /// Headers.
    pub headers: HeaderList,
    /// The media type of the body.
    pub media_type: Cow<'static, str>,
    /// The body.
    pub body: Media<errors::RawError>,
}

impl Answer for RawAnswer {
    type Error = errors::RawError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_free("")
    }

    fn into_payload(self) -> Result<Payload<errors::RawError>, String> {
        Payload::media(self.status, self.headers, &self.media_type, self.body)
    }
}

/// Any answer to `putRaw`.
#[derive(Debug)]
pub struct PutRawAnswer {
    /// HTTP status code.
    pub status: u16,
    /// Headers.
    pub headers: HeaderList,
    /// The media type of the body.
    pub media_type: Cow<'static, str>,
    /// The body.
    pub body: Media<errors::PutRawError>,
}

impl Answer for PutRawAnswer {
    type Error = errors::PutRawError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_free("Anything at all.")
    }

    fn into_payload(self) -> Result<Payload<errors::PutRawError>, String> {
        Payload::media(self.status, self.headers, &self.media_type, self.body)
    }
}
