//! What is wrong with an answer.

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
    fn header(&self, name: &str) -> Option<&str> {
        let header = self.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name));
        header.map(|(_, value)| value.as_str())
    }
}

impl Operation {
    /// What is wrong with an answer, a line each: a status that the document does not have, a content type that it does
    /// not name, a header that is missing or breaks its schema, a body that breaks its schema. Objects have no property
    /// that their schema does not name. No body is expected of HEAD, nor where the document gives the answer none.
    pub fn check_answer(&self, answer: &Answer<'_>) -> Vec<String> {
        texts(self.answer_violations(answer))
    }

    fn answer_violations(&self, answer: &Answer<'_>) -> Vec<Violation> {
        let mut lines = Vec::new();
        let Some(response) = self.response(answer.status) else {
            let statuses = self.statuses().map(|status| status.to_string()).collect::<Vec<_>>().join(", ");
            let text = String::from_utf8_lossy(&answer.body[..answer.body.len().min(200)]);
            let (method, path, status) = (&self.method, &self.path, answer.status);
            let line = format!("status: {method} {path} has no {status}, only {statuses}; the body: {text}");
            lines.push(line.into());
            return lines;
        };
        check_headers(response, answer, &mut lines);
        if self.method == "HEAD" || !response.has_body() {
            if !answer.body.is_empty() {
                let line = format!("body: {} bytes, but the answer has none in the document", answer.body.len());
                lines.push(line.into());
            }
            if let Some(content_type) = answer.header("content-type").filter(|_| self.method == "HEAD") {
                media(response, content_type, &mut lines);
            }
            return lines;
        }
        let media = match answer.header("content-type") {
            Some(content_type) => media(response, content_type, &mut lines),
            None => {
                lines.push(format!("content-type: is missing; the document has {}", named(response)).into());
                None
            }
        };
        if let Some(schema) = media.and_then(|media| media.schema.as_ref()) {
            match serde_json::from_slice::<Value>(answer.body) {
                Ok(body) => schema.check(&body, "", &mut lines),
                Err(error) => lines.push(line("", format!("the body is not JSON: {error}")).into()),
            }
        }
        lines
    }
}

fn check_headers(response: &Response, answer: &Answer<'_>, lines: &mut Vec<Violation>) {
    for header in response.headers() {
        let name = format!("header {}", header.name());
        match answer.header(header.name()) {
            Some(text) => {
                if let Some(schema) = &header.schema {
                    schema.check(&header.decode.value(text), &name, lines);
                }
            }
            None if header.required() => lines.push(line(&name, "is missing").into()),
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
