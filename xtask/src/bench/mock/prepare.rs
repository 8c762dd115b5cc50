//! The programs that are measured: built and installed, each by its lock file.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail, ensure};

use super::programs::Programs;
use super::running::Running;
use super::subject::Subject;
use super::{IMAGE, IMAGES, KEY, NEW_IMAGE};
use crate::bench::http::Connection;
use crate::server::{BUILD_LIMIT, target_folder};
use crate::{process, root};

/// Prism's packages come from a registry.
const INSTALL_LIMIT: Duration = Duration::from_secs(10 * 60);

impl Programs {
    /// Builds and installs all; `mock` is used in place of images-mock.
    pub(super) fn prepare(mock: Option<&Path>) -> anyhow::Result<Programs> {
        let mock = match mock {
            Some(program) => std::path::absolute(program)?,
            None => build_mock()?,
        };
        let folder = root().join("xtask/bench");
        let packages = install(&folder.join("prism"))?;
        let mut programs = Programs {
            mock,
            prism: packages.join(".bin/prism"),
            peers: build_peers(&folder.join("peers"))?,
            own_document: root().join("openapi/images.yaml"),
            large_document: packages.join("@octokit/openapi/generated/api.github.com.json"),
            found: String::new(),
            made: String::new(),
        };
        let mock = Running::start(&programs, Subject::Mock, None)?;
        let mut connection = Connection::open(&mock.url, KEY)?;
        programs.found = body(200, connection.get(IMAGE)?)?;
        programs.made = body(201, connection.post(IMAGES, NEW_IMAGE)?)?;
        Ok(programs)
    }
}

fn body(wanted: u16, (status, body): (u16, Vec<u8>)) -> anyhow::Result<String> {
    let body = String::from_utf8(body).context("the mock's answer is not text")?;
    ensure!(status == wanted, "the mock answered {status} where {wanted} is right: {body}");
    Ok(body)
}

fn build_mock() -> anyhow::Result<PathBuf> {
    build(&root(), &["--package", "images-mock", "--bin", "images-mock"])?;
    Ok(target_folder().join("release/images-mock"))
}

fn build_peers(folder: &Path) -> anyhow::Result<PathBuf> {
    let target = target_folder().join("bench-peers");
    build(folder, &["--locked", "--target-dir", &target.to_string_lossy()])?;
    Ok(target.join("release"))
}

fn build(folder: &Path, arguments: &[&str]) -> anyhow::Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(folder).args(["build", "--quiet", "--release"]).args(arguments);
    if !process::run(&mut cargo, BUILD_LIMIT).context("cargo cannot be started")?.is_success() {
        bail!("{}: cargo build {} fails", folder.display(), arguments.join(" "));
    }
    Ok(())
}

/// Installs what the lock file in a folder names, unless that is done; answers the folder of the packages.
fn install(folder: &Path) -> anyhow::Result<PathBuf> {
    let packages = folder.join("node_modules");
    // npm writes its own record last.
    let written = |file: PathBuf| std::fs::metadata(file).and_then(|file| file.modified()).ok();
    let installed = written(packages.join(".package-lock.json"));
    if installed.is_some() && installed >= written(folder.join("package-lock.json")) {
        return Ok(packages);
    }
    let mut npm = Command::new("npm");
    npm.current_dir(folder).env("SCARF_ANALYTICS", "false");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]);
    if !process::run(&mut npm, INSTALL_LIMIT).context("npm cannot be started; is Node installed?")?.is_success() {
        bail!("{}: npm ci fails", folder.display());
    }
    Ok(packages)
}
