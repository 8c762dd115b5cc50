//! What leads from one page of a list to another.

use serde_json::Value;
use specbound_document::Parameter;

use super::seeds::identifier;
use super::store::Item;
use crate::answering::Answering;
use crate::names;
use crate::schema::{kinds, resolved};

/// A page: where it begins, and its number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Begin {
    pub(super) start: usize,
    pub(super) page: usize,
}

/// The parameters by which the operation's pages are asked for.
struct Parameters<'a> {
    cursor: Option<&'a str>,
    offset: Option<&'a str>,
    page: Option<&'a str>,
    limit: Option<&'a str>,
}

impl<'a> Parameters<'a> {
    fn of(answering: &Answering<'a>) -> Parameters<'a> {
        let operation = answering.operation;
        let named = |is: fn(&str) -> bool| {
            let mut query = operation.parameters().filter(|parameter| parameter.location() == "query");
            query.find(|parameter| is(parameter.name())).map(Parameter::name)
        };
        Parameters {
            cursor: named(names::is_cursor),
            offset: named(names::is_offset),
            page: named(names::is_page),
            limit: named(names::is_limit),
        }
    }
}

/// What leads to a page of `items`, as `schema` has it: a URL, a number, or the cursor itself. `is_link`: its name says
/// that it is a URL.
pub(super) fn neighbour(
    answering: &Answering<'_>,
    items: &[&Item],
    id: &str,
    root: &Value,
    schema: &Value,
    is_link: bool,
    begin: Begin,
) -> Option<Value> {
    let asks = Parameters::of(answering);
    let schema = resolved(root, schema);
    let kinds = kinds(root, schema);
    let first = || match asks.cursor.is_some_and(names::is_exclusive) {
        true => items.get(begin.start.checked_sub(1)?),
        false => items.get(begin.start),
    };
    let cursor = || first()?.body().get(id).cloned();
    if kinds.contains(&"integer") || kinds.contains(&"number") {
        return match (asks.page, asks.offset, asks.cursor) {
            (Some(_), ..) => Some(begin.page.into()),
            (None, Some(_), _) => Some(begin.start.into()),
            (None, None, Some(_)) => cursor().filter(Value::is_number),
            (None, None, None) => Some(begin.page.into()),
        };
    }
    let format = schema.get("format").and_then(Value::as_str);
    let is_url = is_link || format.is_some_and(|format| format.starts_with("uri"));
    if !is_url && asks.cursor.is_some() {
        return identifier(&first()?.body(), id).map(Value::String);
    }
    let (name, value) = match (asks.cursor, asks.offset, asks.page) {
        (Some(cursor), ..) => (cursor, first()?.id.clone()),
        (None, Some(offset), _) if asks.page.is_none() || asked(answering, offset) => (offset, begin.start.to_string()),
        (None, _, Some(page)) => (page, begin.page.to_string()),
        _ => return None,
    };
    let mut url = form_urlencoded::Serializer::new(String::new());
    let limit = asks.limit.and_then(|limit| Some((limit, answering.valid.query.get(limit)?)));
    if let Some((limit, value)) = limit {
        url.append_pair(limit, &value.to_string());
    }
    let limit = limit.map(|(limit, _)| limit);
    let query = form_urlencoded::parse(answering.head.query.as_bytes());
    for (own, value) in query.filter(|(own, _)| own != name && Some(&**own) != limit) {
        url.append_pair(&own, &value);
    }
    url.append_pair(name, &value);
    Some(format!("{}{}?{}", answering.url, answering.head.path, url.finish()).into())
}

fn asked(answering: &Answering<'_>, name: &str) -> bool {
    answering.valid.query.contains_key(name)
}
