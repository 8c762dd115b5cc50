//! A request that is being put together by what the document says of an operation.

use bytes::{BufMut, Bytes, BytesMut};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use specbound_document::Operation;

use crate::document::compiled;
use crate::located_value::{self, is_json};
use crate::service::KEY;
use crate::wire::Sent;

const BOUNDARY: &str = "proof-boundary";
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A request to an operation.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) operation: &'static Operation,
    /// Names and texts of the variables.
    pub(crate) path: Vec<(String, String)>,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: Vec<(String, String)>,
    /// What is sent in the header that the document names for it; nothing where it names none.
    pub(crate) credential: Option<String>,
    pub(crate) content_type: Option<String>,
    pub(crate) body: Body,
    /// Whether the body's length is said before it.
    pub(crate) length_is_said: bool,
}

#[derive(Clone, Debug)]
pub(crate) enum Body {
    Absent,
    Json(Value),
    Form(MultipartForm),
    Bytes(Bytes),
}

/// A `multipart/form-data` body.
#[derive(Clone, Debug, Default)]
pub(crate) struct MultipartForm {
    pub(crate) parts: Vec<Part>,
    /// Bytes after the last boundary, which have no effect but on the length.
    pub(crate) epilogue: usize,
}

#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) bytes: Bytes,
    pub(crate) is_file: bool,
}

impl Draft {
    /// The request that the document's examples make up, with every parameter.
    pub(crate) fn whole(operation: &'static Operation) -> Draft {
        let mut draft = Draft::least(operation);
        for parameter in located_value::parameters(operation.method(), operation.path()) {
            if !parameter.required
                && let Some(example) = operation.parameter_example(&parameter.name)
            {
                draft.add(&parameter.location, &parameter.name, text(example));
            }
        }
        draft
    }

    /// The same with what is required only.
    pub(crate) fn least(operation: &'static Operation) -> Draft {
        let content_type = operation.request_content_type().map(str::to_owned);
        let mut draft = Draft {
            operation,
            path: Vec::new(),
            query: Vec::new(),
            headers: Vec::new(),
            credential: operation.security_header().map(|_| KEY.to_owned()),
            body: body(operation),
            content_type,
            length_is_said: true,
        };
        for parameter in located_value::parameters(operation.method(), operation.path()) {
            if parameter.required {
                let example = operation.parameter_example(&parameter.name).map(text).unwrap_or_default();
                draft.add(&parameter.location, &parameter.name, example);
            }
        }
        draft
    }

    /// The operation of that id, as [`Draft::least`] makes it.
    pub(crate) fn of(operation_id: &str) -> Option<Draft> {
        compiled().operation(operation_id).map(Draft::least)
    }

    /// The texts of the parameters in that place.
    pub(crate) fn texts(&mut self, location: &str) -> &mut Vec<(String, String)> {
        match location {
            "path" => &mut self.path,
            "query" => &mut self.query,
            _ => &mut self.headers,
        }
    }

    pub(crate) fn add(&mut self, location: &str, name: &str, text: String) {
        self.texts(location).push((name.to_owned(), text));
    }

    /// Gives a parameter another text, or one where it had none.
    pub(crate) fn set(&mut self, location: &str, name: &str, text: &str) {
        let texts = self.texts(location);
        match texts.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => text.clone_into(known),
            None => texts.push((name.to_owned(), text.to_owned())),
        }
    }

    pub(crate) fn remove(&mut self, location: &str, name: &str) {
        self.texts(location).retain(|(known, _)| known != name);
    }

    /// The path with its variables filled in.
    pub(crate) fn path(&self) -> String {
        let mut path = images_api::document().base_path().to_owned() + self.operation.path();
        for (name, text) in &self.path {
            path = path.replace(&format!("{{{name}}}"), &encoded(text));
        }
        path
    }

    /// What stands after the question mark.
    pub(crate) fn query(&self) -> String {
        let pairs = self.query.iter().map(|(name, text)| format!("{}={}", encoded(name), encoded(text)));
        pairs.collect::<Vec<_>>().join("&")
    }

    pub(crate) fn body_bytes(&self) -> Bytes {
        match &self.body {
            Body::Absent => Bytes::new(),
            Body::Json(value) => Bytes::from(value.to_string()),
            Body::Form(form) => form.to_bytes(),
            Body::Bytes(bytes) => bytes.clone(),
        }
    }

    /// Without making the bytes where they may be many.
    pub(crate) fn body_length(&self) -> usize {
        match &self.body {
            Body::Form(form) => form.length() + form.epilogue,
            _ => self.body_bytes().len(),
        }
    }

    pub(crate) fn to_sent(&self) -> Sent {
        let mut headers = self.headers.clone();
        if let (Some(header), Some(credential)) = (self.operation.security_header(), &self.credential) {
            headers.push((header.to_owned(), credential.clone()));
        }
        if let Some(content_type) = &self.content_type {
            let boundary = match &self.body {
                Body::Form(_) if content_type == "multipart/form-data" => format!("; boundary={BOUNDARY}"),
                _ => String::new(),
            };
            headers.push(("content-type".to_owned(), format!("{content_type}{boundary}")));
        }
        let query = self.query();
        let target = if query.is_empty() { self.path() } else { format!("{}?{query}", self.path()) };
        Sent {
            method: self.operation.method().to_owned(),
            target,
            headers,
            body: self.body_bytes(),
            length_is_said: self.length_is_said,
        }
    }
}

/// The first example of the body.
fn body(operation: &Operation) -> Body {
    let Some(content_type) = operation.request_content_type() else { return Body::Absent };
    let example = operation.request_examples().first().map(|example| example.value.clone()).unwrap_or_default();
    if is_json(content_type) {
        return Body::Json(example);
    }
    let Value::Object(fields) = example else { return Body::Bytes(Bytes::from(text(&example))) };
    let is_file = |name: &str| operation.file_fields().iter().any(|part| part.name == name);
    let parts = fields.iter().map(|(name, value)| Part {
        name: name.clone(),
        bytes: Bytes::from(text(value)),
        is_file: is_file(name),
    });
    Body::Form(MultipartForm { parts: parts.collect(), epilogue: 0 })
}

impl MultipartForm {
    fn to_bytes(&self) -> Bytes {
        let mut bytes = BytesMut::with_capacity(self.length() + self.epilogue);
        for part in &self.parts {
            bytes.put_slice(part.head().as_bytes());
            bytes.put_slice(&part.bytes);
            bytes.put_slice(b"\r\n");
        }
        bytes.put_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        bytes.put_bytes(b'.', self.epilogue);
        bytes.freeze()
    }

    /// Bytes up to the last boundary, and with it.
    fn length(&self) -> usize {
        let parts = self.parts.iter().map(|part| part.head().len() + part.bytes.len() + 2);
        parts.sum::<usize>() + BOUNDARY.len() + 6
    }

    /// The same form in a body of exactly that length; as it is where it is longer already.
    pub(crate) fn padded_to(mut self, length: usize) -> MultipartForm {
        self.epilogue = length.saturating_sub(self.length());
        self
    }

    pub(crate) fn part(&mut self, name: &str) -> Option<&mut Part> {
        self.parts.iter_mut().find(|part| part.name == name)
    }
}

impl Part {
    fn head(&self) -> String {
        let Part { name, is_file, .. } = self;
        let file = if *is_file { "; filename=\"picture\"\r\nContent-Type: application/octet-stream" } else { "" };
        format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n")
    }
}

/// A value as a parameter's text.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}
