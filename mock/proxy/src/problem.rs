//! Answers of the proxy's own, as problem details (RFC 9457).

use http::StatusCode;
use http::header::CONTENT_TYPE;
use serde_json::json;
use specbound_mock::OutgoingResponse;

/// A problem with its detail, and the violations behind it.
pub(crate) fn problem(status: StatusCode, detail: &str, errors: &[String]) -> OutgoingResponse {
    let mut body = json!({
        "type": "about:blank",
        "title": status.canonical_reason().unwrap_or("Error"),
        "status": status.as_u16(),
        "detail": detail,
    });
    if !errors.is_empty() {
        body["errors"] = errors.into();
    }
    let mut reply = OutgoingResponse::new(status);
    reply.set(CONTENT_TYPE, "application/problem+json");
    reply.body = body.to_string().into();
    reply
}

/// An error and what lies behind it, from the outside in.
pub(crate) fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        let cause_text = cause.to_string();
        if !text.ends_with(&cause_text) {
            text = format!("{text}: {cause_text}");
        }
        next = cause.source();
    }
    text
}

/// What lies at the bottom of an error.
pub(crate) fn last_cause(error: &dyn std::error::Error) -> String {
    let mut last = error;
    while let Some(cause) = last.source() {
        last = cause;
    }
    last.to_string()
}
