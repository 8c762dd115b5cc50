//! Whether the examples of a document are valid and can be asked for.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod asked;
mod common;
mod examples;
mod requests;
