//! One request at work: the collection and the item that it is about, and how an item is told.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use serde_json::{Map, Value};
use specbound_document::Failure;
use specbound_document::pipeline::not_found;

use super::addressed_item::{item_id, key, name_parents};
use super::resource::{Resource, Role};
use super::seeds::seeds;
use super::shape::Shape;
use super::store::{Collection, Item, Key, Store};
use crate::answering::Answering;
use crate::media::mixed;
use crate::outgoing_response::OutgoingResponse;

pub(super) struct Act<'a, 's> {
    pub(super) answering: &'a Answering<'a>,
    pub(super) role: &'a Role,
    pub(super) resource: &'a Resource,
    pub(super) store: &'s mut Store,
    /// Collections have nothing in them at first.
    pub(super) empty: bool,
}

impl Act<'_, '_> {
    /// The collection that the path leads to.
    pub(super) fn collection(&mut self, resource: usize) -> &mut Collection {
        self.collection_at(key(self.answering, resource), resource)
    }

    /// The same with its key.
    pub(super) fn keyed(&mut self, resource: usize) -> (Key, &mut Collection) {
        let key = key(self.answering, resource);
        (key.clone(), self.collection_at(key, resource))
    }

    fn collection_at(&mut self, key: Key, resource: usize) -> &mut Collection {
        let answering = self.answering;
        let model = answering.api.model();
        let known = &model.resources[resource];
        // What a test made has nothing below it yet.
        let above = known.parent.and_then(|parent| {
            let id = item_id(answering, &model.resources[parent])?;
            Some(self.store.get(&super::addressed_item::key(answering, parent))?.get(&id)?.seeded)
        });
        let empty = self.empty || above == Some(false);
        let seed = mixed(answering.session.seed() ^ (resource as u64 + 1));
        let seeds = || {
            let mut items = match empty {
                true => Vec::new(),
                false => seeds(answering.api.document(), model, resource, seed),
            };
            for item in &mut items {
                let mut body = item.body();
                name_parents(answering, known, &mut body);
                item.write(&body);
            }
            items
        };
        self.store.collection(key, seeds)
    }

    /// The identifier of the item that the path names.
    ///
    /// # Errors
    /// 404 where it is not there.
    pub(super) fn must_have(&mut self, resource: usize) -> Result<String, Failure> {
        self.item(resource).map(|(id, _)| id)
    }

    /// The same, and the item; neither where the path names none.
    ///
    /// # Errors
    /// As those of [`Act::must_have`].
    pub(super) fn item(&mut self, resource: usize) -> Result<(String, Option<&Item>), Failure> {
        let known = &self.answering.api.model().resources[resource];
        let Some(id) = item_id(self.answering, known) else { return Ok((String::new(), None)) };
        match self.collection(resource).get(&id) {
            Some(item) => Ok((id, Some(item))),
            None => Err(Failure::not_found(not_found(known.variable.as_deref().unwrap_or("id"), &id))),
        }
    }

    /// What is kept of an item of this request's collection.
    pub(super) fn body(&mut self, id: &str) -> Map<String, Value> {
        self.collection(self.role.resource).get(id).map(Item::body).unwrap_or_default()
    }

    /// The same of an item whose JSON is there already.
    pub(super) fn told_as(&self, status: u16, body: &Map<String, Value>, json: Bytes) -> OutgoingResponse {
        let answering = self.answering;
        match self.role.whole.as_ref().filter(|_| status == answering.success_status()) {
            Some(media_type) => self.whole(status, media_type, json),
            None => self.told(status, body),
        }
    }

    fn whole(&self, status: u16, media_type: &str, json: Bytes) -> OutgoingResponse {
        let mut reply = self.answering.bare(status);
        reply.set(CONTENT_TYPE, media_type);
        reply.body = json.into();
        self.answering.negotiated(reply)
    }

    /// An item as the operation answers with it: whole, or the properties that its answer has.
    pub(super) fn told(&self, status: u16, body: &Map<String, Value>) -> OutgoingResponse {
        let answering = self.answering;
        let Some(shape) = Shape::of_status(answering.api.document(), answering.operation, status) else {
            return answering.documented(status, None);
        };
        if shape.is(answering.api.document(), &self.resource.shape.pointer) {
            let json = serde_json::to_vec(body).unwrap_or_default();
            return self.whole(status, &shape.media_type, json.into());
        }
        let mut other = answering.documented(status, None);
        if let Ok(Value::Object(mut own)) = serde_json::from_slice::<Value>(other.body.as_slice()) {
            for (name, value) in own.iter_mut() {
                if let Some(known) = body.get(name) {
                    *value = known.clone();
                }
            }
            let own = Value::Object(own);
            if answering.operation.response(status).is_none_or(|response| response.fits(&shape.media_type, &own)) {
                other.body = own.to_string().into();
            }
        }
        answering.negotiated(other)
    }
}
