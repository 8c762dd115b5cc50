use crate::change::Class;
use crate::comparison::{Comparison, Direction, Scope};
use crate::deprecation::deprecated;
use crate::document::Node;
use crate::{bodies, schema, texts, unchanged};

/// Compares the answers of an operation.
pub(crate) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Node<'_>, new: &Node<'_>) {
    let list = |node: &Node<'_>| node.get("responses").map(|list| list.pointer);
    if list(old).is_none() && list(new).is_none() {
        return;
    }
    let olds = statuses(old);
    let news = statuses(new);
    for (status, before) in &olds {
        let within = scope.part(format!("response {status}"), Direction::Response);
        // Where the status is no longer listed, its range or `default` describes it.
        match news.iter().find(|(other, _)| other == status).or_else(|| covering(&news, status)) {
            Some((_, after)) => response(comparison, &within, before, after),
            None => {
                // `default` is every status that is not listed: a success where no other is.
                let listed = |status: &str| status.starts_with('2') || status.starts_with('3');
                let success =
                    listed(status) || (*status == "default" && !olds.iter().any(|(status, _)| listed(status)));
                let (kind, class, cause) = match success {
                    true => ("response-status-removed", Class::Breaking, "clients wait for it, and get another"),
                    false => {
                        ("response-error-status-removed", Class::Compatible, "an error that does not come any more")
                    }
                };
                let fix = if success { "keep the status" } else { "nothing" };
                comparison.add(&within, (kind, class), (Some(before), Some(new)), cause, fix);
            }
        }
    }
    for (status, after) in news.iter().filter(|(status, _)| !olds.iter().any(|(other, _)| other == status)) {
        let within = scope.part(format!("response {status}"), Direction::Response);
        match covering(&olds, status) {
            Some((_, before)) => response(comparison, &within, before, after),
            None => added(comparison, &within, status, after),
        }
    }
}

fn added(comparison: &mut Comparison<'_>, scope: &Scope, status: &str, after: &Node<'_>) {
    let error = status.starts_with('4') || status.starts_with('5') || status == "default";
    let (kind, class, cause, fix) = match error {
        true => (
            "response-error-status-added",
            Class::Compatible,
            "one more error; RFC 9110 has clients treat a status that they do not know as the first of its class",
            "nothing",
        ),
        false => (
            "response-status-added",
            Class::Unknown,
            "one more status that is not an error; when it is sent instead of the old one is not in the document",
            "see that requests of old clients still get the old status",
        ),
    };
    comparison.add(scope, (kind, class), (None, Some(after)), cause, fix);
}

fn statuses<'d>(operation: &Node<'d>) -> Vec<(&'d str, Node<'d>)> {
    let listed = operation.get("responses").map(|list| list.members()).unwrap_or_default();
    listed.into_iter().filter(|(name, _)| !name.starts_with("x-")).map(|(name, node)| (name, node.resolved())).collect()
}

/// The range, or else `default`, that a status is in.
fn covering<'l, 'd>(list: &'l [(&'d str, Node<'d>)], status: &str) -> Option<&'l (&'d str, Node<'d>)> {
    let range = format!("{}XX", status.get(..1).unwrap_or_default());
    let find = |wanted: &str| list.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
    find(&range).or_else(|| find("default"))
}

fn response(comparison: &mut Comparison<'_>, scope: &Scope, old: &Node<'_>, new: &Node<'_>) {
    texts::compare(comparison, scope, old, new);
    headers(comparison, scope, old, new);
    bodies::content(comparison, scope, old, new);
    let differ = match (old.raw("links"), new.raw("links")) {
        (Some(old), Some(new)) => !unchanged::same(&old, &new),
        (old, new) => old.is_some() != new.is_some(),
    };
    if differ {
        let cause = "`links` are not the same; a client that follows them calls other operations";
        let kind = ("response-links-changed", Class::Unknown);
        comparison.add(scope, kind, (Some(old), Some(new)), cause, "keep the old links beside the new ones");
    }
}

fn headers(comparison: &mut Comparison<'_>, scope: &Scope, old: &Node<'_>, new: &Node<'_>) {
    let list = |node: &Node<'_>| node.get("headers").is_some();
    if !list(old) && !list(new) {
        return;
    }
    let olds = old.get("headers").map(|list| list.members()).unwrap_or_default();
    let news = new.get("headers").map(|list| list.members()).unwrap_or_default();
    let same = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
    for (name, before) in olds.iter().filter(|(name, _)| !same(name, "content-type")) {
        let before = before.resolved();
        let part = format!("{} header {name}", scope.part);
        let within = Scope { plain: true, ..scope.part(part, Direction::Response) };
        match news.iter().find(|(other, _)| same(other, name)) {
            Some((_, after)) => header(comparison, &within, &before, &after.resolved()),
            None => {
                let (kind, class, cause) = match before.flag("required") {
                    true => {
                        ("response-required-header-removed", Class::Breaking, "it was always sent; clients read it")
                    }
                    false => (
                        "response-optional-header-removed",
                        Class::Unknown,
                        "it could be missing before; how many clients rely on it is not in the document",
                    ),
                };
                comparison.add(&within, (kind, class), (Some(&before), Some(new)), cause, "keep the header");
            }
        }
    }
    for (name, after) in news.iter().filter(|(name, _)| !olds.iter().any(|(other, _)| same(other, name))) {
        let within = scope.part(format!("{} header {name}", scope.part), Direction::Response);
        let cause = "a header that clients need not read";
        comparison.add(&within, ("response-header-added", Class::Compatible), (None, Some(after)), cause, "nothing");
    }
}

fn header(comparison: &mut Comparison<'_>, scope: &Scope, old: &Node<'_>, new: &Node<'_>) {
    texts::compare(comparison, scope, old, new);
    deprecated(comparison, scope, old, new, "header");
    let nodes = (Some(old), Some(new));
    match (old.flag("required"), new.flag("required")) {
        (true, false) => {
            let cause = "it can be missing now; clients read it";
            let kind = ("response-header-became-optional", Class::Breaking);
            comparison.add(scope, kind, nodes, cause, "keep sending it, and keep `required: true`");
        }
        (false, true) => {
            let kind = ("response-header-became-required", Class::Compatible);
            comparison.add(scope, kind, nodes, "it is always sent now", "nothing");
        }
        _ => {}
    }
    if old.flag("explode") != new.flag("explode") {
        let cause = "explode is not the same; an object is written in another way";
        comparison.add(
            scope,
            ("response-header-explode-changed", Class::Breaking),
            nodes,
            cause,
            "keep explode as it was",
        );
    }
    match (old.get("schema"), new.get("schema")) {
        (Some(before), Some(after)) => schema::compare(comparison, scope, &before, &after),
        _ => bodies::content(comparison, scope, old, new),
    }
}
