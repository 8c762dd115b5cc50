//! Errors in the document's shape.

use http::StatusCode;
use images_api::Error;
use images_document::{Failure, Operation};
use images_runtime::ErrorBody;

use crate::reply::Reply;

/// A failure as it is sent, with the documented headers that it brings.
pub(crate) fn reply(failure: &Failure, base: Reply, url: &str, request_id: &str) -> Reply {
    let body = Error::from_failure(failure, request_id, url);
    let body = serde_json::to_vec(&body).unwrap_or_default();
    let mut reply = Reply { status: failure.status(), body: body.into(), ..base };
    for (name, value) in failure.headers() {
        reply = reply.with_header(name.as_str(), String::from_utf8_lossy(value.as_bytes()));
    }
    reply.with_header("content-type", "application/json").with_header("x-request-id", request_id)
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
