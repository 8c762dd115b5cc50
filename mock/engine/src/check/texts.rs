//! How a parameter's value is written (OpenAPI 3.0.3, "Style Values"): apart from the code that reads it.

use serde_json::Value;

/// A parameter as the document writes it, and what is needed of it here.
pub(super) struct Written<'d> {
    name: &'d str,
    style: &'d str,
    explode: bool,
    json: bool,
}

impl<'d> Written<'d> {
    /// `raw` is the parameter's object, with its references followed.
    pub(super) fn of(raw: &'d Value) -> Written<'d> {
        let text = |name: &str| raw.get(name).and_then(Value::as_str);
        let location = text("in").unwrap_or_default();
        let style = text("style").unwrap_or(if matches!(location, "query" | "cookie") { "form" } else { "simple" });
        let explode = raw.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
        Written { name: text("name").unwrap_or_default(), style, explode, json: raw.get("content").is_some() }
    }

    /// Names and values, for a query or a cookie.
    pub(super) fn pairs(&self, value: &Value) -> Vec<(String, String)> {
        let one = |text: String| vec![(self.name.to_owned(), text)];
        let separator = match self.style {
            "spaceDelimited" => " ",
            "pipeDelimited" => "|",
            _ => ",",
        };
        match value {
            value if self.json => one(value.to_string()),
            Value::Null => Vec::new(),
            Value::Array(items) if self.explode => {
                items.iter().map(|item| (self.name.to_owned(), plain(item))).collect()
            }
            Value::Array(items) if items.is_empty() => Vec::new(),
            Value::Array(items) => one(items.iter().map(plain).collect::<Vec<_>>().join(separator)),
            Value::Object(object) if self.style == "deepObject" => {
                object.iter().map(|(key, value)| (format!("{}[{key}]", self.name), plain(value))).collect()
            }
            Value::Object(object) if self.explode => {
                object.iter().map(|(key, value)| (key.clone(), plain(value))).collect()
            }
            Value::Object(object) => {
                one(object.iter().map(|(key, value)| format!("{key},{}", plain(value))).collect::<Vec<_>>().join(","))
            }
            other => one(plain(other)),
        }
    }

    /// The text of a path's variable or a header.
    pub(super) fn text(&self, value: &Value) -> String {
        if self.json {
            return value.to_string();
        }
        let (before, separator) = match (self.style, self.explode) {
            ("label", _) => (".".to_owned(), "."),
            ("matrix", true) => (";".to_owned(), ";"),
            ("matrix", false) => (format!(";{}=", self.name), ","),
            _ => (String::new(), ","),
        };
        let named = self.style == "matrix" && self.explode;
        let items: Vec<String> = match value {
            Value::Array(items) if named => items.iter().map(|item| format!("{}={}", self.name, plain(item))).collect(),
            Value::Array(items) => items.iter().map(plain).collect(),
            Value::Object(object) => {
                let between = if self.explode { "=" } else { separator };
                object.iter().map(|(key, value)| format!("{key}{between}{}", plain(value))).collect()
            }
            other if named => vec![format!("{}={}", self.name, plain(other))],
            other => vec![plain(other)],
        };
        format!("{before}{}", items.join(separator))
    }
}

/// A text as it is, anything else as JSON.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Everything but letters, digits and `-._~` percent-encoded.
pub(super) fn encoded(text: &str) -> String {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~".contains(byte);
    let one = |byte: u8| match is_plain(&byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    text.bytes().map(one).collect()
}
