//! What the document says of the bodies of requests.

mod binary;
mod content;
mod field_kind;
mod form_fields;

use serde_json::Value;

use crate::DocumentError;
use crate::media_type::{covers, is_json};
use crate::message::Violation;
use crate::reference::LocatedValue;
use crate::validator::Schemas;

pub(crate) use binary::is_binary;
pub use content::BodyContent;
pub use form_fields::FileField;

/// The body that an operation takes.
#[derive(Debug)]
pub(crate) struct RequestBody {
    pub(crate) required: bool,
    /// `x-max-body-bytes`, of the body or of the whole document.
    pub(crate) max_bytes: Option<u64>,
    /// In the document's order; at least one.
    pub(crate) contents: Vec<BodyContent>,
    /// The place of the one that is meant where nobody says which.
    preferred: usize,
}

impl RequestBody {
    pub(crate) fn compile<'d>(
        document: &'d Value,
        place: &LocatedValue<'d>,
        schemas: &mut Schemas,
    ) -> Result<Option<RequestBody>, DocumentError> {
        let Some(body) = place.get("requestBody") else { return Ok(None) };
        let body = body.resolved(document)?;
        let mut contents = Vec::new();
        for (name, media) in body.entries("content")? {
            contents.push(BodyContent::compile(document, name, &media, schemas)?);
        }
        if contents.is_empty() {
            return Err(DocumentError::shape(&body.pointer, "a body needs a content"));
        }
        let preferred = contents.iter().position(|content| is_json(&content.media_type)).unwrap_or(0);
        let max_bytes =
            body.value.get("x-max-body-bytes").or_else(|| document.get("x-max-body-bytes")).and_then(Value::as_u64);
        Ok(Some(RequestBody { required: body.is_true("required"), max_bytes, contents, preferred }))
    }

    /// JSON where that is among them, else the first.
    pub(crate) fn preferred(&self) -> &BodyContent {
        &self.contents[self.preferred]
    }

    /// The content that a media type is of: the one of that name, else a range that covers it.
    pub(crate) fn content(&self, essence: &str) -> Option<&BodyContent> {
        let named = self.contents.iter().find(|content| content.media_type == essence);
        named.or_else(|| self.contents.iter().find(|content| covers(&content.media_type, essence)))
    }

    /// What is wrong with a body of the preferred media type.
    pub(crate) fn check(&self, body: &Value) -> Vec<Violation> {
        self.preferred().check(body)
    }
}
