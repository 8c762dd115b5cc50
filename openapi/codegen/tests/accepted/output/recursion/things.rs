// Generated from recursion.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

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
pub struct ThingInline {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_inline_back")]
    pub back: ::std::option::Option<::std::boxed::Box<Thing>>,
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
    #[serde(rename = "self")]
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_self_")]
    pub self_: ::std::option::Option<::std::boxed::Box<Thing>>,
    /// Perhaps once more.
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub again: ::std::option::Option<::std::option::Option<::std::boxed::Box<Thing>>>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_children")]
    pub children: ::std::option::Option<::std::vec::Vec<::std::boxed::Box<Thing>>>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_named")]
    pub named: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::boxed::Box<Thing>>,
    >,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_other")]
    pub other: ::std::option::Option<::std::boxed::Box<Other>>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_expression")]
    pub expression: ::std::option::Option<Expression>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_any")]
    pub any: ::std::option::Option<Any>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::thing_inline")]
    pub inline: ::std::option::Option<ThingInline>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Other {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::other_thing")]
    pub thing: ::std::option::Option<::std::boxed::Box<Thing>>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "things_detail::other_name")]
    pub name: ::std::option::Option<::std::string::String>,
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
pub enum Expression {
    #[serde(rename = "not")]
    Not { inner: ::std::boxed::Box<Expression> },
    #[serde(rename = "and")]
    And { left: ::std::boxed::Box<Expression>, right: ::std::boxed::Box<Expression> },
    #[serde(rename = "leaf")]
    Leaf,
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(untagged)]
pub enum Any {
    Text(::std::string::String),
    Any2(::std::boxed::Box<Any2>),
}
impl ::schemars::JsonSchema for Any {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("Any")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        {
            let variants = ::std::vec![
                specbound_runtime::schema::of:: < ::std::string::String > (generator)
                .build(), specbound_runtime::schema::of:: < ::std::boxed::Box < Any2 > >
                (generator).build(),
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
pub struct Any2 {
    pub any: ::std::boxed::Box<Any>,
}
/// Schemas and defaults that a type alone cannot say.
mod things_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn error_error_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn thing_self_(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::boxed::Box<Thing>>(generator).build()
    }
    pub(super) fn thing_children(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::vec::Vec<::std::boxed::Box<Thing>>,
        >(generator)
            .build()
    }
    pub(super) fn thing_named(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::collections::BTreeMap<::std::string::String, ::std::boxed::Box<Thing>>,
        >(generator)
            .build()
    }
    pub(super) fn thing_other(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::boxed::Box<Other>>(generator).build()
    }
    pub(super) fn thing_expression(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Expression>(generator).build()
    }
    pub(super) fn thing_any(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Any>(generator).build()
    }
    pub(super) fn thing_inline_back(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::boxed::Box<Thing>>(generator).build()
    }
    pub(super) fn thing_inline(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingInline>(generator).build()
    }
    pub(super) fn other_thing(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::boxed::Box<Thing>>(generator).build()
    }
    pub(super) fn other_name(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
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
