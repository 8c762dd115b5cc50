// Generated from errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::collections::BTreeMap;
use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};
use specbound_runtime::{Answer, HeaderList, OneOf, Payload, schema};
use uuid::Uuid;

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "HTTPValidationError")]
pub struct HttpValidationError {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<ValidationError>")]
    pub detail: Option<Vec<ValidationError>>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ValidationErrorLocItem {
    Text(String),
    Integer(i64),
}

impl<'de> Deserialize<'de> for ValidationErrorLocItem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        OneOf::read(deserializer)?.or(ValidationErrorLocItem::Text).or(ValidationErrorLocItem::Integer).chosen()
    }
}

impl JsonSchema for ValidationErrorLocItem {
    fn schema_name() -> String {
        "ValidationErrorLocItem".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![
                schema::of::<String>(generator).build(),
                schema::of::<i64>(generator).format(None).range(None, None).build(),
            ];
            schema::any_of(variants)
        }
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ValidationError {
    #[schemars(schema_with = "validation_error_loc")]
    pub loc: Vec<ValidationErrorLocItem>,
    pub msg: String,
    pub r#type: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NestedErrorDetailsItem {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub field: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "nested_error_details_item_weight")]
    pub weight: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Text")]
    pub r#in: Option<Text>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NestedError {
    #[schemars(schema_with = "nested_error_code")]
    pub code: i64,
    pub message: String,
    pub inner: Text,
    pub fatal: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "nested_error_details")]
    pub details: Option<Vec<NestedErrorDetailsItem>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Box<Nested>")]
    pub error: Option<Box<Nested>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Nested {
    #[schemars(schema_with = "nested_error")]
    pub error: NestedError,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ChoiceCode {
    #[serde(rename = "not_found")]
    NotFound,
    #[serde(rename = "invalid")]
    Invalid,
}

impl ChoiceCode {
    /// Every value, in the document's order.
    pub const ALL: &'static [ChoiceCode] = &[ChoiceCode::NotFound, ChoiceCode::Invalid];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ChoiceCode::NotFound => "not_found",
            ChoiceCode::Invalid => "invalid",
        }
    }
}

impl fmt::Display for ChoiceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ChoiceKind {
    #[serde(rename = "error")]
    Error,
    #[serde(rename = "warning")]
    Warning,
}

impl ChoiceKind {
    /// Every value, in the document's order.
    pub const ALL: &'static [ChoiceKind] = &[ChoiceKind::Error, ChoiceKind::Warning];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ChoiceKind::Error => "error",
            ChoiceKind::Warning => "warning",
        }
    }
}

impl fmt::Display for ChoiceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ChoiceLevel {
    #[serde(rename = "low")]
    Low,
    #[serde(rename = "high")]
    High,
}

impl ChoiceLevel {
    /// Every value, in the document's order.
    pub const ALL: &'static [ChoiceLevel] = &[ChoiceLevel::Low, ChoiceLevel::High];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ChoiceLevel::Low => "low",
            ChoiceLevel::High => "high",
        }
    }
}

impl fmt::Display for ChoiceLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Choice {
    #[schemars(schema_with = "choice_code")]
    pub code: ChoiceCode,
    pub message: Text,
    pub status: String,
    /// Which kind it is.
    #[schemars(schema_with = "choice_kind")]
    pub kind: ChoiceKind,
    pub request_id: Uuid,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Reason")]
    pub reason: Option<Reason>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", length(max = 5))]
    pub title: Option<String>,
    #[serde(default = "default_choice_level")]
    #[schemars(schema_with = "choice_level")]
    pub level: ChoiceLevel,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Mapped {
    pub message: String,
    pub details: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeMap<String,Vec<String>>")]
    pub fields: Option<BTreeMap<String, Vec<String>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "mapped_errors")]
    pub errors: Option<BTreeMap<String, i64>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AskedError {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "asked_error_code")]
    pub code: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AskedDetail {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub a: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum AskedSeverity {
    #[serde(rename = "low")]
    Low,
    #[serde(rename = "high")]
    High,
}

impl AskedSeverity {
    /// Every value, in the document's order.
    pub const ALL: &'static [AskedSeverity] = &[AskedSeverity::Low, AskedSeverity::High];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            AskedSeverity::Low => "low",
            AskedSeverity::High => "high",
        }
    }
}

