//! The suite as a program: what keeps all of it from running is told once, with what to do.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::net::TcpListener;
use std::process::Command;

const KEY: &str = "live_0123456789abcdef0123456789abcdef";

/// Exit status, and what it says.
fn contract(arguments: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_images-contract")).args(arguments).output().unwrap();
    (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
}

#[test]
fn a_suite_that_cannot_run_says_why() {
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let down = format!("http://{nobody}");
    for (arguments, told) in [
        (vec!["--url", "127.0.0.1:8080", "--key", KEY], "--url 127.0.0.1:8080: put http:// or https:// before it"),
        (vec!["--url", &down, "--key", KEY], "the server cannot be reached: Connection refused"),
        (vec!["--url", &down, "--key", "test_x"], "--key: give a key that begins with live_"),
        (vec!["--url", &down, "--key", KEY, "--test-key", KEY], "--test-key: give a key that begins with test_"),
        (vec!["--url", &down, "--key", KEY, "--only", "nosuch"], "--only nosuch: no case has this in its name"),
    ] {
        let (status, said) = contract(&arguments);
        assert!(status == Some(1) && said.contains(told) && said.lines().count() == 1, "{arguments:?}: {said}");
    }
}
