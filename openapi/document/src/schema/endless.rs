//! Schemas that are made of themselves with nothing between.

use std::collections::HashSet;

use serde_json::Value;

use crate::DocumentError;
use crate::reference::{self, LocatedValue};

/// Deeper than any schema that people write; serde_json reads documents of this depth at most.
pub(super) const DEEPEST: usize = 128;

/// Refuses a schema that is made of itself with nothing between. `finite` are the places that are known not to be.
pub(super) fn ends(
    document: &Value,
    place: &LocatedValue<'_>,
    above: &mut Vec<String>,
    finite: &mut HashSet<String>,
) -> Result<(), DocumentError> {
    if finite.contains(&place.pointer) {
        return Ok(());
    }
    if above.contains(&place.pointer) {
        return Err(DocumentError::Endless { pointer: place.pointer.clone() });
    }
    if above.len() > DEEPEST {
        return Err(DocumentError::nested_too_deeply(&place.pointer));
    }
    above.push(place.pointer.clone());
    if let Some(reference) = place.text("$ref") {
        ends(document, &reference::target(document, reference, &place.pointer)?, above, finite)?;
    } else {
        for keyword in ["allOf", "oneOf", "anyOf"] {
            for member in place.items(keyword)? {
                ends(document, &member, above, finite)?;
            }
        }
        if let Some(member) = place.get("not") {
            ends(document, &member, above, finite)?;
        }
    }
    finite.extend(above.pop());
    Ok(())
}
