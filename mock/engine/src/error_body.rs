//! Errors in the document's own shape, or as problem details (RFC 9457) where it has none.

use http::StatusCode;
use http::header::{CONNECTION, CONTENT_TYPE};
use serde_json::{Map, Value, json};
use specbound_document::{Document, Failure, Operation, Response, Settled};

use crate::answering::{Answering, REQUEST_ID};
use crate::outgoing_response::OutgoingResponse;
use crate::told::{Told, told};
use specbound_document::is_json;

/// The header that lists every violation, with the rule's place in the document.
pub(crate) const VIOLATIONS: &str = "x-mock-violations";

/// No header of an answer is longer, in bytes.
const LONGEST_HEADER: usize = 4_096;

impl Answering<'_> {
    /// An error as the document has it for this operation.
    pub(crate) fn failure(&self, failure: &Failure) -> OutgoingResponse {
        let operation = self.operation;
        let status = match operation.settled(failure.status()) {
            Settled::Nearest(status) => status,
            Settled::Documented | Settled::Outside => failure.status(),
        };
        let mut reply = match operation.response(status) {
            Some(response) => {
                let reply = self.bare(status);
                self.shaped(reply, response, failure)
            }
            None => problem(failure, self.api.document(), self.url.as_str(), self.request_id),
        };
        for (name, value) in failure.headers() {
            reply.headers.insert(name, value.clone());
        }
        self.with_violations(&mut reply, failure);
        if status == 413 {
            reply.set(CONNECTION, "close");
        }
        reply
    }

    fn facts<'f>(&'f self, failure: &'f Failure, status: u16) -> Told<'f> {
        Told {
            failure,
            kind: self.api.document().error_kind(failure.status()),
            operation: self.operation,
            status,
            url: self.url.as_str(),
            request_id: self.request_id,
            path: self.head.path,
        }
    }

    fn shaped(&self, reply: OutgoingResponse, response: &Response, failure: &Failure) -> OutgoingResponse {
        let mut types = response.media_types();
        let Some(media_type) = types.find(|media_type| is_json(media_type)) else {
            // No JSON: a text, where there may be any.
            return match response.media_types().next() {
                Some(media_type) if media_type.starts_with("text/") => {
                    self.bytes(reply, media_type, format!("{}\n", failure.whole_message("\n")))
                }
                Some(_) => self.documented(reply.status.as_u16(), None),
                None => reply,
            };
        };
        let Some(Ok(schema)) = response.schema(media_type) else {
            let problem = problem(failure, self.api.document(), self.url.as_str(), self.request_id);
            return OutgoingResponse { body: problem.body, headers: with_type(reply.headers, media_type), ..reply };
        };
        let status = reply.status.as_u16();
        let facts = self.facts(failure, status);
        let fits = |body: &Value| response.fits(media_type, body);
        let shaped = told(schema, &facts, &|schema, name| self.generated(schema, name));
        let body = shaped
            .into_iter()
            .find(|body| fits(body))
            .unwrap_or_else(|| self.mixed(response, media_type, schema, &facts));
        self.json(reply, media_type, body)
    }

    /// An example or a made body, with as much of the failure in it as the schema allows.
    fn mixed(&self, response: &Response, media_type: &str, schema: &Value, facts: &Told<'_>) -> Value {
        let example = response.examples().iter().find(|known| known.media_type == media_type);
        let base = example.map(|example| example.value.clone()).filter(|value| response.fits(media_type, value));
        let mut body = base.or_else(|| self.generated(schema, "")).unwrap_or_else(|| json!({}));
        // What was told last counts: the fullest.
        let wanted = told(schema, facts, &|_, _| None);
        for (key, value) in wanted.iter().rev().filter_map(Value::as_object).flatten() {
            let mut changed = body.clone();
            if let Some(object) = changed.as_object_mut() {
                object.insert(key.clone(), value.clone());
                if response.fits(media_type, &changed) {
                    body = changed;
                }
            }
        }
        body
    }

    fn with_violations(&self, reply: &mut OutgoingResponse, failure: &Failure) {
        if failure.errors().is_empty() {
            return;
        }
        let mut list = Vec::new();
        let mut length = 2;
        for (line, rule) in failure.errors().iter().zip(failure.rules()) {
            let (pointer, message) = line.split_once(": ").unwrap_or(("/", line));
            let mut violation = Map::new();
            violation.insert("pointer".to_owned(), pointer.into());
            violation.insert("message".to_owned(), message.into());
            if let Some(rule) = rule {
                violation.insert("keyword".to_owned(), rule.keyword.as_str().into());
                violation.insert("at".to_owned(), self.api.locate(&rule.pointer).into());
            }
            let text = ascii(&Value::Object(violation).to_string());
            length += text.len() + 1;
            if length > LONGEST_HEADER {
                break;
            }
            list.push(text);
        }
        if let Ok(name) = VIOLATIONS.parse() {
            reply.set(name, &format!("[{}]", list.join(",")));
        }
    }
}

