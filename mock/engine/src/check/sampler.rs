//! A request that should be right, from the document's examples and schemas.

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde_json::Value;
use specbound_document::pipeline::RequestHead;
use specbound_document::{Credential, CredentialPlace, Operation, Parameter};

use super::body::body;
use super::credential::credential;
use super::node::Node;
use super::texts::{Written, encoded};
use crate::api::Api;
use crate::generate::generate;
use crate::media::Media;

/// Headers whose conditions hold or do not, whatever the document says of their form.
const CONDITIONS: [&str; 5] = ["if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "range"];

/// Where the values of a request come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// The document's examples, else its schemas; everything that may be sent is.
    Examples,
    /// The schemas; what need not be sent is not.
    Schemas,
}

/// Makes requests for the operations of a document.
pub struct Sampler<'a> {
    api: &'a Api,
    media: &'a dyn Media,
    credential: Option<&'static str>,
}

/// A request that should be right.
#[derive(Clone, Debug)]
pub struct SampleRequest {
    /// The method in capitals.
    pub method: Method,
    /// The path, percent-encoded.
    pub path: String,
    /// What stands behind the question mark; empty where there is none.
    pub query: String,
    /// The headers, the content type of the body among them.
    pub headers: HeaderMap,
    /// The body; empty where there is none.
    pub body: Bytes,
}

impl SampleRequest {
    /// Its head, as an engine is asked.
    pub fn head(&self) -> RequestHead<'_> {
        RequestHead { method: &self.method, path: &self.path, query: &self.query, headers: &self.headers }
    }
}

impl<'a> Sampler<'a> {
    /// One for a document; `media` makes the files that are sent, else a text stands for them.
    pub fn new(api: &'a Api, media: &'a dyn Media) -> Sampler<'a> {
        Sampler { api, media, credential: credential(api.behaviour()) }
    }

    /// A request for an operation. Without `cursors` optional query parameters are left out, which may begin a page at an
    /// item that a mock that keeps state does not have.
    ///
    /// # Errors
    /// Why there is none: a parameter or the body has no value, or no credential is known that the mock takes.
    pub fn request(&self, operation: &Operation, values: Values, cursors: bool) -> Result<SampleRequest, String> {
        let mut request = Parts { path: operation.path().to_owned(), ..Parts::default() };
        let is_sent = |known: &&Parameter| {
            known.required() || (values == Values::Examples && (cursors || known.location() != "query"))
        };
        for parameter in operation.parameters().filter(is_sent) {
            let raw = Node::parameter(self.api.document().json(), operation, parameter);
            let raw = raw.ok_or_else(|| format!("the parameter {} is not found again", parameter.name()))?;
            request.parameter(parameter, &raw, values)?;
        }
        for needed in operation.security().iter().min_by_key(|all| all.len()).into_iter().flatten() {
            let own = self.credential.ok_or(
                "no credential is known that the behaviour file's pattern takes; let `credentials` take test_check too",
            )?;
            request.credential(needed, own);
        }
        let body = match operation.request_content() {
            Some(content) if values == Values::Examples || operation.body_required() => {
                let (content_type, body) = body(content, values == Values::Examples, self.media)?;
                let content_type = HeaderValue::try_from(content_type).map_err(|error| error.to_string())?;
                request.headers.insert(CONTENT_TYPE, content_type);
                body
            }
            _ => Bytes::new(),
        };
        let Parts { path, pairs, cookies, mut headers } = request;
        if !cookies.is_empty() {
            let all = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
            let all = HeaderValue::from_bytes(all.as_bytes());
            headers.insert(COOKIE, all.map_err(|_| "a cookie's value is not text that a header can have")?);
        }
        let query = pairs.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let query = query.collect::<Vec<_>>().join("&");
        let method = Method::from_bytes(operation.method().as_bytes()).map_err(|error| error.to_string())?;
        Ok(SampleRequest { method, path: without_variables(&path), query, headers, body })
    }
}

/// A request that is not whole yet.
#[derive(Default)]
struct Parts {
    path: String,
    pairs: Vec<(String, String)>,
    cookies: Vec<(String, String)>,
    headers: HeaderMap,
}

impl Parts {
    fn parameter(&mut self, parameter: &Parameter, raw: &Node<'_>, values: Values) -> Result<(), String> {
        let Some(value) = value(parameter, values)? else { return Ok(()) };
        let written = Written::of(raw.value);
        let name = parameter.name();
        match parameter.location() {
            "path" => self.path = self.path.replace(&format!("{{{name}}}"), &encoded(&written.text(&value))),
            "query" => self.pairs.extend(written.pairs(&value)),
            "header" => {
                let is_condition = CONDITIONS.iter().any(|condition| name.eq_ignore_ascii_case(condition));
                let header = HeaderName::try_from(name).map_err(|_| format!("{name} is not a header's name"))?;
                // What is not a header's text cannot be sent.
                if let (false, Ok(value)) =
                    (is_condition && !parameter.required(), HeaderValue::from_bytes(written.text(&value).as_bytes()))
                {
                    self.headers.insert(header, value);
                }
            }
            _ => self.cookies.extend(written.pairs(&value)),
        }
        Ok(())
    }

    fn credential(&mut self, needed: &Credential, own: &'static str) {
        match &needed.place {
            CredentialPlace::Header(name) if *name == AUTHORIZATION => {
                if let Ok(value) = HeaderValue::try_from(format!("Bearer {own}")) {
                    self.headers.insert(AUTHORIZATION, value);
                }
            }
            CredentialPlace::Header(name) => drop(self.headers.insert(name.clone(), HeaderValue::from_static(own))),
            CredentialPlace::Query(name) => self.pairs.push((name.clone(), own.to_owned())),
            CredentialPlace::Cookie(name) => self.cookies.push((name.clone(), own.to_owned())),
            CredentialPlace::Connection => {}
        }
    }
}

/// Variables that the document has no parameter for are any text.
fn without_variables(path: &str) -> String {
    let mut text = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(&before.replace(' ', "%20"));
        text.push_str("any");
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    text + rest
}

fn value(parameter: &Parameter, values: Values) -> Result<Option<Value>, String> {
    if values == Values::Examples
        && let Some(example) = parameter.examples().first()
    {
        return Ok(Some(example.clone()));
    }
    let schema = match parameter.schema() {
        Some(schema) => schema.map_err(ToString::to_string)?,
        None => return Ok(Some("any".into())),
    };
    match generate(schema, parameter.name(), 1) {
        Ok(Value::String(text)) if text.is_empty() && parameter.location() == "path" => Ok(Some("any".into())),
        Ok(value) => Ok(Some(value)),
        Err(_) if !parameter.required() => Ok(None),
        Err(error) => Err(format!("no value for the parameter {}: {error}", parameter.name())),
    }
}
