//! What only people read.

use crate::TEXT_CHANGED;
use crate::change::Class;
use crate::comparison::{Comparison, Scope};
use crate::document::Node;
use crate::unchanged::KEYS;

/// Compares the texts of two values.
pub(crate) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Node<'_>, new: &Node<'_>) {
    for key in KEYS {
        let (left, right) = (old.raw(key), new.raw(key));
        if left.as_ref().map(|node| node.value) != right.as_ref().map(|node| node.value) {
            let cause = format!("{key} is not the same; no program depends on it");
            let old = left.as_ref().unwrap_or(old);
            let new = right.as_ref().unwrap_or(new);
            comparison.add(scope, (TEXT_CHANGED, Class::Compatible), (Some(old), Some(new)), cause, "nothing");
        }
    }
}
