use std::collections::BTreeSet;

use super::differ;
use super::merged::Merged;
use crate::change::Class;
use crate::comparison::{Comparison, Scope};
use crate::document::Node;

const SCALARS: [&str; 4] = ["boolean", "integer", "number", "string"];

/// Formats of which the second takes all that the first does.
const WIDER: [(&str, &str); 2] = [("int32", "int64"), ("float", "double")];

/// The types but null that are valid; nothing where every one is.
fn types<'d>(merged: &Merged<'d>) -> Option<BTreeSet<&'d str>> {
    let mut valid: Option<BTreeSet<&str>> = None;
    for node in merged.all("type") {
        let listed: BTreeSet<&str> = match node.value.as_str() {
            Some(name) => BTreeSet::from([name]),
            None => node.value.as_array().into_iter().flatten().filter_map(|item| item.as_str()).collect(),
        };
        valid = Some(match valid {
            Some(before) => before.intersection(&listed).copied().collect(),
            None => listed,
        });
    }
    // A schema with properties or items is written without a type by many, and means one.
    let implied = || match () {
        () if merged.first("properties").is_some() => Some(BTreeSet::from(["object"])),
        () if merged.first("items").is_some() => Some(BTreeSet::from(["array"])),
        () => None,
    };
    let mut valid = valid.or_else(implied)?;
    valid.remove("null");
    Some(valid)
}

/// Whether a schema is of single values only.
pub(crate) fn is_scalar(node: &Node<'_>) -> bool {
    types(&Merged::of(node)).is_some_and(|types| types.iter().all(|name| SCALARS.contains(name)))
}

/// Compares types; false where they have nothing to do with each other, and the rest is not worth comparing.
pub(super) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Merged<'_>, new: &Merged<'_>) -> bool {
    let (olds, news) = (types(old), types(new));
    let (old_node, new_node) = (old.first("type"), new.first("type"));
    let nodes = (Some(old_node.as_ref().unwrap_or(&old.node)), Some(new_node.as_ref().unwrap_or(&new.node)));
    match (&olds, &news) {
        (None, Some(after)) => {
            differ(
                comparison,
                scope,
                ("type-added", true),
                nodes,
                &format!("every type was valid, now {}", show(after)),
            );
        }
        (Some(before), None) => {
            differ(
                comparison,
                scope,
                ("type-removed", false),
                nodes,
                &format!("{} was valid, now every type", show(before)),
            );
        }
        (Some(before), Some(after)) if before != after => {
            let what = format!("type was {}, is {}", show(before), show(after));
            match (within(before, after, scope.plain), within(after, before, scope.plain)) {
                (true, _) => differ(comparison, scope, ("type-widened", false), nodes, &what),
                (_, true) => differ(comparison, scope, ("type-narrowed", true), nodes, &what),
                _ => {
                    let fix = "keep the type, or add a member of another name";
                    let kind = (scope.kind("type-changed"), Class::Breaking);
                    comparison.add(scope, kind, nodes, format!("{what}; no value is valid in both"), fix);
                    return false;
                }
            }
        }
        _ => {}
    }
    if let (Some(_), Some(_)) = (&olds, &news) {
        match (old.is_nullable(), new.is_nullable()) {
            (false, true) => differ(comparison, scope, ("became-nullable", false), nodes, "null is valid now"),
            (true, false) => {
                differ(comparison, scope, ("became-not-nullable", true), nodes, "null is not valid any more")
            }
            _ => {}
        }
    }
    format(comparison, scope, old, new);
    true
}

fn within(inner: &BTreeSet<&str>, outer: &BTreeSet<&str>, plain: bool) -> bool {
    inner.iter().all(|name| {
        outer.contains(name)
            || (*name == "integer" && outer.contains("number"))
            // A number in a URL or a header is a text too.
            || (plain && outer.contains("string") && SCALARS.contains(name))
    })
}

fn show(types: &BTreeSet<&str>) -> String {
    types.iter().copied().collect::<Vec<_>>().join(" or ")
}

fn format(comparison: &mut Comparison<'_>, scope: &Scope, old: &Merged<'_>, new: &Merged<'_>) {
    let (old_node, new_node) = (old.first("format"), new.first("format"));
    let text = |node: &Option<Node<'_>>| node.as_ref().and_then(|node| node.value.as_str()).map(str::to_owned);
    let nodes = (Some(old_node.as_ref().unwrap_or(&old.node)), Some(new_node.as_ref().unwrap_or(&new.node)));
    match (text(&old_node), text(&new_node)) {
        (None, Some(after)) => {
            differ(comparison, scope, ("format-added", true), nodes, &format!("values have the format {after} now"));
        }
        (Some(before), None) => {
            differ(
                comparison,
                scope,
                ("format-removed", false),
                nodes,
                &format!("values need not have the format {before}"),
            );
        }
        (Some(before), Some(after)) if before != after => {
            let what = format!("format was {before}, is {after}");
            let wider = |one: &str, other: &str| WIDER.contains(&(one, other));
            match (wider(&before, &after), wider(&after, &before)) {
                (true, _) => differ(comparison, scope, ("format-widened", false), nodes, &what),
                (_, true) => differ(comparison, scope, ("format-narrowed", true), nodes, &what),
                _ => {
                    let cause = format!("{what}; the same value is written in another way");
                    let kind = (scope.kind("format-changed"), Class::Breaking);
                    comparison.add(scope, kind, nodes, cause, "keep the format, or add a member of another name");
                }
            }
        }
        _ => {}
    }
}
