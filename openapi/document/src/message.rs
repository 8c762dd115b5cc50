//! The wording of violations: a JSON pointer, then what is wrong there.

use std::borrow::Cow;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::{JsonType, ValidationError};
use serde_json::Value;

use crate::alternatives::{Meant, meant};
use crate::reference::join;

/// A caller can send any number of wrong fields; nobody reads more of them.
const MOST_LINES: usize = 100;

/// Longer values are cut in messages, in characters.
const LONGEST_VALUE: usize = 60;

/// Longer pointers are cut: a caller can send a name of any length. In characters.
const LONGEST_POINTER: usize = 200;

/// How a list of violations that was cut ends, behind their number.
const UNLISTED: &str = " more violations are not listed";

/// What is wrong at one place of a request or an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    line: String,
    rule: Option<Rule>,
}

/// The rule of the document that is broken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The keyword of the schema: `minimum`.
    pub keyword: String,
    /// Where it stands, as a JSON pointer into the document.
    pub pointer: String,
}

impl Violation {
    /// The line that a caller is told: a JSON pointer, then what is wrong there.
    pub fn line(&self) -> &str {
        &self.line
    }

    /// The rule that is broken, where it is one of a schema.
    pub fn rule(&self) -> Option<&Rule> {
        self.rule.as_ref()
    }

    pub(crate) fn with_rule(line: String, rule: Option<Rule>) -> Violation {
        Violation { line, rule }
    }

    pub(crate) fn into_line(self) -> String {
        self.line
    }

    pub(crate) fn into_parts(self) -> (String, Option<Rule>) {
        (self.line, self.rule)
    }
}

impl From<String> for Violation {
    fn from(line: String) -> Violation {
        Violation { line, rule: None }
    }
}

impl From<&str> for Violation {
    fn from(line: &str) -> Violation {
        Violation::from(line.to_owned())
    }
}

/// The lines of violations.
pub(crate) fn texts(violations: Vec<Violation>) -> Vec<String> {
    violations.into_iter().map(Violation::into_line).collect()
}

/// The text, cut to so many characters: what a caller sent must not make the answer as long as the request.
pub(crate) fn shortened(text: &str, characters: usize) -> Cow<'_, str> {
    match text.char_indices().nth(characters) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}

/// The lines that a caller is told: each once, a hundred at most, and how many more there are.
pub(crate) fn bounded(lines: Vec<Violation>) -> Vec<Violation> {
    if lines.len() <= 1 {
        return lines;
    }
    let mut kept: Vec<Violation> = Vec::new();
    let mut unlisted: usize = 0;
    for line in lines {
        // A list that was cut before says how many it left out.
        if let Some(count) = line.line.strip_prefix("/: ").and_then(|rest| rest.strip_suffix(UNLISTED)) {
            unlisted += count.parse().unwrap_or(1);
            continue;
        }
        match kept.len() < MOST_LINES {
            true if kept.iter().any(|known| known.line == line.line) => {}
            true => kept.push(line),
            false => unlisted += 1,
        }
    }
    if unlisted > 0 {
        kept.push(format!("/: {unlisted}{UNLISTED}").into());
    }
    kept
}

/// Appends a line for each error of a value that stands at `pointer`.
pub(crate) fn violations<'e>(
    errors: impl Iterator<Item = ValidationError<'e>>,
    pointer: &str,
    place: &dyn Fn(&str) -> String,
    lines: &mut Vec<Violation>,
) {
    let (unevaluated, errors): (Vec<_>, Vec<_>) =
        errors.partition(|error| matches!(error.kind(), ValidationErrorKind::UnevaluatedProperties { .. }));
    let mut found = Vec::new();
    errors.iter().for_each(|error| violation(error, pointer, place, &mut found));
    for error in &unevaluated {
        // Where an alternative does not fit, none of its properties counts as known: they are not what is wrong.
        let own = error.instance_path().as_str();
        let within = |path: &str| path.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if !errors.iter().any(|error| within(error.instance_path().as_str())) {
            violation(error, pointer, place, &mut found);
        }
    }
    let mut unlisted = 0;
    for line in found {
        if lines.iter().any(|known: &Violation| known.line == line.line) {
            continue;
        }
        match lines.len() < MOST_LINES {
            true => lines.push(line),
            false => unlisted += 1,
        }
    }
    if unlisted > 0 {
        lines.push(format!("/: {unlisted}{UNLISTED}").into());
    }
}

/// One line: `pointer` is empty for the whole value.
pub(crate) fn line(pointer: &str, what: impl AsRef<str>) -> String {
    let pointer = if pointer.is_empty() { "/" } else { pointer };
    format!("{}: {}", shortened(pointer, LONGEST_POINTER), what.as_ref())
}

