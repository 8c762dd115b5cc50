// Generated from recursion.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::collections::BTreeMap;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, Serialize};
use specbound_runtime::{Answer, HeaderList, OneOf, Payload, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Error {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub error_code: Option<String>,
    pub message: String,
    pub request_id: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ThingInline {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Box<Thing>")]
    pub back: Option<Box<Thing>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Thing {
    #[serde(rename = "self", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Box<Thing>")]
    pub self_: Option<Box<Thing>>,
    /// Perhaps once more.
    #[serde(default, deserialize_with = "specbound_runtime::null_or_value", skip_serializing_if = "Option::is_none")]
    pub again: Option<Option<Box<Thing>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Box<Thing>>")]
    pub children: Option<Vec<Box<Thing>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeMap<String,Box<Thing>>")]
    pub named: Option<BTreeMap<String, Box<Thing>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Box<Other>")]
    pub other: Option<Box<Other>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Expression")]
    pub expression: Option<Expression>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Any")]
    pub any: Option<Any>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_inline")]
    pub inline: Option<ThingInline>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Other {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Box<Thing>")]
    pub thing: Option<Box<Thing>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub name: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type")]
pub enum Expression {
    #[serde(rename = "not")]
    Not { inner: Box<Expression> },
    #[serde(rename = "and")]
    And { left: Box<Expression>, right: Box<Expression> },
    #[serde(rename = "leaf")]
    Leaf,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Any {
    Text(String),
    Any2(Box<Any2>),
}

impl<'de> Deserialize<'de> for Any {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        OneOf::read(deserializer)?.or(Any::Text).or(Any::Any2).chosen()
    }
}

impl JsonSchema for Any {
    fn schema_name() -> String {
        "Any".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![schema::of::<String>(generator).build(), schema::of::<Box<Any2>>(generator).build()];
            schema::one_of(variants)
        }
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Any2 {
    pub any: Box<Any>,
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 200 of `putThing`: The same.
#[derive(Debug)]
pub struct PutThingOk {
    pub body: Thing,
}

impl Answer for PutThingOk {
    type Error = errors::PutThingError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Thing, AnswerHeaders>(200, "The same.")
    }

    fn into_payload(self) -> Result<Payload<errors::PutThingError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

fn thing_inline(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingInline>(generator).build()
}
