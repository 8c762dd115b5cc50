//! What is generated for the accepted documents (`golden.rs`) is compiled as part of this test, and emits exactly its
//! projection.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Value;
use specbound_codegen::{canonical, differences, generate_unformatted};

mod document;

/// A case as it was compiled.
struct Case {
    name: &'static str,
    emitted: fn() -> Result<Value, String>,
    document: fn() -> &'static specbound_document::Document,
}

macro_rules! cases {
    ($($module:ident = $name:literal,)*) => {
        /// Every case that is compiled here.
        const CASES: &[Case] = &[$(Case {
            name: $name,
            emitted: $module::emitted_document,
            document: $module::document,
        },)*];
    };
}

// The modules are written out: the compiler finds no file by a path that a macro puts together. No service uses them.
#[path = "accepted/output/below/mod.rs"]
mod below;
#[path = "accepted/output/bounds/mod.rs"]
mod bounds;
#[path = "accepted/output/default-errors/mod.rs"]
mod default_errors;
#[path = "accepted/output/enums/mod.rs"]
mod enums;
#[path = "accepted/output/errors/mod.rs"]
mod errors;
#[path = "accepted/output/forms/mod.rs"]
mod forms;
#[path = "accepted/output/literals/mod.rs"]
mod literals;
#[path = "accepted/output/loose/mod.rs"]
mod loose;
#[path = "accepted/output/media/mod.rs"]
mod media;
#[path = "accepted/output/names/mod.rs"]
mod names;
#[path = "accepted/output/nullable/mod.rs"]
mod nullable;
#[path = "accepted/output/pages/mod.rs"]
mod pages;
#[path = "accepted/output/parameters/mod.rs"]
mod parameters;
#[path = "accepted/output/plain-errors/mod.rs"]
mod plain_errors;
#[path = "accepted/output/recursion/mod.rs"]
mod recursion;
#[path = "accepted/output/served/mod.rs"]
mod served;
#[path = "accepted/output/several-errors/mod.rs"]
mod several_errors;
#[path = "accepted/output/shop/mod.rs"]
mod shop;
#[path = "accepted/output/unions/mod.rs"]
mod unions;
#[path = "accepted/output/values/mod.rs"]
mod values;

cases! {
    below = "below",
    bounds = "bounds",
    default_errors = "default-errors",
    enums = "enums",
    errors = "errors",
    forms = "forms",
    literals = "literals",
    loose = "loose",
    media = "media",
    names = "names",
    nullable = "nullable",
    pages = "pages",
    parameters = "parameters",
    plain_errors = "plain-errors",
    recursion = "recursion",
    served = "served",
    several_errors = "several-errors",
    shop = "shop",
    unions = "unions",
    values = "values",
}

#[test]
fn every_document_is_compiled() {
    let documents = document::accepted().into_iter().map(|(file, _)| file.split('.').next().unwrap().to_owned());
    let compiled = CASES.iter().map(|case| case.name.to_owned());
    assert_eq!(documents.collect::<BTreeSet<_>>(), compiled.collect::<BTreeSet<_>>(), "name each in tests/accepted.rs");
}

fn projection(name: &str) -> Value {
    let documents = document::accepted();
    let (file, text) = documents.iter().find(|(file, _)| file.split('.').next() == Some(name)).unwrap();
    generate_unformatted(text, &document::options(file, false)).unwrap().projection.document
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
        for difference in differences(&projection(case.name), &emitted) {
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
