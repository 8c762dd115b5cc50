//! One schema in the words of JSON Schema, and the names of those that it refers to.

use std::collections::{HashMap, VecDeque};

use serde_json::{Map, Value};

use super::endless::DEEPEST;
use super::usage::{As, Closed, Side};
use crate::DocumentError;
use crate::bases::Bases;
use crate::closed_objects::ClosedObjects;
use crate::reference::{self, LocatedValue, join};
use crate::root::Dialect;
use crate::schema_keywords::{bounds, is_nothing_but_null, nullable, one_type};

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

/// What says nothing about validity, and much about what a value may look like.
const ANNOTATIONS: [&str; 3] = ["default", "example", "examples"];

pub(super) struct Translation<'d> {
    pub(super) document: &'d Value,
    pub(super) dialect: Dialect,
    pub(super) lenient: bool,
    pub(super) side: Side,
    pub(super) annotated: bool,
    pub(super) closure: ClosedObjects<'d>,
    /// Names of the definitions, by pointer and by how they are closed.
    pub(super) names: HashMap<(String, Closed, As), String>,
    pub(super) queue: VecDeque<(String, LocatedValue<'d>, Closed, As)>,
    pub(super) bases: &'d Bases,
}

impl<'d> Translation<'d> {
    /// A schema that stands for a whole value: the root, a property, an item. `closed` says whether those are closed.
    pub(super) fn position(
        &mut self,
        place: &LocatedValue<'d>,
        closed: Closed,
        depth: usize,
    ) -> Result<Value, DocumentError> {
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

    pub(super) fn schema(
        &mut self,
        place: &LocatedValue<'d>,
        closed: Closed,
        depth: usize,
    ) -> Result<Value, DocumentError> {
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
        self.composition(place, inside, depth, &mut schema)?;
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

    pub(super) fn name(&mut self, place: LocatedValue<'d>, closed: Closed, meant: As) -> String {
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

pub(super) fn with_evaluated_properties_only(schema: Value) -> Value {
    match schema {
        Value::Object(mut keywords) => {
            keywords.insert("unevaluatedProperties".to_owned(), Value::Bool(false));
            Value::Object(keywords)
        }
        other => other,
    }
}
