//! Text to a tree whose every node knows its place.

mod node;
mod parse;

pub(crate) use node::{Map, Node};
pub(crate) use parse::parse;
