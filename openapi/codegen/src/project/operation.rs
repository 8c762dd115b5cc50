//! The projection of one operation.

use serde_json::{Map, Value, json};

use super::dropshot_gap::{DropshotGap, GapCounts};
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

pub(super) fn project(mut source: Object, operation: &Operation, gaps: &mut GapCounts) -> Object {
    if source.remove("security").is_some() {
        gaps.add(DropshotGap::Security, 1);
    }
    if source.remove("externalDocs").is_some() {
        gaps.add(DropshotGap::ExternalDocs, 1);
    }
    if source.remove("servers").is_some() {
        gaps.add(DropshotGap::Servers, 1);
    }
    source.retain(|key, _| {
        !key.starts_with("x-")
            || matches!(key.as_str(), "x-dropshot-pagination" | "x-dropshot-websocket")
            || gaps.add(DropshotGap::Extensions, 1)
    });
    if operation.path.len() > 1 && operation.path.ends_with('/') {
        gaps.add(DropshotGap::TrailingSlash, 1);
    }
    if source.remove("callbacks").is_some() {
        gaps.add(DropshotGap::Callbacks, 1);
    }
    if !source.contains_key("operationId") {
        gaps.add(DropshotGap::OperationIds, 1);
        source.insert("operationId".to_owned(), Value::from(operation.id.as_str()));
    }
    if !source.contains_key("summary")
        && let Some(description) = source.remove("description")
    {
        gaps.add(DropshotGap::DescriptionWithoutSummary, 1);
        let summary = description.as_str().map(crate::canonical::one_line).unwrap_or_default();
        source.insert("summary".to_owned(), Value::from(summary));
    }
    parameters(&mut source, operation, gaps);
    if let (Some(Value::Object(body)), Some(model)) = (source.get_mut("requestBody"), &operation.body) {
        request(body, model, gaps);
    }
    responses(&mut source, operation, gaps);
    source
}

fn parameters(source: &mut Object, operation: &Operation, gaps: &mut GapCounts) {
    let listed = source.entry("parameters").or_insert_with(|| json!([]));
    let Some(listed) = listed.as_array_mut() else { return };
    let text = |parameter: &Value, key| parameter.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    listed.retain(|parameter| {
        !is_ignored_header(&text(parameter, "in"), &text(parameter, "name")) || gaps.add(DropshotGap::IgnoredHeaders, 1)
    });
    let is_hidden = |parameter: &Value| {
        let (place, name) = (text(parameter, "in"), text(parameter, "name"));
        operation
            .parameters
            .iter()
            .any(|known| !known.is_scalar && known.property.name == name && known.location.word() == place)
    };
    listed.retain(|parameter| !is_hidden(parameter) || gaps.add(DropshotGap::ListParameters, 1));
    listed.retain(|parameter| text(parameter, "in") != "cookie" || gaps.add(DropshotGap::CookieParameters, 1));
    for parameter in listed.iter_mut().filter_map(Value::as_object_mut) {
        drop_keys(parameter, &["example", "examples"], DropshotGap::ParameterExamples, gaps);
        drop_keys(parameter, &["deprecated"], DropshotGap::ParameterDeprecated, gaps);
        drop_keys(
            parameter,
            &["style", "explode", "allowReserved", "allowEmptyValue"],
            DropshotGap::ParameterStyle,
            gaps,
        );
        drop_extensions(parameter, gaps);
        if let Some(Value::Object(schema)) = parameter.get_mut("schema") {
            drop_keys(schema, &["description", "title"], DropshotGap::ParameterSchemaMeta, gaps);
            if schema.contains_key("allOf") {
                drop_keys(schema, &["nullable"], DropshotGap::ParameterNull, gaps);
            }
        }
    }
    for parameter in listed.iter_mut().filter(|parameter| text(parameter, "in") == "path") {
        let name = text(parameter, "name");
        let routed = operation.routed.name(&name);
        if routed != name {
            gaps.add(DropshotGap::VariableNames, 1);
            parameter["name"] = Value::from(routed);
        }
    }
    for (name, literal) in &operation.routed.literals {
        gaps.add(DropshotGap::LiteralThroughVariable, 1);
        listed.push(json!({
            "name": name, "in": "path", "required": true, "schema": {"type": "string", "enum": [literal]},
        }));
    }
}

