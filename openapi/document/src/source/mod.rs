//! The text of a document, and of the files that it refers to, read so that everything knows its place.

mod files;
mod node;
mod parse;
mod position;
mod problem;

pub use files::{Located, Source, SourceError};
pub use node::{Content, Map, Node};
pub use parse::{Aliases, parse};
pub use position::Position;
pub use problem::Problem;
