//! Changes of an item.

use http::header::{CONTENT_TYPE, IF_MATCH, IF_NONE_MATCH, LOCATION};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use specbound_document::Failure;

use super::acting::Act;
use super::addressed_item::{item_id, number};
use super::bytes::sampled;
use super::make::{fitting, made, sent, settable, touch};
use super::merge::merge;
use super::resource::Verb;
use super::store::Item;
use crate::answering::Answering;
use crate::media::etag;
use crate::names::is_time;
use crate::outgoing_response::OutgoingResponse;

/// What a segment of a path is written without (RFC 3986, 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

impl Act<'_, '_> {
    pub(super) fn change(&mut self, status: u16) -> Result<OutgoingResponse, Failure> {
        let (answering, resource) = (self.answering, self.resource);
        let created = answering.operation.statuses().any(|status| status == 201);
        let id = match self.must_have(self.role.resource) {
            Ok(id) => id,
            // Some put what is not there yet.
            Err(_) if self.role.verb == Verb::Replace && created => return self.put_new(),
            Err(failure) => return Err(failure),
        };
        self.precondition(&id)?;
        let number = answering.session.next_made();
        let mut sent = sent(answering, resource);
        // The path says which one it is.
        sent.shift_remove(&resource.id);
        let behaviour = answering.api.behaviour().operation(answering.operation.id());
        let replaces = self.role.verb == Verb::Replace;
        let root = resource.shape.schema(answering.api.document());
        let mut body = self.body(&id);
        if replaces {
            // What the request could have said and did not is gone; the rest is the server's.
            let settable = settable(answering, resource);
            let known = crate::schema::members(root, root);
            body.retain(|name, _| {
                !settable.contains(name) || *name == resource.id || known.requires(name) || is_time(name, false)
            });
        }
        let patch = answering.head.header(CONTENT_TYPE);
        let strict = patch.is_some_and(|patch| patch.to_ascii_lowercase().contains("merge-patch"));
        let mut body = fitting(answering, resource, body, &sent, &|body, sent| match replaces {
            true => body.extend(sent.clone()),
            false => merge(root, Some(root), body, sent, strict),
        });
        for (name, value) in behaviour.iter().flat_map(|behaviour| &behaviour.set) {
            let replaced = |text: &str| text.replace("{id}", &id).replace("{mock}", answering.url.as_str());
            let value = value.as_str().map_or_else(|| value.clone(), |text| replaced(text).into());
            body.insert(name.clone(), value);
        }
        if self.role.verb != Verb::Act {
            touch(&mut body, answering.session.seconds(number), true);
        }
        let collection = self.collection(self.role.resource);
        if let Some(item) = collection.get_mut(&id) {
            item.write(&body);
        }
        // Of two successes, the one that says that something was there.
        let changed = |status: &u16| matches!(status, 200 | 202..=299);
        let status = match status {
            201 if replaces => answering.operation.statuses().find(changed).unwrap_or(status),
            status => status,
        };
        Ok(self.told(status, &body))
    }

    fn put_new(&mut self) -> Result<OutgoingResponse, Failure> {
        let (answering, resource) = (self.answering, self.resource);
        let id = item_id(answering, resource).unwrap_or_default();
        let mut body = made(answering, resource, &|_| false);
        let value = match body.get(&resource.id) {
            Some(Value::Number(_)) => number(&id).unwrap_or_else(|| id.as_str().into()),
            _ => id.as_str().into(),
        };
        body.insert(resource.id.clone(), value);
        let (key, _) = self.keyed(self.role.resource);
        self.store.add(&key, Item::new(id, &body));
        let mut reply = self.told(201, &body);
        if let Some(response) = answering.operation.response(201)
            && response.header("location").is_some()
        {
            reply.set(LOCATION, &format!("{}{}", answering.url, answering.head.path));
        }
        Ok(reply)
    }

    pub(super) fn delete(&mut self, status: u16) -> Result<OutgoingResponse, Failure> {
        let id = self.must_have(self.role.resource)?;
        self.precondition(&id)?;
        let (key, _) = self.keyed(self.role.resource);
        let item = self.store.remove(&key, &id);
        let model = self.answering.api.model();
        let below = |other: &str| model.is_below(other, self.role.resource);
        self.store.remove_below(&key, &id, &below);
        let body = item.map(|item| item.body()).unwrap_or_default();
        Ok(self.told(status, &body))
    }

    /// `If-Match` and `If-None-Match` of a change, by the entity tag that reading the item gives.
    fn precondition(&mut self, id: &str) -> Result<(), Failure> {
        let answering = self.answering;
        let headers = &answering.head.headers;
        if answering.operation.response(412).is_none()
            || !(headers.contains_key(IF_MATCH) || headers.contains_key(IF_NONE_MATCH))
        {
            return Ok(());
        }
        let resource = self.role.resource;
        let (document, model) = (answering.api.document(), answering.api.model());
        let has_tag = document.operations().iter().any(|operation| {
            let response = operation.response(200);
            operation.method() == "GET"
                && operation.path() == answering.operation.path()
                && model.of_operation(operation).is_some_and(|role| role.verb == Verb::Read)
                && response.is_some_and(|response| response.header("etag").is_some())
        });
        let by_bytes = model.operation_that(document, resource, &Verb::Bytes).filter(|_| !has_tag);
        let collection = self.collection(resource);
        let own = collection.get(id).filter(|_| !has_tag).and_then(|item| Some(item.files.get("")?.etag.clone()));
        let tag = match (own, by_bytes) {
            (Some(own), _) => Some(own),
            (None, Some(operation)) => {
                let body = collection.get(id).map(Item::body).unwrap_or_default();
                let reading = Answering { operation, ..*answering };
                Some(etag(sampled(&reading, &body).1.as_slice()))
            }
            (None, None) => collection.get(id).map(|item| etag(&item.json)),
        };
        tag.map_or(Ok(()), |tag| answering.operation.allow_change(answering.head, &tag))
    }

    /// Sets the place of a new item, where the document has it.
    pub(super) fn locate(&self, reply: &mut OutgoingResponse, id: &str) {
        let (answering, resource) = (self.answering, self.resource);
        let response = answering.operation.response(reply.status.as_u16());
        if response.is_none_or(|response| response.header("location").is_none()) {
            return;
        }
        let asked = answering.head.path.trim_end_matches('/');
        let above = match asked.ends_with(&*resource.collection) || resource.collection.contains('{') {
            false if resource.item.is_some() => &*resource.collection,
            _ => asked,
        };
        reply.set(LOCATION, &format!("{}{above}/{}", answering.url, utf8_percent_encode(id, RESERVED)));
    }
}
