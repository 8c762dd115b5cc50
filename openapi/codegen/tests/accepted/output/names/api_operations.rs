// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, Serialize};
use specbound_runtime::{Answer, HeaderList, OneOf, Payload, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Option {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub some: ::std::option::Option<::std::string::String>,
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub none: ::std::option::Option<::std::option::Option<::std::string::String>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Result {
    Ok(::std::string::String),
    Err(i64),
}

impl<'de> Deserialize<'de> for Result {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
        OneOf::read(deserializer)?.or(Result::Ok).or(Result::Err).chosen()
    }
}

impl JsonSchema for Result {
    fn schema_name() -> ::std::string::String {
        "Result".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![
                schema::of::<::std::string::String>(generator).title("Ok").build(),
                schema::of::<i64>(generator).format(None).range(None, None).title("Err").build(),
            ];
            schema::one_of(variants)
        }
        .build()
    }
}

pub type CratePath = MatchPath;

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 200 of `crate`: Fine.
#[derive(Debug)]
pub struct CrateOk {
    pub body: Result,
}

impl Answer for CrateOk {
    type Error = errors::CrateError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Result, AnswerHeaders>(200, "Fine.")
    }

    fn into_payload(self) -> ::std::result::Result<Payload<errors::CrateError>, ::std::string::String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}
