// Generated from unions.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::json;
use specbound_runtime::{Answer, HeaderList, Payload, schema};
use uuid::Uuid;

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Error {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub error_code: Option<String>,
    pub message: String,
    pub request_id: String,
}

/// Told apart by kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Internal {
    /// A circle.
    #[serde(rename = "circle")]
    Circle {
        #[schemars(range(min = 0))]
        radius: f64,
    },
    #[serde(rename = "text-box")]
    TextBox {
        #[schemars(schema_with = "internal_text_box_text")]
        text: Option<String>,
        #[serde(default = "default_internal_text_box_size")]
        #[schemars(schema_with = "internal_text_box_size")]
        size: i64,
    },
    #[serde(rename = "nothing")]
    Nothing,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type")]
pub enum Adjacent {
    #[serde(rename = "number")]
    Number {
        #[schemars(schema_with = "adjacent_number_value")]
        value: i64,
    },
    #[serde(rename = "none")]
    None,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ExternalInner {
    pub a: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub enum External {
    /// No more to say.
    #[serde(rename = "nothing")]
    Nothing,
    /// No more to say.
    #[serde(rename = "everything")]
    Everything,
    /// Some of it.
    #[serde(rename = "some")]
    Some(#[schemars(schema_with = "external_some")] Vec<String>),
    #[serde(rename = "other")]
    Other(Part),
    #[serde(rename = "inner")]
    Inner(#[schemars(schema_with = "external_inner")] ExternalInner),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OneOfObject {
    pub z: String,
}

/// Whatever fits.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum OneOf {
    Part(Part),
    Whole(Whole),
    Integer(i32),
    List(Vec<String>),
    Object(OneOfObject),
}

impl<'de> Deserialize<'de> for OneOf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        specbound_runtime::OneOf::read(deserializer)?
            .or(OneOf::Part)
            .or(OneOf::Whole)
            .or(OneOf::Integer)
            .or(OneOf::List)
            .or(OneOf::Object)
            .chosen()
    }
}

impl JsonSchema for OneOf {
    fn schema_name() -> String {
        "OneOf".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![
                schema::of::<Part>(generator).build(),
                schema::of::<Whole>(generator).title("whole").build(),
                schema::of::<i32>(generator).build(),
                schema::of::<Vec<String>>(generator).build(),
                schema::inline::<OneOfObject>(generator).build(),
            ];
            schema::one_of(variants)
        }
        .description("Whatever fits.")
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum AnyOf {
    Text(String),
    Id(Uuid),
    Boolean(bool),
    Part(Part),
}

impl<'de> Deserialize<'de> for AnyOf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        specbound_runtime::OneOf::read(deserializer)?
            .or(AnyOf::Text)
            .or(AnyOf::Id)
            .or(AnyOf::Boolean)
            .or(AnyOf::Part)
            .chosen()
    }
}

impl JsonSchema for AnyOf {
    fn schema_name() -> String {
        "AnyOf".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![
                schema::of::<String>(generator).length(None, Some(3)).build(),
                schema::of::<Uuid>(generator).title("id").build(),
                schema::of::<bool>(generator).build(),
                schema::of::<Part>(generator).build(),
            ];
            schema::any_of(variants)
        }
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type")]
pub enum Single {
    #[serde(rename = "only")]
    Only { value: String },
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Part {
    pub part: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Whole {
    pub whole: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ThingInline {
    Integer(i64),
    Text(String),
}

impl<'de> Deserialize<'de> for ThingInline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        specbound_runtime::OneOf::read(deserializer)?.or(ThingInline::Integer).or(ThingInline::Text).chosen()
    }
}

impl JsonSchema for ThingInline {
    fn schema_name() -> String {
        "ThingInline".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![
                schema::of::<i64>(generator).format(None).range(None, None).build(),
                schema::of::<String>(generator).build(),
            ];
            schema::one_of(variants)
        }
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ThingInlineNull {
    Integer(i64),
    Text(String),
}

impl<'de> Deserialize<'de> for ThingInlineNull {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        specbound_runtime::OneOf::read(deserializer)?.or(ThingInlineNull::Integer).or(ThingInlineNull::Text).chosen()
    }
}

impl JsonSchema for ThingInlineNull {
    fn schema_name() -> String {
        "ThingInlineNull".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![
                schema::of::<i64>(generator).format(None).range(None, None).build(),
                schema::of::<String>(generator).build(),
            ];
            schema::any_of(variants)
        }
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ThingListItem {
    Integer(i64),
    Boolean(bool),
}

impl<'de> Deserialize<'de> for ThingListItem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        specbound_runtime::OneOf::read(deserializer)?.or(ThingListItem::Integer).or(ThingListItem::Boolean).chosen()
    }
}

impl JsonSchema for ThingListItem {
    fn schema_name() -> String {
        "ThingListItem".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![
                schema::of::<i64>(generator).format(None).range(None, None).build(),
                schema::of::<bool>(generator).build(),
            ];
            schema::one_of(variants)
        }
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Thing {
    pub internal: Internal,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Adjacent")]
    pub adjacent: Option<Adjacent>,
    pub external: External,
    #[serde(rename = "oneOf", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "OneOf")]
    pub one_of: Option<OneOf>,
    #[serde(rename = "anyOf", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "AnyOf")]
    pub any_of: Option<AnyOf>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Single")]
    pub single: Option<Single>,
    /// In place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_inline")]
    pub inline: Option<ThingInline>,
    #[serde(
        rename = "inlineNull",
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "Option::is_none"
    )]
    #[schemars(schema_with = "thing_inline_null")]
    pub inline_null: Option<Option<ThingInlineNull>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_list")]
    pub list: Option<Vec<ThingListItem>>,
    #[serde(default = "default_thing_defaulted")]
    pub defaulted: External,
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

fn internal_text_box_text(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<String>(generator).nullable().build()
}

fn default_internal_text_box_size() -> i64 {
    3
}

fn internal_text_box_size(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn adjacent_number_value(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn external_some(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::of::<String>(generator).length(None, Some(5)).build();
        schema::list(item)
    }
    .build()
}

fn external_inner(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ExternalInner>(generator).build()
}

fn thing_inline(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingInline>(generator).build()
}

fn thing_inline_null(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingInlineNull>(generator).nullable().build()
}

fn thing_list(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::inline::<ThingListItem>(generator).build();
        schema::list(item)
    }
    .build()
}

fn default_thing_defaulted() -> External {
    serde_json::from_value::<External>(json!("nothing")).expect("the document's default fits its schema")
}
