//! A request of any operation, made of the document's examples and schemas, whose values are others than present ones.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};
use specbound_document::{Document, Operation};

use crate::call::{Call, MultipartForm};
use crate::pictures;
use crate::shapes::Shapes;

/// What a request is made for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Wanted<'w> {
    /// The path's variable and its value.
    pub(crate) variable: Option<(&'w str, &'w str)>,
    /// Values of properties that the body must not repeat.
    pub(crate) unlike: Option<&'w Value>,
    /// A URL with a picture, for properties that are URLs.
    pub(crate) url: Option<&'w str>,
}

/// Whether the body has a URL, which the target may have to fetch.
pub(crate) fn has_url(document: &Document, operation: &Operation) -> bool {
    Shapes { document }.body_properties(operation).iter().any(|(_, schema)| is_url(schema))
}

fn is_url(schema: &Value) -> bool {
    matches!(schema.get("format").and_then(Value::as_str), Some("uri" | "url"))
}

/// A request with everything that is required, and every property of the body that a value is found for.
///
/// # Errors
/// Where the document has neither an example nor a schema that a value can be made of.
pub(crate) fn request(document: &Document, operation: &Operation, wanted: Wanted<'_>) -> Result<Call> {
    let mut path = operation.path().to_owned();
    if let Some((name, value)) = wanted.variable {
        path = path.replace(&format!("{{{name}}}"), value);
    }
    ensure!(!path.contains('{'), "{}: nothing is known to fill the path {path} with", operation.id());
    let (mut query, mut headers) = (Vec::new(), Vec::new());
    for parameter in operation.parameters().filter(|parameter| parameter.required() && parameter.location() != "path") {
        let example = parameter.examples().first().or_else(|| parameter.default());
        let example = example.with_context(|| {
            format!("{}: give the required parameter {} an example in the document", operation.id(), parameter.name())
        })?;
        let pair = (parameter.name().to_ascii_lowercase(), text(example));
        match parameter.location() {
            "query" => query.push(format!("{}={}", parameter.name(), pair.1)),
            "header" => headers.push(pair),
            other => bail!("{}: a required {other} parameter cannot be filled in", operation.id()),
        }
    }
    if !query.is_empty() {
        path = format!("{path}?{}", query.join("&"));
    }
    let call =
        headers.into_iter().fold(Call::new(operation.method(), path), |call, (name, value)| call.header(&name, value));
    match operation.request_content_type() {
        None => Ok(call),
        Some("multipart/form-data") => {
            let mut form = MultipartForm::new();
            for (name, value) in body(document, operation, wanted)? {
                let is_file = operation.file_fields().iter().any(|field| field.name == name);
                form = if is_file { form.file(&name, "", &pictures::small()) } else { form.text(&name, &text(&value)) };
            }
            Ok(call.form(form))
        }
        Some(media_type) if specbound_document::is_json(media_type) => {
            let body = Value::from(body(document, operation, wanted)?).to_string();
            Ok(call.header("content-type", media_type).body(body))
        }
        Some(other) => bail!("{}: bodies of {other} are not made here", operation.id()),
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A body: the document's first example, completed, with other values than the present ones.
fn body(document: &Document, operation: &Operation, wanted: Wanted<'_>) -> Result<Map<String, Value>> {
    let example = operation.request_examples().first().and_then(|example| example.value.as_object());
    let mut body = example.cloned().unwrap_or_default();
    for (name, schema) in (Shapes { document }).body_properties(operation) {
        let present = wanted.unlike.and_then(|state| state.get(name));
        let mut candidates = Vec::new();
        match wanted.url {
            Some(url) if is_url(schema) => candidates.push(Value::from(url)),
            _ => candidates.extend(body.get(name).cloned()),
        }
        candidates.extend(values(schema, present));
        let free = candidates.into_iter().filter(|candidate| Some(candidate) != present);
        let fits = |candidate: &Value| {
            let mut tried = body.clone();
            tried.insert(name.to_owned(), candidate.clone());
            let wrong = operation.check_body(&Value::from(tried));
            !wrong.iter().any(|line| line.starts_with(&format!("/{name}:")) || line.starts_with(&format!("/{name}/")))
        };
        let found = free.into_iter().find(fits);
        if let Some(value) = found {
            body.insert(name.to_owned(), value);
        }
    }
    let wrong = operation.check_body(&Value::from(body.clone()));
    ensure!(
        wrong.is_empty(),
        "{}: give its body an example in the document, none could be made: {}",
        operation.id(),
        wrong.join("; ")
    );
    Ok(body)
}

/// Values that may fit a schema; not the present one.
fn values(schema: &Value, present: Option<&Value>) -> Vec<Value> {
    let list = |name: &str| schema.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let mut all = list("enum");
    all.extend(schema.get("example").or_else(|| schema.get("default")).cloned());
    let kind = schema.get("type").and_then(Value::as_str).unwrap_or_default();
    match kind {
        "boolean" => all.extend([Value::Bool(true), Value::Bool(false)]),
        "integer" | "number" => {
            let bound = |name: &str| schema.get(name).and_then(Value::as_i64);
            let present = present.and_then(Value::as_i64).or_else(|| bound("minimum")).unwrap_or_default();
            let near = [present.saturating_add(1), present.saturating_sub(1)];
            all.extend(near.into_iter().chain(bound("minimum")).chain(bound("maximum")).map(Value::from));
        }
        "string" => {
            let present = present.and_then(Value::as_str).unwrap_or("Another");
            let short = &present[..present.char_indices().last().map_or(0, |(last, _)| last)];
            all.extend([format!("{present}b"), format!("{short}b"), format!("{short}c")].map(Value::from));
        }
        _ => {}
    }
    all
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document(schema: &Value, example: &Value) -> Document {
        let content = json!({ "schema": schema, "examples": { "one": { "value": example } } });
        Document::compile(&json!({
            "openapi": "3.0.3", "info": { "title": "x", "version": "1" },
            "paths": { "/things/{id}": { "patch": {
                "operationId": "change",
                "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
                "requestBody": { "required": true, "content": { "application/json": content } },
                "responses": { "204": { "description": "x" } },
            } } },
        }))
        .unwrap()
    }

    #[test]
    fn no_value_is_the_present_one() {
        let schema = json!({ "type": "object", "required": ["name"], "additionalProperties": false, "properties": {
            "name": { "type": "string", "maxLength": 3 }, "rank": { "type": "integer", "minimum": 1, "maximum": 2 },
            "shown": { "type": "boolean" }, "kind": { "type": "string", "enum": ["a", "b"] },
        } });
        let document = document(&schema, &json!({ "name": "Cat" }));
        for present in [
            json!({ "name": "Cat", "rank": 1, "shown": true, "kind": "a" }),
            json!({ "name": "Cab", "rank": 2, "shown": false, "kind": "b" }),
        ] {
            let wanted = Wanted { variable: Some(("id", "7")), unlike: Some(&present), url: None };
            let call = request(&document, document.operation("change").unwrap(), wanted).unwrap();
            assert_eq!((call.method.as_str(), call.path.as_str()), ("PATCH", "/things/7"));
            let body: Value = serde_json::from_slice(&call.body).unwrap();
            for (name, value) in present.as_object().unwrap() {
                assert!(body.get(name).is_some_and(|sent| sent != value), "{name} of {body}");
            }
        }
    }

    #[test]
    fn what_cannot_be_made_is_said() {
        let schema = json!({ "type": "object", "required": ["code"], "properties": {
            "code": { "type": "string", "pattern": "^[0-9]{9}$" },
        } });
        let document = document(&schema, &json!({}));
        let wanted = Wanted { variable: Some(("id", "7")), ..Wanted::default() };
        let refused = request(&document, document.operation("change").unwrap(), wanted).unwrap_err().to_string();
        assert!(refused.contains("change: give its body an example") && refused.contains("/code"), "{refused}");
    }
}
