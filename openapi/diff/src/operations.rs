use std::collections::HashSet;

use crate::change::Class;
use crate::comparison::{Comparison, Direction, Scope};
use crate::deprecation::deprecated;
use crate::document::Node;
use crate::operation::Operation;
use crate::{bodies, parameters, responses, security, servers, texts, unchanged};

pub(crate) const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

fn all<'d>(root: &Node<'d>) -> Vec<Operation<'d>> {
    let mut operations = Vec::new();
    for (path, item) in root.get("paths").map(|paths| paths.members()).unwrap_or_default() {
        let item = item.resolved();
        for method in METHODS {
            if let (true, Some(node)) = (path.starts_with('/'), item.get(method)) {
                operations.push(Operation { method, path, root: root.clone(), item: item.clone(), node });
            }
        }
    }
    operations
}

/// Compares two documents.
pub(crate) fn compare(comparison: &mut Comparison<'_>) {
    let (old_root, new_root) = comparison.roots();
    let whole = Scope::of("");
    if let (Some(old), Some(new)) = (old_root.get("info"), new_root.get("info")) {
        texts::compare(comparison, &whole, &old, &new);
    }
    servers::compare_roots(comparison, &old_root, &new_root);
    let (olds, news) = (all(&old_root), all(&new_root));
    let mut taken = HashSet::new();
    let mut lost = Vec::new();
    for old in &olds {
        match news.iter().position(|new| new.key() == old.key()) {
            Some(index) => {
                taken.insert(index);
                operation(comparison, old, &news[index]);
            }
            None => lost.push(old),
        }
    }
    for old in lost {
        let id = old.node.text("operationId");
        let found = news
            .iter()
            .enumerate()
            .find(|(index, new)| id.is_some() && !taken.contains(index) && new.node.text("operationId") == id);
        let scope = Scope::of(&old.name());
        match found {
            Some((index, new)) => {
                taken.insert(index);
                let cause = format!("it is {} now; clients call the old method and path", new.name());
                let fix = "keep the old operation beside the new one until nobody calls it";
                let kind = ("operation-moved", Class::Breaking);
                comparison.add(&scope, kind, (Some(&old.node), Some(&new.node)), cause, fix);
                operation(comparison, old, new);
            }
            None => {
                let deprecated = if old.node.flag("deprecated") { ", though it was deprecated" } else { "" };
                let cause = format!("the operation is gone{deprecated}; clients that call it fail");
                let fix = "keep it, deprecated, until nobody calls it";
                comparison.add(&scope, ("operation-removed", Class::Breaking), (Some(&old.node), None), cause, fix);
            }
        }
    }
    for (_, new) in news.iter().enumerate().filter(|(index, _)| !taken.contains(index)) {
        let scope = Scope::of(&new.name());
        let cause = "a new operation; no client calls it yet";
        comparison.add(&scope, ("operation-added", Class::Compatible), (None, Some(&new.node)), cause, "nothing");
    }
    webhooks(comparison, &old_root, &new_root);
}

fn operation(comparison: &mut Comparison<'_>, old: &Operation<'_>, new: &Operation<'_>) {
    let scope = Scope::of(&old.name());
    texts::compare(comparison, &scope, &old.node, &new.node);
    let pair = (Some(&old.node), Some(&new.node));
    let (old_id, new_id) = (old.node.text("operationId"), new.node.text("operationId"));
    if old_id != new_id {
        let show = |id: Option<&str>| id.map_or("no name".to_owned(), |id| format!("`{id}`"));
        let cause = format!(
            "operationId was {}, is {}; requests stay as they are, but generated clients name their methods by it",
            show(old_id),
            show(new_id)
        );
        let kind = ("operation-id-changed", Class::Unknown);
        comparison.add(&scope, kind, pair, cause, "keep the operationId, or tell users of generated clients");
    }
    deprecated(comparison, &scope, &old.node, &new.node, "operation");
    servers::compare_operations(comparison, &scope, old, new);
    security::compare(comparison, &scope, old, new);
    parameters::compare(comparison, &scope, old, new);
    bodies::compare(comparison, &scope, &old.node, &new.node);
    responses::compare(comparison, &scope, &old.node, &new.node);
    let differ = match (old.node.get("callbacks"), new.node.get("callbacks")) {
        (Some(old), Some(new)) => !unchanged::same(&old, &new),
        (old, new) => old.is_some() != new.is_some(),
    };
    if differ {
        let cause = "callbacks differ; a client answers them, so that every rule is reversed";
        let kind = ("callback-changed", Class::Unknown);
        comparison.add(&scope, kind, pair, cause, "compare what the client receives and answers by hand");
    }
}

fn webhooks(comparison: &mut Comparison<'_>, old: &Node<'_>, new: &Node<'_>) {
    let (old_hooks, new_hooks) = (old.get("webhooks"), new.get("webhooks"));
    let differ = match (&old_hooks, &new_hooks) {
        (Some(old), Some(new)) => !unchanged::same(old, new),
        (old, new) => old.is_some() != new.is_some(),
    };
    if differ {
        let cause = "webhooks differ; a client answers them, so that every rule is reversed";
        let scope = Scope::of("").part("webhooks", Direction::Request);
        let kind = ("webhook-changed", Class::Unknown);
        let nodes = (old_hooks.as_ref(), new_hooks.as_ref());
        comparison.add(&scope, kind, nodes, cause, "compare what the client receives and answers by hand");
    }
}
