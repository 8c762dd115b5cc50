//! Responses: one success (beside it the parts and the unchanged of a download), and errors.

use super::names::type_name;
use super::reader::Reader;
use super::request::is_json;
use super::types::{ErrorResponse, ErrorStatus, Operation, Property, Schema, Success, SuccessContent};
use crate::read::{Map, Node};
use crate::refusal::Position;

/// Successes that may stand beside the main one, with the same bytes or none.
const BESIDE: &[u16] = &[206, 304];

/// The successes, the errors, and the schema of errors that have none of their own.
type Responses = (Vec<Success>, Vec<ErrorResponse>, Option<String>);

impl<'d> Reader<'d> {
    pub(super) fn responses(&mut self, map: &'d Map, place: Position, is_head: bool) -> Option<Responses> {
        let Some(responses) = map.get("responses").and_then(|node| self.map(node, "responses")) else {
            self.refuse(place, "missing", "no responses", "describe one success and the errors");
            return None;
        };
        if let [(status, _, node)] = responses.entries.as_slice()
            && status == "default"
            && let Some(free) = self.free_answer(node)
        {
            return Some((vec![free], Vec::new(), None));
        }
        let (mut successes, mut named) = (Vec::new(), false);
        let mut errors = Vec::new();
        let alone = responses.keys().filter(|status| !status.starts_with("x-")).count() == 1;
        for (status, place, node) in &responses.entries {
            if status.starts_with("x-") {
                continue;
            }
            let component = component_of(node);
            let Some(node) = self.resolve(node, "responses") else { continue };
            let Some(response) = self.map(node, "the response") else { continue };
            self.only_keys(response, &["description", "headers", "content", "links"], "the response");
            if response.get("description").is_none() {
                self.refuse(*place, "missing", format!("the response {status} has no description"), "give it one");
            }
            match status.as_bytes() {
                [b'2' | b'3', b'0'..=b'9', b'0'..=b'9'] | b"101" => {
                    let code = status.parse().unwrap_or_default();
                    named = true;
                    successes.extend(self.success(code, *place, response).map(|success| (success, *place)));
                }
                // What is not named is an error where a success is named.
                b"default" if alone => {
                    let fix = "name the success by its code, and the errors as 4XX and 5XX or one by one";
                    self.refuse(*place, "default-response", "only a default response, success and error in one", fix);
                    return None;
                }
                [b'2' | b'3', b'X', b'X'] => {
                    named = true;
                    let fix = "write the code that is answered, such as 200";
                    self.refuse(*place, "status", format!("a success of any code, {status}"), fix);
                }
                _ => match ErrorStatus::parse(status) {
                    Some(status) => errors.push(ErrorResponse {
                        status,
                        component,
                        description: self.text(response, "description").unwrap_or_default().to_owned(),
                        headers: self.headers(response),
                        schema: self.error_schema(response, *place),
                    }),
                    None => {
                        let problem = format!("there is no final status {status}");
                        self.refuse(*place, "status", problem, "write a code from 200 to 599, 4XX, 5XX or default");
                    }
                },
            }
        }
        let error = errors.iter().find_map(|error| error.schema.clone());
        // What is wrong with a success is said already.
        let successes =
            if successes.is_empty() && named { Vec::new() } else { self.one_success(successes, place, is_head) };
        Some((successes, errors, error))
    }

    /// The one response of any status and any bytes that dropshot writes for a handler that makes its answers itself.
    fn free_answer(&mut self, node: &'d Node) -> Option<Success> {
        let map = node.as_map()?;
        let [(media_type, _, media)] = map.get("content")?.as_map()?.entries.as_slice() else { return None };
        let anything = media.get("schema")?.as_map()?.entries.is_empty();
        (media_type == "*/*" && anything && map.get("headers").is_none()).then(|| Success {
            status: 0,
            description: map.get("description").and_then(Node::as_text).unwrap_or_default().to_owned(),
            headers: Vec::new(),
            content: SuccessContent::Media(vec![media_type.clone()]),
        })
    }

