use std::time::Duration;

use bytes::Bytes;
use http::header::HeaderName;
use http::{HeaderMap, HeaderValue, StatusCode};

/// What is sent.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    /// The status.
    pub status: StatusCode,
    /// The headers. A transport adds none but those of HTTP's framing.
    pub headers: HeaderMap,
    /// The body. Of an answer to HEAD it is empty, and `content-length` says how long that to GET would be.
    pub body: Bytes,
    /// How much later it is sent.
    pub delay: Option<Duration>,
}

impl Reply {
    /// An answer without headers and body.
    pub fn new(status: StatusCode) -> Reply {
        Reply { status, ..Reply::default() }
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
