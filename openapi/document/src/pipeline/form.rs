//! The parts of a form: files within their own limits, everything else as text.

use bytes::{Bytes, BytesMut};
use serde_json::{Map, Value};

use super::body::{BodyReader, LimitedBody};
use super::echo::echo;
use super::gate::Gate;
use crate::body::BodyContent;
use crate::media_type::{covers, essence};
use crate::message::{Violation, line};
use crate::reference::join;
use crate::{Failure, FileField, FormError, FormEvent, FormParser, MediaType, PartHead, TransferDecoder};

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

/// The parts of a form that was received and checked.
#[derive(Clone, Debug, Default)]
pub struct FormValues {
    files: Vec<(String, FilePart)>,
    /// The names of those that are lists, each file of which is among `files`.
    lists: Vec<String>,
    values: Map<String, Value>,
}

impl FormValues {
    /// Takes the file of that name.
    pub fn take_file(&mut self, name: &str) -> Option<FilePart> {
        let place = self.files.iter().position(|(file, _)| file == name)?;
        Some(self.files.swap_remove(place).1)
    }

    /// Takes the value of that name: what the document says it is, else a text.
    pub fn take_value(&mut self, name: &str) -> Option<Value> {
        self.values.remove(name)
    }

    /// The files, with their names.
    pub fn files(&self) -> impl Iterator<Item = (&str, &FilePart)> {
        self.files.iter().map(|(name, file)| (name.as_str(), file))
    }

    /// The form as the object that its schema describes; a file is a string there, an empty one, and of a
    /// list of files each is.
    pub fn to_json(&self) -> Value {
        let mut object = self.values.clone();
        for (name, _) in &self.files {
            let file = Value::String(String::new());
            match object.get_mut(name) {
                Some(Value::Array(files)) => files.push(file),
                _ if self.lists.contains(name) => drop(object.insert(name.clone(), Value::Array(vec![file]))),
                _ => drop(object.insert(name.clone(), file)),
            }
        }
        Value::Object(object)
    }

    fn has(&self, name: &str) -> bool {
        self.values.contains_key(name) || self.files.iter().any(|(file, _)| file == name)
    }
}

/// Reads a URL-encoded form.
pub(super) fn url_encoded(content: &BodyContent, bytes: &[u8], errors: &mut Vec<Violation>) -> Value {
    let mut fields = Map::new();
    for (name, text) in form_urlencoded::parse(bytes) {
        if let Some(is_new) = content.put_within(&name, &text, &mut fields) {
            if !is_new {
                errors.push(repeated(&name).into());
            }
            continue;
        }
        let value = content.form_value(&name, text.into_owned());
        match (fields.get_mut(&*name), value) {
            (Some(Value::Array(known)), Value::Array(more)) if content.is_repeatable(&name) => known.extend(more),
            (Some(_), _) => errors.push(repeated(&name).into()),
            (None, value) => {
                fields.insert(name.into_owned(), value);
            }
        }
    }
    Value::Object(fields)
}

/// Reads a multipart form; what is wrong with its fields, by itself or by their schema, goes into `errors`, and what has
/// a media type that its `encoding` does not name into `foreign`.
pub(super) async fn multipart<B: BodyReader, G: Gate>(
    known: &BodyContent,
    content_type: &MediaType,
    body: &mut LimitedBody<'_, B>,
    gate: &G,
    caller: Option<&G::Caller>,
    errors: &mut Vec<Violation>,
    foreign: &mut Vec<Violation>,
) -> Result<FormValues, Failure> {
    let mut parser = FormParser::of(content_type).map_err(malformed)?;
    let mut form = FormValues::default();
    let mut unread = Vec::new();
    let mut part = None;
    while let Some(chunk) = body.next(gate, caller).await? {
        parser.feed(chunk);
        while let Some(event) = parser.next_event().map_err(malformed)? {
            match event {
                // What is given again is wrong, whatever it holds.
                FormEvent::PartBegins(head) if form.has(head.name()) && !known.is_repeatable(head.name()) => {
                    errors.push(repeated(head.name()).into());
                }
                FormEvent::PartBegins(head) if foreign_type(known, &head).is_some() => {
                    foreign.extend(foreign_type(known, &head));
                    unread.push(head.name().to_owned());
                }
                FormEvent::PartBegins(head) => part = Some(Part::begin(known, head, body.expected())),
                FormEvent::Data(bytes) => {
                    if let Some(part) = &mut part {
                        part.extend(bytes)?;
                    }
                }
                FormEvent::PartEnds => {
                    if let Some(part) = part.take() {
                        let name = part.head.name().to_owned();
                        if let Err(error) = part.end(known, &mut form) {
                            errors.push(error.to_string().into());
                            unread.push(name);
                        }
                    }
                }
                FormEvent::FormEnds => {}
            }
        }
    }
    parser.finish().map_err(malformed)?;
    let largest = form.files.iter_mut().max_by_key(|(_, file)| file.bytes.len());
    if let Some((_, file)) = largest {
        file.bytes = body.held(std::mem::take(&mut file.bytes));
    }
    let mut violations = known.check(&form.to_json());
    // A field that was sent and cannot be read is not missing.
    let pointers: Vec<_> = unread.iter().map(|name| format!("{}: ", line_pointer(name))).collect();
    violations.retain(|violation| !pointers.iter().any(|pointer| violation.line().starts_with(pointer.as_str())));
    errors.extend(violations);
    Ok(form)
}