    fn success(&mut self, status: u16, place: Position, map: &'d Map) -> Option<Success> {
        let headers = self.headers(map);
        let description = self.text(map, "description").unwrap_or_default().to_owned();
        let content = match map.get("content").and_then(|node| self.map(node, "content")) {
            None => SuccessContent::Empty,
            Some(content) if content.entries.is_empty() => SuccessContent::Empty,
            Some(content) => self.success_content(content, place)?,
        };
        if matches!(status, 204 | 205 | 304) && !matches!(content, SuccessContent::Empty) {
            self.refuse(
                place,
                "no-content",
                format!("a body with {status}, which never has one"),
                "remove the content",
            );
        }
        Some(Success { status, description, headers, content })
    }

    fn success_content(&mut self, content: &'d Map, place: Position) -> Option<SuccessContent> {
        for (_, _, media) in &content.entries {
            let media = self.map(media, "the media type")?;
            self.only_keys(media, &["schema", "example", "examples"], "the media type");
        }
        // Where there is a choice, the answer is JSON.
        if let Some((_, _, media)) = content.entries.iter().find(|(media_type, ..)| is_json(media_type)) {
            let Some(schema) = media.get("schema") else { return Some(SuccessContent::Json(Schema::any(media.place))) };
            self.not_required(schema, "writeOnly");
            return Some(SuccessContent::Json(self.schema(schema)));
        }
        let is_text = content.entries.iter().all(|(media_type, _, media)| {
            is_utf8(media_type) && media.get("schema").is_none_or(|schema| self.is_string(schema))
        });
        if is_text && !content.entries.is_empty() {
            return Some(SuccessContent::Text(content.keys().map(str::to_owned).collect()));
        }
        for (media_type, place, media) in &content.entries {
            let is_bytes = media.get("schema").is_none_or(|schema| {
                let is_text = schema.get("type").and_then(Node::as_text) == Some("string");
                is_text || schema.as_map().is_some_and(|map| map.entries.is_empty())
            });
            if !is_bytes {
                let problem = format!("{media_type} is passed on as bytes, and its schema says more");
                self.refuse(*place, "response-content", problem, "write type: string with format: binary");
            }
        }
        if content.entries.is_empty() {
            self.refuse(place, "response-content", "no content type", "name one");
        }
        Some(SuccessContent::Media(content.keys().map(str::to_owned).collect()))
    }

    fn headers(&mut self, map: &'d Map) -> Vec<Property> {
        let listed = map.get("headers").and_then(|node| self.map(node, "headers"));
        let mut headers = Vec::new();
        for (name, place, node) in listed.map(|map| map.entries.as_slice()).unwrap_or_default() {
            let Some(node) = self.resolve(node, "headers") else { continue };
            let Some(map) = self.map(node, "the header") else { continue };
            let known = ["description", "required", "deprecated", "schema", "example", "examples", "style", "explode"];
            self.only_keys(map, &known, "the header");
            let Some(schema) = map.get("schema") else {
                self.refuse(node.place, "missing", format!("the header {name} has no schema"), "give it one");
                continue;
            };
            let mut schema = self.schema(schema);
            schema.meta.description = self.text(map, "description").map(str::to_owned);
            headers.push(Property { name: name.clone(), place: *place, required: self.flag(map, "required"), schema });
        }
        headers
    }

    /// The component that an error response has as its JSON body; nothing where the document does not say what it
    /// has.
    fn error_schema(&mut self, map: &'d Map, place: Position) -> Option<String> {
        let content = map.get("content").and_then(|node| self.map(node, "content"))?;
        for (_, _, media) in &content.entries {
            let media = self.map(media, "the media type")?;
            self.only_keys(media, &["schema", "example", "examples"], "the media type");
        }
        let json = content.entries.iter().find(|(media_type, ..)| is_json(media_type));
        let has_plain = content.keys().any(specbound_document::is_plain_text);
        match json {
            Some((_, _, media)) => self.component_name(media.get("schema")?, "Error"),
            None if content.entries.is_empty() || has_plain => None,
            None => {
                let types = content.keys().collect::<Vec<_>>().join(" and ");
                let fix = "answer JSON, application/json or application/problem+json, or text/plain";
                self.refuse(place, "error-content", format!("an error is answered with {types}"), fix);
                None
            }
        }
    }

