//! A copy of the workspace, in which code may be broken.
//!
//! It shares the target folder, so that only this workspace's own packages are compiled again. Its packages have a
//! version of their own: cargo names what it builds after package and version, and a mutant must never be taken for
//! the real thing, nor the other way round.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};

use crate::process;

/// A git that takes longer hangs.
const GIT_PATIENCE: Duration = Duration::from_secs(60);

const MANIFEST: &str = "Cargo.toml";

pub(crate) struct Scratch {
    root: PathBuf,
}

impl Scratch {
    /// Brings the copy in `folder` up to date. Files that are the same keep their time, so that cargo builds little.
    pub(crate) fn of(workspace: &Path, folder: &Path) -> anyhow::Result<Scratch> {
        let scratch = Scratch { root: folder.join("workspace") };
        let mut wanted = HashSet::new();
        for path in files(workspace)? {
            // A file may be deleted and still known to git.
            let Ok(mut bytes) = std::fs::read(workspace.join(&path)) else { continue };
            if path == MANIFEST {
                bytes = renamed(&String::from_utf8(bytes).context(MANIFEST)?)?.into_bytes();
            }
            let target = scratch.root.join(&path);
            if std::fs::read(&target).ok().as_ref() != Some(&bytes) {
                std::fs::create_dir_all(target.parent().unwrap_or(&scratch.root))?;
                std::fs::write(&target, bytes).with_context(|| format!("{}", target.display()))?;
            }
            wanted.insert(target);
        }
        remove_others(&scratch.root, &wanted)?;
        Ok(scratch)
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn read(&self, file: &str) -> anyhow::Result<String> {
        std::fs::read_to_string(self.root.join(file)).with_context(|| file.to_owned())
    }

    pub(crate) fn write(&self, file: &str, text: &str) -> anyhow::Result<()> {
        std::fs::write(self.root.join(file), text).with_context(|| file.to_owned())
    }
}

/// The files of the workspace that git knows or would know.
fn files(workspace: &Path) -> anyhow::Result<Vec<String>> {
    let mut git = Command::new("git");
    git.current_dir(workspace).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let output = process::collect(&mut git, GIT_PATIENCE).context("git cannot be started")?;
    if !output.end.is_success() {
        bail!("git does not list the files of the workspace ({:?}): {}", output.end, output.stderr);
    }
    Ok(output.stdout.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

fn renamed(manifest: &str) -> anyhow::Result<String> {
    let (before, package) = manifest.split_once("[workspace.package]").context("no [workspace.package]")?;
    let version = package.lines().find(|line| line.starts_with("version = ")).context("no version of the workspace")?;
    let package = package.replacen(version, "version = \"0.0.0-mutant\"", 1);
    Ok(format!("{before}[workspace.package]{package}"))
}

fn remove_others(folder: &Path, wanted: &HashSet<PathBuf>) -> anyhow::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            remove_others(&path, wanted)?;
        } else if !wanted.contains(&path) {
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}
