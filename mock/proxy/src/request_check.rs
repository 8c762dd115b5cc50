//! What is wrong with a request.

use std::borrow::Cow;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use futures::FutureExt;
use http::HeaderMap;
use http::header::CONTENT_ENCODING;
use specbound_document::pipeline::{Pipeline, RequestHead};
use specbound_document::{Failure, Operation, Rule};
use specbound_mock::Api;

use crate::coding::decoded;
use crate::gate::OpenGate;
use crate::whole::Whole;

/// A request against the document.
#[derive(Debug, Default)]
pub(crate) struct CheckedRequest<'d> {
    /// The operation that it meets.
    pub(crate) operation: Option<&'d Operation>,
    /// What is wrong with it.
    pub(crate) violations: Vec<String>,
    /// The syntax of its body is wrong: 400, not 422.
    pub(crate) is_unreadable: bool,
    /// What was not checked, and why.
    pub(crate) unchecked: Vec<String>,
    /// Its body without gzip.
    pub(crate) body: Option<Bytes>,
}

/// Checks a request whose body is there, or is not for a reason; `received` bytes of it were passed on.
pub(crate) fn check_request<'d>(
    api: &'d Api,
    head: &RequestHead<'_>,
    body: Result<Bytes, String>,
    received: u64,
    limit: usize,
) -> CheckedRequest<'d> {
    let mut checked = CheckedRequest::default();
    let body = body.and_then(|bytes| decoded(head.headers, bytes, limit));
    let headers = without_coding(head.headers);
    let head = RequestHead { path: api.without_base(head.path), headers: &headers, ..*head };
    let missing = Mutex::default();
    let pipeline = Pipeline::new(api.document(), OpenGate { missing: &missing }, head);
    // What the document does not limit is as long as it is.
    let pipeline = pipeline.with_usual_limit(u64::MAX);
    let routed = match pipeline.route() {
        Ok(routed) => routed,
        Err(failure) => {
            checked.unchecked.push(format!("request: unmatched: {}", failure.message()));
            return CheckedRequest { body: body.ok(), ..checked };
        }
    };
    checked.operation = Some(routed.operation);
    let mut whole = match &body {
        Ok(bytes) => Some(Whole::new(bytes.clone())),
        Err(why) => {
            checked.unchecked.push(format!("request body: {why}"));
            let most = routed.operation.max_body_bytes().filter(|most| received > *most);
            checked.violations.extend(most.map(|most| format!("body: {received} bytes, more than the {most} allowed")));
            None
        }
    };
    let accepted = pipeline.accept(&routed, whole.as_mut()).now_or_never();
    match accepted {
        Some(Ok(_)) => {}
        Some(Err(failure)) => {
            checked.is_unreadable = failure.status() == 400;
            checked.violations.extend(lines(api, &failure));
        }
        None => checked.unchecked.push("request: the check waits for something".to_owned()),
    }
    let missing = std::mem::take(&mut *missing.lock().unwrap_or_else(PoisonError::into_inner));
    checked.violations.splice(0..0, missing);
    CheckedRequest { body: body.ok(), ..checked }
}

/// The headers of what was decoded.
fn without_coding(headers: &HeaderMap) -> Cow<'_, HeaderMap> {
    if !headers.contains_key(CONTENT_ENCODING) {
        return Cow::Borrowed(headers);
    }
    let mut headers = headers.clone();
    headers.remove(CONTENT_ENCODING);
    Cow::Owned(headers)
}

fn lines(api: &Api, failure: &Failure) -> Vec<String> {
    if failure.errors().is_empty() {
        // What names nothing has its violations behind it.
        let cause = failure.cause().filter(|_| failure.status() == 404);
        return vec![cause.unwrap_or_else(|| failure.message()).to_owned()];
    }
    let rules = failure.rules().iter().map(Option::as_ref).chain(std::iter::repeat(None));
    failure.errors().iter().zip(rules).map(|(line, rule)| located(api, line, rule)).collect()
}

/// A line with the place of its rule.
pub(crate) fn located(api: &Api, line: &str, rule: Option<&Rule>) -> String {
    match rule {
        Some(rule) => format!("{line} ({})", api.locate(&rule.pointer)),
        None => line.to_owned(),
    }
}
