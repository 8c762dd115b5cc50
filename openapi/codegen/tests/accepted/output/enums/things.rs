// Generated from enums.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::collections::BTreeMap;
use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use serde_json::json;
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

/// What it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Color {
    #[serde(rename = "red")]
    Red,
    #[serde(rename = "blue")]
    Blue,
}

impl Color {
    /// Every value, in the document's order.
    pub const ALL: &'static [Color] = &[Color::Red, Color::Blue];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Color::Red => "red",
            Color::Blue => "blue",
        }
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Odd {
    #[serde(rename = "")]
    Empty,
    #[serde(rename = "1")]
    T1,
    #[serde(rename = "-1")]
    T12,
    #[serde(rename = "1.5x")]
    T15x,
    #[serde(rename = "a b")]
    AB,
    #[serde(rename = "a-b")]
    AB2,
    #[serde(rename = "A_B")]
    AB3,
    #[serde(rename = "self")]
    Itself,
    #[serde(rename = "Self")]
    Itself2,
    #[serde(rename = "crate")]
    Crate,
    #[serde(rename = "type")]
    Type,
    #[serde(rename = "*")]
    Star,
    #[serde(rename = "<=")]
    LessEqual,
    #[serde(rename = "ü")]
    T,
    #[serde(rename = "ß")]
    T2,
    #[serde(rename = "with \"quotes\"")]
    WithQuotes,
    #[serde(rename = "null")]
    Null,
}

impl Odd {
    /// Every value, in the document's order.
    pub const ALL: &'static [Odd] = &[
        Odd::Empty,
        Odd::T1,
        Odd::T12,
        Odd::T15x,
        Odd::AB,
        Odd::AB2,
        Odd::AB3,
        Odd::Itself,
        Odd::Itself2,
        Odd::Crate,
        Odd::Type,
        Odd::Star,
        Odd::LessEqual,
        Odd::T,
        Odd::T2,
        Odd::WithQuotes,
        Odd::Null,
    ];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Odd::Empty => "",
            Odd::T1 => "1",
            Odd::T12 => "-1",
            Odd::T15x => "1.5x",
            Odd::AB => "a b",
            Odd::AB2 => "a-b",
            Odd::AB3 => "A_B",
            Odd::Itself => "self",
            Odd::Itself2 => "Self",
            Odd::Crate => "crate",
            Odd::Type => "type",
            Odd::Star => "*",
            Odd::LessEqual => "<=",
            Odd::T => "ü",
            Odd::T2 => "ß",
            Odd::WithQuotes => "with \"quotes\"",
            Odd::Null => "null",
        }
    }
}

impl fmt::Display for Odd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Alone {
    #[serde(rename = "one")]
    One,
}

impl Alone {
    /// Every value, in the document's order.
    pub const ALL: &'static [Alone] = &[Alone::One];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Alone::One => "one",
        }
    }
}

impl fmt::Display for Alone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Each with its own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Described {
    /// The first.
    #[serde(rename = "first")]
    First,
    /// The others.
    #[serde(rename = "second")]
    Second,
    /// The others.
    #[serde(rename = "third")]
    Third,
}

impl Described {
    /// Every value, in the document's order.
    pub const ALL: &'static [Described] = &[Described::First, Described::Second, Described::Third];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Described::First => "first",
            Described::Second => "second",
            Described::Third => "third",
        }
    }
}

impl fmt::Display for Described {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Partly {
    /// With words.
    #[serde(rename = "told")]
    Told,
    #[serde(rename = "untold")]
    Untold,
}

impl Partly {
    /// Every value, in the document's order.
    pub const ALL: &'static [Partly] = &[Partly::Told, Partly::Untold];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Partly::Told => "told",
            Partly::Untold => "untold",
        }
    }
}

impl fmt::Display for Partly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Plain {
    #[serde(rename = "one")]
    One,
    #[serde(rename = "two")]
    Two,
}

impl Plain {
    /// Every value, in the document's order.
    pub const ALL: &'static [Plain] = &[Plain::One, Plain::Two];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Plain::One => "one",
            Plain::Two => "two",
        }
    }
}

impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl JsonSchema for Plain {
    fn schema_name() -> String {
        "Plain".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::one_of(vec![
            schema::of::<String>(generator).one_of(&["one"]).build(),
            schema::of::<String>(generator).one_of(&["two"]).build(),
        ])
        .build()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum MaybeInner {
    #[serde(rename = "yes")]
    Yes,
    #[serde(rename = "no")]
    No,
}

impl MaybeInner {
    /// Every value, in the document's order.
    pub const ALL: &'static [MaybeInner] = &[MaybeInner::Yes, MaybeInner::No];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            MaybeInner::Yes => "yes",
            MaybeInner::No => "no",
        }
    }
}

