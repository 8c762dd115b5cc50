//! Parameters: their text as values, and the check.

use serde_json::{Map, Number, Value};

use crate::DocumentError;
use crate::message::line;
use crate::reference::Place;
use crate::schema::Side;
use crate::validator::{Schema, Schemas};

/// Deeper than any schema of a parameter.
const DEEPEST: usize = 16;

/// A parameter of an operation.
#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    /// The name in lower case, by which headers are looked up.
    pub(crate) lower_name: String,
    pub(crate) required: bool,
    pub(crate) default: Option<Value>,
    pub(crate) examples: Vec<Value>,
    decode: Decode,
    schema: Option<Schema>,
}

/// How the text of a parameter becomes a value.
#[derive(Clone, Debug)]
pub(crate) enum Decode {
    /// A single value of one of these kinds.
    Scalar(Kinds),
    /// A list of such values: one text with this between them, or the parameter repeated.
    List { kinds: Kinds, separator: &'static str, repeated: bool },
    /// A JSON text.
    Json,
}

/// The kinds of value that a text may become. Text that fits none stays text, and the check reports it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Kinds {
    integer: bool,
    number: bool,
    boolean: bool,
}

impl Parameter {
    pub(crate) fn compile<'d>(
        document: &'d Value,
        place: &Place<'d>,
        schemas: &mut Schemas<'d>,
    ) -> Result<Parameter, DocumentError> {
        let Some(name) = place.text("name") else {
            return Err(DocumentError::shape(&place.pointer, "a parameter needs a name"));
        };
        let location = place.text("in").unwrap_or_default();
        let (schema, decode) = match (place.get("schema"), place.entries("content")?.into_iter().next()) {
            (Some(schema), _) => {
                let (separator, repeated) = style(place, location)?;
                let decode = Decode::of(document, &schema, separator, repeated)?;
                (Some(schema), decode)
            }
            (None, Some((_, content))) => (content.get("schema"), Decode::Json),
            (None, None) => (None, Decode::text()),
        };
        let default = match &schema {
            Some(schema) => schema.clone().resolved(document)?.value.get("default").cloned(),
            None => None,
        };
        let mut examples = Vec::from_iter(place.value.get("example").cloned());
        for (_, example) in place.entries("examples")? {
            examples.extend(example.resolved(document)?.value.get("value").cloned());
        }
        Ok(Parameter {
            name: name.to_owned(),
            lower_name: name.to_ascii_lowercase(),
            required: place.is_true("required") || location == "path",
            default,
            examples,
            decode,
            schema: schema.map(|schema| schemas.compile(&schema, Side::Request)).transpose()?,
        })
    }

    /// Whether it may be given more than once: the values of a list.
    pub(crate) fn is_repeatable(&self) -> bool {
        matches!(self.decode, Decode::List { repeated: true, .. })
    }

    /// Puts the checked value of `texts` into `values`, or what is wrong with it into `lines`.
    pub(crate) fn read(&self, texts: &[&str], values: &mut Map<String, Value>, lines: &mut Vec<String>) {
        let value = match (texts, &self.default) {
            ([], None) if self.required => {
                lines.push(line(&self.pointer(), "is required"));
                return;
            }
            ([], None) => return,
            ([], Some(default)) => default.clone(),
            ([text], _) => self.decode.value(text),
            (texts, _) if self.is_repeatable() => self.decode.values(texts),
            _ => {
                lines.push(line(&self.pointer(), "is given more than once"));
                return;
            }
        };
        if self.schema.as_ref().is_none_or(|schema| schema.is_valid(&value)) {
            values.insert(self.name.clone(), value);
        } else {
            self.check(&value, lines);
        }
    }

    /// Appends what is wrong with a value.
    pub(crate) fn check(&self, value: &Value, lines: &mut Vec<String>) {
        if let Some(schema) = &self.schema {
            schema.check(value, &self.pointer(), lines);
        }
    }

    fn pointer(&self) -> String {
        crate::reference::join("", &self.name)
    }
}

