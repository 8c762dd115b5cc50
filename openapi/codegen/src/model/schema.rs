//! Schemas. What Rust types and their emitted schemas cannot say alike is refused.

use serde_json::Value;

use super::reader::Reader;
use super::types::{Bounds, Choice, Kind, Meta, Others, Property, Range, Schema};
use crate::read::{Map, Node};
use crate::refusal::Position;

const KEYS: &[&str] = &[
    "type",
    "format",
    "enum",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "oneOf",
    "anyOf",
    "allOf",
    "nullable",
    "default",
    "title",
    "description",
    "example",
    "externalDocs",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "deprecated",
    "discriminator",
    "readOnly",
    "writeOnly",
    "xml",
    "minProperties",
    "maxProperties",
];

/// Keywords that count only beside a type.
const BOUND: &[&str] = &[
    "enum",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "items",
    "minItems",
    "maxItems",
    "uniqueItems",
    "properties",
    "required",
    "additionalProperties",
];

/// The type that a schema without one means by its other keywords: what is left out is the type, in all documents that
/// leave it out.
pub(crate) fn implied_type(get: &dyn Fn(&str) -> Option<Value>) -> Option<&'static str> {
    if get("type").is_some() || ["$ref", "oneOf", "anyOf", "allOf"].iter().any(|key| get(key).is_some()) {
        return None;
    }
    let is_object = ["properties", "additionalProperties"].iter().any(|key| get(key).is_some());
    let is_list = get("items").is_some();
    let values = get("enum").and_then(|values| values.as_array().cloned()).unwrap_or_default();
    let is_text = !values.is_empty() && values.iter().all(|value| value.is_string() || value.is_null());
    match (is_object, is_list, is_text && values.iter().any(Value::is_string)) {
        (true, false, false) => Some("object"),
        (false, true, false) => Some("array"),
        (false, false, true) => Some("string"),
        _ => None,
    }
}

impl<'d> Reader<'d> {
    /// The schema at a node; where it was refused, the one that anything fits.
    pub(super) fn schema(&mut self, node: &'d Node) -> Schema {
        let place = node.place;
        let any = Schema::any(place);
        let Some(map) = self.map(node, "the schema") else { return any };
        if map.get("$ref").is_some() {
            return Schema { kind: self.reference(map, place).unwrap_or(Kind::Any), ..any };
        }
        self.only_keys(map, KEYS, "the schema");
        let meta = self.meta(map);
        let schema = match self.only_member(map) {
            Some(member) => self.schema(member).under(meta, place),
            None => Schema { place, meta, kind: self.kind(map, place) },
        };
        self.default_fits(&schema);
        schema
    }

    fn reference(&mut self, map: &'d Map, place: Position) -> Option<Kind> {
        self.nothing_beside_reference(map);
        let target = self.text(map, "$ref")?;
        let name = target.strip_prefix("#/components/schemas/").filter(|name| {
            !name.contains('/') && self.root.pointer("/components/schemas").and_then(|all| all.get(name)).is_some()
        });
        if name.is_none() {
            let problem = format!("{target} does not exist");
            self.refuse(place, "reference", problem, "name one of #/components/schemas/…");
        }
        name.map(|name| Kind::Reference(name.to_owned()))
    }

    fn meta(&mut self, map: &'d Map) -> Meta {
        Meta {
            title: self.text(map, "title").map(str::to_owned),
            description: self.text(map, "description").map(str::to_owned),
            default: Reader::json(map, "default"),
            nullable: self.flag(map, "nullable"),
            limits: self.limits(map),
        }
    }

    /// What the extensions say in whole numbers; `x-max-bytes`, which the pipeline enforces, must be one.
    fn limits(&mut self, map: &'d Map) -> Vec<(String, u64)> {
        let bytes = self.count(map, "x-max-bytes").map(|most| ("max-bytes".to_owned(), most));
        let others = map
            .entries
            .iter()
            .filter(|(key, ..)| key != "x-max-bytes")
            .filter_map(|(key, _, node)| Some((key.strip_prefix("x-")?.to_owned(), node.as_number()?.as_u64()?)));
        bytes.into_iter().chain(others).collect()
    }

