//! Schemas of OpenAPI 3.0 and 3.1 as JSON Schema 2020-12.
//!
//! A schema becomes a root of its own with the components that it reaches as `$defs`, so that components may refer to
//! each other in circles. Only keywords that OpenAPI knows are taken over: nothing else can change what is checked.

use std::collections::{HashMap, HashSet, VecDeque};

use serde_json::{Map, Value, json};

use crate::DocumentError;
use crate::bases::Bases;
use crate::closed_objects::ClosedObjects;
use crate::discriminator::{self, Discriminated, is_contradicted};
use crate::reference::{self, LocatedValue, join};
use crate::root::{Dialect, Root};
use crate::schema_keywords::{bounds, is_nothing_but_null, nullable, one_type};

/// Deeper than any schema that people write; serde_json reads documents of this depth at most.
const DEEPEST: usize = 128;

/// Keywords whose meaning is the same on both sides.
const SAME: [&str; 14] = [
    "enum",
    "format",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "pattern",
    "type",
    "uniqueItems",
];

/// Those that OpenAPI 3.1 has beside them, and that hold no schemas.
const SAME_SINCE_3_1: [&str; 7] = [
    "const",
    "contentEncoding",
    "dependentRequired",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxContains",
    "minContains",
];

/// Keywords of OpenAPI 3.1 that hold a schema, a list of schemas, or schemas by name.
const ONE_SINCE_3_1: [&str; 7] =
    ["contains", "else", "if", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties"];
const LIST_SINCE_3_1: [&str; 1] = ["prefixItems"];
const NAMED_SINCE_3_1: [&str; 2] = ["dependentSchemas", "patternProperties"];

/// What says nothing about validity, and much about what a value may look like.
const ANNOTATIONS: [&str; 3] = ["default", "example", "examples"];

/// Which way a value goes: `readOnly` and `writeOnly` differ, and answers are closed.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(crate) enum Side {
    Request,
    Answer,
}

/// Which objects of a schema have the described properties only.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
enum Closed {
    /// None.
    Never,
    /// Those of its properties and items; for itself, who refers to it decides.
    Inside,
    /// Those, and itself.
    Whole,
}

/// What a schema with a discriminator that others are `allOf` stands for.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
enum As {
    /// One of those others.
    Children,
    /// What they have in common.
    Part,
}

/// A schema with everything it needs, and where its parts come from.
pub(crate) struct Translated {
    pub(crate) schema: Value,
    /// The pointer into the document of the root, and of each of its `$defs`.
    pub(crate) origin: String,
    pub(crate) definitions: HashMap<String, String>,
}

/// Translates the schema at `place`; `annotated`: with its examples and defaults.
pub(crate) fn translate<'d>(
    root: &'d Root,
    place: &LocatedValue<'d>,
    side: Side,
    annotated: bool,
) -> Result<Translated, DocumentError> {
    let document = &root.json;
    let closure = ClosedObjects::new(document);
    let (names, queue) = (HashMap::new(), VecDeque::new());
    let (dialect, lenient) = (root.dialect, root.compilation.lenient);
    let bases = &root.bases;
    let mut translation = Translation { document, dialect, lenient, side, annotated, closure, names, queue, bases };
    let mut finite = HashSet::new();
    let closed = match side {
        Side::Answer if !root.compilation.open => Closed::Inside,
        _ => Closed::Never,
    };
    let mut schema = translation.position(place, closed, 0)?;
    let mut definitions = Map::new();
    let mut origins = HashMap::new();
    while let Some((name, place, closed, meant)) = translation.queue.pop_front() {
        ends(document, &place, &mut Vec::new(), &mut finite)?;
        let schema = match translation.bases.children(&place.pointer).filter(|_| meant == As::Children) {
            Some(children) => translation.one_of_children(&place, children, closed)?,
            None => translation.schema(&place, closed, 0)?,
        };
        definitions.insert(name.clone(), schema);
        origins.insert(name, place.pointer);
    }
    if !definitions.is_empty()
        && let Some(schema) = schema.as_object_mut()
    {
        schema.insert("$defs".to_owned(), Value::Object(definitions));
    }
    Ok(Translated { schema, origin: place.pointer.clone(), definitions: origins })
}

