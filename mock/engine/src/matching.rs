//! Which requests something is about: stubs, faults, and what a test verifies.

use std::borrow::Cow;
use std::fmt;

use serde_json::{Map, Value};

use crate::request::Request;

/// A request, as far as it is known when it is compared.
pub(crate) struct Subject<'a> {
    pub(crate) operation_id: Option<&'a str>,
    /// The variables of the path, decoded.
    pub(crate) path: &'a [(String, String)],
    /// The query parameters: with the document's defaults where the request was checked.
    pub(crate) query: Query<'a>,
    pub(crate) request: &'a Request,
}

/// The query parameters of a request.
#[derive(Clone, Copy)]
pub(crate) enum Query<'a> {
    /// As they were sent.
    Sent,
    /// As the document reads them.
    Read(&'a Map<String, Value>),
}

/// What a request must have.
pub enum Condition {
    /// A variable of the path has this value.
    Path(String, String),
    /// A query parameter has this value. Of a stub, the document's default counts.
    Query(String, String),
    /// A header has this value.
    Header(String, String),
    /// The JSON body has these members, and whatever others.
    Body(Value),
    /// This is true of the request.
    Holds(Box<dyn Fn(&Request) -> bool + Send + Sync>),
}

impl Condition {
    pub(crate) fn holds(&self, subject: &Subject<'_>) -> bool {
        match self {
            Condition::Path(name, value) => subject.variable(name).is_some_and(|own| own == value),
            Condition::Query(name, value) => subject.parameter(name).is_some_and(|own| own == *value),
            Condition::Header(name, value) => subject.request.header(name) == Some(value),
            Condition::Body(wanted) => subject.body().is_some_and(|body| has(&body, wanted)),
            Condition::Holds(condition) => condition(subject.request),
        }
    }

    /// Why a request does not have it; nothing where it does.
    pub(crate) fn missed(&self, subject: &Subject<'_>) -> Option<String> {
        if self.holds(subject) {
            return None;
        }
        let is = |kind: &str, name: &str, wanted: &str, own: Option<&str>| match own {
            Some(own) => format!("{kind} {name} is {own}, not {wanted}"),
            None => format!("{kind} {name} is missing, not {wanted}"),
        };
        Some(match self {
            Condition::Path(name, value) => is("path", name, value, subject.variable(name)),
            Condition::Query(name, value) => is("query", name, value, subject.parameter(name).as_deref()),
            Condition::Header(name, value) => is("header", name, value, subject.request.header(name)),
            Condition::Body(wanted) => match subject.body() {
                Some(body) => first_difference(&body, wanted, ""),
                None => subject.unreadable(),
            },
            Condition::Holds(_) => "its own condition does not hold".to_owned(),
        })
    }
}

impl<'a> Subject<'a> {
    fn variable(&self, name: &str) -> Option<&'a str> {
        self.path.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    fn parameter(&self, name: &str) -> Option<Cow<'a, str>> {
        match self.query {
            Query::Read(query) => query.get(name).map(text),
            Query::Sent => {
                let mut pairs = form_urlencoded::parse(self.request.query.as_bytes());
                pairs.find(|(own, _)| own == name).map(|(_, value)| value)
            }
        }
    }

    /// Why there is no JSON to compare.
    fn unreadable(&self) -> String {
        let sent: Option<usize> = self.request.header("content-length").and_then(|length| length.parse().ok());
        let kept = self.request.body.len();
        match sent.filter(|sent| *sent > kept) {
            Some(sent) => format!("only {kept} of the body's {sent} bytes are kept to be compared"),
            None => "the body is not JSON".to_owned(),
        }
    }

    fn body(&self) -> Option<Value> {
        serde_json::from_slice(&self.request.body).ok()
    }
}

fn text(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => Cow::Borrowed(text),
        other => Cow::Owned(other.to_string()),
    }
}

/// Whether a value is as it is wanted: an object may have more members.
fn has(value: &Value, wanted: &Value) -> bool {
    match (value, wanted) {
        (Value::Object(value), Value::Object(wanted)) => {
            wanted.iter().all(|(name, wanted)| value.get(name).is_some_and(|value| has(value, wanted)))
        }
        (Value::Array(value), Value::Array(wanted)) => {
            value.len() == wanted.len() && value.iter().zip(wanted).all(|(value, wanted)| has(value, wanted))
        }
        (Value::Number(value), Value::Number(wanted)) => value == wanted || value.as_f64() == wanted.as_f64(),
        (value, wanted) => value == wanted,
    }
}

fn first_difference(value: &Value, wanted: &Value, pointer: &str) -> String {
    match (value, wanted) {
        (Value::Object(own), Value::Object(wanted)) => {
            let differs = wanted.iter().find(|(name, wanted)| !own.get(*name).is_some_and(|own| has(own, wanted)));
            match differs.map(|(name, wanted)| (name, own.get(name), wanted)) {
                Some((name, Some(own), wanted)) => first_difference(own, wanted, &format!("{pointer}/{name}")),
                Some((name, None, wanted)) => format!("body {pointer}/{name} is missing, not {wanted}"),
                None => String::new(),
            }
        }
        (value, wanted) => {
            let place = if pointer.is_empty() { "/" } else { pointer };
            format!("body {place} is {}, not {}", short(value), short(wanted))
        }
    }
}

fn short(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(100) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Which requests are meant.
#[derive(Debug, Default)]
pub(crate) struct Matcher {
    /// Those to this operation; to all where there is none.
    pub(crate) operation_id: Option<String>,
    pub(crate) method: Option<String>,
    pub(crate) conditions: Vec<Condition>,
}

impl Matcher {
    pub(crate) fn meets(&self, subject: &Subject<'_>) -> bool {
        self.is_asked(subject) && self.conditions.iter().all(|condition| condition.holds(subject))
    }

    /// Whether the request is to the operation, whatever else.
    fn is_asked(&self, subject: &Subject<'_>) -> bool {
        let operation = self.operation_id.as_deref();
        operation.is_none_or(|wanted| subject.operation_id == Some(wanted))
            && self.method.as_deref().is_none_or(|wanted| subject.request.method.eq_ignore_ascii_case(wanted))
    }

    /// Why a request is not meant, a line for each; none where it is.
    pub(crate) fn missed(&self, subject: &Subject<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(wanted) = self.operation_id.as_deref().filter(|wanted| subject.operation_id != Some(*wanted)) {
            lines.push(format!("the operation is {}, not {wanted}", subject.operation_id.unwrap_or("none")));
        }
        let method = self.method.as_deref().filter(|wanted| !subject.request.method.eq_ignore_ascii_case(wanted));
        lines.extend(method.map(|wanted| format!("the method is {}, not {wanted}", subject.request.method)));
        lines.extend(self.conditions.iter().filter_map(|condition| condition.missed(subject)));
        lines
    }
}

impl fmt::Display for Matcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.operation_id, &self.method) {
            (Some(operation_id), _) => f.write_str(operation_id)?,
            (None, Some(method)) => write!(f, "any {method}")?,
            (None, None) => f.write_str("any operation")?,
        }
        self.conditions.iter().try_for_each(|condition| write!(f, "{condition}"))
    }
}

impl fmt::Debug for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Condition({self})")
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Condition::Path(name, value) | Condition::Query(name, value) | Condition::Header(name, value) => {
                write!(f, " {name}={value}")
            }
            Condition::Body(body) => write!(f, " with {}", short(body)),
            Condition::Holds(_) => f.write_str(" with a condition"),
        }
    }
}
