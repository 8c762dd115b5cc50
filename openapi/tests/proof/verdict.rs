//! What the document says to a request, in the order in which a server may ask: who asks, what the path names, the
//! parameters, the body's type, its size, its syntax, its fields.

use serde_json::{Map, Value, json};
use specbound_document::{Found, Operation};

use crate::document::compiled;
use crate::draft::{Body, Draft, MultipartForm};
use crate::located_value::{self, is_json};
use crate::service::{KEY, fingerprint};

/// The document's verdict.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Verdict {
    /// The operation is called with these values.
    Accepted(Value),
    /// One of these statuses, and with 422 these lines.
    Refused { statuses: &'static [u16], errors: Vec<String> },
}

/// The verdict on a request; nothing where its path is another operation's.
pub(crate) fn verdict(draft: &Draft) -> Option<Verdict> {
    let operation = draft.operation;
    let variables = match compiled().find(operation.method(), &draft.path()) {
        Found::Operation { operation: found, variables } if found.id() == operation.id() => variables,
        _ => return None,
    };
    if operation.security_header().is_some() && draft.credential.as_deref() != Some(KEY) {
        return Some(refused(&[401]));
    }
    let Ok(path) = operation.check_path(&variables) else { return Some(refused(&[404])) };
    let header = |name: &str| {
        let header = draft.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name));
        header.map(|(_, value)| std::borrow::Cow::from(value.as_str()))
    };
    let (query, headers) = match (operation.check_query(&draft.query()), operation.check_headers(header)) {
        (Ok(query), Ok(headers)) => (query, headers),
        (query, headers) => {
            let errors = query.err().into_iter().chain(headers.err()).flatten().collect();
            return Some(Verdict::Refused { statuses: &[422], errors });
        }
    };
    let mut values = Map::new();
    let parameters = located_value::parameters(operation.method(), operation.path());
    for (location, name, found) in [("path", "path", path), ("query", "query", query), ("header", "headers", headers)] {
        if parameters.iter().any(|parameter| parameter.location == location) {
            values.insert(name.to_owned(), Value::Object(found));
        }
    }
    match body(draft) {
        Ok(Some(body)) => {
            values.insert("body".to_owned(), body);
        }
        Ok(None) => {}
        Err(refused) => return Some(refused),
    }
    Some(Verdict::Accepted(Value::Object(values)))
}

fn refused(statuses: &'static [u16]) -> Verdict {
    Verdict::Refused { statuses, errors: Vec::new() }
}

fn body(draft: &Draft) -> Result<Option<Value>, Verdict> {
    let operation = draft.operation;
    let Some(wanted) = operation.request_content_type() else { return Ok(None) };
    let length = draft.body_length();
    if length == 0 && draft.content_type.is_none() {
        return match operation.body_required() {
            true => Err(refused(&[400, 415])),
            false => Ok(None),
        };
    }
    let sent = draft.content_type.as_deref().unwrap_or_default();
    let essence = sent.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case(wanted) {
        return Err(refused(&[415]));
    }
    if operation.max_body_bytes().is_some_and(|most| length as u64 > most) {
        return Err(refused(&[413]));
    }
    match &draft.body {
        Body::Form(form) if sent == wanted => of_form(operation, form).map(Some),
        _ if is_json(wanted) => {
            let value = serde_json::from_slice(&draft.body_bytes()).map_err(|_| refused(&[400]))?;
            checked(operation, value, Vec::new()).map(Some)
        }
        _ => Err(refused(&[400])),
    }
}

fn of_form(operation: &Operation, form: &MultipartForm) -> Result<Value, Verdict> {
    let mut checkable = Map::new();
    let mut received_form = Map::new();
    let mut errors = Vec::new();
    for part in &form.parts {
        let file = operation.file_fields().iter().find(|file| file.name == part.name);
        if file.and_then(|file| file.max_bytes).is_some_and(|most| part.bytes.len() as u64 > most) {
            return Err(refused(&[413]));
        }
        if checkable.contains_key(&part.name) {
            errors.push(format!("/{}: is given more than once", part.name));
        }
        let (value, received) = match file {
            Some(_) => (json!(""), json!(fingerprint(&part.bytes))),
            None => {
                let text = String::from_utf8_lossy(&part.bytes);
                (json!(text), json!(text))
            }
        };
        checkable.insert(part.name.clone(), value);
        received_form.insert(part.name.clone(), received);
    }
    checked(operation, Value::Object(checkable), errors)?;
    Ok(Value::Object(received_form))
}

fn checked(operation: &Operation, value: Value, mut errors: Vec<String>) -> Result<Value, Verdict> {
    errors.extend(operation.check_body(&value));
    match errors.is_empty() {
        true => Ok(value),
        false => Err(Verdict::Refused { statuses: &[422], errors }),
    }
}
