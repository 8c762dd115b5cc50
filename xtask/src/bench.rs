//! `bench`: measured against named peers, side by side in one run, and kept with date and machine.

mod http;
mod memory;
mod mock;
mod process;
mod record;
mod requests;

use clap::{Args, Subcommand};

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
pub(crate) fn run(options: &Options) -> anyhow::Result<bool> {
    match &options.subject {
        Subject::Requests { seconds, rounds } => keep(&requests::run(*seconds, *rounds)?)?,
        Subject::Memory { count } => keep(&memory::uploads(*count)?)?,
        Subject::Start { count } => keep(&memory::start(*count)?)?,
        Subject::Mock(options) => mock::run(options)?,
    }
    Ok(true)
}

/// Prints a table and keeps it.
fn keep(table: &str) -> anyhow::Result<()> {
    println!("{table}");
    record::keep(table)
}
