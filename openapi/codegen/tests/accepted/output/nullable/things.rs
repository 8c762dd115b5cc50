// Generated from nullable.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::collections::BTreeMap;
use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use specbound_runtime::{Answer, HeaderList, Payload, schema};

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
pub struct Code(#[schemars(length(max = 3))] pub String);

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Code {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MaybeList(#[schemars(schema_with = "maybe_list_value")] pub Option<Vec<i64>>);

/// Or null.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MaybeText(#[schemars(schema_with = "maybe_text_value")] pub Option<String>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MaybeObjectInner {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub a: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MaybeObject(#[schemars(schema_with = "maybe_object_value")] pub Option<MaybeObjectInner>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Nothing(pub ());

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ThingInline {
    #[schemars(schema_with = "thing_inline_b")]
    pub b: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ThingChoice {
    #[serde(rename = "a")]
    A,
}

impl ThingChoice {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingChoice] = &[ThingChoice::A];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingChoice::A => "a",
        }
    }
}

impl fmt::Display for ThingChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Thing {
    #[schemars(schema_with = "thing_required")]
    pub required: Option<String>,
    #[serde(default, deserialize_with = "specbound_runtime::null_or_value", skip_serializing_if = "Option::is_none")]
    pub optional: Option<Option<String>>,
    #[serde(rename = "requiredReference")]
    #[schemars(schema_with = "thing_required_reference")]
    pub required_reference: Option<Code>,
    /// A code.
    #[serde(
        rename = "optionalReference",
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "Option::is_none"
    )]
    pub optional_reference: Option<Option<Code>>,
    #[serde(
        rename = "defaultNull",
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "Option::is_none"
    )]
    #[schemars(schema_with = "thing_default_null")]
    pub default_null: Option<Option<String>>,
    #[serde(
        rename = "defaultValue",
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "Option::is_none"
    )]
    #[schemars(schema_with = "thing_default_value")]
    pub default_value: Option<Option<String>>,
    #[serde(rename = "requiredDefault")]
    #[schemars(schema_with = "thing_required_default")]
    pub required_default: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_items")]
    pub items: Option<Vec<Option<String>>>,
    #[serde(rename = "itemReferences", default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_item_references")]
    pub item_references: Option<Vec<Option<Code>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_values")]
    pub values: Option<BTreeMap<String, Option<i64>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "MaybeList")]
    pub list: Option<MaybeList>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "MaybeText")]
    pub text: Option<MaybeText>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "MaybeObject")]
    pub object: Option<MaybeObject>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Nothing")]
    pub nothing: Option<Nothing>,
    #[serde(default, deserialize_with = "specbound_runtime::null_or_value", skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_inline")]
    pub inline: Option<Option<ThingInline>>,
    /// Really anything.
    #[serde(default, deserialize_with = "specbound_runtime::null_or_value", skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_anything")]
    pub anything: Option<Option<Value>>,
    #[serde(default, deserialize_with = "specbound_runtime::null_or_value", skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_choice")]
    pub choice: Option<Option<ThingChoice>>,
}

/// The query parameters of `putThing`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PutThingQuery {
    #[schemars(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[schemars(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u32>,
    #[schemars(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<Code>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PutThingBody(pub Option<Vec<String>>);

impl JsonSchema for PutThingBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::of::<Vec<String>>(generator).nullable().build()
    }
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

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GetNothingOkBody(pub ());

impl JsonSchema for GetNothingOkBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::of::<()>(generator).build()
    }
}

/// 200 of `getNothing`: Null.
#[derive(Debug)]
pub struct GetNothingOk {
    pub body: GetNothingOkBody,
}

impl Answer for GetNothingOk {
    type Error = errors::GetNothingError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<GetNothingOkBody, AnswerHeaders>(200, "Null.")
    }

    fn into_payload(self) -> Result<Payload<errors::GetNothingError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct GetNumberOkBody(pub Option<i32>);

impl JsonSchema for GetNumberOkBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::of::<i32>(generator).nullable().build()
    }
}

/// 200 of `getNumber`: A number, or null.
#[derive(Debug)]
pub struct GetNumberOk {
    pub body: GetNumberOkBody,
}

impl Answer for GetNumberOk {
    type Error = errors::GetNumberError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<GetNumberOkBody, AnswerHeaders>(200, "A number, or null.")
    }

    fn into_payload(self) -> Result<Payload<errors::GetNumberError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

fn maybe_list_value(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::of::<i64>(generator).format(None).range(None, None).build();
        schema::list(item)
    }
    .nullable()
    .build()
}

fn maybe_text_value(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<String>(generator).nullable().build()
}

fn maybe_object_value(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<MaybeObjectInner>(generator).nullable().build()
}

fn thing_required(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<String>(generator).nullable().build()
}

fn thing_required_reference(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<Code>(generator).nullable().build()
}

fn thing_default_null(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<String>(generator).nullable().default(Value::Null).build()
}

fn thing_default_value(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<String>(generator).nullable().default(json!("x")).build()
}

fn thing_required_default(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).nullable().default(json!(3)).build()
}

fn thing_items(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::of::<String>(generator).nullable().build();
        schema::list(item)
    }
    .build()
}

fn thing_item_references(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::of::<Code>(generator).nullable().build();
        schema::list(item)
    }
    .build()
}

fn thing_values(generator: &mut SchemaGenerator) -> Schema {
    {
        let value = schema::of::<i64>(generator).format(None).range(None, None).nullable().build();
        schema::map(value)
    }
    .build()
}

fn thing_inline_b(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).nullable().build()
}

fn thing_inline(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingInline>(generator).nullable().build()
}

fn thing_anything(generator: &mut SchemaGenerator) -> Schema {
    schema::any().nullable().build()
}

fn thing_choice(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingChoice>(generator).nullable().build()
}
