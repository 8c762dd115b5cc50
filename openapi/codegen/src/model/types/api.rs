//! A whole document: what it says of itself, its tags, its named schemas.

use serde_json::Value;

use super::operation::Operation;
use super::schema::Schema;
use super::security::Security;
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

/// A named schema.
#[derive(Debug)]
pub(crate) struct Component {
    pub(crate) name: String,
    pub(crate) place: Position,
    pub(crate) schema: Schema,
}