impl fmt::Display for MaybeInner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Maybe(#[schemars(schema_with = "maybe_value")] pub Option<MaybeInner>);

/// One of three.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Number(#[schemars(schema_with = "number_value")] pub i64);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ThingInline {
    #[serde(rename = "up")]
    Up,
    #[serde(rename = "down")]
    Down,
}

impl ThingInline {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingInline] = &[ThingInline::Up, ThingInline::Down];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingInline::Up => "up",
            ThingInline::Down => "down",
        }
    }
}

impl fmt::Display for ThingInline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ThingInlineDefault {
    #[serde(rename = "up")]
    Up,
    #[serde(rename = "down")]
    Down,
}

impl ThingInlineDefault {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingInlineDefault] = &[ThingInlineDefault::Up, ThingInlineDefault::Down];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingInlineDefault::Up => "up",
            ThingInlineDefault::Down => "down",
        }
    }
}

impl fmt::Display for ThingInlineDefault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ThingInlineNull {
    #[serde(rename = "up")]
    Up,
    #[serde(rename = "down")]
    Down,
}

impl ThingInlineNull {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingInlineNull] = &[ThingInlineNull::Up, ThingInlineNull::Down];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingInlineNull::Up => "up",
            ThingInlineNull::Down => "down",
        }
    }
}

impl fmt::Display for ThingInlineNull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ThingInlineDescribed {
    /// Inside.
    #[serde(rename = "in")]
    In,
    #[serde(rename = "out")]
    Out,
}

impl ThingInlineDescribed {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingInlineDescribed] = &[ThingInlineDescribed::In, ThingInlineDescribed::Out];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingInlineDescribed::In => "in",
            ThingInlineDescribed::Out => "out",
        }
    }
}

impl fmt::Display for ThingInlineDescribed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ThingTypeLeftOut {
    #[serde(rename = "north")]
    North,
    #[serde(rename = "south")]
    South,
}

impl ThingTypeLeftOut {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingTypeLeftOut] = &[ThingTypeLeftOut::North, ThingTypeLeftOut::South];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingTypeLeftOut::North => "north",
            ThingTypeLeftOut::South => "south",
        }
    }
}

impl fmt::Display for ThingTypeLeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ThingListItem {
    #[serde(rename = "l")]
    L,
    #[serde(rename = "r")]
    R,
}

impl ThingListItem {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingListItem] = &[ThingListItem::L, ThingListItem::R];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingListItem::L => "l",
            ThingListItem::R => "r",
        }
    }
}

impl fmt::Display for ThingListItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ThingMapValue {
    #[serde(rename = "m")]
    M,
    #[serde(rename = "n")]
    N,
}

impl ThingMapValue {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingMapValue] = &[ThingMapValue::M, ThingMapValue::N];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingMapValue::M => "m",
            ThingMapValue::N => "n",
        }
    }
}

impl fmt::Display for ThingMapValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Thing {
    pub color: Color,
    /// The best.
    #[serde(default = "default_thing_favourite")]
    pub favourite: Color,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Odd")]
    pub odd: Option<Odd>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Alone")]
    pub alone: Option<Alone>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Described")]
    pub described: Option<Described>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Partly")]
    pub partly: Option<Partly>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Plain")]
    pub plain: Option<Plain>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Maybe")]
    pub maybe: Option<Maybe>,
    pub number: Number,
    /// Where to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_inline")]
    pub inline: Option<ThingInline>,
    #[serde(rename = "inlineDefault", default = "default_thing_inline_default")]
    #[schemars(schema_with = "thing_inline_default")]
    pub inline_default: ThingInlineDefault,
    #[serde(
        rename = "inlineNull",
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "Option::is_none"
    )]
    #[schemars(schema_with = "thing_inline_null")]
    pub inline_null: Option<Option<ThingInlineNull>>,
    #[serde(rename = "inlineDescribed", default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_inline_described")]
    pub inline_described: Option<ThingInlineDescribed>,
    #[serde(rename = "typeLeftOut", default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_type_left_out")]
    pub type_left_out: Option<ThingTypeLeftOut>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_list")]
    pub list: Option<Vec<ThingListItem>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "thing_map")]
    pub map: Option<BTreeMap<String, ThingMapValue>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum PutThingQueryInline {
    #[serde(rename = "a")]
    A,
    #[serde(rename = "b")]
    B,
}

