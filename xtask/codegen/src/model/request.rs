//! Request bodies: one content type each.

use super::access::Access;
use super::{Body, BodyContent, Kind, Schema};
use crate::read::Map;
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
            let (problem, cure) = match content.entries.len() {
                0 => ("a request body of no content type".to_owned(), "name one"),
                count => (format!("{count} request content types ({names})"), "keep one; make an operation for each other"),
            };
            self.refuse(node.place, "request-content", problem, cure);
            return None;
        };
        let media = self.map(media, "the media type")?;
        self.only_keys(media, &["schema", "example", "examples", "encoding"], "the media type");
        let schema = media.get("schema").map(|node| self.schema(node));
        media.get("schema").into_iter().for_each(|node| self.not_required(node, "readOnly"));
        let content = self.body_content(media_type, *place, schema)?;
        Some(Body { content, max_bytes: self.count(map, "x-max-body-bytes") })
    }

    fn body_content(&mut self, media_type: &str, place: Place, schema: Option<Schema>) -> Option<BodyContent> {
        if media_type == "application/octet-stream" {
            return Some(BodyContent::Bytes);
        }
        let Some(schema) = schema else {
            self.refuse(place, "missing", "a request body without schema", "give it one");
            return None;
        };
        match media_type {
            "application/json" => Some(BodyContent::Json(schema)),
            "application/x-www-form-urlencoded" => Some(BodyContent::UrlEncoded(schema)),
            "multipart/form-data" => match schema.kind {
                Kind::Reference(name) => Some(BodyContent::Multipart(name)),
                _ => {
                    let cure = "put it into components/schemas, and refer to it";
                    self.refuse(place, "multipart", "the schema of a multipart form has no name", cure);
                    None
                }
            },
            _ => {
                let cure = "take application/json, multipart/form-data, application/x-www-form-urlencoded or \
                            application/octet-stream, without parameters";
                let problem = format!("the request content type {media_type} is none that dropshot has");
                self.refuse(place, "request-content", problem, cure);
                None
            }
        }
    }
}
