//! Parts as keywords of objects: references, `allOf`, `oneOf`, `anyOf` and `if` are followed.

use std::collections::HashSet;
use std::rc::Rc;

use serde_json::Value;

use super::error::Ungeneratable;
use super::part::{Flat, Part};
use super::random::{Random, derive, nth};
use super::weight::weight;

/// More parts than any schema that people write comes to.
const MOST: usize = 4_000;

/// Which branch is taken where there are several.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) seed: u64,
    /// Which attempt it is: each takes the next branch.
    pub(super) turn: usize,
    /// Whether choices are independent of each other.
    pub(super) wild: bool,
    /// Whether the branch with the least within comes first.
    pub(super) deep: bool,
    /// Whether what is optional is left out.
    pub(super) minimal: bool,
}

/// Follows everything that `parts` are made of.
pub(super) fn flatten<'s>(root: &'s Value, parts: &[Part<'s>], choice: &Choice) -> Flat<'s> {
    let mut flattening = Flattening { root, choice, flat: Flat::default(), seen: HashSet::new() };
    let mut queue: Vec<Part<'s>> = parts.iter().rev().cloned().collect();
    while let Some(part) = queue.pop() {
        let mut within = flattening.visit(&part);
        within.reverse();
        queue.append(&mut within);
        if flattening.flat.parts.len() > MOST {
            flattening.refuse(&part, "it is made of too many schemas");
            break;
        }
    }
    flattening.flat
}

struct Flattening<'s, 'c> {
    root: &'s Value,
    choice: &'c Choice,
    flat: Flat<'s>,
    seen: HashSet<Rc<str>>,
}

impl<'s> Flattening<'s, '_> {
    /// Takes a part in, and says what else has to be met.
    fn visit(&mut self, part: &Part<'s>) -> Vec<Part<'s>> {
        let Some(keywords) = part.schema.as_object() else {
            if part.schema == &Value::Bool(false) {
                self.refuse(part, "the schema allows no value");
            }
            return Vec::new();
        };
        if !self.seen.insert(Rc::clone(&part.pointer)) {
            return Vec::new();
        }
        self.flat.parts.push(part.clone());
        self.flat.doubtful |= keywords.contains_key("not");
        let mut within = self.referred(part);
        within.extend(part.list("allOf"));
        within.extend(self.branch(part, "oneOf"));
        within.extend(self.branch(part, "anyOf"));
        within.extend(self.condition(part));
        within.extend(self.dependent(part));
        within
    }

    fn refuse(&mut self, part: &Part<'s>, reason: &str) {
        self.flat.refused.get_or_insert_with(|| Ungeneratable::new(&part.pointer, reason));
    }

    fn referred(&mut self, part: &Part<'s>) -> Vec<Part<'s>> {
        let Some(reference) = part.schema.get("$ref").and_then(Value::as_str) else { return Vec::new() };
        let target = Part::resolve(self.root, reference);
        if target.is_none() {
            self.refuse(part, &format!("`{reference}` refers to nothing"));
        }
        target.into_iter().collect()
    }

    /// The branch of `oneOf` or `anyOf` that is taken.
    fn branch(&mut self, part: &Part<'s>, keyword: &str) -> Option<Part<'s>> {
        if !part.schema.get(keyword)?.is_array() {
            return None;
        }
        let branches = part.list(keyword);
        self.flat.doubtful |= keyword == "oneOf";
        self.flat.widest = self.flat.widest.max(branches.len());
        if branches.is_empty() {
            self.refuse(part, "there are no branches");
        }
        let turn = self.turn(part, branches.len());
        let order = self.order(part, &branches);
        let taken = order.get(turn).copied()?;
        if keyword == "oneOf" {
            self.rival(&branches, taken);
        }
        branches.get(taken).cloned()
    }

    /// Notes the properties of the branches that are not taken.
    fn rival(&mut self, branches: &[Part<'s>], taken: usize) {
        let others = branches.iter().enumerate().filter(|(index, _)| *index != taken).map(|(_, branch)| branch);
        let targets = others.map(|branch| {
            let reference = branch.schema.get("$ref").and_then(Value::as_str);
            reference
                .and_then(|reference| Part::resolve(self.root, reference))
                .map_or(branch.schema, |part| part.schema)
        });
        let properties = targets.filter_map(|schema| schema.get("properties")?.as_object());
        let names: Vec<&str> = properties.flat_map(|properties| properties.keys().map(String::as_str)).collect();
        self.flat.rivals.extend(names);
    }

    fn turn(&self, part: &Part<'s>, count: usize) -> usize {
        if self.choice.wild {
            return Random::new(derive(nth(self.choice.seed, self.choice.turn), &part.pointer)).below(count);
        }
        self.choice.turn.checked_rem(count).unwrap_or(0)
    }

    /// The branches in the order in which they are tried: by the seed, those that only say null last.
    fn order(&self, part: &Part<'s>, branches: &[Part<'s>]) -> Vec<usize> {
        let count = branches.len();
        let start = Random::new(derive(self.choice.seed, &part.pointer)).below(count);
        let mut order: Vec<usize> = (0..count).map(|index| (start + index) % count).collect();
        if self.choice.deep {
            order.sort_by_cached_key(|index| branches.get(*index).map(|branch| weight(self.root, branch.schema)));
        } else {
            order.sort_by_cached_key(|index| branches.get(*index).is_some_and(|branch| is_null(branch.schema)));
        }
        order
    }

    /// What `if` comes to: it and `then`, or `else` without it.
    fn condition(&mut self, part: &Part<'s>) -> Vec<Part<'s>> {
        let Some(condition) = part.child("if") else { return Vec::new() };
        self.flat.doubtful = true;
        self.flat.widest = self.flat.widest.max(2);
        match self.turn(part, 2) {
            0 => std::iter::once(condition).chain(part.child("then")).collect(),
            _ => part.child("else").into_iter().collect(),
        }
    }

    /// The `dependentSchemas` of the properties that will be there.
    fn dependent(&mut self, part: &Part<'s>) -> Vec<Part<'s>> {
        self.flat.doubtful |= part.schema.get("dependentRequired").is_some();
        let Some(dependent) = part.child("dependentSchemas") else { return Vec::new() };
        self.flat.doubtful = true;
        let names = dependent.schema.as_object().into_iter().flat_map(|schemas| schemas.keys());
        let there = names.filter(|name| self.will_be_there(part, name));
        there.filter_map(|name| dependent.child(name)).collect()
    }

    fn will_be_there(&self, part: &Part<'s>, name: &str) -> bool {
        let required = part.schema.get("required").and_then(Value::as_array);
        let is_required = required.is_some_and(|required| required.iter().any(|item| item == name));
        let is_described = part.schema.get("properties").is_some_and(|properties| properties.get(name).is_some());
        is_required || (is_described && !self.choice.minimal)
    }
}

fn is_null(schema: &Value) -> bool {
    let null = |value: &Value| value.as_str() == Some("null");
    let only_null = |values: &Value| values.as_array().is_some_and(|list| list.iter().all(Value::is_null));
    schema.get("type").is_some_and(null)
        || schema.get("enum").is_some_and(only_null)
        || schema.get("const").is_some_and(Value::is_null)
}
