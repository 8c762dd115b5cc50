//! Small documents that are accepted, and what is generated for each: those files are checked in, and are compiled by
//! `accepted.rs`. `UPDATE_EXPECTED=1` writes them again.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "a test says what went wrong by where it stops")]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use specbound_codegen::{Generated, generate};

mod document;

fn generated(file: &str, text: &str) -> Result<Generated, String> {
    generate(text, &document::options(file, false))
        .map_err(|refusals| refusals.iter().map(|refusal| refusal.line(file) + "\n").collect())
}

#[test]
fn the_generated_files_are_those_that_are_checked_in() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = String::new();
    for (file, text) in document::accepted() {
        let name = file.split('.').next().unwrap();
        let output = document::folder("accepted/output").join(name);
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
    assert!(
        wrong.is_empty(),
        "{wrong}UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden writes the files again"
    );
}

#[test]
fn the_generated_clients_are_those_that_are_checked_in() {
    for (file, text) in document::documents("client") {
        let generated = generate(&text, &document::options(&file, true)).unwrap();
        let lines = generated.warnings.iter().map(|warning| warning.line(&file)).collect::<Vec<_>>();
        assert!(lines.is_empty(), "{lines:#?}");
        let made = generated.files.iter().find(|file| file.path == "client/client.rs").unwrap();
        let path = document::folder("client/generated").join(file).with_extension("rs");
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&path, &made.contents).unwrap();
        }
        let is_same = fs::read_to_string(&path).is_ok_and(|there| there == made.contents);
        assert!(
            is_same,
            "{}: UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden writes it",
            path.display()
        );
    }
}
