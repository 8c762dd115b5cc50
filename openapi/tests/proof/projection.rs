//! What dropshot emits for the compiled trait is the projection of the document, and the gaps between the two are of
//! the kinds that are written down here: none opens unseen. How many there are of each is in `dropshot-gaps.json`, where a change
//! shows.

use serde_json::Value;
use specbound_codegen::{canonical, differences};

use crate::document;

/// The kinds of things that dropshot cannot say of the document.
const KINDS: [&str; 13] = [
    "servers",
    "security of the document or of an operation",
    "security scheme",
    "x- extension",
    "example of a parameter",
    "example of a response header",
    "examples of a request",
    "examples of a response",
    "success beside the main one",
    "error status: emitted as 4XX and 5XX",
    "media type of an answer of bytes: emitted as */*",
    "header of an answer of bytes",
    "literal segment beside a variable: served through the variable",
];

pub(crate) fn complaints() -> Vec<String> {
    let projection = &document::generated().projection;
    let emitted = match images_api::emitted_document() {
        Ok(emitted) => canonical(&emitted),
        Err(error) => return vec![format!("dropshot does not take the generated trait: {error}")],
    };
    let emission = differences(&projection.document, &emitted);
    let emission = emission.iter().map(|difference| format!("emitted, at {difference}"));
    let written = serde_json::from_str(include_str!("generated/projection.json")).unwrap_or_default();
    let written = differences(&projection.document, &written);
    let written = written.iter().map(|difference| format!("projection.json, at {difference}"));
    let gaps = projection.gaps_json();
    let unknown = kinds(&gaps).filter(|kind| !KINDS.contains(kind));
    let unknown = unknown.map(|kind| {
        format!("dropshot cannot say something new of the document, {kind:?}: if that is meant, name it in {}", file!())
    });
    let idle = KINDS.iter().filter(|kind| gaps.get(**kind).is_none());
    let idle = idle.map(|kind| format!("nothing of the kind {kind:?} is in the document: remove it from {}", file!()));
    let served = serde_json::from_str(include_str!("generated/dropshot-gaps.json")).unwrap_or_default();
    let served = differences(&gaps, &served);
    let served = served.iter().map(|difference| format!("dropshot-gaps.json, at {difference}"));
    emission.chain(written).chain(unknown).chain(idle).chain(served).collect()
}

fn kinds(gaps: &Value) -> impl Iterator<Item = &str> {
    gaps.as_object().into_iter().flat_map(|gaps| gaps.keys().map(String::as_str))
}
