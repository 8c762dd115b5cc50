//! Forms as types.

use bytes::Bytes;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::de::DeserializeOwned;
use specbound_document::pipeline::{self, FormValues};

use crate::Failure;

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

/// A form that the document describes.
pub trait FromForm: Sized {
    /// The typed form; its values are checked by then.
    ///
    /// # Errors
    /// 422 where a value does not fit its type.
    fn from_form(values: FormParts) -> Result<Self, Failure>;
}

/// The parts of a form that was received and checked.
#[derive(Debug)]
pub struct FormParts(pub(crate) FormValues);

impl FormParts {
    /// The file of that name.
    pub fn file(&mut self, name: &str) -> Option<FilePart> {
        let pipeline::FilePart { bytes, file_name, content_type } = self.0.take_file(name)?;
        Some(FilePart { bytes, file_name, content_type })
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
        let value = self.0.take_value(name).unwrap_or_default();
        serde_json::from_value(value).map_err(|error| invalid(name, &error.to_string()))
    }
}

fn invalid(name: &str, what: &str) -> Failure {
    Failure::invalid("The request is not valid.", vec![format!("/{name}: {what}")])
}