fn violation(error: &ValidationError<'_>, above: &str, place: &dyn Fn(&str) -> String, lines: &mut Vec<Violation>) {
    let rule =
        || Some(Rule { keyword: error.kind().keyword().to_owned(), pointer: place(error.schema_path().as_str()) });
    let pointer = format!("{above}{}", error.instance_path().as_str());
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            let line = line(&join(&pointer, property.as_str().unwrap_or_default()), "is required");
            lines.push(Violation { line, rule: rule() });
        }
        ValidationErrorKind::AdditionalProperties { unexpected }
        | ValidationErrorKind::UnevaluatedProperties { unexpected } => {
            let line = |name: &String| line(&join(&pointer, name), "is not a known field");
            lines.extend(unexpected.iter().map(|name| Violation { line: line(name), rule: rule() }));
        }
        ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => {
            let text = match meant(context, above, &pointer) {
                Meant::As(errors) => return errors.iter().for_each(|error| violation(error, above, place, lines)),
                Meant::ByProperty(name, values) => {
                    let own = name.replace("~1", "/").replace("~0", "~");
                    let found = shown(error.instance().get(own).unwrap_or(&Value::Null));
                    line(&format!("{pointer}/{name}"), format!("{found} is not one of {}", list(&Value::Array(values))))
                }
                Meant::ByMissing(name) => line(&join(&pointer, &name), "is required"),
                Meant::Unknown => line(&pointer, format!("{} fits none of the alternatives", shown(error.instance()))),
            };
            lines.push(Violation { line: text, rule: rule() });
        }
        kind => {
            let line = line(&pointer, problem(kind, error.instance()));
            lines.push(Violation { line, rule: rule() });
        }
    }
}

fn problem(kind: &ValidationErrorKind, value: &Value) -> String {
    let shown = shown(value);
    match kind {
        ValidationErrorKind::Type { kind } => format!("{shown} is not {}", types(kind)),
        ValidationErrorKind::Enum { options } => format!("{shown} is not one of {}", list(options)),
        ValidationErrorKind::Constant { expected_value } => format!("{shown} is not {expected_value}"),
        ValidationErrorKind::Format { format } => format!("{shown} is not a valid {format}"),
        ValidationErrorKind::Pattern { pattern } => format!("{shown} does not match the pattern {pattern}"),
        ValidationErrorKind::Minimum { limit } => format!("{shown} is less than the minimum of {limit}"),
        ValidationErrorKind::Maximum { limit } => format!("{shown} is greater than the maximum of {limit}"),
        ValidationErrorKind::ExclusiveMinimum { limit } => format!("{shown} is not greater than {limit}"),
        ValidationErrorKind::ExclusiveMaximum { limit } => format!("{shown} is not less than {limit}"),
        ValidationErrorKind::MultipleOf { multiple_of } => format!("{shown} is not a multiple of {multiple_of}"),
        ValidationErrorKind::MinLength { limit } => format!("{shown} is shorter than {}", count(*limit, "character")),
        ValidationErrorKind::MaxLength { limit } => format!("{shown} is longer than {}", count(*limit, "character")),
        ValidationErrorKind::MinItems { limit } => format!("{shown} has fewer than {}", count(*limit, "item")),
        ValidationErrorKind::MaxItems { limit } => format!("{shown} has more than {}", count(*limit, "item")),
        ValidationErrorKind::MinProperties { limit } => format!("{shown} has fewer than {}", count(*limit, "field")),
        ValidationErrorKind::MaxProperties { limit } => format!("{shown} has more than {}", count(*limit, "field")),
        ValidationErrorKind::UniqueItems => format!("{shown} has the same item more than once"),
        ValidationErrorKind::OneOfMultipleValid { .. } => format!("{shown} fits more than one of the alternatives"),
        ValidationErrorKind::Not { .. } | ValidationErrorKind::FalseSchema => format!("{shown} is not allowed"),
        other => format!("{shown} breaks the rule {}", other.keyword()),
    }
}

/// A value in a message: numbers and short texts as they are.
fn shown(value: &Value) -> String {
    match value {
        Value::Object(_) => "the object".to_owned(),
        Value::Array(_) => "the list".to_owned(),
        Value::String(text) => Value::String(shortened(text, LONGEST_VALUE).into_owned()).to_string(),
        scalar => scalar.to_string(),
    }
}

fn list(options: &Value) -> String {
    let options = options.as_array().map(Vec::as_slice).unwrap_or_default();
    options.iter().map(Value::to_string).collect::<Vec<_>>().join(", ")
}

fn count(limit: u64, what: &str) -> String {
    match limit {
        1 => format!("1 {what}"),
        limit => format!("{limit} {what}s"),
    }
}

fn types(kind: &TypeKind) -> String {
    match kind {
        TypeKind::Single(kind) => type_name(*kind).to_owned(),
        TypeKind::Multiple(kinds) => kinds.iter().map(type_name).collect::<Vec<_>>().join(" or "),
    }
}

fn type_name(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Array => "a list",
        JsonType::Boolean => "true or false",
        JsonType::Integer => "an integer",
        JsonType::Null => "null",
        JsonType::Number => "a number",
        JsonType::Object => "an object",
        JsonType::String => "a string",
    }
}
