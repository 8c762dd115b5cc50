// Generated from bounds.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use specbound_runtime::{Answer, Date, HeaderList, Payload, Timestamp, schema};
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

/// Two letters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Code(#[schemars(length(min = 2, max = 2), regex(pattern = "^[A-Z]+$"))] pub String);

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
pub struct Percent(#[schemars(range(min = 0, max = 100))] pub u8);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Codes(#[schemars(schema_with = "codes_value")] pub Vec<Code>);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Thing {
    pub code: Code,
    pub codes: Codes,
    /// Of all.
    #[serde(default = "default_thing_percent")]
    pub percent: Percent,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "i8")]
    pub i8: Option<i8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "u8")]
    pub u8: Option<u8>,
    #[serde(rename = "u8Bounded", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "u8", range(min = 1, max = 7))]
    pub u8_bounded: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_u64")]
    pub u64: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "i64", range(min = -9223372036854776000.0))]
    pub i64: Option<i64>,
    #[schemars(schema_with = "thing_whole")]
    pub whole: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_negative")]
    pub negative: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_step")]
    pub step: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_number")]
    pub number: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "f64", range(min = -1.5, max = 1000))]
    pub double: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_float")]
    pub float: Option<f32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_money")]
    pub money: Option<f64>,
    #[schemars(schema_with = "thing_level")]
    pub level: i64,
    #[serde(default = "default_thing_text")]
    pub text: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", length(max = 4000000000), regex(pattern = "^(?=.*\\d)[^\"]+$"))]
    pub pattern: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", length(min = 10))]
    pub long: Option<String>,
    #[serde(default = "default_thing_list")]
    #[schemars(schema_with = "thing_list")]
    pub list: Vec<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<Vec<String>>", inner(length(max = 2), inner(length(max = 3))))]
    pub lists: Option<Vec<Vec<String>>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_set")]
    pub set: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_map")]
    pub map: Option<BTreeMap<String, i32>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeMap<String,Vec<f64>>")]
    pub maps: Option<BTreeMap<String, Vec<f64>>>,
    #[schemars(schema_with = "thing_anything")]
    pub anything: Value,
    #[serde(rename = "anyObject", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeMap<String,Value>")]
    pub any_object: Option<BTreeMap<String, Value>>,
    #[serde(rename = "anyMap", default = "default_thing_any_map")]
    pub any_map: BTreeMap<String, Value>,
    pub uuid: Uuid,
    #[serde(rename = "uuidDefault", default = "default_thing_uuid_default")]
    pub uuid_default: Uuid,
    pub at: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Date")]
    pub day: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", url, length(max = 200))]
    pub link: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "IpAddr")]
    pub ip: Option<IpAddr>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Ipv4Addr")]
    pub ipv4: Option<Ipv4Addr>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Ipv6Addr")]
    pub ipv6: Option<Ipv6Addr>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_bytes")]
    pub bytes: Option<String>,
    #[serde(default = "default_thing_truth")]
    pub truth: bool,
}

/// The path parameters of `putThing`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PutThingPath {
    #[schemars(range(min = -5, max = 5))]
    pub size: i32,
}

/// The query parameters of `putThing`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PutThingQuery {
    #[serde(default = "default_put_thing_query_name")]
    #[schemars(schema_with = "put_thing_query_name")]
    pub name: String,
    #[schemars(schema_with = "put_thing_query_ratio")]
    pub ratio: f64,
    #[serde(default = "default_put_thing_query_most")]
    #[schemars(schema_with = "put_thing_query_most")]
    pub most: i64,
    #[serde(default = "default_put_thing_query_exact")]
    #[schemars(schema_with = "put_thing_query_exact")]
    pub exact: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Timestamp")]
    pub at: Option<Timestamp>,
}

/// The header parameters of `putThing`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PutThingHeaders {
    #[serde(rename = "X-Weight", default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "put_thing_headers_x_weight")]
    pub x_weight: Option<f32>,
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {
    /// How many.
    #[serde(rename = "X-Count")]
    #[schemars(schema_with = "put_thing_ok_headers_x_count")]
    x_count: i64,
    #[serde(rename = "X-Name", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", length(max = 9), regex(pattern = "^a"))]
    x_name: Option<String>,
}

