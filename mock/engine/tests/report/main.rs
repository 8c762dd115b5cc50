//! What was exercised, counted and told.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod common;
mod counts;
mod formats;
mod xml;
