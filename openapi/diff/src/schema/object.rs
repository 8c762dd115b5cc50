use std::collections::HashSet;

use serde_json::Value;

use super::merged::Merged;
use super::visibility::goes;
use super::{compare as schemas, differ};
use crate::change::Class;
use crate::comparison::{Comparison, Direction, Scope};
use crate::document::Node;

/// What a schema says of an object's members.
struct Members<'d> {
    properties: Vec<(&'d str, Node<'d>)>,
    required: HashSet<&'d str>,
    /// Where it is said that there are no others.
    closed: Option<Node<'d>>,
    /// The schema of the others.
    others: Option<Node<'d>>,
}

impl<'d> Members<'d> {
    fn of(merged: &Merged<'d>) -> Members<'d> {
        let mut properties: Vec<(&str, Node<'_>)> = Vec::new();
        for (name, node) in merged.all("properties").iter().flat_map(Node::members) {
            if !properties.iter().any(|(other, _)| *other == name) {
                properties.push((name, node));
            }
        }
        let required = merged.all("required");
        let required = required.iter().filter_map(|list| list.value.as_array()).flatten().filter_map(Value::as_str);
        let rules = ["additionalProperties", "unevaluatedProperties"].map(|key| merged.all(key)).concat();
        Members {
            properties,
            required: required.collect(),
            closed: rules.iter().find(|rule| rule.value == &Value::Bool(false)).cloned(),
            others: rules.into_iter().find(|rule| rule.object().is_some()),
        }
    }

    fn get(&self, name: &str) -> Option<&Node<'d>> {
        self.properties.iter().find(|(other, _)| *other == name).map(|(_, node)| node)
    }
}

/// Compares properties, further properties and items.
pub(super) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Merged<'_>, new: &Merged<'_>) {
    let (before, after) = (Members::of(old), Members::of(new));
    let direction = scope.direction;
    for (name, node) in &before.properties {
        let sent = goes(node, direction);
        match (after.get(name), sent) {
            (Some(other), true) if goes(other, direction) => {
                required(comparison, scope, name, (&before, node), (&after, other));
                schemas(comparison, scope, node, other);
            }
            (Some(other), true) => hidden(comparison, scope, name, &before, (node, other)),
            (Some(other), false) if goes(other, direction) => shown(comparison, scope, name, &after, (node, other)),
            (None, true) => removed(comparison, scope, name, (&before, node), (&after, &new.node)),
            _ => {}
        }
    }
    for (name, node) in &after.properties {
        if before.get(name).is_none() && goes(node, direction) {
            added(comparison, scope, name, &before, (&after, node));
        }
    }
    others(comparison, scope, (&before, old), (&after, new));
    match (old.first("items"), new.first("items")) {
        (Some(before), Some(after)) => schemas(comparison, scope, &before, &after),
        (None, Some(items)) if old.first("type").is_some() => {
            let nodes = (Some(&old.node), Some(&items));
            differ(comparison, scope, ("items-added", true), nodes, "items have a schema now");
        }
        (Some(items), None) if new.first("type").is_some() => {
            let nodes = (Some(&items), Some(&new.node));
            differ(comparison, scope, ("items-removed", false), nodes, "items have no schema any more");
        }
        _ => {}
    }
}

fn required(
    comparison: &mut Comparison<'_>,
    scope: &Scope,
    name: &str,
    (before, old): (&Members<'_>, &Node<'_>),
    (after, new): (&Members<'_>, &Node<'_>),
) {
    let nodes = (Some(old), Some(new));
    match (before.required.contains(name), after.required.contains(name)) {
        (false, true) if scope.direction == Direction::Request && has_default(new) => {
            let cause = format!(
                "`{name}` is required now and has a default; whether the default is taken where it is missing is not in the document"
            );
            let kind = (scope.kind("property-became-required-with-default"), Class::Unknown);
            comparison.add(scope, kind, nodes, cause, "leave it optional; the default says what is done without it");
        }
        (false, true) => {
            differ(
                comparison,
                scope,
                ("property-became-required", true),
                nodes,
                &format!("`{name}` is always there now"),
            );
        }
        (true, false) => {
            differ(
                comparison,
                scope,
                ("property-became-optional", false),
                nodes,
                &format!("`{name}` can be missing now"),
            );
        }
        _ => {}
    }
}

fn has_default(node: &Node<'_>) -> bool {
    Merged::of(node).first("default").is_some()
}

/// A property that went in this direction is read only or write only now.
fn hidden(
    comparison: &mut Comparison<'_>,
    scope: &Scope,
    name: &str,
    before: &Members<'_>,
    (old, new): (&Node<'_>, &Node<'_>),
) {
    let nodes = (Some(old), Some(new));
    match scope.direction {
        Direction::Request => {
            let cause = format!(
                "`{name}` is read only now; whether a request that has it is refused, or taken without its effect, is not in the document"
            );
            let kind = ("request-property-became-read-only", Class::Unknown);
            comparison.add(scope, kind, nodes, cause, "take it as long as clients send it");
        }
        Direction::Response => {
            let (class, cause) = lost(before, name);
            let cause = format!("`{name}` is write only now; {cause}");
            comparison.add(
                scope,
                ("response-property-became-write-only", class),
                nodes,
                cause,
                "go on answering with it",
            );
        }
    }
}

