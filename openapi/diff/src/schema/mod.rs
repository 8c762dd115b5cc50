//! Schemas, with a direction.
//!
//! | file | concern |
//! | --- | --- |
//! | `merged.rs` | a schema with its `allOf` as one |
//! | `types.rs` | types, `nullable`, formats |
//! | `enums.rs` | the values of an enum, defaults |
//! | `bounds.rs` | lengths, ranges, counts |
//! | `patterns.rs` | patterns |
//! | `object.rs` | properties, `required`, further properties, items |
//! | `visibility.rs` | properties that only requests or only answers have |
//! | `variants.rs` | `oneOf`, `anyOf`, discriminators |
//! | `rules.rs` | what only a person can compare |

mod bounds;
mod enums;
mod merged;
mod object;
mod patterns;
mod rules;
mod types;
mod variants;
mod visibility;

use crate::change::Class;
use crate::comparison::{Comparison, Scope};
use crate::deprecation::deprecated;
use crate::document::Node;
use crate::texts;
use merged::Merged;

pub(crate) use types::is_scalar;

/// Compares two schemas.
pub(crate) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Node<'_>, new: &Node<'_>) {
    let (old, new) = (merged::followed(old), merged::followed(new));
    if !comparison.enter(scope, &old, &new) {
        return;
    }
    if old.value.is_boolean() || new.value.is_boolean() {
        if old.value != new.value {
            let cause = "a schema that takes everything or nothing stands in one of the documents";
            let kind = (scope.kind("schema-rule-changed"), Class::Unknown);
            comparison.add(scope, kind, (Some(&old), Some(&new)), cause, "compare by hand what is valid");
        }
        return;
    }
    texts::compare(comparison, scope, &old, &new);
    deprecated(comparison, scope, &old, &new, "schema");
    let (old, new) = (Merged::of(&old), Merged::of(&new));
    if variants::wrapped(comparison, scope, &old, &new) {
        return;
    }
    if types::compare(comparison, scope, &old, &new) {
        enums::compare(comparison, scope, &old, &new);
        bounds::compare(comparison, scope, &old, &new);
        patterns::compare(comparison, scope, &old, &new);
        object::compare(comparison, scope, &old, &new);
        variants::compare(comparison, scope, &old, &new);
        rules::compare(comparison, scope, &old, &new);
    }
}

/// Notes a change after which fewer or more values are valid.
fn differ(
    comparison: &mut Comparison<'_>,
    scope: &Scope,
    (kind, narrowed): (&str, bool),
    nodes: (Option<&Node<'_>>, Option<&Node<'_>>),
    what: &str,
) {
    use crate::comparison::Direction::{Request, Response};
    let class = if narrowed { scope.direction.narrowed() } else { scope.direction.widened() };
    let (why, fix) = match (scope.direction, narrowed) {
        (Request, true) => ("fewer values are taken, and clients may send the others", "take what was taken before"),
        (Request, false) => ("all that clients send is still taken", "nothing"),
        (Response, true) => ("all that is sent was possible before", "nothing"),
        (Response, false) => {
            ("values are sent that clients do not expect", "send only what was possible before, or raise the version")
        }
    };
    comparison.add(scope, (scope.kind(kind), class), nodes, format!("{what}; {why}"), fix);
}
