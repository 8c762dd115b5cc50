use std::fmt;

/// Why no value was made for a schema.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Ungeneratable {
    /// The JSON pointer, within the schema, of what cannot be met.
    pub pointer: String,
    /// What cannot be met, as a phrase.
    pub reason: String,
}

impl Ungeneratable {
    pub(super) fn new(pointer: &str, reason: impl Into<String>) -> Ungeneratable {
        Ungeneratable { pointer: pointer.to_owned(), reason: reason.into() }
    }
}

impl fmt::Display for Ungeneratable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() { "the schema" } else { &self.pointer };
        write!(formatter, "no value for {place}: {}", self.reason)
    }
}

impl std::error::Error for Ungeneratable {}
