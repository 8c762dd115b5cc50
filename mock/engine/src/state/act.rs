//! One request to an operation that has state.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, ETAG, IF_MATCH, IF_NONE_MATCH, LOCATION};
use images_document::pipeline::not_found;
use images_document::{Failure, Operation};
use serde_json::{Map, Value};

use super::blob::Blob;
use super::make::{made, sent, touch};
use super::model::{Resource, Role, Verb};
use super::page::page;
use super::seeds::{identifier, seeds};
use super::shape::Shape;
use super::store::{Collection, Item, Key, Store};
use crate::answering::Answering;
use crate::media::{etag, mixed};
use crate::reply::Reply;

/// The answer of state; nothing where the operation has none. `empty`: collections have nothing in them at first.
pub(crate) fn answer(answering: &Answering<'_>, empty: bool) -> Option<Reply> {
    let model = answering.api.model();
    let role = model.of_operation(answering.operation)?;
    let mut store = answering.session.store();
    let (resource, key) = (&model.resources[role.resource], key(answering, role.resource));
    let mut act = Act { answering, role, resource, key, store: &mut store, empty };
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
    let shown = seeds(document, model, role.resource, answering.session.seed);
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
    Some(etag(&reading.documented(200, None).body))
}

/// What fills a collection when it is first asked for.
fn seeding<'a>(answering: &'a Answering<'a>, resource: usize, empty: bool) -> impl FnOnce() -> Vec<Item> + 'a {
    let seed = mixed(answering.session.seed ^ (resource as u64 + 1));
    move || match empty {
        true => Vec::new(),
        false => seeds(answering.api.document(), answering.api.model(), resource, seed),
    }
}

fn item_id(answering: &Answering<'_>, resource: &Resource) -> Option<String> {
    let variable = resource.variable.as_ref()?;
    answering.valid.path.iter().find(|(name, _)| name == variable).map(|(_, value)| value.clone())
}

/// The collection that the request's path leads to.
fn key(answering: &Answering<'_>, resource: usize) -> Key {
    let variables = &answering.api.model().resources[resource].variables;
    let value = |(name, value): &(String, String)| variables.contains(name).then(|| value.clone());
    let parents = answering.valid.path.iter().filter_map(value).collect();
    let owner = answering.valid.caller.clone().filter(|_| answering.api.behaviour().owners);
    Key { resource, owner: owner.unwrap_or_default(), parents }
}

struct Act<'a, 's> {
    answering: &'a Answering<'a>,
    role: &'a Role,
    resource: &'a Resource,
    /// The collection of the operation's own resource.
    key: Key,
    store: &'s mut Store,
    empty: bool,
}

