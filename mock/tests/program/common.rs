//! A program that runs.

use std::io::{BufRead, BufReader, Lines};
use std::path::PathBuf;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::thread::JoinHandle;
use std::time::Duration;

use reqwest::blocking::Client;
use rustix::process::{Pid, Signal, kill_process};

/// No answer is waited for longer.
pub const LIMIT: Duration = Duration::from_secs(60);

/// A program that runs; it is ended with this value.
pub struct Program {
    pub child: Child,
    pub url: String,
    pub greeting: String,
    rest: Option<JoinHandle<String>>,
}

impl Program {
    /// Starts it on a free port, and reads what it prints up to the line to try.
    pub fn start(arguments: &[&str]) -> Program {
        Program::of(command(arguments).args(["--bind", "127.0.0.1:0"]))
    }

    /// The same with what it prints of its own accord, line by line.
    pub fn told(arguments: &[&str]) -> (Program, Lines<BufReader<ChildStderr>>) {
        let mut command = command(arguments);
        let mut program = Program::of(command.args(["--bind", "127.0.0.1:0"]).stderr(Stdio::piped()));
        let told = BufReader::new(program.child.stderr.take().unwrap()).lines();
        (program, told)
    }

    fn of(command: &mut Command) -> Program {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut greeting = String::new();
        for line in lines.by_ref() {
            greeting += &(line.unwrap() + "\n");
            if greeting.contains("\nTry: ") || greeting.contains("\nSo far: ") {
                break;
            }
        }
        let url = greeting.split(" on ").nth(1).and_then(|rest| rest.lines().next()).unwrap_or_default().to_owned();
        // What it prints at its end has a place to go.
        let rest = std::thread::spawn(move || lines.map_while(Result::ok).map(|line| line + "\n").collect());
        Program { child, url, greeting, rest: Some(rest) }
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Tells it to stop; its status, and what it prints at the end.
    pub fn stop(&mut self) -> (Option<i32>, String) {
        self.signal(Signal::TERM);
        (self.child.wait().unwrap().code(), self.rest.take().unwrap().join().unwrap())
    }

    pub fn get(&self, path: &str) -> reqwest::blocking::Response {
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

pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_images-mock"));
    command.args(arguments);
    command
}

/// What it prints where it does not start, and its status.
pub fn refused(arguments: &[&str]) -> (Option<i32>, String) {
    let output = command(arguments).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

pub fn file(name: &str, text: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("images-mock-{}-{name}", std::process::id()));
    std::fs::write(&path, text).unwrap();
    path
}
