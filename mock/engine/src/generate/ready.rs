//! Values that stand in the schema: `const`, `enum`, and examples.

use serde_json::Value;

use super::checker::Checker;
use super::error::Ungeneratable;
use super::kinds::allows;
use super::part::{Flat, Part};
use super::random::Random;

/// Keywords beside `enum` that are checked without compiling anything.
const SIMPLE: [&str; 9] =
    ["enum", "const", "type", "description", "title", "example", "examples", "default", "deprecated"];

/// The first of the examples in `flat` that is valid against `parts`.
pub(super) fn example<'s>(flat: &Flat<'s>, parts: &[Part<'s>], checker: &Checker<'s>) -> Option<&'s Value> {
    let examples = flat.parts.iter().flat_map(|part| {
        let list = part.schema.get("examples").and_then(Value::as_array);
        let first = list.and_then(|list| list.first());
        part.schema.get("example").into_iter().chain(first)
    });
    let mut candidates = examples.chain(flat.all("default"));
    candidates.find(|candidate| allows(flat, candidate) && checker.fits(parts, candidate))
}

/// One of the values that `const` and `enum` allow; nothing where `flat` has neither.
pub(super) fn listed<'s>(
    flat: &Flat<'s>,
    parts: &[Part<'s>],
    checker: &Checker<'s>,
    random: &mut Random,
) -> Option<Result<Value, Ungeneratable>> {
    let lists: Vec<Vec<&Value>> = flat.parts.iter().flat_map(lists).collect();
    let (first, others) = lists.split_first()?;
    let is_in = |value: &Value, list: &[&Value]| list.iter().any(|other| same(other, value));
    let mut values: Vec<&Value> = first.clone();
    values.retain(|value| allows(flat, value) && others.iter().all(|list| is_in(value, list)));
    let start = random.below(values.len());
    values.rotate_left(start);
    values.sort_by_key(|value| value.is_null());
    let simple = flat.parts.iter().all(is_simple);
    let value = values.into_iter().find(|value| simple || checker.fits(parts, value));
    let keyword = if flat.has("enum") { "enum" } else { "const" };
    Some(value.cloned().ok_or_else(|| flat.error(keyword, "none of the listed values is valid")))
}

fn lists<'s>(part: &Part<'s>) -> Vec<Vec<&'s Value>> {
    let listed = part.schema.get("enum").and_then(Value::as_array).map(|list| list.iter().collect());
    let constant = part.schema.get("const").map(|value| vec![value]);
    listed.into_iter().chain(constant).collect()
}

fn is_simple(part: &Part<'_>) -> bool {
    part.schema.as_object().is_some_and(|keywords| keywords.keys().all(|keyword| SIMPLE.contains(&keyword.as_str())))
}

/// Whether two values are equal as JSON Schema sees it: `1` is `1.0`.
pub(super) fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left == right || left.as_f64() == right.as_f64(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            let equal = |(name, value): (&String, &Value)| right.get(name).is_some_and(|other| same(value, other));
            left.len() == right.len() && left.iter().all(equal)
        }
        _ => left == right,
    }
}
