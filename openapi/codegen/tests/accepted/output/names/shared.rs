// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Error {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub error_code: ::std::option::Option<::std::string::String>,
    pub message: ::std::string::String,
    pub request_id: ::std::string::String,
}
