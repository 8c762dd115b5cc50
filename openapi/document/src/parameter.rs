//! Parameters: their text as values, and the check.

use std::borrow::Cow;

use serde_json::{Map, Value};

use crate::DocumentError;
use crate::media_type::{essence, is_json};
use crate::message::{Violation, line, texts};
use crate::reference::LocatedValue;
use crate::schema::Side;
use crate::style::{Decode, ObjectForm, Style, object};
use crate::validator::{Schema, Schemas};

/// A parameter of an operation.
#[derive(Debug)]
pub struct Parameter {
    pub(crate) name: String,
    /// The name in lower case, by which headers are looked up.
    pub(crate) lower_name: String,
    pub(crate) required: bool,
    pub(crate) default: Option<Value>,
    pub(crate) examples: Vec<Value>,
    location: String,
    style: Style,
    decode: Decode,
    schema: Option<Schema>,
}

impl Parameter {
    pub(crate) fn compile<'d>(
        document: &'d Value,
        place: &LocatedValue<'d>,
        schemas: &mut Schemas,
    ) -> Result<Parameter, DocumentError> {
        let Some(name) = place.text("name") else {
            return Err(DocumentError::shape(&place.pointer, "a parameter needs a name"));
        };
        let location = place.text("in").unwrap_or_default();
        let style = Style::of(place, location)?;
        let (schema, decode) = match (place.get("schema"), place.entries("content")?.into_iter().next()) {
            (Some(schema), _) => {
                let decode = Decode::of(document, &schema, style)?;
                (Some(schema), decode)
            }
            (None, Some((name, content))) if is_json(essence(name)) => (content.get("schema"), Decode::Json),
            (None, _) => (None, Decode::text()),
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
            location: location.to_owned(),
            style,
            decode,
            schema: schema.map(|schema| schemas.schema(&schema, Side::Request)),
        })
    }

    /// The name as the document writes it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// `path`, `query`, `header` or `cookie`.
    pub fn location(&self) -> &str {
        &self.location
    }

    /// Whether a request must have it.
    pub fn required(&self) -> bool {
        self.required
    }

    /// What it is where a request leaves it out.
    pub fn default(&self) -> Option<&Value> {
        self.default.as_ref()
    }

    /// The examples of the parameter itself.
    pub fn examples(&self) -> &[Value] {
        &self.examples
    }

    /// The value's schema, as JSON Schema 2020-12 with examples and defaults.
    ///
    /// # Errors
    /// Where it cannot be translated.
    pub fn schema(&self) -> Option<Result<&Value, &DocumentError>> {
        self.schema.as_ref().map(Schema::annotated)
    }

    /// What is wrong with a single text as its value, as a request has it, the name as its JSON pointer. Lists, objects and
    /// JSON have more than one text for a value; of those nothing is said.
    pub fn check_text(&self, text: &str) -> Vec<String> {
        let mut lines = Vec::new();
        if matches!(self.decode, Decode::Scalar(_)) {
            self.read(&[text], &mut Map::new(), &mut lines);
        }
        texts(lines)
    }

    /// Whether it may be given more than once: the values of a list.
    pub(crate) fn is_repeatable(&self) -> bool {
        matches!(self.decode, Decode::List { repeated: true, .. })
    }

    /// Puts the checked value, whose texts are among `pairs`, into `values`, or what is wrong with it into `lines`.
    pub(crate) fn read_pairs(
        &self,
        pairs: &[(Cow<'_, str>, Cow<'_, str>)],
        values: &mut Map<String, Value>,
        lines: &mut Vec<Violation>,
    ) {
        if let Decode::Object { properties, form: form @ (ObjectForm::Apart | ObjectForm::Deep) } = &self.decode {
            let own = |key: &'_ str| -> Option<String> {
                match form {
                    ObjectForm::Deep => {
                        let rest = key.strip_prefix(&*self.name)?.strip_prefix('[')?;
                        Some(rest.strip_suffix(']')?.to_owned())
                    }
                    _ => properties.iter().find(|(name, _)| name == key).map(|(name, _)| name.clone()),
                }
            };
            let own: Vec<_> = pairs.iter().filter_map(|(key, text)| Some((own(key)?, &**text))).collect();
            return match (own.is_empty(), self.required) {
                (true, true) if !properties.is_empty() => lines.push(line(&self.pointer(), "is required").into()),
                (true, _) => {}
                _ => self.take(object(properties, own.iter().map(|(key, text)| (key.as_str(), *text))), values, lines),
            };
        }
        let texts: Vec<&str> = pairs.iter().filter(|(name, _)| *name == self.name).map(|(_, text)| &**text).collect();
        self.read(&texts, values, lines);
    }

    /// Puts the checked value of `texts` into `values`, or what is wrong with it into `lines`.
    pub(crate) fn read(&self, texts: &[&str], values: &mut Map<String, Value>, lines: &mut Vec<Violation>) {
        let value = match (texts, &self.default) {
            ([], None) if self.required => {
                lines.push(line(&self.pointer(), "is required").into());
                return;
            }
            ([], None) => return,
            ([], Some(default)) => default.clone(),
            ([text], _) => self.decode.value(self.style.bare(&self.name, text)),
            (texts, _) if self.is_repeatable() => self.decode.values(texts),
            _ => {
                lines.push(line(&self.pointer(), "is given more than once").into());
                return;
            }
        };
        self.take(value, values, lines);
    }

    fn take(&self, mut value: Value, values: &mut Map<String, Value>, lines: &mut Vec<Violation>) {
        if self.schema.as_ref().is_none_or(|schema| schema.is_valid(&value)) {
            if let Some(schema) = &self.schema {
                schema.write_integers(&mut value);
            }
            values.insert(self.name.clone(), value);
        } else {
            self.check(&value, lines);
        }
    }

    /// Appends what is wrong with a value.
    pub(crate) fn check(&self, value: &Value, lines: &mut Vec<Violation>) {
        if let Some(schema) = &self.schema {
            schema.check(value, &self.pointer(), lines);
        }
    }

    fn pointer(&self) -> String {
        crate::reference::join("", &self.name)
    }
}
