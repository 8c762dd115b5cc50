//! What a document says, free of layout: made once from the nodes, read-only afterwards.

mod all_of;
mod bases;
mod component;
mod default_value;
mod discriminator;
mod document;
mod names;
mod operation;
mod read_write_only;
mod reader;
mod request;
mod response;
mod route;
mod schema;
mod server;
mod union;

use std::fmt;

use serde_json::Value;

pub(crate) use document::read;
pub(crate) use names::{field_name, method_name, type_name, variant_names};
pub(crate) use operation::is_ignored_header;
pub(crate) use request::is_json;
pub(crate) use response::status_name;
pub(crate) use schema::implied_type;

use crate::refusal::Position;

/// A whole API.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) info: Info,
    /// The path of the server that is served, without a slash at its end.
    pub(crate) base_path: String,
    pub(crate) tags: Vec<Tag>,
    pub(crate) operations: Vec<Operation>,
    pub(crate) schemas: Vec<Component>,
    pub(crate) securities: Vec<Security>,
    /// The schemas among them to which the document gives no name, as JSON.
    pub(crate) named: Vec<(String, Value)>,
}

#[derive(Debug, Default)]
pub(crate) struct Info {
    pub(crate) title: String,
    pub(crate) version: String,
    pub(crate) description: Option<String>,
    pub(crate) terms_of_service: Option<String>,
    /// Name, URL and e-mail address.
    pub(crate) contact: [Option<String>; 3],
    /// Name and URL.
    pub(crate) license: Option<(String, Option<String>)>,
}

#[derive(Debug)]
pub(crate) struct Tag {
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    /// URL and description.
    pub(crate) external_docs: Option<(String, Option<String>)>,
}

/// A security scheme that sends a credential in the request.
#[derive(Debug)]
pub(crate) struct Security {
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) carrier: Carrier,
    /// The word before the credential in `Authorization`, such as `Bearer`.
    pub(crate) word: Option<String>,
}

/// What carries a credential, with its name there.
#[derive(Debug)]
pub(crate) enum Carrier {
    /// In lower case.
    Header(String),
    Query(String),
    Cookie(String),
}

/// Who may call an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Permission {
    /// Anybody.
    Open,
    /// Anybody, and who has a credential is known.
    Optional,
    /// Only who has a credential.
    Required,
}

/// A named schema.
#[derive(Debug)]
pub(crate) struct Component {
    pub(crate) name: String,
    pub(crate) place: Position,
    pub(crate) schema: Schema,
}

#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) place: Position,
    pub(crate) id: String,
    /// In upper case.
    pub(crate) method: String,
    /// As the document writes it.
    pub(crate) path: String,
    /// As dropshot's router must be given it: a literal segment beside a variable is that variable.
    pub(crate) routed: Routed,
    pub(crate) tags: Vec<String>,
    pub(crate) summary: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) deprecated: bool,
    /// Whether a request that arrives twice changes no more than once: by its method (RFC 9110, 9.2.2), or as
    /// `x-idempotent` says.
    pub(crate) idempotent: bool,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    pub(crate) successes: Vec<Success>,
    pub(crate) errors: Vec<ErrorResponse>,
    /// The component that is the body of errors without a schema of their own, and of those that the document does not
    /// list; nothing where it describes no error.
    pub(crate) error: Option<String>,
    pub(crate) permission: Permission,
    /// Whether it is a websocket channel.
    pub(crate) websocket: bool,
    /// The value of `x-dropshot-pagination`.
    pub(crate) pagination: Option<Value>,
}

impl Routed {
    /// Whether the router has other variables than the document.
    pub(crate) fn differs(&self) -> bool {
        !self.literals.is_empty() || !self.renamed.is_empty()
    }

    /// The router's name of a variable.
    pub(crate) fn name<'n>(&'n self, variable: &'n str) -> &'n str {
        self.renamed.iter().find(|(name, _)| name == variable).map_or(variable, |(_, routed)| routed)
    }
}

