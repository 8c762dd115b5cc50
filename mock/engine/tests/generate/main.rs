//! Generated values are valid, the same for the same seed, and always end.

mod common;
mod composition;
mod containers;
mod ends;
mod names;
mod scalars;
