//! Unions whose variants are told apart by a property, `discriminator` in OpenAPI.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// What the property says of a value, and the value.
///
/// # Errors
/// Where the value is not an object, or lacks the property.
pub fn variant<'de, D: Deserializer<'de>>(deserializer: D, property: &str) -> Result<(String, Value), D::Error> {
    let value = Value::deserialize(deserializer)?;
    let which = match value.get(property) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => return Err(D::Error::custom(format!("{property} is missing"))),
        // A mapping names numbers and truths by their texts.
        Some(other) => other.to_string(),
    };
    Ok((which, value))
}

/// The value as the variant that it is.
///
/// # Errors
/// Where it does not fit.
pub fn read_variant<T: DeserializeOwned, E: serde::de::Error>(value: Value) -> Result<T, E> {
    serde_json::from_value(value).map_err(E::custom)
}

/// That the property names no variant; `known` are those that it may name.
pub fn no_variant<E: serde::de::Error>(property: &str, which: &str, known: &[&str]) -> E {
    E::custom(format!("{property} is {which:?}, which is not one of {}", known.join(", ")))
}

/// Writes a variant, whose property says which it is: the first of `values` where it says something else.
///
/// # Errors
/// Where the variant cannot be written as JSON.
pub fn write_variant<S: Serializer>(
    variant: &impl Serialize,
    property: &str,
    values: &[&str],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut value = serde_json::to_value(variant).map_err(serde::ser::Error::custom)?;
    if let Some(object) = value.as_object_mut() {
        let says = object.get(property).map(|says| says.as_str().map_or_else(|| says.to_string(), str::to_owned));
        let is_right = says.is_some_and(|says| values.contains(&says.as_str()));
        if let Some(first) = values.first().filter(|_| !is_right) {
            object.insert(property.to_owned(), Value::from(*first));
        }
    }
    value.serialize(serializer)
}
