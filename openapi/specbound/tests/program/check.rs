use std::fs;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::{NOTES, REFUSED, specbound};

fn checked(text: &str, options: &[&str]) -> (i32, String) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("api.yaml"), text).unwrap();
    let (status, out, error) = specbound(folder.path(), &[&["check", "api.yaml"], options].concat());
    assert_eq!(error, "");
    (status, out)
}

#[test]
fn refusals_are_grouped_by_rule_with_their_first_places() {
    let (status, out) = checked(REFUSED, &[]);
    assert_eq!(status, 1);
    let heads: Vec<&str> = out.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   ")).collect();
    assert!(heads[0].ends_with(" (4)") && heads[1..].iter().all(|head| head.ends_with(" (1)")), "{out}");
    assert!(out.contains("    api.yaml:6:") && out.contains("    and 1 more (--all)"), "{out}");
    assert!(!out.contains("api.yaml:10:"), "{out}");
    assert!(out.ends_with("api.yaml is refused: 5 refusals, 0 warnings\n"), "{out}");
    let (_, all) = checked(REFUSED, &["--all"]);
    assert!(all.contains("    api.yaml:10:") && !all.contains("more (--all)"), "{all}");
}

#[test]
fn what_is_lost_and_what_is_only_not_emitted_stand_apart() {
    let xml = "content: {application/xml: {schema: {type: string}}, application/json:";
    let text = NOTES.replacen("content: {application/json:", xml, 1);
    let (status, out) = checked(&text, &[]);
    assert_eq!(status, 0, "{out}");
    let (lost, rest) = out.split_once("\nImplemented, but missing from the document that dropshot emits\n").unwrap();
    let lost = lost.split_once("Lost: ").unwrap().1;
    assert!(lost.contains("     1  media type beside JSON: never answered"), "{out}");
    assert!(rest.contains("     1  example of a parameter") && !lost.contains("example of a parameter"), "{out}");
    assert!(rest.contains("api.yaml is generated from: 0 refusals, "), "{out}");
}

#[test]
fn json_has_every_place() {
    let (status, out) = checked(REFUSED, &["--format", "json"]);
    assert_eq!(status, 1);
    let report: Value = serde_json::from_str(&out).unwrap();
    let refusals = report["refusals"].as_array().unwrap();
    assert_eq!(refusals.len(), 5);
    assert_eq!((&refusals[0]["line"], &refusals[0]["subject"]), (&6.into(), &"getA".into()));
    for member in ["rule", "problem", "fix"] {
        assert!(refusals[0][member].as_str().is_some_and(|text| !text.is_empty()), "{member}: {out}");
    }
    let (status, out) = checked(NOTES, &["--format", "json"]);
    let report: Value = serde_json::from_str(&out).unwrap();
    assert_eq!((status, report["refusals"].as_array().unwrap().len()), (0, 0));
    assert!(report["warnings"][0]["problem"].as_str().unwrap().contains("answered outside the document"), "{out}");
    assert!(!report["not_emitted"].as_array().unwrap().is_empty());
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("api.yaml"), NOTES).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_specbound"))
        .args(["check", "api.yaml"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}

#[test]
fn a_document_that_is_not_there_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (status, out, error) = specbound(folder.path(), &["check", "missing.yaml"]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(error.starts_with("specbound: missing.yaml: ") && error.contains("give the path"), "{error}");
}
