//! docs/any-server.md: every block of it is here, word for word, and runs against a server that breaks one rule.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod layer;
mod server;

use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::process::{Command, Output};

const GUIDE: &str = include_str!("../../../docs/any-server.md");
const NOTES: &str = include_str!("notes.yaml");
const TESTS: &str = include_str!("tests.sh");
const LAYER: &str = include_str!("layer.rs");

fn blocks(language: &str) -> Vec<&'static str> {
    let start = format!("```{language}\n");
    GUIDE.split(&*start).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

/// What the guide says is printed.
fn violation() -> &'static str {
    blocks("text")[0].trim_end()
}

/// Runs the guide's command in a folder with its files; gives what came of it and the report.
fn run(name: &str, url: &str, tests: &str, change: impl Fn(&str) -> String) -> (Output, String) {
    let folder = std::env::temp_dir().join(format!("any-server-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("notes.yaml"), NOTES).unwrap();
    std::fs::write(folder.join("tests.sh"), tests).unwrap();
    let programs = Path::new(env!("CARGO_BIN_EXE_images-mock")).parent().unwrap().to_str().unwrap();
    let path = format!("{programs}:{}", std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    shell.args(["-c", &change(blocks("sh")[0])]).current_dir(&folder).env("PATH", path).env("NOTES_URL", url);
    let output = shell.env("NO_PROXY", "*").output().unwrap();
    let report = std::fs::read_to_string(folder.join("report.xml")).unwrap_or_default();
    std::fs::remove_dir_all(&folder).unwrap();
    (output, report)
}

fn unchanged(command: &str) -> String {
    command.to_owned()
}

#[test]
fn the_guide_shows_what_is_tested() {
    assert_eq!(blocks("bash"), [TESTS]);
    assert_eq!(blocks("rust"), [LAYER]);
    assert_eq!((blocks("sh").len(), blocks("text").len()), (2, 1));
    // The fence of each block, at both its ends: there is none in another language.
    assert_eq!(GUIDE.matches("```").count(), 2 * 5);
}

#[test]
fn the_proxy_says_what_tests_that_pass_do_not_see() {
    let (output, report) = run("broken", &server::start(true), TESTS, unchanged);
    let (out, told) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(output.status.code(), Some(3), "{out}{told}");
    assert!(told.contains(violation()), "{told}");
    assert!(out.contains("Water the plants"), "the tests did not run: {out}");
    assert!(report.starts_with("<?xml") && report.contains("<failure"), "{report}");
    assert!(report.contains("/stars: 6 is greater than the maximum of 5"), "{report}");
}

#[test]
fn a_server_that_keeps_to_its_document_passes() {
    let (output, report) = run("right", &server::start(false), TESTS, unchanged);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(!report.contains("<failure"), "{report}");
}

#[test]
fn the_exit_statuses_are_those_of_the_table() {
    let url = server::start(false);
    let failing = run("failing", &url, "exit 7", unchanged).0;
    assert_eq!(failing.status.code(), Some(7), "{failing:?}");
    let unused = run("unused", &url, "true", unchanged).0;
    assert_eq!(unused.status.code(), Some(3), "{unused:?}");
    assert!(String::from_utf8_lossy(&unused.stderr).contains("answered no request"), "{unused:?}");
    let gone = run("gone", "http://127.0.0.1:9", "curl -s \"$API/notes/1\"", unchanged).0;
    assert_eq!(gone.status.code(), Some(3), "{gone:?}");
    let lax = run("lax", &url, "true", |command| command.replace("--strict ", "")).0;
    assert_eq!(lax.status.code(), Some(0), "{lax:?}");
    let missing = run("missing", &url, TESTS, |command| command.replace("-- sh", "-- no-such-program")).0;
    assert_eq!(missing.status.code(), Some(127), "{missing:?}");
    let wrong = run("wrong", &url, TESTS, |command| command.replace("notes.yaml", "no-such.yaml")).0;
    assert_eq!(wrong.status.code(), Some(2), "{wrong:?}");
}

/// The usual variables tell the URL where no other is named.
#[test]
fn without_a_name_the_usual_variables_are_set() {
    let tests = TESTS.replace("$API", "$MOCK_URL").replacen("$MOCK_URL", "$IMAGES_URL", 1);
    let output = run("usual", &server::start(false), &tests, |command| command.replace("--env API ", "")).0;
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

fn request(method: &str, url: &str, body: &str) -> http::Request<String> {
    let request = http::Request::builder().method(method).uri(url).header("content-type", "application/json");
    request.body(body.to_owned()).unwrap()
}

/// What the guide's `send` panics with.
fn refused(request: http::Request<String>) -> String {
    let panic = std::panic::catch_unwind(AssertUnwindSafe(|| layer::send(request))).unwrap_err();
    panic.downcast_ref::<String>().unwrap().clone()
}

#[test]
fn the_layer_says_the_same() {
    let url = server::start(true);
    assert_eq!(refused(request("GET", &format!("{url}/notes/1"), "")), violation());
    let answer = layer::send(request("POST", &format!("{url}/notes"), r#"{"text":"Buy milk"}"#));
    assert_eq!(answer.status(), 201);
}

#[test]
fn the_layer_knows_refused_requests_from_accepted_ones() {
    let url = server::start(true);
    assert_eq!(layer::send(request("POST", &format!("{url}/notes"), r#"{"title":"Milk"}"#)).status(), 422);
    // The server takes a property that the document does not have.
    let accepted = refused(request("POST", &format!("{url}/notes"), r#"{"text":"Buy milk","due":"now"}"#));
    assert!(accepted.starts_with("POST /notes -> 201: request: /due: is not a known field (notes.yaml:"), "{accepted}");
    let unknown = refused(request("GET", &format!("{url}/nothing"), ""));
    assert!(unknown.starts_with("GET /nothing -> 404: request: "), "{unknown}");
}
