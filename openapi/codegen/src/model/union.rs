//! `oneOf`, `anyOf` and `allOf`: which of Rust's forms a union is.

use super::keywords::{BOUND, implied_type, is_anything};
use super::reader::Reader;
use super::types::{Choice, Kind, Meta, Others, Property, Schema, UnionTagging, Variant, VariantContent};
use crate::read::{Map, Node};
use crate::refusal::Position;

/// Keywords that say what fits, as those that count only beside a type do: beside them a union would be an intersection.
const STRUCTURAL: [&str; 4] = ["type", "format", "minProperties", "maxProperties"];

/// Deeper than references lead.
const DEEPEST: usize = 16;

fn is_structural(key: &str) -> bool {
    STRUCTURAL.contains(&key) || BOUND.contains(&key)
}

impl<'d> Reader<'d> {
    /// The one member of `allOf`, which is how OpenAPI 3.0 writes something beside a reference.
    pub(super) fn only_member(&mut self, map: &'d Map) -> Option<&'d Node> {
        let [member] = map.get("allOf")?.as_list()? else { return None };
        // A reference's type may be said once more beside it.
        let beside = ["oneOf", "anyOf", "properties", "required", "additionalProperties"];
        let alone = beside.iter().all(|key| map.get(key).is_none());
        let typed = map.get("type").is_none_or(|name| name.as_text() == Some("object") && member.get("$ref").is_some());
        (alone && typed).then_some(member)
    }

    pub(super) fn union(&mut self, map: &'d Map, place: Position) -> Kind {
        if map.get("allOf").is_some() {
            return self.all_of(map);
        }
        let what = if map.get("oneOf").is_some() { "oneOf" } else { "anyOf" };
        // That all variants are objects may be said once more.
        let is_object = map.get("type").and_then(Node::as_text) == Some("object");
        let beside = map.entries.iter().find(|(key, ..)| is_structural(key) && !(key == "type" && is_object));
        if let Some((key, place, _)) = beside {
            let fix = "write what all variants have into each of them";
            self.refuse(*place, "union", format!("{key} beside {what}"), fix);
            return Kind::Any;
        }
        match (map.get("oneOf"), map.get("anyOf")) {
            (Some(list), None) => self.one_of(map, list),
            (None, Some(list)) => self.any_of(map, list),
            _ => {
                self.refuse(place, "union", "oneOf and anyOf in one schema", "keep one of them");
                Kind::Any
            }
        }
    }

    fn members(&mut self, list: &'d Node, what: &str) -> &'d [Node] {
        let members = self.list(list, what);
        if members.is_empty() {
            self.refuse(list.place, "union", format!("{what} without variants"), "name at least one");
        }
        members
    }

    fn one_of(&mut self, map: &'d Map, list: &'d Node) -> Kind {
        let members = self.members(list, "oneOf");
        if members.iter().all(is_text_choice) && !members.is_empty() {
            return self.described_choice(members);
        }
        if let Some(tag) = common_tag(members).filter(|_| !members.iter().any(has_typed_others)) {
            let variants = members.iter().map(|member| self.tagged(member, &tag)).collect();
            return Kind::Union { tagging: UnionTagging::Internal(tag), variants, discriminator: None };
        }
        if members.iter().all(|member| is_text_choice(member) || is_wrapper(member)) && !members.is_empty() {
            let variants = members.iter().flat_map(|member| self.external(member)).collect();
            return Kind::Union { tagging: UnionTagging::External, variants, discriminator: None };
        }
        let variants = self.untagged(members);
        let discriminator = self.discriminator(map, members);
        Kind::Union { tagging: UnionTagging::OneOf, variants, discriminator }
    }

    fn any_of(&mut self, map: &'d Map, list: &'d Node) -> Kind {
        let members = self.members(list, "anyOf");
        let variants = self.untagged(members);
        let discriminator = self.discriminator(map, members);
        let objects = members.iter().filter(|member| self.may_be_object(member, 0)).count();
        let tagging = match objects > 1 && discriminator.is_none() {
            true => UnionTagging::AllThatFit,
            false => UnionTagging::AnyOf,
        };
        Kind::Union { tagging, variants, discriminator }
    }

    /// Whether an object may fit a schema.
    fn may_be_object(&self, node: &'d Node, depth: usize) -> bool {
        if depth > DEEPEST {
            return true;
        }
        if let Some(reference) = node.get("$ref").and_then(Node::as_text) {
            let target = reference.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer));
            return target.is_some_and(|target| self.may_be_object(target, depth + 1));
        }
        let composed = ["allOf", "oneOf", "anyOf"].into_iter().find_map(|key| node.get(key)?.as_list());
        match (
            implied_type(&|key| node.get(key).map(Node::to_json)),
            node.get("type").and_then(Node::as_text),
            composed,
        ) {
            (Some(name), ..) | (None, Some(name), None) => name == "object",
            (None, _, Some(members)) => members.iter().any(|member| self.may_be_object(member, depth + 1)),
            (None, None, None) => true,
        }
    }

