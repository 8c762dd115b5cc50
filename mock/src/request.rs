use bytes::Bytes;
use http::HeaderMap;
use images_document::pipeline::RequestHead;

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
    /// The whole body.
    pub body: Bytes,
    /// Method and headers as they came, with whatever bytes they have.
    pub(crate) raw: (http::Method, HeaderMap),
}

impl Request {
    /// The head, for the pipeline.
    pub(crate) fn head(&self) -> RequestHead<'_> {
        RequestHead { method: &self.raw.0, path: &self.path, query: &self.query, headers: &self.raw.1 }
    }

    /// The first value of a header, whose name may be in any case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The values of a header that may be sent more than once.
    pub(crate) fn headers<'r>(&'r self, name: &'r str) -> impl Iterator<Item = &'r str> {
        let named = self.headers.iter().filter(move |(header, _)| header.eq_ignore_ascii_case(name));
        named.map(|(_, value)| value.as_str())
    }
}

impl From<&wiremock::Request> for Request {
    fn from(request: &wiremock::Request) -> Request {
        let header = |value: &[u8]| String::from_utf8_lossy(value).into_owned();
        Request {
            method: request.method.as_str().to_owned(),
            path: request.url.path().to_owned(),
            query: request.url.query().unwrap_or_default().to_owned(),
            headers: request
                .headers
                .iter()
                .map(|(name, value)| (name.as_str().to_owned(), header(value.as_bytes())))
                .collect(),
            body: Bytes::copy_from_slice(&request.body),
            raw: (request.method.clone(), request.headers.clone()),
        }
    }
}

/// A request, and what it was answered with.
#[derive(Clone, Debug)]
pub struct RecordedCall {
    /// The request.
    pub request: Request,
    /// The operation that it met; nothing where it met none.
    pub operation_id: Option<String>,
    /// The status of the answer.
    pub status: u16,
}
