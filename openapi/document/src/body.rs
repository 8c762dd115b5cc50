//! What the document says of the bodies of requests.

use serde_json::{Map, Value};

use crate::bracketed;
use crate::example::examples;
use crate::kinds::{Kinds, are_all, items_of, parts, types};
use crate::media_type::{covers, essence, is_json, is_text};
use crate::message::Violation;
use crate::reference::LocatedValue;
use crate::schema::Side;
use crate::validator::{Schema, Schemas};
use crate::{DocumentError, Example};

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

/// What the text of a form's field stands for.
#[derive(Clone, Copy, Debug)]
enum FieldKind {
    /// A text, a number or a truth.
    Scalar(Kinds),
    /// A list of those, which a form has by repeating the field.
    List(Kinds),
    /// A list in a multipart form: a part for each item, or one with all of them as JSON. The items are JSON themselves
    /// where `json` says so.
    Parts { kinds: Kinds, json: bool },
    /// A list of files, a part for each.
    Files,
    /// An object, as JSON.
    Json,
}

/// A part of a multipart form that is a file: `type: string, format: binary`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FileField {
    /// The name of the part.
    pub name: String,
    /// `x-max-bytes`: the most bytes it may have.
    pub max_bytes: Option<u64>,
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

impl BodyContent {
    fn compile<'d>(
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
            Some(FieldKind::Scalar(kinds)) => kinds.value(&text),
            Some(FieldKind::List(kinds)) => Value::Array(vec![kinds.value(&text)]),
            Some(FieldKind::Parts { kinds, json }) => items(kinds, json, text),
            Some(FieldKind::Json) => serde_json::from_str(&text).unwrap_or(Value::String(text)),
            Some(FieldKind::Files) | None => Value::String(text),
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

impl FieldKind {
    fn of<'d>(document: &'d Value, property: &LocatedValue<'d>, multipart: bool) -> Result<FieldKind, DocumentError> {
        let resolved = property.clone().resolved(document)?;
        let parts = parts(document, property)?;
        let is = |wanted: &str| types(resolved.value).any(|kind| kind == wanted) || are_all(&parts, wanted);
        if !is("array") {
            return match is("object") {
                true => Ok(FieldKind::Json),
                false => Ok(FieldKind::Scalar(Kinds::of(document, property)?)),
            };
        }
        let items = items_of(&parts);
        let kinds = items.as_ref().map_or(Ok(Kinds::default()), |items| Kinds::of(document, items))?;
        let Some(items) = items.filter(|_| multipart) else { return Ok(FieldKind::List(kinds)) };
        let items = items.resolved(document)?;
        match is_binary(&items) {
            true => Ok(FieldKind::Files),
            false => Ok(FieldKind::Parts { kinds, json: types(items.value).any(|kind| kind != "string") }),
        }
    }
}

/// The items that the text of one part of a list stands for.
fn items(kinds: Kinds, json: bool, text: String) -> Value {
    match serde_json::from_str(&text) {
        Ok(Value::Array(items)) => Value::Array(items),
        Ok(item @ Value::Object(_)) if json => Value::Array(vec![item]),
        _ => Value::Array(vec![kinds.value(&text)]),
    }
}

fn may_be_object(schema: &Value) -> bool {
    let mut types = types(schema).peekable();
    types.peek().is_none() || types.any(|kind| kind == "object")
}

/// Whether a part is a file: bytes (`format: binary`, or since OpenAPI 3.1 a content type without an encoding), or a
/// text that `encoding` gives another type than text.
fn is_file(property: &LocatedValue<'_>, media: &LocatedValue<'_>, name: &str) -> bool {
    let encoding = media.get("encoding").and_then(|encoding| encoding.get(name));
    let is_text = matches!(property.text("type"), Some("string") | None);
    let encoded = encoding.as_ref().and_then(|encoding| encoding.text("contentType"));
    is_binary(property) || (is_text && encoded.is_some_and(of_binary))
}

/// Whether the schema itself says that a value is bytes.
pub(crate) fn is_binary(schema: &LocatedValue<'_>) -> bool {
    schema.text("format") == Some("binary")
        || (schema.text("contentEncoding").is_none() && schema.text("contentMediaType").is_some_and(of_binary))
}

/// The media types of `encoding`, by the names of the parts.
fn part_types(media: &LocatedValue<'_>) -> Result<Vec<(String, Vec<String>)>, DocumentError> {
    let mut all = Vec::new();
    for (name, encoding) in media.entries("encoding")? {
        let types = encoding.text("contentType").unwrap_or_default().split(',');
        let types = types.map(|name| essence(name).to_ascii_lowercase()).filter(|name| !name.is_empty());
        all.push((name.to_owned(), types.collect()));
    }
    Ok(all)
}

/// Whether the schema of a `text/*` body is that of a string.
fn is_string(schema: &LocatedValue<'_>) -> bool {
    types(schema.value).any(|kind| kind == "string") && !is_binary(schema)
}

/// Whether a media type is of bytes.
fn of_binary(content_type: &str) -> bool {
    let essence = essence(content_type.split(',').next().unwrap_or_default());
    !is_json(essence) && !essence.starts_with("text/")
}

/// Deeper than anybody puts a form together.
const DEEPEST: usize = 16;

/// The properties of a form, with those that it is put together from.
fn properties<'d>(
    document: &'d Value,
    schema: LocatedValue<'d>,
    depth: usize,
) -> Result<Vec<(String, LocatedValue<'d>)>, DocumentError> {
    let schema = schema.resolved(document)?;
    if depth > DEEPEST {
        return Err(DocumentError::nested_too_deeply(&schema.pointer));
    }
    let own = schema.entries("properties")?.into_iter();
    let mut found: Vec<(String, LocatedValue<'d>)> = own.map(|(name, place)| (name.to_owned(), place)).collect();
    for keyword in ["allOf", "oneOf", "anyOf"] {
        for member in schema.items(keyword)? {
            for (name, place) in properties(document, member, depth + 1)? {
                if !found.iter().any(|(known, _)| *known == name) {
                    found.push((name, place));
                }
            }
        }
    }
    Ok(found)
}
