// Generated from names.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use specbound_runtime::{Answer, HeaderList, Payload, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "self")]
pub struct Itself {
    #[serde(rename = "self", default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub self_: ::std::option::Option<::std::string::String>,
    #[serde(rename = "super", default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub super_: ::std::option::Option<::std::string::String>,
    #[serde(rename = "crate", default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "::std::string::String")]
    pub crate_: ::std::option::Option<::std::string::String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ThingBKind {
    #[serde(rename = "x")]
    X,
}

impl ThingBKind {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingBKind] = &[ThingBKind::X];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingBKind::X => "x",
        }
    }
}

impl fmt::Display for ThingBKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// # Not a heading
///
///   two lines
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(description = "# Not a heading\n\n  two lines\n")]
#[schemars(title = "A thing")]
pub struct ThingB {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "thing_b_kind")]
    pub kind: ::std::option::Option<ThingBKind>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(with = "Thing")]
    pub thing: ::std::option::Option<Thing>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ThingBKind2 {
    #[serde(rename = "y")]
    Y,
}

impl ThingBKind2 {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingBKind2] = &[ThingBKind2::Y];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingBKind2::Y => "y",
        }
    }
}

impl fmt::Display for ThingBKind2 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ThingB2Kind {
    #[serde(rename = "z")]
    Z,
}

impl ThingB2Kind {
    /// Every value, in the document's order.
    pub const ALL: &'static [ThingB2Kind] = &[ThingB2Kind::Z];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ThingB2Kind::Z => "z",
        }
    }
}

impl fmt::Display for ThingB2Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ThingB2 {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "thing_b2_kind")]
    pub kind: ::std::option::Option<ThingB2Kind>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Thing {
    #[serde(rename = "bKind", default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "thing_b_kind_2")]
    pub b_kind: ::std::option::Option<ThingBKind2>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "thing_b")]
    pub b: ::std::option::Option<ThingB2>,
}

pub type ImageFilesUpdateAllPath = MatchPath;

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 200 of `image-files.update_all`: Fine.
#[derive(Debug)]
pub struct ImageFilesUpdateAllOk {
    pub body: ThingB,
}

impl Answer for ImageFilesUpdateAllOk {
    type Error = errors::ImageFilesUpdateAllError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe::<ThingB, AnswerHeaders>(200, "Fine.")
    }

    fn into_payload(self) -> ::std::result::Result<Payload<errors::ImageFilesUpdateAllError>, ::std::string::String> {
        Payload::json(200, HeaderList::default(), &self.body)
    }
}

fn thing_b_kind(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingBKind>(generator).build()
}

fn thing_b_kind_2(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingBKind2>(generator).build()
}

fn thing_b2_kind(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingB2Kind>(generator).build()
}

fn thing_b(generator: &mut SchemaGenerator) -> Schema {
    schema::inline::<ThingB2>(generator).build()
}
