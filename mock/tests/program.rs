//! The program `images-mock`, as a person starts it.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use reqwest::blocking::Client;
use rustix::process::{Pid, Signal, kill_process};

/// No answer is waited for longer.
const LIMIT: Duration = Duration::from_secs(60);

/// A program that runs; it is ended with this value.
struct Program {
    child: Child,
    url: String,
    greeting: String,
}

impl Program {
    /// Starts it on a free port, and reads what it prints up to the line to try.
    fn start(arguments: &[&str]) -> Program {
        let mut child = command(arguments).args(["--bind", "127.0.0.1:0"]).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut greeting = String::new();
        for line in lines.by_ref() {
            greeting += &(line.unwrap() + "\n");
            if greeting.contains("\nTry: ") {
                break;
            }
        }
        let url = greeting.split(" on ").nth(1).and_then(|rest| rest.lines().next()).unwrap_or_default().to_owned();
        Program { child, url, greeting }
    }

    fn get(&self, path: &str) -> reqwest::blocking::Response {
        let client = Client::builder().timeout(LIMIT).build().unwrap();
        client.get(format!("{}{path}", self.url)).header("x-api-key", "test_any").send().unwrap()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // One that has ended already needs no end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_images-mock"));
    command.args(arguments);
    command
}

/// What it prints where it does not start, and its status.
fn refused(arguments: &[&str]) -> (Option<i32>, String) {
    let output = command(arguments).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("images-mock-{}-{name}", std::process::id()));
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn it_greets_with_the_operations_and_a_line_that_works_and_ends_in_order() {
    let mut program = Program::start(&[]);
    assert!(program.greeting.contains("GET     /v1/images/{imageId}"), "{}", program.greeting);
    assert!(program.greeting.contains("State is kept of /v1/images."), "{}", program.greeting);
    let (_, tried) = program.greeting.split_once("Try: curl -H 'x-api-key: test_mock' '").unwrap();
    let tried = tried.trim().trim_end_matches('\'').strip_prefix(program.url.as_str()).unwrap().to_owned();
    let list: serde_json::Value = program.get(&tried).json().unwrap();
    assert_eq!(list["data"].as_array().unwrap().len(), 2);
    kill_process(Pid::from_child(&program.child), Signal::TERM).unwrap();
    assert_eq!(program.child.wait().unwrap().code(), Some(0));
}

#[test]
fn any_document_is_served() {
    let text = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths:\n  /pets/{id}:\n    get:\n      parameters:\n        \
                - {name: id, in: path, required: true, schema: {type: integer}}\n      responses:\n        '200':\n          \
                description: d\n          content:\n            application/json:\n              schema:\n                \
                {type: object, required: [id, name], properties: {id: {type: integer}, name: {type: string}}}\n  \
                /ping:\n    get: {responses: {'204': {description: d}}}\n";
    let path = file("pets.yaml", text);
    let program = Program::start(&["--spec", path.to_str().unwrap(), "--static"]);
    let pet: serde_json::Value = program.get("/pets/7").json().unwrap();
    assert!(pet["id"].is_i64() && pet["name"].is_string(), "{pet}");
    assert_eq!(program.get("/pets/x").status().as_u16(), 404);
    std::fs::remove_file(path).unwrap();
}

#[test]
fn what_cannot_be_served_is_told_with_its_place() {
    let dangling =
        "openapi: 3.0.3\npaths:\n  /a:\n    get:\n      responses:\n        '200': {$ref: '#/components/x'}\n";
    let path = file("dangling.yaml", dangling);
    let (status, line) = refused(&["--spec", path.to_str().unwrap()]);
    assert_eq!(status, Some(2));
    assert!(line.contains("dangling.yaml:6:9: ") && line.contains("nothing at #/components/x"), "{line}");
    std::fs::remove_file(path).unwrap();
    let (status, line) = refused(&["--spec", "there-is-no.yaml"]);
    assert!(status == Some(2) && line.contains("there-is-no.yaml: cannot be read"), "{line}");
}

#[test]
fn an_address_that_is_taken_is_told_with_what_to_do() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let (status, line) = refused(&["--bind", &address]);
    assert_eq!(status, Some(1));
    assert!(line.contains(&address) && line.contains("choose another address with --bind"), "{line}");
}

/// What the program prints after its greeting is nothing: a pipe that nobody reads does not stop it.
#[test]
fn quiet_is_quiet() {
    let mut child = command(&["--quiet", "--bind", "127.0.0.1:0"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    kill_process(Pid::from_child(&child), Signal::TERM).unwrap();
    let mut text = String::new();
    stdout.read_to_string(&mut text).unwrap();
    child.wait().unwrap();
    assert_eq!(text, "");
}
