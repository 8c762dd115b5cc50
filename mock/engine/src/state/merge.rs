//! What a change makes of an object.

use serde_json::{Map, Value};

use crate::schema::{kinds, members};

/// Puts the members of `changes` into an object of a schema, objects into objects (RFC 7396).
///
/// Null removes what may be absent; where it may be null instead, that is what it becomes, but in a `strict` merge patch.
pub(crate) fn merge(
    root: &Value,
    schema: Option<&Value>,
    body: &mut Map<String, Value>,
    changes: &Map<String, Value>,
    strict: bool,
) {
    let known = schema.map(|schema| members(root, schema)).unwrap_or_default();
    for (name, value) in changes {
        let property = known.get(name);
        let may_be_null = property.is_some_and(|property| {
            let kinds = kinds(root, property);
            kinds.is_empty() || kinds.contains(&"null")
        });
        match (value, body.get_mut(name)) {
            (Value::Null, _) => match (known.requires(name), may_be_null) {
                (true, false) => {}
                (false, true) if strict => drop(body.shift_remove(name)),
                (_, true) => drop(body.insert(name.clone(), Value::Null)),
                (false, false) => drop(body.shift_remove(name)),
            },
            (Value::Object(changes), Some(Value::Object(own))) => merge(root, property, own, changes, strict),
            (Value::Object(changes), _) => {
                let mut own = Map::new();
                merge(root, property, &mut own, changes, strict);
                body.insert(name.clone(), Value::Object(own));
            }
            _ => drop(body.insert(name.clone(), value.clone())),
        }
    }
}
