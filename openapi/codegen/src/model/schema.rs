//! Schemas. What Rust types and their emitted schemas cannot say alike is refused.

use super::keywords::{BOUND, KEYS, implied_type, is_null};
use super::reader::Reader;
use super::types::{Kind, Meta, Schema};
use crate::read::{Map, Node};
use crate::refusal::Position;

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
