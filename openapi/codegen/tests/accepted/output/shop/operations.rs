// Generated from shop.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use specbound_runtime::{Answer, HeaderList, Payload, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BookPatch {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub title: Option<String>,
    /// null removes it.
    #[serde(default, deserialize_with = "specbound_runtime::null_or_value", skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<Option<String>>,
    #[serde(default, deserialize_with = "specbound_runtime::null_or_value", skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "book_patch_stock")]
    pub stock: Option<Option<i64>>,
    #[serde(default, deserialize_with = "specbound_runtime::null_or_value", skip_serializing_if = "Option::is_none")]
    pub maker: Option<Option<Maker>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Maker {
    #[serde(default, deserialize_with = "specbound_runtime::null_or_value", skip_serializing_if = "Option::is_none")]
    pub name: Option<Option<String>>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Payment {
    Card(Card),
    Voucher(Voucher),
}

impl Serialize for Payment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Payment::Card(value) => specbound_runtime::write_variant(value, "type", &["card"], serializer),
            Payment::Voucher(value) => {
                specbound_runtime::write_variant(value, "type", &["gift", "voucher"], serializer)
            }
        }
    }
}

impl<'de> Deserialize<'de> for Payment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (which, value) = specbound_runtime::variant(deserializer, "type")?;
        match which.as_str() {
            "card" => specbound_runtime::read_variant(value).map(Payment::Card),
            "gift" | "voucher" => specbound_runtime::read_variant(value).map(Payment::Voucher),
            other => Err(specbound_runtime::no_variant("type", other, &["card", "gift", "voucher"])),
        }
    }
}

impl JsonSchema for Payment {
    fn schema_name() -> String {
        "Payment".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![schema::of::<Card>(generator).build(), schema::of::<Voucher>(generator).build()];
            schema::one_of(variants)
        }
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Card {
    pub r#type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub token: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Voucher {
    pub r#type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub code: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Circle(Circle),
    Square(Square),
}

impl Serialize for Shape {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Shape::Circle(value) => specbound_runtime::write_variant(value, "kind", &["Circle"], serializer),
            Shape::Square(value) => specbound_runtime::write_variant(value, "kind", &["Square"], serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Shape {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (which, value) = specbound_runtime::variant(deserializer, "kind")?;
        match which.as_str() {
            "Circle" => specbound_runtime::read_variant(value).map(Shape::Circle),
            "Square" => specbound_runtime::read_variant(value).map(Shape::Square),
            other => Err(specbound_runtime::no_variant("kind", other, &["Circle", "Square"])),
        }
    }
}

impl JsonSchema for Shape {
    fn schema_name() -> String {
        "Shape".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![schema::of::<Circle>(generator).build(), schema::of::<Square>(generator).build()];
            schema::any_of(variants)
        }
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Circle {
    pub kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "circle_size")]
    pub size: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Square {
    pub kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "square_size")]
    pub size: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "problem_status")]
    pub status: Option<i64>,
    pub detail: String,
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 200 of `patchBook`: As it was asked.
#[derive(Debug)]
pub struct PatchBookOk {
    pub body: BookPatch,
}

impl Answer for PatchBookOk {
    type Error = errors::PatchBookError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<BookPatch, AnswerHeaders>(200, "As it was asked.")
    }

    fn into_payload(self) -> Result<Payload<errors::PatchBookError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

/// 200 of `pay`: As it was read.
#[derive(Debug)]
pub struct PayOk {
    pub body: Payment,
}

impl Answer for PayOk {
    type Error = errors::PayError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Payment, AnswerHeaders>(200, "As it was read.")
    }

    fn into_payload(self) -> Result<Payload<errors::PayError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

/// 200 of `draw`: As it was read.
#[derive(Debug)]
pub struct DrawOk {
    pub body: Shape,
}

impl Answer for DrawOk {
    type Error = errors::DrawError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Shape, AnswerHeaders>(200, "As it was read.")
    }

    fn into_payload(self) -> Result<Payload<errors::DrawError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

fn book_patch_stock(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).nullable().build()
}

fn circle_size(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn square_size(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn problem_status(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}
