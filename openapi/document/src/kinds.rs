//! What the text of a parameter or a form's field may stand for.

use serde_json::{Number, Value};

use crate::DocumentError;
use crate::reference::LocatedValue;

/// Deeper than any schema of a parameter.
const DEEPEST: usize = 16;

/// The kinds of value that a text may become. Text that fits none stays text, and the check reports it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Kinds {
    integer: bool,
    number: bool,
    boolean: bool,
}

impl Kinds {
    /// The kinds of a schema.
    pub(crate) fn of<'d>(document: &'d Value, schema: &LocatedValue<'d>) -> Result<Kinds, DocumentError> {
        let mut kinds = Kinds::default();
        kinds.find(document, schema, 0)?;
        Ok(kinds)
    }

    /// Adds the kinds of a schema, and of those that it is put together from.
    fn find<'d>(&mut self, document: &'d Value, schema: &LocatedValue<'d>, depth: usize) -> Result<(), DocumentError> {
        if depth > DEEPEST {
            return Err(DocumentError::nested_too_deeply(&schema.pointer));
        }
        let schema = schema.clone().resolved(document)?;
        for kind in types(schema.value) {
            match kind {
                "integer" => self.integer = true,
                "number" => self.number = true,
                "boolean" => self.boolean = true,
                _ => {}
            }
        }
        for keyword in ["allOf", "oneOf", "anyOf"] {
            for member in schema.items(keyword)? {
                self.find(document, &member, depth + 1)?;
            }
        }
        Ok(())
    }

    /// The value that a text stands for.
    pub(crate) fn value(self, text: &str) -> Value {
        let value = match text {
            "true" if self.boolean => Some(Value::Bool(true)),
            "false" if self.boolean => Some(Value::Bool(false)),
            _ if self.integer || self.number => number(text, self.number).map(Value::Number),
            _ => None,
        };
        value.unwrap_or_else(|| Value::String(text.to_owned()))
    }
}

/// A schema and those that it is put together from, their references followed.
pub(crate) fn parts<'d>(
    document: &'d Value,
    schema: &LocatedValue<'d>,
) -> Result<Vec<LocatedValue<'d>>, DocumentError> {
    let mut found = Vec::new();
    collect(document, schema, &mut found, 0)?;
    Ok(found)
}

fn collect<'d>(
    document: &'d Value,
    schema: &LocatedValue<'d>,
    found: &mut Vec<LocatedValue<'d>>,
    depth: usize,
) -> Result<(), DocumentError> {
    if depth > DEEPEST {
        return Err(DocumentError::nested_too_deeply(&schema.pointer));
    }
    let schema = schema.clone().resolved(document)?;
    for keyword in ["allOf", "oneOf", "anyOf"] {
        for member in schema.items(keyword)? {
            collect(document, &member, found, depth + 1)?;
        }
    }
    found.push(schema);
    Ok(())
}

/// Whether values of a schema with such parts are all of one type, null aside.
pub(crate) fn are_all(parts: &[LocatedValue<'_>], wanted: &str) -> bool {
    let mut types = parts.iter().flat_map(|part| types(part.value)).filter(|kind| *kind != "null").peekable();
    types.peek().is_some() && types.all(|kind| kind == wanted)
}

/// The schema of a list's items, the first of such parts.
pub(crate) fn items_of<'d>(parts: &[LocatedValue<'d>]) -> Option<LocatedValue<'d>> {
    parts.iter().filter_map(|part| part.get("items")).find(|items| items.value.is_object())
}

/// The types of a schema: one, or since OpenAPI 3.1 several.
pub(crate) fn types(schema: &Value) -> impl Iterator<Item = &str> {
    let kinds = schema.get("type");
    let several = kinds.and_then(Value::as_array).into_iter().flatten();
    kinds.into_iter().chain(several).filter_map(Value::as_str)
}

/// A number as JSON writes it: no plus sign, no leading zeros, no space.
fn number(text: &str, fraction: bool) -> Option<Number> {
    let (first, last) = (text.bytes().next()?, text.bytes().last()?);
    if !(first.is_ascii_digit() || first == b'-') || !last.is_ascii_digit() {
        return None;
    }
    let number = serde_json::from_str::<Number>(text).ok()?;
    (fraction || !number.is_f64()).then_some(number)
}
