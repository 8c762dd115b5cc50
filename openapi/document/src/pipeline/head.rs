use std::borrow::Cow;

use http::header::AsHeaderName;
use http::{HeaderMap, Method};

/// The head of a request, as a transport received it.
#[derive(Clone, Copy, Debug)]
pub struct RequestHead<'h> {
    /// The method.
    pub method: &'h Method,
    /// The path as it was sent, percent-encoded, without the query.
    pub path: &'h str,
    /// What stands after the question mark; empty where there is none.
    pub query: &'h str,
    /// The headers. Their values may have any bytes that HTTP allows.
    pub headers: &'h HeaderMap,
}

impl<'h> RequestHead<'h> {
    /// The value of a header; of several lines one value, with commas between them (RFC 9110, 5.3).
    ///
    /// A value that is not UTF-8 is read as ISO-8859-1, so that a header with any bytes counts as what it is: a text
    /// that fits no pattern, a key that nobody has.
    pub fn header(&self, name: impl AsHeaderName) -> Option<Cow<'h, str>> {
        let mut lines = self.headers.get_all(name).iter().map(|value| text(value.as_bytes()));
        let first = lines.next()?;
        let rest: Vec<_> = lines.collect();
        match rest.is_empty() {
            true => Some(first),
            false => Some(Cow::Owned([&[first], rest.as_slice()].concat().join(", "))),
        }
    }
}

fn text(value: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(value) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(value.iter().map(|byte| char::from(*byte)).collect()),
    }
}
