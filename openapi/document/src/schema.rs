//! OpenAPI 3.0 schemas as JSON Schema 2020-12.
//!
//! A schema becomes a root of its own with the components that it reaches as `$defs`, so that components may refer to
//! each other in circles. Only keywords that OpenAPI knows are taken over: nothing else can change what is checked.

use std::collections::{HashMap, HashSet, VecDeque};

use serde_json::{Map, Value, json};

use crate::DocumentError;
use crate::closure::Closure;
use crate::reference::{self, Place, join};

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

/// A schema with everything it needs, and where its parts come from.
pub(crate) struct Translated {
    pub(crate) schema: Value,
    /// The pointer into the document of the root, and of each of its `$defs`.
    pub(crate) origin: String,
    pub(crate) definitions: HashMap<String, String>,
}

/// Translates the schema at `place`.
pub(crate) fn translate<'d>(document: &'d Value, place: &Place<'d>, side: Side) -> Result<Translated, DocumentError> {
    let closure = Closure::new(document);
    let mut translation = Translation { document, side, closure, names: HashMap::new(), queue: VecDeque::new() };
    let mut finite = HashSet::new();
    let closed = if side == Side::Answer { Closed::Inside } else { Closed::Never };
    let mut schema = translation.position(place, closed, 0)?;
    let mut definitions = Map::new();
    let mut origins = HashMap::new();
    while let Some((name, place, closed)) = translation.queue.pop_front() {
        ends(document, &place, &mut Vec::new(), &mut finite)?;
        definitions.insert(name.clone(), translation.schema(&place, closed, 0)?);
        origins.insert(name, place.pointer);
    }
    if !definitions.is_empty() {
        schema["$defs"] = Value::Object(definitions);
    }
    Ok(Translated { schema, origin: place.pointer.clone(), definitions: origins })
}

/// Refuses a schema that is made of itself with nothing between. `finite` are the places that are known not to be.
fn ends(
    document: &Value,
    place: &Place<'_>,
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
    side: Side,
    closure: Closure<'d>,
    /// Names of the definitions, by pointer and by how they are closed.
    names: HashMap<(String, Closed), String>,
    queue: VecDeque<(String, Place<'d>, Closed)>,
}

impl<'d> Translation<'d> {
    /// A schema that stands for a whole value: the root, a property, an item. `closed` says whether those are closed.
    fn position(&mut self, place: &Place<'d>, closed: Closed, depth: usize) -> Result<Value, DocumentError> {
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

    fn schema(&mut self, place: &Place<'d>, closed: Closed, depth: usize) -> Result<Value, DocumentError> {
        if depth > DEEPEST {
            return Err(DocumentError::nested_too_deeply(&place.pointer));
        }
        place.object()?;
        if let Some(reference) = place.value.get("$ref") {
            let Some(reference) = reference.as_str() else {
                return Err(DocumentError::shape(&join(&place.pointer, "$ref"), "a string is expected"));
            };
            let target = reference::target(self.document, reference, &place.pointer)?;
            return Ok(json!({ "$ref": format!("#/$defs/{}", self.name(target, closed)) }));
        }
        let mut schema = Map::new();
        for keyword in SAME {
            if let Some(value) = place.value.get(keyword) {
                schema.insert(keyword.to_owned(), value.clone());
            }
        }
        one_type(place)?;
        bounds(place, &mut schema);
        self.object_keywords(place, closed, depth, &mut schema)?;
        let inside = if closed == Closed::Never { Closed::Never } else { Closed::Inside };
        if let Some(items) = place.get("items") {
            schema.insert("items".to_owned(), self.position(&items, inside, depth + 1)?);
        }
        for keyword in ["allOf", "oneOf", "anyOf"] {
            let members = place.items(keyword)?;
            if !members.is_empty() {
                let members = members.iter().map(|member| self.schema(member, inside, depth + 1));
                schema.insert(keyword.to_owned(), Value::Array(members.collect::<Result<_, _>>()?));
            }
        }
        if let Some(unwanted) = place.get("not") {
            // What closes an object elsewhere would let more through here.
            schema.insert("not".to_owned(), self.schema(&unwanted, Closed::Never, depth + 1)?);
        }
        match place.is_true("nullable") {
            true => Ok(nullable(schema)),
            false => Ok(Value::Object(schema)),
        }
    }

    fn object_keywords(
        &mut self,
        place: &Place<'d>,
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
            Some(_) => return Err(DocumentError::shape(&join(&place.pointer, "required"), "an array is expected")),
            None => {}
        }
        if let Some(further) = place.get("additionalProperties") {
            let further = match further.value {
                Value::Bool(allowed) => Value::Bool(*allowed),
                _ => self.position(&further, inside, depth + 1)?,
            };
            schema.insert("additionalProperties".to_owned(), further);
        } else if closed == Closed::Whole {
            schema.insert("additionalProperties".to_owned(), Value::Bool(false));
        }
        Ok(())
    }

    fn name(&mut self, place: Place<'d>, closed: Closed) -> String {
        let key = (place.pointer.clone(), closed);
        if let Some(name) = self.names.get(&key) {
            return name.clone();
        }
        let name = format!("d{}", self.names.len());
        self.names.insert(key, name.clone());
        self.queue.push_back((name.clone(), place, closed));
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

fn one_type(place: &Place<'_>) -> Result<(), DocumentError> {
    let known = ["array", "boolean", "integer", "number", "object", "string"];
    match place.get("type") {
        Some(kind) if !kind.value.as_str().is_some_and(|kind| known.contains(&kind)) => {
            Err(DocumentError::shape(&kind.pointer, format!("one of {} is expected", known.join(", "))))
        }
        _ => Ok(()),
    }
}

/// Exclusive bounds are booleans in OpenAPI 3.0, and the format of an integer bounds it too: what does not fit the
/// number that a program reads it into is no value of it.
fn bounds(place: &Place<'_>, schema: &mut Map<String, Value>) {
    for (bound, exclusive) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")] {
        if place.is_true(exclusive)
            && let Some(limit) = schema.remove(bound)
        {
            schema.insert(exclusive.to_owned(), limit);
        }
    }
    if place.text("type") != Some("integer") {
        return;
    }
    let (least, most): (Value, Value) = match place.text("format") {
        Some("int8") => (i8::MIN.into(), i8::MAX.into()),
        Some("int16") => (i16::MIN.into(), i16::MAX.into()),
        Some("int32") => (i32::MIN.into(), i32::MAX.into()),
        Some("int64") => (i64::MIN.into(), i64::MAX.into()),
        Some("uint8") => (u8::MIN.into(), u8::MAX.into()),
        Some("uint16") => (u16::MIN.into(), u16::MAX.into()),
        Some("uint32") => (u32::MIN.into(), u32::MAX.into()),
        Some("uint64" | "uint") => (u64::MIN.into(), u64::MAX.into()),
        _ => return,
    };
    schema.entry("minimum").or_insert(least);
    schema.entry("maximum").or_insert(most);
}

/// The same schema, or null. OpenAPI's fine print takes null away again where an `enum` or a component beside `nullable`
/// does not name it; nobody writes `nullable` to mean that.
fn nullable(mut schema: Map<String, Value>) -> Value {
    let composed = ["allOf", "oneOf", "anyOf", "not"].into_iter().any(|keyword| schema.contains_key(keyword));
    if composed {
        return json!({ "anyOf": [Value::Object(schema), { "type": "null" }] });
    }
    if let Some(kind) = schema.get_mut("type") {
        *kind = json!([kind.take(), "null"]);
    }
    if let Some(Value::Array(values)) = schema.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    Value::Object(schema)
}
