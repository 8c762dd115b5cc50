//! Lists in pages.

use images_document::Failure;
use images_document::pipeline::not_found;
use serde_json::{Map, Value};

use super::model::Resource;
use super::names::{self, Member};
use super::seeds::identifier;
use super::shape::Shape;
use super::store::Item;
use crate::answering::Answering;
use crate::schema::{kinds, members, rooted};

/// Which items a request asks for.
#[derive(Debug, Default)]
struct Asked {
    limit: Option<(String, usize)>,
    cursor: Option<(String, String)>,
    offset: Option<(String, usize)>,
    page: Option<(String, usize)>,
}

impl Asked {
    fn of(query: &Map<String, Value>) -> Asked {
        let mut asked = Asked::default();
        for (name, value) in query {
            let number = value.as_u64().and_then(|number| usize::try_from(number).ok());
            match (value.as_str(), number) {
                (_, Some(number)) if names::is_limit(name) => asked.limit = Some((name.clone(), number)),
                (_, Some(number)) if names::is_offset(name) => asked.offset = Some((name.clone(), number)),
                (_, Some(number)) if names::is_page(name) => asked.page = Some((name.clone(), number)),
                (Some(text), _) if names::is_cursor(name) && !text.is_empty() => {
                    asked.cursor = Some((name.clone(), text.to_owned()));
                }
                _ => {}
            }
        }
        asked
    }
}

/// The answer to a list: those of `items`, which are in the order of the list, that the request asks for.
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
) -> Result<Value, Failure> {
    let asked = Asked::of(&answering.valid.query);
    let items = filtered(answering, items);
    let limit = asked.limit.as_ref().map_or(items.len().max(1), |(_, limit)| (*limit).max(1));
    let start = match (&asked.cursor, &asked.offset, &asked.page) {
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
        (None, Some((_, offset)), _) => *offset,
        (None, None, Some((_, page))) => page.saturating_sub(1).saturating_mul(limit),
        (None, None, None) => 0,
    };
    let start = start.min(items.len());
    let end = start.saturating_add(limit).min(items.len());
    let bodies: Vec<Value> = items[start..end].iter().map(|item| Value::Object(item.body())).collect();
    let bodies = bodies.into_iter().map(|body| fitted(shape, property, body)).collect();
    let Some(property) = property else { return Ok(Value::Array(bodies)) };
    let place = Place { items: &items, start, end, limit, asked: &asked, resource };
    let root = &shape.schema;
    let mut answer = Map::new();
    for (name, schema) in members(root, root).properties {
        let value = match name == property {
            true => Some(Value::Array(bodies.clone())),
            false => place
                .member(answering, root, name, schema)
                .or_else(|| members(root, root).requires(name).then(|| made(answering, root, name, schema))?),
        };
        if let Some(value) = value {
            answer.insert(name.clone(), value);
        }
    }
    Ok(Value::Object(answer))
}

