//! The projection of one operation.

use serde_json::{Map, Value, json};

use super::hole::{Hole, Holes};
use crate::model::{
    Api, Body, BodyContent, ErrorStatus, Operation, Success, SuccessContent, is_ignored_header, is_json,
};

type Object = Map<String, Value>;

/// Name of dropshot's own error schema.
const PLAIN_ERROR: &str = "Error";

/// The schemas that stand for several error schemas of an operation: dropshot emits one.
pub(super) fn error_bodies(api: &Api) -> Vec<(String, Value)> {
    let several = api.operations.iter().filter(|operation| operation.error_schemas().len() > 1);
    several
        .filter(|operation| operation.routed.through.is_none())
        .filter_map(|operation| {
            let any = operation.error_schemas().into_iter();
            let any = any.map(|name| json!({"$ref": format!("#/components/schemas/{name}")})).collect::<Vec<_>>();
            let description = format!("The errors of `{}`.", operation.id);
            Some((operation.error_body()?, json!({"description": description, "anyOf": any})))
        })
        .collect()
}

/// dropshot's own error schema, which the runtime has for errors that a document does not describe.
pub(super) fn plain_error(api: &Api) -> Option<(&'static str, Value)> {
    let is_plain = |operation: &Operation| {
        operation.routed.through.is_none()
            && operation.error.is_none()
            && operation.successes.first().is_some_and(|success| success.status != 0)
    };
    api.operations.iter().any(is_plain).then(|| {
        let schema = json!({
            "description": "dropshot's own error shape, for operations whose document describes no error.",
            "type": "object",
            "properties": {
                "message": {"description": "What went wrong.", "type": "string"},
                "request_id": {"description": "The same as the header `x-request-id`.", "type": "string"},
            },
            "required": ["message", "request_id"],
        });
        (PLAIN_ERROR, schema)
    })
}

pub(super) fn project(mut source: Object, operation: &Operation, holes: &mut Holes) -> Object {
    if source.remove("security").is_some() {
        holes.add(Hole::Security, 1);
    }
    if source.remove("externalDocs").is_some() {
        holes.add(Hole::ExternalDocs, 1);
    }
    if source.remove("servers").is_some() {
        holes.add(Hole::Servers, 1);
    }
    source.retain(|key, _| {
        !key.starts_with("x-")
            || matches!(key.as_str(), "x-dropshot-pagination" | "x-dropshot-websocket")
            || holes.add(Hole::Extensions, 1)
    });
    if operation.path.len() > 1 && operation.path.ends_with('/') {
        holes.add(Hole::TrailingSlash, 1);
    }
    if source.remove("callbacks").is_some() {
        holes.add(Hole::Callbacks, 1);
    }
    if !source.contains_key("operationId") {
        holes.add(Hole::OperationIds, 1);
        source.insert("operationId".to_owned(), Value::from(operation.id.as_str()));
    }
    if !source.contains_key("summary")
        && let Some(description) = source.remove("description")
    {
        holes.add(Hole::DescriptionWithoutSummary, 1);
        let summary = description.as_str().map(crate::canonical::one_line).unwrap_or_default();
        source.insert("summary".to_owned(), Value::from(summary));
    }
    parameters(&mut source, operation, holes);
    if let (Some(Value::Object(body)), Some(model)) = (source.get_mut("requestBody"), &operation.body) {
        request(body, model, holes);
    }
    responses(&mut source, operation, holes);
    source
}

