//! What the schemas of an object say of its properties.

use std::collections::HashMap;

use serde_json::Value;

use super::checker::Checker;
use super::part::{Flat, Part};

/// The properties that an object may, must and cannot have.
pub(super) struct Members<'f, 's> {
    flat: &'f Flat<'s>,
    checker: &'f Checker<'s>,
    dependencies: HashMap<&'s str, Vec<&'s str>>,
}

impl<'f, 's> Members<'f, 's> {
    pub(super) fn new(flat: &'f Flat<'s>, checker: &'f Checker<'s>) -> Members<'f, 's> {
        let objects = flat.all("dependentRequired").filter_map(Value::as_object).flatten();
        let mut dependencies: HashMap<&str, Vec<&str>> = HashMap::new();
        for (name, needed) in objects {
            dependencies.entry(name).or_default().extend(names(needed));
        }
        Members { flat, checker, dependencies }
    }

    /// The described properties, in order.
    pub(super) fn described(&self) -> Vec<&'s str> {
        let objects = self.flat.all("properties").filter_map(Value::as_object);
        distinct(objects.flat_map(|properties| properties.keys().map(String::as_str)))
    }

    /// The properties that must be there.
    pub(super) fn required(&self) -> Vec<&'s str> {
        let mut required = distinct(self.flat.all("required").flat_map(names));
        self.complete(&mut required);
        required
    }

    /// Adds what the names in `chosen` depend on.
    pub(super) fn complete(&self, chosen: &mut Vec<&'s str>) {
        let mut next = 0;
        while let Some(name) = chosen.get(next).copied() {
            for needed in self.dependencies.get(name).into_iter().flatten() {
                if !chosen.contains(needed) {
                    chosen.push(needed);
                }
            }
            next += 1;
        }
    }

    /// What the value of a property has to meet; nothing where the property cannot be there.
    pub(super) fn parts(&self, name: &str) -> Option<Vec<Part<'s>>> {
        let mut parts = Vec::new();
        let mut is_evaluated = false;
        for part in &self.flat.parts {
            is_evaluated |= self.of_one(part, name, &mut parts)?;
        }
        if !is_evaluated {
            parts.extend(self.flat.parts.iter().filter_map(|part| part.child("unevaluatedProperties")));
        }
        let is_allowed = parts.iter().all(|part| part.schema != &Value::Bool(false));
        (is_allowed && self.is_name(name)).then_some(parts)
    }

    /// Adds what one schema says of a property, and says whether it says anything.
    fn of_one(&self, part: &Part<'s>, name: &str, parts: &mut Vec<Part<'s>>) -> Option<bool> {
        let before = parts.len();
        let properties = part.child_within("properties", name);
        parts.extend(properties);
        for pattern in self.patterns_of(part) {
            if self.checker.matches(pattern, name) {
                parts.extend(part.child_within("patternProperties", pattern));
            }
        }
        if parts.len() > before {
            return Some(true);
        }
        match part.child("additionalProperties") {
            Some(additional) if additional.schema == &Value::Bool(false) => None,
            Some(additional) => {
                parts.push(additional);
                Some(true)
            }
            None => Some(false),
        }
    }

    fn patterns_of(&self, part: &Part<'s>) -> impl Iterator<Item = &'s str> {
        let patterns = part.schema.get("patternProperties").and_then(Value::as_object);
        patterns.into_iter().flat_map(|patterns| patterns.keys().map(String::as_str))
    }

    /// The patterns of `patternProperties`.
    pub(super) fn patterns(&self) -> Vec<&'s str> {
        self.flat.parts.iter().flat_map(|part| self.patterns_of(part)).collect()
    }

    /// The schemas of `propertyNames`.
    pub(super) fn name_parts(&self) -> Vec<Part<'s>> {
        self.flat.parts.iter().filter_map(|part| part.child("propertyNames")).collect()
    }

    fn is_name(&self, name: &str) -> bool {
        let parts = self.name_parts();
        parts.is_empty() || self.checker.fits(&parts, &Value::from(name))
    }

    /// Whether something is said of properties that are not described.
    pub(super) fn is_map(&self) -> bool {
        let has_schema = |value: &Value| value.as_object().is_some_and(|schema| !schema.is_empty());
        self.flat.all("additionalProperties").any(has_schema) || self.flat.has("patternProperties")
    }
}

fn names(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn distinct<'s>(names: impl Iterator<Item = &'s str>) -> Vec<&'s str> {
    let mut seen = std::collections::HashSet::new();
    names.filter(|name| seen.insert(*name)).collect()
}