/// The items whose properties have the values that query parameters of their names ask for.
fn filtered<'i>(answering: &Answering<'_>, items: &[&'i Item]) -> Vec<&'i Item> {
    let query = &answering.valid.query;
    let paging =
        |name: &str| names::is_limit(name) || names::is_cursor(name) || names::is_offset(name) || names::is_page(name);
    let wanted: Vec<(&String, &Value)> = query.iter().filter(|(name, _)| !paging(name)).collect();
    let holds = |body: &Map<String, Value>, name: &str, wanted: &Value| match (body.get(name), wanted) {
        (None | Some(Value::Object(_)), _) | (_, Value::Object(_)) => true,
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
fn fitted(shape: &Shape, property: Option<&str>, body: Value) -> Value {
    let root = &shape.schema;
    let list = match property {
        Some(property) => members(root, root).get(property),
        None => Some(root),
    };
    let Some(items) = list.and_then(|list| crate::schema::items(root, list)) else { return body };
    let known = members(root, items);
    let closed = crate::schema::resolved(root, items).get("additionalProperties") == Some(&Value::Bool(false));
    match body {
        Value::Object(body) if closed => {
            Value::Object(body.into_iter().filter(|(name, _)| known.get(name).is_some()).collect())
        }
        body => body,
    }
}

/// What must be there and is no matter of pages. What would lead to a page that is not there leads nowhere.
fn made(answering: &Answering<'_>, root: &Value, name: &str, schema: &Value) -> Option<Value> {
    let leads = matches!(names::member(name), Some(Member::Next | Member::Previous));
    match leads && kinds(root, schema).contains(&"string") {
        true => Some(String::new().into()),
        false => answering.generated(&rooted(root, schema), name),
    }
}

struct Place<'a> {
    items: &'a [&'a Item],
    start: usize,
    end: usize,
    limit: usize,
    asked: &'a Asked,
    resource: &'a Resource,
}

impl Place<'_> {
    /// A member of the answer beside the items, or of an object of links or counts in it.
    fn member(&self, answering: &Answering<'_>, root: &Value, name: &str, schema: &Value) -> Option<Value> {
        let kinds = kinds(root, schema);
        if kinds.contains(&"object") && !kinds.contains(&"string") {
            let found = members(root, schema);
            let mut object = Map::new();
            for (name, schema) in &found.properties {
                // Of what an object must have, what is no matter of pages is made.
                let known = self.member(answering, root, name, schema);
                if let Some(value) =
                    known.or_else(|| found.requires(name).then(|| made(answering, root, name, schema))?)
                {
                    object.insert((*name).clone(), value);
                }
            }
            return (!object.is_empty()).then_some(Value::Object(object));
        }
        let nothing = || kinds.contains(&"null").then_some(Value::Null);
        let page = self.start / self.limit + 1;
        match names::member(name)? {
            Member::Next if self.end < self.items.len() => self.neighbour(answering, root, schema, self.end, page + 1),
            Member::Previous if self.start > 0 => {
                self.neighbour(answering, root, schema, self.start.saturating_sub(self.limit), page - 1)
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

    /// What leads to the page that begins at an item: a URL, a number, or the cursor itself.
    fn neighbour(
        &self,
        answering: &Answering<'_>,
        root: &Value,
        schema: &Value,
        start: usize,
        page: usize,
    ) -> Option<Value> {
        let schema = crate::schema::resolved(root, schema);
        if kinds(root, schema).contains(&"integer") {
            return Some(page.into());
        }
        let cursor = answering
            .operation
            .parameters()
            .find(|parameter| parameter.location() == "query" && names::is_cursor(parameter.name()));
        let exclusive = cursor.is_some_and(|cursor| names::is_exclusive(cursor.name()));
        let first = match exclusive {
            true => self.items.get(start.checked_sub(1)?)?,
            false => self.items.get(start)?,
        };
        let is_url = schema.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with("uri"));
        if !is_url && cursor.is_some() {
            return identifier(&first.body(), &self.resource.id).map(Value::String);
        }
        let place = match (cursor, &self.asked.offset, &self.asked.page) {
            (Some(cursor), _, _) => (cursor.name().to_owned(), first.id.clone()),
            (None, Some((name, _)), _) => (name.clone(), start.to_string()),
            (None, None, Some((name, _))) => (name.clone(), page.to_string()),
            (None, None, None) => return None,
        };
        let mut url = form_urlencoded::Serializer::new(String::new());
        if let Some((name, limit)) = &self.asked.limit {
            url.append_pair(name, &limit.to_string());
        }
        let asked = form_urlencoded::parse(answering.head.query.as_bytes());
        let limit = self.asked.limit.as_ref().map(|(name, _)| name.as_str());
        for (name, value) in asked.filter(|(name, _)| *name != place.0 && Some(&**name) != limit) {
            url.append_pair(&name, &value);
        }
        url.append_pair(&place.0, &place.1);
        Some(format!("{}{}?{}", answering.url, answering.head.path, url.finish()).into())
    }
}
