//! What is judged, started for one task and stopped after it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

use super::Which;
use crate::contract::free_port;
use crate::process::{self, Background};
use crate::root;
use crate::server::{BUILD_LIMIT, Server, first_line, target_folder};

/// A running server or mock; it ends with this value.
pub(super) struct Target {
    /// Base of the API, without a slash at its end.
    pub(super) url: String,
    /// A port on which the server expects an origin of pictures, which is not there yet.
    pub(super) origin_port: u16,
    _running: Running,
}

enum Running {
    Server { _process: Server, data: PathBuf },
    Mock { _process: Background },
}

/// Builds both.
pub(super) fn build() -> anyhow::Result<String> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root()).args(["build", "--quiet", "--locked", "-p", "images-server", "-p", "images-mock"]);
    if !process::run(&mut cargo, BUILD_LIMIT).context("cargo cannot be started")?.is_success() {
        bail!("images-server or images-mock does not build");
    }
    Ok(String::new())
}

impl Target {
    /// Starts one that has nothing stored.
    pub(super) fn start(which: Which, folder: &Path) -> anyhow::Result<Target> {
        let origin_port = free_port()?;
        match which {
            Which::Server => {
                let data = folder.join(format!("data-{}", std::process::id()));
                remove(&data);
                let origin = format!("http://127.0.0.1:{origin_port}");
                let server = Server::start_built(false, &data, &origin)?;
                let url = server.api_url.clone();
                Ok(Target { url, origin_port, _running: Running::Server { _process: server, data } })
            }
            Which::Mock => {
                let program = target_folder().join("debug/images-mock");
                let mut command = Command::new(&program);
                command.args(["--port", "0"]).stdout(Stdio::piped());
                let shown = || format!("{}: cannot be started", program.display());
                let mut mock = process::background(&mut command).with_context(shown)?;
                let line = first_line(mock.child().stdout.take().context("no standard output")?)?;
                let Some((_, url)) = line.trim().rsplit_once(" on ") else {
                    bail!("the mock's first line names no address: {line:?}")
                };
                Ok(Target { url: url.to_owned(), origin_port, _running: Running::Mock { _process: mock } })
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Running::Server { data, .. } = self {
            remove(data);
        }
    }
}

/// What is left behind does no harm: it lies in the target folder.
fn remove(data: &Path) {
    let _ = std::fs::remove_dir_all(data);
}
