//! Collections, and what is done with them.

use std::sync::{Arc, OnceLock};

use super::id::IdForm;
use super::shape::Shape;

/// A collection and its items.
#[derive(Debug)]
pub(crate) struct Resource {
    /// The path of the collection: `/v1/images`.
    pub(crate) collection: Arc<str>,
    /// The path of an item: `/v1/images/{imageId}`; nothing where items can be listed and created only.
    pub(crate) item: Option<String>,
    /// The variable that names an item.
    pub(crate) variable: Option<String>,
    /// The property that is an item's identifier.
    pub(crate) id: String,
    /// What identifiers look like, once that is known.
    pub(crate) id_form: OnceLock<Option<IdForm>>,
    /// What an item looks like.
    pub(crate) shape: Shape,
    /// The property names of that.
    pub(crate) names: Vec<String>,
    /// Those that only the server sets.
    pub(crate) read_only: Vec<String>,
    /// The operation whose answer has that shape.
    pub(crate) told_by: String,
    /// The resource whose items the collection belongs to.
    pub(crate) parent: Option<usize>,
    pub(crate) newest_first: bool,
    /// The operations whose examples are items.
    pub(crate) shown_by: Vec<String>,
}

/// What an operation does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    /// Lists the items, under that property of its answer.
    List(Option<String>),
    Create,
    Read,
    /// Puts an item in the place of another.
    Replace,
    /// Changes some properties.
    Merge,
    Delete,
    /// Does something with an item, and answers with it.
    Act,
    /// Answers with bytes of an item.
    Bytes,
    /// Takes bytes of an item.
    Store,
    /// Anything else about an item: it must be there.
    Under,
}

/// What an operation does, and with what.
#[derive(Clone, Debug)]
pub(crate) struct Role {
    pub(crate) resource: usize,
    pub(crate) verb: Verb,
    /// The resources whose items the path goes through, the outermost first.
    pub(crate) parents: Vec<usize>,
    /// The media type of its success, where that is an item as reading it gives it.
    pub(crate) whole: Option<String>,
}
