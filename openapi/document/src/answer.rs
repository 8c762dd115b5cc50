//! What is wrong with an answer.

use std::borrow::Cow;

use serde_json::Value;

use crate::Operation;
use crate::media_type::essence;
use crate::message::{Violation, line, texts};
use crate::response::{Media, Response};

/// An answer as it was received.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// The status code.
    pub status: u16,
    /// Names, in any case, and values.
    pub headers: &'a [(String, String)],
    /// The whole body.
    pub body: &'a [u8],
}

impl Answer<'_> {
    fn header(&self, name: &str) -> Option<Cow<'_, str>> {
        let header = self.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name));
        header.map(|(_, value)| Cow::Borrowed(value.as_str()))
    }
}

/// The value of a header of an answer, by its name in any case.
type Header<'h> = &'h dyn Fn(&str) -> Option<Cow<'h, str>>;

impl Operation {
    /// What is wrong with an answer, a line each: a status that the document does not have, a content type that it does
    /// not name, a header that is missing or breaks its schema, a body that breaks its schema. Objects have no property
    /// that their schema does not name. No body is expected of HEAD, nor where the document gives the answer none.
    pub fn check_answer(&self, answer: &Answer<'_>) -> Vec<String> {
        texts(self.violations(answer.status, &|name| answer.header(name), Some(answer.body), answer.body))
    }

    /// The same of an answer whose headers lie elsewhere. Without `checked` the body is taken for one that was checked
    /// before, and only that there may be one is.
    pub fn check_answer_parts<'h>(
        &self,
        status: u16,
        header: &'h dyn Fn(&str) -> Option<Cow<'h, str>>,
        body: &[u8],
        checked: bool,
    ) -> Vec<String> {
        texts(self.violations(status, header, checked.then_some(body), body))
    }

    /// The same as [`Operation::check_answer_parts`], with the rules of the document that are broken.
    pub fn answer_violations<'h>(
        &self,
        status: u16,
        header: &'h dyn Fn(&str) -> Option<Cow<'h, str>>,
        body: &[u8],
        checked: bool,
    ) -> Vec<Violation> {
        self.violations(status, header, checked.then_some(body), body)
    }

    fn violations(&self, status: u16, header: Header<'_>, unknown: Option<&[u8]>, body: &[u8]) -> Vec<Violation> {
        let mut lines = Vec::new();
        let Some(response) = self.response(status) else {
            let statuses = self.statuses().map(|status| status.to_string()).collect::<Vec<_>>().join(", ");
            let text = String::from_utf8_lossy(&body[..body.len().min(200)]);
            let (method, path) = (&self.method, &self.path);
            let line = format!("status: {method} {path} has no {status}, only {statuses}; the body: {text}");
            lines.push(line.into());
            return lines;
        };
        check_headers(response, header, &mut lines);
        if self.method == "HEAD" || !response.has_body() {
            if !body.is_empty() {
                let line = format!("body: {} bytes, but the answer has none in the document", body.len());
                lines.push(line.into());
            }
            if let Some(content_type) = header("content-type").filter(|_| self.method == "HEAD") {
                media(response, &content_type, &mut lines);
            }
            return lines;
        }
        let media = match header("content-type") {
            Some(content_type) => media(response, &content_type, &mut lines),
            None => {
                lines.push(format!("content-type: is missing; the document has {}", named(response)).into());
                None
            }
        };
        if let (Some(schema), Some(body)) = (media.and_then(|media| media.schema.as_ref()), unknown) {
            match serde_json::from_slice::<Value>(body) {
                Ok(body) => schema.check(&body, "", &mut lines),
                Err(error) => lines.push(line("", format!("the body is not JSON: {error}")).into()),
            }
        }
        lines
    }
}

fn check_headers(response: &Response, header: Header<'_>, lines: &mut Vec<Violation>) {
    for known in response.headers() {
        match header(known.name()) {
            Some(text) => {
                if let Some(schema) = &known.schema {
                    let value = known.decode.value(&text);
                    if !schema.is_valid(&value) {
                        schema.check(&value, &format!("header {}", known.name()), lines);
                    }
                }
            }
            None if known.required() => lines.push(line(&format!("header {}", known.name()), "is missing").into()),
            None => {}
        }
    }
}

fn media<'r>(response: &'r Response, content_type: &str, lines: &mut Vec<Violation>) -> Option<&'r Media> {
    let media = response.media(content_type);
    if media.is_none() {
        let named = named(response);
        lines.push(format!("content-type: {} is not in the document, only {named}", essence(content_type)).into());
    }
    media
}

fn named(response: &Response) -> String {
    response.media_types().collect::<Vec<_>>().join(", ")
}
