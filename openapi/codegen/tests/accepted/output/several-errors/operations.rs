// Generated from several-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use specbound_runtime::{Answer, HeaderList, Payload, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Missing {
    pub message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ConflictBy {
    #[serde(rename = "card")]
    Card,
    #[serde(rename = "voucher")]
    Voucher,
}

impl ConflictBy {
    /// Every value, in the document's order.
    pub const ALL: &'static [ConflictBy] = &[ConflictBy::Card, ConflictBy::Voucher];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ConflictBy::Card => "card",
            ConflictBy::Voucher => "voucher",
        }
    }
}

impl fmt::Display for ConflictBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Conflict {
    pub detail: String,
    #[schemars(schema_with = "conflict_balance")]
    pub balance: i64,
    #[schemars(schema_with = "conflict_by")]
    pub by: ConflictBy,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Broken {
    pub error: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "broken_status")]
    pub status: Option<i64>,
}

/// The path parameters of `getOrder`, `deleteOrder`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GetOrderPath {
    #[schemars(schema_with = "get_order_path_order")]
    pub order: i64,
}

pub type DeleteOrderPath = GetOrderPath;

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 200 of `getOrder`: Fine.
#[derive(Debug)]
pub struct GetOrderOk {}

impl Answer for GetOrderOk {
    type Error = errors::GetOrderError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(200, "Fine.")
    }

    fn into_payload(self) -> Result<Payload<errors::GetOrderError>, String> {
        Payload::empty(200, HeaderList::default())
    }
}

/// 204 of `deleteOrder`: Gone.
#[derive(Debug)]
pub struct DeleteOrderNoContent {}

impl Answer for DeleteOrderNoContent {
    type Error = errors::DeleteOrderError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Gone.")
    }

    fn into_payload(self) -> Result<Payload<errors::DeleteOrderError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

fn conflict_balance(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn conflict_by(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ConflictBy>(generator).build()
}

fn broken_status(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn get_order_path_order(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(Some(1.0), None).build()
}