/// Refuses a schema that is made of itself with nothing between. `finite` are the places that are known not to be.
fn ends(
    document: &Value,
    place: &LocatedValue<'_>,
    above: &mut Vec<String>,
    finite: &mut HashSet<String>,
) -> Result<(), DocumentError> {
    if finite.contains(&place.pointer) {
        return Ok(());
    }
    if above.contains(&place.pointer) {
        return Err(DocumentError::Endless { pointer: place.pointer.clone() });
    }
    if above.len() > DEEPEST {
        return Err(DocumentError::nested_too_deeply(&place.pointer));
    }
    above.push(place.pointer.clone());
    if let Some(reference) = place.text("$ref") {
        ends(document, &reference::target(document, reference, &place.pointer)?, above, finite)?;
    } else {
        for keyword in ["allOf", "oneOf", "anyOf"] {
            for member in place.items(keyword)? {
                ends(document, &member, above, finite)?;
            }
        }
        if let Some(member) = place.get("not") {
            ends(document, &member, above, finite)?;
        }
    }
    finite.extend(above.pop());
    Ok(())
}

struct Translation<'d> {
    document: &'d Value,
    dialect: Dialect,
    lenient: bool,
    side: Side,
    annotated: bool,
    closure: ClosedObjects<'d>,
    /// Names of the definitions, by pointer and by how they are closed.
    names: HashMap<(String, Closed, As), String>,
    queue: VecDeque<(String, LocatedValue<'d>, Closed, As)>,
    bases: &'d Bases,
}

impl<'d> Translation<'d> {
    /// A schema that stands for a whole value: the root, a property, an item. `closed` says whether those are closed.
    fn position(&mut self, place: &LocatedValue<'d>, closed: Closed, depth: usize) -> Result<Value, DocumentError> {
        if closed == Closed::Never || !self.closure.closes(place.value) {
            return self.schema(place, closed, depth);
        }
        // `additionalProperties` is quicker, and exact also where something else is wrong, but it sees only the
        // properties that are named right beside it.
        match is_composed(place.clone().resolved(self.document)?.value) {
            true => Ok(with_evaluated_properties_only(self.schema(place, Closed::Inside, depth)?)),
            false => self.schema(place, Closed::Whole, depth),
        }
    }

