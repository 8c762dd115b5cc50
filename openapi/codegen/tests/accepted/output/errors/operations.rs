// Generated from errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
#[schemars(rename = "HTTPValidationError")]
pub struct HttpValidationError {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::http_validation_error_detail")]
    pub detail: ::std::option::Option<::std::vec::Vec<ValidationError>>,
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(untagged)]
pub enum ValidationErrorLocItem {
    Text(::std::string::String),
    Integer(i64),
}
impl ::schemars::JsonSchema for ValidationErrorLocItem {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("ValidationErrorLocItem")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        {
            let variants = ::std::vec![
                specbound_runtime::schema::of:: < ::std::string::String > (generator)
                .build(), specbound_runtime::schema::of:: < i64 > (generator)
                .format(::std::option::Option::None).range(::std::option::Option::None,
                ::std::option::Option::None).build(),
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
pub struct ValidationError {
    #[schemars(schema_with = "operations_detail::validation_error_loc")]
    pub loc: ::std::vec::Vec<ValidationErrorLocItem>,
    pub msg: ::std::string::String,
    pub r#type: ::std::string::String,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct NestedErrorDetailsItem {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::nested_error_details_item_field")]
    pub field: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::nested_error_details_item_weight")]
    pub weight: ::std::option::Option<i64>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::nested_error_details_item_in")]
    pub r#in: ::std::option::Option<Text>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct NestedError {
    #[schemars(schema_with = "operations_detail::nested_error_code")]
    pub code: i64,
    pub message: ::std::string::String,
    pub inner: Text,
    pub fatal: bool,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::nested_error_details")]
    pub details: ::std::option::Option<::std::vec::Vec<NestedErrorDetailsItem>>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::nested_error_error")]
    pub error: ::std::option::Option<::std::boxed::Box<Nested>>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Nested {
    #[schemars(schema_with = "operations_detail::nested_error")]
    pub error: NestedError,
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
impl ::std::fmt::Display for ChoiceCode {
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
impl ::std::fmt::Display for ChoiceKind {
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
impl ::std::fmt::Display for ChoiceLevel {
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
pub struct Choice {
    #[schemars(schema_with = "operations_detail::choice_code")]
    pub code: ChoiceCode,
    pub message: Text,
    pub status: ::std::string::String,
    /// Which kind it is.
    #[schemars(schema_with = "operations_detail::choice_kind")]
    pub kind: ChoiceKind,
    pub request_id: ::uuid::Uuid,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::choice_reason")]
    pub reason: ::std::option::Option<Reason>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::choice_title")]
    pub title: ::std::option::Option<::std::string::String>,
    #[serde(default = "operations_detail::default_choice_level")]
    #[schemars(schema_with = "operations_detail::choice_level")]
    pub level: ChoiceLevel,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Mapped {
    pub message: ::std::string::String,
    pub details: ::std::collections::BTreeMap<
        ::std::string::String,
        ::std::string::String,
    >,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::mapped_fields")]
    pub fields: ::std::option::Option<
        ::std::collections::BTreeMap<
            ::std::string::String,
            ::std::vec::Vec<::std::string::String>,
        >,
    >,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::mapped_errors")]
    pub errors: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, i64>,
    >,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct AskedError {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::asked_error_code")]
    pub code: ::std::option::Option<i64>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct AskedDetail {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::asked_detail_a")]
    pub a: ::std::option::Option<::std::string::String>,
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
impl ::std::fmt::Display for AskedSeverity {
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
pub struct AskedErrorsItem {
    #[schemars(schema_with = "operations_detail::asked_errors_item_weight")]
    pub weight: i64,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Asked {
    #[schemars(schema_with = "operations_detail::asked_type")]
    pub r#type: i64,
    pub code: bool,
    pub message: ::std::vec::Vec<::std::string::String>,
    #[schemars(schema_with = "operations_detail::asked_title")]
    pub title: ::std::string::String,
    #[schemars(schema_with = "operations_detail::asked_error")]
    pub error: AskedError,
    #[schemars(schema_with = "operations_detail::asked_detail")]
    pub detail: AskedDetail,
    #[schemars(schema_with = "operations_detail::asked_severity")]
    pub severity: AskedSeverity,
    #[schemars(schema_with = "operations_detail::asked_errors")]
    pub errors: ::std::vec::Vec<AskedErrorsItem>,
    #[schemars(schema_with = "operations_detail::asked_instance")]
    pub instance: ::std::string::String,
    #[schemars(schema_with = "operations_detail::asked_status")]
    pub status: u8,
    pub data: Data,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::asked_extra")]
    pub extra: ::std::option::Option<bool>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::asked_path")]
    pub path: ::std::option::Option<::std::string::String>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct DataInner {
    pub id: ::uuid::Uuid,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Data(
    #[schemars(schema_with = "operations_detail::data_value")]
    pub ::std::option::Option<DataInner>,
);
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Violations {
    #[schemars(schema_with = "operations_detail::violations_code")]
    pub code: f64,
    #[schemars(schema_with = "operations_detail::violations_status")]
    pub status: i16,
    #[serde(rename = "httpStatus")]
    #[schemars(schema_with = "operations_detail::violations_http_status")]
    pub http_status: ::std::option::Option<u64>,
    #[schemars(schema_with = "operations_detail::violations_errors")]
    pub errors: ::std::vec::Vec<Violation>,
    pub issues: Issues,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Violation {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::violation_pointer")]
    pub pointer: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::violation_path")]
    pub path: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    #[schemars(schema_with = "operations_detail::violation_message")]
    pub message: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::violation_keyword")]
    pub keyword: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::violation_cause")]
    pub cause: ::std::option::Option<::std::boxed::Box<Violation>>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Issues(
    #[schemars(schema_with = "operations_detail::issues_value")]
    pub ::std::vec::Vec<::std::option::Option<::std::string::String>>,
);
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(untagged)]
pub enum LooseMessage {
    Text(::std::string::String),
    List(::std::vec::Vec<::std::string::String>),
}
impl ::schemars::JsonSchema for LooseMessage {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("LooseMessage")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        {
            let variants = ::std::vec![
                specbound_runtime::schema::of:: < ::std::string::String > (generator)
                .build(), specbound_runtime::schema::of:: < ::std::vec::Vec <
                ::std::string::String > > (generator).build(),
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
pub struct Loose {
    #[schemars(schema_with = "operations_detail::loose_message")]
    pub message: LooseMessage,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::loose_detail")]
    pub detail: ::std::option::Option<::serde_json::Value>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::loose_errors")]
    pub errors: ::std::option::Option<::std::vec::Vec<::serde_json::Value>>,
    #[serde(rename = "statusCode")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::loose_status_code")]
    pub status_code: ::std::option::Option<isize>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::loose_path")]
    pub path: ::std::option::Option<::std::string::String>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct MaybeInner {
    pub error: ::std::string::String,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::maybe_inner_errors")]
    pub errors: ::std::option::Option<Issues>,
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
    #[schemars(schema_with = "operations_detail::maybe_value")]
    pub ::std::option::Option<MaybeInner>,
);
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Text(
    #[schemars(schema_with = "operations_detail::text_value")]
    pub ::std::string::String,
);
impl ::std::fmt::Display for Text {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl ::std::convert::AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
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
impl ::std::fmt::Display for Reason {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// Schemas and defaults that a type alone cannot say.
mod operations_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn http_validation_error_detail(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::vec::Vec<ValidationError>>(generator)
            .build()
    }
    pub(super) fn validation_error_loc(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::inline::<
                ValidationErrorLocItem,
            >(generator)
                .build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn nested_error_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn nested_error_details_item_field(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn nested_error_details_item_weight(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn nested_error_details_item_in(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<Text>(generator).build()
    }
    pub(super) fn nested_error_details(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::inline::<
                NestedErrorDetailsItem,
            >(generator)
                .build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn nested_error_error(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::boxed::Box<Nested>>(generator).build()
    }
    pub(super) fn nested_error(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<NestedError>(generator).build()
    }
    pub(super) fn choice_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ChoiceCode>(generator).build()
    }
    pub(super) fn choice_kind(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ChoiceKind>(generator)
            .default(::serde_json::json!("error"))
            .build()
    }
    pub(super) fn choice_reason(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Reason>(generator).build()
    }
    pub(super) fn choice_title(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::None, ::std::option::Option::Some(5u32))
            .build()
    }
    pub(super) fn default_choice_level() -> ChoiceLevel {
        ::serde_json::from_value::<ChoiceLevel>(::serde_json::json!("high"))
            .expect("the document's default fits its schema")
    }
    pub(super) fn choice_level(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ChoiceLevel>(generator).build()
    }
    pub(super) fn mapped_fields(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::collections::BTreeMap<
                ::std::string::String,
                ::std::vec::Vec<::std::string::String>,
            >,
        >(generator)
            .build()
    }
    pub(super) fn mapped_errors(generator: &mut SchemaGenerator) -> Schema {
        {
            let value = specbound_runtime::schema::of::<i64>(generator)
                .format(::std::option::Option::None)
                .range(::std::option::Option::None, ::std::option::Option::None)
                .build();
            specbound_runtime::schema::map(value)
        }
            .build()
    }
    pub(super) fn asked_type(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn asked_title(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .pattern("^[A-Z]")
            .build()
    }
    pub(super) fn asked_error_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn asked_error(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<AskedError>(generator).build()
    }
    pub(super) fn asked_detail_a(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn asked_detail(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<AskedDetail>(generator).build()
    }
    pub(super) fn asked_severity(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<AskedSeverity>(generator).build()
    }
    pub(super) fn asked_errors_item_weight(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn asked_errors(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::inline::<AskedErrorsItem>(generator)
                .build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn asked_instance(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .format(::std::option::Option::Some("uri-reference"))
            .build()
    }
    pub(super) fn asked_status(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<u8>(generator)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn asked_extra(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<bool>(generator).build()
    }
    pub(super) fn asked_path(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .format(::std::option::Option::Some("uri"))
            .build()
    }
    pub(super) fn data_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<DataInner>(generator).nullable().build()
    }
    pub(super) fn violations_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<f64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn violations_status(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i16>(generator)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .one_of_numbers(&[404i64, 422i64])
            .build()
    }
    pub(super) fn violations_http_status(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<u64>(generator)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .nullable()
            .build()
    }
    pub(super) fn violations_errors(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::vec::Vec<Violation>>(generator)
            .items(::std::option::Option::Some(1u32), ::std::option::Option::Some(3u32))
            .build()
    }
    pub(super) fn violation_pointer(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn violation_path(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::vec::Vec<::std::string::String>,
        >(generator)
            .build()
    }
    pub(super) fn violation_message(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .nullable()
            .build()
    }
    pub(super) fn violation_keyword(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::None, ::std::option::Option::Some(8u32))
            .build()
    }
    pub(super) fn violation_cause(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::boxed::Box<Violation>>(generator).build()
    }
    pub(super) fn issues_value(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::of::<::std::string::String>(generator)
                .nullable()
                .build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn loose_message(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<LooseMessage>(generator).build()
    }
    pub(super) fn loose_detail(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::any().build()
    }
    pub(super) fn loose_errors(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::any().build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn loose_status_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<isize>(generator).build()
    }
    pub(super) fn loose_path(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn maybe_inner_errors(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Issues>(generator).build()
    }
    pub(super) fn maybe_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<MaybeInner>(generator).nullable().build()
    }
    pub(super) fn text_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::None, ::std::option::Option::Some(40u32))
            .build()
    }
}
/// The query parameters of `fastapi`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct FastapiQuery {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_parameters::fastapi_query_count")]
    pub count: ::std::option::Option<i64>,
}
/// Schemas and defaults that a type alone cannot say.
mod operations_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn fastapi_query_count(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
}
/// 204 of `fastapi`: Fine.
#[derive(Debug)]
pub struct FastapiNoContent {}
impl specbound_runtime::Answer for FastapiNoContent {
    type Error = super::errors::FastapiError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::FastapiError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `nested`: Fine.
#[derive(Debug)]
pub struct NestedNoContent {}
impl specbound_runtime::Answer for NestedNoContent {
    type Error = super::errors::NestedError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::NestedError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `choice`: Fine.
#[derive(Debug)]
pub struct ChoiceNoContent {}
impl specbound_runtime::Answer for ChoiceNoContent {
    type Error = super::errors::ChoiceError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ChoiceError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `map`: Fine.
#[derive(Debug)]
pub struct MapNoContent {}
impl specbound_runtime::Answer for MapNoContent {
    type Error = super::errors::MapError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::MapError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `asked`: Fine.
#[derive(Debug)]
pub struct AskedNoContent {}
impl specbound_runtime::Answer for AskedNoContent {
    type Error = super::errors::AskedError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::AskedError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `asked_code`: Fine.
#[derive(Debug)]
pub struct AskedCodeNoContent {}
impl specbound_runtime::Answer for AskedCodeNoContent {
    type Error = super::errors::AskedCodeError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::AskedCodeError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `empty`: Fine.
#[derive(Debug)]
pub struct EmptyNoContent {}
impl specbound_runtime::Answer for EmptyNoContent {
    type Error = super::errors::EmptyError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::EmptyError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `maybe`: Fine.
#[derive(Debug)]
pub struct MaybeNoContent {}
impl specbound_runtime::Answer for MaybeNoContent {
    type Error = super::errors::MaybeError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Fine.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::MaybeError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
