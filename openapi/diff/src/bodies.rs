use crate::change::Class;
use crate::comparison::{Comparison, Direction, Scope};
use crate::document::Node;
use crate::{schema, texts, unchanged};

/// Compares the bodies of an operation's requests.
pub(crate) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Node<'_>, new: &Node<'_>) {
    let scope = scope.part("request body", Direction::Request);
    match (old.get("requestBody"), new.get("requestBody")) {
        (Some(before), Some(after)) => {
            texts::compare(comparison, &scope, &before, &after);
            let nodes = (Some(&before), Some(&after));
            match (before.flag("required"), after.flag("required")) {
                (false, true) => {
                    let cause = "a body is required now; clients that send none are refused";
                    let kind = ("request-body-became-required", Class::Breaking);
                    comparison.add(&scope, kind, nodes, cause, "leave it optional, and say what is done without it");
                }
                (true, false) => {
                    let kind = ("request-body-became-optional", Class::Compatible);
                    comparison.add(&scope, kind, nodes, "the body can be left out now", "nothing");
                }
                _ => {}
            }
            content(comparison, &scope, &before, &after);
        }
        (Some(before), None) => {
            let cause = "no body is taken any more; what clients send in it is refused or has no effect";
            let kind = ("request-body-removed", Class::Breaking);
            comparison.add(
                &scope,
                kind,
                (Some(&before), Some(new)),
                cause,
                "keep the body, deprecated in its description",
            );
        }
        (None, Some(after)) if after.flag("required") => {
            let cause = "a body is required now; clients send none";
            let kind = ("request-required-body-added", Class::Breaking);
            comparison.add(
                &scope,
                kind,
                (None, Some(&after)),
                cause,
                "make it optional, and say what is done without it",
            );
        }
        (None, Some(after)) => {
            let kind = ("request-optional-body-added", Class::Compatible);
            comparison.add(&scope, kind, (None, Some(&after)), "a body can be sent now, and be left out", "nothing");
        }
        (None, None) => {}
    }
}

/// A media type without parameters, in lower case.
fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether a media type or range is of every body that another one is of.
fn covers(range: &str, media_type: &str) -> bool {
    let (range, media_type) = (essence(range), essence(media_type));
    match range.strip_suffix("/*") {
        Some("*") => true,
        Some(kind) => media_type.split_once('/').is_some_and(|(other, _)| other == kind),
        None => range == media_type,
    }
}

/// Compares what two bodies, parameters or headers say of each media type.
pub(crate) fn content(comparison: &mut Comparison<'_>, scope: &Scope, old: &Node<'_>, new: &Node<'_>) {
    let listed = |node: &Node<'_>| node.get("content").map(|content| content.pointer);
    if listed(old).is_none() && listed(new).is_none() {
        return;
    }
    let olds = old.get("content").map(|content| content.members()).unwrap_or_default();
    let news = new.get("content").map(|content| content.members()).unwrap_or_default();
    let mut taken = vec![false; news.len()];
    for (name, before) in &olds {
        let within = scope.part(format!("{} {name}", scope.part), scope.direction);
        let exact = news.iter().position(|(other, _)| essence(other) == essence(name));
        let wider = news.iter().position(|(other, _)| covers(other, name));
        let narrower = news.iter().position(|(other, _)| covers(name, other));
        let (index, change) = match (exact, wider, narrower, scope.direction) {
            (Some(index), ..) => (Some(index), None),
            (None, Some(index), _, direction) => (Some(index), Some(("media-type-generalized", direction.widened()))),
            (None, None, Some(index), direction) => {
                (Some(index), Some(("media-type-specialized", direction.narrowed())))
            }
            (None, None, None, _) => (None, Some(("media-type-removed", Class::Breaking))),
        };
        let after = index.map(|index| &news[index].1);
        if let Some((kind, class)) = change {
            let cause = match (after, scope.direction) {
                (Some(_), _) => format!("{name} is {} now", index.map_or("", |index| news[index].0)),
                (None, Direction::Request) => format!("{name} is not taken any more; clients send it"),
                (None, Direction::Response) => format!("{name} is not sent any more; clients read it"),
            };
            let fix = if class == Class::Compatible { "nothing" } else { "keep the media type beside the new one" };
            comparison.add(&within, (scope.kind(kind), class), (Some(before), Some(after.unwrap_or(new))), cause, fix);
        }
        if let (Some(index), Some(after)) = (index, after) {
            taken[index] = true;
            media_type(comparison, &within, before, after);
        }
    }
    for ((name, after), _) in news.iter().zip(taken).filter(|(_, taken)| !taken) {
        let within = scope.part(format!("{} {name}", scope.part), scope.direction);
        let cause = match scope.direction {
            Direction::Request => format!("{name} is taken too"),
            Direction::Response => format!("{name} is sent too, to clients that ask for it"),
        };
        comparison.add(
            &within,
            (scope.kind("media-type-added"), Class::Compatible),
            (None, Some(after)),
            cause,
            "nothing",
        );
    }
}

fn media_type(comparison: &mut Comparison<'_>, scope: &Scope, old: &Node<'_>, new: &Node<'_>) {
    texts::compare(comparison, scope, old, new);
    match (old.raw("schema"), new.raw("schema")) {
        (Some(before), Some(after)) => {
            schema::compare(comparison, &Scope { plain: false, ..scope.clone() }, &before, &after);
        }
        (None, Some(after)) => {
            let class = scope.direction.narrowed();
            let cause = "it has a schema now; before, every body was valid";
            comparison.add(
                scope,
                (scope.kind("schema-added"), class),
                (Some(old), Some(&after)),
                cause,
                "say only what was true before",
            );
        }
        (Some(before), None) => {
            let class = scope.direction.widened();
            let cause = "it has no schema any more; every body is valid";
            comparison.add(
                scope,
                (scope.kind("schema-removed"), class),
                (Some(&before), Some(new)),
                cause,
                "keep the schema",
            );
        }
        (None, None) => {}
    }
    let differ = match (old.raw("encoding"), new.raw("encoding")) {
        (Some(old), Some(new)) => !unchanged::same(&old, &new),
        (old, new) => old.is_some() != new.is_some(),
    };
    if differ {
        let cause = "`encoding` is not the same; whether parts in the old form are read is not in the document";
        let kind = (scope.kind("encoding-changed"), Class::Unknown);
        comparison.add(scope, kind, (Some(old), Some(new)), cause, "see that parts in the old form are still read");
    }
}
