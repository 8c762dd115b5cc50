//! Compiled schemas, shared between the operations that use the same one.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use jsonschema::Validator;
use serde_json::Value;

use crate::DocumentError;
use crate::message::violations;
use crate::reference::Place;
use crate::schema::{Side, Translated, translate};

/// A compiled schema.
#[derive(Clone, Debug)]
pub(crate) struct Schema(Arc<Validator>);

impl Schema {
    pub(crate) fn is_valid(&self, value: &Value) -> bool {
        self.0.is_valid(value)
    }

    /// Appends a line for everything that is wrong with `value`, which stands at `pointer`.
    pub(crate) fn check(&self, value: &Value, pointer: &str, lines: &mut Vec<String>) {
        if !self.0.is_valid(value) {
            violations(self.0.iter_errors(value), pointer, lines);
        }
    }
}

/// The schemas of a document, compiled when they are first met.
pub(crate) struct Schemas<'d> {
    document: &'d Value,
    compiled: HashMap<(String, Side), Schema>,
}

impl<'d> Schemas<'d> {
    pub(crate) fn new(document: &'d Value) -> Schemas<'d> {
        Schemas { document, compiled: HashMap::new() }
    }

    /// The schema at `place`, compiled.
    pub(crate) fn compile(&mut self, place: &Place<'d>, side: Side) -> Result<Schema, DocumentError> {
        let key = (place.value.to_string(), side);
        match self.compiled.entry(key) {
            Entry::Occupied(entry) => Ok(entry.get().clone()),
            Entry::Vacant(entry) => {
                let validator = build(&translate(self.document, place, side)?)?;
                Ok(entry.insert(Schema(Arc::new(validator))).clone())
            }
        }
    }
}

fn build(translated: &Translated) -> Result<Validator, DocumentError> {
    let options = jsonschema::draft202012::options().should_validate_formats(true);
    options.build(&translated.schema).map_err(|error| {
        let pointer = document_pointer(translated, error.instance_path().as_str());
        DocumentError::Schema { pointer, cause: error.to_string() }
    })
}

/// The place in the document that a place in the translated schema comes from.
fn document_pointer(translated: &Translated, pointer: &str) -> String {
    let definition = pointer.strip_prefix("/$defs/").map(|rest| rest.split_once('/').unwrap_or((rest, "")));
    match definition.and_then(|(name, rest)| Some((translated.definitions.get(name)?, rest))) {
        Some((origin, "")) => origin.clone(),
        Some((origin, rest)) => format!("{origin}/{rest}"),
        None => format!("{}{pointer}", translated.origin),
    }
}