impl PutThingQueryInline {
    /// Every value, in the document's order.
    pub const ALL: &'static [PutThingQueryInline] = &[PutThingQueryInline::A, PutThingQueryInline::B];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            PutThingQueryInline::A => "a",
            PutThingQueryInline::B => "b",
        }
    }
}

impl fmt::Display for PutThingQueryInline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum PutThingQueryDefaulted {
    #[serde(rename = "x")]
    X,
    #[serde(rename = "y")]
    Y,
}

impl PutThingQueryDefaulted {
    /// Every value, in the document's order.
    pub const ALL: &'static [PutThingQueryDefaulted] = &[PutThingQueryDefaulted::X, PutThingQueryDefaulted::Y];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            PutThingQueryDefaulted::X => "x",
            PutThingQueryDefaulted::Y => "y",
        }
    }
}

impl fmt::Display for PutThingQueryDefaulted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The query parameters of `putThing`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PutThingQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Color")]
    pub color: Option<Color>,
    #[schemars(schema_with = "put_thing_query_inline")]
    pub inline: PutThingQueryInline,
    #[serde(default = "default_put_thing_query_defaulted")]
    #[schemars(schema_with = "put_thing_query_defaulted")]
    pub defaulted: PutThingQueryDefaulted,
    #[serde(default = "default_put_thing_query_order")]
    #[schemars(schema_with = "put_thing_query_order")]
    pub order: Color,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum PutThingHeadersXMode {
    #[serde(rename = "fast")]
    Fast,
    #[serde(rename = "slow")]
    Slow,
}

impl PutThingHeadersXMode {
    /// Every value, in the document's order.
    pub const ALL: &'static [PutThingHeadersXMode] = &[PutThingHeadersXMode::Fast, PutThingHeadersXMode::Slow];

    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            PutThingHeadersXMode::Fast => "fast",
            PutThingHeadersXMode::Slow => "slow",
        }
    }
}

impl fmt::Display for PutThingHeadersXMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The header parameters of `putThing`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PutThingHeaders {
    #[serde(rename = "X-Mode", default, skip_serializing_if = "Option::is_none")]
    #[schemars(schema_with = "put_thing_headers_x_mode")]
    pub x_mode: Option<PutThingHeadersXMode>,
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

fn maybe_value(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<MaybeInner>(generator).nullable().build()
}

fn number_value(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<i64>(generator).format(None).range(None, None).one_of_numbers(&[1, 2, 3]).build()
}

fn default_thing_favourite() -> Color {
    serde_json::from_value::<Color>(json!("blue")).expect("the document's default fits its schema")
}

fn thing_inline(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingInline>(generator).build()
}

fn default_thing_inline_default() -> ThingInlineDefault {
    serde_json::from_value::<ThingInlineDefault>(json!("up")).expect("the document's default fits its schema")
}

fn thing_inline_default(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingInlineDefault>(generator).build()
}

fn thing_inline_null(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingInlineNull>(generator).nullable().build()
}

fn thing_inline_described(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingInlineDescribed>(generator).build()
}

fn thing_type_left_out(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingTypeLeftOut>(generator).build()
}

fn thing_list(generator: &mut SchemaGenerator) -> Schema {
    {
        let item = schema::inline::<ThingListItem>(generator).build();
        schema::list(item)
    }
    .build()
}

fn thing_map(generator: &mut SchemaGenerator) -> Schema {
    {
        let value = schema::inline::<ThingMapValue>(generator).build();
        schema::map(value)
    }
    .build()
}

fn put_thing_query_inline(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<PutThingQueryInline>(generator).build()
}

fn default_put_thing_query_defaulted() -> PutThingQueryDefaulted {
    serde_json::from_value::<PutThingQueryDefaulted>(json!("y")).expect("the document's default fits its schema")
}

fn put_thing_query_defaulted(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<PutThingQueryDefaulted>(generator).default(json!("y")).wrapped().build()
}

fn default_put_thing_query_order() -> Color {
    serde_json::from_value::<Color>(json!("blue")).expect("the document's default fits its schema")
}

fn put_thing_query_order(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<Color>(generator).default(json!("blue")).wrapped().build()
}

fn put_thing_headers_x_mode(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<PutThingHeadersXMode>(generator).build()
}
