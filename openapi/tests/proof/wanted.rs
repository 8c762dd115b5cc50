//! What an operation of the service answers: values made of the document that was compiled, not of the one under proof.

use std::sync::LazyLock;

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::Value;
use specbound_runtime::Problem;

use crate::located_value::{self, LocatedValue, Parameter, is_json};
use crate::made;

/// More than the default page of a range, and the length that ranges are taken from.
const LENGTH: usize = 2048;

/// One documented answer of an operation.
pub(crate) struct Wanted {
    operation: &'static Operation,
    /// Nothing stands for the success.
    failure: Option<u16>,
    response: LocatedValue,
    choice: usize,
}

/// An operation that was compiled.
#[derive(Clone)]
pub(crate) struct Operation {
    pub(crate) id: &'static str,
    pub(crate) place: LocatedValue,
    pub(crate) parameters: Vec<Parameter>,
}

static OPERATIONS: LazyLock<Vec<Operation>> = LazyLock::new(|| {
    let mut operations = Vec::new();
    for (_, path) in LocatedValue::compiled().entries("paths") {
        for (method, _) in path.value.as_object().into_iter().flatten() {
            let Some(place) = path.get(method) else { continue };
            if let Some(id) = place.text("operationId") {
                operations.push(Operation { id, place, parameters: located_value::parameters_at(&path, method) });
            }
        }
    }
    operations
});

/// The operations that were compiled, in the document's order.
pub(crate) fn operations() -> &'static [Operation] {
    &OPERATIONS
}

impl Operation {
    /// Its parameter in a header.
    pub(crate) fn header(&self, name: &str) -> Option<&Parameter> {
        let mut headers = self.parameters.iter().filter(|parameter| parameter.location == "header");
        headers.find(|header| header.name.eq_ignore_ascii_case(name))
    }

    /// The statuses, and what the document says of each.
    pub(crate) fn responses(&self) -> Vec<(u16, LocatedValue)> {
        let responses = self.place.entries("responses").into_iter();
        responses.filter_map(|(status, response)| Some((status.parse().ok()?, response))).collect()
    }

    /// What the document says of a status.
    pub(crate) fn response(&self, status: u16) -> Option<LocatedValue> {
        self.responses().into_iter().find(|(documented, _)| *documented == status).map(|(_, response)| response)
    }

    /// The success that the operation itself answers; parts and conditions are beside it.
    pub(crate) fn success(&self) -> Option<(u16, LocatedValue)> {
        self.responses().into_iter().find(|(status, _)| *status < 400 && !matches!(status, 206 | 304))
    }
}

/// How many answers a response has: each of its values and media types is in one of them.
pub(crate) fn choices(response: &LocatedValue) -> usize {
    let content = response.entries("content");
    let bodies = match content.iter().find(|(media_type, _)| is_json(media_type)) {
        Some((_, media)) => made::values(media).len(),
        None => content.len(),
    };
    bodies.max(HEADERS)
}

/// All headers, and only those that are required.
const HEADERS: usize = 2;

impl Wanted {
    pub(crate) fn new(operation: &'static str, status: Option<u16>, choice: usize) -> Wanted {
        let operation = operations().iter().find(|known| known.id == operation);
        let operation = operation.expect("what was generated is in the document that was compiled");
        let found = match status {
            Some(status) => operation.response(status).map(|response| (status, response)),
            None => operation.success(),
        };
        let (status, response) = found.unwrap_or_else(|| panic!("{} has no answer {status:?}", operation.id));
        Wanted { operation, failure: (status >= 400).then_some(status), response, choice }
    }

    /// The status of the error that is wanted.
    pub(crate) fn failure(&self) -> Option<u16> {
        self.failure
    }

    /// What the caller is told of an error: the words of an example.
    pub(crate) fn problem<B>(&self) -> Problem<B> {
        let examples =
            self.response.entries("content").iter().flat_map(|(_, media)| media.examples()).collect::<Vec<_>>();
        let example = examples.get(self.choice % examples.len().max(1)).map(|(_, value)| value.clone());
        let example = example.unwrap_or_default();
        let errors = example["errors"].as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>();
        Problem::new(example["message"].as_str().unwrap_or("It is wanted.")).with_errors(errors)
    }

    /// A header; nothing, where it may be left out and this answer leaves it out.
    pub(crate) fn header<T: DeserializeOwned>(&self, name: &str) -> T {
        let header = self.response.get("headers").and_then(|headers| headers.get(name));
        let value = header.filter(|header| header.is_true("required") || self.choice.is_multiple_of(HEADERS));
        let value = value.map(|header| made::header(&header)).unwrap_or_default();
        self.typed(value, name)
    }

    pub(crate) fn body<T: DeserializeOwned>(&self) -> T {
        let content = self.response.entries("content");
        let json = content.iter().find(|(media_type, _)| is_json(media_type));
        let values = json.map(|(_, media)| made::values(media)).unwrap_or_default();
        self.typed(values.get(self.choice % values.len().max(1)).cloned().unwrap_or_default(), "body")
    }

    fn typed<T: DeserializeOwned>(&self, value: Value, what: &str) -> T {
        let text = value.to_string();
        serde_json::from_value(value).unwrap_or_else(|error| {
            panic!("{}, {what}: {text} is not valid for the compiled type: {error}", self.operation.id)
        })
    }

    /// One of the documented media types.
    pub(crate) fn media_type(&self) -> &'static str {
        let content = self.response.entries("content");
        content.get(self.choice % content.len().max(1)).map_or("application/octet-stream", |(media_type, _)| media_type)
    }

    pub(crate) fn bytes(&self) -> Bytes {
        Bytes::from(vec![7; LENGTH])
    }

    /// The entity tag of what the operation changes: the one that the example of its condition names.
    pub(crate) fn entity_tag(&self) -> String {
        let condition = self.operation.header("If-Match");
        condition.and_then(|condition| condition.place.text("example")).unwrap_or("\"proof\"").to_owned()
    }
}
