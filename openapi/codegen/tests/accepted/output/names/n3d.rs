// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use specbound_runtime::{Answer, HeaderList, Payload};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Vec")]
pub struct VecType(pub Vec<Some>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Some {
    #[serde(rename = "Some")]
    Some,
    #[serde(rename = "None")]
    None,
    #[serde(rename = "Ok")]
    Ok,
    #[serde(rename = "Err")]
    Err,
}

impl Some {
    /// Every value, in the document's order.
    pub const ALL: &'static [Some] = &[Some::Some, Some::None, Some::Ok, Some::Err];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Some::Some => "Some",
            Some::None => "None",
            Some::Ok => "Ok",
            Some::Err => "Err",
        }
    }
}

impl fmt::Display for Some {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

pub type T3dDeletePath = MatchPath;

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 200 of `3dDelete`: Fine.
#[derive(Debug)]
pub struct T3dDeleteOk {
    pub body: VecType,
}

impl Answer for T3dDeleteOk {
    type Error = errors::T3dDeleteError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<VecType, AnswerHeaders>(200, "Fine.")
    }

    fn into_payload(self) -> ::std::result::Result<Payload<errors::T3dDeleteError>, ::std::string::String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}
