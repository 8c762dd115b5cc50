//! `anyOf` of objects: one value that is read as each alternative that it fits, and written as what they say together.

use serde::de::DeserializeOwned;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// A value that is read as each of some alternatives.
pub struct Parts(Value);

impl Parts {
    /// Reads the value.
    ///
    /// # Errors
    /// Where it is none.
    pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Parts, D::Error> {
        Value::deserialize(deserializer).map(Parts)
    }

    /// The value as an alternative, if it fits.
    pub fn part<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.0).ok()
    }

    /// That it fits none.
    pub fn none<E: serde::de::Error>(&self) -> E {
        E::custom("the value fits none of the alternatives")
    }
}

/// An alternative as JSON.
///
/// # Errors
/// Where it cannot be written.
pub fn to_part(part: &impl Serialize) -> Result<Value, serde_json::Error> {
    // By way of the text, in which a number of 32 bits has its own shortest digits.
    serde_json::from_str(&serde_json::to_string(part)?)
}

/// Writes the alternatives that a value has as one value.
///
/// # Errors
/// Where it has none, or one cannot be written.
pub fn write_parts<S: Serializer>(
    parts: impl IntoIterator<Item = Option<Result<Value, serde_json::Error>>>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut whole: Option<Value> = None;
    for part in parts.into_iter().flatten() {
        let part = part.map_err(S::Error::custom)?;
        match &mut whole {
            Some(whole) => merge(whole, part),
            None => whole = Some(part),
        }
    }
    whole.ok_or_else(|| S::Error::custom("no alternative is given: at least one must be"))?.serialize(serializer)
}

/// Adds the members that only the other has, at every depth.
fn merge(whole: &mut Value, part: Value) {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            for (name, value) in part {
                match whole.get_mut(&name) {
                    Some(known) => merge(known, value),
                    None => drop(whole.insert(name, value)),
                }
            }
        }
        (Value::Array(whole), Value::Array(part)) if whole.len() == part.len() => {
            whole.iter_mut().zip(part).for_each(|(known, value)| merge(known, value));
        }
        _ => {}
    }
}
