//! One input of an operation.

use serde_json::Value;

/// An input, and what it is where it is not given.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Input {
    pub(crate) name: String,
    pub(crate) default: Option<Value>,
}
