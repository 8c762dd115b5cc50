//! One request to an operation that has state.

use http::header::{CONTENT_TYPE, IF_MATCH, IF_NONE_MATCH};
use serde_json::{Map, Value};
use specbound_document::{Failure, Operation};

use super::acting::Act;
use super::addressed_item::{item_id, key};
use super::make::made;
use super::page::page;
use super::resource::Verb;
use super::seeds::{identifier, seeds};
use super::shape::Shape;
use super::store::Item;
use crate::answering::Answering;
use crate::media::etag;
use crate::outgoing_response::OutgoingResponse;

/// The answer of state; nothing where the operation has none. `empty`: collections have nothing in them at first.
pub(crate) fn answer(answering: &Answering<'_>, empty: bool) -> Option<OutgoingResponse> {
    let model = answering.api.model();
    let role = model.of_operation(answering.operation)?;
    let mut store = answering.session.store();
    let mut act = Act { answering, role, resource: &model.resources[role.resource], store: &mut store, empty };
    match act.answer() {
        Ok(reply) => reply,
        Err(failure) => {
            drop(store);
            Some(answering.failure(&failure))
        }
    }
}

/// The properties of the item that the request is about: those that are kept, else those of the document's example.
pub(crate) fn known(answering: &Answering<'_>) -> Option<Map<String, Value>> {
    let model = answering.api.model();
    let role = model.of_operation(answering.operation)?;
    let resource = &model.resources[role.resource];
    let id = item_id(answering, resource);
    if let (Some(id), Ok(mut store)) = (&id, answering.session.store.try_lock()) {
        let found = store.get(&key(answering, role.resource)).and_then(|collection| collection.get(id).map(Item::body));
        if found.is_some() {
            return found;
        }
    }
    let document = answering.api.document();
    let shown = seeds(document, model, role.resource, answering.session.seed());
    // Of a list the newest is first; of other examples, the first.
    let first = if resource.newest_first { shown.last() } else { shown.first() };
    first.map(Item::body)
}

/// The entity tag of what the request would change; nothing where it asks for none.
pub(crate) fn changed_etag(answering: &Answering<'_>) -> Option<String> {
    if !answering.head.headers.contains_key(IF_MATCH) && !answering.head.headers.contains_key(IF_NONE_MATCH) {
        return None;
    }
    let model = answering.api.model();
    let role = model.of_operation(answering.operation)?;
    let tagged = |operation: &&Operation| {
        let own = model
            .of_operation(operation)
            .is_some_and(|own| own.resource == role.resource && matches!(own.verb, Verb::Bytes | Verb::Read));
        own && operation.method() == "GET"
            && operation.response(200).is_some_and(|response| response.header("etag").is_some())
    };
    let reading = answering.api.document().operations().iter().find(tagged)?;
    let reading = Answering { operation: reading, ..*answering };
    Some(etag(reading.documented(200, None).body.as_slice()))
}

impl Act<'_, '_> {
    fn answer(&mut self) -> Result<Option<OutgoingResponse>, Failure> {
        for parent in &self.role.parents {
            self.must_have(*parent)?;
        }
        let status = self.answering.success_status();
        match &self.role.verb {
            Verb::List(property) => self.list(property.as_deref()).map(Some),
            Verb::Create => self.create(status).map(Some),
            Verb::Read => self.read(status).map(Some),
            Verb::Replace | Verb::Merge | Verb::Act => self.change(status).map(Some),
            Verb::Delete => self.delete(status).map(Some),
            Verb::Bytes => self.bytes(status),
            Verb::Store => self.keep(status).map(Some),
            Verb::Under => {
                self.must_have(self.role.resource)?;
                Ok(None)
            }
        }
    }

    fn list(&mut self, property: Option<&str>) -> Result<OutgoingResponse, Failure> {
        let (answering, resource) = (self.answering, self.resource);
        let shape = Shape::of(answering.api.document(), answering.operation);
        let shape = shape.ok_or_else(|| Failure::internal("a list without a schema"))?;
        let collection = self.collection(self.role.resource);
        let mut items: Vec<&Item> = collection.items().iter().collect();
        if resource.newest_first {
            items.reverse();
        }
        let (body, total) = page(answering, resource, &shape, property, &items, &|id| collection.serial(id))?;
        let mut reply = answering.json(answering.bare(answering.success_status()), &shape.media_type, body);
        let response = answering.operation.response(reply.status.as_u16());
        for header in response.into_iter().flat_map(|response| response.headers()) {
            let name = crate::names::plain(header.name());
            if let (true, Ok(name)) = (name.ends_with("totalcount") || name == "xtotal", header.name().parse()) {
                reply.set(name, &total.to_string());
            }
        }
        Ok(answering.negotiated(reply))
    }

    fn create(&mut self, status: u16) -> Result<OutgoingResponse, Failure> {
        let (answering, resource) = (self.answering, self.resource);
        let (key, collection) = self.keyed(self.role.resource);
        let is_taken = |id: &Value| match id {
            Value::String(id) => collection.get(id).is_some(),
            other => collection.get(&other.to_string()).is_some(),
        };
        let body = made(answering, resource, &is_taken);
        let id = identifier(&body, &resource.id).ok_or_else(|| Failure::internal("what is made has no identifier"))?;
        if collection.get(&id).is_some() {
            let message = format!("There is one with {} {id} already.", resource.id);
            if answering.operation.statuses().any(|status| status == 409) {
                return Err(Failure::conflict(message));
            }
            self.store.remove(&key, &id);
        }
        let item = Item::new(id.clone(), &body);
        let json = item.json.clone();
        self.store.add(&key, item);
        if let Some(blob) = self.sent_file()? {
            self.store.attach(&key, &id, "", blob);
        }
        let mut reply = self.told_as(status, &body, json);
        self.locate(&mut reply, &id);
        Ok(reply)
    }

    fn read(&mut self, status: u16) -> Result<OutgoingResponse, Failure> {
        let (answering, resource) = (self.answering, self.resource);
        let (_, item) = self.item(self.role.resource)?;
        let json = item.map(|item| item.json.clone()).unwrap_or_default();
        let mut reply = answering.bare(status);
        reply.set(CONTENT_TYPE, &resource.shape.media_type);
        reply.body = json.into();
        Ok(answering.negotiated(reply))
    }
}
