//! One request from the pipeline to the answer: sync, without input or output.
//!
//! The order: what is wrong with the request, stubs, what the caller prefers, the first example of the success; then the
//! answer is checked against the document.

use std::sync::Arc;

use bytes::Bytes;
use images_document::{Answer, Document, Failure, Operation};
use uuid::Uuid;

use crate::answering::Answering;
use crate::failure;
use crate::picture::{self, Picture};
use crate::prefer::Preference;
use crate::reply::Reply;
use crate::request::Request;
use crate::stubs::{Content, Stubbed, Stubs};
use crate::valid::{self, ValidRequest};

/// A document that answers.
pub(crate) struct Engine {
    document: &'static Document,
    url: String,
    stubs: Arc<Stubs>,
}

impl Engine {
    pub(crate) fn new(document: &'static Document, url: String, stubs: Arc<Stubs>) -> Engine {
        Engine { document, url, stubs }
    }

    /// Answers a request. The first is the operation that it met.
    pub(crate) fn handle(&self, request: &Request) -> (Option<String>, Reply) {
        let request_id = Uuid::new_v4().to_string();
        let outcome = valid::check(self.document, request);
        let Some(operation) = outcome.operation else {
            let failure = outcome.result.err().unwrap_or_else(|| Failure::internal("a request without an operation"));
            return (None, failure::reply(&failure, Reply::default(), &self.url, &request_id));
        };
        let (valid, failure) = match outcome.result {
            Ok(valid) => (valid, None),
            Err(failure) => (ValidRequest::default(), Some(failure)),
        };
        let answering = Answering {
            document: self.document,
            operation,
            request,
            valid: &valid,
            url: &self.url,
            request_id: &request_id,
        };
        let reply = match failure {
            Some(failure) => answering.failure(&failure),
            None => self.chosen(&answering),
        };
        let reply = without_body(operation, reply);
        let violations = violations(operation, &reply);
        let reply = match violations.is_empty() {
            true => reply,
            false => without_body(operation, answering.failure(&failure::of_lie(reply.status, violations))),
        };
        (Some(operation.id().to_owned()), reply)
    }

    fn chosen(&self, answering: &Answering<'_>) -> Reply {
        if let Some(stub) = self.stubs.take(answering.operation.id(), answering.request, answering.valid) {
            return stubbed(answering, &stub);
        }
        match Preference::of(answering.request, answering.operation) {
            Ok(Preference { status: None, example: None }) => success(answering),
            Ok(Preference { status, example }) => {
                wanted(answering, status.unwrap_or_else(|| answering.success_status()), example.as_deref())
            }
            Err(errors) => answering.failure(&failure::of_preference(answering.operation, errors)),
        }
    }
}

/// What is answered where nobody asks for anything else.
fn success(answering: &Answering<'_>) -> Reply {
    let status = answering.success_status();
    let Some(response) = answering.operation.response(status) else { return answering.bare(status) };
    if picture::serves(response) {
        return Picture::of(answering, response).negotiated(answering);
    }
    if answering.operation.response(412).is_some() {
        // What an operation changes has the entity tag of the picture that downloads give.
        let etag = Picture::of(answering, response).etag;
        if let Err(failure) = answering.operation.allow_change(&answering.request.head(), &etag) {
            return answering.failure(&failure);
        }
    }
    answering.example(status, response, answering.page(response))
}

/// A certain documented answer, and a certain example of it.
fn wanted(answering: &Answering<'_>, status: u16, example: Option<&str>) -> Reply {
    let Some(response) = answering.operation.response(status) else { return answering.bare(status) };
    if let Some(reply) = picture::forced(answering, status) {
        return reply;
    }
    let example = match example {
        Some(name) => response.example(name),
        None => response.examples().first(),
    };
    answering.example(status, response, example)
}

/// What a stub says.
fn stubbed(answering: &Answering<'_>, stub: &Stubbed) -> Reply {
    let reply = match &stub.content {
        Content::Example(example) => wanted(answering, stub.status, Some(example)),
        Content::Json(body) => answering.json(answering.bare(stub.status), "application/json", body.clone()),
        Content::Bytes { media_type, bytes } => {
            picture::given(answering, answering.bare(stub.status), media_type, bytes.clone())
        }
        Content::Length { media_type, length } => {
            let reply = answering.bare(stub.status).with_header("content-type", *media_type);
            reply.with_header("content-length", length.to_string())
        }
        Content::Nothing => answering.bare(stub.status),
    };
    let mut reply = stub.reworded(reply);
    for (name, value) in &stub.headers {
        reply = reply.with_header(name, value.as_str());
    }
    Reply { delay: stub.delay, ..reply }
}

/// HEAD is told how long the body is, and gets none.
fn without_body(operation: &Operation, reply: Reply) -> Reply {
    if operation.method() != "HEAD" || reply.body.is_empty() {
        return reply;
    }
    let length = reply.body.len().to_string();
    Reply { body: Bytes::new(), ..reply.with_header("content-length", length) }
}

fn violations(operation: &Operation, reply: &Reply) -> Vec<String> {
    operation.check_answer(&Answer { status: reply.status, headers: &reply.headers, body: &reply.body })
}
