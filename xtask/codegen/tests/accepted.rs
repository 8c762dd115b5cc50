//! Small documents that are accepted: what is generated for each is checked in, is compiled as part of this test, and
//! emits exactly its projection. `UPDATE_EXPECTED=1` writes the generated files anew.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use images_codegen::{Generated, canonical, differences, generate};
use serde_json::Value;

mod document;

/// A case as it was compiled.
struct Case {
    name: &'static str,
    emitted: fn() -> Result<Value, String>,
    document: fn() -> &'static images_document::Document,
    projection: &'static str,
}

macro_rules! cases {
    ($($module:ident = $name:literal,)*) => {
        /// Every case that is compiled here.
        const CASES: &[Case] = &[$(Case {
            name: $name,
            emitted: $module::emitted_document,
            document: $module::document,
            projection: $module::PROJECTION_JSON,
        },)*];
    };
}

// The modules are written out: the compiler finds no file by a path that a macro puts together.
#[rustfmt::skip]
#[path = "accepted/output/bounds/mod.rs"]
mod bounds;
#[rustfmt::skip]
#[path = "accepted/output/default-errors/mod.rs"]
mod default_errors;
#[rustfmt::skip]
#[path = "accepted/output/enums/mod.rs"]
mod enums;
#[rustfmt::skip]
#[path = "accepted/output/forms/mod.rs"]
mod forms;
#[rustfmt::skip]
#[path = "accepted/output/literals/mod.rs"]
mod literals;
#[rustfmt::skip]
#[path = "accepted/output/loose/mod.rs"]
mod loose;
#[rustfmt::skip]
#[path = "accepted/output/names/mod.rs"]
mod names;
#[rustfmt::skip]
#[path = "accepted/output/nullable/mod.rs"]
mod nullable;
#[rustfmt::skip]
#[path = "accepted/output/pages/mod.rs"]
mod pages;
#[rustfmt::skip]
#[path = "accepted/output/plain-errors/mod.rs"]
mod plain_errors;
#[rustfmt::skip]
#[path = "accepted/output/recursion/mod.rs"]
mod recursion;
#[rustfmt::skip]
#[path = "accepted/output/served/mod.rs"]
mod served;
#[rustfmt::skip]
#[path = "accepted/output/unions/mod.rs"]
mod unions;

cases! {
    bounds = "bounds",
    default_errors = "default-errors",
    enums = "enums",
    forms = "forms",
    literals = "literals",
    loose = "loose",
    names = "names",
    nullable = "nullable",
    pages = "pages",
    plain_errors = "plain-errors",
    recursion = "recursion",
    served = "served",
    unions = "unions",
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/accepted")
}

/// The documents, by their file names.
fn documents() -> Vec<(String, String)> {
    let mut documents = Vec::new();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            documents.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    documents.sort();
    documents
}

fn generated(file: &str, text: &str) -> Result<Generated, String> {
    generate(text, &document::options(file, false))
        .map_err(|refusals| refusals.iter().map(|refusal| refusal.line(file) + "\n").collect())
}

#[test]
fn the_generated_files_are_those_that_are_checked_in() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = String::new();
    for (file, text) in documents() {
        let name = file.split('.').next().unwrap();
        let output = folder().join("output").join(name);
        let generated = match generated(&file, &text) {
            Ok(generated) => generated,
            Err(lines) => {
                write!(wrong, "{lines}").unwrap();
                continue;
            }
        };
        if update {
            let _ = fs::remove_dir_all(&output);
            fs::create_dir_all(&output).unwrap();
        }
        let mut known = BTreeSet::new();
        for file in &generated.files {
            let path = file.path.strip_prefix("api/").unwrap();
            known.insert(path.to_owned());
            if update {
                fs::write(output.join(path), &file.contents).unwrap();
            }
            if fs::read_to_string(output.join(path)).is_ok_and(|contents| contents == file.contents) {
                continue;
            }
            writeln!(wrong, "accepted/output/{name}/{path} is not what is generated").unwrap();
        }
        for entry in fs::read_dir(&output).into_iter().flatten() {
            let path = entry.unwrap().file_name().into_string().unwrap();
            if !known.contains(&path) {
                writeln!(wrong, "accepted/output/{name}/{path} is no longer generated").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}UPDATE_EXPECTED=1 cargo test -p images-codegen writes the files anew");
}

#[test]
fn every_document_is_compiled() {
    let documents = documents().into_iter().map(|(file, _)| file.split('.').next().unwrap().to_owned());
    let compiled = CASES.iter().map(|case| case.name.to_owned());
    assert_eq!(documents.collect::<BTreeSet<_>>(), compiled.collect::<BTreeSet<_>>(), "name each in tests/accepted.rs");
}

#[test]
fn dropshot_emits_the_projection() {
    let mut wrong = String::new();
    for case in CASES {
        let emitted = match (case.emitted)() {
            Ok(emitted) => canonical(&emitted),
            Err(error) => {
                writeln!(wrong, "{}: dropshot does not take it: {error}", case.name).unwrap();
                continue;
            }
        };
        let projection: Value = serde_json::from_str(case.projection).unwrap();
        for difference in differences(&projection, &emitted) {
            writeln!(wrong, "{}: {difference}", case.name).unwrap();
        }
    }
    assert!(wrong.is_empty(), "dropshot emits something else than the projection:\n{wrong}");
}

#[test]
fn a_server_can_check_requests_by_the_document() {
    for case in CASES {
        assert!(!(case.document)().operations().is_empty(), "{}", case.name);
    }
}
