//! An operation, with its parameters and its request body.

use serde_json::Value;

use super::response::{ErrorResponse, Success};
use super::schema::{Property, Schema};
use super::security::Permission;
use crate::model::names::type_name;
use crate::refusal::Position;

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
