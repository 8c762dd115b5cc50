//! The engine through its public face: requests in, answers out.

mod common;
mod determinism;
mod documents;
mod errors;
mod files;
mod honesty;
mod items;
mod journal;
mod names;
mod pages;
mod prefer;
mod sessions;
mod stubs;
