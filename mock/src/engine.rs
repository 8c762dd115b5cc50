//! One request from route to answer: sync, without input or output.
//!
//! The order: route (404, 405), what is wrong with the request, stubs, what the caller prefers, the first example of the
//! success; then the answer is checked against the document.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use images_document::{Answer, Document, Found, Operation};
use uuid::Uuid;

use crate::answer::{Answering, Wanted};
use crate::check::{Checked, check};
use crate::failure::{Failure, outside};
use crate::prefer::Preference;
use crate::request::Request;
use crate::stubs::Stubs;

/// What is sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Bytes,
    pub(crate) delay: Option<Duration>,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The same with a header of that value only.
    pub(crate) fn with_header(mut self, name: &str, value: impl Into<String>) -> Reply {
        self.headers.retain(|(header, _)| !header.eq_ignore_ascii_case(name));
        self.headers.push((name.to_ascii_lowercase(), value.into()));
        self
    }
}

/// A document that answers.
pub(crate) struct Engine {
    document: &'static Document,
    /// Where the mock listens: the document's own server address becomes this in answers.
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
        match self.document.find(&request.method, &request.path) {
            Found::Operation { operation, variables } => {
                let reply = self.answer(operation, variables, request, &request_id);
                (Some(operation.id().to_owned()), reply)
            }
            Found::MethodNotAllowed { allow } => (None, outside(405, "Method Not Allowed", &allow, &request_id)),
            Found::Nothing => (None, outside(404, "Not Found", &[], &request_id)),
        }
    }

    fn answer(
        &self,
        operation: &Operation,
        variables: Vec<(String, String)>,
        request: &Request,
        request_id: &str,
    ) -> Reply {
        let outcome = check(operation, variables, request);
        let (checked, failure) = match outcome {
            Ok(checked) => (checked, None),
            Err(failure) => (Checked::default(), Some(failure)),
        };
        let answering =
            Answering { document: self.document, operation, request, checked: &checked, url: &self.url, request_id };
        let reply = without_body(
            operation,
            match failure {
                Some(failure) => answering.failure(&failure),
                None => self.chosen(&answering),
            },
        );
        let violations = violations(operation, &reply);
        match violations.is_empty() {
            true => reply,
            false => without_body(operation, answering.failure(&lie(reply.status, violations))),
        }
    }

    fn chosen(&self, answering: &Answering<'_>) -> Reply {
        if let Some(stub) = self.stubs.take(answering.operation.id(), answering.request, answering.checked) {
            return answering.stubbed(&stub);
        }
        match Preference::of(answering.request, answering.operation) {
            Ok(Preference { status: None, example: None }) => answering.success(),
            Ok(Preference { status, example }) => {
                let status = status.unwrap_or_else(|| answering.success_status());
                answering.wanted(&Wanted { status, example: example.as_deref() })
            }
            Err(errors) => answering.failure(&Failure::of_preference(answering.operation, errors)),
        }
    }
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

fn lie(status: u16, violations: Vec<String>) -> Failure {
    let message = format!("The mock's {status} would break the document: mend the stub or the example.");
    Failure::new(500, message).with_errors(violations)
}
