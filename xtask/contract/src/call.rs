//! Requests that the generated client would not make, or not in this way.

use bytes::{BufMut, Bytes, BytesMut};
use specbound_document::Operation;

use crate::pictures;

/// Whose key goes with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Live,
    Test,
    Other,
    None,
    Text(String),
}

/// A request to an operation.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) key: Key,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Bytes,
}

impl Call {
    /// With the live key, and neither headers nor body of its own.
    pub(crate) fn new(method: &str, path: impl Into<String>) -> Self {
        Self { method: method.to_owned(), path: path.into(), key: Key::Live, headers: Vec::new(), body: Bytes::new() }
    }

    pub(crate) fn get(path: impl Into<String>) -> Self {
        Self::new("GET", path)
    }

    pub(crate) fn post(path: impl Into<String>) -> Self {
        Self::new("POST", path)
    }

    pub(crate) fn key(mut self, key: Key) -> Self {
        self.key = key;
        self
    }

    pub(crate) fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.retain(|(header, _)| header != name);
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    pub(crate) fn without_header(mut self, name: &str) -> Self {
        self.headers.retain(|(header, _)| header != name);
        self
    }

    pub(crate) fn body(mut self, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self
    }

    pub(crate) fn json(self, text: impl Into<Bytes>) -> Self {
        self.header("content-type", "application/json").body(text)
    }

    pub(crate) fn form(self, form: MultipartForm) -> Self {
        let (content_type, body) = form.finish();
        self.header("content-type", content_type).body(body)
    }

    /// A request to an operation with nothing wrong in it, its path variable filled with `id`; a JSON body is the
    /// document's first example, a form has a small picture.
    pub(crate) fn plausible(operation: &Operation, id: &str) -> Self {
        let call = Self::new(operation.method(), operation.path().replace("{imageId}", id));
        match operation.request_content_type() {
            None => call,
            Some("multipart/form-data") => call.form(MultipartForm::upload("Plausible", &pictures::small())),
            Some(content_type) => {
                let example = operation.request_examples().first().map(|example| example.value.to_string());
                call.header("content-type", content_type).body(example.unwrap_or_default())
            }
        }
    }
}

/// A multipart form, byte by byte.
#[derive(Clone, Debug)]
pub(crate) struct MultipartForm {
    boundary: &'static str,
    quoted: bool,
    bytes: BytesMut,
}

impl MultipartForm {
    pub(crate) fn new() -> Self {
        Self { boundary: "7d1c0f5e8b2a4d39", quoted: false, bytes: BytesMut::new() }
    }

    /// What an upload needs: the name, and the picture without a file name.
    pub(crate) fn upload(name: &str, picture: &[u8]) -> Self {
        Self::new().text("name", name).file("image", "", picture)
    }

    pub(crate) fn text(self, name: &str, value: &str) -> Self {
        self.file(name, "", value.as_bytes())
    }

    /// A part with more in its head: `; filename="x"\r\nContent-Type: image/png`, for example.
    pub(crate) fn file(mut self, name: &str, more: &str, bytes: &[u8]) -> Self {
        let head = format!("--{}\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n", self.boundary);
        self.bytes.put_slice(head.as_bytes());
        self.bytes.put_slice(bytes);
        self.bytes.put_slice(b"\r\n");
        self
    }

    /// The boundary is named in quotes, as RFC 2046 allows.
    pub(crate) fn quoted(mut self) -> Self {
        self.quoted = true;
        self
    }

    /// Content type and body.
    pub(crate) fn finish(mut self) -> (String, Bytes) {
        self.bytes.put_slice(format!("--{}--\r\n", self.boundary).as_bytes());
        let quote = if self.quoted { "\"" } else { "" };
        (format!("multipart/form-data; boundary={quote}{}{quote}", self.boundary), self.bytes.freeze())
    }
}
