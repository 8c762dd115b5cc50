use serde_json::Value;

use super::differ;
use super::merged::Merged;
use crate::change::Class;
use crate::comparison::{Comparison, Direction, Scope};
use crate::document::Node;

/// The values but null that are valid, and where they are listed; nothing where they are not listed.
fn values<'d>(merged: &Merged<'d>) -> Option<(Node<'d>, Vec<&'d Value>)> {
    if let Some(node) = merged.first("const") {
        let value = node.value;
        return Some((node, vec![value]));
    }
    let node = merged.first("enum")?;
    let list = node.value.as_array()?.iter().filter(|value| !value.is_null()).collect();
    Some((node, list))
}

/// Compares the listed values, and defaults.
pub(super) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Merged<'_>, new: &Merged<'_>) {
    match (values(old), values(new)) {
        (None, Some((node, list))) => {
            let what = format!("only listed values are valid: {}", show(&list));
            differ(comparison, scope, ("enum-added", true), (Some(&old.node), Some(&node)), &what);
        }
        (Some((node, list)), None) => {
            let what = format!("values need not be of a list any more; it was {}", show(&list));
            differ(comparison, scope, ("enum-removed", false), (Some(&node), Some(&new.node)), &what);
        }
        (Some((before, olds)), Some((after, news))) => {
            let nodes = (Some(&before), Some(&after));
            let lost: Vec<&Value> = olds.iter().filter(|value| !news.contains(value)).copied().collect();
            let gained: Vec<&Value> = news.iter().filter(|value| !olds.contains(value)).copied().collect();
            if !lost.is_empty() {
                differ(
                    comparison,
                    scope,
                    ("enum-value-removed", true),
                    nodes,
                    &format!("no longer listed: {}", show(&lost)),
                );
            }
            if !gained.is_empty() {
                let what = format!("listed now: {}", show(&gained));
                let reason = match scope.direction {
                    Direction::Request => what,
                    Direction::Response => {
                        format!("{what}; clients that know every value, as generated enums do, fail at another one")
                    }
                };
                differ(comparison, scope, ("enum-value-added", false), nodes, &reason);
            }
        }
        (None, None) => {}
    }
    default(comparison, scope, old, new);
}

fn show(values: &[&Value]) -> String {
    values.iter().map(|value| value.to_string()).collect::<Vec<_>>().join(", ")
}

/// A default is what a server takes where a caller says nothing; in answers it is a note.
fn default(comparison: &mut Comparison<'_>, scope: &Scope, old: &Merged<'_>, new: &Merged<'_>) {
    let (before, after) = (old.first("default"), new.first("default"));
    let nodes = (Some(before.as_ref().unwrap_or(&old.node)), Some(after.as_ref().unwrap_or(&new.node)));
    let (kind, class, what) = match (&before, &after) {
        (Some(before), Some(after)) if before.value != after.value => (
            "default-changed",
            Class::Breaking,
            format!("the default was {}, is {}; who leaves it out gets something else", before.value, after.value),
        ),
        (Some(before), None) => (
            "default-removed",
            Class::Unknown,
            format!("the default was {}; what is done without one is not in the document", before.value),
        ),
        (None, Some(after)) => (
            "default-added",
            Class::Unknown,
            format!("the default is {}; what was done before is not in the document", after.value),
        ),
        _ => return,
    };
    let (class, what, fix) = match scope.direction {
        Direction::Request => (class, what, "see that requests without it are treated as before"),
        Direction::Response => (Class::Compatible, "a default in answers is a note for readers".to_owned(), "nothing"),
    };
    comparison.add(scope, (scope.kind(kind), class), nodes, what, fix);
}
