//! `specbound` as a program.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod check;
mod diff;
mod diff_broken;
mod generate;
mod readme;

use std::path::Path;
use std::process::{Command, Output};

/// A document in which two kinds of things are refused, one of them five times.
const REFUSED: &str = include_str!("refused.yaml");

/// A document that is generated from.
const NOTES: &str = include_str!("notes.yaml");

/// Exit status, standard output and standard error.
fn specbound(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let program = env!("CARGO_BIN_EXE_specbound");
    let Output { status, stdout, stderr } = Command::new(program).args(arguments).current_dir(folder).output().unwrap();
    let [out, error] = [stdout, stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (status.code().unwrap(), out, error)
}

#[test]
fn the_help_has_an_example_the_profile_and_the_exit_status() {
    let folder = tempfile::tempdir().unwrap();
    let (status, out, _) = specbound(folder.path(), &["--help"]);
    assert_eq!(status, 0);
    for part in ["Examples:\n  specbound check", "OpenAPI 3.0, YAML or JSON", "Exit status:\n  0  nothing is wrong"] {
        assert!(out.contains(part), "{part}: {out}");
    }
}
