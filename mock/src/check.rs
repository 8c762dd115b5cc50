//! What is wrong with a request, in the order in which the server looks: key (401), path (404), parameters (422), content
//! type (415), size (413), syntax (400), fields (422).

use images_document::Operation;
use images_pixels::Probe;
use serde_json::{Map, Value};

use crate::failure::Failure;
use crate::form;
use crate::request::Request;

/// What the server says where anything is wrong with a field.
const INVALID: &str = "The request is not valid.";

/// A request that is right.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    /// The variables of the path as they were sent, decoded.
    pub(crate) path: Vec<(String, String)>,
    /// The query parameters, with the document's defaults.
    pub(crate) query: Map<String, Value>,
    /// The JSON body, or the parts of a form that are no files.
    pub(crate) body: Value,
    /// The picture among the parts of a form, and its length in bytes.
    pub(crate) picture: Option<(Probe, usize)>,
}

/// Checks a request to an operation.
pub(crate) fn check(operation: &Operation, path: Vec<(String, String)>, request: &Request) -> Result<Checked, Failure> {
    key(operation, request)?;
    if operation.check_path(&path).is_err() {
        let (name, value) = path.into_iter().next().unwrap_or_default();
        return Err(Failure::new(404, not_found(&name, &value)));
    }
    let mut errors = Vec::new();
    let query = operation.check_query(&request.query).unwrap_or_else(|lines| {
        errors.extend(lines);
        Map::new()
    });
    if let Err(lines) = operation.check_headers(|name| request.header(name)) {
        errors.extend(lines);
    }
    if !errors.is_empty() {
        return Err(Failure::new(422, INVALID).with_errors(errors));
    }
    let checked = Checked { path, query, ..Checked::default() };
    match operation.request_content_type() {
        Some(media_type) => body(operation, media_type, request, checked),
        None => Ok(checked),
    }
}

fn key(operation: &Operation, request: &Request) -> Result<(), Failure> {
    let Some(header) = operation.security_header() else { return Ok(()) };
    match request.header(header) {
        None => Err(Failure::new(401, format!("The header {header} is missing."))),
        Some(key) if key.starts_with("live_") || key.starts_with("test_") => Ok(()),
        Some(_) => Err(Failure::new(401, "The API key is not known.")),
    }
}

/// What is said where a path names nothing: `imageId` names an image.
fn not_found(variable: &str, value: &str) -> String {
    let resource = variable.strip_suffix("Id").unwrap_or(variable);
    let mut letters = resource.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    format!("{} with id {value} not found.", first.chain(letters).collect::<String>())
}

fn body(operation: &Operation, media_type: &str, request: &Request, checked: Checked) -> Result<Checked, Failure> {
    let sent = request.header("content-type");
    if request.body.is_empty() && sent.is_none() {
        return match operation.body_required() {
            true => Err(Failure::new(400, "The body is missing.")),
            false => Ok(Checked { body: Value::Object(Map::new()), ..checked }),
        };
    }
    match sent.map(|sent| sent.split(';').next().unwrap_or_default().trim()) {
        Some(sent) if sent.eq_ignore_ascii_case(media_type) => {}
        Some(sent) => {
            return Err(Failure::new(415, format!("The content type {sent} is not supported; send {media_type}.")));
        }
        None => return Err(Failure::new(415, format!("The content type is missing; send {media_type}."))),
    }
    if let Some(limit) = operation.max_body_bytes()
        && request.body.len() as u64 > limit
    {
        return Err(Failure::new(413, format!("The body is larger than {limit} bytes.")));
    }
    let files = operation.file_parts();
    if media_type == "multipart/form-data" {
        let form = form::read(sent.unwrap_or_default(), &request.body, files)?;
        let errors = operation.check_body(&form.values).into_iter().chain(form.repeated).collect();
        Failure::new(422, INVALID).with_errors(errors).unless_right()?;
        return Ok(Checked { body: form.values, picture: picture(&form.files)?, ..checked });
    }
    let body = serde_json::from_slice(&request.body)
        .map_err(|error| Failure::new(400, format!("The body is not valid JSON: {error}.")))?;
    let errors = operation.check_body(&body);
    Failure::new(422, INVALID).with_errors(errors).unless_right()?;
    Ok(Checked { body, ..checked })
}

/// What the file of a form shows: every file of this API is a picture.
fn picture(files: &[form::File]) -> Result<Option<(Probe, usize)>, Failure> {
    let Some(file) = files.first() else { return Ok(None) };
    match images_pixels::probe(&file.bytes) {
        Ok(probe) => Ok(Some((probe, file.bytes.len()))),
        Err(error) => Err(Failure::new(422, "The file is not a picture that is served here.")
            .with_errors(vec![format!("/{}: {error}", file.name)])),
    }
}
