// Generated from nullable.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Code(
    #[schemars(schema_with = "things_detail::code_value")]
    pub ::std::string::String,
);
impl ::std::fmt::Display for Code {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl ::std::convert::AsRef<str> for Code {
    fn as_ref(&self) -> &str {
        &self.0
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
pub struct MaybeList(
    #[schemars(schema_with = "things_detail::maybe_list_value")]
    pub ::std::option::Option<::std::vec::Vec<i64>>,
);
/// Or null.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct MaybeText(
    #[schemars(schema_with = "things_detail::maybe_text_value")]
    pub ::std::option::Option<::std::string::String>,
);
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct MaybeObjectInner {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::maybe_object_inner_a")]
    pub a: ::std::option::Option<::std::string::String>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct MaybeObject(
    #[schemars(schema_with = "things_detail::maybe_object_value")]
    pub ::std::option::Option<MaybeObjectInner>,
);
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Nothing(pub ());
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ThingInline {
    #[schemars(schema_with = "things_detail::thing_inline_b")]
    pub b: ::std::option::Option<i64>,
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
pub enum ThingChoice {
    #[serde(rename = "a")]
    A,
}
impl ThingChoice {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingChoice] = &[ThingChoice::A];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingChoice::A => "a",
        }
    }
}
impl ::std::fmt::Display for ThingChoice {
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
    #[schemars(schema_with = "things_detail::thing_required")]
    pub required: ::std::option::Option<::std::string::String>,
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub optional: ::std::option::Option<::std::option::Option<::std::string::String>>,
    #[serde(rename = "requiredReference")]
    #[schemars(schema_with = "things_detail::thing_required_reference")]
    pub required_reference: ::std::option::Option<Code>,
    /// A code.
    #[serde(rename = "optionalReference")]
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub optional_reference: ::std::option::Option<::std::option::Option<Code>>,
    #[serde(rename = "defaultNull")]
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[schemars(schema_with = "things_detail::thing_default_null")]
    pub default_null: ::std::option::Option<
        ::std::option::Option<::std::string::String>,
    >,
    #[serde(rename = "defaultValue")]
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[schemars(schema_with = "things_detail::thing_default_value")]
    pub default_value: ::std::option::Option<
        ::std::option::Option<::std::string::String>,
    >,
    #[serde(rename = "requiredDefault")]
    #[schemars(schema_with = "things_detail::thing_required_default")]
    pub required_default: ::std::option::Option<i64>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_items")]
    pub items: ::std::option::Option<
        ::std::vec::Vec<::std::option::Option<::std::string::String>>,
    >,
    #[serde(rename = "itemReferences")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_item_references")]
    pub item_references: ::std::option::Option<
        ::std::vec::Vec<::std::option::Option<Code>>,
    >,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_values")]
    pub values: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::option::Option<i64>>,
    >,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_list")]
    pub list: ::std::option::Option<MaybeList>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_text")]
    pub text: ::std::option::Option<MaybeText>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_object")]
    pub object: ::std::option::Option<MaybeObject>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_nothing")]
    pub nothing: ::std::option::Option<Nothing>,
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[schemars(schema_with = "things_detail::thing_inline")]
    pub inline: ::std::option::Option<::std::option::Option<ThingInline>>,
    /// Really anything.
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[schemars(schema_with = "things_detail::thing_anything")]
    pub anything: ::std::option::Option<::std::option::Option<::serde_json::Value>>,
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[schemars(schema_with = "things_detail::thing_choice")]
    pub choice: ::std::option::Option<::std::option::Option<ThingChoice>>,
}
/// Schemas and defaults that a type alone cannot say.
mod things_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn error_error_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn code_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::None, ::std::option::Option::Some(3u32))
            .build()
    }
    pub(super) fn maybe_list_value(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::of::<i64>(generator)
                .format(::std::option::Option::None)
                .range(::std::option::Option::None, ::std::option::Option::None)
                .build();
            specbound_runtime::schema::list(item)
        }
            .nullable()
            .build()
    }
    pub(super) fn maybe_text_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .nullable()
            .build()
    }
    pub(super) fn maybe_object_inner_a(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn maybe_object_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<MaybeObjectInner>(generator)
            .nullable()
            .build()
    }
    pub(super) fn thing_required(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .nullable()
            .build()
    }
    pub(super) fn thing_required_reference(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Code>(generator).nullable().build()
    }
    pub(super) fn thing_default_null(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .nullable()
            .default(::serde_json::Value::Null)
            .build()
    }
    pub(super) fn thing_default_value(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .nullable()
            .default(::serde_json::json!("x"))
            .build()
    }
    pub(super) fn thing_required_default(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .nullable()
            .default(::serde_json::json!(3))
            .build()
    }
    pub(super) fn thing_items(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::of::<::std::string::String>(generator)
                .nullable()
                .build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn thing_item_references(generator: &mut SchemaGenerator) -> Schema {
        {
            let item = specbound_runtime::schema::of::<Code>(generator)
                .nullable()
                .build();
            specbound_runtime::schema::list(item)
        }
            .build()
    }
    pub(super) fn thing_values(generator: &mut SchemaGenerator) -> Schema {
        {
            let value = specbound_runtime::schema::of::<i64>(generator)
                .format(::std::option::Option::None)
                .range(::std::option::Option::None, ::std::option::Option::None)
                .nullable()
                .build();
            specbound_runtime::schema::map(value)
        }
            .build()
    }
    pub(super) fn thing_list(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<MaybeList>(generator).build()
    }
    pub(super) fn thing_text(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<MaybeText>(generator).build()
    }
    pub(super) fn thing_object(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<MaybeObject>(generator).build()
    }
    pub(super) fn thing_nothing(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Nothing>(generator).build()
    }
    pub(super) fn thing_inline_b(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .nullable()
            .build()
    }
    pub(super) fn thing_inline(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingInline>(generator).nullable().build()
    }
    pub(super) fn thing_anything(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::any().nullable().build()
    }
    pub(super) fn thing_choice(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingChoice>(generator).nullable().build()
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
    #[schemars(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    #[schemars(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub size: ::std::option::Option<u32>,
    #[schemars(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<Code>,
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct PutThingBody(
    pub ::std::option::Option<::std::vec::Vec<::std::string::String>>,
);
impl ::schemars::JsonSchema for PutThingBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::of::<
            ::std::vec::Vec<::std::string::String>,
        >(generator)
            .nullable()
            .build()
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
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct GetNothingOkBody(pub ());
impl ::schemars::JsonSchema for GetNothingOkBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::of::<()>(generator).build()
    }
}
/// 200 of `getNothing`: Null.
#[derive(Debug)]
pub struct GetNothingOk {
    /// The body.
    pub body: GetNothingOkBody,
}
impl specbound_runtime::Answer for GetNothingOk {
    type Error = super::errors::GetNothingError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<GetNothingOkBody, Headers>(200u16, "Null.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::GetNothingError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(transparent)]
pub struct GetNumberOkBody(pub ::std::option::Option<i32>);
impl ::schemars::JsonSchema for GetNumberOkBody {
    fn is_referenceable() -> bool {
        false
    }
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Body")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::of::<i32>(generator).nullable().build()
    }
}
/// 200 of `getNumber`: A number, or null.
#[derive(Debug)]
pub struct GetNumberOk {
    /// The body.
    pub body: GetNumberOkBody,
}
impl specbound_runtime::Answer for GetNumberOk {
    type Error = super::errors::GetNumberError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe::<
            GetNumberOkBody,
            Headers,
        >(200u16, "A number, or null.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::GetNumberError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::json(200u16, headers, &self.body)
    }
}
