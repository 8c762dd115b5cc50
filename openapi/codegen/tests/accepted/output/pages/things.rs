// Generated from pages.json by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use specbound_runtime::{Answer, HeaderList, Paginated, Payload};

use super::*;

/// Error information from a response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Error {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub error_code: Option<String>,
    pub message: String,
    pub request_id: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Thing {
    pub name: String,
}

/// A single page of results
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ThingResultsPage {
    /// list of items on this page of results
    pub items: Vec<Thing>,
    /// token used to fetch the next page of results (if any)
    #[serde(default, deserialize_with = "specbound_runtime::null_or_value", skip_serializing_if = "Option::is_none")]
    pub next_page: Option<Option<String>>,
}

/// The query parameters of `thing_list`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ThingListQuery {
    /// Most of them
    #[schemars(default, skip_serializing_if = "Option::is_none", range(min = 1))]
    pub limit: Option<u32>,
    /// Where to go on
    #[schemars(default, skip_serializing_if = "Option::is_none")]
    pub page_token: Option<String>,
}

impl Paginated for ThingListQuery {
    fn extension() -> Value {
        json!({ "required" : [] })
    }
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 200 of `thing_list`: successful operation
#[derive(Debug)]
pub struct ThingListOk {
    pub body: ThingResultsPage,
}

impl Answer for ThingListOk {
    type Error = errors::ThingListError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<ThingResultsPage, AnswerHeaders>(200, "successful operation")
    }

    fn into_payload(self) -> Result<Payload<errors::ThingListError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}
