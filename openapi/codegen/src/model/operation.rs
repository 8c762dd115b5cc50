//! Operations and their identifiers.

use std::collections::HashMap;

use super::names::type_name;
use super::reader::Reader;
use super::route::{Segment, path_problem, segments};
use super::types::{Operation, Routed, Security};
use crate::read::{Map, Node};
use crate::refusal::Position;

const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch"];

const KEYS: &[&str] = &[
    "tags",
    "summary",
    "description",
    "externalDocs",
    "operationId",
    "parameters",
    "requestBody",
    "responses",
    "deprecated",
    "security",
    "servers",
    "callbacks",
];

impl<'d> Reader<'d> {
    pub(super) fn operations(&mut self, map: &'d Map, securities: &[Security]) -> Vec<Operation> {
        let Some(paths) = map.get("paths").and_then(|node| self.map(node, "paths")) else {
            self.refuse(self.root.place, "missing", "no paths", "describe at least one operation");
            return Vec::new();
        };
        let by_default = map.get("security");
        let mut operations = Vec::new();
        for (path, place, node) in &paths.entries {
            if path.starts_with("x-") {
                continue;
            }
            self.subject = path.clone();
            if let Some((problem, fix)) = path_problem(path) {
                self.refuse(*place, "path", problem, fix);
                continue;
            }
            let Some(item) = self.map(node, "the path") else { continue };
            let mut known = METHODS.to_vec();
            known.extend(["parameters", "summary", "description", "servers"]);
            self.only_keys(item, &known, "the path");
            let shared = item.get("parameters").map(|node| self.list(node, "parameters")).unwrap_or_default();
            for (method, place, node) in &item.entries {
                if METHODS.contains(&method.as_str()) {
                    self.subject = format!("{} {path}", method.to_uppercase());
                    operations.extend(self.operation((path, method), *place, node, shared, by_default, securities));
                }
            }
        }
        self.unique(&operations);
        self.errors_of_the_silent(&mut operations);
        self.route(&mut operations);
        operations
    }

    fn operation(
        &mut self,
        (path, method): (&str, &str),
        place: Position,
        node: &'d Node,
        shared: &'d [Node],
        by_default: Option<&'d Node>,
        securities: &[Security],
    ) -> Option<Operation> {
        let map = self.map(node, "the operation")?;
        let id = match self.text(map, "operationId") {
            Some(id) => id.to_owned(),
            None => made_up_id(method, path),
        };
        self.subject = id.clone();
        self.only_keys(map, KEYS, "the operation");
        let tags = map.get("tags").map(|node| self.list(node, "tags")).unwrap_or_default();
        let parameters = self.parameters(map, shared, path);
        let body = self.body(map);
        let (successes, errors, error) = self.responses(map, place, method == "head")?;
        let websocket = map.place("x-dropshot-websocket");
        if let Some(place) = websocket
            && (method != "get" || body.is_some() || successes.first().is_none_or(|success| success.status != 101))
        {
            let fix = "let it be a GET without a body, whose one success is 101";
            self.refuse(place, "websocket", "a websocket channel that dropshot does not serve", fix);
        }
        let text = |reader: &mut Self, key| reader.text(map, key).map(str::to_owned);
        Some(Operation {
            place,
            method: method.to_uppercase(),
            path: path.to_owned(),
            routed: Routed::default(),
            tags: tags.iter().filter_map(Node::as_text).map(str::to_owned).collect(),
            summary: text(self, "summary"),
            description: text(self, "description"),
            deprecated: self.flag(map, "deprecated"),
            idempotent: match map.get("x-idempotent") {
                Some(_) => self.flag(map, "x-idempotent"),
                None => matches!(method, "get" | "head" | "put" | "delete" | "options"),
            },
            parameters,
            body,
            successes,
            errors,
            error,
            permission: self.security(map.get("security").or(by_default), securities),
            websocket: websocket.is_some(),
            pagination: Reader::json(map, "x-dropshot-pagination"),
            id,
        })
    }

    fn unique(&mut self, operations: &[Operation]) {
        let mut known: HashMap<String, &Operation> = HashMap::new();
        for operation in operations {
            // Types are named by it, too: `a1` and `a_1` are both `A1`.
            let name = type_name(&operation.id);
            if let Some(other) = known.get(&name) {
                self.subject = operation.id.clone();
                let of_other = format!("{} {}", other.method, other.path);
                let problem = format!("its operationId is the same name in Rust, {name}, as that of {of_other}");
                self.refuse(operation.place, "operation-id", problem, "give each operation its own");
            }
            known.entry(name).or_insert(operation);
        }
    }
}

/// A name for an operation that has none: `GET /images/{imageId}/links` is `getImagesByImageIdLinks`.
fn made_up_id(method: &str, path: &str) -> String {
    let segments = segments(path).unwrap_or_default();
    let words = segments.iter().map(|segment| match segment {
        Segment::Literal(text) => type_name(text),
        Segment::Variable(name) => format!("By{}", type_name(name)),
    });
    let name = words.collect::<String>();
    format!("{method}{}", if name.is_empty() { "Root" } else { &name })
}
