//! A server of our own, started for a task and stopped after it.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, bail};

use crate::root;

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
        let mut lines = BufReader::new(child.stdout.take().context("no standard output")?);
        let mut line = String::new();
        lines.read_line(&mut line).context("the server said nothing")?;
        // Later lines must find a reader, or the server would stand still.
        std::thread::spawn(move || {
            let mut rest = Vec::new();
            let _ = lines.read_to_end(&mut rest);
        });
        let word = |before: &str| line.split(before).nth(1).map(|rest| rest.split([',', '\n']).next().unwrap_or(rest));
        match word("API on ") {
            Some(api_url) => Ok(Server {
                api_url: api_url.trim().to_owned(),
                started_in: word("started in ").unwrap_or("an unknown time").trim().to_owned(),
                child,
            }),
            None => {
                let _ = child.kill();
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
        let status = cargo.status().context("cargo cannot be started")?;
        if !status.success() {
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

/// Where cargo puts what it builds.
pub(crate) fn target_folder() -> std::path::PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), Into::into)
}
