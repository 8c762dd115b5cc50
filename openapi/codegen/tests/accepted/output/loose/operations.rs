// Generated from loose.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use specbound_runtime::{Answer, HeaderList, Payload, schema};

use super::*;

/// A thing before it is one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NewThing {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub id: Option<String>,
    pub name: String,
    #[schemars(schema_with = "new_thing_size")]
    pub size: i64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PutThingsBody(pub Value);

impl JsonSchema for PutThingsBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::any().build()
    }
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 201 of `postThings`: Made.
#[derive(Debug)]
pub struct PostThingsCreated {
    pub body: Thing,
}

impl Answer for PostThingsCreated {
    type Error = errors::PostThingsError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Thing, AnswerHeaders>(201, "Made.")
    }

    fn into_payload(self) -> Result<Payload<errors::PostThingsError>, String> {
        Payload::json(201, HeaderList::default(), &self.body)
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PutThingsOkBody(pub Value);

impl JsonSchema for PutThingsOkBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::any().build()
    }
}

/// 200 of `putThings`: Any JSON.
#[derive(Debug)]
pub struct PutThingsOk {
    pub body: PutThingsOkBody,
}

impl Answer for PutThingsOk {
    type Error = errors::PutThingsError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<PutThingsOkBody, AnswerHeaders>(200, "Any JSON.")
    }

    fn into_payload(self) -> Result<Payload<errors::PutThingsError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

fn new_thing_size(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).default(json!(1)).build()
}
