//! Schemas of texts and numbers.

use super::reader::Reader;
use super::types::{Bounds, Choice, Kind, Range};
use crate::read::{Map, Node};

impl<'d> Reader<'d> {
    pub(super) fn string(&mut self, map: &'d Map) -> Kind {
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

    pub(super) fn whole_numbers(&mut self, map: &'d Map) -> Vec<i64> {
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

    pub(super) fn format(&mut self, map: &'d Map) -> Option<String> {
        self.text(map, "format").map(str::to_owned)
    }

    pub(super) fn range(&mut self, map: &'d Map) -> Range {
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
}
