//! A schema: what fits it, and what it says beside that.

use serde_json::Value;

use crate::refusal::Position;

/// A member of an object, a parameter, or a header.
#[derive(Clone, Debug)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) place: Position,
    pub(crate) required: bool,
    pub(crate) schema: Schema,
}

#[derive(Clone, Debug)]
pub(crate) struct Schema {
    pub(crate) place: Position,
    pub(crate) meta: Meta,
    pub(crate) kind: Kind,
}

/// What a schema says beside what fits it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Meta {
    pub(crate) title: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) default: Option<Value>,
    pub(crate) nullable: bool,
    /// The extensions that are whole numbers, such as `x-max-bytes`, without their `x-`.
    pub(crate) limits: Vec<(String, u64)>,
}

#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Any,
    /// Only null.
    Unit,
    Reference(String),
    Boolean,
    /// With `values` only those are allowed.
    Integer {
        format: Option<String>,
        range: Range,
        values: Vec<i64>,
    },
    Number {
        format: Option<String>,
        range: Range,
    },
    Text {
        format: Option<String>,
        pattern: Option<String>,
        length: Bounds,
    },
    /// One of some texts; `described` where the document gives each its own description.
    Choice {
        values: Vec<Choice>,
        described: bool,
    },
    List {
        items: Box<Schema>,
        length: Bounds,
        unique: bool,
    },
    Map {
        values: Box<Schema>,
    },
    Object {
        properties: Vec<Property>,
        others: Others,
    },
    Union {
        tagging: UnionTagging,
        variants: Vec<Variant>,
        discriminator: Option<Discriminator>,
    },
}

/// What an object has beside the properties that it names.
#[derive(Clone, Debug)]
pub(crate) enum Others {
    /// `additionalProperties: false`.
    Refused,
    /// Nothing is said: taken, and not passed on.
    Ignored,
    /// What `additionalProperties` says.
    Kept(Box<Schema>),
}

impl Others {
    pub(crate) fn are_refused(&self) -> bool {
        matches!(self, Others::Refused)
    }

    pub(crate) fn kept(&self) -> Option<&Schema> {
        match self {
            Others::Kept(schema) => Some(schema),
            Others::Refused | Others::Ignored => None,
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) description: Option<String>,
}

/// How the variants of a union are told apart, or put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum UnionTagging {
    /// By the value of this property, which every variant has.
    Internal(String),
    /// By the one property that a variant has, or the text that it is.
    External,
    /// By what fits: exactly one.
    OneOf,
    /// By what fits: the first that does.
    AnyOf,
    /// By what fits: all that do, since each may name other properties of one object.
    AllThatFit,
}

/// The property of a `discriminator`, and its values for each variant.
#[derive(Clone, Debug)]
pub(crate) struct Discriminator {
    pub(crate) property: String,
    /// In the order of the variants; the first of each is written.
    pub(crate) values: Vec<Vec<String>>,
}

#[derive(Clone, Debug)]
pub(crate) struct Variant {
    /// The tag's value where there is one, else a name made up of what the variant is.
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) content: VariantContent,
}

#[allow(clippy::large_enum_variant, reason = "there are few of them")]
#[derive(Clone, Debug)]
pub(crate) enum VariantContent {
    /// Only the tag.
    Unit,
    /// The other properties of a tagged object.
    Fields { properties: Vec<Property>, others: Others },
    /// A value of its own.
    Value(Schema),
}

impl VariantContent {
    /// The schema of a value of its own.
    pub(crate) fn value(&self) -> Option<&Schema> {
        match self {
            VariantContent::Value(schema) => Some(schema),
            VariantContent::Unit | VariantContent::Fields { .. } => None,
        }
    }
}

/// Bounds of a length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) min: Option<u32>,
    pub(crate) max: Option<u32>,
}

/// Bounds of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Range {
    pub(crate) min: Option<f64>,
    pub(crate) max: Option<f64>,
    pub(crate) exclusive_min: bool,
    pub(crate) exclusive_max: bool,
    pub(crate) multiple_of: Option<f64>,
}
