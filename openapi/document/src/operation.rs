use std::collections::BTreeMap;

use serde_json::Value;

use crate::Example;
use crate::body::{BodyContent, FileField, RequestBody};
use crate::parameter::Parameter;
use crate::response::Response;
use crate::security::{Credential, CredentialPlace};

/// One operation of a document: what it takes and what it answers.
///
/// What is wrong with a request or an answer is told by the `check_…` methods; none of them fails, and all of them
/// name everything that is wrong, a line each with its JSON pointer first.
#[derive(Debug)]
pub struct Operation {
    pub(crate) id: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) pointer: String,
    pub(crate) summary: Option<String>,
    pub(crate) tags: Vec<String>,
    /// The alternatives, each with all that it asks for.
    pub(crate) security: Vec<Vec<Credential>>,
    pub(crate) path_parameters: Vec<Parameter>,
    pub(crate) query_parameters: Vec<Parameter>,
    pub(crate) header_parameters: Vec<Parameter>,
    pub(crate) cookie_parameters: Vec<Parameter>,
    pub(crate) body: Option<RequestBody>,
    /// By status.
    pub(crate) responses: BTreeMap<u16, Response>,
    /// By the hundreds of the status: `4XX`.
    pub(crate) response_ranges: BTreeMap<u16, Response>,
    pub(crate) default_response: Option<Response>,
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

    /// Where it stands, as a JSON pointer into the document.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The hundreds of the documented ranges: 4 for `4XX`.
    pub fn status_ranges(&self) -> impl Iterator<Item = u16> {
        self.response_ranges.keys().copied()
    }

    /// Whether the document has a `default` answer.
    pub fn has_default_response(&self) -> bool {
        self.default_response.is_some()
    }

    /// The alternative credentials, each with all that it asks for. None: anybody may call. An empty one: whoever has no
    /// credential may, too.
    pub fn security(&self) -> &[Vec<Credential>] {
        &self.security
    }

    /// The header that carries the first credential, in lower case: `x-api-key`, or `authorization` for the HTTP schemes.
    /// Nothing where the operation asks for none, or has it elsewhere.
    pub fn security_header(&self) -> Option<&str> {
        match &self.security.iter().flatten().next()?.place {
            CredentialPlace::Header(name) => Some(name.as_str()),
            _ => None,
        }
    }

    /// What the body may be, in the document's order.
    pub fn request_contents(&self) -> &[BodyContent] {
        self.body.as_ref().map(|body| body.contents.as_slice()).unwrap_or_default()
    }

    /// What the body is where nobody says it: of several media types JSON where that is among them, else the first.
    pub fn request_content(&self) -> Option<&BodyContent> {
        self.body.as_ref().map(RequestBody::preferred)
    }

    /// The media type of [`Operation::request_content`], without parameters.
    pub fn request_content_type(&self) -> Option<&str> {
        self.request_content().map(BodyContent::media_type)
    }

    /// `x-max-body-bytes`, of the body or of the whole document: the most bytes that the whole body may have.
    pub fn max_body_bytes(&self) -> Option<u64> {
        self.body.as_ref()?.max_bytes
    }

    /// Whether the body may not be left out.
    pub fn body_required(&self) -> bool {
        self.body.as_ref().is_some_and(|body| body.required)
    }

    /// The parts of a multipart form that are files.
    pub fn file_fields(&self) -> &[FileField] {
        self.request_content().map(BodyContent::file_fields).unwrap_or_default()
    }

    /// The examples of the body, in the document's order.
    pub fn request_examples(&self) -> &[Example] {
        self.request_content().map(BodyContent::examples).unwrap_or_default()
    }

    /// The first example of the parameter of that name, wherever in the request it stands.
    pub fn parameter_example(&self, name: &str) -> Option<&Value> {
        self.parameters().find(|parameter| parameter.name() == name)?.examples().first()
    }

    /// The parameters: those of the path, the query, the header and the cookies.
    pub fn parameters(&self) -> impl Iterator<Item = &Parameter> {
        let lists = [&self.path_parameters, &self.query_parameters, &self.header_parameters, &self.cookie_parameters];
        lists.into_iter().flatten()
    }

    /// What is documented for a status: by its number, else by its range, else by `default`.
    pub fn response(&self, status: u16) -> Option<&Response> {
        let range = || self.response_ranges.get(&(status / 100));
        self.responses.get(&status).or_else(range).or(self.default_response.as_ref())
    }
}
