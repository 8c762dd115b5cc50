//! What of the request comes back in an example, so that it is about what was asked.

use serde_json::{Map, Value};

use crate::answering::Answering;

impl Answering<'_> {
    /// An example's body, as the answer to this request.
    ///
    /// The identifier of the path takes the place of the example's, wherever it stands; the mock's address that of the
    /// document's server, so that links lead back to the mock. What is made from a body has the properties of the body,
    /// and what is made from a file has the properties that the file shows.
    pub(crate) fn echoed(&self, mut body: Value, success: bool) -> Value {
        each_text(&mut body, &|value| self.text(value));
        let ignored = self.api.behaviour().operation(self.operation.id()).map(|known| known.ignore.as_slice());
        let Some(made) = body.as_object_mut().filter(|_| success) else { return body };
        let sent = self.valid.body.as_object().into_iter().flatten();
        let shown = self.valid.shown.iter().flatten();
        for (name, value) in sent.chain(shown) {
            let is_ignored = ignored.is_some_and(|names| names.contains(name));
            if let Some(own) = made.get_mut(name).filter(|own| !is_ignored && same_kind(own, value)) {
                *own = value.clone();
            }
        }
        body
    }

    /// A text of an example, such as a header's value.
    pub(crate) fn text(&self, value: &str) -> String {
        let mut text = self.own_address(value);
        for (name, value) in &self.valid.path {
            if let Some(example) = self.operation.parameter_example(name).and_then(Value::as_str)
                && text.contains(example)
            {
                text = text.replace(example, value);
            }
        }
        text
    }

    fn own_address(&self, value: &str) -> String {
        let is_base = |rest: &str| rest.is_empty() || rest.starts_with(['/', '?', '#']);
        let rests = self.api.servers().filter_map(|server| value.strip_prefix(server.trim_end_matches('/')));
        match rests.into_iter().find(|rest| value.contains("://") && is_base(rest)) {
            Some(rest) => format!("{}{rest}", self.url),
            None => value.to_owned(),
        }
    }
}

/// Whether a page may be the answer to these query parameters: it has no more items than were asked for, and its own
/// next page is not the one that was asked for, so that whoever follows the links comes to an end. What is not a page fits.
pub(crate) fn fits_page(body: &Value, query: &Map<String, Value>) -> bool {
    let list = body.as_object().into_iter().flatten().find_map(|(_, value)| value.as_array());
    let Some(items) = list else { return true };
    let take = query.iter().find(|(name, _)| crate::names::is_limit(name)).and_then(|(_, value)| value.as_u64());
    let next = body.pointer("/links/next").and_then(Value::as_str).unwrap_or_default();
    let from = query.iter().filter(|(name, _)| crate::names::is_cursor(name));
    let mut from = from.filter_map(|(name, value)| value.as_str().map(|value| format!("{name}={value}")));
    items.len() as u64 <= take.unwrap_or(u64::MAX) && !from.any(|from| next.ends_with(&from))
}

fn same_kind(one: &Value, other: &Value) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

fn each_text(value: &mut Value, change: &impl Fn(&str) -> String) {
    match value {
        Value::String(text) => *text = change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        Value::Object(object) => object.values_mut().for_each(|item| each_text(item, change)),
        _ => {}
    }
}
