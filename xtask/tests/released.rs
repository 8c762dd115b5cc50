//! `cargo xtask released`: what breaks callers fails unless it is approved and the version is raised.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::fs;
use std::process::Command;

/// Compares a document with the released one, of a maximum of 10 in version 1.2.0; gives success and what was printed.
fn released(version: &str, maximum: u64, approved: &str) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    let text = |version: &str, maximum: u64| {
        format!(
            "openapi: 3.0.3\ninfo: {{title: t, version: {version}}}\npaths:\n  /a:\n    get:\n      parameters:\n        \
             - {{name: q, in: query, schema: {{type: integer, maximum: {maximum}}}}}\n      responses: {{}}\n"
        )
    };
    fs::write(folder.path().join("1.2.0.yaml"), text("1.2.0", 10)).unwrap();
    // Versions are no texts: this one is older.
    fs::write(folder.path().join("1.1.10.yaml"), text("1.1.10", 5)).unwrap();
    fs::write(folder.path().join("approved.txt"), approved).unwrap();
    let document = folder.path().join("document.txt");
    fs::write(&document, text(version, maximum)).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["released", "--folder"])
        .arg(folder.path())
        .arg("--document")
        .arg(&document)
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (output.status.success(), said)
}

const LINE: &str = "request-maximum-lowered | GET /a | /paths/~1a/get/parameters/0/schema/maximum | ";

#[test]
fn what_breaks_nobody_passes() {
    assert!(released("1.2.0", 10, "# none\n").0);
    assert!(released("1.2.0", 11, "").0);
}

#[test]
fn what_breaks_callers_fails_and_says_how_to_approve_it() {
    let (passed, said) = released("1.3.0", 9, "");
    assert!(!passed, "{said}");
    assert!(said.contains(LINE), "{said}");
}

#[test]
fn it_passes_approved_with_a_reason_in_a_higher_version() {
    let (passed, said) = released("1.3.0", 9, &format!("{LINE}nobody asks for 10\n"));
    assert!(passed, "{said}");
}

#[test]
fn an_approval_needs_a_reason() {
    let (passed, said) = released("1.3.0", 9, &format!("{LINE}\n"));
    assert!(!passed && said.contains("approved.txt:1: no reason"), "{said}");
}

#[test]
fn an_approval_needs_a_higher_version() {
    for version in ["1.2.0", "1.1.9"] {
        let (passed, said) = released(version, 9, &format!("{LINE}nobody asks for 10\n"));
        assert!(!passed && said.contains("raise it above 1.2.0"), "{said}");
    }
    assert!(released("1.10.0", 9, &format!("{LINE}nobody asks for 10\n")).0);
}

#[test]
fn an_approval_of_nothing_is_told() {
    let (passed, said) = released("1.3.0", 10, &format!("{LINE}nobody asks for 10\n"));
    assert!(!passed && said.contains("approved.txt:1: names no breaking change"), "{said}");
}
