//! The bytes of an item.

use http::header::{CONTENT_TYPE, ETAG};
use serde_json::{Map, Value};
use specbound_document::Failure;

use super::acting::Act;
use super::blob::Blob;
use super::resource::Verb;
use crate::answering::Answering;
use crate::outgoing_response::OutgoingResponse;
use crate::reply_body::Body;

impl Act<'_, '_> {
    pub(super) fn sent_file(&self) -> Result<Option<Blob>, Failure> {
        let Some((_, file)) = self.answering.valid.files.first() else { return Ok(None) };
        let shown = self.answering.valid.shown.as_ref().and_then(|shown| shown.get("format")).and_then(Value::as_str);
        let media_type = match shown {
            Some(format) => format!("image/{format}"),
            None => file.content_type.clone().unwrap_or_else(|| "application/octet-stream".to_owned()),
        };
        Blob::new(&media_type, &file.bytes)
            .map(Some)
            .map_err(|error| Failure::internal(format!("a file cannot be kept: {error}")))
    }

    pub(super) fn bytes(&mut self, status: u16) -> Result<Option<OutgoingResponse>, Failure> {
        let id = self.must_have(self.role.resource)?;
        let answering = self.answering;
        let slot = answering.operation.path();
        let model = answering.api.model();
        let stores = answering.api.document().operations().iter().any(|operation| {
            operation.path() == slot && model.of_operation(operation).is_some_and(|role| role.verb == Verb::Store)
        });
        let collection = self.collection(self.role.resource);
        let Some(item) = collection.get_mut(&id) else { return Ok(None) };
        let (seeded, body) = (item.seeded, item.body());
        let own = if item.files.contains_key(slot) { slot } else { "" };
        let found = item.files.get(own).map(|blob| (blob.media_type.clone(), blob.etag.clone(), blob.body()));
        let (media_type, tag, bytes) = match found {
            Some((media_type, tag, bytes)) => (media_type, Some(tag), bytes),
            None if stores && !seeded => {
                let what = slot.rsplit('/').next().unwrap_or_default();
                return Err(Failure::not_found(format!("There is no {what} yet.")));
            }
            None => {
                let (media_type, bytes) = sampled(answering, &body);
                (media_type, None, bytes)
            }
        };
        let response = answering.operation.response(status);
        let media_type = match response {
            Some(response) if !response.has_media_type(&media_type) => response
                .media_types()
                .next()
                .filter(|known| !known.contains('*'))
                .unwrap_or("application/octet-stream")
                .to_owned(),
            _ => media_type,
        };
        let mut reply = answering.bytes(answering.bare(status), &media_type, bytes);
        if let (Some(tag), true) = (tag, response.is_some_and(|response| response.header("etag").is_some())) {
            reply.set(ETAG, &tag);
        }
        Ok(Some(answering.negotiated(reply)))
    }

    pub(super) fn keep(&mut self, status: u16) -> Result<OutgoingResponse, Failure> {
        let id = self.must_have(self.role.resource)?;
        let answering = self.answering;
        if let Some(blob) = self.sent_file()? {
            let (key, _) = self.keyed(self.role.resource);
            self.store.attach(&key, &id, answering.operation.path(), blob);
        }
        let body = self.body(&id);
        Ok(self.told(status, &body))
    }
}

/// The bytes of an item that nobody sent: what its properties say of them.
pub(super) fn sampled(answering: &Answering<'_>, body: &Map<String, Value>) -> (String, Body) {
    let status = answering.success_status();
    let response = answering.operation.response(status);
    let format = body.get("format").and_then(Value::as_str).map(|format| format!("image/{format}"));
    let own = format.filter(|format| response.is_some_and(|response| response.has_media_type(format)));
    let seed = answering.seed;
    if let Some((media_type, bytes)) =
        own.and_then(|own| answering.media.sample(&own, body, seed).map(|bytes| (own, Body::Bytes(bytes))))
    {
        return (media_type, bytes);
    }
    let reply = answering.documented(status, None);
    let media_type = reply.header(CONTENT_TYPE).unwrap_or("application/octet-stream").to_owned();
    (media_type, reply.body)
}
