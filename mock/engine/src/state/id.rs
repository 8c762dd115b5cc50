//! New identifiers.

use serde_json::Value;

use crate::generate::{Options, generate_with};
use crate::media::mixed;

/// So many identifiers are made by the schema, to see what all of them have in common.
const SEEN: u64 = 12;

/// Signs that stand for others in an identifier, the narrowest first.
const ALPHABETS: [&[u8]; 8] = [
    b"0123456789",
    b"0123456789abcdef",
    b"abcdefghijklmnopqrstuvwxyz",
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    b"0123456789abcdefghijklmnopqrstuvwxyz",
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
];

/// What the identifiers of a schema look like: texts of one length, in which some places are always the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct IdForm(Vec<Sign>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Fixed(char),
    /// Any of these.
    Free(&'static [u8]),
}

impl Sign {
    /// The narrowest that has all of them; nothing where one is not an ASCII letter or digit.
    fn of(signs: &[char]) -> Option<Sign> {
        let first = *signs.first()?;
        if signs.iter().all(|sign| *sign == first) {
            return Some(Sign::Fixed(first));
        }
        let has = |alphabet: &&[u8]| signs.iter().all(|sign| alphabet.iter().any(|own| char::from(*own) == *sign));
        ALPHABETS.into_iter().find(has).map(Sign::Free)
    }
}

impl IdForm {
    /// The form of the identifiers that a schema gives; nothing where they have none in common. What is made of it must
    /// be checked: a schema may say more.
    pub(crate) fn of(schema: &Value, name: &str) -> Option<IdForm> {
        let mut texts = Vec::new();
        for seed in 0..SEEN {
            match generate_with(schema, name, mixed(seed), Options { use_examples: false }) {
                Ok(Value::String(text)) => texts.push(text.chars().collect::<Vec<char>>()),
                _ => return None,
            }
        }
        let length = texts.first()?.len();
        if length == 0 || texts.iter().any(|text| text.len() != length) {
            return None;
        }
        let sign = |place: usize| Sign::of(&texts.iter().map(|text| text[place]).collect::<Vec<char>>());
        let signs: Vec<Sign> = (0..length).map(sign).collect::<Option<_>>()?;
        let free = signs.iter().filter(|sign| matches!(sign, Sign::Free(_))).count();
        (free >= 8).then_some(IdForm(signs))
    }

    /// The identifier that follows from a seed.
    pub(crate) fn make(&self, seed: u64) -> String {
        let mut word = mixed(seed);
        let mut text = String::with_capacity(self.0.len());
        for sign in &self.0 {
            word = mixed(word);
            text.push(match sign {
                Sign::Fixed(fixed) => *fixed,
                Sign::Free(alphabet) => char::from(alphabet[(word % alphabet.len() as u64) as usize]),
            });
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn identifiers_have_the_form_of_their_schema() {
        let pattern = json!({ "type": "string", "pattern": "^image_[a-z0-9]{24}$" });
        let form = IdForm::of(&pattern, "id").unwrap();
        let (one, other) = (form.make(1), form.make(2));
        assert!(one.starts_with("image_") && one.len() == 30 && one != other, "{one} {other}");
        let uuid = IdForm::of(&json!({ "type": "string", "format": "uuid" }), "id").unwrap().make(1);
        assert!(uuid.len() == 36 && &uuid[14..15] == "4", "{uuid}");
        assert_eq!(IdForm::of(&json!({ "type": "integer" }), "id"), None);
    }
}