    fn kind(&mut self, map: &'d Map, place: Position) -> Kind {
        if map.get("oneOf").is_some() || map.get("anyOf").is_some() || map.get("allOf").is_some() {
            return self.union(map, place);
        }
        let name = match map.get("type").map(|node| (node, node.as_text())) {
            Some((_, Some(name))) => name,
            Some((node, None)) => {
                let fix = "write one type, and nullable: true where null is allowed (OpenAPI 3.0)";
                self.refuse(node.place, "type-list", format!("the type is {}", node.kind()), fix);
                return Kind::Any;
            }
            None => match implied_type(&|key| map.get(key).map(Node::to_json)) {
                Some(name) => name,
                None => return self.untyped(map, place),
            },
        };
        let allowed: &[&str] = match name {
            "string" => &["enum", "pattern", "minLength", "maxLength"],
            "integer" => &["enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
            "number" => &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
            "boolean" => &[],
            "array" => &["items", "minItems", "maxItems", "uniqueItems"],
            "object" => &["properties", "required", "additionalProperties"],
            _ => {
                let fix = "write string, integer, number, boolean, array or object";
                let place = map.get("type").map_or(place, |node| node.place);
                self.refuse(place, "type", format!("there is no type {name:?}"), fix);
                return Kind::Any;
            }
        };
        self.fitting_keys(map, name, allowed);
        match name {
            "string" if is_null(map) => Kind::Unit,
            "string" => self.string(map),
            "integer" => {
                Kind::Integer { format: self.format(map), range: self.range(map), values: self.whole_numbers(map) }
            }
            "number" => Kind::Number { format: self.format(map), range: self.range(map) },
            "boolean" => Kind::Boolean,
            "array" => self.array(map, place),
            _ => self.object(map),
        }
    }

    fn untyped(&mut self, map: &'d Map, place: Position) -> Kind {
        let bound = BOUND.iter().find(|key| map.get(key).is_some());
        if let Some(key) = bound {
            self.refuse(
                map.place(key).unwrap_or(place),
                "type",
                format!("{key} without type"),
                "write the type beside it",
            );
        }
        Kind::Any
    }

    /// Refuses keywords that have no effect beside this type.
    fn fitting_keys(&mut self, map: &'d Map, name: &str, allowed: &[&str]) {
        for (key, place, _) in &map.entries {
            // Converters write it beside everything.
            let idle = key == "uniqueItems";
            if BOUND.contains(&key.as_str()) && !allowed.contains(&key.as_str()) && !idle {
                let (problem, fix) = match key.as_str() {
                    "enum" => (format!("an enum of type {name}"), "write an enum of strings or integers, or bounds"),
                    _ => (format!("{key} has no effect on type {name}"), "remove it"),
                };
                self.refuse(*place, "keyword", problem, fix);
            }
        }
    }

    fn string(&mut self, map: &'d Map) -> Kind {
        let length = self.bounds(map, "minLength", "maxLength");
        let Some(list) = map.get("enum") else {
            let pattern = self.text(map, "pattern").map(str::to_owned);
            return Kind::Text { format: self.format(map), pattern, length };
        };
        let nullable = map.get("nullable").and_then(Node::as_bool) == Some(true);
        let mut values = Vec::new();
        for node in self.list(list, "enum") {
            match node.as_text() {
                None if node.is_null() && nullable => {}
                Some(value) if values.iter().any(|choice: &Choice| choice.value == value) => {
                    self.refuse(node.place, "enum", format!("{value:?} is given twice"), "keep one");
                }
                Some(value) => values.push(Choice { value: value.to_owned(), description: None }),
                None => {
                    let (problem, fix) = match node.is_null() {
                        true => {
                            ("null in an enum that is not nullable".to_owned(), "write nullable: true, or remove it")
                        }
                        false => (format!("{} in an enum of strings", node.kind()), "write it in quotes"),
                    };
                    self.refuse(node.place, "enum", problem, fix);
                }
            }
        }
        if values.is_empty() {
            self.refuse(list.place, "enum", "an enum without values", "name at least one");
        }
        Kind::Choice { values, described: false }
    }

    fn whole_numbers(&mut self, map: &'d Map) -> Vec<i64> {
        let Some(list) = map.get("enum") else { return Vec::new() };
        let mut values = Vec::new();
        for node in self.list(list, "enum") {
            match node.as_number().and_then(|number| number.as_i64()) {
                Some(value) => values.push(value),
                None => {
                    let problem = format!("{} in an enum of integers", node.kind());
                    self.refuse(node.place, "enum", problem, "write whole numbers");
                }
            }
        }
        values
    }

    fn format(&mut self, map: &'d Map) -> Option<String> {
        self.text(map, "format").map(str::to_owned)
    }

    fn range(&mut self, map: &'d Map) -> Range {
        let range = Range {
            min: self.number(map, "minimum"),
            max: self.number(map, "maximum"),
            exclusive_min: self.flag(map, "exclusiveMinimum"),
            exclusive_max: self.flag(map, "exclusiveMaximum"),
            multiple_of: self.number(map, "multipleOf"),
        };
        if let (Some(min), Some(max)) = (range.min, range.max)
            && min > max
        {
            let place = map.place("minimum").unwrap_or(self.root.place);
            self.refuse(place, "bounds", format!("the minimum {min} is above the maximum {max}"), "swap them");
        }
        range
    }

    pub(super) fn bounds(&mut self, map: &'d Map, min: &str, max: &str) -> Bounds {
        let bounds = Bounds {
            min: self.count(map, min).and_then(|count| u32::try_from(count).ok()),
            max: self.count(map, max).and_then(|count| u32::try_from(count).ok()),
        };
        if let (Some(least), Some(most)) = (bounds.min, bounds.max)
            && least > most
        {
            let place = map.place(min).unwrap_or(self.root.place);
            self.refuse(place, "bounds", format!("{min} {least} is above {max} {most}"), "swap them");
        }
        bounds
    }

    fn array(&mut self, map: &'d Map, place: Position) -> Kind {
        let length = self.bounds(map, "minItems", "maxItems");
        let unique = self.flag(map, "uniqueItems");
        let items = match map.get("items") {
            Some(items) => self.schema(items),
            None => {
                self.refuse(place, "missing", "an array without items", "say what its items are");
                Schema::any(place)
            }
        };
        Kind::List { items: Box::new(items), length, unique }
    }

    fn object(&mut self, map: &'d Map) -> Kind {
        let properties = self.properties(map);
        let additional = map.get("additionalProperties").map(|node| (node, node.as_bool()));
        let others = match additional {
            Some((_, Some(false))) => Others::Refused,
            Some((node, _)) => Others::Kept(Box::new(self.others(node))),
            // An object of which nothing is said has whatever it has.
            None if properties.is_empty() => {
                Others::Kept(Box::new(Schema::any(map.place("type").unwrap_or(self.root.place))))
            }
            None => Others::Ignored,
        };
        match others {
            Others::Kept(values) if properties.is_empty() => Kind::Map { values },
            others => Kind::Object { properties, others },
        }
    }

    /// The schema of what an object has beside its properties.
    pub(super) fn others(&mut self, node: &'d Node) -> Schema {
        match is_anything(node) {
            true => Schema::any(node.place),
            false => self.schema(node),
        }
    }

    /// The properties of an object, with what it says of their being required.
    pub(super) fn properties(&mut self, map: &'d Map) -> Vec<Property> {
        let required = map.get("required").map(|node| self.list(node, "required")).unwrap_or_default();
        let listed = map.get("properties").and_then(|node| self.map(node, "properties"));
        let listed = listed.map(|map| map.entries.as_slice()).unwrap_or_default();
        self.listed_properties(listed.iter().map(|(name, place, node)| (name, *place, node)), required.iter())
    }

    pub(super) fn listed_properties(
        &mut self,
        listed: impl Iterator<Item = (&'d String, Position, &'d Node)>,
        required: impl Iterator<Item = &'d Node>,
    ) -> Vec<Property> {
        let required = required.collect::<Vec<_>>();
        let mut properties: Vec<Property> = Vec::new();
        for (name, place, node) in listed {
            let field = super::field_name(name);
            if let Some(other) = properties.iter().find(|other| super::field_name(&other.name) == field) {
                let problem = format!("the properties {} and {name} are the same name in Rust, {field}", other.name);
                self.refuse(place, "property-name", problem, "rename one of them");
                continue;
            }
            let required = required.iter().any(|node| node.as_text() == Some(name));
            properties.push(Property { name: name.clone(), place, required, schema: self.schema(node) });
        }
        for node in required {
            let Some(name) = node.as_text() else {
                self.refuse(node.place, "form", format!("a required name is {}", node.kind()), "write a text");
                continue;
            };
            if !properties.iter().any(|property| property.name == name) {
                let problem = format!("{name:?} is required, but is not a property");
                self.refuse(node.place, "required", problem, "describe it in properties, or remove it from required");
            }
        }
        properties
    }

    /// A default must fit what it is the default of.
    fn default_fits(&mut self, schema: &Schema) {
        let Some(default) = schema.meta.default.as_ref().filter(|_| !self.in_default) else { return };
        // What the default is looked up in may lead back here.
        self.in_default = true;
        let fits = self.fits(schema, default, 0);
        self.in_default = false;
        if !fits {
            let problem = format!("the default {default} does not fit its own schema");
            self.refuse(schema.place, "default", problem, "give one that fits");
        }
    }
}

/// Whether a schema says nothing.
pub(super) fn is_anything(node: &Node) -> bool {
    node.as_bool() == Some(true) || node.as_map().is_some_and(|map| map.entries.is_empty())
}

/// How OpenAPI 3.0 writes a value that is always null.
fn is_null(map: &Map) -> bool {
    let values = map.get("enum").and_then(Node::as_list);
    values.is_some_and(|values| matches!(values, [only] if only.is_null()))
}

impl Schema {
    /// The schema that anything fits.
    pub(super) fn any(place: Position) -> Schema {
        Schema { place, meta: Meta::default(), kind: Kind::Any }
    }

    /// This schema as the only member of an `allOf` that says `outer` beside it.
    fn under(self, outer: Meta, place: Position) -> Schema {
        let inner = self.meta;
        let meta = Meta {
            title: outer.title.or(inner.title),
            description: outer.description.or(inner.description),
            default: outer.default.or(inner.default),
            nullable: outer.nullable || inner.nullable,
            limits: if outer.limits.is_empty() { inner.limits } else { outer.limits },
        };
        Schema { place, meta, kind: self.kind }
    }
}
