//! What a collection has at first: the document's examples of its items, else a few that are made; and the item that
//! the document's example of the path names.

use serde_json::{Map, Value};
use specbound_document::Document;

use super::model::Model;
use super::resource::Resource;
use super::shape::success_status;
use super::store::Item;
use crate::generate::{Options, generate_with};
use crate::media::mixed;

/// How many items are made where the document has no example of one.
const MADE: u64 = 2;

/// The items, the oldest first.
pub(crate) fn seeds(document: &Document, model: &Model, resource: usize, seed: u64) -> Vec<Item> {
    let resource = &model.resources[resource];
    let mut bodies: Vec<Map<String, Value>> = Vec::new();
    for id in &resource.shown_by {
        let Some(operation) = document.operation(id) else { continue };
        let Some(response) = success_status(operation).and_then(|status| operation.response(status)) else { continue };
        for example in response.examples() {
            items(&example.value, resource, &mut bodies);
        }
    }
    // What reading it may not answer with is not a seed.
    let told = document.operation(&resource.told_by);
    let response = told.and_then(|told| told.response(success_status(told)?));
    let fits = |body: &Map<String, Value>| {
        response.is_none_or(|response| response.fits(&resource.shape.media_type, &Value::Object(body.clone())))
    };
    bodies.retain(fits);
    if bodies.is_empty() {
        for index in 0..MADE {
            let seed = mixed(seed ^ mixed(index + 1));
            let made = generate_with(resource.shape.schema(document), "", seed, Options { use_examples: index == 0 });
            if let Ok(Value::Object(body)) = made {
                bodies.push(body);
            }
        }
    }
    if let Some(body) = named(document, resource, &bodies) {
        bodies.push(body);
    }
    let mut seeds: Vec<Item> = Vec::new();
    for body in bodies {
        let Some(id) = identifier(&body, &resource.id) else { continue };
        if !seeds.iter().any(|known| known.id == id) {
            seeds.push(Item { seeded: true, ..Item::new(id, &body) });
        }
    }
    // Lists have the newest first, where they have any order.
    if resource.newest_first {
        seeds.reverse();
    }
    seeds
}

/// An item with the identifier that the document has as the example of its path, where none has: whoever sends the
/// document's own request finds it.
fn named(document: &Document, resource: &Resource, bodies: &[Map<String, Value>]) -> Option<Map<String, Value>> {
    let (path, variable) = (resource.item.as_ref()?, resource.variable.as_ref()?);
    let of_item = document.operations().iter().filter(|operation| operation.path() == path);
    let example = of_item.filter_map(|operation| operation.parameter_example(variable)).next()?;
    let mut body = bodies.first()?.clone();
    let id = match (body.get(&resource.id)?, example) {
        (Value::String(_), Value::String(text)) => text.as_str().into(),
        (Value::String(_), Value::Number(number)) => number.to_string().into(),
        (Value::Number(_), Value::Number(number)) => Value::Number(number.clone()),
        (Value::Number(_), Value::String(text)) => text.parse::<i64>().ok()?.into(),
        _ => return None,
    };
    body.insert(resource.id.clone(), id);
    let own = identifier(&body, &resource.id);
    let is_known = bodies.iter().any(|known| identifier(known, &resource.id) == own);
    (!is_known).then_some(body)
}

/// The identifier in an item's body, as it stands in paths.
pub(crate) fn identifier(body: &Map<String, Value>, id: &str) -> Option<String> {
    match body.get(id)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The items in an example: itself, or those of the list that it is or has.
fn items(example: &Value, resource: &Resource, bodies: &mut Vec<Map<String, Value>>) {
    match example {
        Value::Object(object) if object.contains_key(&resource.id) => bodies.push(object.clone()),
        Value::Object(object) => {
            for item in object.values().filter_map(Value::as_array).flatten() {
                items_of_list(item, resource, bodies);
            }
        }
        Value::Array(list) => list.iter().for_each(|item| items_of_list(item, resource, bodies)),
        _ => {}
    }
}

fn items_of_list(item: &Value, resource: &Resource, bodies: &mut Vec<Map<String, Value>>) {
    if let Some(object) = item.as_object().filter(|object| object.contains_key(&resource.id)) {
        bodies.push(object.clone());
    }
}
