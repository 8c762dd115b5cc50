//! Which JSON types a value may have.

use serde_json::Value;

use super::part::Flat;
use super::random::Random;

/// A JSON type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    Object,
    Array,
    Text,
    Integer,
    Number,
    Boolean,
    Null,
}

/// The keywords from which a type is guessed where there is no `type`.
const HINTS: [(Kind, &[&str]); 4] = [
    (Kind::Object, &["properties", "required", "additionalProperties", "patternProperties", "minProperties"]),
    (Kind::Array, &["items", "prefixItems", "minItems", "contains", "uniqueItems"]),
    (Kind::Text, &["pattern", "minLength", "maxLength"]),
    (Kind::Number, &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]),
];

impl Kind {
    fn named(name: &str) -> Option<Kind> {
        Some(match name {
            "object" => Kind::Object,
            "array" => Kind::Array,
            "string" => Kind::Text,
            "integer" => Kind::Integer,
            "number" => Kind::Number,
            "boolean" => Kind::Boolean,
            "null" => Kind::Null,
            _ => return None,
        })
    }

    /// Whether `value` has the type.
    fn is_of(self, value: &Value) -> bool {
        match self {
            Kind::Object => value.is_object(),
            Kind::Array => value.is_array(),
            Kind::Text => value.is_string(),
            Kind::Integer => value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|n| n.fract() == 0.0),
            Kind::Number => value.is_number(),
            Kind::Boolean => value.is_boolean(),
            Kind::Null => value.is_null(),
        }
    }

    /// How much there may be within a value of the type.
    fn weight(self) -> usize {
        match self {
            Kind::Text | Kind::Integer | Kind::Number | Kind::Boolean => 0,
            Kind::Null => 1,
            Kind::Array => 2,
            Kind::Object => 3,
        }
    }
}

/// Whether `value` has one of the types that `flat` allows.
pub(super) fn allows(flat: &Flat<'_>, value: &Value) -> bool {
    flat.all("type").all(|names| named(names).iter().any(|kind| kind.is_of(value)))
}

/// The types that a value may have, in the order in which they are tried.
pub(super) fn kinds(flat: &Flat<'_>, deep: bool, random: &mut Random) -> Vec<Kind> {
    let mut lists = flat.all("type").map(named);
    let Some(first) = lists.next() else { return guesses(flat) };
    let mut kinds = lists.fold(first, |left, right| intersection(&left, &right));
    let start = random.below(kinds.len());
    kinds.rotate_left(start);
    if deep {
        kinds.sort_by_key(|kind| kind.weight());
    } else {
        kinds.sort_by_key(|kind| *kind == Kind::Null);
    }
    kinds
}

fn named(names: &Value) -> Vec<Kind> {
    match names {
        Value::Array(names) => names.iter().filter_map(|name| Kind::named(name.as_str()?)).collect(),
        name => name.as_str().and_then(Kind::named).into_iter().collect(),
    }
}

/// The types that both allow: a number and an integer are an integer.
fn intersection(left: &[Kind], right: &[Kind]) -> Vec<Kind> {
    let narrow = |kind: &Kind| {
        if right.contains(kind) {
            return Some(*kind);
        }
        match kind {
            Kind::Integer if right.contains(&Kind::Number) => Some(Kind::Integer),
            Kind::Number if right.contains(&Kind::Integer) => Some(Kind::Integer),
            _ => None,
        }
    };
    left.iter().filter_map(narrow).collect()
}

/// The types of a schema that names none: first the one that its other keywords are for.
fn guesses(flat: &Flat<'_>) -> Vec<Kind> {
    let mut kinds = vec![Kind::Text, Kind::Integer, Kind::Object, Kind::Array, Kind::Number, Kind::Boolean, Kind::Null];
    if let Some((hinted, _)) = HINTS.iter().find(|(_, keywords)| keywords.iter().any(|keyword| flat.has(keyword))) {
        kinds.sort_by_key(|kind| kind != hinted);
    }
    kinds
}
