//! Operations: identifiers, parameters, security.

use std::collections::HashMap;

use super::reader::Reader;
use super::route::{Segment, path_problem, segments};
use super::types::{Kind, Location, Operation, Parameter, Permission, Property, Routed, Schema, Security};
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

/// Header parameters that OpenAPI ignores: other parts of a document say what they say.
pub(crate) fn is_ignored_header(location: &str, name: &str) -> bool {
    location == "header" && ["accept", "content-type", "authorization"].contains(&name.to_lowercase().as_str())
}

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

    fn parameters(&mut self, map: &'d Map, shared: &'d [Node], path: &str) -> Vec<Parameter> {
        let own = map.get("parameters").map(|node| self.list(node, "parameters")).unwrap_or_default();
        let mut parameters: Vec<Parameter> = Vec::new();
        for node in own.iter().chain(shared) {
            let Some(parameter) = self.parameter(node) else { continue };
            let same = |other: &&Parameter| {
                other.location == parameter.location
                    && super::field_name(&other.property.name) == super::field_name(&parameter.property.name)
            };
            let name = &parameter.property.name;
            match parameters.iter().find(same).map(|other| &other.property.name) {
                // The operation's own one replaces the path's.
                Some(other) if other == name && shared.iter().any(|shared| std::ptr::eq(shared, node)) => {}
                Some(other) => {
                    let problem = match other == name {
                        true => format!("the parameter {name} is given twice"),
                        false => {
                            let field = super::field_name(name);
                            format!("the parameters {other} and {name} are the same name in Rust, {field}")
                        }
                    };
                    self.refuse(parameter.property.place, "parameter-name", problem, "rename or remove one");
                }
                None => parameters.push(parameter),
            }
        }
        self.variables_are_described(path, &parameters);
        parameters
    }

    fn parameter(&mut self, node: &'d Node) -> Option<Parameter> {
        let node = self.resolve(node, "parameters")?;
        let map = self.map(node, "the parameter")?;
        let known = [
            "name",
            "in",
            "description",
            "required",
            "deprecated",
            "schema",
            "example",
            "examples",
            "style",
            "explode",
            "allowReserved",
            "allowEmptyValue",
            "content",
        ];
        self.only_keys(map, &known, "the parameter");
        let Some(name) = self.text(map, "name").map(str::to_owned) else {
            if map.get("name").is_none() {
                self.refuse(node.place, "missing", "a parameter without name", "give it the name that a request has");
            }
            return None;
        };
        if is_ignored_header(self.text(map, "in").unwrap_or_default(), &name) {
            return None;
        }
        let location = match self.text(map, "in") {
            Some("path") => Location::Path,
            Some("query") => Location::Query,
            Some("header") => Location::Header,
            Some("cookie") => Location::Cookie,
            other => {
                let problem = match other {
                    Some(other) => format!("the parameter {name} is in {other}"),
                    None => format!("the parameter {name} is in no place"),
                };
                let fix = "write in: path, in: query, in: header or in: cookie";
                self.refuse(node.place, "parameter-location", problem, fix);
                return None;
            }
        };
        if let Some(content) = map.place("content") {
            let problem = format!("the parameter {name} has content in place of a schema");
            self.refuse(content, "parameter-content", problem, "give it a schema of text, number or boolean");
            return None;
        }
        let Some(schema_node) = map.get("schema") else {
            self.refuse(node.place, "missing", format!("the parameter {name} has no schema"), "give it one");
            return None;
        };
        let mut schema = self.schema(schema_node);
        let style = self.text(map, "style");
        let exploded = map.get("explode").is_none() || self.flag(map, "explode");
        let shape = self.shape(&schema);
        let is_scalar = matches!(shape, Shape::Scalar);
        let usual = match shape {
            Shape::Scalar => true,
            // dropshot's router takes texts.
            Shape::List | Shape::Object if location == Location::Path => {
                let problem = format!("the path parameter {name} is a list or an object");
                self.refuse(schema.place, "parameter-schema", problem, "take a text, and say how it is divided");
                true
            }
            Shape::List => location == Location::Query && exploded && style.is_none_or(|style| style == "form"),
            Shape::Object => false,
        };
        schema.meta.description = self.text(map, "description").map(str::to_owned);
        let required = self.flag(map, "required");
        if location == Location::Path && !required {
            let problem = format!("the path parameter {name} is not required");
            self.refuse(node.place, "path-parameter", problem, "write required: true");
        }
        Some(Parameter { location, is_scalar, usual, property: Property { name, place: node.place, required, schema } })
    }

    /// What kind of value a schema stands for, through its references.
    fn shape(&mut self, schema: &Schema) -> Shape {
        let mut kind = schema.kind.clone();
        for _ in 0..16 {
            let Kind::Reference(target) = &kind else { break };
            let pointer = format!("/components/schemas/{}", target.replace('~', "~0").replace('/', "~1"));
            let Some(node) = self.root.pointer(&pointer) else { break };
            kind = self.schema(node).kind;
        }
        match kind {
            Kind::List { .. } => Shape::List,
            Kind::Map { .. } | Kind::Object { .. } | Kind::Union { .. } => Shape::Object,
            _ => Shape::Scalar,
        }
    }

    fn variables_are_described(&mut self, path: &str, parameters: &[Parameter]) {
        let described = |name: &str| {
            parameters.iter().any(|parameter| parameter.location == Location::Path && parameter.property.name == name)
        };
        let place = self.root.pointer("/paths").and_then(Node::as_map).and_then(|map| map.place(path));
        let place = place.unwrap_or(self.root.place);
        let mut variables = Vec::new();
        for segment in segments(path).unwrap_or_default() {
            let Segment::Variable(name) = segment else { continue };
            if variables.contains(&name) {
                self.refuse(place, "path", format!("the variable {name} occurs twice"), "rename one of them");
            }
            if !described(name) {
                let problem = format!("the variable {name} is not declared as a parameter");
                self.refuse(place, "path-parameter", problem, format!("describe {name} with in: path"));
            }
            variables.push(name);
        }
        for Parameter { location, property, .. } in parameters {
            if *location == Location::Path && !variables.contains(&property.name.as_str()) {
                let problem = format!("the path has no variable {}", property.name);
                self.refuse(property.place, "path-parameter", problem, "remove the parameter, or put it into the path");
            }
        }
    }

    /// Who may call an operation: one of some alternatives, each with all that it asks for.
    fn security(&mut self, node: Option<&'d Node>, securities: &[Security]) -> Permission {
        let alternatives = node.map(|node| self.list(node, "security")).unwrap_or_default();
        let mut is_optional = alternatives.is_empty();
        let mut is_asked = false;
        for alternative in alternatives {
            let Some(alternative) = self.map(alternative, "the security requirement") else { continue };
            is_optional |= alternative.entries.is_empty();
            for (name, place, _) in &alternative.entries {
                is_asked = true;
                let declared =
                    self.root.pointer("/components/securitySchemes").is_some_and(|all| all.get(name).is_some());
                if !declared {
                    let problem = format!("the security scheme {name} does not exist");
                    self.refuse(*place, "security", problem, "describe it in components/securitySchemes");
                } else if !securities.iter().any(|security| security.name == *name) {
                    let problem = format!("the security scheme {name} sends no credential in the request");
                    let fix = "describe it as type apiKey with in and name, or as type http, oauth2 or openIdConnect";
                    self.refuse(*place, "security", problem, fix);
                }
            }
        }
        match (is_asked, is_optional) {
            (false, _) => Permission::Open,
            (true, true) => Permission::Optional,
            (true, false) => Permission::Required,
        }
    }

    fn unique(&mut self, operations: &[Operation]) {
        let mut known: HashMap<String, &Operation> = HashMap::new();
        for operation in operations {
            // Types are named by it, too: `a1` and `a_1` are both `A1`.
            let name = super::type_name(&operation.id);
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
        Segment::Literal(text) => super::type_name(text),
        Segment::Variable(name) => format!("By{}", super::type_name(name)),
    });
    let name = words.collect::<String>();
    format!("{method}{}", if name.is_empty() { "Root" } else { &name })
}

/// What kind of value a parameter has.
enum Shape {
    Scalar,
    List,
    Object,
}
