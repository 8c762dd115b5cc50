//! Whether a value, such as a default, fits a schema.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use chrono::{DateTime, NaiveDate};
use serde_json::Value;

use super::reader::Reader;
use super::types::{Bounds, Kind, Property, Range, Schema, UnionTagging, VariantContent};

/// Deeper than any default that a person writes.
const MAX_DEPTH: usize = 30;

impl Reader<'_> {
    pub(super) fn fits(&mut self, schema: &Schema, value: &Value, depth: usize) -> bool {
        if value.is_null() && schema.meta.nullable {
            return true;
        }
        match (&schema.kind, value) {
            (Kind::Any, _) => true,
            (Kind::Unit, value) => value.is_null(),
            (Kind::Boolean, value) => value.is_boolean(),
            (Kind::Integer { range, values, .. }, value) => {
                let is_whole = value.is_i64() || value.is_u64();
                let is_listed = values.is_empty() || value.as_i64().is_some_and(|value| values.contains(&value));
                is_whole && is_listed && value.as_f64().is_some_and(|value| range.holds(value))
            }
            (Kind::Number { range, .. }, value) => value.as_f64().is_some_and(|value| range.holds(value)),
            (Kind::Text { format, length, .. }, Value::String(text)) => {
                length.hold(text.chars().count()) && is_of_format(format.as_deref(), text)
            }
            (Kind::Choice { values, .. }, Value::String(text)) => values.iter().any(|choice| choice.value == *text),
            (Kind::List { items, length, .. }, Value::Array(list)) => {
                length.hold(list.len()) && list.iter().all(|value| self.fits(items, value, depth + 1))
            }
            (Kind::Map { values }, Value::Object(map)) => {
                map.iter().all(|(_, value)| self.fits(values, value, depth + 1))
            }
            (Kind::Object { properties, others }, Value::Object(map)) => {
                let named = |name: &String| properties.iter().any(|property| property.name == *name);
                (!others.are_refused() || map.keys().all(named))
                    && properties.iter().all(|property| self.has(property, map.get(&property.name), depth))
            }
            (Kind::Reference(name), value) if depth < MAX_DEPTH => {
                let found = self.root.pointer("/components/schemas").and_then(|all| all.get(name));
                let Some(node) = found else { return true };
                let schema = self.schema(node);
                self.fits(&schema, value, depth + 1)
            }
            (
                Kind::Union {
                    tagging: UnionTagging::OneOf | UnionTagging::AnyOf | UnionTagging::AllThatFit,
                    variants,
                    ..
                },
                value,
            ) => variants.iter().any(|variant| match &variant.content {
                VariantContent::Value(schema) => self.fits(schema, value, depth + 1),
                _ => true,
            }),
            (Kind::Union { tagging: UnionTagging::Internal(tag), variants, .. }, Value::Object(map)) => {
                let tag = map.get(tag).and_then(Value::as_str);
                variants.iter().any(|variant| Some(variant.name.as_str()) == tag)
            }
            (Kind::Union { tagging: UnionTagging::External, variants, .. }, value) => {
                let tag = value.as_str().or_else(|| value.as_object()?.keys().next().map(String::as_str));
                variants.iter().any(|variant| Some(variant.name.as_str()) == tag)
            }
            (Kind::Reference(_), _) => true,
            _ => false,
        }
    }

    fn has(&mut self, property: &Property, value: Option<&Value>, depth: usize) -> bool {
        match value {
            Some(value) => self.fits(&property.schema, value, depth + 1),
            None => !property.required || property.schema.meta.default.is_some(),
        }
    }
}

/// Formats whose Rust type takes nothing else.
fn is_of_format(format: Option<&str>, text: &str) -> bool {
    match format {
        Some("uuid") => {
            let is_dash = |index| matches!(index, 8 | 13 | 18 | 23);
            let fits =
                |(index, sign): (usize, u8)| if is_dash(index) { sign == b'-' } else { sign.is_ascii_hexdigit() };
            text.len() == 36 && text.bytes().enumerate().all(fits)
        }
        Some("date-time") => DateTime::parse_from_rfc3339(text).is_ok() && !is_finer_than_nanoseconds(text),
        Some("date") => NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok_and(|date| date.to_string() == text),
        Some("ip") => text.parse::<IpAddr>().is_ok(),
        Some("ipv4") => text.parse::<Ipv4Addr>().is_ok(),
        Some("ipv6") => text.parse::<Ipv6Addr>().is_ok(),
        _ => true,
    }
}

/// The type of times keeps nanoseconds.
fn is_finer_than_nanoseconds(time: &str) -> bool {
    let fraction = time.split_once('.').map_or("", |(_, fraction)| fraction);
    fraction.bytes().take_while(u8::is_ascii_digit).count() > 9
}

impl Range {
    fn holds(&self, value: f64) -> bool {
        let above = self.min.is_none_or(|min| if self.exclusive_min { value > min } else { value >= min });
        let below = self.max.is_none_or(|max| if self.exclusive_max { value < max } else { value <= max });
        above && below
    }
}

impl Bounds {
    fn hold(&self, count: usize) -> bool {
        self.min.is_none_or(|min| count >= min as usize) && self.max.is_none_or(|max| count <= max as usize)
    }
}
