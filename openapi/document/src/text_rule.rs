//! What a document says of a text, by itself.

use jsonschema::Validator;
use serde_json::{Map, Value};

/// The pattern and the lengths of a text, compiled.
#[derive(Debug)]
pub struct TextRule(Option<Validator>);

impl TextRule {
    /// A text of that pattern (ECMA-262), and of that many characters.
    pub fn new(pattern: Option<&str>, shortest: Option<u64>, longest: Option<u64>) -> TextRule {
        let mut schema = Map::new();
        schema.extend(pattern.map(|pattern| ("pattern".to_owned(), Value::from(pattern))));
        schema.extend(shortest.map(|shortest| ("minLength".to_owned(), Value::from(shortest))));
        schema.extend(longest.map(|longest| ("maxLength".to_owned(), Value::from(longest))));
        // A document with a pattern that cannot be read is not compiled.
        TextRule(jsonschema::draft202012::new(&Value::Object(schema)).ok())
    }

    /// Whether a text is one.
    pub fn fits(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|rule| rule.is_valid(&Value::from(text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_and_lengths_count() {
        let rule = TextRule::new(Some("^a[0-9]+$"), Some(2), Some(3));
        let fitting: Vec<&str> =
            ["a", "a1", "a12", "a123", "b1", ""].into_iter().filter(|text| rule.fits(text)).collect();
        assert_eq!(fitting, ["a1", "a12"]);
        assert!(!TextRule::new(Some("("), None, None).fits("("), "a pattern that cannot be read fits nothing");
    }
}
