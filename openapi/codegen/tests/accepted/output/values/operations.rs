// Generated from values.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::collections::BTreeMap;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Value, json};
use specbound_runtime::{Answer, Date, HeaderList, OneOf, Parts, Payload, Timestamp, schema};
use uuid::Uuid;

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "problem_status")]
    pub status: Option<i64>,
    pub detail: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ThingEither {
    Integer(i64),
    Text(String),
}

impl<'de> Deserialize<'de> for ThingEither {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        OneOf::read(deserializer)?.or(ThingEither::Integer).or(ThingEither::Text).chosen()
    }
}

impl JsonSchema for ThingEither {
    fn schema_name() -> String {
        "ThingEither".to_owned()
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
pub enum ThingWideOrLong {
    Wide(Wide),
    Long(Long),
}

impl<'de> Deserialize<'de> for ThingWideOrLong {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        OneOf::read(deserializer)?.or(ThingWideOrLong::Wide).or(ThingWideOrLong::Long).chosen()
    }
}

impl JsonSchema for ThingWideOrLong {
    fn schema_name() -> String {
        "ThingWideOrLong".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![schema::of::<Wide>(generator).build(), schema::of::<Long>(generator).build()];
            schema::one_of(variants)
        }
        .build()
    }
}

/// Whatever there is of it, for example:
///
/// ```text
/// {"free": {"a": 1}}
/// ```
///
///    {"free": {}}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(
    description = "Whatever there is of it, for example:\n\n```\n{\"free\": {\"a\": 1}}\n```\n\n    {\"free\": {}}\n"
)]
pub struct Thing {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeMap<String,Value>")]
    pub free: Option<BTreeMap<String, Value>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "BTreeMap<String,Value>")]
    pub marked: Option<BTreeMap<String, Value>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_numbers")]
    pub numbers: Option<BTreeMap<String, i32>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Open")]
    pub open: Option<Open>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Counted")]
    pub counted: Option<Counted>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Merged")]
    pub merged: Option<Merged>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Tagged")]
    pub tagged: Option<Tagged>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Plain")]
    pub plain: Option<Plain>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "f32")]
    pub float: Option<f32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "i32")]
    pub small: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "i64")]
    pub large: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_whole")]
    pub whole: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_wide")]
    pub wide: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_either")]
    pub either: Option<ThingEither>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_wide_or_long")]
    pub wide_or_long: Option<ThingWideOrLong>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Date")]
    pub day: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Timestamp")]
    pub moment: Option<Timestamp>,
    #[serde(default = "default_thing_since")]
    pub since: Timestamp,
    #[serde(default = "default_thing_from")]
    pub from: Date,
    /// Of two wrappers.
    #[serde(default, deserialize_with = "specbound_runtime::null_or_value", skip_serializing_if = "Option::is_none")]
    pub wrapped: Option<Option<Code>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Untyped")]
    pub untyped: Option<Untyped>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Open {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub others: Option<String>,
    /// Whatever else it has, by name.
    #[serde(flatten)]
    pub others_2: BTreeMap<String, Value>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Counted {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub name: Option<String>,
    /// Whatever else it has, by name.
    #[serde(flatten)]
    #[schemars(schema_with = "counted_others")]
    pub others: BTreeMap<String, i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Merged {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub a: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub b: Option<String>,
    /// Whatever else it has, by name.
    #[serde(flatten)]
    pub others: BTreeMap<String, Value>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind")]
pub enum Tagged {
    #[serde(rename = "open")]
    Open {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(schema_with = "tagged_open_size")]
        size: Option<i64>,
        /// Whatever else it has, by name.
        #[serde(flatten)]
        others: BTreeMap<String, Value>,
    },
    #[serde(rename = "none")]
    None,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Plain {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub known: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Wide {
    #[schemars(schema_with = "wide_size")]
    pub size: i64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Long {
    #[schemars(schema_with = "long_size")]
    pub size: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub unit: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Code(pub Uuid);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Untyped(#[schemars(schema_with = "untyped_value")] pub Value);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ContactObject {
    pub rate: f32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Place")]
    pub place: Option<Place>,
}

/// Each alternative that fits; at least one. What they name is written as one object.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    pub post: Option<Post>,
    pub phone: Option<Phone>,
    pub object: Option<ContactObject>,
}

impl Serialize for Contact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parts = [
            self.post.as_ref().map(specbound_runtime::to_part),
            self.phone.as_ref().map(specbound_runtime::to_part),
            self.object.as_ref().map(specbound_runtime::to_part),
        ];
        specbound_runtime::write_parts(parts, serializer)
    }
}

impl<'de> Deserialize<'de> for Contact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parts = Parts::read(deserializer)?;
        let value = Contact { post: parts.part(), phone: parts.part(), object: parts.part() };
        match value {
            Contact { post: None, phone: None, object: None } => Err(parts.none()),
            value => Ok(value),
        }
    }
}

impl JsonSchema for Contact {
    fn schema_name() -> String {
        "Contact".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![
                schema::of::<Post>(generator).build(),
                schema::of::<Phone>(generator).build(),
                schema::inline::<ContactObject>(generator).build(),
            ];
            schema::any_of(variants)
        }
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Post {
    pub street: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Place")]
    pub place: Option<Place>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub town: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    pub number: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PetPet {
    pub kind: String,
    #[schemars(length(max = 9))]
    pub name: String,
}

/// One of those that are allOf it.
#[derive(Clone, Debug, PartialEq)]
pub enum Pet {
    Cat(Box<Cat>),
    Dog(Dog),
    Puppy(Puppy),
    Fish(Fish),
    Pet(PetPet),
}

impl Serialize for Pet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Pet::Cat(value) => specbound_runtime::write_variant(value, "kind", &["cat", "tom"], serializer),
            Pet::Dog(value) => specbound_runtime::write_variant(value, "kind", &["dog"], serializer),
            Pet::Puppy(value) => specbound_runtime::write_variant(value, "kind", &["Puppy"], serializer),
            Pet::Fish(value) => specbound_runtime::write_variant(value, "kind", &["Fish"], serializer),
            Pet::Pet(value) => specbound_runtime::write_variant(value, "kind", &["thing"], serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Pet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (which, value) = specbound_runtime::variant(deserializer, "kind")?;
        match which.as_str() {
            "cat" | "tom" => specbound_runtime::read_variant(value).map(Pet::Cat),
            "dog" => specbound_runtime::read_variant(value).map(Pet::Dog),
            "Puppy" => specbound_runtime::read_variant(value).map(Pet::Puppy),
            "Fish" => specbound_runtime::read_variant(value).map(Pet::Fish),
            "thing" => specbound_runtime::read_variant(value).map(Pet::Pet),
            other => {
                Err(specbound_runtime::no_variant("kind", other, &["cat", "tom", "dog", "Puppy", "Fish", "thing"]))
            }
        }
    }
}

impl JsonSchema for Pet {
    fn schema_name() -> String {
        "Pet".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![
                schema::of::<Box<Cat>>(generator).build(),
                schema::of::<Dog>(generator).build(),
                schema::of::<Puppy>(generator).build(),
                schema::of::<Fish>(generator).build(),
                schema::inline::<PetPet>(generator).build(),
            ];
            schema::one_of(variants)
        }
        .description("One of those that are allOf it.")
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Cat {
    pub kind: String,
    #[schemars(length(max = 9))]
    pub name: String,
    #[schemars(schema_with = "cat_lives")]
    pub lives: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Box<Pet>")]
    pub friend: Option<Box<Pet>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Dog {
    pub kind: String,
    #[schemars(length(max = 9))]
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub bark: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Puppy {
    pub kind: String,
    #[schemars(length(max = 9))]
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub bark: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "puppy_weeks")]
    pub weeks: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Fish {
    pub kind: String,
    #[schemars(length(max = 9))]
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Garage {
    pub vehicles: Vec<Vehicle>,
    /// The best.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Vehicle")]
    pub best: Option<Vehicle>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Vehicle {
    Car(Car),
    Bike(Bike),
}

impl Serialize for Vehicle {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Vehicle::Car(value) => specbound_runtime::write_variant(value, "type", &["Car"], serializer),
            Vehicle::Bike(value) => specbound_runtime::write_variant(value, "type", &["Bike"], serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Vehicle {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (which, value) = specbound_runtime::variant(deserializer, "type")?;
        match which.as_str() {
            "Car" => specbound_runtime::read_variant(value).map(Vehicle::Car),
            "Bike" => specbound_runtime::read_variant(value).map(Vehicle::Bike),
            other => Err(specbound_runtime::no_variant("type", other, &["Car", "Bike"])),
        }
    }
}

impl JsonSchema for Vehicle {
    fn schema_name() -> String {
        "Vehicle".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        {
            let variants = vec![schema::of::<Car>(generator).build(), schema::of::<Bike>(generator).build()];
            schema::one_of(variants)
        }
        .build()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Car {
    pub r#type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "car_wheels")]
    pub wheels: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "car_seats")]
    pub seats: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Bike {
    pub r#type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "bike_wheels")]
    pub wheels: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "bool")]
    pub bell: Option<bool>,
}

/// The path parameters of `putThing`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PutThingPath {
    pub id: String,
}

/// The path of `putThing` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PutThingRoutedPath {
    pub id_2: String,
}

/// The query parameters of `putThing`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PutThingQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "put_thing_query_id")]
    pub id: Option<i64>,
    #[serde(default = "default_put_thing_query_on")]
    #[schemars(schema_with = "put_thing_query_on")]
    pub on: Date,
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 200 of `putThing`: As it was read.
#[derive(Debug)]
pub struct PutThingOk {
    pub body: Thing,
}

impl Answer for PutThingOk {
    type Error = errors::PutThingError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Thing, AnswerHeaders>(200, "As it was read.")
    }

    fn into_payload(self) -> Result<Payload<errors::PutThingError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

/// 200 of `putContact`: As it was read.
#[derive(Debug)]
pub struct PutContactOk {
    pub body: Contact,
}

impl Answer for PutContactOk {
    type Error = errors::PutContactError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Contact, AnswerHeaders>(200, "As it was read.")
    }

    fn into_payload(self) -> Result<Payload<errors::PutContactError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

/// 200 of `putPet`: As it was read.
#[derive(Debug)]
pub struct PutPetOk {
    pub body: Pet,
}

impl Answer for PutPetOk {
    type Error = errors::PutPetError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Pet, AnswerHeaders>(200, "As it was read.")
    }

    fn into_payload(self) -> Result<Payload<errors::PutPetError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

/// 200 of `putGarage`: As it was read.
#[derive(Debug)]
pub struct PutGarageOk {
    pub body: Garage,
}

impl Answer for PutGarageOk {
    type Error = errors::PutGarageError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<Garage, AnswerHeaders>(200, "As it was read.")
    }

    fn into_payload(self) -> Result<Payload<errors::PutGarageError>, String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

fn problem_status(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn thing_numbers(generator: &mut SchemaGenerator) -> Schema {
    {
        let value = schema::of::<i32>(generator).range(None, Some(9.0)).build();
        schema::map(value)
    }
    .build()
}

fn thing_whole(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn thing_wide(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i32>(generator).range(None, Some(99999999999.0)).build()
}

fn thing_either(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingEither>(generator).build()
}

fn thing_wide_or_long(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingWideOrLong>(generator).build()
}

fn default_thing_since() -> Timestamp {
    serde_json::from_value::<Timestamp>(json!("2022-07-26T15:32:23.894772272Z"))
        .expect("the document's default fits its schema")
}

fn default_thing_from() -> Date {
    serde_json::from_value::<Date>(json!("2022-07-26")).expect("the document's default fits its schema")
}

fn counted_others(generator: &mut SchemaGenerator) -> Schema {
    {
        let value = schema::of::<i64>(generator).format(None).range(Some(0.0), None).build();
        schema::map(value)
    }
    .build()
}

fn tagged_open_size(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn wide_size(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, Some(9.0)).build()
}

fn long_size(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(Some(10.0), None).build()
}

fn untyped_value(generator: &mut SchemaGenerator) -> Schema {
    schema::any().build()
}

fn cat_lives(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, Some(9.0)).build()
}

fn puppy_weeks(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn car_wheels(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn car_seats(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn bike_wheels(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn put_thing_query_id(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).build()
}

fn default_put_thing_query_on() -> Date {
    serde_json::from_value::<Date>(json!("2024-02-29")).expect("the document's default fits its schema")
}

fn put_thing_query_on(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<Date>(generator).default(json!("2024-02-29")).wrapped().build()
}
