//! Keywords of OpenAPI schemas that mean something else in JSON Schema 2020-12, or nothing.

use serde_json::{Map, Value, json};

use crate::DocumentError;
use crate::reference::LocatedValue;
use crate::root::Dialect;

/// Whether the only value is null, whatever the type says: some write it so in OpenAPI 3.0, which has no such type, and
/// nobody means a schema that nothing fits.
pub(crate) fn is_nothing_but_null(keywords: &Map<String, Value>) -> bool {
    let values = keywords.get("enum").and_then(Value::as_array);
    values.is_some_and(|values| !values.is_empty() && values.iter().all(Value::is_null))
}

pub(crate) fn one_type(place: &LocatedValue<'_>, dialect: Dialect, lenient: bool) -> Result<(), DocumentError> {
    let known = ["array", "boolean", "integer", "number", "object", "string"];
    let Some(kind) = place.get("type") else { return Ok(()) };
    let since_3_1 = dialect == Dialect::V3_1 || lenient;
    let newer = |kind: &str| since_3_1 && kind == "null";
    let is_known = |kind: &Value| kind.as_str().is_some_and(|kind| known.contains(&kind) || newer(kind));
    let are_known = match kind.value {
        Value::Array(kinds) if since_3_1 => !kinds.is_empty() && kinds.iter().all(is_known),
        kind => is_known(kind),
    };
    match are_known {
        true => Ok(()),
        false => Err(DocumentError::shape(&kind.pointer, format!("one of {} is expected", known.join(", ")))),
    }
}

/// Exclusive bounds are booleans in OpenAPI 3.0, and the format of a number bounds it too: what does not fit the
/// number that a program reads it into is not a value of it.
///
/// `served`: what is checked is read into generated types.
pub(crate) fn bounds(place: &LocatedValue<'_>, served: bool, schema: &mut Map<String, Value>) {
    for (bound, exclusive) in [("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")] {
        if place.is_true(exclusive)
            && let Some(limit) = schema.remove(bound)
        {
            schema.insert(exclusive.to_owned(), limit);
        }
    }
    let (least, most): (Value, Value) = match (place.text("type"), place.text("format")) {
        (Some("number"), Some("float")) => (f32::MIN.into(), f32::MAX.into()),
        (Some("integer"), format) => match format {
            Some("int8") => (i8::MIN.into(), i8::MAX.into()),
            Some("int16") => (i16::MIN.into(), i16::MAX.into()),
            Some("int32") => (i32::MIN.into(), i32::MAX.into()),
            Some("int64" | "int") => (i64::MIN.into(), i64::MAX.into()),
            Some("uint8") => (u8::MIN.into(), u8::MAX.into()),
            Some("uint16") => (u16::MIN.into(), u16::MAX.into()),
            Some("uint32") => (u32::MIN.into(), u32::MAX.into()),
            Some("uint64" | "uint") => (u64::MIN.into(), u64::MAX.into()),
            // What no format bounds is 64 bits in the types that are generated.
            _ if served => (i64::MIN.into(), i64::MAX.into()),
            _ => return,
        },
        _ => return,
    };
    // What is not a number stays, for the compiler of the schema to refuse.
    let is_wider =
        |own: Option<&Value>, wider: &dyn Fn(f64) -> bool| own.is_none_or(|own| own.as_f64().is_some_and(wider));
    if is_wider(schema.get("minimum"), &|own| Some(own) < least.as_f64()) {
        schema.insert("minimum".to_owned(), least);
    }
    if is_wider(schema.get("maximum"), &|own| Some(own) > most.as_f64()) {
        schema.insert("maximum".to_owned(), most);
    }
}

/// The same schema, or null. OpenAPI's fine print takes null away again where an `enum` or a component beside `nullable`
/// does not name it; nobody writes `nullable` to mean that.
pub(crate) fn nullable(mut schema: Map<String, Value>) -> Value {
    let composed = ["allOf", "oneOf", "anyOf", "not"].into_iter().any(|keyword| schema.contains_key(keyword));
    if composed {
        return json!({ "anyOf": [Value::Object(schema), { "type": "null" }] });
    }
    if let Some(kind) = schema.get_mut("type") {
        *kind = match kind.take() {
            Value::Array(mut kinds) => {
                if !kinds.contains(&json!("null")) {
                    kinds.push("null".into());
                }
                Value::Array(kinds)
            }
            Value::String(kind) if kind == "null" => Value::String(kind),
            one => json!([one, "null"]),
        };
    }
    if let Some(Value::Array(values)) = schema.get_mut("enum")
        && !values.contains(&Value::Null)
    {
        values.push(Value::Null);
    }
    Value::Object(schema)
}
