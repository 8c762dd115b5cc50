//! What is wrong with a request.

use std::borrow::Cow;

use bytes::Bytes;
use http::HeaderMap;
use http::header::CONTENT_ENCODING;
use specbound_document::pipeline::RequestHead;
use specbound_document::{Operation, RequestCheck, Violation};
use specbound_mock::Api;

use crate::coding::decoded;

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
    let head = RequestHead { headers: &headers, ..*head };
    let request = RequestCheck::of(api.document(), head, body.as_ref().ok().cloned());
    if let Some(why) = request.unmatched {
        checked.unchecked.push(format!("request: unmatched: {why}"));
    }
    checked.operation = request.operation;
    checked.is_unreadable = request.is_unreadable;
    checked.violations = request.violations.iter().map(|violation| told(api, violation)).collect();
    if let (Err(why), Some(operation)) = (&body, request.operation) {
        checked.unchecked.push(format!("request body: {why}"));
        let most = operation.max_body_bytes().filter(|most| received > *most);
        checked.violations.extend(most.map(|most| format!("body: {received} bytes, more than the {most} allowed")));
    }
    CheckedRequest { body: body.ok(), ..checked }
}

/// The headers of what was decoded.
pub(crate) fn without_coding(headers: &HeaderMap) -> Cow<'_, HeaderMap> {
    if !headers.contains_key(CONTENT_ENCODING) {
        return Cow::Borrowed(headers);
    }
    let mut headers = headers.clone();
    headers.remove(CONTENT_ENCODING);
    Cow::Owned(headers)
}

/// A violation with the place of its rule.
pub(crate) fn told(api: &Api, violation: &Violation) -> String {
    match violation.rule() {
        Some(rule) => format!("{} ({})", violation.line(), api.locate(&rule.pointer)),
        None => violation.line().to_owned(),
    }
}
