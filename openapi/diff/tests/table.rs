//! Every case of `cases/` is classed as its table says, and `docs/breaking-changes.md` is that table.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod case;

use std::collections::BTreeSet;
use std::path::Path;

use case::{Case, Said};
use specbound_diff::{TEXT_CHANGED, compare};

#[test]
fn each_kind_of_change_has_its_class() {
    let cases = case::all();
    let mut wrong = Vec::new();
    for case in &cases {
        let mut found: Vec<(String, String)> = compare(&case.old, &case.new)
            .into_iter()
            .map(|change| (change.kind.clone(), change.class.to_string()))
            .collect();
        found.dedup();
        let expected = match case.kind.as_str() {
            "none" => Vec::new(),
            kind => vec![(kind.to_owned(), case.class.clone())],
        };
        if found != expected {
            wrong.push(format!("{} ({}): {expected:?}, found {found:?}", case.what, case.place));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let kinds: BTreeSet<&str> = cases.iter().map(|case| case.kind.as_str()).filter(|kind| *kind != "none").collect();
    assert!(kinds.len() >= 60, "{} kinds", kinds.len());
}

#[test]
fn a_change_has_places_in_both_documents_a_cause_and_a_fix() {
    for case in case::all() {
        for change in compare(&case.old, &case.new) {
            assert_eq!((change.old.file.as_str(), change.new.file.as_str()), ("old.yaml", "new.yaml"));
            assert!(!change.cause.is_empty() && !change.fix.is_empty(), "{change:?}");
            let pointed = case.old.json().pointer(&change.pointer).or(case.new.json().pointer(&change.pointer));
            assert!(pointed.is_some(), "{}: {}", case.what, change.pointer);
            assert_eq!(change.kind == TEXT_CHANGED, case.kind == TEXT_CHANGED);
        }
    }
}

#[test]
fn the_table_in_the_documentation_is_this_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/breaking-changes.md");
    let expected = document(&case::all());
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == expected, "run UPDATE_EXPECTED=1 cargo test -p specbound-diff --test table");
}

fn document(cases: &[Case]) -> String {
    let kinds: BTreeSet<&str> = cases.iter().map(|case| case.kind.as_str()).filter(|kind| *kind != "none").collect();
    let right = |said: fn(&Case) -> Said| cases.iter().filter(|case| said(case).is_right(&case.class)).count();
    let head = include_str!("head.md")
        .replace("{cases}", &cases.len().to_string())
        .replace("{kinds}", &kinds.len().to_string())
        .replace("{oasdiff}", &right(|case| case.oasdiff).to_string())
        .replace("{openapi-diff}", &right(|case| case.openapi_diff).to_string());
    let mut out = head;
    for case in cases {
        let kind = if case.kind == "none" { "no change".to_owned() } else { format!("`{}`", case.kind) };
        let said = |said: Said| said.cell(&case.class);
        let cells = [
            format!("{} ({})", case.what, case.place),
            kind,
            case.class.clone(),
            said(case.oasdiff),
            said(case.openapi_diff),
        ];
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    out
}