/// What stands between the values of a list, and whether it may be written as the parameter repeated.
fn style(place: &Place<'_>, location: &str) -> Result<(&'static str, bool), DocumentError> {
    let usual = if matches!(location, "query" | "cookie") { "form" } else { "simple" };
    let style = place.text("style").unwrap_or(usual);
    let explode = place.value.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
    match style {
        "form" => Ok((",", explode)),
        "simple" => Ok((",", false)),
        "spaceDelimited" => Ok((" ", explode)),
        "pipeDelimited" => Ok(("|", explode)),
        other => Err(DocumentError::unsupported(&place.pointer, format!("style {other}"), "use form or simple")),
    }
}

impl Decode {
    pub(crate) fn text() -> Decode {
        Decode::Scalar(Kinds::default())
    }

    /// How a parameter with that schema is read.
    pub(crate) fn of<'d>(
        document: &'d Value,
        schema: &Place<'d>,
        separator: &'static str,
        repeated: bool,
    ) -> Result<Decode, DocumentError> {
        let resolved = schema.clone().resolved(document)?;
        match resolved.text("type") {
            Some("array") => {
                let mut kinds = Kinds::default();
                if let Some(items) = resolved.get("items") {
                    kinds.find(document, &items, 0)?;
                }
                Ok(Decode::List { kinds, separator, repeated })
            }
            Some("object") => {
                let cure = "name each of its properties as a parameter, or give it a JSON content";
                Err(DocumentError::unsupported(&schema.pointer, "a parameter that is an object", cure))
            }
            _ => {
                let mut kinds = Kinds::default();
                kinds.find(document, &resolved, 0)?;
                Ok(Decode::Scalar(kinds))
            }
        }
    }

    /// The value of a text.
    pub(crate) fn value(&self, text: &str) -> Value {
        match self {
            Decode::Scalar(kinds) => kinds.value(text),
            Decode::List { repeated: true, .. } => self.values(&[text]),
            Decode::List { kinds, separator, .. } => {
                let items = text.split(separator).filter(|item| !item.is_empty());
                Value::Array(items.map(|item| kinds.value(item.trim())).collect())
            }
            Decode::Json => serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned())),
        }
    }

    fn values(&self, texts: &[&str]) -> Value {
        let kinds = match self {
            Decode::Scalar(kinds) | Decode::List { kinds, .. } => *kinds,
            Decode::Json => Kinds::default(),
        };
        Value::Array(texts.iter().map(|text| kinds.value(text)).collect())
    }
}

impl Kinds {
    /// The kinds of a schema.
    pub(crate) fn of<'d>(document: &'d Value, schema: &Place<'d>) -> Result<Kinds, DocumentError> {
        let mut kinds = Kinds::default();
        kinds.find(document, schema, 0)?;
        Ok(kinds)
    }

    /// Adds the kinds of a schema, and of those that it is put together from.
    fn find<'d>(&mut self, document: &'d Value, schema: &Place<'d>, depth: usize) -> Result<(), DocumentError> {
        if depth > DEEPEST {
            return Err(DocumentError::nested_too_deeply(&schema.pointer));
        }
        let schema = schema.clone().resolved(document)?;
        match schema.text("type") {
            Some("integer") => self.integer = true,
            Some("number") => self.number = true,
            Some("boolean") => self.boolean = true,
            _ => {}
        }
        for keyword in ["allOf", "oneOf", "anyOf"] {
            for member in schema.items(keyword)? {
                self.find(document, &member, depth + 1)?;
            }
        }
        Ok(())
    }

    /// The value that a text stands for.
    pub(crate) fn value(self, text: &str) -> Value {
        let value = match text {
            "true" if self.boolean => Some(Value::Bool(true)),
            "false" if self.boolean => Some(Value::Bool(false)),
            _ if self.integer || self.number => number(text, self.number).map(Value::Number),
            _ => None,
        };
        value.unwrap_or_else(|| Value::String(text.to_owned()))
    }
}

/// A number as JSON writes it: no plus sign, no leading zeros, no space.
fn number(text: &str, fraction: bool) -> Option<Number> {
    let (first, last) = (text.bytes().next()?, text.bytes().last()?);
    if !(first.is_ascii_digit() || first == b'-') || !last.is_ascii_digit() {
        return None;
    }
    let number = serde_json::from_str::<Number>(text).ok()?;
    (fraction || !number.is_f64()).then_some(number)
}
