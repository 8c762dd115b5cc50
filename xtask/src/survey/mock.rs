//! `survey mock`: how well the mock serves the documents of a folder. The program is an example of `specbound-mock`, so that
//! no other task builds the mock.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::Context;
use clap::Args;

use crate::process::{self, End};
use crate::root;

/// Thousands of documents take no longer.
const LIMIT: Duration = Duration::from_secs(60 * 60);

/// Which documents.
#[derive(Args)]
pub(super) struct Options {
    /// The folder; documents end in .yaml, .yml or .json.
    folder: PathBuf,
    /// Only documents whose path has this text in it.
    #[arg(long)]
    only: Option<String>,
}

/// Prints a table and everything that is not right; answers whether every operation was answered as it should be.
pub(super) fn run(Options { folder, only }: &Options) -> anyhow::Result<bool> {
    let folder = std::path::absolute(folder)?;
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root()).args(["run", "--quiet", "--package", "specbound-mock", "--example", "survey", "--"]);
    cargo.arg(folder);
    if let Some(only) = only {
        cargo.args(["--only", only]);
    }
    match process::run(&mut cargo, LIMIT).context("cargo cannot be started")? {
        End::Exited(status) => Ok(status.success()),
        End::OutOfTime => {
            println!("the survey had no end after {} s", LIMIT.as_secs());
            Ok(false)
        }
    }
}