    /// Operations whose document describes no error answer with the errors of all others, and where there are none,
    /// with dropshot's own.
    pub(super) fn errors_of_the_silent(&mut self, operations: &mut [Operation]) {
        let named = operations.iter().flat_map(|operation| operation.error_schemas());
        let mut named = named.map(str::to_owned).collect::<Vec<_>>();
        named.sort_unstable();
        named.dedup();
        let components = self.root.pointer("/components/schemas").and_then(Node::as_map);
        // dropshot's own is named so too.
        let in_place = self.named.iter().map(|(name, _)| name.as_str());
        let all = components.into_iter().flat_map(|all| all.keys()).chain(in_place);
        let taken = all.into_iter().find(|name| type_name(name) == "Error");
        let instead = match named.as_slice() {
            [only] => Some(only.clone()),
            _ => taken.map(str::to_owned),
        };
        for operation in operations {
            let is_free = operation.successes.first().is_some_and(|success| success.status == 0);
            if operation.error.is_none() && !is_free {
                operation.error.clone_from(&instead);
            }
        }
    }

    /// One success, or a download with its parts and its unchanged.
    fn one_success(&mut self, successes: Vec<(Success, Position)>, place: Position, is_head: bool) -> Vec<Success> {
        let (mut main, mut beside): (Vec<_>, Vec<_>) =
            successes.into_iter().partition(|(success, _)| !BESIDE.contains(&success.status));
        if main.is_empty() {
            self.refuse(place, "no-success", "no success response", "describe one, with a code from 200 to 399");
            return Vec::new();
        }
        for (success, place) in &main[1..] {
            let problem = format!("two success responses, {} and {}", main[0].0.status, success.status);
            let fix = "keep one; an operation has one type of answer";
            self.refuse(*place, "two-successes", problem, fix);
        }
        let has_parts = beside.iter().any(|(success, _)| success.status == 206);
        if has_parts || is_head {
            main.iter_mut().chain(&mut beside).for_each(|(success, _)| success.content.turn_into_bytes());
        }
        let bytes = matches!(main[0].0.content, SuccessContent::Media(_));
        for (success, place) in &beside {
            let fits = match success.content {
                SuccessContent::Json(_) | SuccessContent::Text(_) => false,
                SuccessContent::Media(_) => bytes,
                SuccessContent::Empty => true,
            };
            if !fits {
                let problem = format!("a response {} of another kind than {}", success.status, main[0].0.status);
                self.refuse(*place, "two-successes", problem, "answer bytes with both, or nothing with this one");
            }
        }
        main.truncate(1);
        main.extend(beside);
        main.into_iter().map(|(success, _)| success).collect()
    }
}

impl SuccessContent {
    /// A text whose parts are sent, or only its length, is bytes.
    fn turn_into_bytes(&mut self) {
        if let SuccessContent::Text(types) = self {
            *self = SuccessContent::Media(std::mem::take(types));
        }
    }
}

/// Whether a text of this media type can be written as a Rust one is: `text/*`, of no other charset than UTF-8.
fn is_utf8(media_type: &str) -> bool {
    let charset = specbound_document::MediaType::parse(media_type)
        .map(|parsed| parsed.parameter("charset").is_none_or(|charset| charset.eq_ignore_ascii_case("utf-8")));
    specbound_document::is_text(media_type) && !media_type.contains('*') && charset == Ok(true)
}

/// The name of a response that is referred to.
fn component_of(node: &Node) -> Option<String> {
    let reference = node.get("$ref")?.as_text()?;
    Some(reference.strip_prefix("#/components/responses/")?.to_owned())
}
