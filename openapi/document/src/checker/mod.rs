//! Whole exchanges against a document, for tests of clients and servers.
//!
//! | file | concern |
//! | --- | --- |
//! | `mod.rs` | a document with its places, and what it says of an exchange |
//! | `request.rs` | what is wrong with a request |
//! | `gate.rs` | a request's way through the pipeline where nobody asks who it is from |

mod gate;
mod request;

use std::path::Path;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{Request, Response};

pub use request::RequestCheck;

use crate::Document;
use crate::message::Violation;
use crate::pipeline::RequestHead;
use crate::source::{Source, SourceError};

/// A document that knows where each of its rules stands, and checks exchanges by it.
///
/// ```
/// use specbound_document::Checker;
///
/// let document = "
/// openapi: 3.0.3
/// info: { title: Notes, version: '1' }
/// paths:
///   /notes/{id}:
///     get:
///       parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
///       responses:
///         '200':
///           description: A note.
///           content: { application/json: { schema: { type: object, properties: { stars: { maximum: 5 } } } } }
/// ";
/// let checker = Checker::parse("notes.yaml", document).unwrap();
/// let request = http::Request::get("http://127.0.0.1:8000/notes/1").body("").unwrap();
/// let answer = http::Response::builder().header("content-type", "application/json").body(r#"{"stars":6}"#).unwrap();
/// assert_eq!(
///     checker.exchange(&request, &answer),
///     ["GET /notes/1 -> 200: answer: /stars: 6 is greater than the maximum of 5 (notes.yaml:11:89)"]
/// );
/// ```
#[derive(Debug)]
pub struct Checker {
    document: Document,
    source: Source,
}

impl Checker {
    /// Reads the document at `path`, YAML or JSON, and the local files that it refers to.
    ///
    /// # Errors
    /// Everything that is wrong with their texts, or the first place that cannot be compiled, each as file:line:column.
    pub fn read(path: &Path) -> Result<Checker, Vec<SourceError>> {
        Checker::of(Source::read(path)?)
    }

    /// The same of a text in memory; `name` is its file's, for messages.
    ///
    /// # Errors
    /// As those of [`Checker::read`].
    pub fn parse(name: &str, text: &str) -> Result<Checker, Vec<SourceError>> {
        Checker::of(Source::parse(name, text)?)
    }

    fn of(mut source: Source) -> Result<Checker, Vec<SourceError>> {
        let json = source.take_json();
        let document = Document::compile(&json)
            .map_err(|error| vec![SourceError::new(format!("{}: {error}", source.locate(error.pointer())))])?;
        Ok(Checker { document, source })
    }

    /// The compiled document.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Everything that is wrong with a request and its answer by the document, a line each: method, path and status, whose
    /// it is, a JSON pointer, what is wrong there, and the rule's place. A path or method that the document lacks is wrong
    /// too. Bodies must be without a content coding. A wrong request that is refused with 4xx is not a violation: servers are
    /// tested with those.
    pub fn exchange(&self, request: &Request<impl AsRef<[u8]>>, answer: &Response<impl AsRef<[u8]>>) -> Vec<String> {
        let (uri, status) = (request.uri(), answer.status().as_u16());
        let (method, path) = (request.method(), uri.path());
        let head = RequestHead { method, path, query: uri.query().unwrap_or_default(), headers: request.headers() };
        let body = Bytes::copy_from_slice(request.body().as_ref());
        let checked = RequestCheck::of(&self.document, head, Some(body));
        let mut lines: Vec<String> = checked.unmatched.map(|why| format!("request: {why}")).into_iter().collect();
        if !(400..500).contains(&status) {
            lines.extend(checked.violations.iter().map(|violation| format!("request: {}", self.located(violation))));
        }
        if let Some(operation) = checked.operation {
            let answer_head = RequestHead { method, path: "", query: "", headers: answer.headers() };
            let header = |name: &str| answer_head.header(name);
            // Of a part (206) there is nothing to say by a schema of the whole.
            let is_checked = status != 206;
            let violations = operation.answer_violations(status, &header, answer.body().as_ref(), is_checked);
            let is_part = |violation: &&Violation| !is_checked && violation.line().starts_with(CONTENT_TYPE.as_str());
            let violations = violations.iter().filter(|violation| !is_part(violation));
            lines.extend(violations.map(|violation| format!("answer: {}", self.located(violation))));
        }
        lines.into_iter().map(|line| format!("{method} {path} -> {status}: {line}")).collect()
    }

    fn located(&self, violation: &Violation) -> String {
        match violation.rule() {
            Some(rule) => format!("{} ({})", violation.line(), self.source.locate(&rule.pointer)),
            None => violation.line().to_owned(),
        }
    }
}
