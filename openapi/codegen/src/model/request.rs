//! Request bodies: one content type each.

use super::names::type_name;
use super::reader::Reader;
use super::types::{Body, BodyContent, Kind, Property, Schema};
use crate::read::{Map, Node};
use crate::refusal::Position;

impl<'d> Reader<'d> {
    pub(super) fn body(&mut self, map: &'d Map) -> Option<Body> {
        let node = self.resolve(map.get("requestBody")?, "requestBodies")?;
        let map = self.map(node, "the request body")?;
        self.only_keys(map, &["description", "content", "required"], "the request body");
        // What is not a boolean would be taken for false.
        self.flag(map, "required");
        let Some(content) = map.get("content").and_then(|node| self.map(node, "content")) else {
            self.refuse(node.place, "missing", "a request body without content", "name its content type");
            return None;
        };
        let [(media_type, place, media)] = content.entries.as_slice() else {
            let names = content.keys().collect::<Vec<_>>().join(", ");
            let (problem, fix) = match content.entries.len() {
                0 => ("a request body of no content type".to_owned(), "name one"),
                count => {
                    (format!("{count} request content types ({names})"), "keep one; make an operation for each other")
                }
            };
            self.refuse(node.place, "request-content", problem, fix);
            return None;
        };
        let media = self.map(media, "the media type")?;
        self.only_keys(media, &["schema", "example", "examples", "encoding"], "the media type");
        let content = self.body_content(media_type, *place, media.get("schema"))?;
        media.get("schema").into_iter().for_each(|node| self.not_required(node, "readOnly"));
        let media_type = media_type.clone();
        let max_bytes = self.count(map, "x-max-body-bytes").or(self.max_body_bytes);
        Some(Body { content, media_type, max_bytes })
    }

    fn body_content(&mut self, media_type: &str, place: Position, schema: Option<&'d Node>) -> Option<BodyContent> {
        if media_type == "application/octet-stream" {
            return Some(BodyContent::Bytes);
        }
        if specbound_document::is_text(media_type) && schema.is_none_or(|schema| self.is_string(schema)) {
            return Some(BodyContent::Text);
        }
        if schema.is_none() && is_json(media_type) {
            return Some(BodyContent::Json(Schema::any(place)));
        }
        let Some(node) = schema else {
            self.refuse(place, "missing", "a request body without schema", "give it one");
            return None;
        };
        match media_type {
            _ if is_json(media_type) => Some(BodyContent::Json(self.schema(node))),
            "application/x-www-form-urlencoded" => Some(BodyContent::UrlEncoded(self.schema(node))),
            "multipart/form-data" => {
                let name = self.component_name(node, &format!("{}Form", type_name(&self.subject)))?;
                self.form(node);
                Some(BodyContent::Multipart(name))
            }
            _ => {
                let fix = "take application/json, multipart/form-data, application/x-www-form-urlencoded, text/plain or \
                            application/octet-stream, without parameters";
                let problem = format!("the request content type {media_type} is not supported");
                self.refuse(place, "request-content", problem, fix);
                None
            }
        }
    }

    /// Whether a schema is that of a text, and not of bytes.
    pub(super) fn is_string(&mut self, node: &'d Node) -> bool {
        let Some(node) = self.resolve(node, "schemas") else { return false };
        let text = |key| node.get(key).and_then(Node::as_text);
        text("type") == Some("string") && text("format") != Some("binary")
    }

    /// The parts of a form are the properties of an object.
    fn form(&mut self, node: &'d Node) {
        let Some(resolved) = self.resolve(node, "schemas") else { return };
        let properties = match self.schema(resolved).kind {
            Kind::Object { properties, .. } => properties,
            // Nobody could say what its parts are.
            Kind::Map { .. } => {
                let fix = "name its parts in properties";
                self.refuse(node.place, "multipart", "a multipart form that names no parts", fix);
                return;
            }
            _ => {
                let fix = "make it an object, with a property for each part";
                self.refuse(node.place, "multipart", "a multipart form that is not an object", fix);
                return;
            }
        };
        for Property { name, place, schema, .. } in properties {
            let Kind::List { items, .. } = schema.kind else { continue };
            if matches!(items.kind, Kind::Text { format: Some(format), .. } if format == "binary") {
                let problem = format!("{name} is a list of files");
                self.refuse(place, "multipart", problem, "give each file a name of its own");
            }
        }
    }
}

/// JSON, also by another name such as `application/problem+json`, whatever parameters stand behind it.
pub(crate) fn is_json(media_type: &str) -> bool {
    specbound_document::is_json(media_type.split(';').next().unwrap_or_default().trim())
}
