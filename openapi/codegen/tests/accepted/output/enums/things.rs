// Generated from enums.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Error {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::error_error_code")]
    pub error_code: ::std::option::Option<::std::string::String>,
    pub message: ::std::string::String,
    pub request_id: ::std::string::String,
}
/// What it looks like.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
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
impl ::std::fmt::Display for Color {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
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
impl ::std::fmt::Display for Odd {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
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
impl ::std::fmt::Display for Alone {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// Each with its own words.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
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
    pub const ALL: &'static [Described] = &[
        Described::First,
        Described::Second,
        Described::Third,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Described::First => "first",
            Described::Second => "second",
            Described::Third => "third",
        }
    }
}
impl ::std::fmt::Display for Described {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
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
impl ::std::fmt::Display for Partly {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize
)]
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
impl ::std::fmt::Display for Plain {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
impl ::schemars::JsonSchema for Plain {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Plain")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::one_of(
                ::std::vec![
                    specbound_runtime::schema::of:: < ::std::string::String > (generator)
                    .one_of(& ["one"]).build(), specbound_runtime::schema::of:: <
                    ::std::string::String > (generator).one_of(& ["two"]).build(),
                ],
            )
            .build()
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
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
impl ::std::fmt::Display for MaybeInner {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Maybe(
    #[schemars(schema_with = "things_detail::maybe_value")]
    pub ::std::option::Option<MaybeInner>,
);
/// One of three.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Number(#[schemars(schema_with = "things_detail::number_value")] pub i64);
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
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
impl ::std::fmt::Display for ThingInline {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum ThingInlineDefault {
    #[serde(rename = "up")]
    Up,
    #[serde(rename = "down")]
    Down,
}
impl ThingInlineDefault {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingInlineDefault] = &[
        ThingInlineDefault::Up,
        ThingInlineDefault::Down,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingInlineDefault::Up => "up",
            ThingInlineDefault::Down => "down",
        }
    }
}
impl ::std::fmt::Display for ThingInlineDefault {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum ThingInlineNull {
    #[serde(rename = "up")]
    Up,
    #[serde(rename = "down")]
    Down,
}
impl ThingInlineNull {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingInlineNull] = &[
        ThingInlineNull::Up,
        ThingInlineNull::Down,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingInlineNull::Up => "up",
            ThingInlineNull::Down => "down",
        }
    }
}
impl ::std::fmt::Display for ThingInlineNull {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum ThingInlineDescribed {
    /// Inside.
    #[serde(rename = "in")]
    In,
    #[serde(rename = "out")]
    Out,
}
impl ThingInlineDescribed {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingInlineDescribed] = &[
        ThingInlineDescribed::In,
        ThingInlineDescribed::Out,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingInlineDescribed::In => "in",
            ThingInlineDescribed::Out => "out",
        }
    }
}
impl ::std::fmt::Display for ThingInlineDescribed {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum ThingTypeLeftOut {
    #[serde(rename = "north")]
    North,
    #[serde(rename = "south")]
    South,
}
impl ThingTypeLeftOut {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingTypeLeftOut] = &[
        ThingTypeLeftOut::North,
        ThingTypeLeftOut::South,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingTypeLeftOut::North => "north",
            ThingTypeLeftOut::South => "south",
        }
    }
}
impl ::std::fmt::Display for ThingTypeLeftOut {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
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
impl ::std::fmt::Display for ThingListItem {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
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
impl ::std::fmt::Display for ThingMapValue {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Thing {
    pub color: Color,
    /// The best.
    #[serde(default = "things_detail::default_thing_favourite")]
    pub favourite: Color,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_odd")]
    pub odd: ::std::option::Option<Odd>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_alone")]
    pub alone: ::std::option::Option<Alone>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_described")]
    pub described: ::std::option::Option<Described>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_partly")]
    pub partly: ::std::option::Option<Partly>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_plain")]
    pub plain: ::std::option::Option<Plain>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_maybe")]
    pub maybe: ::std::option::Option<Maybe>,
    pub number: Number,
    /// Where to.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_inline")]
    pub inline: ::std::option::Option<ThingInline>,
    #[serde(rename = "inlineDefault")]
    #[serde(default = "things_detail::default_thing_inline_default")]
    #[schemars(schema_with = "things_detail::thing_inline_default")]
    pub inline_default: ThingInlineDefault,
    #[serde(rename = "inlineNull")]
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[schemars(schema_with = "things_detail::thing_inline_null")]
    pub inline_null: ::std::option::Option<::std::option::Option<ThingInlineNull>>,
    #[serde(rename = "inlineDescribed")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_inline_described")]
    pub inline_described: ::std::option::Option<ThingInlineDescribed>,
    #[serde(rename = "typeLeftOut")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_type_left_out")]
    pub type_left_out: ::std::option::Option<ThingTypeLeftOut>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_list")]
    pub list: ::std::option::Option<::std::vec::Vec<ThingListItem>>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_map")]
    pub map: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ThingMapValue>,
    >,
}
/// Schemas and defaults that a type alone cannot say.
mod things_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn error_error_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn maybe_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<MaybeInner>(generator).nullable().build()
    }
    pub(super) fn number_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .one_of_numbers(&[1i64, 2i64, 3i64])
            .build()
    }
    pub(super) fn default_thing_favourite() -> Color {
        ::serde_json::from_value::<Color>(::serde_json::json!("blue"))
            .expect("the document's default fits its schema")
    }
    pub(super) fn thing_odd(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Odd>(generator).build()
    }
    pub(super) fn thing_alone(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Alone>(generator).build()
    }
    pub(super) fn thing_described(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Described>(generator).build()
    }
    pub(super) fn thing_partly(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Partly>(generator).build()
    }
    pub(super) fn thing_plain(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Plain>(generator).build()
    }
    pub(super) fn thing_maybe(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Maybe>(generator).build()
    }
    pub(super) fn thing_inline(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingInline>(generator).build()
    }
    pub(super) fn default_thing_inline_default() -> ThingInlineDefault {
        ::serde_json::from_value::<ThingInlineDefault>(::serde_json::json!("up"))
            .expect("the document's default fits its schema")
    }
    pub(super) fn thing_inline_default(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingInlineDefault>(generator).build()
    }
    pub(super) fn thing_inline_null(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingInlineNull>(generator)
            .nullable()
            .build()
    }
    pub(super) fn thing_inline_described(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingInlineDescribed>(generator).build()
    }
    pub(super) fn thing_type_left_out(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingTypeLeftOut>(generator).build()
    }
    pub(super) fn thing_list(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::inline::<ThingListItem>(generator)
                .build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn thing_map(generator: &mut SchemaGenerator) -> Schema {
        {
            let value = specbound_runtime::schema::inline::<ThingMapValue>(generator)
                .build();
            specbound_runtime::schema::map(value)
        }
            .build()
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum PutThingQueryInline {
    #[serde(rename = "a")]
    A,
    #[serde(rename = "b")]
    B,
}
impl PutThingQueryInline {
    /// Every value, in the document's order.
    pub const ALL: &'static [PutThingQueryInline] = &[
        PutThingQueryInline::A,
        PutThingQueryInline::B,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            PutThingQueryInline::A => "a",
            PutThingQueryInline::B => "b",
        }
    }
}
impl ::std::fmt::Display for PutThingQueryInline {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum PutThingQueryDefaulted {
    #[serde(rename = "x")]
    X,
    #[serde(rename = "y")]
    Y,
}
impl PutThingQueryDefaulted {
    /// Every value, in the document's order.
    pub const ALL: &'static [PutThingQueryDefaulted] = &[
        PutThingQueryDefaulted::X,
        PutThingQueryDefaulted::Y,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            PutThingQueryDefaulted::X => "x",
            PutThingQueryDefaulted::Y => "y",
        }
    }
}
impl ::std::fmt::Display for PutThingQueryDefaulted {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The query parameters of `putThing`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct PutThingQuery {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_parameters::put_thing_query_color")]
    pub color: ::std::option::Option<Color>,
    #[schemars(schema_with = "things_parameters::put_thing_query_inline")]
    pub inline: PutThingQueryInline,
    #[serde(default = "things_parameters::default_put_thing_query_defaulted")]
    #[schemars(schema_with = "things_parameters::put_thing_query_defaulted")]
    pub defaulted: PutThingQueryDefaulted,
    #[serde(default = "things_parameters::default_put_thing_query_order")]
    #[schemars(schema_with = "things_parameters::put_thing_query_order")]
    pub order: Color,
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum PutThingHeadersXMode {
    #[serde(rename = "fast")]
    Fast,
    #[serde(rename = "slow")]
    Slow,
}
impl PutThingHeadersXMode {
    /// Every value, in the document's order.
    pub const ALL: &'static [PutThingHeadersXMode] = &[
        PutThingHeadersXMode::Fast,
        PutThingHeadersXMode::Slow,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            PutThingHeadersXMode::Fast => "fast",
            PutThingHeadersXMode::Slow => "slow",
        }
    }
}
impl ::std::fmt::Display for PutThingHeadersXMode {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The header parameters of `putThing`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct PutThingHeaders {
    #[serde(rename = "X-Mode")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_parameters::put_thing_headers_x_mode")]
    pub x_mode: ::std::option::Option<PutThingHeadersXMode>,
}
/// Schemas and defaults that a type alone cannot say.
mod things_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn put_thing_query_color(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Color>(generator).build()
    }
    pub(super) fn put_thing_query_inline(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<PutThingQueryInline>(generator).build()
    }
    pub(super) fn default_put_thing_query_defaulted() -> PutThingQueryDefaulted {
        ::serde_json::from_value::<PutThingQueryDefaulted>(::serde_json::json!("y"))
            .expect("the document's default fits its schema")
    }
    pub(super) fn put_thing_query_defaulted(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<PutThingQueryDefaulted>(generator)
            .default(::serde_json::json!("y"))
            .wrapped()
            .build()
    }
    pub(super) fn default_put_thing_query_order() -> Color {
        ::serde_json::from_value::<Color>(::serde_json::json!("blue"))
            .expect("the document's default fits its schema")
    }
    pub(super) fn put_thing_query_order(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Color>(generator)
            .default(::serde_json::json!("blue"))
            .wrapped()
            .build()
    }
    pub(super) fn put_thing_headers_x_mode(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<PutThingHeadersXMode>(generator).build()
    }
}
/// 200 of `putThing`: The same.
#[derive(Debug)]
pub struct PutThingOk {
    /// The body.
    pub body: Thing,
}
impl specbound_runtime::Answer for PutThingOk {
    type Error = super::errors::PutThingError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<Thing, Headers>(200u16, "The same.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::PutThingError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
