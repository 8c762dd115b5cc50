//! What an operation does with the items of a resource.

use specbound_document::{Document, Operation};

use super::resource::{Resource, Verb};
use super::shape::{Shape, success_status};
use specbound_document::is_json;

/// What an operation at the path of an item does.
pub(super) fn item_verb(operation: &Operation) -> Option<Verb> {
    Some(match operation.method() {
        "GET" | "HEAD" => match has_json(operation) || operation.method() == "HEAD" {
            true => Verb::Read,
            false => Verb::Bytes,
        },
        "PUT" => Verb::Replace,
        "PATCH" => Verb::Merge,
        "DELETE" => Verb::Delete,
        "POST" => Verb::Merge,
        _ => return None,
    })
}

fn has_json(operation: &Operation) -> bool {
    let response = success_status(operation).and_then(|status| operation.response(status));
    response.is_some_and(|response| response.media_types().any(is_json))
}

/// What an operation at the path of a collection does.
pub(super) fn collection_verb(document: &Document, operation: &Operation, resource: &Resource) -> Option<Verb> {
    match operation.method() {
        "GET" => {
            let shape = Shape::of(document, operation)?;
            let (property, items) = shape.list(document)?;
            let same = resource.shape.pointer == items || {
                let json = document.json();
                json.pointer(&items).is_some_and(|own| Some(own) == json.pointer(&resource.shape.pointer))
            };
            let names_it = || {
                let own = document.json().pointer(&items).and_then(|items| items.get("properties"));
                own.is_some_and(|properties| properties.get(&resource.id).is_some())
            };
            (same || names_it()).then_some(Verb::List(property))
        }
        "POST" => {
            let status = success_status(operation)?;
            let shape = Shape::of(document, operation);
            let has_no_body =
                operation.response(status).is_some_and(|response| response.media_types().next().is_none());
            let makes = match &shape {
                Some(shape) => {
                    shape.is(document, &resource.shape.pointer) || shape.names(document).contains(&resource.id)
                }
                None => has_no_body,
            };
            makes.then_some(Verb::Create)
        }
        _ => None,
    }
}

/// What an operation below the path of an item does.
pub(super) fn below_verb(document: &Document, operation: &Operation, resource: &Resource) -> Verb {
    let response = success_status(operation).and_then(|status| operation.response(status));
    let has_body = response.is_some_and(|response| response.media_types().next().is_some());
    let reads_bytes = |known: &&Operation| {
        known.method() == "GET"
            && known.path() == operation.path()
            && !has_json(known)
            && success_status(known)
                .and_then(|status| known.response(status))
                .is_some_and(|response| response.media_types().next().is_some())
    };
    match operation.method() {
        "GET" | "HEAD" if has_body && !has_json(operation) => Verb::Bytes,
        "PUT" | "POST" if document.operations().iter().any(|known| reads_bytes(&known)) => Verb::Store,
        "POST" | "PUT" | "PATCH" => {
            match Shape::of(document, operation).is_some_and(|shape| shape.is(document, &resource.shape.pointer)) {
                true => Verb::Act,
                false => Verb::Under,
            }
        }
        _ => Verb::Under,
    }
}
