//! Small documents for the generator.
#![allow(dead_code, reason = "no test uses all of it")]

use std::fs;
use std::path::{Path, PathBuf};

use specbound_codegen::Options;

/// How the cases are generated.
pub fn options(document: &str, client: bool) -> Options {
    Options {
        document: document.to_owned(),
        command: "UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden".to_owned(),
        trait_name: "CaseApi".to_owned(),
        server: None,
        client,
        folder: std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")),
        client_inner: None,
        mock_types: None,
    }
}

/// A folder of the tests.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// The documents of a folder, by their file names.
pub fn documents(name: &str) -> Vec<(String, String)> {
    let mut documents = Vec::new();
    for entry in fs::read_dir(folder(name)).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "yaml" || extension == "json") {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            documents.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    documents.sort();
    documents
}

/// The documents that are accepted.
pub fn accepted() -> Vec<(String, String)> {
    documents("accepted")
}
