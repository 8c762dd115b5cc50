//! A failure's wrong fields, in the pieces that error schemas have.

use serde_json::Value;

use crate::{Failure, Operation, Parameter};

/// One wrong field.
#[derive(Clone, Copy, Debug)]
pub struct FailureLine<'a> {
    /// All of it: `/name: what is wrong`.
    pub whole: &'a str,
    /// The part of the request: `body`, `path`, `query`, `header`, `cookie`.
    pub place: &'a str,
    /// JSON pointer to the field.
    pub pointer: &'a str,
    /// What is wrong there.
    pub message: &'a str,
    /// The keyword of the schema that is broken, `invalid` where it is not a keyword.
    pub keyword: &'a str,
}

impl Failure {
    /// The wrong fields; `operation` is the one that was asked for, whose parameters tell where a field is.
    pub fn lines<'a>(&'a self, operation: Option<&'a Operation>) -> Vec<FailureLine<'a>> {
        let line = |(index, whole): (usize, &'a String)| {
            let (pointer, message) = whole.split_once(": ").unwrap_or(("/", whole));
            let rule = self.rules().get(index).and_then(Option::as_ref);
            let of_body = rule.is_some_and(|rule| rule.pointer.contains("/requestBody"));
            let first = pointer.split('/').nth(1).unwrap_or_default();
            let parameters = operation.filter(|_| !of_body).map(Operation::parameters);
            let known = parameters.and_then(|mut parameters| parameters.find(|known| known.name() == first));
            let place = known.map_or("body", Parameter::location);
            FailureLine { whole, place, pointer, message, keyword: rule.map_or("invalid", |rule| &rule.keyword) }
        };
        self.errors().iter().enumerate().map(line).collect()
    }

    /// The message as the line that is wrong with the whole, where an error schema must have one.
    pub fn message_as_line(&self) -> FailureLine<'_> {
        let message = self.message();
        FailureLine { whole: message, place: "body", pointer: "", message, keyword: "invalid" }
    }

    /// The message and every wrong field, as one text, with `between` between the fields.
    pub fn whole_message(&self, between: &str) -> String {
        match self.errors() {
            [] => self.message().to_owned(),
            errors => format!("{} {}", self.message(), errors.join(between)),
        }
    }
}

impl FailureLine<'_> {
    /// The way to the field with dots.
    pub fn field(&self) -> String {
        self.pointer.trim_start_matches('/').replace('/', ".")
    }

    /// The part of the request, and the way to the field in it; places in lists as numbers where `has_numbers` is.
    pub fn steps(&self, has_numbers: bool) -> Vec<Value> {
        let step = |step: &str| match step.parse::<u32>() {
            Ok(number) if has_numbers => Value::from(number),
            _ => step.replace("~1", "/").replace("~0", "~").into(),
        };
        let steps = self.pointer.split('/').skip(1).filter(|step| !step.is_empty());
        [Value::from(self.place)].into_iter().chain(steps.map(step)).collect()
    }
}
