// Generated from default-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use specbound_runtime::{Answer, HeaderList, Payload, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Error {
    pub code: i32,
    pub message: String,
}

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

/// 200 of `putThings`: Put.
#[derive(Debug)]
pub struct PutThingsOk {}

impl Answer for PutThingsOk {
    type Error = errors::PutThingsError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(200, "Put.")
    }

    fn into_payload(self) -> Result<Payload<errors::PutThingsError>, String> {
        Payload::empty(200, HeaderList::default())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DeleteThingsOkBody(pub String);

impl JsonSchema for DeleteThingsOkBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::of::<String>(generator).build()
    }
}

/// 200 of `deleteThings`: Without errors.
#[derive(Debug)]
pub struct DeleteThingsOk {
    pub body: DeleteThingsOkBody,
}

impl Answer for DeleteThingsOk {
    type Error = errors::DeleteThingsError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<DeleteThingsOkBody, AnswerHeaders>(200, "Without errors.")
    }

    fn into_payload(self) -> Result<Payload<errors::DeleteThingsError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}
