use crate::change::Class;
use crate::comparison::{Comparison, Scope};
use crate::document::Node;
use crate::operation::Operation;

/// Compares the servers of the whole documents.
pub(crate) fn compare_roots(comparison: &mut Comparison<'_>, old: &Node<'_>, new: &Node<'_>) {
    servers(comparison, &Scope::of(""), (old, old.raw("servers")), (new, new.raw("servers")));
}

/// Compares the servers of an operation, where it or its path has its own.
pub(crate) fn compare_operations(
    comparison: &mut Comparison<'_>,
    scope: &Scope,
    old: &Operation<'_>,
    new: &Operation<'_>,
) {
    let own = |operation: &Operation<'_>| operation.node.raw("servers").or(operation.item.raw("servers")).is_some();
    if own(old) || own(new) {
        servers(comparison, scope, (&old.node, effective(old)), (&new.node, effective(new)));
    }
}

fn effective<'d>(operation: &Operation<'d>) -> Option<Node<'d>> {
    let own = operation.node.raw("servers").or(operation.item.raw("servers"));
    own.or(operation.root.raw("servers"))
}

/// The URLs with their nodes; no server is the one at `/`.
fn urls<'d>(around: &Node<'d>, servers: Option<Node<'d>>) -> Vec<(String, Node<'d>)> {
    let listed: Vec<(String, Node<'d>)> = servers
        .map(|servers| servers.items())
        .unwrap_or_default()
        .into_iter()
        .filter_map(|server| Some((filled(&server)?, server)))
        .collect();
    if listed.is_empty() { vec![("/".to_owned(), around.clone())] } else { listed }
}

/// The URL with its variables' defaults.
fn filled(server: &Node<'_>) -> Option<String> {
    let mut url = server.text("url")?.to_owned();
    for (name, variable) in server.get("variables").map(|variables| variables.members()).unwrap_or_default() {
        url = url.replace(&format!("{{{name}}}"), variable.text("default").unwrap_or_default());
    }
    Some(url.trim_end_matches('/').to_owned())
}

/// The path of a URL, without a slash at its end.
fn path(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    match url.contains("://") {
        true => rest.find('/').map_or("", |start| &rest[start..]),
        false => rest,
    }
    .trim_end_matches('/')
}

fn servers<'d>(
    comparison: &mut Comparison<'_>,
    scope: &Scope,
    (old_around, olds): (&Node<'d>, Option<Node<'d>>),
    (new_around, news): (&Node<'d>, Option<Node<'d>>),
) {
    let new_list = news.clone().unwrap_or_else(|| new_around.clone());
    let (olds, news) = (urls(old_around, olds), urls(new_around, news));
    for (url, node) in &olds {
        if news.iter().any(|(other, _)| other == url) {
            continue;
        }
        let (kind, class, cause) = match news.iter().any(|(other, _)| path(other) == path(url)) {
            true => (
                "server-moved",
                Class::Unknown,
                "is not listed, but its path is under another host; whether clients configure the host is not in the document",
            ),
            false => (
                "base-path-removed",
                Class::Breaking,
                "is not listed, and no other server has its path; clients call URLs below it",
            ),
        };
        let fix = "keep the old server in the list as long as it answers";
        comparison.add(scope, (kind, class), (Some(node), Some(&new_list)), format!("`{url}` {cause}"), fix);
    }
    for (url, node) in &news {
        if !olds.iter().any(|(other, _)| other == url) {
            let cause = format!("`{url}` is one more server; clients need not call it");
            comparison.add(scope, ("server-added", Class::Compatible), (None, Some(node)), cause, "nothing");
        }
    }
}