fn parameters(source: &mut Object, operation: &Operation, holes: &mut Holes) {
    let listed = source.entry("parameters").or_insert_with(|| json!([]));
    let Some(listed) = listed.as_array_mut() else { return };
    let text = |parameter: &Value, key| parameter.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    listed.retain(|parameter| {
        !is_ignored_header(&text(parameter, "in"), &text(parameter, "name")) || holes.add(Hole::IgnoredHeaders, 1)
    });
    let is_hidden = |parameter: &Value| {
        let (place, name) = (text(parameter, "in"), text(parameter, "name"));
        operation
            .parameters
            .iter()
            .any(|known| !known.is_scalar && known.property.name == name && known.location.word() == place)
    };
    listed.retain(|parameter| !is_hidden(parameter) || holes.add(Hole::ListParameters, 1));
    listed.retain(|parameter| text(parameter, "in") != "cookie" || holes.add(Hole::CookieParameters, 1));
    for parameter in listed.iter_mut().filter_map(Value::as_object_mut) {
        drop_keys(parameter, &["example", "examples"], Hole::ParameterExamples, holes);
        drop_keys(parameter, &["deprecated"], Hole::ParameterDeprecated, holes);
        drop_keys(parameter, &["style", "explode", "allowReserved", "allowEmptyValue"], Hole::ParameterStyle, holes);
        drop_extensions(parameter, holes);
        if let Some(Value::Object(schema)) = parameter.get_mut("schema") {
            drop_keys(schema, &["description", "title"], Hole::ParameterSchemaMeta, holes);
            if schema.contains_key("allOf") {
                drop_keys(schema, &["nullable"], Hole::ParameterNull, holes);
            }
        }
    }
    for parameter in listed.iter_mut().filter(|parameter| text(parameter, "in") == "path") {
        let name = text(parameter, "name");
        let routed = operation.routed.name(&name);
        if routed != name {
            holes.add(Hole::VariableNames, 1);
            parameter["name"] = Value::from(routed);
        }
    }
    for (name, literal) in &operation.routed.literals {
        holes.add(Hole::LiteralThroughVariable, 1);
        listed.push(json!({
            "name": name, "in": "path", "required": true, "schema": {"type": "string", "enum": [literal]},
        }));
    }
}

fn drop_keys(object: &mut Object, keys: &[&str], hole: Hole, holes: &mut Holes) {
    object.retain(|key, _| !keys.contains(&key.as_str()) || holes.add(hole, 1));
}

fn drop_extensions(object: &mut Object, holes: &mut Holes) {
    object.retain(|key, _| !key.starts_with("x-") || holes.add(Hole::Extensions, 1));
}

fn request(body: &mut Object, model: &Body, holes: &mut Holes) {
    drop_keys(body, &["description"], Hole::RequestDescription, holes);
    drop_extensions(body, holes);
    if body.get("required") != Some(&Value::Bool(true)) {
        holes.add(Hole::RequestOptional, 1);
        body.insert("required".to_owned(), Value::Bool(true));
    }
    only_json(body, holes);
    for (_, media) in body.get_mut("content").and_then(Value::as_object_mut).into_iter().flatten() {
        let Some(media) = media.as_object_mut() else { continue };
        if let BodyContent::Multipart(name) = &model.content
            && media.get("schema").is_some_and(|schema| schema.get("$ref").is_none())
        {
            holes.add(Hole::NamedInPlace, 1);
            media.insert("schema".to_owned(), json!({"$ref": format!("#/components/schemas/{name}")}));
        }
        drop_keys(media, &["example", "examples"], Hole::RequestExamples, holes);
        drop_keys(media, &["encoding"], Hole::RequestEncoding, holes);
        drop_extensions(media, holes);
        if let BodyContent::Json(schema) | BodyContent::UrlEncoded(schema) = &model.content
            && !schema.is_reference()
            && let Some(emitted) = media.get_mut("schema").and_then(Value::as_object_mut)
            && !emitted.contains_key("title")
        {
            holes.add(Hole::InlineTitle, 1);
            emitted.insert("title".to_owned(), Value::from(schema.inline_title()));
        }
        if matches!(model.content, BodyContent::Bytes) {
            let binary = json!({"type": "string", "format": "binary"});
            if media.insert("schema".to_owned(), binary.clone()) != Some(binary) {
                holes.add(Hole::RequestBytesSchema, 1);
            }
        }
    }
}

/// Where JSON is among the content types, it is the one that is emitted, and without its parameters.
fn only_json(holder: &mut Object, holes: &mut Holes) {
    let Some(content) = holder.get_mut("content").and_then(Value::as_object_mut) else { return };
    let Some(name) = content.keys().find(|name| is_json(name)).cloned() else { return };
    let mut media = content.remove(&name).unwrap_or_default();
    if let Some(media) = media.as_object_mut().filter(|media| !media.contains_key("schema")) {
        holes.add(Hole::SchemaLeftOut, 1);
        media.insert("schema".to_owned(), json!({}));
    }
    holes.add(Hole::BesideJson, content.len());
    holes.add(Hole::MediaParameters, usize::from(name != "application/json"));
    content.clear();
    content.insert("application/json".to_owned(), media);
}

