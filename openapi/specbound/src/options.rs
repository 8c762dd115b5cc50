use clap::{Parser, Subcommand};

use crate::diff;

/// Commands for OpenAPI documents.
#[derive(Debug, Parser)]
#[command(name = "specbound", version)]
#[command(after_help = "Example:\n  specbound diff released.yaml openapi.yaml --format markdown")]
pub(crate) struct Options {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Diff(diff::Options),
}
