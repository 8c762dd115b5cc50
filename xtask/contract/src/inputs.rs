//! What an operation can be given, and which of it a case shows the effect of.
//!
//! An input is named by a word: `query.take`, `header.If-Match`, `path.imageId`, `body/name` (a JSON pointer; `*` stands for
//! each item of a list). A case says in its table which it shows, and the runner checks that it gave them.

use std::collections::BTreeSet;
use std::fmt;

use serde_json::Value;
use specbound_document::{Document, Operation};

use crate::DOCUMENT;
use crate::checking_proxy::RecordedExchange;
use crate::given::given;
use crate::input::Input;
use crate::module::module_of;
use crate::shapes::Shapes;

/// Objects within bodies are looked into so far.
const DEEPEST: usize = 6;

/// What stands among the inputs for a change that is read back.
pub(crate) const CHANGE: &str = "change";

/// The inputs that an operation has by its document.
pub(crate) fn documented(document: &Document, operation: &Operation) -> Vec<Input> {
    let of_parameter = |parameter: &specbound_document::Parameter| Input {
        name: format!("{}.{}", parameter.location(), parameter.name()),
        default: parameter.default().cloned(),
    };
    let mut all: Vec<Input> = operation.parameters().map(of_parameter).collect();
    let shapes = Shapes { document };
    if let Some(schema) = shapes.body(operation) {
        let before = all.len();
        inner(shapes, schema, "body", 0, &mut all);
        if all.len() == before {
            all.push(Input { name: "body".to_owned(), default: None });
        }
    }
    all
}

fn inner<'d>(shapes: Shapes<'d>, schema: &'d Value, name: &str, depth: usize, all: &mut Vec<Input>) {
    let schema = shapes.resolved(schema);
    if let Some(items) = schema.get("items").filter(|_| depth < DEEPEST) {
        inner(shapes, items, &format!("{name}/*"), depth + 1, all);
    }
    for (property, schema) in shapes.given_properties(schema) {
        let name = format!("{name}/{}", property.replace('~', "~0").replace('/', "~1"));
        all.push(Input { name: name.clone(), default: schema.get("default").cloned() });
        if depth < DEEPEST {
            inner(shapes, schema, &name, depth + 1, all);
        }
    }
}

/// Why a case does not show what it says, a line for each such input.
pub(crate) fn not_shown<'s>(
    document: &Document,
    operation: &Operation,
    shown: impl Iterator<Item = &'s str>,
    exchanges: &[RecordedExchange],
) -> Vec<String> {
    let documented = documented(document, operation);
    let mut wrong = Vec::new();
    for name in shown.filter(|name| *name != CHANGE) {
        let id = operation.id();
        let Some(input) = documented.iter().find(|input| input.name == name) else {
            let known: Vec<&str> = documented.iter().map(|input| input.name.as_str()).collect();
            wrong.push(format!("it says that it shows {name}, but {id} has only {}", known.join(", ")));
            continue;
        };
        let sent = || exchanges.iter().filter_map(|exchange| given(document, operation, exchange, input));
        let taken: Vec<_> = sent().filter(|(values, status)| !values.is_empty() && *status < 400).collect();
        if taken.is_empty() {
            wrong.push(format!(
                "it says that it shows {name}, but no {id} that succeeded gave it a value other than its default"
            ));
        // What a path names is another thing than its neighbours; who names it once has shown that.
        } else if !name.starts_with("path.") && !sent().any(|(values, _)| values != taken[0].0) {
            wrong.push(format!(
                "it says that it shows {name}, but every {id} gave it the same value: an effect is a difference"
            ));
        }
    }
    wrong
}

/// The documented inputs of all operations, and those whose effect was shown.
#[derive(Clone, Debug)]
pub struct Inputs {
    documented: BTreeSet<(String, String)>,
    shown: BTreeSet<(String, String)>,
}

impl Inputs {
    /// All inputs of this API's document, none of them shown.
    pub fn nothing_shown() -> Self {
        let all = DOCUMENT.operations().iter().flat_map(|operation| {
            documented(&DOCUMENT, operation).into_iter().map(|input| (operation.id().to_owned(), input.name))
        });
        Self { documented: all.collect(), shown: BTreeSet::new() }
    }

    /// The effect of an input was shown.
    pub(crate) fn add(&mut self, operation: &str, input: &str) {
        self.shown.insert((operation.to_owned(), input.to_owned()));
    }

    /// Adds what another one shows.
    pub(crate) fn merge(&mut self, other: Inputs) {
        self.shown.extend(other.shown);
    }