    fn schema(&mut self, place: &LocatedValue<'d>, closed: Closed, depth: usize) -> Result<Value, DocumentError> {
        if depth > DEEPEST {
            return Err(DocumentError::nested_too_deeply(&place.pointer));
        }
        if let (Dialect::V3_1, Value::Bool(_)) = (self.dialect, place.value) {
            return Ok(place.value.clone());
        }
        let keywords = place.object()?;
        let mut schema = Map::new();
        if let Some(reference) = keywords.get("$ref") {
            let Some(reference) = reference.as_str() else {
                return Err(DocumentError::shape(&join(&place.pointer, "$ref"), "a string is expected"));
            };
            let target = reference::target(self.document, reference, &place.pointer)?;
            schema.insert("$ref".to_owned(), format!("#/$defs/{}", self.name(target, closed, As::Children)).into());
            // What stands beside a reference counts since OpenAPI 3.1.
            if self.dialect == Dialect::V3_0 || keywords.len() == 1 {
                return Ok(Value::Object(schema));
            }
        }
        let newer = SAME_SINCE_3_1.iter().filter(|_| self.dialect == Dialect::V3_1);
        let annotations = ANNOTATIONS.iter().filter(|_| self.annotated);
        for keyword in SAME.iter().chain(newer).chain(annotations) {
            if let Some(value) = keywords.get(*keyword) {
                schema.insert((*keyword).to_owned(), value.clone());
            }
        }
        one_type(place, self.dialect, self.lenient)?;
        if self.lenient && is_nothing_but_null(keywords) {
            schema.insert("type".to_owned(), "null".into());
        }
        bounds(place, self.side == Side::Request && !self.lenient && !self.annotated, &mut schema);
        self.object_keywords(place, closed, depth, &mut schema)?;
        let inside = if closed == Closed::Never { Closed::Never } else { Closed::Inside };
        match place.get("items") {
            // Older drafts of JSON Schema have a schema for each item in turn.
            Some(items) if self.lenient && items.value.is_array() => {
                let items = place.items("items")?;
                let items = items.iter().map(|item| self.position(item, inside, depth + 1));
                schema.insert("prefixItems".to_owned(), Value::Array(items.collect::<Result<_, _>>()?));
            }
            Some(items) => drop(schema.insert("items".to_owned(), self.position(&items, inside, depth + 1)?)),
            None => {}
        }
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
        if self.dialect == Dialect::V3_1 {
            self.newer_keywords(place, inside, depth, &mut schema)?;
        }
        if let Some(unwanted) = place.get("not") {
            // What closes an object elsewhere would let more through here.
            schema.insert("not".to_owned(), self.schema(&unwanted, Closed::Never, depth + 1)?);
        }
        match place.is_true("nullable") && self.dialect == Dialect::V3_0 {
            true => Ok(nullable(schema)),
            false => Ok(Value::Object(schema)),
        }
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
    fn one_of_children(
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

    /// Keywords with schemas in them that OpenAPI 3.1 takes over from JSON Schema.
    fn newer_keywords(
        &mut self,
        place: &LocatedValue<'d>,
        closed: Closed,
        depth: usize,
        schema: &mut Map<String, Value>,
    ) -> Result<(), DocumentError> {
        for keyword in ONE_SINCE_3_1 {
            if let Some(one) = place.get(keyword) {
                schema.insert(keyword.to_owned(), self.schema(&one, closed, depth + 1)?);
            }
        }
        for keyword in LIST_SINCE_3_1 {
            let members = place.items(keyword)?;
            if !members.is_empty() {
                let members = members.iter().map(|member| self.position(member, closed, depth + 1));
                schema.insert(keyword.to_owned(), Value::Array(members.collect::<Result<_, _>>()?));
            }
        }
        for keyword in NAMED_SINCE_3_1 {
            let mut named = Map::new();
            for (name, member) in place.entries(keyword)? {
                named.insert(name.to_owned(), self.position(&member, closed, depth + 1)?);
            }
            if !named.is_empty() {
                schema.insert(keyword.to_owned(), Value::Object(named));
            }
        }
        Ok(())
    }

    fn object_keywords(
        &mut self,
        place: &LocatedValue<'d>,
        closed: Closed,
        depth: usize,
        schema: &mut Map<String, Value>,
    ) -> Result<(), DocumentError> {
        let inside = if closed == Closed::Never { Closed::Never } else { Closed::Inside };
        let properties = place.entries("properties")?;
        if !properties.is_empty() {
            let mut translated = Map::new();
            for (name, property) in &properties {
                translated.insert((*name).to_owned(), self.position(property, inside, depth + 1)?);
            }
            schema.insert("properties".to_owned(), Value::Object(translated));
        }
        let absent = |name: &Value| {
            let property = properties.iter().find(|(property, _)| name.as_str() == Some(property));
            property.is_some_and(|(_, property)| match self.side {
                Side::Request => property.is_true("readOnly"),
                Side::Answer => property.is_true("writeOnly"),
            })
        };
        match place.value.get("required") {
            Some(Value::Array(names)) => {
                let names = names.iter().filter(|name| !absent(name)).cloned().collect();
                schema.insert("required".to_owned(), Value::Array(names));
            }
            // Version 3 of JSON Schema had it at the property, and many write it so still.
            Some(Value::Bool(_)) if self.lenient => {}
            Some(_) => return Err(DocumentError::shape(&join(&place.pointer, "required"), "an array is expected")),
            None => {}
        }
        if let Some(further) = place.get("additionalProperties") {
            let further = match further.value {
                Value::Bool(allowed) => Value::Bool(*allowed),
                _ => self.position(&further, inside, depth + 1)?,
            };
            schema.insert("additionalProperties".to_owned(), further);
        } else if closed == Closed::Whole && place.get("patternProperties").is_none() {
            schema.insert("additionalProperties".to_owned(), Value::Bool(false));
        }
        Ok(())
    }

    fn name(&mut self, place: LocatedValue<'d>, closed: Closed, meant: As) -> String {
        let key = (place.pointer.clone(), closed, meant);
        if let Some(name) = self.names.get(&key) {
            return name.clone();
        }
        let name = format!("d{}", self.names.len());
        self.names.insert(key, name.clone());
        self.queue.push_back((name.clone(), place, closed, meant));
        name
    }
}

fn is_composed(schema: &Value) -> bool {
    ["allOf", "oneOf", "anyOf"].into_iter().any(|keyword| schema.get(keyword).is_some())
}

fn with_evaluated_properties_only(schema: Value) -> Value {
    match schema {
        Value::Object(mut keywords) => {
            keywords.insert("unevaluatedProperties".to_owned(), Value::Bool(false));
            Value::Object(keywords)
        }
        other => other,
    }
}
