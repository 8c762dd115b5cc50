//! What is answered instead of a success, before it has the shape of the document's error schema.

use std::fmt;

use http::header::{CONTENT_RANGE, RETRY_AFTER};
use http::{HeaderName, HeaderValue, StatusCode};

use crate::message::{Rule, Violation, bounded};

/// What a request is answered with instead of the success of its operation.
///
/// It becomes the document's error schema where the answer is written. The caller sees status, message, `errors` and
/// headers; the cause goes to the log only.
#[derive(Debug)]
pub struct Failure {
    status: StatusCode,
    message: String,
    errors: Vec<String>,
    /// The rule that each of the errors is about.
    rules: Box<[Option<Rule>]>,
    headers: Vec<(HeaderName, HeaderValue)>,
    cause: Option<String>,
}

impl Failure {
    /// What the caller is told of a defect of the server.
    pub const INTERNAL_MESSAGE: &str = "The server failed to answer this request.";

    /// A failure with any 4xx or 5xx status; another status becomes 500.
    pub fn new(status: StatusCode, message: impl Into<String>) -> Failure {
        let status = match status.is_client_error() || status.is_server_error() {
            true => status,
            false => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Failure {
            status,
            message: message.into(),
            errors: Vec::new(),
            rules: Box::default(),
            headers: Vec::new(),
            cause: None,
        }
    }

    /// 400: the request cannot be read.
    pub fn bad_request(message: impl Into<String>) -> Failure {
        Failure::new(StatusCode::BAD_REQUEST, message)
    }

    /// 401: the credential is missing or not known.
    pub fn unauthorized(message: impl Into<String>) -> Failure {
        Failure::new(StatusCode::UNAUTHORIZED, message)
    }

    /// 404: what the path names does not exist for this caller.
    pub fn not_found(message: impl Into<String>) -> Failure {
        Failure::new(StatusCode::NOT_FOUND, message)
    }

    /// 405: the path exists, not with this method; `allow` lists those it has.
    pub fn method_not_allowed(message: impl Into<String>, allow: &str) -> Failure {
        Failure::new(StatusCode::METHOD_NOT_ALLOWED, message).header(http::header::ALLOW, allow)
    }

    /// 409: the request conflicts with the state of what it names.
    pub fn conflict(message: impl Into<String>) -> Failure {
        Failure::new(StatusCode::CONFLICT, message)
    }

    /// 412: a condition of the request does not hold (RFC 9110, 13.2.2), so that nothing was done.
    pub fn precondition_failed(message: impl Into<String>) -> Failure {
        Failure::new(StatusCode::PRECONDITION_FAILED, message)
    }

    /// 413: the body, or a part of it, is too large.
    pub fn payload_too_large(message: impl Into<String>) -> Failure {
        Failure::new(StatusCode::PAYLOAD_TOO_LARGE, message)
    }

    /// 415: the body is of another content type than the operation takes.
    pub fn unsupported_media_type(message: impl Into<String>) -> Failure {
        Failure::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, message)
    }

    /// 416: the wanted range lies outside the `length` bytes that there are.
    pub fn range_not_satisfiable(message: impl Into<String>, length: u64) -> Failure {
        Failure::new(StatusCode::RANGE_NOT_SATISFIABLE, message).header(CONTENT_RANGE, &format!("bytes */{length}"))
    }

    /// 422: the request can be read, but fields of it are wrong: each of `errors` starts with its JSON pointer. A hundred
    /// of them are listed at most.
    pub fn invalid(message: impl Into<String>, errors: Vec<impl Into<Violation>>) -> Failure {
        Failure::new(StatusCode::UNPROCESSABLE_ENTITY, message).with_errors(errors)
    }

    /// 429: too much is asked for; `retry_after` is in seconds.
    pub fn rate_limited(message: impl Into<String>, retry_after: u32) -> Failure {
        Failure::new(StatusCode::TOO_MANY_REQUESTS, message).header(RETRY_AFTER, &retry_after.to_string())
    }

    /// 500: a defect of the server; the cause is logged, the caller learns only that it happened.
    pub fn internal(cause: impl fmt::Display) -> Failure {
        Failure::new(StatusCode::INTERNAL_SERVER_ERROR, Failure::INTERNAL_MESSAGE).because(cause)
    }

    /// 503: something that the server needs is out of reach; `retry_after` is in seconds.
    pub fn unavailable(message: impl Into<String>, retry_after: u32) -> Failure {
        Failure::new(StatusCode::SERVICE_UNAVAILABLE, message).header(RETRY_AFTER, &retry_after.to_string())
    }

    /// The same failure with these `errors`, each with its JSON pointer first.
    pub fn with_errors(self, errors: Vec<impl Into<Violation>>) -> Failure {
        let violations = bounded(errors.into_iter().map(Into::into).collect());
        let (errors, rules): (_, Vec<_>) = violations.into_iter().map(Violation::into_parts).unzip();
        Failure { errors, rules: rules.into(), ..self }
    }

    /// The same failure with its cause, for the log.
    pub fn because(mut self, cause: impl fmt::Display) -> Failure {
        self.cause = Some(cause.to_string());
        self
    }

    /// The same failure with one more header. A value that HTTP does not allow is left out.
    pub fn header(mut self, name: HeaderName, value: &str) -> Failure {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.push((name, value));
        }
        self
    }

    /// The same failure with more headers.
    pub fn with_headers(mut self, headers: impl IntoIterator<Item = (HeaderName, HeaderValue)>) -> Failure {
        self.headers.extend(headers);
        self
    }

    /// The same failure, answered with another 4xx or 5xx status.
    pub fn answered_as(self, status: u16) -> Failure {
        let status =
            StatusCode::from_u16(status).ok().filter(|status| status.is_client_error() || status.is_server_error());
        Failure { status: status.unwrap_or(self.status), ..self }
    }

    /// The HTTP status code, 400 to 599.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// What the caller is told.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Every wrong field, its JSON pointer first.
    pub fn errors(&self) -> &[String] {
        &self.errors
    }

    /// The rules of the document that the errors are about, in their order; nothing for one that is about no schema.
    pub fn rules(&self) -> &[Option<Rule>] {
        &self.rules
    }

    /// What the log is told beside the message.
    pub fn cause(&self) -> Option<&str> {
        self.cause.as_deref()
    }

    /// Headers of the answer beside those of every answer.
    pub fn headers(&self) -> &[(HeaderName, HeaderValue)] {
        &self.headers
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.status.as_u16(), self.message)?;
        if !self.errors.is_empty() {
            write!(f, " ({})", self.errors.join("; "))?;
        }
        match &self.cause {
            Some(cause) => write!(f, ": {cause}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Failure {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_is_for_the_log_only() {
        let failure = Failure::internal("disk on fire");
        assert!(!failure.message().contains("fire"));
        assert!(failure.to_string().contains("disk on fire"));
    }
}
