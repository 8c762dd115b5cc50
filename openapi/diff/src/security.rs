use std::collections::BTreeMap;

use crate::change::Class;
use crate::comparison::{Comparison, Scope};
use crate::document::Node;
use crate::operation::Operation;
use crate::unchanged;

/// One way to be let in: the schemes, each with its scopes.
type Way<'d> = BTreeMap<&'d str, Vec<&'d str>>;

/// Members of a scheme on which the credential's form depends.
const DECIDING: [&str; 6] = ["type", "in", "name", "scheme", "openIdConnectUrl", "flows"];

fn effective<'d>(operation: &Operation<'d>) -> Option<Node<'d>> {
    operation.node.raw("security").or(operation.root.raw("security"))
}

fn ways<'d>(security: Option<&Node<'d>>) -> Vec<Way<'d>> {
    let listed: Vec<Way<'d>> = security.map(Node::items).unwrap_or_default().iter().map(way).collect();
    if listed.is_empty() { vec![Way::new()] } else { listed }
}

fn way<'d>(node: &Node<'d>) -> Way<'d> {
    let scopes = |node: Node<'d>| node.items().iter().filter_map(|scope| scope.value.as_str()).collect();
    node.members().into_iter().map(|(name, node)| (name, scopes(node))).collect()
}

/// Whether who goes the old way is let in by the new one.
fn lets_in(old: &Way<'_>, new: &Way<'_>) -> bool {
    new.iter().all(|(name, scopes)| old.get(name).is_some_and(|held| scopes.iter().all(|scope| held.contains(scope))))
}

/// Whether the new way needs all schemes of the old one, and more.
fn more(old: &Way<'_>, new: &Way<'_>) -> bool {
    new.len() > old.len() && old.keys().all(|name| new.contains_key(name))
}

fn names(way: &Way<'_>) -> String {
    if way.is_empty() { "no credential".to_owned() } else { way.keys().copied().collect::<Vec<_>>().join(" and ") }
}

/// Compares who may call an operation.
pub(crate) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Operation<'_>, new: &Operation<'_>) {
    let (old_node, new_node) = (effective(old), effective(new));
    let (olds, news) = (ways(old_node.as_ref()), ways(new_node.as_ref()));
    let nodes = (Some(old_node.as_ref().unwrap_or(&old.node)), Some(new_node.as_ref().unwrap_or(&new.node)));
    let open = |ways: &[Way<'_>]| ways.iter().any(Way::is_empty);
    if open(&olds) && !open(&news) {
        let cause = "a credential is needed now; clients that send none are refused";
        let fix = "keep `{}` among the alternatives until clients send one";
        comparison.add(scope, ("security-required", Class::Breaking), nodes, cause, fix);
        return;
    }
    if !open(&olds) && open(&news) {
        let cause = "no credential is needed any more; clients that send one are let in";
        comparison.add(scope, ("security-lifted", Class::Compatible), nodes, cause, "nothing");
        return;
    }
    for way in olds.iter().filter(|way| !news.contains(way)) {
        let same_schemes = news.iter().find(|other| other.keys().eq(way.keys()));
        let (kind, class, cause) = match (same_schemes, news.iter().any(|other| lets_in(way, other))) {
            (Some(_), true) => ("security-scopes-removed", Class::Compatible, "fewer scopes are needed"),
            (Some(_), false) => {
                ("security-scopes-added", Class::Breaking, "more scopes are needed; the tokens of clients lack them")
            }
            (None, true) => ("security-scheme-not-needed", Class::Compatible, "less is needed than before"),
            (None, false) if news.iter().any(|other| more(way, other)) => (
                "security-scheme-needed",
                Class::Breaking,
                "another credential is needed beside it; clients do not send it",
            ),
            (None, false) => {
                ("security-alternative-removed", Class::Breaking, "clients that come this way are refused")
            }
        };
        let fix = "keep the alternative until no client uses it";
        comparison.add(scope, (kind, class), nodes, format!("{}: {cause}", names(way)), fix);
    }
    for way in news
        .iter()
        .filter(|way| !olds.iter().any(|old| old.keys().eq(way.keys()) || lets_in(old, way) || more(old, way)))
    {
        let cause = format!("{} is one more way to be let in", names(way));
        comparison.add(scope, ("security-alternative-added", Class::Compatible), nodes, cause, "nothing");
    }
    for name in olds.iter().flat_map(Way::keys).filter(|name| news.iter().any(|way| way.contains_key(*name))) {
        scheme(comparison, scope, old, new, name);
    }
}

/// Compares a scheme that is used in both documents.
fn scheme(comparison: &mut Comparison<'_>, scope: &Scope, old: &Operation<'_>, new: &Operation<'_>, name: &str) {
    let (Some(before), Some(after)) = (defined(&old.root, name), defined(&new.root, name)) else { return };
    for key in DECIDING {
        let differ = match (before.raw(key), after.raw(key)) {
            (Some(old), Some(new)) if key == "flows" => !endpoints_same(&old, &new),
            (Some(old), Some(new)) => !unchanged::same(&old, &new),
            (old, new) => old.is_some() != new.is_some(),
        };
        if differ {
            let cause = format!(
                "`{key}` of the scheme `{name}` is not the same; credentials are sent or gained in another way"
            );
            let fix = "add a scheme beside the old one, as an alternative";
            comparison.add(
                scope,
                ("security-scheme-changed", Class::Breaking),
                (Some(&before), Some(&after)),
                cause,
                fix,
            );
        }
    }
    if before.text("bearerFormat") != after.text("bearerFormat") {
        let cause = format!(
            "`bearerFormat` of the scheme `{name}` is a hint; whether old tokens are taken is not in the document"
        );
        let kind = ("security-bearer-format-changed", Class::Unknown);
        comparison.add(scope, kind, (Some(&before), Some(&after)), cause, "see that old tokens are still taken");
    }
}

fn defined<'d>(root: &Node<'d>, name: &str) -> Option<Node<'d>> {
    root.get("components")?.get("securitySchemes")?.get(name)
}

/// Whether every old flow is there with the same URLs.
fn endpoints_same(old: &Node<'_>, new: &Node<'_>) -> bool {
    old.members().iter().all(|(name, flow)| {
        new.raw(name).is_some_and(|other| {
            ["authorizationUrl", "tokenUrl", "refreshUrl"].iter().all(|key| flow.text(key) == other.text(key))
        })
    })
}
