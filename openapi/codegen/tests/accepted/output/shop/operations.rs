// Generated from shop.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct BookPatch {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::book_patch_title")]
    pub title: ::std::option::Option<::std::string::String>,
    /// null removes it.
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subtitle: ::std::option::Option<::std::option::Option<::std::string::String>>,
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[schemars(schema_with = "operations_detail::book_patch_stock")]
    pub stock: ::std::option::Option<::std::option::Option<i64>>,
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maker: ::std::option::Option<::std::option::Option<Maker>>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Maker {
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub name: ::std::option::Option<::std::option::Option<::std::string::String>>,
}
#[derive(Clone, Debug, PartialEq)]
pub enum Payment {
    Card(Card),
    Voucher(Voucher),
}
impl ::serde::Serialize for Payment {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> ::std::result::Result<S::Ok, S::Error> {
        match self {
            Payment::Card(value) => {
                specbound_runtime::write_variant(value, "type", &["card"], serializer)
            }
            Payment::Voucher(value) => {
                specbound_runtime::write_variant(
                    value,
                    "type",
                    &["gift", "voucher"],
                    serializer,
                )
            }
        }
    }
}
impl<'de> ::serde::Deserialize<'de> for Payment {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::std::result::Result<Self, D::Error> {
        let (which, value) = specbound_runtime::variant(deserializer, "type")?;
        match which.as_str() {
            "card" => specbound_runtime::read_variant(value).map(Payment::Card),
            "gift" | "voucher" => {
                specbound_runtime::read_variant(value).map(Payment::Voucher)
            }
            other => {
                ::std::result::Result::Err(
                    specbound_runtime::no_variant(
                        "type",
                        other,
                        &["card", "gift", "voucher"],
                    ),
                )
            }
        }
    }
}
impl ::schemars::JsonSchema for Payment {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Payment")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        {
            let variants = ::std::vec![
                specbound_runtime::schema::of:: < Card > (generator).build(),
                specbound_runtime::schema::of:: < Voucher > (generator).build(),
            ];
            specbound_runtime::schema::one_of(variants)
        }
            .build()
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
pub struct Card {
    pub r#type: ::std::string::String,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::card_token")]
    pub token: ::std::option::Option<::std::string::String>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Voucher {
    pub r#type: ::std::string::String,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::voucher_code")]
    pub code: ::std::option::Option<::std::string::String>,
}
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Circle(Circle),
    Square(Square),
}
impl ::serde::Serialize for Shape {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> ::std::result::Result<S::Ok, S::Error> {
        match self {
            Shape::Circle(value) => {
                specbound_runtime::write_variant(value, "kind", &["Circle"], serializer)
            }
            Shape::Square(value) => {
                specbound_runtime::write_variant(value, "kind", &["Square"], serializer)
            }
        }
    }
}
impl<'de> ::serde::Deserialize<'de> for Shape {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::std::result::Result<Self, D::Error> {
        let (which, value) = specbound_runtime::variant(deserializer, "kind")?;
        match which.as_str() {
            "Circle" => specbound_runtime::read_variant(value).map(Shape::Circle),
            "Square" => specbound_runtime::read_variant(value).map(Shape::Square),
            other => {
                ::std::result::Result::Err(
                    specbound_runtime::no_variant("kind", other, &["Circle", "Square"]),
                )
            }
        }
    }
}
impl ::schemars::JsonSchema for Shape {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Shape")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        {
            let variants = ::std::vec![
                specbound_runtime::schema::of:: < Circle > (generator).build(),
                specbound_runtime::schema::of:: < Square > (generator).build(),
            ];
            specbound_runtime::schema::any_of(variants)
        }
            .build()
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
pub struct Circle {
    pub kind: ::std::string::String,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::circle_size")]
    pub size: ::std::option::Option<i64>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Square {
    pub kind: ::std::string::String,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::square_size")]
    pub size: ::std::option::Option<i64>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Problem {
    pub title: ::std::string::String,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::problem_status")]
    pub status: ::std::option::Option<i64>,
    pub detail: ::std::string::String,
}
/// Schemas and defaults that a type alone cannot say.
mod operations_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn book_patch_title(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn book_patch_stock(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .nullable()
            .build()
    }
    pub(super) fn card_token(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn voucher_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn circle_size(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn square_size(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn problem_status(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
}
/// 200 of `patchBook`: As it was asked.
#[derive(Debug)]
pub struct PatchBookOk {
    /// The body.
    pub body: BookPatch,
}
impl specbound_runtime::Answer for PatchBookOk {
    type Error = super::errors::PatchBookError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<BookPatch, Headers>(200u16, "As it was asked.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::PatchBookError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
/// 200 of `pay`: As it was read.
#[derive(Debug)]
pub struct PayOk {
    /// The body.
    pub body: Payment,
}
impl specbound_runtime::Answer for PayOk {
    type Error = super::errors::PayError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<Payment, Headers>(200u16, "As it was read.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::PayError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
/// 200 of `draw`: As it was read.
#[derive(Debug)]
pub struct DrawOk {
    /// The body.
    pub body: Shape,
}
impl specbound_runtime::Answer for DrawOk {
    type Error = super::errors::DrawError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<Shape, Headers>(200u16, "As it was read.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::DrawError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
