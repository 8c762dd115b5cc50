//! Request bodies: one content type each.

use super::access::Access;
use super::{Body, BodyContent, Kind, Schema};
use crate::read::{Map, Node};
use crate::refusal::Place;

impl<'d> Access<'d> {
    pub(super) fn body(&mut self, map: &'d Map) -> Option<Body> {
        let node = self.resolve(map.get("requestBody")?, "requestBodies")?;
        let map = self.map(node, "the request body")?;
        self.only_keys(map, &["description", "content", "required"], "the request body");
        let Some(content) = map.get("content").and_then(|node| self.map(node, "content")) else {
            self.refuse(node.place, "missing", "a request body without content", "name its content type");
            return None;
        };
        let [(media_type, place, media)] = content.entries.as_slice() else {
            let names = content.keys().collect::<Vec<_>>().join(", ");
            let problem = format!("{} request content types ({names})", content.entries.len());
            self.refuse(node.place, "request-content", problem, "keep one; make an operation for each other");
            return None;
        };
        let media = self.map(media, "the media type")?;
        self.only_keys(media, &["schema", "example", "examples", "encoding"], "the media type");
        let schema = media.get("schema").map(|node| self.schema(node));
        let content = self.body_content(media_type, *place, schema)?;
        Some(Body { content, max_bytes: self.count(map, "x-max-body-bytes") })
    }

    fn body_content(&mut self, media_type: &str, place: Place, schema: Option<Schema>) -> Option<BodyContent> {
        let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if essence == "application/octet-stream" {
            return Some(BodyContent::Bytes);
        }
        let Some(schema) = schema else {
            self.refuse(place, "missing", "a request body without schema", "give it one");
            return None;
        };
        match essence.as_str() {
            "application/json" => Some(BodyContent::Json(schema)),
            "application/x-www-form-urlencoded" => Some(BodyContent::UrlEncoded(schema)),
            "multipart/form-data" => match schema.kind {
                Kind::Reference(name) => Some(BodyContent::Multipart(name)),
                _ => {
                    let cure = "name it in components/schemas and refer to it";
                    self.refuse(place, "multipart", "a multipart form whose schema has no name", cure);
                    None
                }
            },
            _ => {
                let cure = "take application/json, multipart/form-data, application/x-www-form-urlencoded or \
                            application/octet-stream";
                self.refuse(place, "request-content", format!("the request content type {media_type}"), cure);
                None
            }
        }
    }

    /// Whether a node is a schema of binary content.
    pub(super) fn is_binary(node: &Node) -> bool {
        node.get("format").and_then(Node::as_text) == Some("binary")
    }
}
