//! A document has no changes to itself.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::path::{Path, PathBuf};

use specbound_diff::compare;
use specbound_document::source::Source;

fn documents(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            documents(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "yaml") {
            found.push(path);
        }
    }
}

#[test]
fn no_document_differs_from_itself() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut paths = vec![root.join("openapi/images.yaml")];
    documents(&root.join("mock/engine/tests"), &mut paths);
    documents(&root.join("openapi/codegen/tests/accepted"), &mut paths);
    assert!(paths.len() > 3, "{paths:?}");
    for path in paths {
        let (Ok(old), Ok(new)) = (Source::read(&path), Source::read(&path)) else { continue };
        assert_eq!(compare(&old, &new), [], "{}", path.display());
    }
}

#[test]
fn the_same_schemas_under_other_names_are_no_change() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../images.yaml")).unwrap();
    let other = text.replace("schemas/ImageList'", "schemas/Page'").replace("    ImageList:", "    Page:");
    assert_ne!(text, other);
    assert_eq!(compare(&Source::parse("a", &text).unwrap(), &Source::parse("b", &other).unwrap()), []);
}

#[test]
fn a_schema_that_contains_itself_is_compared_once() {
    let document = |length: u64| {
        let text = format!(
            "openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\npaths:\n  /a:\n    post:\n      requestBody:\n        content:\n          \
             application/json:\n            schema: {{$ref: '#/components/schemas/Node'}}\n      responses: {{}}\ncomponents:\n  \
             schemas:\n    Node:\n      type: object\n      properties:\n        name: {{type: string, maxLength: {length}}}\n        \
             next: {{$ref: '#/components/schemas/Node'}}\n        all: {{type: array, items: {{$ref: '#/components/schemas/Node'}}}}\n"
        );
        Source::parse("document.yaml", &text).unwrap()
    };
    let changes = compare(&document(9), &document(8));
    let [change] = changes.as_slice() else { panic!("{changes:?}") };
    assert_eq!(change.kind, "request-max-length-lowered");
    assert_eq!(change.pointer, "/components/schemas/Node/properties/name/maxLength");
    assert_eq!((change.old.line, change.old.column), (16, 30));
}
