//! The examples of an operation, and where they stand.

use serde_json::Value;
use specbound_document::{Example, Operation, Response};

use super::node::Node;

/// An example, or the examples of one parameter.
#[derive(Debug)]
pub(super) struct Subject<'d> {
    /// As messages name it: `200, example private`.
    pub(super) name: String,
    /// Where it stands in the document.
    pub(super) pointer: String,
    /// Whether pointers in messages about it are those into its value.
    pub(super) is_value: bool,
    /// Whether it is one of a request.
    pub(super) is_request: bool,
    /// How many examples it is.
    pub(super) count: usize,
    /// Where it is an answer's.
    pub(super) answer: Option<AnswerExample<'d>>,
}

/// An example of an answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct AnswerExample<'d> {
    /// The status that asks for it, of a range or `default` one that has no answer of its own; nothing where none can.
    pub(super) status: Option<u16>,
    pub(super) response: &'d Response,
    pub(super) example: &'d Example,
    pub(super) way: Way,
}

/// How an example of an answer is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// By its name.
    Name,
    /// By its media type: the example of another one has the name too, and this is its own's first.
    MediaType,
    /// In no way: the example of another media type has the name too.
    Hidden,
    /// In no way: another example of its media type has the name too.
    Second,
}

impl Way {
    fn of(example: &Example, before: &[Example]) -> Way {
        let mut of_type = before.iter().filter(|known| known.media_type == example.media_type).peekable();
        let is_first = of_type.peek().is_none();
        match (of_type.any(|known| known.name == example.name), before.iter().any(|known| known.name == example.name)) {
            (true, _) => Way::Second,
            (false, false) => Way::Name,
            (false, true) if is_first => Way::MediaType,
            (false, true) => Way::Hidden,
        }
    }
}

/// All examples of an operation: of parameters, of request bodies, of answers and their headers.
pub(super) fn subjects<'d>(document: &'d Value, operation: &'d Operation) -> Vec<Subject<'d>> {
    let own = Node::at(document, operation.pointer());
    let mut subjects = Vec::new();
    for parameter in operation.parameters() {
        let count = parameter.examples().len();
        let node = Node::parameter(document, operation, parameter);
        let pointer = node.as_ref().map_or_else(
            || operation.pointer().to_owned(),
            |node| if count == 1 && parameter.default().is_none() { first(node) } else { node.pointer.clone() },
        );
        let name = format!("parameter {}", parameter.name());
        subjects.push(Subject { name, pointer, is_value: false, is_request: true, count, answer: None });
    }
    let body = own.as_ref().and_then(|own| own.get("requestBody"));
    let examples = operation.request_contents().iter().flat_map(|content| content.examples());
    for (example, pointer) in examples.zip(places(body)) {
        let name = format!("request example {}", example.name);
        subjects.push(Subject { name, pointer, is_value: true, is_request: true, count: 1, answer: None });
    }
    for (key, status, response) in responses(operation) {
        let node = own.as_ref().and_then(|own| own.get("responses")).and_then(|all| {
            // A range may be written in small letters.
            all.entries().find(|(own, _)| own.eq_ignore_ascii_case(&key)).map(|(_, node)| node)
        });
        for header in response.headers().iter().filter(|header| header.example().is_some()) {
            let header_node = node.as_ref().and_then(|node| node.get("headers")?.get(header.name()));
            let pointer = header_node.map_or_else(|| operation.pointer().to_owned(), |node| first(&node));
            let name = format!("{key}, header {}", header.name());
            subjects.push(Subject { name, pointer, is_value: false, is_request: false, count: 1, answer: None });
        }
        for (index, (example, pointer)) in response.examples().iter().zip(places(node)).enumerate() {
            let way = Way::of(example, response.examples().get(..index).unwrap_or_default());
            let answer = Some(AnswerExample { status, response, example, way });
            let name = format!("{key}, example {}", example.name);
            subjects.push(Subject { name, pointer, is_value: true, is_request: false, count: 1, answer });
        }
    }
    subjects
}

/// The documented answers: their keys, the status that asks for each, and what is said of it.
fn responses(operation: &Operation) -> Vec<(String, Option<u16>, &Response)> {
    let numbered = |status: u16| operation.statuses().any(|known| known == status);
    let ranged = |status: u16| operation.status_ranges().any(|range| range == status / 100);
    let exact = operation.statuses().map(|status| (status.to_string(), status));
    let ranges = operation.status_ranges().map(|range| {
        let mut all = range * 100..=range * 100 + 99;
        (format!("{range}XX"), all.find(|status| !numbered(*status)).unwrap_or_default())
    });
    let default = operation.has_default_response().then(|| {
        let mut usual = [500, 400, 404, 503, 200].into_iter().chain(200..=599);
        ("default".to_owned(), usual.find(|status| !numbered(*status) && !ranged(*status)).unwrap_or_default())
    });
    let all = exact.chain(ranges).chain(default);
    let asked = |status: u16| (200..=599).contains(&status).then_some(status);
    all.filter_map(|(key, status)| Some((key, asked(status), operation.response(status)?))).collect()
}

/// Where the examples of the media types of a body stand, in the order in which the document is compiled.
fn places(body: Option<Node<'_>>) -> Vec<String> {
    let content = body.and_then(|body| body.get("content"));
    let mut places = Vec::new();
    for (_, media) in content.iter().flat_map(Node::entries) {
        places.extend(media.example("example").map(|example| example.pointer));
        let examples = media.get("examples");
        let named = examples.iter().flat_map(Node::entries);
        places.extend(named.filter_map(|(_, example)| Some(example.example("value")?.pointer)));
    }
    places
}

/// The example of a parameter or a header; itself where it has none of its own.
fn first(node: &Node<'_>) -> String {
    let examples = || Some(node.get("examples")?.entries().next()?.1.pointer);
    let of_schema = || Some(node.get("schema")?.example("example")?.pointer);
    let own = node.example("example").map(|example| example.pointer);
    own.or_else(examples).or_else(of_schema).unwrap_or_else(|| node.pointer.clone())
}