    fn described_choice(&mut self, members: &'d [Node]) -> Kind {
        let mut values: Vec<Choice> = Vec::new();
        for member in members {
            let Schema { meta, kind, .. } = self.schema(member);
            let Kind::Choice { values: texts, .. } = kind else { continue };
            for choice in texts {
                if values.iter().any(|known| known.value == choice.value) {
                    self.refuse(member.place, "enum", format!("{:?} is given twice", choice.value), "keep one");
                    continue;
                }
                values.push(Choice { description: meta.description.clone(), ..choice });
            }
        }
        Kind::Choice { values, described: true }
    }

    fn tagged(&mut self, member: &'d Node, tag: &str) -> Variant {
        let schema = self.schema(member);
        let Kind::Object { properties, others } = schema.kind else {
            return Variant { name: String::new(), description: None, content: VariantContent::Unit };
        };
        let (tags, properties): (Vec<_>, Vec<_>) = properties.into_iter().partition(|field| field.name == tag);
        let content = match properties.is_empty() && matches!(others, Others::Ignored) {
            true => VariantContent::Unit,
            false => VariantContent::Fields { properties, others },
        };
        Variant {
            name: tags.first().and_then(tag_value).unwrap_or_default(),
            description: schema.meta.description,
            content,
        }
    }

    fn external(&mut self, member: &'d Node) -> Vec<Variant> {
        let Schema { meta: Meta { description, .. }, kind, .. } = self.schema(member);
        match kind {
            Kind::Choice { values, .. } => {
                let unit = |choice: Choice| Variant {
                    name: choice.value,
                    description: description.clone(),
                    content: VariantContent::Unit,
                };
                values.into_iter().map(unit).collect()
            }
            Kind::Object { properties, .. } => {
                let wrapped = |property: Property| Variant {
                    name: property.name,
                    description: description.clone(),
                    content: VariantContent::Value(property.schema),
                };
                properties.into_iter().map(wrapped).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Variants that are told apart by what fits: each is named by its title, by what it refers to, or by its kind.
    fn untagged(&mut self, members: &'d [Node]) -> Vec<Variant> {
        let mut variants = Vec::new();
        for member in members {
            let schema = self.schema(member);
            let name = match (&schema.meta.title, &schema.kind) {
                (Some(title), _) => title.clone(),
                (None, Kind::Reference(name)) => name.clone(),
                (None, kind) => kind.word().to_owned(),
            };
            variants.push(Variant { name, description: None, content: VariantContent::Value(schema) });
        }
        variants
    }
}

impl Kind {
    fn word(&self) -> &'static str {
        match self {
            Kind::Any => "any",
            Kind::Unit => "unit",
            Kind::Reference(_) => "reference",
            Kind::Boolean => "boolean",
            Kind::Integer { .. } => "integer",
            Kind::Number { .. } => "number",
            Kind::Text { .. } => "text",
            Kind::Choice { .. } => "choice",
            Kind::List { .. } => "list",
            Kind::Map { .. } => "map",
            Kind::Object { .. } => "object",
            Kind::Union { .. } => "union",
        }
    }
}

/// A string enum, as a variant of a union.
fn is_text_choice(member: &Node) -> bool {
    let texts = member.get("enum").and_then(Node::as_list);
    let all_texts = texts.is_some_and(|texts| texts.iter().all(|text| text.as_text().is_some()));
    member.get("type").and_then(Node::as_text) == Some("string") && all_texts
}

/// An object of exactly one property, which it requires, and no others.
fn is_wrapper(member: &Node) -> bool {
    let properties = member.get("properties").and_then(Node::as_map);
    let required = member.get("required").and_then(Node::as_list);
    properties.is_some_and(|map| map.entries.len() == 1)
        && required.is_some_and(|list| list.len() == 1)
        && member.get("additionalProperties").and_then(Node::as_bool) == Some(false)
}

/// Whether an object says what further properties are, which no variant with a tag has words for.
fn has_typed_others(member: &Node) -> bool {
    member.get("additionalProperties").is_some_and(|node| node.as_bool().is_none() && !is_anything(node))
}

/// The property that is a required text of one value in every variant, each with a value of its own.
fn common_tag(members: &[Node]) -> Option<String> {
    let first = members.first()?.get("properties")?.as_map()?;
    let candidates = first.keys().filter(|key| {
        let values = members.iter().map(|member| raw_tag(member, key)).collect::<Option<Vec<_>>>();
        values.is_some_and(|values| {
            let mut unique = values.clone();
            unique.sort_unstable();
            unique.dedup();
            unique.len() == values.len()
        })
    });
    candidates.map(str::to_owned).next()
}

fn raw_tag<'d>(member: &'d Node, key: &str) -> Option<&'d str> {
    let required = member.get("required")?.as_list()?;
    let property = member.get("properties")?.get(key)?;
    let [value] = property.get("enum")?.as_list()? else { return None };
    let is_required = required.iter().any(|name| name.as_text() == Some(key));
    value.as_text().filter(|_| is_required)
}

fn tag_value(property: &Property) -> Option<String> {
    match &property.schema.kind {
        Kind::Choice { values, .. } => values.first().map(|choice| choice.value.clone()),
        _ => None,
    }
}