fn drop_keys(object: &mut Object, keys: &[&str], gap: DropshotGap, gaps: &mut GapCounts) {
    object.retain(|key, _| !keys.contains(&key.as_str()) || gaps.add(gap, 1));
}

fn drop_extensions(object: &mut Object, gaps: &mut GapCounts) {
    object.retain(|key, _| !key.starts_with("x-") || gaps.add(DropshotGap::Extensions, 1));
}

/// How dropshot names the media type of what it does not read.
const BYTES: &str = "application/octet-stream";

fn request(body: &mut Object, model: &Body, gaps: &mut GapCounts) {
    drop_keys(body, &["description"], DropshotGap::RequestDescription, gaps);
    drop_extensions(body, gaps);
    if body.get("required") != Some(&Value::Bool(true)) {
        gaps.add(DropshotGap::RequestOptional, 1);
        body.insert("required".to_owned(), Value::Bool(true));
    }
    only_json(body, gaps);
    if matches!(model.content, BodyContent::Text | BodyContent::Bytes)
        && let Some(content) = body.get_mut("content").and_then(Value::as_object_mut)
        && let Some(media) = content.remove(&model.media_type)
    {
        gaps.add(DropshotGap::RequestText, usize::from(model.media_type != BYTES));
        content.insert(BYTES.to_owned(), media);
    }
    for (_, media) in body.get_mut("content").and_then(Value::as_object_mut).into_iter().flatten() {
        let Some(media) = media.as_object_mut() else { continue };
        if let BodyContent::Multipart(name) = &model.content
            && media.get("schema").is_some_and(|schema| schema.get("$ref").is_none())
        {
            gaps.add(DropshotGap::NamedInPlace, 1);
            media.insert("schema".to_owned(), json!({"$ref": format!("#/components/schemas/{name}")}));
        }
        drop_keys(media, &["example", "examples"], DropshotGap::RequestExamples, gaps);
        let encodings = media.get("encoding").and_then(Value::as_object).into_iter().flat_map(Object::values);
        let beside = encodings
            .filter_map(Value::as_object)
            .flat_map(Object::keys)
            .filter(|key| matches!(key.as_str(), "headers" | "style" | "explode" | "allowReserved"));
        gaps.add(DropshotGap::EncodingBesideType, beside.count());
        drop_keys(media, &["encoding"], DropshotGap::RequestEncoding, gaps);
        drop_extensions(media, gaps);
        if let BodyContent::Json(schema) | BodyContent::UrlEncoded(schema) = &model.content
            && !schema.is_reference()
            && let Some(emitted) = media.get_mut("schema").and_then(Value::as_object_mut)
            && !emitted.contains_key("title")
        {
            gaps.add(DropshotGap::InlineTitle, 1);
            emitted.insert("title".to_owned(), Value::from(schema.inline_title()));
        }
        if matches!(model.content, BodyContent::Text | BodyContent::Bytes) {
            let binary = json!({"type": "string", "format": "binary"});
            if media.insert("schema".to_owned(), binary.clone()) != Some(binary) {
                gaps.add(DropshotGap::RequestBytesSchema, 1);
            }
        }
    }
}

/// Where JSON is among the content types, it is the one that is emitted, and without its parameters.
fn only_json(holder: &mut Object, gaps: &mut GapCounts) {
    let Some(content) = holder.get_mut("content").and_then(Value::as_object_mut) else { return };
    let Some(name) = content.keys().find(|name| is_json(name)).cloned() else { return };
    let mut media = content.remove(&name).unwrap_or_default();
    if let Some(media) = media.as_object_mut().filter(|media| !media.contains_key("schema")) {
        gaps.add(DropshotGap::SchemaLeftOut, 1);
        media.insert("schema".to_owned(), json!({}));
    }
    gaps.add(DropshotGap::BesideJson, content.len());
    gaps.add(DropshotGap::MediaParameters, usize::from(name != "application/json"));
    content.clear();
    content.insert("application/json".to_owned(), media);
}

