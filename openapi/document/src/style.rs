//! How the text of a parameter is made from its value (OpenAPI 3.0.3, "Style Values"), read backwards.

use serde_json::{Map, Value};

use crate::DocumentError;
use crate::kinds::{Kinds, are_all, items_of, parts, types};
use crate::reference::LocatedValue;

/// How the text of a parameter becomes a value.
#[derive(Clone, Debug)]
pub(crate) enum Decode {
    /// A single value of one of these kinds.
    Scalar(Kinds),
    /// A list of such values: one text with this between them, or the parameter repeated.
    List { kinds: Kinds, separator: &'static str, repeated: bool },
    /// An object of such values.
    Object { properties: Vec<(String, Kinds)>, form: ObjectForm },
    /// A JSON text.
    Json,
}

/// How the properties of an object are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ObjectForm {
    /// Each as a parameter of its own: `a=1&b=2`.
    Apart,
    /// Each as a parameter with the object's name: `o[a]=1&o[b]=2`.
    Deep,
    /// In one text, names and values in turn: `a,1,b,2`.
    Turns(&'static str),
    /// In one text, pairs: `a=1,b=2`.
    Pairs(&'static str),
}

/// The style of a parameter.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    name: &'static str,
    explode: bool,
}

const STYLES: [&str; 7] = ["form", "simple", "spaceDelimited", "pipeDelimited", "deepObject", "label", "matrix"];

impl Style {
    /// The style of a header in an answer.
    pub(crate) const SIMPLE: Style = Style { name: "simple", explode: false };

    pub(crate) fn of(place: &LocatedValue<'_>, location: &str) -> Result<Style, DocumentError> {
        let usual = if matches!(location, "query" | "cookie") { "form" } else { "simple" };
        let wanted = place.text("style").unwrap_or(usual);
        let Some(name) = STYLES.into_iter().find(|name| *name == wanted) else {
            let fix = format!("use one of {}", STYLES.join(", "));
            return Err(DocumentError::unsupported(&place.pointer, format!("style {wanted}"), fix));
        };
        let explode = place.value.get("explode").and_then(Value::as_bool).unwrap_or(name == "form");
        Ok(Style { name, explode })
    }

    fn separator(self) -> &'static str {
        match self.name {
            "spaceDelimited" => " ",
            "pipeDelimited" => "|",
            "label" => ".",
            "matrix" if self.explode => ";",
            _ => ",",
        }
    }

    /// The text without what the style puts in front of it: `.` or `;name=`.
    pub(crate) fn bare<'t>(self, name: &str, text: &'t str) -> &'t str {
        match self.name {
            "label" => text.strip_prefix('.').unwrap_or(text),
            "matrix" => {
                let text = text.strip_prefix(';').unwrap_or(text);
                text.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')).unwrap_or(text)
            }
            _ => text,
        }
    }
}

impl Decode {
    pub(crate) fn text() -> Decode {
        Decode::Scalar(Kinds::default())
    }

    /// How a parameter with that schema is read.
    pub(crate) fn of<'d>(
        document: &'d Value,
        schema: &LocatedValue<'d>,
        style: Style,
    ) -> Result<Decode, DocumentError> {
        if schema.value.is_boolean() {
            return Ok(Decode::text());
        }
        let resolved = schema.clone().resolved(document)?;
        let parts = parts(document, schema)?;
        let is = |wanted: &str| types(resolved.value).any(|kind| kind == wanted) || are_all(&parts, wanted);
        let (separator, exploded) = (style.separator(), style.explode);
        if is("array") {
            let kinds = match items_of(&parts) {
                Some(items) => Kinds::of(document, &items)?,
                None => Kinds::default(),
            };
            let repeated = exploded && !matches!(style.name, "simple" | "label" | "matrix");
            return Ok(Decode::List { kinds, separator, repeated });
        }
        if is("object") {
            let form = match (style.name, exploded) {
                ("form", true) => ObjectForm::Apart,
                ("deepObject", _) => ObjectForm::Deep,
                (_, true) => ObjectForm::Pairs(separator),
                (_, false) => ObjectForm::Turns(separator),
            };
            let mut properties = Vec::new();
            for part in &parts {
                for (name, property) in part.entries("properties")? {
                    properties.push((name.to_owned(), Kinds::of(document, &property)?));
                }
            }
            return Ok(Decode::Object { properties, form });
        }
        Ok(Decode::Scalar(Kinds::of(document, &resolved)?))
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
            Decode::Object { properties, form } => {
                let pairs: Vec<(&str, &str)> = match form {
                    ObjectForm::Turns(separator) => {
                        let items: Vec<&str> = text.split(separator).collect();
                        items.chunks(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).collect()
                    }
                    ObjectForm::Pairs(separator) => {
                        text.split(separator).filter_map(|pair| pair.split_once('=')).collect()
                    }
                    ObjectForm::Apart | ObjectForm::Deep => Vec::new(),
                };
                object(properties, pairs.into_iter())
            }
            Decode::Json => serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned())),
        }
    }

    /// The value of a parameter that is given more than once.
    pub(crate) fn values(&self, texts: &[&str]) -> Value {
        let kinds = match self {
            Decode::Scalar(kinds) | Decode::List { kinds, .. } => *kinds,
            Decode::Object { .. } | Decode::Json => Kinds::default(),
        };
        Value::Array(texts.iter().map(|text| kinds.value(text)).collect())
    }
}

/// An object from the texts of its properties.
pub(crate) fn object<'t>(properties: &[(String, Kinds)], pairs: impl Iterator<Item = (&'t str, &'t str)>) -> Value {
    let mut object = Map::new();
    for (name, text) in pairs {
        let kinds = properties.iter().find(|(known, _)| known == name).map(|(_, kinds)| *kinds);
        object.insert(name.to_owned(), kinds.unwrap_or_default().value(text));
    }
    Value::Object(object)
}
