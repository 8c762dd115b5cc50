//! Lists in pages.

use serde_json::{Map, Value};
use specbound_document::Failure;
use specbound_document::pipeline::not_found;

use super::neighbour::{Begin, neighbour};
use super::resource::Resource;
use super::shape::Shape;
use super::store::Item;
use crate::answering::Answering;
use crate::names::{self, Member};
use crate::schema::{kinds, members, resolved, rooted};

/// Which items a request asks for.
#[derive(Debug, Default)]
struct Asked {
    limit: Option<usize>,
    cursor: Option<(String, String)>,
    offset: Option<usize>,
    page: Option<usize>,
}

impl Asked {
    fn of(query: &Map<String, Value>) -> Asked {
        let mut asked = Asked::default();
        for (name, value) in query {
            let number = value.as_u64().and_then(|number| usize::try_from(number).ok());
            match (value.as_str(), number) {
                (_, Some(number)) if names::is_limit(name) => asked.limit = Some(number),
                (_, Some(number)) if names::is_offset(name) => asked.offset = Some(number),
                (_, Some(number)) if names::is_page(name) => asked.page = Some(number),
                (Some(text), _) if names::is_cursor(name) && !text.is_empty() => {
                    asked.cursor = Some((name.clone(), text.to_owned()));
                }
                (None, Some(number)) if names::is_cursor(name) => {
                    asked.cursor = Some((name.clone(), number.to_string()))
                }
                _ => {}
            }
        }
        asked
    }
}

/// The answer to a list: those of `items`, which are in the order of the list, that the request asks for; and how many
/// all its pages have.
///
/// # Errors
/// 404 where a page begins at an item that is not there.
pub(crate) fn page(
    answering: &Answering<'_>,
    resource: &Resource,
    shape: &Shape,
    property: Option<&str>,
    items: &[&Item],
    serial: &dyn Fn(&str) -> Option<u64>,
) -> Result<(Value, usize), Failure> {
    let asked = Asked::of(&answering.valid.query);
    let items = filtered(answering, resource, items);
    let limit = asked.limit.unwrap_or(items.len()).max(1);
    let start = match (&asked.cursor, asked.offset, asked.page) {
        (Some((name, cursor)), _, _) => {
            let after = |item: &&Item, serial: u64| match resource.newest_first {
                true => item.serial <= serial,
                false => item.serial >= serial,
            };
            let found = serial(cursor).map(|serial| {
                let found = items.iter().position(|item| after(item, serial)).unwrap_or(items.len());
                let is_there = items.get(found).is_some_and(|item| item.id == *cursor);
                found + usize::from(is_there && names::is_exclusive(name))
            });
            match (found, answering.operation.response(404).is_some()) {
                (Some(found), _) => found,
                (None, true) => {
                    return Err(Failure::not_found(not_found(resource.variable.as_deref().unwrap_or("id"), cursor)));
                }
                (None, false) => items.len(),
            }
        }
        (None, Some(offset), None) => offset,
        (None, Some(offset), Some(_)) if offset > 0 => offset,
        (None, _, Some(page)) => page.saturating_sub(1).saturating_mul(limit),
        (None, None, None) => 0,
    };
    let start = start.min(items.len());
    let end = start.saturating_add(limit).min(items.len());
    let bodies: Vec<Value> = items[start..end].iter().map(|item| Value::Object(item.body())).collect();
    let bodies =
        bodies.into_iter().map(|body| fitted(shape.schema(answering.api.document()), property, body)).collect();
    let Some(property) = property else { return Ok((Value::Array(bodies), items.len())) };
    let place = PageWindow { items: &items, start, end, limit, resource };
    let root = shape.schema(answering.api.document());
    let mut answer = Map::new();
    for (name, schema) in members(root, root).properties {
        let value = match name == property {
            true => Some(Value::Array(bodies.clone())),
            false => place.member(answering, root, name, schema, None).or_else(|| {
                let requires = members(root, root).requires(name);
                requires.then(|| place.required(answering, root, name, schema)).flatten()
            }),
        };
        if let Some(value) = value {
            answer.insert(name.clone(), value);
        }
    }
    Ok((Value::Object(answer), items.len()))
}