fn responses(source: &mut Object, operation: &Operation, gaps: &mut GapCounts) {
    let Some(Value::Object(listed)) = source.get_mut("responses") else { return };
    let Some((main, beside)) = operation.successes.split_first() else { return };
    gaps.add(DropshotGap::FurtherSuccess, beside.len());
    if main.status == 0 {
        return;
    }
    for error in &operation.errors {
        let status = error.status.to_string();
        let content = listed.get(&status).and_then(|response| response.get("content")).and_then(Value::as_object);
        let json = content.and_then(|content| content.iter().find(|(name, _)| is_json(name)));
        let schema = json.and_then(|(_, media)| media.get("schema"));
        let has_plain =
            content.is_some_and(|content| content.keys().any(|name| specbound_document::is_plain_text(name)));
        gaps.add(
            match (json, has_plain) {
                (Some(_), _) => DropshotGap::SchemaLeftOut,
                (None, true) => DropshotGap::TextErrors,
                (None, false) => DropshotGap::SilentErrors,
            },
            usize::from(schema.is_none()),
        );
        gaps.add(DropshotGap::NamedInPlace, usize::from(schema.is_some_and(|schema| schema.get("$ref").is_none())));
        match error.status {
            ErrorStatus::Default => gaps.add(DropshotGap::DefaultErrors, 1),
            ErrorStatus::Code(_) => gaps.add(DropshotGap::ErrorCodes, 1),
            ErrorStatus::Range(_) => true,
        };
    }
    gaps.add(DropshotGap::NoErrors, usize::from(operation.errors.is_empty()));
    gaps.add(DropshotGap::PlainErrors, usize::from(operation.error.is_none()));
    let success = listed.get(&main.status.to_string()).and_then(Value::as_object).cloned().unwrap_or_default();
    gaps.add(DropshotGap::SeveralErrors, usize::from(operation.error_schemas().len() > 1));
    let error = operation.error_body();
    let error = error.as_deref().unwrap_or(PLAIN_ERROR);
    let reference = format!("#/components/schemas/{error}");
    let error = json!({
        "description": error,
        "content": {"application/json": {"schema": {"$ref": reference}}},
    });
    *listed = Map::from_iter([
        (main.status.to_string(), Value::Object(success_response(success, main, gaps))),
        ("4XX".to_owned(), error.clone()),
        ("5XX".to_owned(), error),
    ]);
}

fn success_response(mut response: Object, success: &Success, gaps: &mut GapCounts) -> Object {
    drop_extensions(&mut response, gaps);
    drop_keys(&mut response, &["links"], DropshotGap::Callbacks, gaps);
    only_json(&mut response, gaps);
    let headers = response.get_mut("headers").and_then(Value::as_object_mut);
    for header in headers.into_iter().flatten().filter_map(|(_, header)| header.as_object_mut()) {
        drop_keys(header, &["example", "examples"], DropshotGap::HeaderExamples, gaps);
        drop_keys(header, &["deprecated"], DropshotGap::ParameterDeprecated, gaps);
        drop_keys(header, &["style", "explode"], DropshotGap::ParameterStyle, gaps);
        drop_extensions(header, gaps);
    }
    for (_, media) in response.get_mut("content").and_then(Value::as_object_mut).into_iter().flatten() {
        let Some(media) = media.as_object_mut() else { continue };
        drop_keys(media, &["example", "examples"], DropshotGap::ResponseExamples, gaps);
        drop_extensions(media, gaps);
    }
    match &success.content {
        SuccessContent::Text(types) | SuccessContent::Media(types) => {
            let any = types.iter().filter(|media_type| *media_type != "*/*").count();
            gaps.add(DropshotGap::MediaTypes, any);
            let headers = response.remove("headers").and_then(|headers| headers.as_object().map(Map::len));
            gaps.add(DropshotGap::MediaHeaders, headers.unwrap_or_default());
            response.insert("content".to_owned(), json!({"*/*": {"schema": {}}}));
        }
        SuccessContent::Json(schema) => {
            let body = response.get_mut("content").and_then(|content| content.get_mut("application/json"));
            let emitted = body.and_then(|media| media.get_mut("schema")).and_then(Value::as_object_mut);
            if let Some(emitted) = emitted.filter(|_| !schema.is_reference())
                && !emitted.contains_key("title")
            {
                gaps.add(DropshotGap::InlineTitle, 1);
                emitted.insert("title".to_owned(), Value::from(schema.inline_title()));
            }
        }
        SuccessContent::Empty => {}
    }
    response
}
