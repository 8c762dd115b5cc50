//! What a request gave an input: a parameter, or a property of its body.

use serde_json::{Map, Value};
use specbound_document::{Document, FormEvent, FormParser, Found, MediaType, Operation};

use crate::checking_proxy::RecordedExchange;
use crate::input::Input;
use crate::outline::sum;

/// Parts of a form that are longer are compared by their sums.
const LONGEST_TEXT: usize = 4096;

/// The values of an input in an exchange of the operation, none where it is left out or its default; and the status.
pub(crate) fn given(
    document: &Document,
    operation: &Operation,
    exchange: &RecordedExchange,
    input: &Input,
) -> Option<(Vec<Value>, u16)> {
    let (path, query) = exchange.target.split_once('?').unwrap_or((&exchange.target, ""));
    let Found::Operation { operation: met, variables } = document.find(&exchange.method, path) else { return None };
    let reply = exchange.answer.as_ref().ok().filter(|_| met.id() == operation.id())?;
    let headers = |name: &str| {
        let lines = exchange.headers.iter().filter(|(header, _)| header.eq_ignore_ascii_case(name));
        lines.map(|(_, value)| value.as_str()).collect::<Vec<_>>()
    };
    let values: Vec<Value> = match input.name.split_once('.') {
        Some(("path", name)) => {
            variables.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str().into()).collect()
        }
        Some(("query", name)) => {
            operation.check_query(query).ok().and_then(|mut values| values.remove(name)).into_iter().collect()
        }
        Some(("header", name)) => headers(name).into_iter().map(Value::from).collect(),
        Some(("cookie", name)) => {
            let pairs =
                headers("cookie").into_iter().flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
            pairs.filter(|(known, _)| known.trim() == name).map(|(_, value)| value.trim().into()).collect()
        }
        _ => {
            let body = body(&exchange.body, headers("content-type").first().copied().unwrap_or_default());
            let pointer = input.name.trim_start_matches("body");
            body.iter().flat_map(|body| at(body, pointer)).cloned().collect()
        }
    };
    let values = values.into_iter().filter(|value| Some(value) != input.default.as_ref()).collect();
    Some((values, reply.status))
}

/// What stands at a pointer, in each item where it says `*`.
fn at<'v>(value: &'v Value, pointer: &str) -> Vec<&'v Value> {
    match pointer.split_once("/*") {
        None => value.pointer(pointer).into_iter().collect(),
        Some((list, rest)) => {
            let items = value.pointer(list).and_then(Value::as_array).into_iter().flatten();
            items.flat_map(|item| at(item, rest)).collect()
        }
    }
}

/// A body as a value: JSON, or the fields of a form.
fn body(bytes: &bytes::Bytes, content_type: &str) -> Option<Value> {
    let content_type = MediaType::parse(content_type).ok()?;
    match content_type.essence() {
        json if specbound_document::is_json(json) => serde_json::from_slice(bytes).ok(),
        "application/x-www-form-urlencoded" => {
            let text = std::str::from_utf8(bytes).ok()?;
            let url = reqwest::Url::parse(&format!("http://form/?{text}")).ok()?;
            Some(url.query_pairs().map(|(name, value)| (name.into_owned(), Value::from(value.as_ref()))).collect())
        }
        "multipart/form-data" => {
            let mut parser = FormParser::of(&content_type).ok()?;
            parser.feed(bytes.clone());
            let (mut fields, mut part) = (Map::new(), None::<(String, Vec<u8>)>);
            while let Some(event) = parser.next_event().ok()? {
                match (event, &mut part) {
                    (FormEvent::PartBegins(head), _) => part = Some((head.name().to_owned(), Vec::new())),
                    (FormEvent::Data(data), Some((_, text))) => text.extend_from_slice(&data),
                    (FormEvent::PartEnds, _) => fields.extend(part.take().map(|(name, text)| (name, field(text)))),
                    _ => {}
                }
            }
            Some(fields.into())
        }
        _ => Some(field(bytes.to_vec())),
    }
}

fn field(bytes: Vec<u8>) -> Value {
    let (length, sum) = (bytes.len(), sum(&bytes));
    let text = String::from_utf8(bytes).ok().filter(|text| text.len() <= LONGEST_TEXT);
    text.unwrap_or_else(|| format!("{length} bytes, {sum:016x}")).into()
}