impl fmt::Display for AskedSeverity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AskedErrorsItem {
    #[schemars(schema_with = "asked_errors_item_weight")]
    pub weight: i64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Asked {
    #[schemars(schema_with = "asked_type")]
    pub r#type: i64,
    pub code: bool,
    pub message: Vec<String>,
    #[schemars(regex(pattern = "^[A-Z]"))]
    pub title: String,
    #[schemars(schema_with = "asked_error")]
    pub error: AskedError,
    #[schemars(schema_with = "asked_detail")]
    pub detail: AskedDetail,
    #[schemars(schema_with = "asked_severity")]
    pub severity: AskedSeverity,
    #[schemars(schema_with = "asked_errors")]
    pub errors: Vec<AskedErrorsItem>,
    #[schemars(schema_with = "asked_instance")]
    pub instance: String,
    #[schemars(schema_with = "asked_status")]
    pub status: u8,
    pub data: Data,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "bool")]
    pub extra: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", url)]
    pub path: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DataInner {
    pub id: Uuid,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Data(#[schemars(schema_with = "data_value")] pub Option<DataInner>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Violations {
    #[schemars(schema_with = "violations_code")]
    pub code: f64,
    #[schemars(schema_with = "violations_status")]
    pub status: i16,
    #[serde(rename = "httpStatus")]
    #[schemars(schema_with = "violations_http_status")]
    pub http_status: Option<u64>,
    #[schemars(length(min = 1, max = 3))]
    pub errors: Vec<Violation>,
    pub issues: Issues,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Violation {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub pointer: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>")]
    pub path: Option<Vec<String>>,
    #[schemars(schema_with = "violation_message")]
    pub message: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", length(max = 8))]
    pub keyword: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Box<Violation>")]
    pub cause: Option<Box<Violation>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Issues(#[schemars(schema_with = "issues_value")] pub Vec<Option<String>>);

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum LooseMessage {
    Text(String),
    List(Vec<String>),
}

impl<'de> Deserialize<'de> for LooseMessage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        OneOf::read(deserializer)?.or(LooseMessage::Text).or(LooseMessage::List).chosen()
    }
}

impl JsonSchema for LooseMessage {
    fn schema_name() -> String {
        "LooseMessage".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![schema::of::<String>(generator).build(), schema::of::<Vec<String>>(generator).build()];
            schema::one_of(variants)
        }
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Loose {
    #[schemars(schema_with = "loose_message")]
    pub message: LooseMessage,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "loose_detail")]
    pub detail: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "loose_errors")]
    pub errors: Option<Vec<Value>>,
    #[serde(rename = "statusCode", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "isize")]
    pub status_code: Option<isize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub path: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MaybeInner {
    pub error: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Issues")]
    pub errors: Option<Issues>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Maybe(#[schemars(schema_with = "maybe_value")] pub Option<MaybeInner>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Text(#[schemars(length(max = 40))] pub String);

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Reason {
    #[serde(rename = "NOT_FOUND")]
    NotFound,
    #[serde(rename = "BAD_REQUEST")]
    BadRequest,
}

impl Reason {
    /// Every value, in the document's order.
    pub const ALL: &'static [Reason] = &[Reason::NotFound, Reason::BadRequest];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Reason::NotFound => "NOT_FOUND",
            Reason::BadRequest => "BAD_REQUEST",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The query parameters of `fastapi`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FastapiQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "fastapi_query_count")]
    pub count: Option<i64>,
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 204 of `fastapi`: Fine.
#[derive(Debug)]
pub struct FastapiNoContent {}

impl Answer for FastapiNoContent {
    type Error = errors::FastapiError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Fine.")
    }

    fn into_payload(self) -> Result<Payload<errors::FastapiError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `nested`: Fine.
#[derive(Debug)]
pub struct NestedNoContent {}

impl Answer for NestedNoContent {
    type Error = errors::NestedError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Fine.")
    }

    fn into_payload(self) -> Result<Payload<errors::NestedError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `choice`: Fine.
#[derive(Debug)]
pub struct ChoiceNoContent {}

impl Answer for ChoiceNoContent {
    type Error = errors::ChoiceError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Fine.")
    }

    fn into_payload(self) -> Result<Payload<errors::ChoiceError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `map`: Fine.
#[derive(Debug)]
pub struct MapNoContent {}

impl Answer for MapNoContent {
    type Error = errors::MapError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Fine.")
    }

    fn into_payload(self) -> Result<Payload<errors::MapError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `asked`: Fine.
#[derive(Debug)]
pub struct AskedNoContent {}

impl Answer for AskedNoContent {
    type Error = errors::AskedError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Fine.")
    }

    fn into_payload(self) -> Result<Payload<errors::AskedError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `asked_code`: Fine.
#[derive(Debug)]
pub struct AskedCodeNoContent {}

impl Answer for AskedCodeNoContent {
    type Error = errors::AskedCodeError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Fine.")
    }

    fn into_payload(self) -> Result<Payload<errors::AskedCodeError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `empty`: Fine.
#[derive(Debug)]
pub struct EmptyNoContent {}

impl Answer for EmptyNoContent {
    type Error = errors::EmptyError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Fine.")
    }

    fn into_payload(self) -> Result<Payload<errors::EmptyError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `maybe`: Fine.
#[derive(Debug)]
pub struct MaybeNoContent {}

impl Answer for MaybeNoContent {
    type Error = errors::MaybeError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Fine.")
    }

    fn into_payload(self) -> Result<Payload<errors::MaybeError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

fn validation_error_loc(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::inline::<ValidationErrorLocItem>(generator).build();
        schema::list(item)
    }
    .build()
}