#[derive(Debug, Default)]
pub(crate) struct Routed {
    pub(crate) path: String,
    /// Variables that stand for a literal: name and the one value.
    pub(crate) literals: Vec<(String, String)>,
    /// Variables that have another name there: the document's and the router's.
    pub(crate) renamed: Vec<(String, String)>,
    /// The operation whose endpoint serves this one too, where the router cannot tell the two apart.
    pub(crate) through: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Location {
    Path,
    Query,
    Header,
    Cookie,
}

impl Location {
    /// As a document writes it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Location::Path => "path",
            Location::Query => "query",
            Location::Header => "header",
            Location::Cookie => "cookie",
        }
    }
}

#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) location: Location,
    /// Whether it is one value: dropshot emits nothing of lists and objects.
    pub(crate) is_scalar: bool,
    /// Whether it is written as progenitor writes it: one text, or a list with a pair for each item.
    pub(crate) usual: bool,
    pub(crate) property: Property,
}

#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) content: BodyContent,
    /// As the document writes it.
    pub(crate) media_type: String,
    /// The value of `x-max-body-bytes`.
    pub(crate) max_bytes: Option<u64>,
}

#[derive(Debug)]
pub(crate) enum BodyContent {
    Json(Schema),
    UrlEncoded(Schema),
    /// The component that has the parts.
    Multipart(String),
    /// `text/*`.
    Text,
    Bytes,
}

/// An error that an operation documents.
#[derive(Debug)]
pub(crate) struct ErrorResponse {
    pub(crate) status: ErrorStatus,
    /// Its name in `components/responses`.
    pub(crate) component: Option<String>,
    pub(crate) description: String,
    pub(crate) headers: Vec<Property>,
    /// The component that is its body.
    pub(crate) schema: Option<String>,
}

/// The status of an error, or a range of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ErrorStatus {
    Code(u16),
    /// 400 for `4XX`, 500 for `5XX`.
    Range(u16),
    Default,
}

impl ErrorStatus {
    /// As the document writes it; nothing for what is not an error.
    pub(crate) fn parse(text: &str) -> Option<ErrorStatus> {
        match text.as_bytes() {
            [b'4' | b'5', b'0'..=b'9', b'0'..=b'9'] => text.parse().ok().map(ErrorStatus::Code),
            b"4XX" => Some(ErrorStatus::Range(400)),
            b"5XX" => Some(ErrorStatus::Range(500)),
            b"default" => Some(ErrorStatus::Default),
            _ => None,
        }
    }

    /// The first and the last status that it stands for.
    pub(crate) fn bounds(self) -> (u16, u16) {
        match self {
            ErrorStatus::Code(code) => (code, code),
            ErrorStatus::Range(first) => (first, first + 99),
            ErrorStatus::Default => (400, 599),
        }
    }
}

impl fmt::Display for ErrorStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ErrorStatus::Code(code) => code.fmt(f),
            ErrorStatus::Range(first) => write!(f, "{}XX", first / 100),
            ErrorStatus::Default => f.write_str("default"),
        }
    }
}

impl Operation {
    /// The error schemas, in the document's order: that of what has none first.
    pub(crate) fn error_schemas(&self) -> Vec<&str> {
        let mut schemas: Vec<&str> = self.error.as_deref().into_iter().collect();
        for schema in self.errors.iter().filter_map(|error| error.schema.as_deref()) {
            if !schemas.contains(&schema) {
                schemas.push(schema);
            }
        }
        schemas
    }

    /// The schema of all errors: one that is made up where there are several; nothing where the document has none.
    pub(crate) fn error_body(&self) -> Option<String> {
        match self.error_schemas().as_slice() {
            [] => None,
            [only] => Some((*only).to_owned()),
            _ => Some(format!("{}ErrorBody", type_name(&self.id))),
        }
    }
}

#[derive(Debug)]
pub(crate) struct Success {
    /// 0 where the document has one response for all statuses, and says nothing of what it is.
    pub(crate) status: u16,
    pub(crate) description: String,
    pub(crate) headers: Vec<Property>,
    pub(crate) content: SuccessContent,
}

#[allow(clippy::large_enum_variant, reason = "there are few of them")]
#[derive(Debug)]
pub(crate) enum SuccessContent {
    Empty,
    Json(Schema),
    /// A text of one of these media types.
    Text(Vec<String>),
    /// Bytes of one of these media types.
    Media(Vec<String>),
}

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
