//! The end of the pipeline: what conditions and ranges make of a success, as far as the document has the statuses for it.

use std::ops::Range;

use http::header::{CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, RANGE};
use http::{Method, StatusCode};

use super::conditions::{Conditions, Selection, content_range};
use super::head::RequestHead;
use crate::{Failure, Operation};

/// What is sent of the body of a success.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// All of it.
    Whole,
    /// These bytes of it.
    Part(Range<u64>),
    /// Nothing: the head alone says it.
    Nothing,
}

impl Operation {
    /// Applies the conditions and the range of a request to a success, and says how much of its body is sent.
    ///
    /// `status` and `headers` are those of the success, `length` is that of its body in bytes. Only a 200 to GET or HEAD
    /// with an entity tag has conditions, and each of 304, 206, 412 and 416 is answered only where the document has it for
    /// this operation. Of a 304 the headers stay that the document has for it.
    ///
    /// # Errors
    /// 412 and 416.
    pub fn finish(
        &self,
        head: &RequestHead<'_>,
        status: &mut StatusCode,
        headers: &mut HeaderMap,
        length: u64,
    ) -> Result<Sent, Failure> {
        let unasked = if *head.method == Method::HEAD { Sent::Nothing } else { Sent::Whole };
        let reads = matches!(*head.method, Method::GET | Method::HEAD);
        let etag = headers.get(ETAG).and_then(|etag| etag.to_str().ok());
        let (true, StatusCode::OK, Some(etag)) = (reads, *status, etag) else { return Ok(unasked) };
        match Conditions::of(head.headers).select(head.method, etag, length) {
            Selection::PreconditionFailed if self.has_status(412) => Err(precondition_failed()),
            Selection::NotModified if self.has_status(304) => {
                *status = StatusCode::NOT_MODIFIED;
                self.keep_documented(304, headers);
                Ok(Sent::Nothing)
            }
            Selection::Part(part) if self.has_status(206) => {
                *status = StatusCode::PARTIAL_CONTENT;
                if let Ok(value) = HeaderValue::from_str(&content_range(&part, length)) {
                    headers.insert(CONTENT_RANGE, value);
                }
                Ok(Sent::Part(part))
            }
            Selection::Unsatisfiable if self.has_status(206) && self.has_status(416) => {
                Err(unsatisfiable(&head.header(RANGE).unwrap_or_default(), length))
            }
            _ => Ok(unasked),
        }
    }

    /// Lets a request change what has the entity tag `etag`, or does not: `If-Match` and `If-None-Match`, where the
    /// document has the status 412 for this operation.
    ///
    /// # Errors
    /// 412.
    pub fn allow_change(&self, head: &RequestHead<'_>, etag: &str) -> Result<(), Failure> {
        match self.has_status(412) && !Conditions::of(head.headers).allow_change(head.method, etag) {
            true => Err(precondition_failed()),
            false => Ok(()),
        }
    }

    fn has_status(&self, status: u16) -> bool {
        self.response(status).is_some()
    }

    fn keep_documented(&self, status: u16, headers: &mut HeaderMap) {
        let Some(response) = self.response(status) else { return };
        let extra: Vec<_> = headers.keys().filter(|name| response.header(name.as_str()).is_none()).cloned().collect();
        for name in extra {
            headers.remove(name);
        }
        headers.remove(CONTENT_TYPE);
    }
}

/// 412, in the words that all operations share.
pub fn precondition_failed() -> Failure {
    Failure::precondition_failed("A condition of the request does not hold: the bytes have another entity tag.")
}

/// 416, in the words that all operations share. `range` is the header as it was sent.
pub fn unsatisfiable(range: &str, length: u64) -> Failure {
    let range = crate::message::shortened(range.trim(), 100);
    Failure::range_not_satisfiable(format!("The range {range} lies outside the {length} bytes that there are."), length)
}