fn nested_error_code(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn nested_error_details_item_weight(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn nested_error_details(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::inline::<NestedErrorDetailsItem>(generator).build();
        schema::list(item)
    }
    .build()
}

fn nested_error(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<NestedError>(generator).build()
}

fn choice_code(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ChoiceCode>(generator).build()
}

fn choice_kind(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ChoiceKind>(generator).default(json!("error")).build()
}

fn default_choice_level() -> ChoiceLevel {
    serde_json::from_value::<ChoiceLevel>(json!("high")).expect("the document's default fits its schema")
}

fn choice_level(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ChoiceLevel>(generator).build()
}

fn mapped_errors(generator: &mut SchemaGenerator) -> Schema {
    {
        let value = schema::of::<i64>(generator).format(None).range(None, None).build();
        schema::map(value)
    }
    .build()
}

fn asked_type(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn asked_error_code(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn asked_error(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<AskedError>(generator).build()
}

fn asked_detail(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<AskedDetail>(generator).build()
}

fn asked_severity(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<AskedSeverity>(generator).build()
}

fn asked_errors_item_weight(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn asked_errors(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::inline::<AskedErrorsItem>(generator).build();
        schema::list(item)
    }
    .build()
}

fn asked_instance(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<String>(generator).format(Some("uri-reference")).build()
}

fn asked_status(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<u8>(generator).range(None, None).build()
}

fn data_value(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<DataInner>(generator).nullable().build()
}

fn violations_code(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<f64>(generator).format(None).range(None, None).build()
}

fn violations_status(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i16>(generator).range(None, None).one_of_numbers(&[404, 422]).build()
}

fn violations_http_status(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<u64>(generator).range(None, None).nullable().build()
}

fn violation_message(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<String>(generator).nullable().build()
}

fn issues_value(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::of::<String>(generator).nullable().build();
        schema::list(item)
    }
    .build()
}

fn loose_message(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<LooseMessage>(generator).build()
}

fn loose_detail(generator: &mut SchemaGenerator) -> Schema {
    schema::any().build()
}

fn loose_errors(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::any().build();
        schema::list(item)
    }
    .build()
}

fn maybe_value(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<MaybeInner>(generator).nullable().build()
}

fn fastapi_query_count(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}