    /// The inputs that were not shown, a line each, with the file that a case for it belongs in; nothing when all were.
    pub fn complaints(&self) -> Vec<String> {
        let missing = self.documented.difference(&self.shown);
        missing.map(|(operation, input)| {
            let module = DOCUMENT.operation(operation).map(module_of).unwrap_or_default();
            let file = format!("xtask/contract/src/cases/{}.rs", module.replace("::", "/"));
            let what = described(input);
            format!(
                "{operation}: {what} is given by no case that shows its effect; write one in {file} and say in its table: shows \"{input}\""
            )
        }).collect()
    }
}

fn described(input: &str) -> String {
    match input.split_once('.') {
        Some(("header", name)) => format!("the header {name}"),
        Some((place, name)) if !place.starts_with("body") => format!("the {place} parameter {name}"),
        _ => match input.strip_prefix("body") {
            Some("") | None => "the body".to_owned(),
            Some(pointer) => format!("the property {pointer} of the body"),
        },
    }
}

impl fmt::Display for Inputs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.documented.intersection(&self.shown).count();
        write!(f, "{shown} of {} documented inputs shown to have an effect", self.documented.len())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::received_response::ReceivedResponse;

    fn document() -> Document {
        let body = json!({ "type": "object", "properties": {
            "name": { "type": "string" }, "rank": { "type": "integer", "default": 3 },
            "lines": { "type": "array", "items": { "type": "object", "properties": { "price": { "type": "integer" } } } },
            "made": { "type": "string", "readOnly": true },
        } });
        Document::compile(&json!({
            "openapi": "3.0.3", "info": { "title": "x", "version": "1" },
            "paths": { "/things/{id}": { "put": {
                "operationId": "change",
                "parameters": [
                    { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                    { "name": "take", "in": "query", "schema": { "type": "integer", "default": 10 } },
                    { "name": "If-Match", "in": "header", "schema": { "type": "string" } },
                ],
                "requestBody": { "content": { "application/json": { "schema": body } } },
                "responses": { "204": { "description": "x" } },
            } } },
        }))
        .unwrap()
    }

    fn exchange(query: &str, headers: &[(&str, &str)], body: &Value, status: u16) -> RecordedExchange {
        let headers = [("content-type", "application/json")].iter().chain(headers);
        let headers = headers.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let answer = Ok(ReceivedResponse { status, headers: Vec::new(), body: bytes::Bytes::new() });
        let target = format!("/things/7{query}");
        RecordedExchange { method: "PUT".to_owned(), target, headers, body: body.to_string().into(), answer }
    }

    #[test]
    fn inputs_are_parameters_and_properties() {
        let document = document();
        let found = documented(&document, &document.operations()[0]);
        let names: Vec<&str> = found.iter().map(|input| input.name.as_str()).collect();
        let wanted =
            ["path.id", "query.take", "header.If-Match", "body/name", "body/rank", "body/lines", "body/lines/*/price"];
        assert_eq!(BTreeSet::from_iter(names), BTreeSet::from(wanted));
    }

    #[test]
    fn what_was_given_in_two_ways_and_taken_is_shown() {
        let document = document();
        let one = exchange("?take=3", &[("if-match", "a")], &json!({ "rank": 4, "lines": [{ "price": 1 }] }), 204);
        let other = exchange("", &[], &json!({ "rank": 3 }), 204);
        let all =
            ["path.id", "query.take", "header.If-Match", "body/rank", "body/lines", "body/lines/*/price", "change"];
        let wrong = not_shown(&document, &document.operations()[0], all.into_iter(), &[one, other]);
        assert_eq!(wrong, Vec::<String>::new());
    }

    #[test]
    fn what_was_not_given_refused_or_always_the_same_is_not_shown() {
        let document = document();
        let operation = &document.operations()[0];
        let (nothing, refused) = (json!({}), exchange("?take=3", &[], &json!({}), 412));
        for (input, exchanges, said) in [
            ("query.take", vec![exchange("", &[], &nothing, 204)], "no change that succeeded"),
            ("query.take", vec![exchange("?take=10", &[], &nothing, 204)], "no change that succeeded"),
            ("query.take", vec![refused], "no change that succeeded"),
            ("query.take", vec![exchange("?take=3", &[], &nothing, 204); 2], "every change gave it the same value"),
            ("body/name", vec![exchange("", &[], &json!({ "rank": 1 }), 204)], "no change that succeeded"),
            ("body/made", vec![], "change has only path.id"),
        ] {
            let wrong = not_shown(&document, operation, [input].into_iter(), &exchanges);
            assert!(wrong.len() == 1 && wrong[0].contains(said), "{input}: {wrong:?}");
        }
    }

    #[test]
    fn every_input_is_shown_by_a_case() {
        let mut inputs = Inputs::nothing_shown();
        let cases = crate::cases::all();
        cases.iter().for_each(|case| case.shown().for_each(|shown| inputs.add(case.operation(), shown)));
        let wrong = inputs.complaints();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
