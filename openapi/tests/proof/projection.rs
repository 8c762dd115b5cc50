//! What dropshot emits for the compiled trait is the projection of the document, and the holes between the two are those
//! that are written down here: none grows unseen.

use images_codegen::{canonical, differences};
use serde_json::{Value, json};

use crate::document;

pub(crate) fn complaints() -> Vec<String> {
    let projection = &document::generated().projection;
    let emitted = match images_api::emitted_document() {
        Ok(emitted) => canonical(&emitted),
        Err(error) => return vec![format!("dropshot does not take the generated trait: {error}")],
    };
    let emission = differences(&projection.document, &emitted);
    let emission = emission.iter().map(|difference| format!("emitted, at {difference}"));
    let written = serde_json::from_str(images_api::PROJECTION_JSON).unwrap_or_default();
    let written = differences(&projection.document, &written);
    let written = written.iter().map(|difference| format!("projection.json, at {difference}"));
    let holes = differences(&pinned_holes(), &projection.holes_json());
    let holes = holes.iter().map(|difference| {
        format!("dropshot cannot say more or less of the document than before, at {difference}; is that meant?")
    });
    let served = serde_json::from_str(images_api::HOLES_JSON).unwrap_or_default();
    let served = differences(&pinned_holes(), &served);
    let served = served.iter().map(|difference| format!("holes.json, at {difference}"));
    emission.chain(written).chain(holes).chain(served).collect()
}

/// What dropshot cannot say, and how often the document says it.
fn pinned_holes() -> Value {
    json!({
        "servers": 1,
        "security of the document or of an operation": 1,
        "security scheme": 1,
        "x- extension": 6,
        "example of a parameter": 15,
        "example of a response header": 17,
        "examples of a request": 2,
        "examples of a response": 6,
        "success beside the main one": 3,
        "error status: emitted as 4XX and 5XX": 56,
        "media type of an answer of bytes: emitted as */*": 6,
        "header of an answer of bytes": 10,
        "literal segment beside a variable: served through the variable": 1
    })
}
