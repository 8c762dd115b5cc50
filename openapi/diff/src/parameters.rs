use crate::change::Class;
use crate::comparison::{Comparison, Direction, Scope};
use crate::deprecation::deprecated;
use crate::document::Node;
use crate::operation::Operation;
use crate::{bodies, schema, texts};

/// Headers that are described elsewhere.
const NOT_PARAMETERS: [&str; 3] = ["accept", "content-type", "authorization"];

struct Parameter<'d> {
    name: &'d str,
    place: &'d str,
    node: Node<'d>,
}

impl Parameter<'_> {
    fn label(&self) -> String {
        format!("{} parameter {}", self.place, self.name)
    }

    fn required(&self) -> bool {
        self.place == "path" || self.node.flag("required")
    }

    fn style(&self) -> &str {
        let usual = if matches!(self.place, "query" | "cookie") { "form" } else { "simple" };
        self.node.text("style").unwrap_or(usual)
    }

    fn explode(&self) -> bool {
        self.node.value.get("explode").and_then(|value| value.as_bool()).unwrap_or(self.style() == "form")
    }

    fn has_default(&self) -> bool {
        self.node.get("schema").is_some_and(|schema| schema.raw("default").is_some())
    }
}

/// The parameters of an operation and of its path; the operation's own hide those.
fn effective<'d>(operation: &Operation<'d>) -> Vec<Parameter<'d>> {
    let mut parameters: Vec<Parameter<'d>> = Vec::new();
    for around in [&operation.node, &operation.item] {
        for node in around.raw("parameters").map(|list| list.items()).unwrap_or_default() {
            let node = node.resolved();
            let (Some(name), Some(place)) = (node.text("name"), node.text("in")) else { continue };
            let known = parameters.iter().any(|other| place == other.place && same_name(place, name, other.name));
            let elsewhere = place == "header" && NOT_PARAMETERS.contains(&name.to_ascii_lowercase().as_str());
            if !known && !elsewhere {
                parameters.push(Parameter { name, place, node });
            }
        }
    }
    parameters
}

fn same_name(place: &str, one: &str, other: &str) -> bool {
    one == other || (place == "header" && one.eq_ignore_ascii_case(other))
}

/// Compares the parameters of an operation.
pub(crate) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Operation<'_>, new: &Operation<'_>) {
    let (old_template, new_template) = (old.template(), new.template());
    let (olds, news) = (effective(old), effective(new));
    // A parameter of the path is the one at its position, whatever its name.
    let renamed = |name: &str| {
        let position = old_template.iter().position(|other| *other == name)?;
        new_template.get(position).copied()
    };
    let mut taken = vec![false; news.len()];
    for before in &olds {
        let name = if before.place == "path" { renamed(before.name).unwrap_or(before.name) } else { before.name };
        let here = |after: &Parameter<'_>| after.place == before.place && same_name(after.place, after.name, name);
        let index = news.iter().position(here);
        let moved = || {
            let elsewhere = |after: &Parameter<'_>| {
                after.name == before.name && !olds.iter().any(|old| old.place == after.place && old.name == after.name)
            };
            news.iter().position(elsewhere)
        };
        let within = Scope { plain: true, ..scope.part(before.label(), Direction::Request) };
        match (index, before.place) {
            (Some(index), _) => {
                taken[index] = true;
                pair(comparison, &within, before, &news[index]);
            }
            (None, "path") => {}
            (None, _) => match moved() {
                Some(index) => {
                    taken[index] = true;
                    let cause = format!("it is in {} now; clients send it in {}", news[index].place, before.place);
                    let kind = ("request-parameter-moved", Class::Breaking);
                    let nodes = (Some(&before.node), Some(&news[index].node));
                    comparison.add(&within, kind, nodes, cause, "take it in both places");
                }
                None => {
                    let cause = "it is gone; whether a request that has it is refused, or taken without its effect, is not in the document";
                    let kind = ("request-parameter-removed", Class::Unknown);
                    let nodes = (Some(&before.node), Some(&new.node));
                    comparison.add(&within, kind, nodes, cause, "keep it, deprecated, until no client sends it");
                }
            },
        }
    }
    for (after, _) in news.iter().zip(taken).filter(|(after, taken)| !taken && after.place != "path") {
        let within = scope.part(after.label(), Direction::Request);
        added(comparison, &within, after);
    }
}

