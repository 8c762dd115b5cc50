//! The engine through its public face: requests in, answers out.

mod admin;
mod browser;
mod common;
mod determinism;
mod documents;
mod error_pages;
mod errors;
mod faults;
mod files;
mod honesty;
mod hostile;
mod items;
mod journal;
mod names;
mod pages;
mod prefer;
mod sessions;
mod setup;
mod stubs;
mod unmeetable;
mod verify;