/// The same JSON with escapes for everything beyond ASCII.
fn ascii(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for character in json.chars() {
        match character.is_ascii() {
            true => text.push(character),
            false => {
                let mut units = [0; 2];
                character.encode_utf16(&mut units).iter().for_each(|unit| text.push_str(&format!("\\u{unit:04x}")));
            }
        }
    }
    text
}

fn with_type(mut headers: http::HeaderMap, media_type: &str) -> http::HeaderMap {
    if let Ok(value) = media_type.parse() {
        headers.insert(CONTENT_TYPE, value);
    }
    headers
}

/// Problem details, for what no part of the document is about.
pub(crate) fn problem(failure: &Failure, document: &Document, url: &str, request_id: &str) -> OutgoingResponse {
    let kind = document.error_kind(failure.status());
    let mut body = json!({
        "type": kind.uri(url),
        "title": kind.title(),
        "status": failure.status(),
        "detail": failure.message(),
        "request_id": request_id,
    });
    if !failure.errors().is_empty() {
        body["errors"] = failure.errors().into();
    }
    let mut reply =
        OutgoingResponse::new(StatusCode::from_u16(failure.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
    reply.body = body.to_string().into();
    reply.set(CONTENT_TYPE, "application/problem+json");
    reply.set(REQUEST_ID, request_id);
    for (name, value) in failure.headers() {
        reply.headers.insert(name, value.clone());
    }
    reply
}

/// For a preference that the operation does not have: with a status that it has, so that typed clients can read it,
/// and none that sends them looking for their key or trying again.
pub(crate) fn of_preference(operation: &Operation, errors: Vec<String>) -> Failure {
    let has = |status: &u16| operation.statuses().any(|has| has == *status);
    let any = || operation.statuses().find(|status| (400..500).contains(status));
    let status = [422, 400, 404].into_iter().find(has).or_else(any).unwrap_or(400);
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_REQUEST);
    Failure::new(status, "The mock has no such answer.").with_errors(errors)
}

/// For an answer that would break the document.
pub(crate) fn of_lie(status: u16, violations: Vec<String>) -> Failure {
    let message = format!("The mock's {status} would break the document: correct the stub or the example.");
    Failure::new(StatusCode::INTERNAL_SERVER_ERROR, message).with_errors(violations)
}

impl Answering<'_> {
    /// An error about a path or a method that no operation has, in the shape of this operation's errors.
    pub(crate) fn failure_of_no_operation(&self, failure: &Failure) -> OutgoingResponse {
        let problem = problem(failure, self.api.document(), self.url.as_str(), self.request_id);
        let operation = self.operation;
        let exact = operation.statuses().find(|status| *status == failure.status());
        let any = || operation.statuses().find(|status| (400..500).contains(status));
        let Some(response) = exact.or_else(any).and_then(|status| operation.response(status)) else { return problem };
        let Some(media_type) = response.media_types().find(|media_type| is_json(media_type)) else { return problem };
        let Some(Ok(schema)) = response.schema(media_type) else { return problem };
        let status = failure.status();
        let facts = self.facts(failure, status);
        let body = told(schema, &facts, &|schema, name| self.generated(schema, name));
        match body.into_iter().find(|body| response.fits(media_type, body)) {
            Some(body) => OutgoingResponse {
                body: body.to_string().into(),
                headers: with_type(problem.headers, media_type),
                ..problem
            },
            None => problem,
        }
    }
}
