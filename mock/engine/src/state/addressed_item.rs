//! Which collection and which item a path is about, whatever its variables are called.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::resource::Resource;
use super::store::Key;
use super::template::variables;
use crate::answering::Answering;
use crate::names::plain;
use crate::schema::{kinds, members};

/// Names and values of the variables of `template`, which is the beginning of the operation's path or all of it, but
/// for the names: those of the operation have the values.
fn values<'t>(answering: &Answering<'_>, template: &'t str) -> Vec<(&'t str, String)> {
    let mut found = Vec::new();
    for (own, asked) in template.split('/').zip(answering.operation.path().split('/')) {
        for (name, asked) in variables(own).zip(variables(asked)) {
            let value = answering.valid.path.iter().find(|(known, _)| known == asked);
            found.extend(value.map(|(_, value)| (name, value.clone())));
        }
    }
    found
}

/// The identifier of the item that the path names.
pub(crate) fn item_id(answering: &Answering<'_>, resource: &Resource) -> Option<String> {
    let item = resource.item.as_deref()?;
    (item.split('/').count() <= answering.operation.path().split('/').count())
        .then(|| values(answering, item).pop().map(|(_, value)| value))?
}

/// The collection that the request's path leads to.
pub(crate) fn key(answering: &Answering<'_>, resource: usize) -> Key {
    let template = &answering.api.model().resources[resource].collection;
    let parents = values(answering, template).into_iter().map(|(_, value)| value).collect();
    let owner = answering.valid.caller.clone().filter(|_| answering.api.behaviour().owners);
    Key { resource: Arc::clone(template), owner: owner.unwrap_or_default(), parents }
}

/// Sets the properties of an item that name what it belongs to: of `/books/{bookId}/reviews` that is `bookId`, of
/// `/books/{id}/reviews` as well.
pub(crate) fn name_parents(answering: &Answering<'_>, resource: &Resource, body: &mut Map<String, Value>) {
    if !resource.collection.contains('{') {
        return;
    }
    let root = resource.shape.schema(answering.api.document());
    let known = members(root, root);
    let segments: Vec<&str> = resource.collection.split('/').collect();
    for (variable, value) in values(answering, &resource.collection) {
        let place = segments.iter().position(|segment| variables(segment).any(|name| name == variable));
        let above = place.and_then(|place| segments.get(place.checked_sub(1)?)).copied().unwrap_or_default();
        let whole = format!("{}{}", plain(above.strip_suffix('s').unwrap_or(above)), plain(variable));
        let wanted = [plain(variable), whole];
        let named = known.properties.iter().find(|(name, _)| **name != resource.id && wanted.contains(&plain(name)));
        let Some((name, schema)) = named.filter(|(name, _)| body.contains_key(*name)) else { continue };
        let kinds = kinds(root, schema);
        let value = match number(&value) {
            Some(number) if kinds.contains(&"integer") => number,
            _ if kinds.contains(&"string") => Value::String(value),
            _ => continue,
        };
        body.insert((*name).clone(), value);
    }
}

/// The number that a segment of a path is, also one that only an unsigned or a floating-point number can be.
pub(crate) fn number(text: &str) -> Option<Value> {
    let whole = text.parse::<i64>().map(Value::from).or_else(|_| text.parse::<u64>().map(Value::from));
    let any = || text.parse::<f64>().ok().and_then(serde_json::Number::from_f64).map(Value::Number);
    whole.ok().or_else(any)
}
