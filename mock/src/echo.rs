//! What of the request comes back in the answer, so that an example is about what was asked.

use serde_json::{Map, Value};

use crate::answering::Answering;

/// An example's body, as the answer to this request.
///
/// The identifier of the path takes the place of the example's, wherever it stands; the mock's address that of the
/// document's server, so that links lead back to the mock. What is made from a body has the body's name, and what is
/// made from a file has the file's format, width, height and length.
pub(crate) fn into(answering: &Answering<'_>, mut body: Value) -> Value {
    each_text(&mut body, &|value| text(answering, value));
    let Some(image) = body.as_object_mut() else { return body };
    if let (Some(name), Some(own)) = (answering.valid.body.get("name"), image.get_mut("name")) {
        *own = name.clone();
    }
    if let Some((probe, length)) = &answering.valid.picture {
        let found = [
            ("width", Value::from(probe.width)),
            ("height", probe.height.into()),
            ("format", probe.format.name().into()),
            ("size", (*length).into()),
        ];
        for (key, value) in found {
            if let Some(own) = image.get_mut(key) {
                *own = value;
            }
        }
    }
    body
}

/// A text of an example, such as a header's value.
pub(crate) fn text(answering: &Answering<'_>, value: &str) -> String {
    let mut text = own_address(answering, value);
    for (name, value) in &answering.valid.path {
        if let Some(example) = answering.operation.parameter_example(name).and_then(Value::as_str) {
            text = text.replace(example, value);
        }
    }
    text
}

/// Whether a page may be the answer to these query parameters: it has no more items than were asked for, and its own
/// next page is not the one that was asked for, so that whoever follows the links comes to an end. What is no page fits.
pub(crate) fn fits_page(body: &Value, query: &Map<String, Value>) -> bool {
    let Some(items) = body.get("data").and_then(Value::as_array) else { return true };
    let take = query.get("take").and_then(Value::as_u64).unwrap_or(u64::MAX);
    let from = query.get("from").and_then(Value::as_str).map(|from| format!("from={from}"));
    let next = body.pointer("/links/next").and_then(Value::as_str).unwrap_or_default();
    items.len() as u64 <= take && !from.is_some_and(|from| next.ends_with(&from))
}

fn own_address(answering: &Answering<'_>, value: &str) -> String {
    let server = answering.document.json().pointer("/servers/0/url").and_then(Value::as_str);
    match server.and_then(|server| value.strip_prefix(server)) {
        Some(rest) => format!("{}{rest}", answering.url),
        None => value.to_owned(),
    }
}

fn each_text(value: &mut Value, change: &impl Fn(&str) -> String) {
    match value {
        Value::String(text) => *text = change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        Value::Object(object) => object.values_mut().for_each(|item| each_text(item, change)),
        _ => {}
    }
}
