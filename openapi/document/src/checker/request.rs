use std::pin::pin;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;

use super::gate::OpenGate;
use crate::message::Violation;
use crate::pipeline::{Pipeline, RequestHead, WholeBody};
use crate::{Document, Failure, Operation};

/// A request against a document, whoever sends it.
#[derive(Debug, Default)]
pub struct RequestCheck<'d> {
    /// The operation that it meets.
    pub operation: Option<&'d Operation>,
    /// Why it meets none: the document lacks the path, or the method.
    pub unmatched: Option<String>,
    /// What is wrong with it; nothing of one that meets no operation.
    pub violations: Vec<Violation>,
    /// The syntax of its body is wrong: 400, not 422.
    pub is_unreadable: bool,
}

impl RequestCheck<'_> {
    /// Checks a request: its path, query, headers, cookies, whether the credential is there, and its body. Without a body
    /// everything else is checked. A body that has no limit in the document is as long as it is.
    pub fn of<'d>(document: &'d Document, head: RequestHead<'_>, body: Option<Bytes>) -> RequestCheck<'d> {
        let gate = OpenGate::default();
        let head = RequestHead { path: document.without_base(head.path), ..head };
        let pipeline = Pipeline::new(document, &gate, head).with_usual_limit(u64::MAX);
        let routed = match pipeline.route() {
            Ok(routed) => routed,
            Err(failure) => {
                return RequestCheck { unmatched: Some(failure.message().to_owned()), ..RequestCheck::default() };
            }
        };
        let mut check = RequestCheck { operation: Some(routed.operation), ..RequestCheck::default() };
        let mut whole = body.map(WholeBody::new);
        let accepted = pin!(pipeline.accept(&routed, whole.as_mut()));
        // Neither gate nor body waits for anything.
        if let Poll::Ready(Err(failure)) = accepted.poll(&mut Context::from_waker(Waker::noop())) {
            check.is_unreadable = failure.status() == 400;
            check.violations = violations(&failure);
        }
        check.violations.splice(0..0, gate.take_missing());
        check
    }
}

fn violations(failure: &Failure) -> Vec<Violation> {
    if failure.errors().is_empty() {
        // What names nothing has its violations behind it.
        let cause = failure.cause().filter(|_| failure.status() == 404);
        return vec![cause.unwrap_or_else(|| failure.message()).into()];
    }
    let rules = failure.rules().iter().cloned().chain(std::iter::repeat(None));
    failure.errors().iter().zip(rules).map(|(line, rule)| Violation::with_rule(line.clone(), rule)).collect()
}
