//! Addresses on the mock that items were given by a behaviour's `set`, such as `{mock}/images/{id}`: where the document
//! has no such path, the item's bytes are there for anyone, as long as the item has the address.

use http::StatusCode;
use http::header::{CONTENT_TYPE, ETAG};

use super::bytes::sampled;
use super::resource::Verb;
use crate::answering::{Answering, REQUEST_ID};
use crate::outgoing_response::OutgoingResponse;

/// What is at a path that no operation has. `answering` is of the operation that gives the bytes of such items.
pub(crate) fn given(answering: &Answering<'_>) -> Option<OutgoingResponse> {
    let path = answering.head.path;
    let model = answering.api.model();
    let resource = &model.resources[model.of_operation(answering.operation)?.resource];
    let store = answering.session.store();
    let named = |template: &str| {
        let (before, after) = template.strip_prefix("{mock}")?.split_once("{id}")?;
        path.strip_prefix(before)?.strip_suffix(after)
    };
    let addresses = answering.api.behaviour().addresses();
    let addresses: Vec<_> = addresses.filter_map(|(name, template)| Some((name, named(template)?))).collect();
    // Whoever asks may be another than the owner.
    let collections = store.in_order().into_iter().filter(|(key, _)| key.resource == resource.collection);
    let (item, body) = collections.into_iter().find_map(|(_, collection)| {
        addresses.iter().find_map(|(name, id)| {
            let item = collection.get(id)?;
            let body = item.body();
            let address = body.get(*name)?.as_str()?;
            address.ends_with(path).then_some((item, body.clone()))
        })
    })?;
    let file = item.files.get(answering.operation.path()).or_else(|| item.files.get(""));
    let mut reply = OutgoingResponse::new(StatusCode::OK);
    let (media_type, bytes) = match file {
        Some(blob) => {
            reply.set(ETAG, &blob.etag);
            (blob.media_type.clone(), blob.body())
        }
        None => sampled(answering, &body),
    };
    reply.body = bytes;
    reply.set(CONTENT_TYPE, &media_type);
    reply.set(REQUEST_ID, answering.request_id);
    Some(reply)
}

/// Whether an operation gives the bytes of an item.
pub(crate) fn gives_bytes(answering: &Answering<'_>) -> bool {
    let role = answering.api.model().of_operation(answering.operation);
    answering.operation.method() == "GET" && role.is_some_and(|role| role.verb == Verb::Bytes)
}
