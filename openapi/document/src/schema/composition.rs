//! `allOf`, `oneOf` and `anyOf`, and what stands for a base that others are `allOf`.

use serde_json::{Map, Value, json};

use super::translation::{Translation, with_evaluated_properties_only};
use super::usage::{As, Closed};
use crate::DocumentError;
use crate::discriminator::{self, Discriminated, is_contradicted};
use crate::reference::{self, LocatedValue};

impl<'d> Translation<'d> {
    /// The members that a schema is put together from; `inside` says which of their objects are closed.
    pub(super) fn composition(
        &mut self,
        place: &LocatedValue<'d>,
        inside: Closed,
        depth: usize,
        schema: &mut Map<String, Value>,
    ) -> Result<(), DocumentError> {
        for keyword in ["allOf", "oneOf", "anyOf"] {
            let members = place.items(keyword)?;
            if members.is_empty() {
                continue;
            }
            let discriminated = (keyword != "allOf").then(|| Discriminated::of(place)).flatten();
            let mut translated = Vec::new();
            // Who is `allOf` a base with more beside it, or as a component, is one of its children.
            let is_child = keyword == "allOf" && (members.len() > 1 || self.is_component(place));
            for member in &members {
                let schema = match self.base(member)?.filter(|_| is_child) {
                    Some(base) => json!({ "$ref": format!("#/$defs/{}", self.name(base, inside, As::Part)) }),
                    None => self.schema(member, inside, depth + 1)?,
                };
                translated.push(match &discriminated {
                    Some(known) if self.lenient && is_contradicted(self.document, known, member)? => schema,
                    Some(discriminated) => discriminator::told(schema, discriminated, member),
                    None => schema,
                });
            }
            schema.insert(keyword.to_owned(), Value::Array(translated));
        }
        Ok(())
    }

    /// The base that a reference leads to.
    fn base(&self, member: &LocatedValue<'d>) -> Result<Option<LocatedValue<'d>>, DocumentError> {
        let target = member.clone().resolved(self.document)?;
        Ok(Some(target).filter(|target| self.bases.children(&target.pointer).is_some()))
    }

    fn is_component(&self, place: &LocatedValue<'d>) -> bool {
        place.pointer.strip_prefix("/components/schemas/").is_some_and(|name| !name.contains('/'))
    }

    /// A base as one of the schemas that are `allOf` it, or as itself where its mapping names it.
    pub(super) fn one_of_children(
        &mut self,
        place: &LocatedValue<'d>,
        children: &[String],
        closed: Closed,
    ) -> Result<Value, DocumentError> {
        let Some(discriminated) = Discriminated::of(place) else { return self.schema(place, closed, 0) };
        let inside = if closed == Closed::Never { Closed::Never } else { Closed::Inside };
        let mut alternatives = Vec::new();
        let own = discriminated.maps_to(&place.pointer).then_some(&place.pointer);
        for (pointer, meant) in children.iter().map(|child| (child, As::Children)).chain(own.map(|own| (own, As::Part)))
        {
            let reference = format!("#{pointer}");
            let child = reference::target(self.document, &reference, &place.pointer)?;
            let schema = json!({ "$ref": format!("#/$defs/{}", self.name(child, inside, meant)) });
            alternatives.push(discriminator::told_as(schema, &discriminated, &reference));
        }
        if place.is_true("nullable") {
            alternatives.push(json!({ "type": "null" }));
        }
        let schema = json!({ "oneOf": alternatives });
        Ok(if closed == Closed::Whole { with_evaluated_properties_only(schema) } else { schema })
    }
}
