//! The document's examples, and what is wrong with them.

use serde_json::Value;

use crate::body::BodyContent;
use crate::media_type::essence;
use crate::message::texts;
use crate::reference::Place;
use crate::{DocumentError, Operation};

/// An example of a body.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its key under `examples`; `example` for the one that has none.
    pub name: String,
    /// Its summary.
    pub summary: Option<String>,
    /// The media type that it is written under.
    pub media_type: String,
    /// The body. A file is any text.
    pub value: Value,
}

/// The one example of a header: `example`, else the first of `examples`, else the schema's.
pub(crate) fn one_example<'d>(document: &'d Value, place: &Place<'d>) -> Result<Option<Value>, DocumentError> {
    if let Some(example) = place.value.get("example") {
        return Ok(Some(example.clone()));
    }
    if let Some((_, example)) = place.entries("examples")?.into_iter().next() {
        return Ok(example.resolved(document)?.value.get("value").cloned());
    }
    let Some(schema) = place.get("schema") else { return Ok(None) };
    Ok(schema.resolved(document)?.value.get("example").cloned())
}

/// The examples of a media type.
pub(crate) fn examples<'d>(
    document: &'d Value,
    media_type: &str,
    media: &Place<'d>,
) -> Result<Vec<Example>, DocumentError> {
    let media_type = essence(media_type);
    let example = |name: &str, summary: Option<&str>, value: &Value| Example {
        name: name.to_owned(),
        summary: summary.map(str::to_owned),
        media_type: media_type.to_owned(),
        value: value.clone(),
    };
    let mut examples = Vec::new();
    if let Some(value) = media.value.get("example") {
        examples.push(example("example", None, value));
    }
    for (name, place) in media.entries("examples")? {
        let place = place.resolved(document)?;
        // One with an `externalValue` is in another file.
        if let Some(value) = place.value.get("value") {
            examples.push(example(name, place.text("summary"), value));
        }
    }
    Ok(examples)
}

impl Operation {
    pub(crate) fn check_examples(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut found = |place: String, violations: Vec<String>| {
            lines.extend(violations.into_iter().map(|line| format!("{}, {place}: {line}", self.id())));
        };
        for parameter in self.parameters() {
            let mut violations = Vec::new();
            parameter
                .examples
                .iter()
                .chain(&parameter.default)
                .for_each(|value| parameter.check(value, &mut violations));
            found(format!("parameter {}", parameter.name), texts(violations));
        }
        for example in self.request_contents().iter().flat_map(BodyContent::examples) {
            let content = self.request_contents().iter().find(|content| content.media_type() == example.media_type);
            let violations = content.map(|content| content.check(&example.value)).unwrap_or_default();
            found(format!("request example {}", example.name), texts(violations));
        }
        let ranges = self.response_ranges.iter().map(|(hundreds, response)| (format!("{hundreds}XX"), response));
        let default = self.default_response.iter().map(|response| ("default".to_owned(), response));
        let exact = self.responses.iter().map(|(status, response)| (status.to_string(), response));
        for (status, response) in exact.chain(ranges).chain(default) {
            for header in response.headers() {
                let mut violations = Vec::new();
                if let (Some(schema), Some(example)) = (&header.schema, header.example()) {
                    schema.check(example, "", &mut violations);
                }
                found(format!("{status}, header {}", header.name()), texts(violations));
            }
            for example in response.examples() {
                let mut violations = Vec::new();
                if let Some(schema) = response.media(&example.media_type).and_then(|media| media.schema.as_ref()) {
                    schema.check(&example.value, "", &mut violations);
                }
                found(format!("{status}, example {}", example.name), texts(violations));
            }
        }
        lines
    }
}
