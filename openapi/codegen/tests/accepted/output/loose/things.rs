// Generated from loose.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use specbound_runtime::{Answer, HeaderList, Payload, schema};

use super::*;

/// The query parameters of `getThings`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GetThingsQuery {
    /// Which one.
    #[serde(default = "default_get_things_query_page")]
    #[schemars(schema_with = "get_things_query_page", title = "Page")]
    pub page: i64,
    #[serde(rename = "per-page", default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "get_things_query_per_page")]
    pub per_page: Option<i64>,
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {
    /// How many.
    #[serde(rename = "X-Total", default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "get_things_ok_headers_x_total")]
    x_total: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GetThingsOkBody(pub Vec<Thing>);

impl JsonSchema for GetThingsOkBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::of::<Vec<Thing>>(generator).build()
    }
}

/// 200 of `getThings`: All of them.
#[derive(Debug)]
pub struct GetThingsOk {
    pub body: GetThingsOkBody,
    /// Header `X-Total`. How many.
    pub x_total: Option<i64>,
}

impl Answer for GetThingsOk {
    type Error = errors::GetThingsError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<GetThingsOkBody, AnswerHeaders>(200, "All of them.")
    }

    fn into_payload(self) -> Result<Payload<errors::GetThingsError>, String> {
        let headers = HeaderList::default().with("X-Total", self.x_total)?;
        Payload::json(200, headers, &self.body)
    }
}

fn default_get_things_query_page() -> i64 {
    1
}

fn get_things_query_page(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).default(json!(1)).wrapped().build()
}

fn get_things_query_per_page(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn get_things_ok_headers_x_total(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}
