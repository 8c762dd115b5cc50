//! The program itself, in a process of its own.

use std::path::Path;
use std::process::{ExitStatus, Output, Stdio};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::waits;

pub struct Program {
    pub child: Child,
    stdout: Lines<BufReader<ChildStdout>>,
    log: JoinHandle<String>,
    pub api: String,
    pub delivery: String,
}

/// The program with no settings but these flags; its ports are the system's choice.
pub fn command(data: &Path, flags: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_images-server"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("IMAGES_") {
            command.env_remove(name);
        }
    }
    command.args(["--bind", "127.0.0.1:0", "--delivery-bind", "127.0.0.1:0", "--data-dir"]).arg(data).args(flags);
    piped(command)
}

/// A command whose output is for the test, and that ends with it.
pub fn piped(mut command: Command) -> Command {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    command
}

/// The output of a start that fails.
pub async fn output(mut command: Command) -> (Option<i32>, String) {
    let output = command.kill_on_drop(true).output();
    let Output { status, stderr, .. } =
        waits::within("the end of a program that should not start", output).await.unwrap();
    (status.code(), String::from_utf8(stderr).unwrap())
}

impl Program {
    pub async fn start(data: &Path, flags: &[&str]) -> Program {
        Program::of(command(data, flags)).await
    }

    pub async fn of(mut command: Command) -> Program {
        let mut child = command.spawn().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = waits::within("the first line of the program", stdout.next_line()).await.unwrap();
        let Some(first) = first else {
            let mut errors = String::new();
            let mut stderr = child.stderr.take().unwrap();
            waits::within("the end of the errors", stderr.read_to_string(&mut errors)).await.unwrap();
            panic!("it did not start: {errors}");
        };
        let mut urls = first.split([' ', ',']).filter(|word| word.starts_with("http://"));
        let (api, delivery) = (urls.next().unwrap().to_owned(), urls.next().unwrap().to_owned());
        // The pipe must not fill up.
        let mut log = child.stderr.take().unwrap();
        let log = tokio::spawn(async move {
            let mut text = String::new();
            log.read_to_string(&mut text).await.unwrap();
            text
        });
        Program { child, stdout, log, api, delivery }
    }

    /// All that it logs until it ends.
    pub async fn log_to_its_end(&mut self) -> String {
        waits::within("the end of the log", &mut self.log).await.unwrap()
    }

    /// What it prints until the next line that begins so, that line included.
    pub async fn line_with(&mut self, part: &str) -> String {
        let line = async {
            loop {
                let line = self.stdout.next_line().await.unwrap();
                let line = line.unwrap_or_else(|| panic!("no line with {part:?}"));
                if line.contains(part) {
                    return line;
                }
            }
        };
        waits::within(&format!("a line with {part:?}"), line).await
    }

    /// Once the program has ended: whether it had printed no more.
    pub async fn printed_no_more(&mut self) -> bool {
        waits::within("the end of the output", self.stdout.next_line()).await.unwrap().is_none()
    }

    pub fn terminate(&self) {
        let id = self.child.id().unwrap().to_string();
        assert!(std::process::Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    }

    pub async fn kill(mut self) {
        waits::within("the end of a killed program", self.child.kill()).await.unwrap();
    }

    pub async fn ended(&mut self, within: Duration) -> ExitStatus {
        timeout(within, self.child.wait()).await.expect("it should have ended by now").unwrap()
    }
}