fn responses(source: &mut Object, operation: &Operation, holes: &mut Holes) {
    let Some(Value::Object(listed)) = source.get_mut("responses") else { return };
    let Some((main, beside)) = operation.successes.split_first() else { return };
    holes.add(Hole::FurtherSuccess, beside.len());
    if main.status == 0 {
        return;
    }
    for error in &operation.errors {
        let status = error.status.to_string();
        let content = listed.get(&status).and_then(|response| response.get("content")).and_then(Value::as_object);
        let json = content.and_then(|content| content.iter().find(|(name, _)| is_json(name)));
        let schema = json.and_then(|(_, media)| media.get("schema"));
        holes.add(Hole::SilentErrors, usize::from(schema.is_none()));
        holes.add(Hole::NamedInPlace, usize::from(schema.is_some_and(|schema| schema.get("$ref").is_none())));
        match error.status {
            ErrorStatus::Default => holes.add(Hole::DefaultErrors, 1),
            ErrorStatus::Code(_) => holes.add(Hole::ErrorCodes, 1),
            ErrorStatus::Range(_) => true,
        };
    }
    holes.add(Hole::NoErrors, usize::from(operation.errors.is_empty()));
    holes.add(Hole::PlainErrors, usize::from(operation.error.is_none()));
    let success = listed.get(&main.status.to_string()).and_then(Value::as_object).cloned().unwrap_or_default();
    holes.add(Hole::SeveralErrors, usize::from(operation.error_schemas().len() > 1));
    let error = operation.error_body();
    let error = error.as_deref().unwrap_or(PLAIN_ERROR);
    let reference = format!("#/components/schemas/{error}");
    let error = json!({
        "description": error,
        "content": {"application/json": {"schema": {"$ref": reference}}},
    });
    *listed = Map::from_iter([
        (main.status.to_string(), Value::Object(success_response(success, main, holes))),
        ("4XX".to_owned(), error.clone()),
        ("5XX".to_owned(), error),
    ]);
}

fn success_response(mut response: Object, success: &Success, holes: &mut Holes) -> Object {
    drop_extensions(&mut response, holes);
    drop_keys(&mut response, &["links"], Hole::Callbacks, holes);
    only_json(&mut response, holes);
    let headers = response.get_mut("headers").and_then(Value::as_object_mut);
    for header in headers.into_iter().flatten().filter_map(|(_, header)| header.as_object_mut()) {
        drop_keys(header, &["example", "examples"], Hole::HeaderExamples, holes);
        drop_keys(header, &["deprecated"], Hole::ParameterDeprecated, holes);
        drop_keys(header, &["style", "explode"], Hole::ParameterStyle, holes);
        drop_extensions(header, holes);
    }
    for (_, media) in response.get_mut("content").and_then(Value::as_object_mut).into_iter().flatten() {
        let Some(media) = media.as_object_mut() else { continue };
        drop_keys(media, &["example", "examples"], Hole::ResponseExamples, holes);
        drop_extensions(media, holes);
    }
    match &success.content {
        SuccessContent::Media(types) => {
            let any = types.iter().filter(|media_type| *media_type != "*/*").count();
            holes.add(Hole::MediaTypes, any);
            let headers = response.remove("headers").and_then(|headers| headers.as_object().map(Map::len));
            holes.add(Hole::MediaHeaders, headers.unwrap_or_default());
            response.insert("content".to_owned(), json!({"*/*": {"schema": {}}}));
        }
        SuccessContent::Json(schema) => {
            let body = response.get_mut("content").and_then(|content| content.get_mut("application/json"));
            let emitted = body.and_then(|media| media.get_mut("schema")).and_then(Value::as_object_mut);
            if let Some(emitted) = emitted.filter(|_| !schema.is_reference())
                && !emitted.contains_key("title")
            {
                holes.add(Hole::InlineTitle, 1);
                emitted.insert("title".to_owned(), Value::from(schema.inline_title()));
            }
        }
        SuccessContent::Empty => {}
    }
    response
}
