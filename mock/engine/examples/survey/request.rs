//! A request that should be right, from the document's examples and schemas.

use anyhow::{Context, anyhow};
use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use images_document::{BodyContent, CredentialPlace, Document, Operation, Parameter};
use serde_json::Value;
use specbound_mock::generate::generate;

use super::texts::{Written, encoded, plain};

const BOUNDARY: &str = "survey-boundary";

/// Where the values of a request come from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Values {
    /// The document's examples, else its schemas; everything that may be sent is.
    Examples,
    /// The schemas; what need not be sent is not.
    Schemas,
}

pub(crate) struct Built {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Built {
    /// `cursors`: optional query parameters too, which may begin a page at an item that a mock that keeps state does not
    /// have.
    pub(crate) fn of(
        document: &Document,
        operation: &Operation,
        values: Values,
        cursors: bool,
    ) -> anyhow::Result<Built> {
        let mut path = operation.path().to_owned();
        let (mut pairs, mut cookies, mut headers) = (Vec::new(), Vec::new(), HeaderMap::new());
        let is_sent = |known: &&Parameter| {
            known.required() || (values == Values::Examples && (cursors || known.location() != "query"))
        };
        for parameter in operation.parameters().filter(is_sent) {
            let raw = raw(document.json(), operation, parameter).context("the parameter is not found again")?;
            let written = Written::of(raw);
            let Some(value) = value(parameter, values)? else { continue };
            match parameter.location() {
                "path" => {
                    path = path.replace(&format!("{{{}}}", parameter.name()), &encoded(&written.text(&value)));
                }
                "query" => pairs.extend(written.pairs(&value)),
                // Conditions hold or do not, whatever the document says of their form.
                "header"
                    if ["if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "range"]
                        .iter()
                        .any(|condition| parameter.name().eq_ignore_ascii_case(condition) && !parameter.required()) => {
                }
                "header" => {
                    let name: HeaderName = parameter.name().parse()?;
                    // What is no header's text cannot be sent.
                    if let Ok(value) = HeaderValue::from_bytes(written.text(&value).as_bytes()) {
                        headers.insert(name, value);
                    }
                }
                _ => cookies.extend(written.pairs(&value)),
            }
        }
        for credential in operation.security().iter().min_by_key(|all| all.len()).into_iter().flatten() {
            match &credential.place {
                CredentialPlace::Header(name) if *name == AUTHORIZATION => {
                    headers.insert(AUTHORIZATION, HeaderValue::from_static("Bearer survey"));
                }
                CredentialPlace::Header(name) => {
                    headers.insert(name.clone(), HeaderValue::from_static("survey"));
                }
                CredentialPlace::Query(name) => pairs.push((name.clone(), "survey".to_owned())),
                CredentialPlace::Cookie(name) => cookies.push((name.clone(), "survey".to_owned())),
                CredentialPlace::Connection => {}
            }
        }
        if !cookies.is_empty() {
            let all = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
            headers.insert(COOKIE, HeaderValue::from_bytes(all.as_bytes())?);
        }
        let body = match operation.request_content() {
            Some(content) if values == Values::Examples || operation.body_required() => {
                let (content_type, body) = body(content, values)?;
                headers.insert(CONTENT_TYPE, content_type.parse()?);
                body
            }
            _ => Bytes::new(),
        };
        let query = pairs.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let query = query.collect::<Vec<_>>().join("&");
        let method = operation.method().parse()?;
        Ok(Built { method, path: without_variables(&path), query, headers, body })
    }
}

/// Variables that the document has no parameter for are any text.
fn without_variables(path: &str) -> String {
    let mut text = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(&before.replace(' ', "%20"));
        text.push_str("any");
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    text + rest
}

fn value(parameter: &Parameter, values: Values) -> anyhow::Result<Option<Value>> {
    if values == Values::Examples
        && let Some(example) = parameter.examples().first()
    {
        return Ok(Some(example.clone()));
    }
    let schema = match parameter.schema() {
        Some(schema) => schema.map_err(Clone::clone)?,
        None => return Ok(Some("any".into())),
    };
    let made = generate(schema, parameter.name(), 1);
    match made {
        Ok(Value::String(text)) if text.is_empty() && parameter.location() == "path" => Ok(Some("any".into())),
        Ok(value) => Ok(Some(value)),
        Err(_) if !parameter.required() => Ok(None),
        Err(error) => Err(anyhow!("no value for the parameter {}: {error}", parameter.name())),
    }
}

fn body(content: &BodyContent, values: Values) -> anyhow::Result<(String, Bytes)> {
    let media_type = content.media_type();
    let schema = content.schema().transpose().map_err(Clone::clone)?;
    let example = content.examples().first().map(|example| example.value.clone());
    let value = match (example.filter(|_| values == Values::Examples), &schema) {
        (Some(example), _) => Some(example),
        (None, Some(schema)) => {
            Some(generate(schema, "", 1).map_err(|error| anyhow!("no value for the body: {error}"))?)
        }
        (None, None) => None,
    };
    let concrete = match media_type {
        "*/*" | "application/*" => "application/json",
        "image/*" => "image/png",
        "text/*" => "text/plain",
        other => other,
    };
    let text = match concrete {
        "multipart/form-data" => {
            let parts = value.as_ref().and_then(Value::as_object).into_iter().flatten();
            let mut text: String = parts.map(|(name, value)| part(content, schema, name, value)).collect();
            text.push_str(&format!("--{BOUNDARY}--\r\n"));
            return Ok((format!("{concrete}; boundary={BOUNDARY}"), text.into()));
        }
        "application/x-www-form-urlencoded" => {
            let fields = value.as_ref().and_then(Value::as_object).into_iter().flatten();
            fields.flat_map(|(name, value)| fields_of(name, value)).collect::<Vec<_>>().join("&")
        }
        _ if concrete.ends_with("json") => value.map_or_else(|| "{}".to_owned(), |value| value.to_string()),
        _ => value.map_or_else(|| "example".to_owned(), |value| plain(&value)),
    };
    Ok((concrete.to_owned(), text.into()))
}

fn fields_of(name: &str, value: &Value) -> Vec<String> {
    match value {
        Value::Array(items) => {
            items.iter().map(|item| format!("{}={}", encoded(name), encoded(&plain(item)))).collect()
        }
        Value::Null => Vec::new(),
        other => vec![format!("{}={}", encoded(name), encoded(&plain(other)))],
    }
}

/// A list is as many parts as it has items; an object is JSON.
fn part(content: &BodyContent, schema: Option<&Value>, name: &str, value: &Value) -> String {
    let is_file = content.file_fields().iter().any(|field| field.name == name) || is_list_of_files(schema, name);
    let one = |value: &Value| {
        let head = match value {
            _ if is_file => "; filename=\"file.bin\"\r\ncontent-type: application/octet-stream",
            Value::Object(_) | Value::Array(_) => "\r\ncontent-type: application/json",
            _ => "",
        };
        format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"{head}\r\n\r\n{}\r\n", plain(value))
    };
    match value {
        Value::Array(items) => items.iter().map(one).collect(),
        Value::Null => String::new(),
        other => one(other),
    }
}

fn is_list_of_files(schema: Option<&Value>, name: &str) -> bool {
    let Some(root) = schema else { return false };
    let follow = |mut schema: Value| {
        while let Some(target) = schema.get("$ref").and_then(Value::as_str) {
            let target = target.trim_start_matches('#');
            schema = root.pointer(target).cloned().unwrap_or_default();
        }
        schema
    };
    let property = follow(root.clone()).get("properties").and_then(|all| all.get(name)).cloned().map(follow);
    let items = property.and_then(|property| property.get("items").cloned()).map(follow);
    items.is_some_and(|items| items.get("format").and_then(Value::as_str) == Some("binary"))
}

/// The object of a parameter in the document.
fn raw<'d>(document: &'d Value, operation: &Operation, parameter: &Parameter) -> Option<&'d Value> {
    let (item, _) = operation.pointer().rsplit_once('/')?;
    let lists = [operation.pointer(), item].map(|pointer| document.pointer(pointer)?.get("parameters")?.as_array());
    let resolved = |mut value: &'d Value| {
        while let Some(target) = value.get("$ref").and_then(Value::as_str) {
            value = document.pointer(&target.trim_start_matches('#').replace("%7B", "{").replace("%7D", "}"))?;
        }
        Some(value)
    };
    lists.into_iter().flatten().flatten().filter_map(resolved).find(|raw| {
        let text = |name: &str| raw.get(name).and_then(Value::as_str);
        text("name") == Some(parameter.name()) && text("in") == Some(parameter.location())
    })
}