/// 200 of `putThing`: The same.
#[derive(Debug)]
pub struct PutThingOk {
    pub body: Thing,
    /// Header `X-Count`. How many.
    pub x_count: i64,
    /// Header `X-Name`.
    pub x_name: Option<String>,
}

impl Answer for PutThingOk {
    type Error = errors::PutThingError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Thing, AnswerHeaders>(200, "The same.")
    }

    fn into_payload(self) -> Result<Payload<errors::PutThingError>, String> {
        let headers = HeaderList::default().with("X-Count", Some(self.x_count))?.with("X-Name", self.x_name)?;
        Payload::json(200, headers, &self.body)
    }
}

fn codes_value(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<Vec<Code>>(generator).items(Some(1), Some(3)).unique().build()
}

fn default_thing_percent() -> Percent {
    serde_json::from_value::<Percent>(json!(50)).expect("the document's default fits its schema")
}

fn thing_u64(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<u64>(generator).range(Some(0.0), Some(18446744073709552000.0)).build()
}

fn thing_whole(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn thing_negative(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).exclusive_range(None, Some(0.0)).build()
}

fn thing_step(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(Some(-10.0), None).multiple_of(5.0).build()
}

fn thing_number(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<f64>(generator).format(None).range(None, None).build()
}

fn thing_float(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<f32>(generator).range(None, None).exclusive_range(Some(0.0), Some(1.0)).build()
}

fn thing_money(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<f64>(generator).format(Some("money")).range(None, None).multiple_of(0.01).build()
}

fn thing_level(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).one_of_numbers(&[-1, 0, 7]).build()
}

fn default_thing_text() -> String {
    "with \"quotes\",\nlines and ü".to_owned()
}

fn default_thing_list() -> Vec<i64> {
    serde_json::from_value::<Vec<i64>>(json!([1, 2])).expect("the document's default fits its schema")
}

fn thing_list(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::of::<i64>(generator).format(None).range(Some(1.0), None).build();
        schema::list(item)
    }
    .build()
}

fn thing_set(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<Vec<String>>(generator).unique().build()
}

fn thing_map(generator: &mut SchemaGenerator) -> Schema {
    {
        let value = schema::of::<i32>(generator).range(Some(1.0), Some(9.0)).build();
        schema::map(value)
    }
    .build()
}

fn thing_anything(generator: &mut SchemaGenerator) -> Schema {
    schema::any().build()
}

fn default_thing_any_map() -> BTreeMap<String, Value> {
    serde_json::from_value::<BTreeMap<String, Value>>(json!({ "a" : [1, null] }))
        .expect("the document's default fits its schema")
}

fn default_thing_uuid_default() -> Uuid {
    serde_json::from_value::<Uuid>(json!("00000000-0000-0000-0000-000000000000"))
        .expect("the document's default fits its schema")
}

fn thing_bytes(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<String>(generator).format(Some("byte")).build()
}

fn default_thing_truth() -> bool {
    true
}

fn default_put_thing_query_name() -> String {
    "a".to_owned()
}

fn put_thing_query_name(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<String>(generator)
        .length(Some(1), Some(20))
        .pattern("^[a-z\"\\\\]+$")
        .default(json!("a"))
        .wrapped()
        .build()
}

fn put_thing_query_ratio(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<f64>(generator).format(None).range(Some(0.5), Some(1.5)).build()
}

fn default_put_thing_query_most() -> i64 {
    10
}

fn put_thing_query_most(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(Some(1.0), Some(100.0)).default(json!(10)).wrapped().build()
}

fn default_put_thing_query_exact() -> bool {
    false
}

fn put_thing_query_exact(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<bool>(generator).default(json!(false)).wrapped().build()
}

fn put_thing_headers_x_weight(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<f32>(generator).range(None, None).exclusive_range(Some(0.0), None).build()
}

fn put_thing_ok_headers_x_count(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(Some(0.0), None).build()
}
