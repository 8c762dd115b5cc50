use std::time::SystemTime;

use bytes::Bytes;
use http::HeaderMap;
use serde_json::{Map, Value};
use specbound_document::pipeline::{FilePart, RequestHead};

use crate::fault::ConnectionFault;

/// A request as it was received.
#[derive(Clone, Debug)]
pub struct Request {
    /// The method in capitals.
    pub method: String,
    /// The path, percent-encoded as it was sent.
    pub path: String,
    /// What stands after the question mark; empty where there is none.
    pub query: String,
    /// Names in lower case, and values. Bytes that are not UTF-8 are replaced.
    pub headers: Vec<(String, String)>,
    /// The body, as far as it was read.
    pub body: Bytes,
}

impl Request {
    pub(crate) fn of(head: &RequestHead<'_>, body: Bytes) -> Request {
        Request {
            method: head.method.as_str().to_owned(),
            path: head.path.to_owned(),
            query: head.query.to_owned(),
            headers: texts(head.headers),
            body,
        }
    }

    /// The first value of a header, whose name may be in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// A request, and what it was answered with.
#[derive(Clone, Debug)]
pub struct RecordedCall {
    /// The request.
    pub request: Request,
    /// The operation that it met; nothing where it met none.
    pub operation_id: Option<String>,
    /// The status of the answer; 0 where a fault sent none.
    pub status: u16,
    /// Which request of its session it was, counted from 1.
    pub number: u64,
    /// When it was answered.
    pub time: SystemTime,
    /// What was wrong with it, with the places of the rules.
    pub violations: Vec<String>,
    /// What went wrong with the answer on purpose.
    pub fault: Option<ConnectionFault>,
}

/// A request in which nothing is wrong.
#[derive(Debug, Default)]
pub(crate) struct ValidRequest {
    /// The variables of the path as they were sent, decoded.
    pub(crate) path: Vec<(String, String)>,
    /// The query parameters, with the document's defaults.
    pub(crate) query: Map<String, Value>,
    /// The JSON body, or the parts of a form, files as empty texts; null where there is none.
    pub(crate) body: Value,
    /// The files of a form; a body of another media type is one without a name.
    pub(crate) files: Vec<(String, FilePart)>,
    /// What the first file shows of itself.
    pub(crate) shown: Option<Map<String, Value>>,
    /// The credential that was sent.
    pub(crate) caller: Option<String>,
}

/// Headers as texts.
pub(crate) fn texts(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
    headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value.as_bytes()))).collect()
}
