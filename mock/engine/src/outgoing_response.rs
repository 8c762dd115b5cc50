use std::num::NonZeroU64;
use std::time::Duration;

use http::header::HeaderName;
use http::{HeaderMap, HeaderValue, StatusCode};

use crate::fault::ConnectionFault;
use crate::reply_body::Body;

/// What is sent.
#[derive(Debug, Default)]
pub struct OutgoingResponse {
    /// The status.
    pub status: StatusCode,
    /// The headers. A transport adds none but those of HTTP's framing.
    pub headers: HeaderMap,
    /// The body. Of an answer to HEAD it is empty, and `content-length` says how long that to GET would be.
    pub body: Body,
    /// How much later it is sent.
    pub delay: Option<Duration>,
    /// How many bytes of the body are sent a second.
    pub slow: Option<NonZeroU64>,
    /// What becomes of the connection instead.
    pub fault: Option<ConnectionFault>,
    /// Which of the document's examples for this status it is, counted from 0.
    pub example: Option<usize>,
}

impl OutgoingResponse {
    /// An answer without headers and body.
    pub fn new(status: StatusCode) -> OutgoingResponse {
        OutgoingResponse { status, ..OutgoingResponse::default() }
    }

    /// The value of a header, where it is text.
    pub fn header(&self, name: impl http::header::AsHeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Sets a header, instead of what it was. A value that HTTP does not allow is left out.
    pub fn set(&mut self, name: HeaderName, value: &str) {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
    }
}
