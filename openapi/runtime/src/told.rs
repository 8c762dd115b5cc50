//! What there is to tell of a failure, in the pieces that error schemas have.

use std::collections::BTreeMap;

use specbound_document::{ErrorKind, Failure, FailureLine, Operation};

/// A failure with what the request adds to it.
#[derive(Clone)]
pub struct Told<'a> {
    /// What is answered.
    pub failure: &'a Failure,
    /// How errors of its status are named.
    pub kind: ErrorKind,
    /// The same as the header `x-request-id`.
    pub request_id: &'a str,
    /// The base of the URL that names the kind of error, without a slash at its end.
    pub api_url: &'a str,
    /// The path that was asked for.
    pub path: &'a str,
    /// The operation that was asked for, where there is one.
    pub operation: Option<&'a Operation>,
}

impl<'a> Told<'a> {
    /// What is known where only the failure is.
    pub fn alone(failure: &'a Failure) -> Told<'a> {
        let kind = ErrorKind::of_status(failure.status());
        Told { failure, kind, request_id: "", api_url: "", path: "", operation: None }
    }

    /// The URI that names the kind of error.
    pub fn kind_url(&self) -> String {
        self.kind.uri(self.api_url)
    }

    /// What a person calls the kind of error.
    pub fn title(&self) -> String {
        self.kind.title().to_owned()
    }

    /// What a program calls the kind of error.
    pub fn code(&self) -> String {
        self.kind.code().to_owned()
    }

    /// The message and every wrong field, as one text.
    pub fn whole_message(&self) -> String {
        self.failure.whole_message("; ")
    }

    /// The wrong fields.
    pub fn lines(&self) -> Vec<FailureLine<'a>> {
        self.failure.lines(self.operation)
    }

    /// The wrong fields; where there is none, the message as the one that is wrong with the whole.
    pub fn lines_or_message(&self) -> Vec<FailureLine<'a>> {
        match self.lines() {
            lines if lines.is_empty() => vec![self.failure.message_as_line()],
            lines => lines,
        }
    }

    /// What is wrong, by the field that it is about.
    pub fn by_field(&self) -> BTreeMap<String, Vec<String>> {
        let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in self.lines() {
            fields.entry(line.field()).or_default().push(line.message.to_owned());
        }
        fields
    }

    /// Which of some texts is the code of the kind, the status, or a usual name for that, whatever its case and separators.
    pub fn chosen(&self, texts: &[&str]) -> Option<usize> {
        let (code, status) = (plain(self.kind.code()), self.failure.status().to_string());
        let is_named = |text: &str| plain(text) == code || text == status;
        let usual = || {
            usual_names(self.failure.status())
                .iter()
                .find_map(|name| texts.iter().position(|text| plain(text) == *name))
        };
        texts.iter().position(|text| is_named(text)).or_else(usual)
    }
}

/// No more than so many characters of a text.
pub fn cut(text: String, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => text[..end].to_owned(),
        None => text,
    }
}

/// What APIs call errors that RFC 9110 has longer names for, without case and separators.
fn usual_names(status: u16) -> &'static [&'static str] {
    match status {
        413 => &["contenttoolarge", "toolarge"],
        422 => &["validationerror", "validationfailed", "unprocessablecontent"],
        429 => &["ratelimitexceeded", "ratelimited"],
        500 => &["internalerror", "internal"],
        503 => &["unavailable"],
        _ => &[],
    }
}

/// A name without case and separators.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_field_in_its_pieces() {
        let failure = Failure::invalid("Not valid.", vec!["/a/0/b~1c: is too long", "without a place"]);
        let told = Told::alone(&failure);
        let lines = told.lines();
        assert_eq!((lines[0].place, lines[0].pointer, lines[0].message), ("body", "/a/0/b~1c", "is too long"));
        assert_eq!(lines[0].field(), "a.0.b~1c");
        assert_eq!(serde_json::Value::from(lines[0].steps(true)), serde_json::json!(["body", "a", 0, "b/c"]));
        assert_eq!(serde_json::Value::from(lines[0].steps(false)), serde_json::json!(["body", "a", "0", "b/c"]));
        assert_eq!((lines[1].whole, lines[1].pointer), ("without a place", "/"));
        assert_eq!(told.whole_message(), "Not valid. /a/0/b~1c: is too long; without a place");
        assert_eq!(told.by_field()["a.0.b~1c"], ["is too long"]);
    }

    #[test]
    fn a_failure_without_fields_is_one_line_where_there_must_be_one() {
        let failure = Failure::not_found("No such thing.");
        let told = Told::alone(&failure);
        assert!(told.lines().is_empty());
        assert_eq!(told.lines_or_message()[0].message, "No such thing.");
        assert_eq!(told.whole_message(), "No such thing.");
    }

    #[test]
    fn a_choice_is_the_code_or_the_status() {
        let failure = Failure::not_found("");
        let told = Told::alone(&failure);
        assert_eq!(told.chosen(&["INVALID", "NOT_FOUND"]), Some(1));
        assert_eq!(told.chosen(&["404"]), Some(0));
        assert_eq!(told.chosen(&["error", "warning"]), None);
        let invalid = Failure::invalid("", Vec::<String>::new());
        assert_eq!(Told::alone(&invalid).chosen(&["NOT_FOUND", "VALIDATION_ERROR"]), Some(1));
    }

    #[test]
    fn a_text_is_cut_between_characters() {
        assert_eq!(cut("äöü".to_owned(), 2), "äö");
        assert_eq!(cut("äö".to_owned(), 2), "äö");
    }
}
