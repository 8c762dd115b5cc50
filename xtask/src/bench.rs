//! `bench`: measured against named peers, side by side in one run, and kept with date and machine.

mod http;
mod memory;
mod mock;
mod process;
mod record;
mod requests;

use std::path::Path;

use anyhow::bail;
use clap::{Args, Subcommand};

use crate::tools::{self, Tool, WRK};

#[derive(Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    subject: Subject,
}

#[derive(Subcommand)]
enum Subject {
    /// getImage against a bare hyper server that returns the same bytes: requests a second, and CPU for each.
    Requests {
        /// Seconds of each round.
        #[arg(long, default_value_t = 5)]
        seconds: u32,
        /// Rounds of each server, in turn.
        #[arg(long, default_value_t = 3)]
        rounds: u32,
    },
    /// The server's memory after its start, and after many uploads and downloads.
    Memory {
        /// How many of each.
        #[arg(long, default_value_t = 10_000)]
        count: u32,
    },
    /// Time from the start of the process to its first answer.
    Start {
        /// How many starts.
        #[arg(long, default_value_t = 11)]
        count: u32,
    },
    /// The stand-alone mock beside Prism, httpmock and a bare hyper server: requests, start and memory.
    Mock(mock::Options),
}

/// Runs one benchmark, prints its tables, and keeps them.
///
/// # Errors
/// Where something is missing that it needs: all of it is named, before anything is built.
pub(crate) fn run(options: &Options) -> anyhow::Result<bool> {
    match &options.subject {
        Subject::Requests { seconds, rounds } => {
            ensure_installed(&[WRK], None)?;
            keep(&requests::run(*seconds, *rounds)?)?
        }
        Subject::Memory { count } => {
            ensure_installed(&[], None)?;
            keep(&memory::uploads(*count)?)?
        }
        Subject::Start { count } => keep(&memory::start(*count)?)?,
        Subject::Mock(options) => {
            ensure_installed(&options.tools(), options.mock_program())?;
            mock::run(options)?
        }
    }
    Ok(true)
}

/// Refuses to begin what could not be finished: without these tools, the program that is to be measured, or the kernel's
/// files about processes.
fn ensure_installed(needed: &[Tool], program: Option<&Path>) -> anyhow::Result<()> {
    let mut lines: Vec<String> = tools::missing(needed).iter().map(Tool::to_string).collect();
    if let Some(program) = program.filter(|program| !tools::is_program(program)) {
        lines.push(format!("{} (--mock-program: there is no program of this name)", program.display()));
    }
    if !Path::new("/proc/self/stat").exists() {
        lines.push("/proc (Linux: processor time and memory are read there)".to_owned());
    }
    match lines.is_empty() {
        true => Ok(()),
        false => bail!("the benchmark needs what is not here:\n  {}", lines.join("\n  ")),
    }
}

/// Prints a table and keeps it.
fn keep(table: &str) -> anyhow::Result<()> {
    println!("{table}");
    record::keep(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_missing_is_named_at_once() {
        let program = Path::new("there/is/no/such/mock");
        let absent = [Tool::new("no-such-tool", "from nowhere"), Tool::new("no-other-tool", "from nowhere else")];
        let error = ensure_installed(&absent, Some(program)).unwrap_err().to_string();
        for named in ["no-such-tool (from nowhere)", "no-other-tool (from nowhere else)", "there/is/no/such/mock"] {
            assert!(error.contains(named), "{error}");
        }
    }

    #[test]
    fn a_table_asks_for_its_own_tools_only() {
        use clap::Parser;

        #[derive(Parser)]
        struct Line {
            #[command(flatten)]
            options: mock::Options,
        }
        let tools = |only: &str| Line::try_parse_from(["bench", "--only", only]).unwrap().options.tools();
        assert!(tools("get").contains(&WRK) && !tools("start").contains(&WRK));
        assert!(tools("run").contains(&tools::BASH) && !tools("get").contains(&tools::BASH));
    }
}
