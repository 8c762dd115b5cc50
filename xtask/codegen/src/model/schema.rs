//! Schemas. What Rust types and their emitted schemas cannot say alike is refused.

use serde_json::Value;

use super::access::Access;
use super::{Bounds, Choice, Kind, Meta, Property, Range, Schema};
use crate::read::{Map, Node};
use crate::refusal::Place;

const KEYS: &[&str] = &[
    "type", "format", "enum", "properties", "required", "additionalProperties", "items", "oneOf", "anyOf", "allOf",
    "nullable", "default", "title", "description", "example", "externalDocs", "pattern", "minLength", "maxLength",
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems",
    "deprecated", "discriminator",
];

impl<'d> Access<'d> {
    /// The schema at a node; where it was refused, the one that anything fits.
    pub(super) fn schema(&mut self, node: &'d Node) -> Schema {
        let place = node.place;
        let any = Schema { place, meta: Meta::default(), kind: Kind::Any };
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

    fn reference(&mut self, map: &'d Map, place: Place) -> Option<Kind> {
        for (key, sibling, _) in &map.entries {
            if key != "$ref" {
                let problem = format!("{key} beside $ref, where it counts for nothing");
                self.refuse(*sibling, "reference-sibling", problem, "wrap the $ref as the only member of allOf");
            }
        }
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
            default: Access::json(map, "default"),
            nullable: self.flag(map, "nullable"),
            max_bytes: self.count(map, "x-max-bytes"),
        }
    }

