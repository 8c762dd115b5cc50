use serde_json::Value;

use super::differ;
use super::merged::Merged;
use crate::change::Class;
use crate::comparison::{Comparison, Scope};
use crate::document::Node;

/// A bound: its keywords, its name in kinds, and whether it is an upper one.
struct Bound {
    keyword: &'static str,
    exclusive: Option<&'static str>,
    kind: &'static str,
    upper: bool,
}

const fn upper(keyword: &'static str, kind: &'static str) -> Bound {
    Bound { keyword, exclusive: None, kind, upper: true }
}

const fn lower(keyword: &'static str, kind: &'static str) -> Bound {
    Bound { keyword, exclusive: None, kind, upper: false }
}

const BOUNDS: [Bound; 8] = [
    upper("maxLength", "max-length"),
    lower("minLength", "min-length"),
    upper("maxItems", "max-items"),
    lower("minItems", "min-items"),
    upper("maxProperties", "max-properties"),
    lower("minProperties", "min-properties"),
    Bound { exclusive: Some("exclusiveMaximum"), ..upper("maximum", "maximum") },
    Bound { exclusive: Some("exclusiveMinimum"), ..lower("minimum", "minimum") },
];

/// How far a value may go: less is tighter, for upper and lower bounds alike.
type Reach = (f64, bool);

impl Bound {
    /// The tightest bound of all parts; nothing where there is none.
    fn of<'d>(&self, merged: &Merged<'d>) -> Option<(Reach, Node<'d>)> {
        let mut tightest: Option<(Reach, Node<'d>)> = None;
        let mut take = |node: Node<'d>, exclusive: bool| {
            let Some(value) = node.value.as_f64() else { return };
            // A count is never less than nothing.
            if !self.upper && self.exclusive.is_none() && value <= 0.0 {
                return;
            }
            let reach = (if self.upper { value } else { -value }, !exclusive);
            if tightest.as_ref().is_none_or(|(other, _)| tighter(reach, *other)) {
                tightest = Some((reach, node));
            }
        };
        let exclusives = self.exclusive.map(|keyword| merged.all(keyword)).unwrap_or_default();
        let strict = exclusives.iter().any(|node| node.value == &Value::Bool(true));
        merged.all(self.keyword).into_iter().for_each(|node| take(node, strict));
        exclusives.into_iter().for_each(|node| take(node, true));
        tightest
    }
}

/// Whether the first takes less than the second; of the same value, the one without the value itself.
fn tighter(one: Reach, other: Reach) -> bool {
    one.0 < other.0 || (one.0 == other.0 && !one.1 && other.1)
}

/// Compares lengths, ranges and counts.
pub(super) fn compare(comparison: &mut Comparison<'_>, scope: &Scope, old: &Merged<'_>, new: &Merged<'_>) {
    for bound in &BOUNDS {
        let (before, after) = (bound.of(old), bound.of(new));
        let old_node = before.as_ref().map_or(&old.node, |(_, node)| node);
        let new_node = after.as_ref().map_or(&new.node, |(_, node)| node);
        let narrowed = match (&before, &after) {
            (None, Some(_)) => true,
            (Some(_), None) => false,
            (Some((before, _)), Some((after, _))) if before != after => tighter(*after, *before),
            _ => continue,
        };
        let verb = match (&before, &after) {
            (None, _) => "set",
            (_, None) => "unset",
            _ if narrowed == bound.upper => "lowered",
            _ => "raised",
        };
        let show = |found: &Option<(Reach, Node<'_>)>| match found {
            Some(((value, inclusive), _)) => {
                let value = if bound.upper { *value } else { -*value };
                format!("{value}{}", if *inclusive { "" } else { " (exclusive)" })
            }
            None => "nothing".to_owned(),
        };
        let what = format!("{} was {}, is {}", bound.keyword, show(&before), show(&after));
        let kind = format!("{}-{verb}", bound.kind);
        differ(comparison, scope, (&kind, narrowed), (Some(old_node), Some(new_node)), &what);
    }
    multiple(comparison, scope, old, new);
    match (old.flag("uniqueItems"), new.flag("uniqueItems")) {
        (false, true) => {
            let nodes = (Some(&old.node), new.first("uniqueItems"));
            differ(comparison, scope, ("unique-items-set", true), (nodes.0, nodes.1.as_ref()), "items must differ now");
        }
        (true, false) => {
            let before = old.first("uniqueItems");
            let nodes = (before.as_ref(), Some(&new.node));
            differ(comparison, scope, ("unique-items-unset", false), nodes, "items may be the same now");
        }
        _ => {}
    }
}

fn multiple(comparison: &mut Comparison<'_>, scope: &Scope, old: &Merged<'_>, new: &Merged<'_>) {
    let (old_node, new_node) = (old.first("multipleOf"), new.first("multipleOf"));
    let number = |node: &Option<Node<'_>>| node.as_ref().and_then(|node| node.value.as_f64());
    let (before, after) = (number(&old_node), number(&new_node));
    let nodes = (Some(old_node.as_ref().unwrap_or(&old.node)), Some(new_node.as_ref().unwrap_or(&new.node)));
    let show = |value: Option<f64>| value.map_or("nothing".to_owned(), |value| value.to_string());
    let what = format!("multipleOf was {}, is {}", show(before), show(after));
    let divides = |part: f64, whole: f64| ((whole / part).round() * part - whole).abs() < 1e-9 * whole.abs();
    match (before, after) {
        (None, Some(_)) => differ(comparison, scope, ("multiple-of-set", true), nodes, &what),
        (Some(_), None) => differ(comparison, scope, ("multiple-of-unset", false), nodes, &what),
        (Some(before), Some(after)) if before != after => match (divides(before, after), divides(after, before)) {
            (true, _) => differ(comparison, scope, ("multiple-of-coarser", true), nodes, &what),
            (_, true) => differ(comparison, scope, ("multiple-of-finer", false), nodes, &what),
            _ => {
                let kind = (scope.kind("multiple-of-changed"), Class::Breaking);
                comparison.add(
                    scope,
                    kind,
                    nodes,
                    format!("{what}; most values are valid in one only"),
                    "keep multipleOf",
                );
            }
        },
        _ => {}
    }
}