/// What is wrong with the media type of a part; one that names none is taken for what the document says.
fn foreign_type(known: &BodyContent, head: &PartHead) -> Option<Violation> {
    let (wanted, sent) = (known.part_types(head.name()), head.content_type()?);
    let essence = essence(sent).to_ascii_lowercase();
    if wanted.is_empty() || wanted.iter().any(|wanted| *wanted == essence || covers(wanted, &essence)) {
        return None;
    }
    let fault = format!("has the content type {}; send {}", echo(&essence), wanted.join(" or "));
    Some(line(&join("", head.name()), fault).into())
}

/// A part that is being read.
struct Part {
    head: PartHead,
    /// What the document says of it, where it is a file.
    file: Option<FileField>,
    decoder: Option<TransferDecoder>,
    fault: Option<FormError>,
    content: Content,
    /// The most bytes that are to be expected.
    expected: u64,
}

/// Text of one chunk is not copied.
enum Content {
    One(Bytes),
    Many(BytesMut),
}

impl Part {
    fn begin(known: &BodyContent, head: PartHead, expected: u64) -> Part {
        let name = head.name();
        let of_list = || known.is_list_of_files(name).then(|| FileField { name: name.to_owned(), max_bytes: None });
        let file = known.file_fields().iter().find(|file| file.name == name).cloned().or_else(of_list);
        let (decoder, fault) = match file.as_ref().map(|_| TransferDecoder::new(&head)) {
            Some(Ok(decoder)) => (Some(decoder), None),
            Some(Err(fault)) => (None, Some(fault)),
            None => (None, None),
        };
        Part { head, file, decoder, fault, content: Content::One(Bytes::new()), expected }
    }

    fn extend(&mut self, bytes: Bytes) -> Result<(), Failure> {
        if self.fault.is_some() {
            return Ok(());
        }
        let bytes = match self.decoder.as_mut().map(|decoder| decoder.decode(bytes.clone())) {
            Some(Ok(bytes)) => bytes,
            Some(Err(fault)) => {
                self.fault = Some(fault);
                return Ok(());
            }
            None => bytes,
        };
        let length = bytes.len() + self.content.length();
        if let Some((file, limit)) = self.file.as_ref().and_then(|file| Some((file, file.max_bytes?)))
            && length as u64 > limit
        {
            let message = format!("The part {} is larger than {limit} bytes.", file.name);
            return Err(Failure::payload_too_large(message));
        }
        match &mut self.content {
            Content::One(first) if first.is_empty() => self.content = Content::One(bytes),
            Content::One(first) => {
                let limit = self.file.as_ref().and_then(|file| file.max_bytes).unwrap_or(u64::MAX);
                let capacity = (length as u64).max(self.expected.min(limit));
                let mut whole = BytesMut::with_capacity(usize::try_from(capacity).unwrap_or(length));
                whole.extend_from_slice(first);
                whole.extend_from_slice(&bytes);
                self.content = Content::Many(whole);
            }
            Content::Many(whole) => whole.extend_from_slice(&bytes),
        }
        Ok(())
    }

    /// Puts the part into the form.
    fn end(self, known: &BodyContent, form: &mut FormValues) -> Result<(), FormError> {
        if let Some(fault) = self.fault {
            return Err(fault);
        }
        self.decoder.map_or(Ok(()), TransferDecoder::finish)?;
        let name = self.head.name().to_owned();
        let bytes = match self.content {
            Content::One(bytes) => bytes,
            Content::Many(bytes) => bytes.freeze(),
        };
        match self.file {
            Some(_) => {
                let file_name = self.head.file_name().map(str::to_owned);
                let content_type = self.head.content_type().map(str::to_owned);
                if known.is_list_of_files(&name) && !form.lists.contains(&name) {
                    form.lists.push(name.clone());
                }
                form.files.push((name, FilePart { bytes, file_name, content_type }));
            }
            // A file that the document does not know is not read as a text: that it is not known is what is wrong.
            None if self.head.file_name().is_some() && !known.has_field(&name) => {
                form.values.insert(name, Value::Null);
            }
            None => {
                let text = self.head.text(bytes)?;
                let value = known.form_value(&name, text);
                match (form.values.get_mut(&name), value) {
                    (Some(Value::Array(items)), Value::Array(more)) => items.extend(more),
                    (_, value) => drop(form.values.insert(name, value)),
                }
            }
        }
        Ok(())
    }
}

impl Content {
    fn length(&self) -> usize {
        match self {
            Content::One(bytes) => bytes.len(),
            Content::Many(bytes) => bytes.len(),
        }
    }
}

fn line_pointer(name: &str) -> String {
    let whole = line(&join("", name), "");
    whole.trim_end_matches(": ").to_owned()
}

fn repeated(name: &str) -> String {
    line(&join("", name), "is given more than once")
}

fn malformed(error: FormError) -> Failure {
    Failure::bad_request(format!("The body is not a valid form: {error}."))
}