    fn kind(&mut self, map: &'d Map, place: Place) -> Kind {
        if map.get("oneOf").is_some() || map.get("anyOf").is_some() || map.get("allOf").is_some() {
            return self.union(map, place);
        }
        let Some(name) = map.get("type") else {
            return self.untyped(map, place);
        };
        let Some(name) = name.as_text() else {
            let cure = "write one type, and nullable: true where null is allowed (OpenAPI 3.0)";
            self.refuse(name.place, "type-list", "a list of types", cure);
            return Kind::Any;
        };
        let allowed: &[&str] = match name {
            "string" => &["enum", "pattern", "minLength", "maxLength"],
            "integer" => &["enum", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
            "number" => &["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
            "boolean" => &[],
            "array" => &["items", "minItems", "maxItems", "uniqueItems"],
            "object" => &["properties", "required", "additionalProperties"],
            _ => {
                let cure = "write string, integer, number, boolean, array or object";
                self.refuse(place, "type", format!("there is no type {name}"), cure);
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

    fn untyped(&mut self, map: &'d Map, place: Place) -> Kind {
        for key in ["enum", "properties", "items", "additionalProperties", "pattern", "minimum", "maximum"] {
            if map.get(key).is_some() {
                self.refuse(place, "type", format!("{key} without type"), "write the type beside it");
                break;
            }
        }
        Kind::Any
    }

    /// Refuses keywords that count for nothing beside this type.
    fn fitting_keys(&mut self, map: &'d Map, name: &str, allowed: &[&str]) {
        const BOUND: &[&str] = &[
            "enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
            "multipleOf", "items", "minItems", "maxItems", "uniqueItems", "properties", "required",
            "additionalProperties",
        ];
        for (key, place, _) in &map.entries {
            if BOUND.contains(&key.as_str()) && !allowed.contains(&key.as_str()) {
                let (problem, cure) = match key.as_str() {
                    "enum" => (format!("an enum of type {name}"), "write an enum of strings, or bounds"),
                    _ => (format!("{key} beside type {name}, where it counts for nothing"), "remove it"),
                };
                self.refuse(*place, "keyword", problem, cure);
            }
        }
    }

    fn string(&mut self, map: &'d Map) -> Kind {
        let length = self.bounds(map, "minLength", "maxLength");
        let Some(list) = map.get("enum") else {
            let pattern = self.text(map, "pattern").map(str::to_owned);
            return Kind::Text { format: self.format(map), pattern, length };
        };
        let mut values = Vec::new();
        for node in self.list(list, "enum") {
            match node.as_text() {
                Some(value) if values.iter().any(|choice: &Choice| choice.value == value) => {
                    self.refuse(node.place, "enum", format!("{value:?} is given twice"), "keep one");
                }
                Some(value) => values.push(Choice { value: value.to_owned(), description: None }),
                None => {
                    let problem = format!("{} in an enum of strings", node.kind());
                    self.refuse(node.place, "enum", problem, "write texts, in quotes if need be; null is nullable: true");
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
                None => self.refuse(node.place, "enum", "no whole number in an enum of integers", "write whole numbers"),
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
            self.refuse(place, "bounds", format!("minimum {min} above maximum {max}"), "turn them round");
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
            self.refuse(place, "bounds", format!("{min} {least} above {max} {most}"), "turn them round");
        }
        bounds
    }

    fn array(&mut self, map: &'d Map, place: Place) -> Kind {
        let length = self.bounds(map, "minItems", "maxItems");
        let unique = self.flag(map, "uniqueItems");
        let items = match map.get("items") {
            Some(items) => self.schema(items),
            None => {
                self.refuse(place, "missing", "an array without items", "say what its items are");
                Schema { place, meta: Meta::default(), kind: Kind::Any }
            }
        };
        Kind::List { items: Box::new(items), length, unique }
    }

    fn object(&mut self, map: &'d Map) -> Kind {
        let properties = self.properties(map);
        let additional = map.get("additionalProperties");
        match additional.map(|node| (node, node.as_bool())) {
            None => Kind::Object { properties, closed: false },
            Some((_, Some(false))) => Kind::Object { properties, closed: true },
            Some((node, _)) if !properties.is_empty() => {
                let cure = "put the map into a property of its own";
                self.refuse(node.place, "open-object", "named properties beside additionalProperties", cure);
                Kind::Object { properties, closed: false }
            }
            Some((node, Some(true))) => {
                let values = Schema { place: node.place, meta: Meta::default(), kind: Kind::Any };
                Kind::Map { values: Box::new(values) }
            }
            Some((node, None)) => Kind::Map { values: Box::new(self.schema(node)) },
        }
    }

    /// The properties of an object, with what it says of their being required.
    pub(super) fn properties(&mut self, map: &'d Map) -> Vec<Property> {
        let required = map.get("required").map(|node| self.list(node, "required")).unwrap_or_default();
        let listed = match map.get("properties") {
            Some(node) => self.map(node, "properties"),
            None => None,
        };
        let mut properties: Vec<Property> = Vec::new();
        for (name, place, node) in listed.map(|map| map.entries.as_slice()).unwrap_or_default() {
            let field = super::field_name(name);
            if let Some(other) = properties.iter().find(|other| super::field_name(&other.name) == field) {
                let problem = format!("{name} and {} are the same name in Rust, {field}", other.name);
                self.refuse(*place, "property-name", problem, "rename one of them");
                continue;
            }
            let required = required.iter().any(|node| node.as_text() == Some(name));
            properties.push(Property { name: name.clone(), place: *place, required, schema: self.schema(node) });
        }
        for node in required {
            let name = node.as_text().unwrap_or_default();
            if !properties.iter().any(|property| property.name == name) {
                let problem = format!("{name:?} is required, but no property");
                self.refuse(node.place, "required", problem, "describe it in properties, or remove it from required");
            }
        }
        properties
    }

    /// A default must fit what it is the default of.
    fn default_fits(&mut self, schema: &Schema) {
        let Some(default) = &schema.meta.default else { return };
        let fits = match (&schema.kind, default) {
            (_, Value::Null) => schema.meta.nullable,
            (Kind::Boolean, value) => value.is_boolean(),
            (Kind::Unit, _) => false,
            (Kind::Integer { range, .. }, value) => {
                (value.is_i64() || value.is_u64()) && value.as_f64().is_some_and(|value| range.holds(value))
            }
            (Kind::Number { range, .. }, value) => value.as_f64().is_some_and(|value| range.holds(value)),
            (Kind::Text { length, .. }, Value::String(text)) => {
                let count = text.chars().count() as u64;
                length.min.is_none_or(|min| count >= min.into()) && length.max.is_none_or(|max| count <= max.into())
            }
            (Kind::Choice { values, .. }, Value::String(text)) => values.iter().any(|choice| choice.value == *text),
            (Kind::Text { .. } | Kind::Choice { .. }, _) => false,
            (Kind::List { .. }, value) => value.is_array(),
            (Kind::Map { .. } | Kind::Object { .. }, value) => value.is_object(),
            (Kind::Any | Kind::Reference(_) | Kind::Union { .. }, _) => true,
        };
        if !fits {
            self.refuse(schema.place, "default", format!("the default {default} does not fit"), "give one that fits");
        }
    }
}

/// How OpenAPI 3.0 writes a value that is always null.
fn is_null(map: &Map) -> bool {
    let values = map.get("enum").and_then(Node::as_list);
    values.is_some_and(|values| matches!(values, [only] if only.is_null()))
}

impl Schema {
    /// This schema as the only member of an `allOf` that says `outer` beside it.
    fn under(self, outer: Meta, place: Place) -> Schema {
        let inner = self.meta;
        let meta = Meta {
            title: outer.title.or(inner.title),
            description: outer.description.or(inner.description),
            default: outer.default.or(inner.default),
            nullable: outer.nullable || inner.nullable,
            max_bytes: outer.max_bytes.or(inner.max_bytes),
        };
        Schema { place, meta, kind: self.kind }
    }
}

impl Range {
    fn holds(&self, value: f64) -> bool {
        let above = self.min.is_none_or(|min| if self.exclusive_min { value > min } else { value >= min });
        let below = self.max.is_none_or(|max| if self.exclusive_max { value < max } else { value <= max });
        above && below
    }
}
