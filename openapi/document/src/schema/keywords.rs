//! Keywords that hold schemas: those of objects, and those that OpenAPI 3.1 takes over.

use serde_json::{Map, Value};

use super::translation::Translation;
use super::usage::{Closed, Side};
use crate::DocumentError;
use crate::reference::{LocatedValue, join};

/// Keywords of OpenAPI 3.1 that hold a schema, a list of schemas, or schemas by name.
const ONE_SINCE_3_1: [&str; 7] =
    ["contains", "else", "if", "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties"];
const LIST_SINCE_3_1: [&str; 1] = ["prefixItems"];
const NAMED_SINCE_3_1: [&str; 2] = ["dependentSchemas", "patternProperties"];

impl<'d> Translation<'d> {
    /// Keywords with schemas in them that OpenAPI 3.1 takes over from JSON Schema.
    pub(super) fn newer_keywords(
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

    pub(super) fn object_keywords(
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
}
