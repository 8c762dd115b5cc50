use std::collections::BTreeMap;

use serde_json::Value;

use crate::Example;
use crate::parameter::{Kinds, Parameter};
use crate::response::Response;
use crate::validator::Schema;

/// One operation of a document: what it takes and what it answers.
///
/// What is wrong with a request or an answer is told by the `check_…` methods; none of them fails, and all of them
/// name everything that is wrong, a line each with its JSON pointer first.
#[derive(Debug)]
pub struct Operation {
    pub(crate) id: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) summary: Option<String>,
    pub(crate) tags: Vec<String>,
    pub(crate) security_header: Option<String>,
    pub(crate) path_parameters: Vec<Parameter>,
    pub(crate) query_parameters: Vec<Parameter>,
    pub(crate) header_parameters: Vec<Parameter>,
    pub(crate) body: Option<RequestBody>,
    /// By status.
    pub(crate) responses: BTreeMap<u16, Response>,
    /// By the hundreds of the status: `4XX`.
    pub(crate) response_ranges: BTreeMap<u16, Response>,
    pub(crate) default_response: Option<Response>,
}

#[derive(Debug)]
pub(crate) struct RequestBody {
    pub(crate) content_type: String,
    pub(crate) required: bool,
    pub(crate) max_bytes: Option<u64>,
    pub(crate) schema: Option<Schema>,
    pub(crate) files: Vec<FileField>,
    /// What the fields of a form are.
    pub(crate) fields: Vec<(String, FieldKind)>,
    pub(crate) examples: Vec<Example>,
}

/// What the text of a form's field stands for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum FieldKind {
    /// A text, a number or a truth.
    Scalar(Kinds),
    /// A list or an object, in a part of its own.
    Json,
}

/// A part of a multipart form that is a file: `type: string, format: binary`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FileField {
    /// The name of the part.
    pub name: String,
    /// `x-max-bytes`: the most bytes it may have.
    pub max_bytes: Option<u64>,
}

impl Operation {
    /// The `operationId`; `GET /path` where the document gives none.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The method in capitals: `GET`.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The path as the document writes it: `/v1/images/{imageId}`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The one-line summary.
    pub fn summary(&self) -> Option<&str> {
        self.summary.as_deref()
    }

    /// The tags in the document's order.
    pub fn tags(&self) -> &[String] {
        &self.tags
    }

    /// The documented statuses, the lowest first; ranges such as `4XX` and `default` have none.
    pub fn statuses(&self) -> impl Iterator<Item = u16> {
        self.responses.keys().copied()
    }

    /// The header that carries the credential, in lower case: `x-api-key`, or `authorization` for the HTTP schemes.
    /// Nothing where the operation asks for none.
    pub fn security_header(&self) -> Option<&str> {
        self.security_header.as_deref()
    }

    /// The media type of the body, without parameters. Of several it is JSON where that is among them, else the first.
    pub fn request_content_type(&self) -> Option<&str> {
        self.body.as_ref().map(|body| body.content_type.as_str())
    }

    /// `x-max-body-bytes`: the most bytes that the whole body may have.
    pub fn max_body_bytes(&self) -> Option<u64> {
        self.body.as_ref()?.max_bytes
    }

    /// Whether the body may not be left out.
    pub fn body_required(&self) -> bool {
        self.body.as_ref().is_some_and(|body| body.required)
    }

    /// The parts of a multipart form that are files.
    pub fn file_fields(&self) -> &[FileField] {
        self.body.as_ref().map(|body| body.files.as_slice()).unwrap_or_default()
    }

    /// The value that the text of a form's field stands for: a number, a list or an object where its schema says so and
    /// the text is one, else the text itself.
    pub fn form_value(&self, name: &str, text: String) -> Value {
        match self.body.iter().flat_map(|body| &body.fields).find(|(field, _)| field == name) {
            Some((_, FieldKind::Scalar(kinds))) => kinds.value(&text),
            Some((_, FieldKind::Json)) => serde_json::from_str(&text).unwrap_or(Value::String(text)),
            None => Value::String(text),
        }
    }

    /// Whether the form has a field of that name.
    pub(crate) fn has_form_field(&self, name: &str) -> bool {
        self.body.iter().flat_map(|body| &body.fields).any(|(field, _)| field == name)
    }

    /// The examples of the body, in the document's order.
    pub fn request_examples(&self) -> &[Example] {
        self.body.as_ref().map(|body| body.examples.as_slice()).unwrap_or_default()
    }

    /// The first example of the parameter of that name, wherever in the request it stands.
    pub fn parameter_example(&self, name: &str) -> Option<&Value> {
        let parameters = self.path_parameters.iter().chain(&self.query_parameters).chain(&self.header_parameters);
        parameters.into_iter().find(|parameter| parameter.name == name)?.examples.first()
    }

    /// What is documented for a status: by its number, else by its range, else by `default`.
    pub fn response(&self, status: u16) -> Option<&Response> {
        let range = || self.response_ranges.get(&(status / 100));
        self.responses.get(&status).or_else(range).or(self.default_response.as_ref())
    }
}
