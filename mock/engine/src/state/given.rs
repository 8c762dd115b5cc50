//! Addresses on the mock that items were given by a behaviour's `set`, such as `{mock}/images/{id}`: where the document
//! has no such path, the item's bytes are there for anyone, as long as the item has the address.

use specbound_document::pipeline::delivery::{Delivered, Delivery, Published};

use super::bytes::sampled;
use super::resource::Verb;
use crate::answering::Answering;
use crate::media::etag;
use crate::outgoing_response::OutgoingResponse;
use crate::reply_body::Body;

/// What a path may be an address of: the property that has the address, and the identifier in it.
pub(crate) struct Given<'a> {
    property: &'a str,
    id: &'a str,
}

impl<'a> Given<'a> {
    /// What this path may be the address of.
    pub(crate) fn at(addresses: impl Iterator<Item = (&'a str, &'a str)>, path: &'a str) -> Vec<Given<'a>> {
        let given = |(property, template): (&'a str, &'a str)| {
            let (before, after) = template.strip_prefix("{mock}")?.split_once("{id}")?;
            let id = path.strip_prefix(before)?.strip_suffix(after)?;
            (!id.is_empty() && !id.contains('/')).then_some(Given { property, id })
        };
        addresses.filter_map(given).collect()
    }
}

/// What is delivered of the item that has the path as its address. `answering` is of the operation that gives the bytes
/// of such items.
pub(crate) fn deliver(answering: &Answering<'_>, given: &[Given<'_>]) -> Option<OutgoingResponse> {
    let head = answering.head;
    let model = answering.api.model();
    let resource = &model.resources[model.of_operation(answering.operation)?.resource];
    let store = answering.session.store();
    // Whoever asks may be another than the owner.
    let collections = store.in_order().into_iter().filter(|(key, _)| key.resource == resource.collection);
    let (id, item, shown) = collections.into_iter().find_map(|(_, collection)| {
        given.iter().find_map(|Given { property, id }| {
            let item = collection.get(id)?;
            let shown = item.body();
            let address = shown.get(*property)?.as_str()?;
            address.ends_with(head.path).then_some((*id, item, shown.clone()))
        })
    })?;
    let file = item.files.get(answering.operation.path()).or_else(|| item.files.get(""));
    let (media_type, tag, body) = match file {
        Some(blob) => (blob.media_type.clone(), blob.etag.clone(), blob.body()),
        None => {
            let (media_type, body) = sampled(answering, &shown);
            (media_type, etag(body.as_slice()), body)
        }
    };
    let length = body.length()?;
    let published = Published { key: id, etag: &tag, media_type: &media_type, length };
    Some(delivered(Delivery::of(&published, head.method, head.headers), body))
}

/// An answer of delivery, with as much of the bytes as it has.
pub(crate) fn delivered(delivery: Delivery, bytes: Body) -> OutgoingResponse {
    let Delivery { status, headers, content } = delivery;
    let body = match content {
        Delivered::Whole => bytes,
        Delivered::Part(part) => bytes.part(part),
        Delivered::Nothing => Body::default(),
        Delivered::Text(text) => text.into(),
    };
    OutgoingResponse { status, headers, body, ..OutgoingResponse::default() }
}

/// Whether an operation gives the bytes of an item.
pub(crate) fn gives_bytes(answering: &Answering<'_>) -> bool {
    let role = answering.api.model().of_operation(answering.operation);
    answering.operation.method() == "GET" && role.is_some_and(|role| role.verb == Verb::Bytes)
}
