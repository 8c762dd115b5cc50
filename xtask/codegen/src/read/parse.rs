//! YAML (of which JSON is a part) to nodes. Whatever makes a document mean two things is refused: keys that are given
//! twice, aliases, tags, a second document.

use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use serde_json::Number;

use super::node::{Content, Map, Node};
use crate::refusal::{Place, Refusals};

/// Deeper than any document that a person writes; walking the tree recursively stays safe.
const MAX_DEPTH: usize = 100;

/// The root of the document; nothing where it cannot be read.
pub(crate) fn parse(text: &str, refusals: &mut Refusals) -> Option<Node> {
    let mut builder = Builder { open: Vec::new(), root: None, documents: 0, refusals };
    for event in Parser::new_from_str(text.strip_prefix('\u{feff}').unwrap_or(text)) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let place = Place { line: error.marker().line().max(1), column: error.marker().col() + 1 };
                let problem = format!("not valid YAML or JSON: {}", error.info());
                builder.refusals.add(place, "syntax", "document", problem, syntax_cure(error.info()));
                return None;
            }
        };
        if !builder.take(event, place(span)) {
            return None;
        }
    }
    if builder.root.is_none() {
        let place = Place { line: 1, column: 1 };
        builder.refusals.add(place, "syntax", "document", "the document is empty", "write an OpenAPI document");
    }
    builder.root
}

/// Where to look, by what the parser stopped at.
fn syntax_cure(info: &str) -> &'static str {
    match info {
        _ if info.contains("tab") => "indent with spaces",
        _ if info.contains("quot") => "close the quote, or escape what is in it",
        _ if info.contains("flow") || info.contains("node content") => "look for a bracket that is not closed",
        _ => "look here and in the line before for a colon, a quote or an indentation that is not right",
    }
}

fn place(span: Span) -> Place {
    Place { line: span.start.line().max(1), column: span.start.col() + 1 }
}

/// A list or mapping whose end is still to come.
enum Open {
    List(Place, Vec<Node>),
    Map { place: Place, map: Map, key: Option<(String, Place)>, skip_value: bool },
}

struct Builder<'r> {
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    refusals: &'r mut Refusals,
}

impl Builder<'_> {
    /// Takes one event; false ends the reading.
    fn take(&mut self, event: Event<'_>, place: Place) -> bool {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.refuse(place, "one-document", "a second document starts here", "keep one document a file");
                    return false;
                }
            }
            Event::Alias(_) => {
                self.refuse(place, "no-alias", "an alias", "write the value out, or refer to a component by $ref");
                self.value(Node { place, content: Content::Null });
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.no_anchor(anchor, tag.is_some(), place);
                self.scalar(&text, style, place);
            }
            Event::SequenceStart(anchor, tag) => {
                self.no_anchor(anchor, tag.is_some(), place);
                self.open.push(Open::List(place, Vec::new()));
            }
            Event::MappingStart(anchor, tag) => {
                self.no_anchor(anchor, tag.is_some(), place);
                self.open.push(Open::Map { place, map: Map::default(), key: None, skip_value: false });
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List(place, list)) => self.value(Node { place, content: Content::List(list) }),
                Some(Open::Map { place, map, .. }) => self.value(Node { place, content: Content::Map(map) }),
                None => {}
            },
            _ => {}
        }
        if self.open.len() > MAX_DEPTH {
            let problem = format!("nested deeper than {MAX_DEPTH} levels");
            self.refuse(place, "depth", problem, "name inner schemas in components");
            return false;
        }
        true
    }

    fn refuse(&mut self, place: Place, rule: &'static str, problem: impl Into<String>, cure: &str) {
        self.refusals.add(place, rule, "document", problem, cure);
    }

    fn no_anchor(&mut self, anchor: usize, tagged: bool, place: Place) {
        if anchor != 0 {
            self.refuse(place, "no-alias", "an anchor", "refer to a component by $ref instead");
        }
        if tagged {
            self.refuse(place, "no-tag", "a YAML tag", "remove it; the value's own form says what it is");
        }
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, place: Place) {
        if let Some(Open::Map { map, key: key @ None, skip_value, .. }) = self.open.last_mut() {
            let known = map.get(text).is_some();
            *skip_value = known;
            *key = Some((text.to_owned(), place));
            if known {
                let problem = format!("the key {text:?} is given twice");
                self.refuse(place, "no-duplicate-key", problem, "keep one of them");
            }
            return;
        }
        let content = match style {
            ScalarStyle::Plain => plain(text),
            _ => Content::Text(text.to_owned()),
        };
        self.value(Node { place, content });
    }

    fn value(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List(_, list)) => list.push(node),
            Some(Open::Map { map, key, skip_value, .. }) => match key.take() {
                Some((key, place)) if !*skip_value => map.entries.push((key, place, node)),
                Some(_) => {}
                None => {
                    let place = node.place;
                    *key = Some((String::new(), place));
                    *skip_value = true;
                    self.refuse(place, "text-key", format!("{} as a key", node.kind()), "keys are texts");
                }
            },
        }
    }
}

/// A plain scalar by YAML's core schema.
fn plain(text: &str) -> Content {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Content::Null,
        "true" | "True" | "TRUE" => Content::Bool(true),
        "false" | "False" | "FALSE" => Content::Bool(false),
        _ => number(text).map(Content::Number).unwrap_or_else(|| Content::Text(text.to_owned())),
    }
}

fn number(text: &str) -> Option<Number> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if !digits.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
        return None;
    }
    if let Ok(integer) = text.parse::<i64>() {
        return Some(integer.into());
    }
    if let Ok(integer) = text.parse::<u64>() {
        return Some(integer.into());
    }
    Number::from_f64(text.parse::<f64>().ok()?)
}
