//! `cargo xtask TASK`: what a person or a machine does with this repository.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program's output")]

mod bench;
mod ci;
mod contract;
mod examples;
mod generate;
mod judge;
mod mutations;
mod process;
mod released;
mod running;
mod server;
mod survey;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The project's tasks.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Make everything that follows from openapi/images.yaml again.
    Generate {
        /// Write nothing; fail where a file is not what it would be.
        #[arg(long)]
        check: bool,
    },
    /// Run every check, and report all that fails.
    Ci(ci::Options),
    /// Run the behaviour suite against any server.
    Contract(contract::Options),
    /// Run the examples that call the mock, in Python and JavaScript.
    Examples(examples::Options),
    /// Let programs of others judge server and mock: Schemathesis, and clients that other generators make.
    Judge(judge::Options),
    /// Change document and code in small ways, and see whether the checks notice.
    Mutations(mutations::Options),
    /// Compare openapi/images.yaml with the last released one: what breaks callers fails unless it is approved.
    Released(released::Options),
    /// Measure against named peers.
    Bench(bench::Options),
    /// Generate code from many documents, compile it, and report everything that is not right.
    Survey(survey::Options),
}

fn main() -> anyhow::Result<ExitCode> {
    let passed = match Arguments::parse().task {
        Task::Generate { check } => generate::run(check)?,
        Task::Ci(options) => ci::run(&options)?,
        Task::Contract(options) => contract::run(&options)?,
        Task::Examples(options) => examples::run(&options)?,
        Task::Judge(options) => judge::run(&options)?,
        Task::Mutations(options) => mutations::run(&options)?,
        Task::Released(options) => released::run(&options)?,
        Task::Bench(options) => bench::run(&options)?,
        Task::Survey(options) => survey::run(&options)?,
    };
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The folder of the workspace.
fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(PathBuf::from).unwrap_or(here)
}
