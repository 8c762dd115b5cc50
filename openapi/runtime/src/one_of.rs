//! `oneOf` without a discriminator: the alternative that loses nothing of a value.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::to_part;

/// A value that becomes one of some alternatives: the first that keeps all of its members, else the first that reads it.
/// A type alone cannot tell them apart where members that it does not know are allowed.
pub struct OneOf<T> {
    value: Value,
    chosen: Option<T>,
    is_whole: bool,
}

impl<T> OneOf<T> {
    /// Reads the value.
    ///
    /// # Errors
    /// Where it is none.
    pub fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<OneOf<T>, D::Error> {
        Ok(OneOf { value: Value::deserialize(deserializer)?, chosen: None, is_whole: false })
    }

    /// Tries the next alternative.
    pub fn or<V: DeserializeOwned + Serialize>(mut self, alternative: impl FnOnce(V) -> T) -> OneOf<T> {
        if self.is_whole {
            return self;
        }
        let Ok(read) = V::deserialize(&self.value) else { return self };
        self.is_whole = to_part(&read).is_ok_and(|written| keeps(&written, &self.value));
        if self.is_whole || self.chosen.is_none() {
            self.chosen = Some(alternative(read));
        }
        self
    }

    /// The alternative that was chosen.
    ///
    /// # Errors
    /// Where the value fits none.
    pub fn chosen<E: Error>(self) -> Result<T, E> {
        self.chosen.ok_or_else(|| E::custom("the value fits none of the alternatives"))
    }
}

/// Whether everything that has a value in `read` has one in `written`.
fn keeps(written: &Value, read: &Value) -> bool {
    match (written, read) {
        (Value::Object(written), Value::Object(read)) => read
            .iter()
            .all(|(name, value)| value.is_null() || written.get(name).is_some_and(|written| keeps(written, value))),
        (Value::Array(written), Value::Array(read)) => {
            written.len() == read.len() && written.iter().zip(read).all(|(written, read)| keeps(written, read))
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Small {
        a: i32,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Large {
        a: i32,
        #[serde(default)]
        more: Vec<Small>,
    }

    #[derive(Debug, PartialEq)]
    enum Either {
        Small(Small),
        Large(Large),
    }

    fn either(value: &Value) -> Result<Either, String> {
        let read = OneOf::read(value).and_then(|read| read.or(Either::Small).or(Either::Large).chosen());
        read.map_err(|error: serde_json::Error| error.to_string())
    }

    #[test]
    fn the_first_alternative_that_keeps_all_members_is_chosen() {
        assert_eq!(either(&json!({"a": 1})), Ok(Either::Small(Small { a: 1 })));
        let more = vec![Small { a: 2 }];
        assert_eq!(either(&json!({"a": 1, "more": [{"a": 2}]})), Ok(Either::Large(Large { a: 1, more })));
    }

    #[test]
    fn where_all_lose_something_the_first_is_chosen() {
        assert_eq!(either(&json!({"a": 1, "other": 2})), Ok(Either::Small(Small { a: 1 })));
        assert_eq!(either(&json!({"a": 1, "more": null})), Ok(Either::Small(Small { a: 1 })));
        assert!(either(&json!({"b": 1})).unwrap_err().contains("fits none of the alternatives"));
    }
}
