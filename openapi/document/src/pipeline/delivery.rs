//! Bytes that anyone may fetch: what a CDN takes as its origin. The head of each answer, its conditions and ranges, and
//! the texts of those without bytes.

use std::ops::Range;

use http::header::{
    ACCEPT_RANGES, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_MATCH,
    IF_NONE_MATCH, IF_RANGE, RANGE, RETRY_AFTER, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

use super::conditions::{Conditions, Selection, content_range};

/// A cache of many users may keep it until it is told otherwise; one user's asks again after a minute.
const FOUND: HeaderValue = HeaderValue::from_static("public, max-age=60, s-maxage=31536000");
/// What is missing now may be published soon.
const MISSING: HeaderValue = HeaderValue::from_static("public, max-age=60");
/// A failure is nothing to keep.
const FAILED: HeaderValue = HeaderValue::from_static("no-store");
/// By this a CDN is told what to forget.
const SURROGATE_KEY: HeaderName = HeaderName::from_static("surrogate-key");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The value of `X-Content-Type-Options` on every answer.
pub const NOSNIFF: HeaderValue = HeaderValue::from_static("nosniff");

/// The methods that are served.
pub const METHODS: [Method; 2] = [Method::GET, Method::HEAD];

/// The headers that a page of another origin may send.
pub const TAKES: [HeaderName; 4] = [RANGE, IF_MATCH, IF_NONE_MATCH, IF_RANGE];

/// The headers of an answer that a page of another origin may read.
pub const SHOWS: [HeaderName; 5] = [ETAG, CONTENT_LENGTH, CONTENT_RANGE, ACCEPT_RANGES, REQUEST_ID];

/// Bytes that anyone may fetch.
#[derive(Clone, Copy, Debug)]
pub struct Published<'a> {
    /// What a CDN knows them by.
    pub key: &'a str,
    /// Their strong entity tag, in quotes.
    pub etag: &'a str,
    /// Their media type.
    pub media_type: &'a str,
    /// How many there are.
    pub length: u64,
}

/// What follows the head of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivered {
    /// All bytes.
    Whole,
    /// These bytes.
    Part(Range<u64>),
    /// Nothing: the head says how long it would be.
    Nothing,
    /// A text, which is left out where the method is HEAD.
    Text(&'static str),
}

/// An answer to someone who needs no key.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// The status.
    pub status: StatusCode,
    /// The headers; that of the request's identifier is for the transport to add.
    pub headers: HeaderMap,
    /// What follows.
    pub content: Delivered,
}

impl Delivery {
    /// GET or HEAD of bytes that are published, by the conditions and the range among the request's headers: 200, 206,
    /// 304, 412 or 416.
    pub fn of(published: &Published<'_>, method: &Method, headers: &HeaderMap) -> Delivery {
        let Published { key, etag, media_type, length } = *published;
        let (status, content) = match Conditions::of(headers).select(method, etag, length) {
            Selection::PreconditionFailed => {
                let refused = "What is here has another entity tag.\n";
                return Delivery::text(StatusCode::PRECONDITION_FAILED, FAILED, refused).with(ETAG, etag);
            }
            Selection::Unsatisfiable => {
                let refused = "What is here ends before that range.\n";
                return Delivery::text(StatusCode::RANGE_NOT_SATISFIABLE, FAILED, refused)
                    .with(CONTENT_RANGE, &format!("bytes */{length}"));
            }
            Selection::NotModified => (StatusCode::NOT_MODIFIED, Delivered::Nothing),
            Selection::Whole if *method == Method::HEAD => (StatusCode::OK, Delivered::Nothing),
            Selection::Whole => (StatusCode::OK, Delivered::Whole),
            Selection::Part(part) => (StatusCode::PARTIAL_CONTENT, Delivered::Part(part)),
        };
        let mut delivery = Delivery::bare(status, FOUND, content).with(ETAG, etag).with(SURROGATE_KEY, key);
        if status != StatusCode::NOT_MODIFIED {
            delivery = delivery.with(CONTENT_TYPE, media_type).with(ACCEPT_RANGES, "bytes");
        }
        if let Delivered::Part(part) = &delivery.content {
            let (sent, place) = (part.end - part.start, content_range(part, length));
            delivery.headers.insert(CONTENT_LENGTH, HeaderValue::from(sent));
            delivery.with(CONTENT_RANGE, &place)
        } else {
            // Also of a 304 to HEAD what a 200 would have: left out, an empty body's length would be told (RFC 9110, 8.6).
            if status == StatusCode::OK || *method == Method::HEAD {
                delivery.headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
            }
            delivery
        }
    }

    /// 404: there is nothing, or nothing that anyone may fetch.
    pub fn missing() -> Delivery {
        Delivery::text(StatusCode::NOT_FOUND, MISSING, "There is nothing here.\n")
    }

    /// 405.
    pub fn not_allowed() -> Delivery {
        Delivery::text(StatusCode::METHOD_NOT_ALLOWED, FAILED, "Only GET and HEAD are served here.\n")
            .with(ALLOW, &joined(&METHODS))
    }

    /// 503: what is wanted cannot be read at present.
    pub fn unavailable() -> Delivery {
        Delivery::text(StatusCode::SERVICE_UNAVAILABLE, FAILED, "Try again in 1 second.\n").with(RETRY_AFTER, "1")
    }

    /// 500.
    pub fn failed() -> Delivery {
        Delivery::text(StatusCode::INTERNAL_SERVER_ERROR, FAILED, "The server failed.\n")
    }

    /// The answer to OPTIONS, preflight or not.
    pub fn options() -> Delivery {
        let mut delivery = Delivery {
            status: StatusCode::OK,
            headers: HeaderMap::from_iter([(X_CONTENT_TYPE_OPTIONS, NOSNIFF)]),
            content: Delivered::Nothing,
        };
        delivery.headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        delivery
            .with(ALLOW, &joined(&METHODS))
            .with(ACCESS_CONTROL_ALLOW_METHODS, &joined(&METHODS))
            .with(ACCESS_CONTROL_ALLOW_HEADERS, &joined(&TAKES))
    }

    fn text(status: StatusCode, cache_control: HeaderValue, text: &'static str) -> Delivery {
        let mut delivery = Delivery::bare(status, cache_control, Delivered::Text(text));
        delivery.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
        delivery
    }

    fn bare(status: StatusCode, cache_control: HeaderValue, content: Delivered) -> Delivery {
        let headers = [
            (CACHE_CONTROL, cache_control),
            (X_CONTENT_TYPE_OPTIONS, NOSNIFF),
            (ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
        ];
        Delivery { status, headers: HeaderMap::from_iter(headers), content }
            .with(ACCESS_CONTROL_EXPOSE_HEADERS, &joined(&SHOWS))
    }

    /// A value that HTTP does not allow is left out.
    fn with(mut self, name: HeaderName, value: &str) -> Delivery {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.insert(name, value);
        }
        self
    }
}

fn joined<T: AsRef<str>>(names: &[T]) -> String {
    names.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(",")
}
