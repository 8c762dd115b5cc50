//! The maker of any value: it takes branches and types in turn until a value is valid.

use std::cell::Cell;

use serde_json::Value;

use super::array::array;
use super::checker::Checker;
use super::error::Ungeneratable;
use super::flatten::{Choice, flatten};
use super::kinds::{Kind, kinds};
use super::maker::{Maker, ValueContext};
use super::number::number;
use super::object::object;
use super::part::{Flat, Part};
use super::plausible;
use super::random::{Random, nth};
use super::ready::{example, listed};
use super::text::text;

/// How deep a value may be.
const DEEPEST: usize = 32;

/// How many values are made until only what is required is added.
const PLENTY: usize = 1_500;

/// How many values are made at most, those that are thrown away included.
const MOST: usize = 6_000;

/// How many bytes a text has that counts as one value more.
const USUAL_SIZE: usize = 256;

/// How many branches are tried, and how many attempts come after them.
const BRANCHES: usize = 24;
const MORE: usize = 8;

/// Makes values of the schemas within one root.
pub(super) struct Generator<'s> {
    root: &'s Value,
    checker: Checker<'s>,
    made: Cell<usize>,
}

impl<'s> Maker<'s> for Generator<'s> {
    fn make(&self, parts: &[Part<'s>], context: &ValueContext<'_>) -> Result<Value, Ungeneratable> {
        self.count(parts, context)?;
        let mut failure = None;
        let mut turn = 0;
        let mut plan = Plan::default();
        while turn < plan.turns && !self.is_exhausted() {
            let flat = flatten(self.root, parts, &plan.choice(turn, context));
            if turn == 0 {
                plan = Plan::of(&flat);
            }
            let context = plan.context(turn, context);
            match self.attempt(parts, &flat, &context) {
                Ok(value) => return Ok(value),
                Err(error) => failure.get_or_insert(error),
            };
            turn += 1;
        }
        Err(failure.unwrap_or_else(|| refusal(parts, "too much was tried")))
    }

    fn checker(&self) -> &Checker<'s> {
        &self.checker
    }

    fn is_plenty(&self) -> bool {
        self.made.get() > PLENTY
    }
}

impl<'s> Generator<'s> {
    pub(super) fn new(root: &'s Value) -> Generator<'s> {
        Generator { root, checker: Checker::new(root), made: Cell::new(0) }
    }

    /// Forgets how much was made.
    pub(super) fn refresh(&self) {
        self.made.set(0);
    }

    /// Whether so much was made that nothing more is.
    pub(super) fn is_exhausted(&self) -> bool {
        self.made.get() > MOST
    }

    fn count(&self, parts: &[Part<'s>], context: &ValueContext<'_>) -> Result<(), Ungeneratable> {
        self.made.set(self.made.get() + 1);
        if context.depth > DEEPEST {
            return Err(refusal(parts, "the value is too deep"));
        }
        if self.is_exhausted() {
            return Err(refusal(parts, "the value is too large, or too much was tried"));
        }
        Ok(())
    }

    /// Counts a value as more than one where it is large.
    fn weighed(&self, value: Value) -> Value {
        self.made.set(self.made.get().saturating_add(bulk(&value)));
        value
    }

    /// A value by the branches that were taken.
    fn attempt(&self, parts: &[Part<'s>], flat: &Flat<'s>, context: &ValueContext<'_>) -> Result<Value, Ungeneratable> {
        if let Some(refused) = &flat.refused {
            return Err(refused.clone());
        }
        if context.examples
            && let Some(value) = example(flat, parts, &self.checker)
        {
            return Ok(self.weighed(value.clone()));
        }
        let mut random = Random::new(context.seed);
        if let Some(value) = listed(flat, parts, &self.checker, &mut random) {
            return value.map(|value| self.weighed(value));
        }
        self.first_kind(parts, flat, context, &mut random)
    }

    /// A value of the first type that has one.
    fn first_kind(
        &self,
        parts: &[Part<'s>],
        flat: &Flat<'s>,
        context: &ValueContext<'_>,
        random: &mut Random,
    ) -> Result<Value, Ungeneratable> {
        let mut failure = None;
        for kind in kinds(flat, context.is_deep(), random) {
            let error = match self.of_kind(kind, flat, context, random) {
                Ok(value) if !flat.doubtful || self.checker.fits(parts, &value) => return Ok(value),
                Ok(_) => refusal(parts, "no value was found that is valid against all of its conditions"),
                Err(error) => error,
            };
            failure.get_or_insert(error);
        }
        Err(failure.unwrap_or_else(|| flat.error("type", "no type is allowed")))
    }

    fn of_kind(
        &self,
        kind: Kind,
        flat: &Flat<'s>,
        context: &ValueContext<'_>,
        random: &mut Random,
    ) -> Result<Value, Ungeneratable> {
        match kind {
            Kind::Object => object(self, flat, context),
            Kind::Array => array(self, flat, context),
            Kind::Text => text(flat, context.name, &self.checker, random).map(|text| self.weighed(Value::String(text))),
            Kind::Integer => number(flat, context.name, true, random),
            Kind::Number => number(flat, context.name, false, random),
            Kind::Boolean => Ok(Value::Bool(plausible::boolean(context.name, random))),
            Kind::Null => Ok(Value::Null),
        }
    }
}

/// How often a value is tried.
struct Plan {
    branches: usize,
    turns: usize,
}

impl Default for Plan {
    fn default() -> Plan {
        Plan { branches: 1, turns: 1 }
    }
}

impl Plan {
    /// Each branch is tried with everything, then with what is required only, then they are mixed.
    fn of(flat: &Flat<'_>) -> Plan {
        let branches = flat.widest.clamp(1, BRANCHES);
        let certain = flat.widest == 0 && !flat.doubtful;
        Plan { branches, turns: if certain { 1 } else { 2 * branches + MORE } }
    }

    fn choice(&self, turn: usize, context: &ValueContext<'_>) -> Choice {
        let wild = turn >= 2 * self.branches;
        Choice { seed: context.seed, turn, wild, deep: context.is_deep(), minimal: self.is_minimal(turn, context) }
    }

    fn context<'n>(&self, turn: usize, context: &ValueContext<'n>) -> ValueContext<'n> {
        let seed = if turn == 0 { context.seed } else { nth(context.seed, turn) };
        let late = turn >= 2 * self.branches;
        let spoil = late && turn.is_multiple_of(2);
        // What is likely by the name may be what is not valid.
        let name = if late { "" } else { context.name };
        ValueContext { seed, name, minimal: self.is_minimal(turn, context), spoil, ..*context }
    }

    fn is_minimal(&self, turn: usize, context: &ValueContext<'_>) -> bool {
        context.minimal || (turn / self.branches) % 2 == 1
    }
}

/// How much a value takes, in values of a usual size.
fn bulk(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len() / USUAL_SIZE,
        Value::Array(items) => items.len() + items.iter().map(bulk).sum::<usize>(),
        Value::Object(members) => members.len() + members.values().map(bulk).sum::<usize>(),
        _ => 0,
    }
}

fn refusal(parts: &[Part<'_>], reason: &str) -> Ungeneratable {
    Ungeneratable::new(parts.first().map_or("", |part| &part.pointer), reason)
}
