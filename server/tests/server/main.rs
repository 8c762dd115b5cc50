//! The server from outside: over HTTP, in this process and as a program of its own.
//!
//! Every answer of the API is checked against the document (see `in_process.rs`).

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test says what went wrong by where it stops")]

mod concurrency;
mod config;
mod contract;
mod cors;
mod delivered_alike;
mod delivery;
mod disk;
mod failures;
mod faults;
mod fetch;
mod fidelity;
mod in_process;
mod keys;
mod kill;
mod leftovers;
mod limits;
mod mistakes;
#[cfg(target_os = "linux")]
mod open_files;
mod ownership;
mod pictures;
mod program;
mod readme;
mod restart;
mod room;
mod routes;
mod settings;
mod shutdown;
mod waits;
