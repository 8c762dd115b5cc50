// Generated from unions.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
/// Told apart by kind.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
#[serde(tag = "kind")]
pub enum Internal {
    /// A circle.
    #[serde(rename = "circle")]
    Circle {
        #[schemars(schema_with = "things_detail::internal_circle_radius")]
        radius: f64,
    },
    #[serde(rename = "text-box")]
    TextBox {
        #[schemars(schema_with = "things_detail::internal_text_box_text")]
        text: ::std::option::Option<::std::string::String>,
        #[serde(default = "things_detail::default_internal_text_box_size")]
        #[schemars(schema_with = "things_detail::internal_text_box_size")]
        size: i64,
    },
    #[serde(rename = "nothing")]
    Nothing,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
#[serde(tag = "type")]
pub enum Adjacent {
    #[serde(rename = "number")]
    Number {
        #[schemars(schema_with = "things_detail::adjacent_number_value")]
        value: i64,
    },
    #[serde(rename = "none")]
    None,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ExternalInner {
    pub a: ::std::string::String,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum External {
    /// No more to say.
    #[serde(rename = "nothing")]
    Nothing,
    /// No more to say.
    #[serde(rename = "everything")]
    Everything,
    /// Some of it.
    #[serde(rename = "some")]
    Some(
        #[schemars(schema_with = "things_detail::external_some")]
        ::std::vec::Vec<::std::string::String>,
    ),
    #[serde(rename = "other")]
    Other(Part),
    #[serde(rename = "inner")]
    Inner(#[schemars(schema_with = "things_detail::external_inner")] ExternalInner),
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct OneOfObject {
    pub z: ::std::string::String,
}
/// Whatever fits.
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(untagged)]
pub enum OneOf {
    Part(Part),
    Whole(Whole),
    Integer(i32),
    List(::std::vec::Vec<::std::string::String>),
    Object(OneOfObject),
}
impl ::schemars::JsonSchema for OneOf {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("OneOf")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        {
            let variants = ::std::vec![
                specbound_runtime::schema::of:: < Part > (generator).build(),
                specbound_runtime::schema::of:: < Whole > (generator).title("whole")
                .build(), specbound_runtime::schema::of:: < i32 > (generator).build(),
                specbound_runtime::schema::of:: < ::std::vec::Vec < ::std::string::String
                > > (generator).build(), specbound_runtime::schema::inline:: <
                OneOfObject > (generator).build(),
            ];
            specbound_runtime::schema::one_of(variants)
        }
            .description("Whatever fits.")
            .build()
    }
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(untagged)]
pub enum AnyOf {
    Text(::std::string::String),
    Id(::uuid::Uuid),
    Boolean(bool),
    Part(Part),
}
impl ::schemars::JsonSchema for AnyOf {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("AnyOf")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        {
            let variants = ::std::vec![
                specbound_runtime::schema::of:: < ::std::string::String > (generator)
                .length(::std::option::Option::None, ::std::option::Option::Some(3u32))
                .build(), specbound_runtime::schema::of:: < ::uuid::Uuid > (generator)
                .title("id").build(), specbound_runtime::schema::of:: < bool >
                (generator).build(), specbound_runtime::schema::of:: < Part > (generator)
                .build(),
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
#[serde(tag = "type")]
pub enum Single {
    #[serde(rename = "only")]
    Only { value: ::std::string::String },
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Part {
    pub part: ::std::string::String,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Whole {
    pub whole: ::std::string::String,
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(untagged)]
pub enum ThingInline {
    Integer(i64),
    Text(::std::string::String),
}
impl ::schemars::JsonSchema for ThingInline {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("ThingInline")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        {
            let variants = ::std::vec![
                specbound_runtime::schema::of:: < i64 > (generator)
                .format(::std::option::Option::None).range(::std::option::Option::None,
                ::std::option::Option::None).build(), specbound_runtime::schema::of:: <
                ::std::string::String > (generator).build(),
            ];
            specbound_runtime::schema::one_of(variants)
        }
            .build()
    }
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(untagged)]
pub enum ThingInlineNull {
    Integer(i64),
    Text(::std::string::String),
}
impl ::schemars::JsonSchema for ThingInlineNull {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("ThingInlineNull")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        {
            let variants = ::std::vec![
                specbound_runtime::schema::of:: < i64 > (generator)
                .format(::std::option::Option::None).range(::std::option::Option::None,
                ::std::option::Option::None).build(), specbound_runtime::schema::of:: <
                ::std::string::String > (generator).build(),
            ];
            specbound_runtime::schema::any_of(variants)
        }
            .build()
    }
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(untagged)]
pub enum ThingListItem {
    Integer(i64),
    Boolean(bool),
}
impl ::schemars::JsonSchema for ThingListItem {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("ThingListItem")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        {
            let variants = ::std::vec![
                specbound_runtime::schema::of:: < i64 > (generator)
                .format(::std::option::Option::None).range(::std::option::Option::None,
                ::std::option::Option::None).build(), specbound_runtime::schema::of:: <
                bool > (generator).build(),
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
pub struct Thing {
    pub internal: Internal,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_adjacent")]
    pub adjacent: ::std::option::Option<Adjacent>,
    pub external: External,
    #[serde(rename = "oneOf")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_one_of")]
    pub one_of: ::std::option::Option<OneOf>,
    #[serde(rename = "anyOf")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_any_of")]
    pub any_of: ::std::option::Option<AnyOf>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_single")]
    pub single: ::std::option::Option<Single>,
    /// In place.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_inline")]
    pub inline: ::std::option::Option<ThingInline>,
    #[serde(rename = "inlineNull")]
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[schemars(schema_with = "things_detail::thing_inline_null")]
    pub inline_null: ::std::option::Option<::std::option::Option<ThingInlineNull>>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_list")]
    pub list: ::std::option::Option<::std::vec::Vec<ThingListItem>>,
    #[serde(default = "things_detail::default_thing_defaulted")]
    pub defaulted: External,
}
/// Schemas and defaults that a type alone cannot say.
mod things_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn error_error_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn internal_circle_radius(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<f64>(generator)
            .range(::std::option::Option::Some(0f64), ::std::option::Option::None)
            .build()
    }
    pub(super) fn internal_text_box_text(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .nullable()
            .build()
    }
    pub(super) fn default_internal_text_box_size() -> i64 {
        3
    }
    pub(super) fn internal_text_box_size(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn adjacent_number_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn external_some(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::of::<::std::string::String>(generator)
                .length(::std::option::Option::None, ::std::option::Option::Some(5u32))
                .build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn external_inner(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ExternalInner>(generator).build()
    }
    pub(super) fn thing_adjacent(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Adjacent>(generator).build()
    }
    pub(super) fn thing_one_of(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<OneOf>(generator).build()
    }
    pub(super) fn thing_any_of(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<AnyOf>(generator).build()
    }
    pub(super) fn thing_single(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Single>(generator).build()
    }
    pub(super) fn thing_inline(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingInline>(generator).build()
    }
    pub(super) fn thing_inline_null(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingInlineNull>(generator)
            .nullable()
            .build()
    }
    pub(super) fn thing_list(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::inline::<ThingListItem>(generator)
                .build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn default_thing_defaulted() -> External {
        ::serde_json::from_value::<External>(::serde_json::json!("nothing"))
            .expect("the document's default fits its schema")
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
