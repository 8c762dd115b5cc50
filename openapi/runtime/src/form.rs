//! `multipart/form-data`: files within their own limits, everything else as text.

use bytes::{Bytes, BytesMut};
use multer::{Field, Multipart};
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::Failure;
use crate::body::Incoming;

/// A file part of a multipart form.
#[derive(Clone, Debug)]
pub struct FilePart {
    /// The file.
    pub bytes: Bytes,
    /// The file's name, where the client gave one.
    pub file_name: Option<String>,
    /// The media type that the client claims.
    pub content_type: Option<String>,
}

impl JsonSchema for FilePart {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "FilePart".to_owned()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        crate::schema::binary().build()
    }
}

/// What a form has, as the document says.
#[derive(Debug)]
pub struct FormFields {
    /// Names of the file parts, each with the most bytes it may have.
    pub files: &'static [(&'static str, u64)],
    /// Names of the parts that are not strings: their text is read as JSON.
    pub values: &'static [&'static str],
}

/// A form that the document describes.
pub trait FromForm: Sized {
    /// Its parts.
    const FIELDS: FormFields;

    /// The typed form; its values are checked by then.
    ///
    /// # Errors
    /// 422 where a value does not fit its type.
    fn from_form(values: FormValues) -> Result<Self, Failure>;
}

/// The parts of a form that was received and checked.
#[derive(Debug, Default)]
pub struct FormValues {
    files: Vec<(&'static str, FilePart)>,
    values: Map<String, Value>,
    repeated: Vec<String>,
}

impl FormValues {
    /// The file of that name.
    pub fn file(&mut self, name: &str) -> Option<FilePart> {
        let place = self.files.iter().position(|(file, _)| *file == name)?;
        Some(self.files.swap_remove(place).1)
    }

    /// The file of that name, which the document requires.
    ///
    /// # Errors
    /// 422 where it is missing.
    pub fn required_file(&mut self, name: &str) -> Result<FilePart, Failure> {
        self.file(name).ok_or_else(|| invalid(name, "is required"))
    }

    /// The value of that name, null where it is missing.
    ///
    /// # Errors
    /// 422 where it does not fit the type.
    pub fn value<T: DeserializeOwned>(&mut self, name: &str) -> Result<T, Failure> {
        let value = self.values.remove(name).unwrap_or_default();
        serde_json::from_value(value).map_err(|error| invalid(name, &error.to_string()))
    }

    /// The form as the object that its schema describes; a file is a string there.
    pub(crate) fn to_json(&self) -> Value {
        let mut object = self.values.clone();
        for (name, _) in &self.files {
            object.insert((*name).to_owned(), Value::String(String::new()));
        }
        Value::Object(object)
    }

    /// A line for every part that was sent more than once.
    pub(crate) fn take_repeated(&mut self) -> Vec<String> {
        std::mem::take(&mut self.repeated)
    }

    fn has(&self, name: &str) -> bool {
        self.values.contains_key(name) || self.files.iter().any(|(file, _)| *file == name)
    }
}

fn invalid(name: &str, what: &str) -> Failure {
    Failure::invalid("The request is not valid.", vec![format!("/{name}: {what}")])
}

/// Reads the parts of a form whose body is `limit` bytes long at most.
pub(crate) async fn read(incoming: &mut Incoming, limit: u64, fields: &FormFields) -> Result<FormValues, Failure> {
    let boundary = multer::parse_boundary(incoming.content_type().unwrap_or_default())
        .map_err(|error| Failure::bad_request("The content type names no usable boundary.").because(error))?;
    let outcome = read_parts(Multipart::new(incoming.stream(limit), boundary), fields).await;
    // The parser reports what its stream ran into in words of its own.
    match incoming.take_failure() {
        Some(failure) => Err(failure),
        None => outcome,
    }
}

async fn read_parts(mut parts: Multipart<'_>, fields: &FormFields) -> Result<FormValues, Failure> {
    let mut form = FormValues::default();
    while let Some(part) = parts.next_field().await.map_err(malformed)? {
        let Some(name) = part.name().map(str::to_owned) else {
            return Err(Failure::bad_request("The body is not a valid form: a part has no name."));
        };
        if form.has(&name) {
            form.repeated.push(format!("/{name}: is given more than once"));
        }
        match fields.files.iter().find(|(file, _)| *file == name) {
            Some((file, limit)) => {
                let file = (*file, read_file(part, *limit).await?);
                form.files.push(file);
            }
            None => {
                let text = read_text(part, &name).await?;
                let value = match fields.values.contains(&name.as_str()) {
                    true => serde_json::from_str(&text).unwrap_or(Value::String(text)),
                    false => Value::String(text),
                };
                form.values.insert(name, value);
            }
        }
    }
    Ok(form)
}

async fn read_file(mut part: Field<'_>, limit: u64) -> Result<FilePart, Failure> {
    let name = part.name().unwrap_or_default().to_owned();
    let file_name = part.file_name().map(str::to_owned);
    let content_type = part.content_type().map(ToString::to_string);
    let mut bytes = BytesMut::new();
    while let Some(chunk) = part.chunk().await.map_err(malformed)? {
        if (bytes.len() + chunk.len()) as u64 > limit {
            return Err(Failure::payload_too_large(format!("The part {name} is larger than {limit} bytes.")));
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(FilePart { bytes: bytes.freeze(), file_name, content_type })
}

/// A text may be as long as the body: what its schema says of its length is a 422, not a 413.
async fn read_text(mut part: Field<'_>, name: &str) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(malformed)? {
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| invalid(name, "is not UTF-8 text"))
}

fn malformed(error: multer::Error) -> Failure {
    Failure::bad_request(format!("The body is not a valid form: {error}."))
}
