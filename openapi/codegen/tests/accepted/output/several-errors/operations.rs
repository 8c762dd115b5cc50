// Generated from several-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Missing {
    pub message: ::std::string::String,
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
pub enum ConflictBy {
    #[serde(rename = "card")]
    Card,
    #[serde(rename = "voucher")]
    Voucher,
}
impl ConflictBy {
    /// Every value, in the document's order.
    pub const ALL: &'static [ConflictBy] = &[ConflictBy::Card, ConflictBy::Voucher];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ConflictBy::Card => "card",
            ConflictBy::Voucher => "voucher",
        }
    }
}
impl ::std::fmt::Display for ConflictBy {
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
pub struct Conflict {
    pub detail: ::std::string::String,
    #[schemars(schema_with = "operations_detail::conflict_balance")]
    pub balance: i64,
    #[schemars(schema_with = "operations_detail::conflict_by")]
    pub by: ConflictBy,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Broken {
    pub error: ::std::string::String,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::broken_status")]
    pub status: ::std::option::Option<i64>,
}
/// Schemas and defaults that a type alone cannot say.
mod operations_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn conflict_balance(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn conflict_by(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ConflictBy>(generator).build()
    }
    pub(super) fn broken_status(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
}
/// The path parameters of `getOrder`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct GetOrderPath {
    #[schemars(schema_with = "operations_parameters::get_order_path_order")]
    pub order: i64,
}
/// The path parameters of `deleteOrder`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct DeleteOrderPath {
    #[schemars(schema_with = "operations_parameters::delete_order_path_order")]
    pub order: i64,
}
/// Schemas and defaults that a type alone cannot say.
mod operations_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn get_order_path_order(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::None)
            .build()
    }
    pub(super) fn delete_order_path_order(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::Some(1f64), ::std::option::Option::None)
            .build()
    }
}
/// 200 of `getOrder`: Fine.
#[derive(Debug)]
pub struct GetOrderOk {}
impl specbound_runtime::Answer for GetOrderOk {
    type Error = super::errors::GetOrderError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(200u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::GetOrderError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(200u16, headers)
    }
}
/// 204 of `deleteOrder`: Gone.
#[derive(Debug)]
pub struct DeleteOrderNoContent {}
impl specbound_runtime::Answer for DeleteOrderNoContent {
    type Error = super::errors::DeleteOrderError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Gone.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::DeleteOrderError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
