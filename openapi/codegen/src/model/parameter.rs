//! The parameters of an operation, and the variables of its path.

use super::names::field_name;
use super::reader::Reader;
use super::route::{Segment, segments};
use super::types::{Kind, Location, Parameter, Property, Schema};
use crate::read::{Map, Node};

/// Header parameters that OpenAPI ignores: other parts of a document say what they say.
pub(crate) fn is_ignored_header(location: &str, name: &str) -> bool {
    location == "header" && ["accept", "content-type", "authorization"].contains(&name.to_lowercase().as_str())
}

/// What kind of value a parameter has.
enum Shape {
    Scalar,
    List,
    Object,
}

impl<'d> Reader<'d> {
    pub(super) fn parameters(&mut self, map: &'d Map, shared: &'d [Node], path: &str) -> Vec<Parameter> {
        let own = map.get("parameters").map(|node| self.list(node, "parameters")).unwrap_or_default();
        let mut parameters: Vec<Parameter> = Vec::new();
        for node in own.iter().chain(shared) {
            let Some(parameter) = self.parameter(node) else { continue };
            let same = |other: &&Parameter| {
                other.location == parameter.location
                    && field_name(&other.property.name) == field_name(&parameter.property.name)
            };
            let name = &parameter.property.name;
            match parameters.iter().find(same).map(|other| &other.property.name) {
                // The operation's own one replaces the path's.
                Some(other) if other == name && shared.iter().any(|shared| std::ptr::eq(shared, node)) => {}
                Some(other) => {
                    let problem = match other == name {
                        true => format!("the parameter {name} is given twice"),
                        false => {
                            let field = field_name(name);
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
}
