//! A server of our own, started for a task and stopped after it.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context, bail};

use crate::{process, root};

/// A build from nothing, on a slow machine.
pub(crate) const BUILD_LIMIT: Duration = Duration::from_secs(30 * 60);
/// A server that takes longer does not start.
const START_LIMIT: Duration = Duration::from_secs(60);

/// Keys that a task gives the server: two stages of one owner, and another owner.
pub(crate) const LIVE_KEY: &str = "live_0123456789abcdef0123456789abcdef01";
pub(crate) const TEST_KEY: &str = "test_0123456789abcdef0123456789abcdef01";
pub(crate) const OTHER_KEY: &str = "live_fedcba9876543210fedcba9876543210fe";

/// A running `images-server`; it ends with this value.
pub(crate) struct Server {
    child: Child,
    /// Base of the API, without a slash at its end.
    pub(crate) api_url: String,
    /// How long the program says it took to start.
    pub(crate) started_in: String,
}

impl Server {
    /// Builds the program and starts it on free ports, with its data in `data`, and `origins` to fetch from.
    pub(crate) fn start(release: bool, data: &Path, origins: &str) -> anyhow::Result<Server> {
        Server::build(release)?;
        Server::start_built(release, data, origins)
    }

    /// The same with a program that is built already.
    pub(crate) fn start_built(release: bool, data: &Path, origins: &str) -> anyhow::Result<Server> {
        let profile = if release { "release" } else { "debug" };
        let program = target_folder().join(profile).join("images-server");
        let keys = format!("tester={LIVE_KEY},tester={TEST_KEY},stranger={OTHER_KEY}");
        std::fs::create_dir_all(target_folder())?;
        let log = target_folder().join("images-server.log");
        let mut command = Command::new(&program);
        // What is set for whoever runs the task is not set for this server.
        std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("IMAGES_")).for_each(|(name, _)| {
            command.env_remove(name);
        });
        let mut child = command
            .args(["--bind", "127.0.0.1:0", "--delivery-bind", "127.0.0.1:0", "--api-keys", &keys])
            .args(["--fetch-origins", origins])
            .arg("--data-dir")
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(std::fs::File::create(log).context("the log cannot be written")?)
            .spawn()
            .with_context(|| format!("{}: cannot be started", program.display()))?;
        let line = match child.stdout.take().map(first_line).context("no standard output")? {
            Ok(line) => line,
            Err(error) => {
                // It may have ended by itself; then there is nothing to end.
                let _ = child.kill();
                let _ = child.wait();
                return Err(error.context("the server does not start"));
            }
        };
        let word = |before: &str| line.split(before).nth(1).map(|rest| rest.split([',', '\n']).next().unwrap_or(rest));
        match word("API on ") {
            Some(api_url) => Ok(Server {
                api_url: api_url.trim().to_owned(),
                started_in: word("started in ").unwrap_or("an unknown time").trim().to_owned(),
                child,
            }),
            None => {
                let _ = child.kill();
                let _ = child.wait();
                bail!("the server's first line names no address: {line:?}")
            }
        }
    }

    /// Builds the program.
    pub(crate) fn build(release: bool) -> anyhow::Result<()> {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(root()).args(["build", "--quiet", "--package", "images-server"]);
        if release {
            cargo.arg("--release");
        }
        if !process::run(&mut cargo, BUILD_LIMIT).context("cargo cannot be started")?.is_success() {
            bail!("images-server does not build");
        }
        Ok(())
    }

    /// Its process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The first line that a program prints. Later ones find a reader too, or the program would stand still.
pub(crate) fn first_line(stdout: ChildStdout) -> anyhow::Result<String> {
    let (sender, first) = mpsc::channel();
    std::thread::spawn(move || {
        let mut lines = BufReader::new(stdout);
        let mut line = String::new();
        let read = lines.read_line(&mut line);
        // Who asked may have given up.
        let _ = sender.send(read.map(|_| line));
        let mut rest = Vec::new();
        let _ = lines.read_to_end(&mut rest);
    });
    let line = first.recv_timeout(START_LIMIT);
    line.with_context(|| format!("no line was printed in {} s", START_LIMIT.as_secs()))?.context("it cannot be heard")
}

/// Where cargo puts what it builds.
pub(crate) fn target_folder() -> std::path::PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into)
}
