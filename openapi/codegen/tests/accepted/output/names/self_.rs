// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use specbound_runtime::{Answer, HeaderList, Payload, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "3d-point")]
pub struct T3dPoint {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "t3d_point_x")]
    pub x: ::std::option::Option<f64>,
    #[serde(rename = "3d", default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub n3d: ::std::option::Option<::std::string::String>,
    #[serde(rename = "with space", default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub with_space: ::std::option::Option<::std::string::String>,
    #[serde(rename = "ümlaut", default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub mlaut: ::std::option::Option<::std::string::String>,
    #[serde(rename = "$odd", default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub odd: ::std::option::Option<::std::string::String>,
    #[serde(rename = "a.b", default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub a_b: ::std::option::Option<::std::string::String>,
}

pub type ItselfPath = MatchPath;

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 201 of `Self`: Fine.
#[derive(Debug)]
pub struct ItselfCreated {}

impl Answer for ItselfCreated {
    type Error = errors::ItselfError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(201, "Fine.")
    }

    fn into_payload(self) -> ::std::result::Result<Payload<errors::ItselfError>, ::std::string::String> {
        Payload::empty(201, HeaderList::default())
    }
}

fn t3d_point_x(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<f64>(generator).format(None).range(None, None).build()
}