/// The items whose properties have the values that query parameters of their names ask for.
fn filtered<'i>(answering: &Answering<'_>, resource: &Resource, items: &[&'i Item]) -> Vec<&'i Item> {
    let paging =
        |name: &str| names::is_limit(name) || names::is_cursor(name) || names::is_offset(name) || names::is_page(name);
    let root = resource.shape.schema(answering.api.document());
    let known = members(root, root);
    let mut wanted: Vec<(&str, &Value)> = Vec::new();
    for (name, value) in answering.valid.query.iter().filter(|(name, _)| !paging(name)) {
        let exact = resource.names.iter().find(|known| *known == name);
        let property = exact.or_else(|| resource.names.iter().find(|known| names::plain(known) == names::plain(name)));
        let Some(property) = property else { continue };
        // What no item can have, such as `all`, chooses none.
        let values = known.get(property).and_then(|schema| resolved(root, schema).get("enum")?.as_array());
        if values.is_none_or(|values| values.contains(value) || value.is_array()) {
            wanted.push((property, value));
        }
    }
    let holds = |body: &Map<String, Value>, name: &str, wanted: &Value| match (body.get(name), wanted) {
        (Some(Value::Object(_)), _) | (_, Value::Object(_)) => true,
        (None, Value::Array(wanted)) => wanted.is_empty(),
        (None, _) => false,
        (Some(Value::Array(own)), Value::Array(wanted)) => wanted.iter().any(|wanted| own.contains(wanted)),
        (Some(Value::Array(own)), wanted) => own.contains(wanted),
        (Some(own), Value::Array(wanted)) => wanted.is_empty() || wanted.contains(own),
        (Some(own), wanted) => own == wanted,
    };
    let fits = |item: &&&Item| {
        if wanted.is_empty() {
            return true;
        }
        let body = item.body();
        wanted.iter().all(|(name, wanted)| holds(&body, name, wanted))
    };
    items.iter().filter(fits).copied().collect()
}

/// An item as the list shows it, which may be with fewer properties.
fn fitted(root: &Value, property: Option<&str>, body: Value) -> Value {
    let list = match property {
        Some(property) => members(root, root).get(property),
        None => Some(root),
    };
    let Some(items) = list.and_then(|list| crate::schema::items(root, list)) else { return body };
    let known = members(root, items);
    let closed = resolved(root, items).get("additionalProperties") == Some(&Value::Bool(false));
    match body {
        Value::Object(body) if closed => {
            Value::Object(body.into_iter().filter(|(name, _)| known.get(name).is_some()).collect())
        }
        body => body,
    }
}

struct PageWindow<'a> {
    items: &'a [&'a Item],
    start: usize,
    end: usize,
    limit: usize,
    resource: &'a Resource,
}

impl PageWindow<'_> {
    /// A member of the answer beside the items, or of an object of links or counts in it; `above` is that one's name.
    fn member(
        &self,
        answering: &Answering<'_>,
        root: &Value,
        name: &str,
        schema: &Value,
        above: Option<&str>,
    ) -> Option<Value> {
        let kinds = kinds(root, schema);
        if kinds.contains(&"object") && !kinds.contains(&"string") {
            let found = members(root, schema);
            let mut object = Map::new();
            for (inner, schema) in found.properties.iter().filter(|_| above.is_none_or(|above| above != name)) {
                // Of what an object must have, what is no matter of pages is made.
                let made = || found.requires(inner).then(|| self.required(answering, root, inner, schema)).flatten();
                if let Some(value) = self.member(answering, root, inner, schema, Some(name)).or_else(made) {
                    object.insert((*inner).clone(), value);
                }
            }
            let is_whole = found.required.iter().all(|name| object.contains_key(*name));
            return (!object.is_empty() && is_whole).then_some(Value::Object(object));
        }
        let nothing = || kinds.contains(&"null").then_some(Value::Null);
        // `next: { href: … }`
        let is_href = matches!(names::plain(name).as_str(), "href" | "url");
        let name = if is_href { above? } else { name };
        let is_link = is_href || names::is_link(name) || above.is_some_and(names::is_link);
        let page = self.start / self.limit + 1;
        let neighbour = |begin: Begin| {
            let found = neighbour(answering, self.items, &self.resource.id, root, schema, is_link, begin);
            found.or_else(nothing)
        };
        match names::member(name)? {
            Member::Next if self.end < self.items.len() => neighbour(Begin { start: self.end, page: page + 1 }),
            Member::Previous if self.start > 0 => {
                neighbour(Begin { start: self.start.saturating_sub(self.limit), page: page.max(2) - 1 })
            }
            Member::Next | Member::Previous => nothing(),
            Member::Total => Some(self.items.len().into()),
            Member::Count => Some((self.end - self.start).into()),
            Member::More => Some((self.end < self.items.len()).into()),
            Member::Limit => Some(self.limit.into()),
            Member::Offset => Some(self.start.into()),
            Member::Page => Some(page.into()),
        }
    }

    /// A member that must be there, and that nothing is known of. A text that leads to no page is empty, so that a walk
    /// through the pages ends.
    fn required(&self, answering: &Answering<'_>, root: &Value, name: &str, schema: &Value) -> Option<Value> {
        let leads = matches!(names::member(name), Some(Member::Next | Member::Previous));
        let schema = resolved(root, schema);
        let is_free = ["format", "pattern", "minLength", "enum"].iter().all(|keyword| schema.get(keyword).is_none());
        match leads && is_free && kinds(root, schema).contains(&"string") {
            true => Some(Value::String(String::new())),
            false => answering.generated(&rooted(root, schema), name),
        }
    }
}
