//! `cargo xtask survey FOLDER`: what becomes of each document of a folder. Nothing is compiled here: that takes minutes.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::fs;
use std::process::Command;

const GENERATED: &str = "\
openapi: 3.0.3
info: {title: Pets, version: 1.0.0}
tags: [{name: pets}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      responses:
        '200':
          description: All pets.
          content: {application/json: {schema: {type: array, items: {type: string}}}}
        '500':
          description: Broken.
          content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
components:
  schemas:
    Error: {type: object, required: [message], properties: {message: {type: string}}}
";

/// Surveys a folder of a document that is generated, one that is refused, one that is not a document, and one that is not
/// text; gives success, what was printed, and the Rust that was written.
fn survey(options: &[&str]) -> (bool, String, Vec<String>) {
    let (folder, target) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    };
    write("a/generated.yaml", GENERATED.as_bytes());
    write("refused.yml", GENERATED.replace("3.0.3", "3.1.0").as_bytes());
    write("nothing.json", b"[1, 2]");
    write("no-text.yaml", &[0xff, 0xfe, 0x00]);
    write("README.md", b"no document by its name");
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["survey", "--no-compile"])
        .args(options)
        .arg(folder.path())
        .env("CARGO_TARGET_DIR", target.path())
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    let mut written = Vec::new();
    for document in fs::read_dir(target.path().join("survey/documents")).into_iter().flatten() {
        let document = document.unwrap();
        for file in ["api/mod.rs", "client/client.rs"] {
            if document.path().join(file).exists() {
                written.push(format!("{}/{file}", document.file_name().to_string_lossy()));
            }
        }
    }
    (output.status.success(), said, written)
}

#[test]
fn every_document_is_told_of() {
    let (success, said, written) = survey(&[]);
    assert!(success, "a refusal is not a fault of the generator:\n{said}");
    assert!(
        said.ends_with("survey: 4 documents, 1 generated, ? compile, ? emit their projection, 0 panics\n"),
        "{said}"
    );
    assert!(said.contains("| `openapi-version` | 1 | 1 | the document is OpenAPI 3.1.0 |"), "{said}");
    assert!(said.contains("it is not UTF-8 text"), "{said}");
    assert!(said.contains("| OpenAPI 3.0 | 1 | 1 | 1 | 0 |"), "{said}");
    assert_eq!(written, ["d0000/api/mod.rs", "d0000/client/client.rs"]);
}

#[test]
fn documents_are_chosen_by_name() {
    let (success, said, _) = survey(&["--only", "a/gen"]);
    assert!(success && said.contains("survey: 1 documents, 1 generated,"), "{said}");
    let (success, said, _) = survey(&["--only", "nowhere"]);
    assert!(!success && said.contains("no document is there"), "{said}");
}
