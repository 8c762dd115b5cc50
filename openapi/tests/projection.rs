//! What dropshot emits for the generated trait is the projection of the document, and the holes are those that are
//! written down here: none grows unseen.

use images_codegen::{canonical, differences};
use serde_json::{Value, json};

#[test]
fn dropshot_emits_the_projection() {
    let emitted = canonical(&images_api::emitted_document().expect("dropshot takes the generated trait"));
    let projection: Value = serde_json::from_str(images_api::PROJECTION_JSON).unwrap();
    let differences = differences(&projection, &emitted);
    let lines = differences.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(differences.is_empty(), "dropshot emits something else than the projection of images.yaml:\n{lines}");
}

#[test]
fn the_holes_are_counted() {
    let holes: Value = serde_json::from_str(images_api::HOLES_JSON).unwrap();
    let expected = json!({
        "servers": 1,
        "security of the document or of an operation": 1,
        "security scheme": 1,
        "x- extension": 3,
        "example of a parameter": 11,
        "example of a response header": 17,
        "examples of a request": 2,
        "examples of a response": 6,
        "success beside the main one": 3,
        "error status: emitted as 4XX and 5XX": 53,
        "media type of an answer of bytes: emitted as */*": 6,
        "header of an answer of bytes": 10,
        "literal segment beside a variable: served through the variable": 1
    });
    assert_eq!(holes, expected, "dropshot emits more or less of images.yaml than before: {holes:#}");
}
