//! A body of a certain media type.

use serde_json::{Map, Value};

use super::binary::is_binary;
use super::field_kind::FieldKind;
use super::form_fields::{FileField, is_file, part_types, properties};
use crate::bracketed;
use crate::example::examples;
use crate::kinds::types;
use crate::media_type::{essence, is_json, is_text};
use crate::message::Violation;
use crate::reference::LocatedValue;
use crate::schema::Side;
use crate::validator::{Schema, Schemas};
use crate::{DocumentError, Example};

/// A body of a certain media type.
#[derive(Debug)]
pub struct BodyContent {
    pub(crate) media_type: String,
    is_text: bool,
    /// The media types that `encoding` lets the parts of a multipart form have, by their names.
    part_types: Vec<(String, Vec<String>)>,
    pub(crate) schema: Option<Schema>,
    pub(crate) files: Vec<FileField>,
    /// What the fields of a form are.
    fields: Vec<(String, FieldKind)>,
    pub(crate) examples: Vec<Example>,
}

impl BodyContent {
    pub(super) fn compile<'d>(
        document: &'d Value,
        name: &str,
        media: &LocatedValue<'d>,
        schemas: &mut Schemas,
    ) -> Result<BodyContent, DocumentError> {
        let media_type = essence(name).to_ascii_lowercase();
        let is_form = media_type == "multipart/form-data";
        let is_url_encoded = media_type == "application/x-www-form-urlencoded";
        let schema = media.get("schema");
        let is_text = is_text(&media_type)
            && match schema.clone() {
                Some(schema) => is_string(&schema.resolved(document)?),
                None => true,
            };
        let checked = is_json(&media_type) || is_form || is_url_encoded || is_text;
        let (mut files, mut fields) = (Vec::new(), Vec::new());
        if let Some(schema) = schema.clone().filter(|_| is_form || is_url_encoded) {
            for (name, property) in properties(document, schema, 0)? {
                let resolved = property.clone().resolved(document)?;
                if is_form && is_file(&resolved, media, &name) {
                    let max_bytes = resolved.value.get("x-max-bytes").and_then(Value::as_u64);
                    files.push(FileField { name: name.clone(), max_bytes });
                }
                fields.push((name, FieldKind::of(document, &property, is_form)?));
            }
        }
        let part_types = match is_form {
            true => part_types(media)?,
            false => Vec::new(),
        };
        // What is said to be a text or a list is a form nevertheless, and nothing is known of its fields.
        let is_of_fields = match &schema {
            Some(schema) if is_form || is_url_encoded => may_be_object(schema.clone().resolved(document)?.value),
            _ => true,
        };
        let schema = schema.filter(|_| checked && is_of_fields).map(|schema| schemas.schema(&schema, Side::Request));
        let examples = examples(document, name, media)?;
        Ok(BodyContent { media_type, is_text, part_types, schema, files, fields, examples })
    }

    /// The media type, without parameters, in lower case. It may be a range such as `image/*`.
    pub fn media_type(&self) -> &str {
        &self.media_type
    }

    /// Whether it is a text, and no bytes: `text/*`, and its schema, where it has one, is that of a string.
    pub fn is_text(&self) -> bool {
        self.is_text
    }

    /// The examples, in the document's order.
    pub fn examples(&self) -> &[Example] {
        &self.examples
    }

    /// The parts of a multipart form that are files.
    pub fn file_fields(&self) -> &[FileField] {
        &self.files
    }

    /// The media types that the part of that name may have by its `encoding`, or ranges such as `image/*`, in lower case and
    /// without parameters; none where the document does not say.
    pub fn part_types(&self, name: &str) -> &[String] {
        let known = self.part_types.iter().find(|(part, _)| part == name);
        known.map_or(&[], |(_, types)| types.as_slice())
    }

    /// The schema as JSON Schema 2020-12 with examples and defaults; nothing where the document has none.
    ///
    /// # Errors
    /// Where it cannot be translated.
    pub fn schema(&self) -> Option<Result<&Value, &DocumentError>> {
        self.schema.as_ref().map(Schema::annotated)
    }

    pub(crate) fn check(&self, body: &Value) -> Vec<Violation> {
        let mut lines = Vec::new();
        if let Some(schema) = &self.schema {
            schema.check(body, "", &mut lines);
        }
        lines
    }

    /// The same of a body that may have more members than these, at any depth.
    pub(crate) fn check_part(&self, part: &Value) -> Vec<Violation> {
        let mut lines = Vec::new();
        if let Some(schema) = &self.schema {
            schema.check_part(part, &mut lines);
        }
        lines
    }

    /// Writes the whole numbers of a checked body as such.
    pub(crate) fn write_integers(&self, body: &mut Value) {
        if let Some(schema) = &self.schema {
            schema.write_integers(body);
        }
    }

    /// The value that the text of a form's field stands for.
    pub(crate) fn form_value(&self, name: &str, text: String) -> Value {
        match self.field(name) {
            Some(kind) => kind.value(text),
            None => Value::String(text),
        }
    }

    /// Puts the text of a URL-encoded form's field whose name leads into an object or a list into the form: whether
    /// nothing was there. Nothing where the name is a field's own, or leads nowhere.
    pub(crate) fn put_within(&self, name: &str, text: &str, fields: &mut Map<String, Value>) -> Option<bool> {
        if self.has_field(name) {
            return None;
        }
        let (document, schema) = self.schema.as_ref()?.source().ok()?;
        bracketed::put(document, schema, name, text, fields)
    }

    /// Whether a field may be given more than once: each is an item of a list.
    pub(crate) fn is_repeatable(&self, name: &str) -> bool {
        matches!(self.field(name), Some(FieldKind::List(_) | FieldKind::Parts { .. } | FieldKind::Files))
    }

    /// Whether each part of that name is a file of a list.
    pub(crate) fn is_list_of_files(&self, name: &str) -> bool {
        matches!(self.field(name), Some(FieldKind::Files))
    }

    /// Whether the form has a field of that name.
    pub(crate) fn has_field(&self, name: &str) -> bool {
        self.field(name).is_some()
    }

    fn field(&self, name: &str) -> Option<FieldKind> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, kind)| *kind)
    }
}

fn may_be_object(schema: &Value) -> bool {
    let mut types = types(schema).peekable();
    types.peek().is_none() || types.any(|kind| kind == "object")
}

/// Whether the schema of a `text/*` body is that of a string.
fn is_string(schema: &LocatedValue<'_>) -> bool {
    types(schema.value).any(|kind| kind == "string") && !is_binary(schema)
}