impl Act<'_, '_> {
    fn answer(&mut self) -> Result<Option<Reply>, Failure> {
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

    /// The collection of the operation's own resource.
    fn own(&mut self) -> &mut Collection {
        let seeds = seeding(self.answering, self.key.resource, self.empty);
        self.store.collection(&self.key, seeds)
    }

    /// The collection of a resource that the path goes through.
    fn outer(&mut self, resource: usize) -> &mut Collection {
        let key = key(self.answering, resource);
        let seeds = seeding(self.answering, resource, self.empty);
        self.store.collection(&key, seeds)
    }

    /// The identifier of the item that the path names.
    ///
    /// # Errors
    /// 404 where it is not there.
    fn must_have(&mut self, resource: usize) -> Result<String, Failure> {
        let known = &self.answering.api.model().resources[resource];
        let Some(id) = item_id(self.answering, known) else { return Ok(String::new()) };
        let collection = if resource == self.role.resource { self.own() } else { self.outer(resource) };
        match collection.get(&id) {
            Some(_) => Ok(id),
            None => Err(Failure::not_found(not_found(known.variable.as_deref().unwrap_or("id"), &id))),
        }
    }

    fn list(&mut self, property: Option<&str>) -> Result<Reply, Failure> {
        let (answering, resource) = (self.answering, self.resource);
        let shape = Shape::of(answering.api.document(), answering.operation);
        let shape = shape.ok_or_else(|| Failure::internal("a list without a schema"))?;
        let collection = self.own();
        let mut items: Vec<&Item> = collection.items().iter().collect();
        if resource.newest_first {
            items.reverse();
        }
        let total = items.len();
        let body = page(answering, resource, &shape, property, &items, &|id| collection.serial(id))?;
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

    fn create(&mut self, status: u16) -> Result<Reply, Failure> {
        let (answering, resource) = (self.answering, self.resource);
        let key = self.key.clone();
        let collection = self.own();
        let is_taken = |id: &Value| {
            let id = Map::from_iter([("id".to_owned(), id.clone())]);
            identifier(&id, "id").is_some_and(|id| collection.get(&id).is_some())
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
        self.store.add(&key, item);
        if let Some(blob) = self.sent_file()? {
            self.store.attach(&key, &id, "", blob);
        }
        let mut reply = self.told(status, &body);
        if reply.headers.contains_key(LOCATION)
            || answering.operation.response(status).is_some_and(|response| response.header("location").is_some())
        {
            let path = match &resource.item {
                Some(_)
                    if answering.head.path.trim_end_matches('/').ends_with(&resource.collection)
                        || resource.collection.contains('{') =>
                {
                    format!("{}/{id}", answering.head.path)
                }
                Some(_) => format!("{}/{id}", resource.collection),
                None => format!("{}/{id}", answering.head.path),
            };
            reply.set(LOCATION, &format!("{}{path}", answering.url));
        }
        Ok(reply)
    }

    fn sent_file(&self) -> Result<Option<Blob>, Failure> {
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

    /// An item as the operation answers with it: whole, or the properties that its answer has.
    fn told(&self, status: u16, body: &Map<String, Value>) -> Reply {
        let answering = self.answering;
        let Some(shape) = Shape::of(answering.api.document(), answering.operation) else {
            return answering.documented(status, None);
        };
        let reply = answering.bare(status);
        if shape.is(answering.api.document(), &self.resource.shape.pointer) {
            return answering.negotiated(answering.json(reply, &shape.media_type, Value::Object(body.clone())));
        }
        let mut other = answering.documented(status, None);
        if let Ok(Value::Object(mut own)) = serde_json::from_slice::<Value>(&other.body) {
            for (name, value) in own.iter_mut() {
                if let Some(known) = body.get(name) {
                    *value = known.clone();
                }
            }
            other.body = Value::Object(own).to_string().into();
        }
        answering.negotiated(other)
    }

    fn read(&mut self, status: u16) -> Result<Reply, Failure> {
        let id = self.must_have(self.role.resource)?;
        let media_type = self.resource.shape.media_type.clone();
        let collection = self.own();
        let json = collection.get(&id).map(|item| item.json.clone()).unwrap_or_default();
        let answering = self.answering;
        let mut reply = answering.bare(status);
        reply.set(CONTENT_TYPE, &media_type);
        reply.body = json;
        Ok(answering.negotiated(reply))
    }

    fn change(&mut self, status: u16) -> Result<Reply, Failure> {
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
        let sent = sent(answering, resource);
        let behaviour = answering.api.behaviour().operation(answering.operation.id());
        let replaces = self.role.verb == Verb::Replace;
        let collection = self.own();
        let Some(item) = collection.get_mut(&id) else { return Err(Failure::internal("an item went")) };
        let mut body = item.body();
        if replaces {
            let kept = |name: &str| name == resource.id || crate::names::is_time(name, false);
            body.retain(|name, _| kept(name) || sent.contains_key(name));
        }
        merge(&mut body, &sent, !replaces);
        for (name, value) in behaviour.iter().flat_map(|behaviour| &behaviour.set) {
            let replaced = |text: &str| text.replace("{id}", &id).replace("{mock}", answering.url);
            let value = value.as_str().map_or_else(|| value.clone(), |text| replaced(text).into());
            body.insert(name.clone(), value);
        }
        if self.role.verb != Verb::Act {
            touch(&mut body, number, true);
        }
        let collection = self.own();
        if let Some(item) = collection.get_mut(&id) {
            item.write(&body);
        }
        // Of two successes, the one that says that something was there.
        let status =
            if status == 201 && replaces && answering.operation.response(200).is_some() { 200 } else { status };
        Ok(self.told(status, &body))
    }

    fn put_new(&mut self) -> Result<Reply, Failure> {
        let (answering, resource) = (self.answering, self.resource);
        let id = item_id(answering, resource).unwrap_or_default();
        let mut body = made(answering, resource, &|_| false);
        let value = match body.get(&resource.id) {
            Some(Value::Number(_)) => id.parse::<i64>().map(Value::from).unwrap_or_else(|_| id.as_str().into()),
            _ => id.as_str().into(),
        };
        body.insert(resource.id.clone(), value);
        let key = self.key.clone();
        self.own();
        self.store.add(&key, Item::new(id, &body));
        Ok(self.told(201, &body))
    }

    fn delete(&mut self, status: u16) -> Result<Reply, Failure> {
        let id = self.must_have(self.role.resource)?;
        self.precondition(&id)?;
        let key = self.key.clone();
        self.own();
        let item = self.store.remove(&key, &id);
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
        let collection = self.own();
        let own = collection.get(id).and_then(|item| Some(item.files.get("")?.etag.clone()));
        let read = |item: &Item| etag(&item.json);
        let by_bytes = answering.api.model().operation_that(answering.api.document(), resource, &Verb::Bytes);
        let tag = match (own, by_bytes) {
            (Some(own), _) => Some(own),
            (None, Some(operation)) => {
                let body = collection.get(id).map(Item::body).unwrap_or_default();
                let reading = Answering { operation, ..*answering };
                Some(etag(&sampled(&reading, &body).1))
            }
            (None, None) => collection.get(id).map(read),
        };
        tag.map_or(Ok(()), |tag| answering.operation.allow_change(answering.head, &tag))
    }

    fn bytes(&mut self, status: u16) -> Result<Option<Reply>, Failure> {
        let id = self.must_have(self.role.resource)?;
        let answering = self.answering;
        let slot = answering.operation.path();
        let model = answering.api.model();
        let stores = answering.api.document().operations().iter().any(|operation| {
            operation.path() == slot && model.of_operation(operation).is_some_and(|role| role.verb == Verb::Store)
        });
        let collection = self.own();
        let Some(item) = collection.get_mut(&id) else { return Ok(None) };
        let (seeded, body) = (item.seeded, item.body());
        let own = if item.files.contains_key(slot) { slot } else { "" };
        let found = item.files.get_mut(own).map(|blob| (blob.media_type.clone(), blob.etag.clone(), blob.bytes()));
        let (media_type, tag, bytes) = match found {
            Some((media_type, tag, Ok(bytes))) => (media_type, Some(tag), bytes),
            Some((_, _, Err(error))) => return Err(Failure::internal(format!("a file cannot be read: {error}"))),
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

    fn keep(&mut self, status: u16) -> Result<Reply, Failure> {
        let id = self.must_have(self.role.resource)?;
        let answering = self.answering;
        if let Some(blob) = self.sent_file()? {
            let key = self.key.clone();
            self.own();
            self.store.attach(&key, &id, answering.operation.path(), blob);
        }
        let collection = self.own();
        let body = collection.get(&id).map(Item::body).unwrap_or_default();
        Ok(self.told(status, &body))
    }
}

/// The bytes of an item that nobody sent: what its properties say of them.
fn sampled(answering: &Answering<'_>, body: &Map<String, Value>) -> (String, Bytes) {
    let status = answering.success_status();
    let response = answering.operation.response(status);
    let format = body.get("format").and_then(Value::as_str).map(|format| format!("image/{format}"));
    let own = format.filter(|format| response.is_some_and(|response| response.has_media_type(format)));
    let seed = answering.seed;
    if let Some((media_type, bytes)) =
        own.and_then(|own| answering.media.sample(&own, body, seed).map(|bytes| (own, bytes)))
    {
        return (media_type, bytes);
    }
    let reply = answering.documented(status, None);
    let media_type = reply.header(CONTENT_TYPE).unwrap_or("application/octet-stream").to_owned();
    (media_type, reply.body)
}

/// Merge patch (RFC 7396); `deep` where objects are merged too, and null removes.
fn merge(body: &mut Map<String, Value>, changes: &Map<String, Value>, deep: bool) {
    for (name, value) in changes {
        match (body.get_mut(name), value) {
            (Some(Value::Object(own)), Value::Object(changes)) if deep => merge(own, changes, deep),
            _ => drop(body.insert(name.clone(), value.clone())),
        }
    }
}
