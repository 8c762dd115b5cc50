//! The document's examples.

use serde_json::Value;

use crate::DocumentError;
use crate::media_type::essence;
use crate::reference::LocatedValue;

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
pub(crate) fn one_example<'d>(document: &'d Value, place: &LocatedValue<'d>) -> Result<Option<Value>, DocumentError> {
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
    media: &LocatedValue<'d>,
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