fn added(comparison: &mut Comparison<'_>, scope: &Scope, after: &Parameter<'_>) {
    let (kind, class, cause) = match (after.required(), after.has_default()) {
        (true, false) => {
            ("request-required-parameter-added", Class::Breaking, "it is required; clients do not send it")
        }
        (true, true) => (
            "request-required-parameter-with-default-added",
            Class::Unknown,
            "it is required and has a default; whether the default is taken where it is missing is not in the document",
        ),
        (false, _) => ("request-optional-parameter-added", Class::Compatible, "it can be left out"),
    };
    let fix = if class == Class::Compatible { "nothing" } else { "make it optional, and say what is done without it" };
    comparison.add(scope, (kind, class), (None, Some(&after.node)), cause, fix);
}

fn pair(comparison: &mut Comparison<'_>, scope: &Scope, old: &Parameter<'_>, new: &Parameter<'_>) {
    let nodes = (Some(&old.node), Some(&new.node));
    texts::compare(comparison, scope, &old.node, &new.node);
    deprecated(comparison, scope, &old.node, &new.node, "parameter");
    match (old.required(), new.required()) {
        (false, true) if new.has_default() => {
            let cause = "it is required now and has a default; whether the default is taken where it is missing is not in the document";
            let kind = ("request-parameter-became-required-with-default", Class::Unknown);
            comparison.add(scope, kind, nodes, cause, "leave it optional; the default says what is done without it");
        }
        (false, true) => {
            let cause = "it is required now; clients that leave it out are refused";
            let kind = ("request-parameter-became-required", Class::Breaking);
            comparison.add(scope, kind, nodes, cause, "leave it optional, and say what is done without it");
        }
        (true, false) => {
            let kind = ("request-parameter-became-optional", Class::Compatible);
            comparison.add(scope, kind, nodes, "it can be left out now", "nothing");
        }
        _ => {}
    }
    if old.style() != new.style() {
        let cause = format!("style was {}, is {}; the same value is written in another way", old.style(), new.style());
        let kind = ("request-parameter-style-changed", Class::Breaking);
        comparison.add(scope, kind, nodes, cause, "keep the style, or add a parameter of another name");
    } else if old.explode() != new.explode() {
        let scalar = [old, new].iter().all(|it| it.node.get("schema").is_some_and(|it| schema::is_scalar(&it)));
        let (class, cause) = match scalar {
            true => (Class::Compatible, "explode changes nothing for a single value"),
            false => (Class::Breaking, "explode is not the same; lists and objects are written in another way"),
        };
        let kind = ("request-parameter-explode-changed", class);
        comparison.add(scope, kind, nodes, cause, "keep explode as it was");
    }
    match (old.node.flag("allowEmptyValue"), new.node.flag("allowEmptyValue")) {
        (true, false) => {
            let cause = "a value may not be empty any more; clients that send none are refused";
            let kind = ("request-parameter-empty-value-refused", Class::Breaking);
            comparison.add(scope, kind, nodes, cause, "keep allowEmptyValue");
        }
        (false, true) => {
            let kind = ("request-parameter-empty-value-allowed", Class::Compatible);
            comparison.add(scope, kind, nodes, "a value may be empty now", "nothing");
        }
        _ => {}
    }
    match (old.node.get("schema"), new.node.get("schema")) {
        (Some(before), Some(after)) => schema::compare(comparison, scope, &before, &after),
        (None, None) => bodies::content(comparison, scope, &old.node, &new.node),
        _ => {
            let cause = "it is described by a schema in one document and by a media type in the other; the same value is written in another way";
            let kind = ("request-parameter-style-changed", Class::Breaking);
            comparison.add(scope, kind, nodes, cause, "keep the form, or add a parameter of another name");
        }
    }
}
