//! The program `images-mock`, as a person or a CI starts it.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod check;
mod common;
mod failing_server;
mod proxy;
mod reload;
mod run;
mod start;