/// A property that did not go in this direction does so now.
fn shown(
    comparison: &mut Comparison<'_>,
    scope: &Scope,
    name: &str,
    after: &Members<'_>,
    (old, new): (&Node<'_>, &Node<'_>),
) {
    let nodes = (Some(old), Some(new));
    let (kind, class, cause) = match (scope.direction, after.required.contains(name)) {
        (Direction::Request, true) => {
            ("request-property-became-not-read-only", Class::Breaking, "requests must have it now")
        }
        (Direction::Request, false) => {
            ("request-property-became-not-read-only", Class::Compatible, "requests may have it now")
        }
        (Direction::Response, _) => {
            ("response-property-became-not-write-only", Class::Compatible, "answers have it too")
        }
    };
    let fix = if class == Class::Breaking { "make it optional" } else { "nothing" };
    comparison.add(scope, (kind, class), nodes, format!("`{name}`: {cause}"), fix);
}

/// What it means for clients that an answer lacks a property.
fn lost(before: &Members<'_>, name: &str) -> (Class, &'static str) {
    match before.required.contains(name) {
        true => (Class::Breaking, "it was always there, and clients read it"),
        false => (Class::Unknown, "it could be missing before; how many clients rely on it is not in the document"),
    }
}

fn removed(
    comparison: &mut Comparison<'_>,
    scope: &Scope,
    name: &str,
    (before, old): (&Members<'_>, &Node<'_>),
    (after, around): (&Members<'_>, &Node<'_>),
) {
    let (kind, class, cause) = match (scope.direction, after.closed.is_some(), before.required.contains(name)) {
        (Direction::Request, true, _) => (
            "closed-property-removed",
            Class::Breaking,
            "no other properties are taken; clients that send it are refused",
        ),
        (Direction::Request, false, _) => (
            "property-removed",
            Class::Unknown,
            "a request that has it is still valid; whether it is refused, or taken without its effect, is not in the document",
        ),
        (Direction::Response, _, true) => ("required-property-removed", Class::Breaking, lost(before, name).1),
        (Direction::Response, _, false) => ("optional-property-removed", Class::Unknown, lost(before, name).1),
    };
    let fix = "keep the property, deprecated, until no client uses it";
    comparison.add(
        scope,
        (scope.kind(kind), class),
        (Some(old), Some(around)),
        format!("`{name}` is gone: {cause}"),
        fix,
    );
}

fn added(
    comparison: &mut Comparison<'_>,
    scope: &Scope,
    name: &str,
    before: &Members<'_>,
    (after, new): (&Members<'_>, &Node<'_>),
) {
    let required = after.required.contains(name);
    let (kind, class, cause) = match (scope.direction, required) {
        (Direction::Request, true) if before.required.contains(name) => {
            return schemas_of_required(comparison, scope, name, new);
        }
        (Direction::Request, true) if has_default(new) => (
            "required-property-with-default-added",
            Class::Unknown,
            "it is required and has a default; whether the default is taken where it is missing is not in the document",
        ),
        (Direction::Request, true) => {
            ("required-property-added", Class::Breaking, "it is required; clients do not send it")
        }
        (Direction::Request, false) => ("optional-property-added", Class::Compatible, "it can be left out"),
        (Direction::Response, _) if before.closed.is_some() => (
            "property-added-to-closed-object",
            Class::Breaking,
            "the old schema says that there are no other properties; clients may refuse it",
        ),
        (Direction::Response, _) => {
            ("property-added", Class::Compatible, "clients read past properties that they do not know")
        }
    };
    let fix = match (class, scope.direction) {
        (Class::Compatible, _) => "nothing",
        (_, Direction::Request) => "make it optional, and say what is done without it",
        (_, Direction::Response) => "send it to clients that ask for it, or raise the version",
    };
    comparison.add(scope, (scope.kind(kind), class), (None, Some(new)), format!("`{name}`: {cause}"), fix);
    if let (Some(others), Direction::Response) = (&before.others, scope.direction) {
        // It was one of the other properties until now.
        schemas(comparison, scope, others, new);
    }
}

/// A property that had to be there has a schema now.
fn schemas_of_required(comparison: &mut Comparison<'_>, scope: &Scope, name: &str, new: &Node<'_>) {
    differ(comparison, scope, ("type-added", true), (None, Some(new)), &format!("`{name}` has a schema now"));
}

fn others(
    comparison: &mut Comparison<'_>,
    scope: &Scope,
    (before, old): (&Members<'_>, &Merged<'_>),
    (after, new): (&Members<'_>, &Merged<'_>),
) {
    match (&before.closed, &after.closed) {
        (None, Some(rule)) => {
            let what = "no properties but the listed ones are valid any more";
            return differ(comparison, scope, ("object-closed", true), (Some(&old.node), Some(rule)), what);
        }
        (Some(rule), None) => {
            let what = "properties that are not listed are valid now";
            return differ(comparison, scope, ("object-opened", false), (Some(rule), Some(&new.node)), what);
        }
        (Some(_), Some(_)) => return,
        (None, None) => {}
    }
    match (&before.others, &after.others) {
        (Some(before), Some(after)) => schemas(comparison, scope, before, after),
        (None, Some(rule)) => {
            let nodes = (Some(&old.node), Some(rule));
            differ(
                comparison,
                scope,
                ("other-properties-typed", true),
                nodes,
                "properties that are not listed have a schema now",
            );
        }
        (Some(rule), None) => {
            let nodes = (Some(rule), Some(&new.node));
            differ(
                comparison,
                scope,
                ("other-properties-untyped", false),
                nodes,
                "properties that are not listed may be anything now",
            );
        }
        (None, None) => {}
    }
}
