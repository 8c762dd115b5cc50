//! Arrays.

use serde_json::Value;

use super::error::Ungeneratable;
use super::maker::{Maker, ValueContext};
use super::part::{Flat, Part};
use super::random::{Random, derive};
use super::ready::same;

/// Longer arrays are not made.
const LONGEST: usize = 5_000;

/// How often an item is tried until it differs from the others.
const TRIES: usize = 24;

/// How many items there are where nothing is said.
const USUAL: usize = 3;

/// An array that meets what `flat` says.
pub(super) fn array<'s>(
    maker: &impl Maker<'s>,
    flat: &Flat<'s>,
    context: &ValueContext<'_>,
) -> Result<Value, Ungeneratable> {
    let least = at_least(flat);
    let most = at_most(flat);
    if least > most {
        return Err(flat.error("maxItems", "more items are required than are allowed"));
    }
    if least > LONGEST {
        return Err(flat.error("minItems", "so many items are not made"));
    }
    let unique = flat.all("uniqueItems").any(|value| value == &Value::Bool(true));
    let contains = contained(flat);
    let mut items: Vec<Value> = Vec::new();
    while items.len() < wanted(maker, flat, context, least, most) {
        match item(maker, &parts(flat, items.len(), &contains), context, &items, unique) {
            Ok(Some(value)) => items.push(value),
            _ if items.len() >= least => break,
            Ok(None) => return Err(flat.error("uniqueItems", "there are not enough different items")),
            Err(error) => return Err(error),
        }
    }
    Ok(Value::Array(items))
}

/// How many items there must be.
fn at_least(flat: &Flat<'_>) -> usize {
    let contained = contained(flat).into_iter().map(|contained| contained.end).max().unwrap_or(0);
    flat.at_least("minItems").unwrap_or(0).max(contained)
}

/// How many items there may be.
fn at_most(flat: &Flat<'_>) -> usize {
    let closed = flat.parts.iter().filter(|part| {
        let forbids = |keyword| part.schema.get(keyword) == Some(&Value::Bool(false));
        forbids("items") || (forbids("unevaluatedItems") && !flat.has("items"))
    });
    let own = |part: &Part<'_>| part.schema.get("prefixItems").and_then(Value::as_array).map_or(0, Vec::len);
    let longest = closed.map(own).min().unwrap_or(usize::MAX);
    flat.at_most("maxItems").unwrap_or(usize::MAX).min(longest)
}

/// How many items are made.
fn wanted<'s>(maker: &impl Maker<'s>, flat: &Flat<'s>, context: &ValueContext<'_>, least: usize, most: usize) -> usize {
    if context.minimal || context.is_deep() || maker.is_plenty() {
        return least;
    }
    let prefix = prefix(flat);
    let usual = 1 + Random::new(derive(context.seed, "items")).below(USUAL);
    let usual = if context.depth > 2 { 1 } else { usual };
    usual.max(prefix).clamp(least, most.max(least))
}

/// How many items have schemas of their own.
fn prefix(flat: &Flat<'_>) -> usize {
    flat.all("prefixItems").filter_map(Value::as_array).map(Vec::len).max().unwrap_or(0)
}

/// Items that have to meet a schema of `contains`.
struct Contained<'s> {
    schema: Part<'s>,
    start: usize,
    end: usize,
}

/// The schemas of `contains`: the items behind those that have schemas of their own meet them, if there may be more.
fn contained<'s>(flat: &Flat<'s>) -> Vec<Contained<'s>> {
    let with = flat.parts.iter().filter_map(|part| Some((part, part.child("contains")?)));
    with.map(|(part, schema)| {
        let count = part.schema.get("minContains").and_then(Value::as_u64).unwrap_or(1);
        let count = usize::try_from(count).unwrap_or(usize::MAX);
        let behind = prefix(flat).saturating_add(count) <= at_most(flat);
        let start = if behind && count > 0 { prefix(flat) } else { 0 };
        Contained { schema, start, end: start.saturating_add(count) }
    })
    .collect()
}

/// What the item at `index` has to meet.
fn parts<'s>(flat: &Flat<'s>, index: usize, contains: &[Contained<'s>]) -> Vec<Part<'s>> {
    let mut parts = Vec::new();
    for part in &flat.parts {
        parts.extend(part.item("prefixItems", index).or_else(|| part.child("items")));
    }
    if parts.is_empty() {
        parts.extend(flat.parts.iter().filter_map(|part| part.child("unevaluatedItems")));
    }
    let due = contains.iter().filter(|contained| (contained.start..contained.end).contains(&index));
    parts.extend(due.map(|contained| contained.schema.clone()));
    parts
}

/// An item; nothing where none differs from `others` and it has to.
fn item<'s>(
    maker: &impl Maker<'s>,
    parts: &[Part<'s>],
    context: &ValueContext<'_>,
    others: &[Value],
    unique: bool,
) -> Result<Option<Value>, Ungeneratable> {
    for attempt in 0..TRIES {
        let value = maker.make(parts, &context.item(others.len(), attempt))?;
        if !unique || !others.iter().any(|other| same(other, &value)) {
            return Ok(Some(value));
        }
    }
    Ok(None)
}
