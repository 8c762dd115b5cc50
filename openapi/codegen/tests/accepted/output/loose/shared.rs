// Generated from loose.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};
use specbound_runtime::{OneOf, Timestamp, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub detail: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub code: Option<String>,
}

/// What all have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Base {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub id: Option<String>,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Middle(pub Base);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ThingColor {
    #[serde(rename = "red")]
    Red,
}

impl ThingColor {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingColor] = &[ThingColor::Red];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingColor::Red => "red",
        }
    }
}

impl fmt::Display for ThingColor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ThingOpen {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub a: Option<String>,
    /// Whatever else it has, by name.
    #[serde(flatten)]
    pub others: BTreeMap<String, Value>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ThingEither {
    Base(Base),
    Problem(Problem),
}

impl<'de> Deserialize<'de> for ThingEither {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        OneOf::read(deserializer)?.or(ThingEither::Base).or(ThingEither::Problem).chosen()
    }
}

impl JsonSchema for ThingEither {
    fn schema_name() -> String {
        "ThingEither".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![schema::of::<Base>(generator).build(), schema::of::<Problem>(generator).build()];
            schema::one_of(variants)
        }
        .build()
    }
}

/// A thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Thing {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub id: Option<String>,
    pub name: String,
    #[schemars(schema_with = "thing_size")]
    pub size: i64,
    pub made: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub secret: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>")]
    pub parts: Option<Vec<String>>,
    #[serde(default, deserialize_with = "specbound_runtime::null_or_value", skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_color")]
    pub color: Option<Option<ThingColor>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeMap<String,String>")]
    pub labels: Option<BTreeMap<String, String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_open")]
    pub open: Option<ThingOpen>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_either")]
    pub either: Option<ThingEither>,
    /// With its type said again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Base")]
    pub typed: Option<Base>,
    /// Outer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String", length(max = 3))]
    pub twice: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub example: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub default: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vec<String>")]
    pub r#enum: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub idle: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Base")]
    pub marked: Option<Base>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Unused(pub BTreeMap<String, Value>);

fn thing_size(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).default(json!(1)).build()
}

fn thing_color(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingColor>(generator).nullable().build()
}

fn thing_open(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingOpen>(generator).build()
}

fn thing_either(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingEither>(generator).build()
}
