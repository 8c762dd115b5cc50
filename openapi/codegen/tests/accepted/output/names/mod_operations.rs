// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use specbound_runtime::{Answer, HeaderList, Payload, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Send")]
pub struct SendType {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "Clone")]
    pub clone: ::std::option::Option<Clone>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "Service")]
    pub service: ::std::option::Option<Service>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Clone(pub ::std::string::String);

impl fmt::Display for Clone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Clone {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Default")]
pub struct DefaultType(#[schemars(schema_with = "default_type_value")] pub i64);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Service {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "DefaultType")]
    pub default: ::std::option::Option<DefaultType>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "FutureType")]
    pub future: ::std::option::Option<FutureType>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Future")]
pub enum FutureType {
    #[serde(rename = "Future")]
    FutureType,
}

impl FutureType {
    /// Every value, in the document's order.
    pub const ALL: &'static [FutureType] = &[FutureType::FutureType];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            FutureType::FutureType => "Future",
        }
    }
}

impl fmt::Display for FutureType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Box {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "SendType")]
    pub send: ::std::option::Option<SendType>,
    #[serde(rename = "String", default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "String")]
    pub string: ::std::option::Option<String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub r#box: ::std::option::Option<::std::string::String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct String(#[schemars(length(max = 3))] pub ::std::string::String);

impl fmt::Display for String {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for String {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// The path parameters of `match`, `Self`, `crate`, `image-files.update_all`, `3dDelete`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MatchPath {
    pub r#type: ::std::string::String,
    #[serde(rename = "self")]
    pub self_: ::std::string::String,
}

/// The query parameters of `match`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MatchQuery {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub r#fn: ::std::option::Option<::std::string::String>,
    #[serde(default = "default_match_query_async")]
    #[schemars(schema_with = "match_query_async")]
    pub r#async: i64,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub call: ::std::option::Option<::std::string::String>,
}

/// The header parameters of `match`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MatchHeaders {
    #[serde(rename = "X-Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub x_type: ::std::option::Option<::std::string::String>,
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    r#type: ::std::option::Option<::std::string::String>,
    #[serde(rename = "ETag")]
    e_tag: ::std::string::String,
}

/// 200 of `match`: Fine.
#[derive(Debug)]
pub struct MatchOk {
    pub body: Box,
    /// Header `Type`.
    pub r#type: ::std::option::Option<::std::string::String>,
    /// Header `ETag`.
    pub e_tag: ::std::string::String,
}

impl Answer for MatchOk {
    type Error = errors::MatchError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Box, AnswerHeaders>(200, "Fine.")
    }

    fn into_payload(self) -> ::std::result::Result<Payload<errors::MatchError>, ::std::string::String> {
        let headers =
            HeaderList::default().with("Type", self.r#type)?.with("ETag", ::std::option::Option::Some(self.e_tag))?;
        Payload::json(200, headers, &self.body)
    }
}

fn default_type_value(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn default_match_query_async() -> i64 {
    1
}

fn match_query_async(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).default(json!(1)).wrapped().build()
}
