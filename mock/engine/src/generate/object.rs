//! Objects.

use serde_json::{Map, Value};

use super::error::Ungeneratable;
use super::maker::{Maker, ValueContext};
use super::members::Members;
use super::part::Flat;
use super::pattern::Pattern;
use super::plausible;
use super::random::{Random, derive, nth};

/// More properties than this are not made up.
const MOST: usize = 1_000;

/// How many names are tried for each property that is made up.
const TRIES: usize = 12;

/// An object that meets what `flat` says.
pub(super) fn object<'s>(
    maker: &impl Maker<'s>,
    flat: &Flat<'s>,
    context: &ValueContext<'_>,
) -> Result<Value, Ungeneratable> {
    let members = Members::new(flat, maker.checker());
    let most = flat.at_most("maxProperties").unwrap_or(usize::MAX);
    let least = flat.at_least("minProperties").unwrap_or(0);
    let required = members.required();
    if least > most || required.len() > most {
        return Err(flat.error("maxProperties", "more properties are required than are allowed"));
    }
    let mut filling = Filling { maker, members, context, made: Map::new(), most };
    filling.require(flat, &required)?;
    if is_rich(maker, context) {
        filling.add_optional(usize::MAX);
        filling.make_up(filling.map_entries());
    }
    if context.spoil {
        filling.spoil(&flat.rivals);
    }
    filling.add_optional(least);
    filling.make_up(least);
    if filling.made.len() < least {
        return Err(flat.error("minProperties", "there are fewer properties than are required"));
    }
    Ok(Value::Object(filling.ordered()))
}

fn is_rich<'s>(maker: &impl Maker<'s>, context: &ValueContext<'_>) -> bool {
    !context.minimal && !context.is_deep() && !maker.is_plenty()
}

/// An object that is being made.
struct Filling<'f, 's, M> {
    maker: &'f M,
    members: Members<'f, 's>,
    context: &'f ValueContext<'f>,
    made: Map<String, Value>,
    most: usize,
}

impl<'s, M: Maker<'s>> Filling<'_, 's, M> {
    /// Adds the properties that must be there.
    fn require(&mut self, flat: &Flat<'s>, required: &[&str]) -> Result<(), Ungeneratable> {
        for name in required {
            let parts = self.members.parts(name).ok_or_else(|| {
                flat.error("required", &format!("the property `{name}` is required, and cannot be there"))
            })?;
            let value = self.maker.make(&parts, &self.context.property(name))?;
            self.made.insert((*name).to_owned(), value);
        }
        Ok(())
    }

    /// Adds described properties until there are `enough`. Those that have no value are left out.
    fn add_optional(&mut self, enough: usize) {
        for name in self.members.described() {
            if self.made.len() >= enough.min(self.most) {
                return;
            }
            if !self.made.contains_key(name) && !self.maker.is_plenty() {
                self.add_with_dependencies(name);
            }
        }
    }

    fn add_with_dependencies(&mut self, name: &'s str) {
        let mut names = vec![name];
        self.members.complete(&mut names);
        names.retain(|name| !self.made.contains_key(*name));
        if self.made.len() + names.len() > self.most {
            return;
        }
        let mut added = Vec::new();
        for name in names {
            let Some(value) = self.value(name) else { return };
            added.push((name.to_owned(), value));
        }
        self.made.extend(added);
    }

    fn value(&self, name: &str) -> Option<Value> {
        let parts = self.members.parts(name)?;
        self.maker.make(&parts, &self.context.property(name)).ok()
    }

    /// Adds null as the properties of the branches that were not taken, where nothing is said of them: what is valid
    /// against those branches too is told apart by this.
    fn spoil(&mut self, rivals: &[&str]) {
        for name in rivals {
            let is_free = self.members.parts(name).is_some_and(|parts| parts.is_empty());
            if is_free && self.made.len() < self.most {
                self.made.insert((*name).to_owned(), Value::Null);
            }
        }
    }

    /// How many entries a map from names to values has.
    fn map_entries(&self) -> usize {
        let wanted = 1 + Random::new(derive(self.context.seed, "entries")).below(2);
        if self.members.is_map() && self.made.is_empty() { wanted } else { 0 }
    }

    /// Adds properties with names that are made up until there are `enough`.
    fn make_up(&mut self, enough: usize) {
        let enough = enough.min(self.most).min(MOST);
        let patterns: Vec<Pattern> = self.members.patterns().into_iter().filter_map(Pattern::new).collect();
        let mut left = TRIES * enough;
        while self.made.len() < enough && left > 0 {
            let name = self.made_up_name(left, &patterns);
            left -= 1;
            if self.made.contains_key(&name) {
                continue;
            }
            if let Some(value) = self.value(&name) {
                self.made.insert(name, value);
            }
        }
    }

    fn made_up_name(&self, number: usize, patterns: &[Pattern]) -> String {
        let mut random = Random::new(nth(derive(self.context.seed, "name"), number));
        let parts = self.members.name_parts();
        if !parts.is_empty() {
            let context = ValueContext { seed: random.next(), ..self.context.property("") };
            if let Ok(Value::String(name)) = self.maker.make(&parts, &context) {
                return name;
            }
        }
        let pattern = patterns.get(random.below(patterns.len() + 1));
        match pattern {
            Some(pattern) => pattern.sample(1, 30, &mut random),
            None => plausible::key(&mut random),
        }
    }

    /// The properties in the order in which they are described.
    fn ordered(mut self) -> Map<String, Value> {
        let mut ordered = Map::new();
        for name in self.members.described() {
            if let Some((name, value)) = self.made.remove_entry(name) {
                ordered.insert(name, value);
            }
        }
        ordered.extend(self.made);
        ordered
    }
}
