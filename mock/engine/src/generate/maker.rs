//! What the makers of objects and arrays need of the maker of any value.

use serde_json::Value;

use super::checker::Checker;
use super::error::Ungeneratable;
use super::part::Part;
use super::random::{derive, nth};

/// Below this depth only what is required is made.
pub(super) const DEEP: usize = 4;

/// Where a value stands, and how it is made.
#[derive(Clone, Copy, Debug)]
pub(super) struct ValueContext<'n> {
    /// What the value is called.
    pub(super) name: &'n str,
    pub(super) depth: usize,
    pub(super) seed: u64,
    /// Whether examples are taken.
    pub(super) examples: bool,
    /// Whether what is optional is left out.
    pub(super) minimal: bool,
    /// Whether the value is made invalid against the branches that were not taken.
    pub(super) spoil: bool,
}

impl<'n> ValueContext<'n> {
    /// The place of a property.
    pub(super) fn property(&self, name: &'n str) -> ValueContext<'n> {
        ValueContext {
            name,
            depth: self.depth + 1,
            seed: derive(self.seed, name),
            minimal: false,
            spoil: false,
            ..*self
        }
    }

    /// The place of an item; `try_` tells attempts apart.
    pub(super) fn item(&self, index: usize, attempt: usize) -> ValueContext<'n> {
        let seed = nth(nth(self.seed, index), attempt);
        ValueContext {
            depth: self.depth + 1,
            seed,
            minimal: false,
            spoil: false,
            examples: self.examples && attempt == 0,
            ..*self
        }
    }

    pub(super) fn is_deep(&self) -> bool {
        self.depth > DEEP
    }
}

/// Makes values of any schema.
pub(super) trait Maker<'s> {
    /// A value that meets all of `parts`.
    fn make(&self, parts: &[Part<'s>], context: &ValueContext<'_>) -> Result<Value, Ungeneratable>;

    fn checker(&self) -> &Checker<'s>;

    /// Whether so much was made already that only what is required is added.
    fn is_plenty(&self) -> bool;
}
