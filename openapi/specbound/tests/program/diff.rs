use std::fs;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::specbound;

const OLD: &str = "openapi: 3.0.3
info: {title: t, version: '1', description: old}
paths:
  /a:
    get:
      parameters:
        - {name: q, in: query, schema: {type: integer, maximum: 10}}
        - {name: gone, in: query, schema: {type: integer}}
      responses: {}
";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("old.yaml"), OLD).unwrap();
    let unknown = OLD.lines().filter(|line| !line.contains("gone")).collect::<Vec<_>>().join("\n");
    fs::write(folder.path().join("unknown.yaml"), &unknown).unwrap();
    fs::write(
        folder.path().join("new.yaml"),
        unknown.replace("10", "9").replace("description: old", "description: new"),
    )
    .unwrap();
    fs::write(folder.path().join("broken.yaml"), "openapi: [").unwrap();
    fs::write(folder.path().join("other.yaml"), "swagger: '2.0'").unwrap();
    folder
}

#[test]
fn the_status_is_for_ci() {
    let folder = folder();
    let status = |arguments: &[&str]| specbound(folder.path(), &[&["diff"], arguments].concat()).0;
    assert_eq!(status(&["old.yaml", "old.yaml"]), 0);
    assert_eq!(status(&["old.yaml", "new.yaml"]), 1);
    assert_eq!(status(&["old.yaml", "new.yaml", "--fail-on", "never"]), 0);
    assert_eq!(status(&["old.yaml", "unknown.yaml"]), 0);
    assert_eq!(status(&["old.yaml", "unknown.yaml", "--fail-on", "unknown"]), 1);
    assert_eq!(status(&["old.yaml", "missing.yaml"]), 2);
    assert_eq!(status(&["old.yaml"]), 2);
}

#[test]
fn a_document_that_cannot_be_read_is_told_with_its_place() {
    let folder = folder();
    let (status, out, error) = specbound(folder.path(), &["diff", "broken.yaml", "other.yaml"]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(error.contains("broken.yaml:2:1:"), "{error}");
    assert!(
        error.contains("other.yaml:1:1: /openapi: a document of version 2 (swagger) is not supported; "),
        "{error}"
    );
}

#[test]
fn text_names_class_places_cause_and_fix() {
    let (_, out, _) = specbound(folder().path(), &["diff", "old.yaml", "new.yaml"]);
    let expected = "breaking: maximum was 10, is 9; fewer values are taken, and clients may send the others \
                    [request-maximum-lowered]
  in: GET /a, query parameter q
  old: old.yaml:7:56 #/paths/~1a/get/parameters/0/schema/maximum
  new: new.yaml:7:56
  do: take what was taken before
";
    assert!(out.starts_with(expected), "{out}");
    assert!(out.ends_with("1 breaking, 1 unknown, 0 compatible\n"), "{out}");
}

#[test]
fn json_is_for_programs() {
    let (_, out, _) = specbound(folder().path(), &["diff", "old.yaml", "new.yaml", "--format", "json"]);
    let report: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(report["summary"], json!({ "breaking": 1, "unknown": 1, "compatible": 0 }));
    let change = &report["changes"][0];
    assert_eq!(change["kind"], "request-maximum-lowered");
    assert_eq!(change["class"], "breaking");
    assert_eq!(change["operation"], "GET /a");
    assert_eq!(change["new"], json!({ "file": "new.yaml", "line": 7, "column": 56 }));
}

#[test]
fn markdown_has_a_table_for_each_class() {
    let (_, out, _) = specbound(folder().path(), &["diff", "old.yaml", "new.yaml", "--format", "markdown"]);
    assert!(out.contains("## Breaking\n\n| kind |") && out.contains("## Unknown\n\n| kind |"), "{out}");
    assert!(
        out.contains("| `request-maximum-lowered` | GET /a, query parameter q | old.yaml:7:56 | new.yaml:7:56 |"),
        "{out}"
    );
}

#[test]
fn texts_are_shown_when_they_are_asked_for() {
    let folder = folder();
    assert!(!specbound(folder.path(), &["diff", "old.yaml", "new.yaml"]).1.contains("text-changed"));
    assert!(specbound(folder.path(), &["diff", "old.yaml", "new.yaml", "--all"]).1.contains("[text-changed]"));
}

#[test]
fn a_reader_that_has_gone_changes_nothing() {
    let folder = folder();
    let mut command = Command::new(env!("CARGO_BIN_EXE_specbound"));
    command.args(["diff", "old.yaml", "new.yaml"]).current_dir(folder.path());
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = command.stdout(writer).stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[test]
fn help_has_an_example_and_the_statuses() {
    let (status, out, _) = specbound(folder().path(), &["diff", "--help"]);
    assert_eq!(status, 0);
    assert!(out.contains("Example:\n  specbound diff") && out.contains("Exit status:"), "{out}");
}
