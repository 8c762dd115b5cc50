//! What is wrong with a request.

use std::borrow::Cow;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use futures::FutureExt;
use http::HeaderMap;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use images_document::pipeline::{Pipeline, RequestHead};
use images_document::{Failure, MediaType, Operation, Rule, is_json};
use serde_json::Value;
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
    let pipeline = Pipeline::new(api.document(), OpenGate { missing: Some(&missing) }, head);
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
        // The pipeline has a limit of its own where the document has none.
        Some(Err(failure)) if failure.status() == 413 && routed.operation.max_body_bytes().is_none() => {
            large(routed.operation, &head, body.as_deref().unwrap_or_default(), &mut checked);
        }
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

/// A body beyond the pipeline's own limit. Its head was found right before it was read; JSON is checked here, of other
/// bytes but forms nothing is said.
fn large(operation: &Operation, head: &RequestHead<'_>, body: &[u8], checked: &mut CheckedRequest<'_>) {
    let essence = head.header(CONTENT_TYPE).and_then(|text| Some(MediaType::parse(&text).ok()?.essence().to_owned()));
    let essence = essence.unwrap_or_default();
    let is_usual = operation.request_content_type().is_some_and(|usual| usual.eq_ignore_ascii_case(&essence));
    if is_json(&essence) && is_usual {
        match serde_json::from_slice::<Value>(body) {
            Ok(value) => checked.violations.extend(operation.check_body(&value)),
            Err(error) => {
                checked.is_unreadable = true;
                checked.violations.push(format!("The body is not valid JSON: {error}."));
            }
        }
    } else if is_json(&essence) || essence.starts_with("multipart/") || essence.ends_with("x-www-form-urlencoded") {
        checked
            .unchecked
            .push("request body: it is larger than the document's x-max-body-bytes, 1 MiB by default".into());
    }
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
