//! `specbound`: commands for OpenAPI documents.
//!
//! | file | concern |
//! | --- | --- |
//! | `options.rs` | what can be asked for: each command's options are in its own file |
//! | `generate.rs` | `specbound generate` |
//! | `check.rs`, `check/` | `specbound check`, and how it tells what it found |
//! | `diff.rs` | `specbound diff` |
//! | `generation.rs` | the generator on a document, as the commands need it |
//! | `output.rs` | what is printed |

mod check;
mod diff;
mod generate;
mod generation;
mod options;
mod output;

use std::process::ExitCode;

use clap::Parser;

use options::{Command, Options};

fn main() -> ExitCode {
    match &Options::parse().command {
        Command::Generate(options) => generate::run(options),
        Command::Check(options) => check::run(options),
        Command::Diff(options) => diff::run(options),
    }
}
