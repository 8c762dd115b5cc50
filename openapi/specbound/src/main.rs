//! `specbound`: commands for OpenAPI documents.
//!
//! | file | concern |
//! | --- | --- |
//! | `options.rs` | what can be asked for: each command's options are in its own file |
//! | `diff.rs` | `specbound diff` |
//! | `output.rs` | what is printed |

mod diff;
mod options;
mod output;

use std::process::ExitCode;

use clap::Parser;

use options::{Command, Options};

fn main() -> ExitCode {
    match &Options::parse().command {
        Command::Diff(options) => diff::run(options),
    }
}
