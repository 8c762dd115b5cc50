// Generated from loose.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Problem {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::problem_title")]
    pub title: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::problem_detail")]
    pub detail: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::problem_code")]
    pub code: ::std::option::Option<::std::string::String>,
}
/// What all have.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Base {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::base_id")]
    pub id: ::std::option::Option<::std::string::String>,
    pub name: ::std::string::String,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Middle(pub Base);
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
pub enum ThingColor {
    #[serde(rename = "red")]
    Red,
}
impl ThingColor {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingColor] = &[ThingColor::Red];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingColor::Red => "red",
        }
    }
}
impl ::std::fmt::Display for ThingColor {
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
pub struct ThingOpen {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_open_a")]
    pub a: ::std::option::Option<::std::string::String>,
}
#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
#[serde(untagged)]
pub enum ThingEither {
    Base(Base),
    Problem(Problem),
}
impl ::schemars::JsonSchema for ThingEither {
    fn schema_name() -> ::std::string::String {
        ::std::string::ToString::to_string("ThingEither")
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        {
            let variants = ::std::vec![
                specbound_runtime::schema::of:: < Base > (generator).build(),
                specbound_runtime::schema::of:: < Problem > (generator).build(),
            ];
            specbound_runtime::schema::one_of(variants)
        }
            .build()
    }
}
/// A thing.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Thing {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_id")]
    pub id: ::std::option::Option<::std::string::String>,
    pub name: ::std::string::String,
    #[schemars(schema_with = "shared_detail::thing_size")]
    pub size: i64,
    pub made: specbound_runtime::Timestamp,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_secret")]
    pub secret: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_parts")]
    pub parts: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    #[serde(
        default,
        deserialize_with = "specbound_runtime::null_or_value",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    #[schemars(schema_with = "shared_detail::thing_color")]
    pub color: ::std::option::Option<::std::option::Option<ThingColor>>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_labels")]
    pub labels: ::std::option::Option<
        ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
    >,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_open")]
    pub open: ::std::option::Option<ThingOpen>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_either")]
    pub either: ::std::option::Option<ThingEither>,
    /// With its type said again.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_typed")]
    pub typed: ::std::option::Option<Base>,
    /// Outer.
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_twice")]
    pub twice: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_example")]
    pub example: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_default")]
    pub default: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_enum")]
    pub r#enum: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_idle")]
    pub idle: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "shared_detail::thing_marked")]
    pub marked: ::std::option::Option<Base>,
}
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Unused {}
/// Schemas and defaults that a type alone cannot say.
mod shared_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn problem_title(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn problem_detail(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn problem_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn base_id(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn thing_id(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn thing_size(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .default(::serde_json::json!(1))
            .build()
    }
    pub(super) fn thing_secret(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn thing_parts(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::vec::Vec<::std::string::String>,
        >(generator)
            .build()
    }
    pub(super) fn thing_color(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingColor>(generator).nullable().build()
    }
    pub(super) fn thing_labels(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::collections::BTreeMap<::std::string::String, ::std::string::String>,
        >(generator)
            .build()
    }
    pub(super) fn thing_open_a(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn thing_open(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingOpen>(generator).build()
    }
    pub(super) fn thing_either(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::inline::<ThingEither>(generator).build()
    }
    pub(super) fn thing_typed(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Base>(generator).build()
    }
    pub(super) fn thing_twice(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator)
            .length(::std::option::Option::None, ::std::option::Option::Some(3u32))
            .build()
    }
    pub(super) fn thing_example(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn thing_default(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn thing_enum(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<
            ::std::vec::Vec<::std::string::String>,
        >(generator)
            .build()
    }
    pub(super) fn thing_idle(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
    pub(super) fn thing_marked(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<Base>(generator).build()
    }
}
