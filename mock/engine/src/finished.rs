//! The end of an answer: conditions, ranges, HEAD, and the check of the whole against the document.

use http::StatusCode;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, ETAG, HeaderValue, LAST_MODIFIED};
use specbound_document::pipeline::{Conditions, RequestHead, Selection, Sent, content_range, unsatisfiable};
use specbound_document::{Failure, Operation};

use crate::answering::Answering;
use crate::media::etag;
use crate::outgoing_response::OutgoingResponse;
use crate::reply_body::Body;
use crate::verified::Verified;

/// As much as is sent where a part is forced and none asked for, in bytes.
const PART: u64 = 1024;

impl Answering<'_> {
    /// A success as the conditions and the range of the request leave it.
    pub(crate) fn negotiated(&self, mut reply: OutgoingResponse) -> OutgoingResponse {
        self.tagged(&mut reply);
        let length = reply.body.length().unwrap_or_default();
        let mut status = reply.status;
        match self.operation.finish(self.head, &mut status, &mut reply.headers, length) {
            Err(failure) => self.failure(&failure),
            Ok(sent) => {
                let body = match sent {
                    Sent::Whole => reply.body,
                    Sent::Part(part) => reply.body.part(part),
                    Sent::Nothing if status == StatusCode::OK => {
                        return self.without_body(OutgoingResponse { status, ..reply });
                    }
                    Sent::Nothing => Body::default(),
                };
                let example = reply.example.filter(|_| status == reply.status);
                OutgoingResponse { status, body, example, ..reply }
            }
        }
    }

    /// Sets the entity tag that is true of the body, where the document has one.
    pub(crate) fn tagged(&self, reply: &mut OutgoingResponse) {
        let response = self.operation.response(reply.status.as_u16());
        if reply.status == StatusCode::OK && response.is_some_and(|response| response.header("etag").is_some()) {
            // What is kept in a file has its tag since it came.
            if let Some(tag) = reply.body.in_memory().map(|bytes| etag(bytes)) {
                reply.set(ETAG, &tag);
            }
        }
    }

    /// The answer with a certain status about a body whose success is `whole`, where that is one about bytes.
    pub(crate) fn forced(&self, status: u16, whole: impl FnOnce() -> OutgoingResponse) -> Option<OutgoingResponse> {
        if !matches!(status, 206 | 304 | 416) {
            return None;
        }
        let mut whole = whole();
        self.tagged(&mut whole);
        let length = whole.body.length().unwrap_or_default();
        let asked = || asked(self.head, length);
        match status {
            206 => {
                let part = asked().unwrap_or(0..PART.min(length));
                let mut reply = self.bare(206);
                for name in [CONTENT_TYPE, ETAG, LAST_MODIFIED] {
                    if let Some(value) = whole.headers.get(&name) {
                        reply.headers.insert(name, value.clone());
                    }
                }
                reply.set(http::header::CONTENT_RANGE, &content_range(&part, length));
                reply.body = whole.body.part(part);
                Some(reply)
            }
            304 => {
                let mut reply = self.bare(304);
                if let Some(etag) = whole.headers.get(ETAG) {
                    reply.headers.insert(ETAG, etag.clone());
                }
                Some(reply)
            }
            _ => {
                let range = self.head.header("range").filter(|_| asked().is_none());
                let range = range.map_or_else(|| format!("bytes={length}-"), |range| range.into_owned());
                Some(self.failure(&unsatisfiable(&range, length)))
            }
        }
    }

    /// HEAD is told how long the body is, and gets none.
    pub(crate) fn without_body(&self, mut reply: OutgoingResponse) -> OutgoingResponse {
        if self.operation.method() != "HEAD" || reply.body.is_empty() {
            return reply;
        }
        if let Some(length) = reply.body.length() {
            reply.headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        }
        reply.body = Body::default();
        reply
    }

    /// The reply, else another one, or a 500 that says how the reply would break the document; and how.
    pub(crate) fn checked(
        &self,
        reply: OutgoingResponse,
        other: impl FnOnce() -> Option<OutgoingResponse>,
    ) -> (OutgoingResponse, Vec<String>) {
        let broken = self.broken(&reply);
        if broken.is_empty() {
            return (reply, broken);
        }
        if let Some(other) = other().filter(|other| self.broken(other).is_empty()) {
            return (other, Vec::new());
        }
        let failure = crate::error_body::of_lie(reply.status.as_u16(), broken.clone());
        (self.without_body(self.lie(&failure)), broken)
    }

    /// How a reply breaks the document; a body that was checked before is not checked again.
    pub(crate) fn broken(&self, reply: &OutgoingResponse) -> Vec<String> {
        let media_type = reply.header(CONTENT_TYPE).unwrap_or_default();
        // A file is as it was sent: it is not JSON, and nothing is said of its bytes.
        let Some(body) = reply.body.in_memory() else { return violations(self.operation, reply, false) };
        let key = Verified::key(self.operation, reply.status.as_u16(), media_type, body);
        let known = key.is_some_and(|key| self.verified.knows(&key));
        let violations = violations(self.operation, reply, !known);
        if violations.is_empty() && !known {
            key.into_iter().for_each(|key| self.verified.learn(key));
        }
        violations
    }

    /// The mock's own bug: in the document's shape where that is possible.
    fn lie(&self, failure: &Failure) -> OutgoingResponse {
        let documented = self.operation.statuses().any(|status| status == 500);
        let reply = self.failure(failure);
        match documented && violations(self.operation, &reply, true).is_empty() {
            true => reply,
            false => crate::error_body::problem(failure, self.api.document(), self.url.as_str(), self.request_id),
        }
    }
}

/// How a reply breaks the document. An error whose status the operation does not have at all is the mock's to tell.
fn violations(operation: &Operation, reply: &OutgoingResponse, checked: bool) -> Vec<String> {
    let status = reply.status.as_u16();
    let has_none = operation.statuses().next().is_none()
        && operation.status_ranges().next().is_none()
        && !operation.has_default_response();
    // A document that says nothing of its answers cannot be broken by one.
    if has_none || (operation.response(status).is_none() && status >= 400) {
        return Vec::new();
    }
    let header = |name: &str| reply.headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()));
    operation.check_answer_parts(status, &header, reply.body.as_slice(), checked)
}

/// The part that the request asks for, within a length.
pub(crate) fn asked(head: &RequestHead<'_>, length: u64) -> Option<std::ops::Range<u64>> {
    let mut headers = http::HeaderMap::new();
    headers.insert(http::header::RANGE, head.headers.get(http::header::RANGE)?.clone());
    match Conditions::of(&headers).select(&http::Method::GET, "", length) {
        Selection::Part(part) => Some(part),
        _ => None,
    }
}
