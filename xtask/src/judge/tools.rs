//! Programs of others, in the versions that `xtask/judge` names, each in a folder of its own.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, bail};

use super::{folder, sources};
use crate::process::{self, End};

/// Packages come over the network.
const INSTALL_LIMIT: Duration = Duration::from_secs(5 * 60);

/// Installs what `xtask/judge/NAME/requirements.txt` names, and gives the folder of its programs.
pub(super) fn python(name: &str) -> anyhow::Result<PathBuf> {
    let environment = folder()?.join(format!("{name}-python"));
    let programs = environment.join("bin");
    if !programs.join("pip").exists() {
        ended(Command::new("python3").args(["-m", "venv"]).arg(&environment), INSTALL_LIMIT)?;
    }
    // Where all of them are there in their versions, it asks nobody.
    let mut pip = Command::new(programs.join("pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    ended(pip.arg(sources().join(name).join("requirements.txt")), INSTALL_LIMIT)?;
    Ok(programs)
}

/// Installs what the lock file in a folder names, beside it.
pub(super) fn npm(folder: &Path) -> anyhow::Result<()> {
    let mut npm = Command::new("npm");
    npm.current_dir(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]);
    ended(&mut npm, INSTALL_LIMIT)
}

/// Copies the files of `xtask/judge/NAME` to a folder, which is made.
pub(super) fn copy(name: &str, to: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(to).with_context(|| format!("{}: cannot be made", to.display()))?;
    let from = sources().join(name);
    for entry in std::fs::read_dir(&from).with_context(|| format!("{}: cannot be read", from.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            let path = entry.path();
            std::fs::copy(&path, to.join(entry.file_name()))
                .with_context(|| format!("{}: cannot be copied to {}", path.display(), to.display()))?;
        }
    }
    Ok(())
}

/// Runs a command to its end, which must be a good one.
pub(super) fn ended(command: &mut Command, limit: Duration) -> anyhow::Result<()> {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let line = words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ");
    println!("$ {line}");
    match process::run(command, limit).with_context(|| format!("{line}: cannot be started; is it installed?"))? {
        End::Exited(status) if status.success() => Ok(()),
        End::Exited(status) => bail!("{line}: {status}"),
        End::OutOfTime => bail!("{line}: no end after {} s", limit.as_secs()),
    }
}
