//! What is wrong with an answer.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Method};
use specbound_document::Operation;
use specbound_document::pipeline::RequestHead;
use specbound_mock::Api;

use crate::coding::decoded;
use crate::request_check::told;

/// An answer as it was received, but for its body.
pub(crate) struct ReceivedAnswer<'a> {
    pub(crate) status: u16,
    pub(crate) headers: &'a HeaderMap,
    /// How many bytes its body had.
    pub(crate) length: u64,
    /// The most bytes that a body may have without its coding.
    pub(crate) limit: usize,
}

/// An answer against the document.
#[derive(Debug, Default)]
pub(crate) struct CheckedAnswer {
    /// What is wrong with it.
    pub(crate) violations: Vec<String>,
    /// What was not checked, and why.
    pub(crate) unchecked: Vec<String>,
    /// Its body without gzip.
    pub(crate) body: Option<Bytes>,
}

/// Checks an answer whose body is there, or is not for a reason. Where the request met no operation there is nothing to
/// check it against.
pub(crate) fn check_answer(
    api: &Api,
    operation: Option<&Operation>,
    method: &Method,
    answer: &ReceivedAnswer<'_>,
    body: Result<Bytes, String>,
) -> CheckedAnswer {
    let mut checked = CheckedAnswer::default();
    let is_there = body.is_ok();
    let body = body.and_then(|bytes| decoded(answer.headers, bytes, answer.limit));
    // A document that says nothing of its answers cannot be broken by one.
    let Some(operation) = operation.filter(|operation| has_answers(operation)) else {
        return CheckedAnswer { body: body.ok(), ..checked };
    };
    let head = RequestHead { method, path: "", query: "", headers: answer.headers };
    let header = |name: &str| head.header(name);
    let content_type = header(CONTENT_TYPE.as_str()).unwrap_or_default();
    let response = operation.response(answer.status);
    let has_schema = response.is_some_and(|response| response.schema(&content_type).is_some());
    let is_bodiless = *method == Method::HEAD || matches!(answer.status, 204 | 304);
    let is_part = answer.status == 206;
    match &body {
        // Whatever its coding is: nothing would be said of its bytes.
        Err(_) if is_there && !has_schema => {}
        Err(why) => checked.unchecked.push(format!("answer body: {why}")),
        Ok(_) if is_part && has_schema => checked.unchecked.push("answer body: it is a part only (206)".to_owned()),
        Ok(_) => {}
    }
    let bytes = body.as_deref().unwrap_or_default();
    let is_checked = body.is_ok() && !is_bodiless && !is_part;
    let names_none = response.is_some_and(|response| response.media_types().next().is_none());
    // What has no body may leave its media type out, and HEAD tells that of GET.
    let is_no_matter = |line: &str| match is_bodiless {
        true => line.starts_with("content-type: is missing") || (names_none && line.starts_with("content-type: ")),
        false => is_part && line.starts_with("content-type: multipart/byteranges"),
    };
    let violations = operation.answer_violations(answer.status, &header, bytes, is_checked);
    let violations = violations.iter().filter(|violation| !is_no_matter(violation.line()));
    checked.violations = violations.map(|violation| told(api, violation)).collect();
    if body.is_err() && answer.length > 0 && names_none {
        checked.violations.push(format!("body: {} bytes, but the answer has none in the document", answer.length));
    }
    CheckedAnswer { body: body.ok(), ..checked }
}

fn has_answers(operation: &Operation) -> bool {
    operation.statuses().next().is_some()
        || operation.status_ranges().next().is_some()
        || operation.has_default_response()
}
