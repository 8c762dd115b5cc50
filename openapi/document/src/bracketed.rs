//! Fields of a URL-encoded form whose names lead into objects and lists: `o[name]`, `l[]`, `l[0][name]`.

use serde_json::{Map, Value};

use crate::kinds::{Kinds, are_all, items_of, parts};
use crate::reference::LocatedValue;

/// Deeper than anybody nests a form.
const DEEPEST: usize = 16;

/// A step from a value into it.
enum Step<'n> {
    Property(&'n str),
    /// An item of a list; without a number the next one.
    Item(Option<usize>),
}

/// Puts the value that `text` stands for where `name` leads to; `schema` is the form's.
///
/// Nothing where the name has no brackets, or the form no such field; else whether nothing was there before.
pub(crate) fn put(
    document: &Value,
    schema: LocatedValue<'_>,
    name: &str,
    text: &str,
    fields: &mut Map<String, Value>,
) -> Option<bool> {
    let (field, rest) = name.split_once('[')?;
    let rest = rest.strip_suffix(']')?;
    let mut place = Some(property(document, &schema, field)?);
    let mut steps = Vec::new();
    if rest.split("][").nth(DEEPEST).is_some() {
        return None;
    }
    for name in rest.split("][") {
        // What the schema does not name is a text, or an object of texts.
        let parts = place.as_ref().map_or(Ok(Vec::new()), |place| parts(document, place)).ok()?;
        let index = name.parse().ok();
        if name.is_empty() || (index.is_some() && are_all(&parts, "array")) {
            place = items_of(&parts);
            steps.push(Step::Item(index));
        } else {
            place = place.and_then(|place| property(document, &place, name));
            steps.push(Step::Property(name));
        }
    }
    let kinds = place.map_or(Ok(Kinds::default()), |place| Kinds::of(document, &place)).ok()?;
    let top = fields.entry(field.to_owned()).or_insert(Value::Null);
    Some(insert(top, &steps, kinds.value(text)))
}

fn property<'d>(document: &'d Value, schema: &LocatedValue<'d>, name: &str) -> Option<LocatedValue<'d>> {
    let parts = parts(document, schema).ok()?;
    let named = parts.iter().find_map(|part| part.get("properties")?.get(name));
    named.or_else(|| parts.iter().find_map(|part| part.get("additionalProperties").filter(|all| all.value.is_object())))
}

fn insert(value: &mut Value, steps: &[Step<'_>], leaf: Value) -> bool {
    let Some((step, rest)) = steps.split_first() else {
        let is_new = value.is_null();
        *value = leaf;
        return is_new;
    };
    let inner = match step {
        Step::Property(name) => {
            if value.is_null() {
                *value = Value::Object(Map::new());
            }
            value.as_object_mut().map(|object| object.entry((*name).to_owned()).or_insert(Value::Null))
        }
        Step::Item(index) => {
            if value.is_null() {
                *value = Value::Array(Vec::new());
            }
            value.as_array_mut().and_then(|items| {
                // Whatever the numbers are, nobody is given a list longer than what was sent.
                let index = index.unwrap_or(items.len()).min(items.len());
                if index == items.len() {
                    items.push(Value::Null);
                }
                items.get_mut(index)
            })
        }
    };
    inner.is_some_and(|inner| insert(inner, rest, leaf))
}
