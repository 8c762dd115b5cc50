//! YAML (of which JSON is a part) to nodes. Whatever makes a document mean two things is a problem: keys that are given
//! twice, tags, a second document.

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use serde_json::Number;

use super::node::{Content, Map, Node};
use super::position::Position;
use super::problem::Problem;

/// Deeper than any document that a person writes; walking the tree recursively stays safe.
const MAX_DEPTH: usize = 100;

/// More values than the aliases of any document stand for; aliases of aliases could stand for more than memory holds.
const MOST_ALIASED: usize = 1_000_000;

/// What is done with anchors and aliases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aliases {
    /// They are a problem.
    Refused,
    /// An alias is what its anchor names; `<<` merges a mapping.
    Resolved,
}

/// The root of a document, and what is wrong with its text. No root: it cannot be read.
pub fn parse(text: &str, aliases: Aliases) -> (Option<Node>, Vec<Problem>) {
    let mut builder = Builder {
        open: Vec::new(),
        root: None,
        documents: 0,
        problems: Vec::new(),
        aliases,
        anchors: HashMap::new(),
        aliased: 0,
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for event in Parser::new_from_str(&without_surrogates(text)) {
        let (event, span) = match event {
            Ok(event) => event,
            Err(error) => {
                let place = Position { line: error.marker().line().max(1), column: error.marker().col() + 1 };
                let problem = format!("not valid YAML or JSON: {}", error.info());
                builder.refuse(place, "syntax", problem, syntax_fix(error.info()));
                return (None, builder.problems);
            }
        };
        if !builder.take(event, place(span)) {
            return (None, builder.problems);
        }
    }
    if builder.root.is_none() {
        let place = Position { line: 1, column: 1 };
        builder.refuse(place, "syntax", "the document is empty", "write an OpenAPI document");
    }
    (builder.root, builder.problems)
}

/// JSON writes a character beyond the first plane as two escapes, which YAML does not know; it has one of its own.
fn without_surrogates(text: &str) -> Cow<'_, str> {
    let is_pair = |at: usize| {
        let unit = |from: usize| text.get(from..from + 4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let (high, low) = (unit(at + 2)?, unit(at + 8)?);
        let follows = text.get(at + 6..at + 8) == Some("\\u");
        (follows && (0xD800..0xDC00).contains(&high) && (0xDC00..0xE000).contains(&low))
            .then(|| 0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    };
    let (mut out, mut copied, mut from) = (String::new(), 0, 0);
    while let Some(at) = text.get(from..).and_then(|rest| rest.find('\\')).map(|found| from + found) {
        match text.get(at..at + 2) {
            Some("\\u") => match is_pair(at) {
                Some(character) => {
                    out.push_str(&text[copied..at]);
                    out.push_str(&format!("\\U{character:08x}"));
                    copied = at + 12;
                    from = copied;
                }
                None => from = at + 2,
            },
            // An escaped backslash, and what follows it, is not an escape.
            Some(_) => from = at + 2,
            None => from = at + 1,
        }
    }
    match copied {
        0 => Cow::Borrowed(text),
        _ => Cow::Owned(out + &text[copied..]),
    }
}

/// Where to look, by what the parser stopped at.
fn syntax_fix(info: &str) -> &'static str {
    match info {
        _ if info.contains("tab") => "indent with spaces",
        _ if info.contains("quot") => "close the quote, or escape what is in it",
        _ if info.contains("flow") || info.contains("node content") => "look for a bracket that is not closed",
        _ => "look here and in the line before for a colon, a quote or an indentation that is not right",
    }
}

fn place(span: Span) -> Position {
    Position { line: span.start.line().max(1), column: span.start.col() + 1 }
}

/// A list or mapping whose end is still to come; `anchor` is 0 where it has none.
enum Open {
    List {
        place: Position,
        anchor: usize,
        list: Vec<Node>,
    },
    Map {
        place: Position,
        anchor: usize,
        map: Map,
        merges: Vec<Node>,
        key: Option<(String, Position)>,
        skip_value: bool,
    },
}

struct Builder {
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
    problems: Vec<Problem>,
    aliases: Aliases,
    anchors: HashMap<usize, (Node, usize)>,
    /// How many values the aliases so far stand for.
    aliased: usize,
}

impl Builder {
    /// Takes one event; false ends the reading.
    fn take(&mut self, event: Event<'_>, place: Position) -> bool {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.refuse(place, "one-document", "a second document starts here", "keep one document a file");
                    return false;
                }
            }
            Event::Alias(anchor) => self.alias(anchor, place),
            Event::Scalar(text, style, anchor, tag) => {
                self.no_anchor(anchor, tag.is_some(), place);
                self.scalar(&text, style, anchor, place);
            }
            Event::SequenceStart(anchor, tag) => {
                self.no_anchor(anchor, tag.is_some(), place);
                self.open.push(Open::List { place, anchor, list: Vec::new() });
            }
            Event::MappingStart(anchor, tag) => {
                self.no_anchor(anchor, tag.is_some(), place);
                self.open.push(Open::Map {
                    place,
                    anchor,
                    map: Map::default(),
                    merges: Vec::new(),
                    key: None,
                    skip_value: false,
                });
            }
            Event::SequenceEnd | Event::MappingEnd => match self.open.pop() {
                Some(Open::List { place, anchor, list }) => {
                    self.value(Node { place, content: Content::List(list) }, anchor)
                }
                Some(Open::Map { place, anchor, mut map, merges, .. }) => {
                    // What stands in the mapping itself counts, wherever it stands.
                    merges.into_iter().for_each(|node| merge(&mut map, node));
                    self.value(Node { place, content: Content::Map(map) }, anchor);
                }
                None => {}
            },
            _ => {}
        }
        if self.aliased > MOST_ALIASED {
            self.refuse(place, "size", "aliases stand for too many values", "write fewer aliases of aliases");
            return false;
        }
        if self.open.len() > MAX_DEPTH {
            let problem = format!("nested deeper than {MAX_DEPTH} levels");
            self.refuse(place, "depth", problem, "name inner schemas in components");
            return false;
        }
        true
    }

    fn refuse(&mut self, place: Position, rule: &'static str, problem: impl Into<String>, fix: &str) {
        self.problems.push(Problem { place, rule, problem: problem.into(), fix: fix.to_owned() });
    }

    fn alias(&mut self, anchor: usize, place: Position) {
        match (self.aliases, self.anchors.get(&anchor)) {
            (Aliases::Resolved, Some((node, size))) => {
                let (node, size) = (node.clone(), *size);
                self.aliased += size;
                if self.aliased <= MOST_ALIASED {
                    self.value(node, 0);
                }
            }
            (Aliases::Resolved, None) => {
                self.refuse(place, "alias", "an alias within what it stands for", "refer to a component by $ref");
                self.value(Node { place, content: Content::Null }, 0);
            }
            (Aliases::Refused, _) => {
                self.refuse(place, "no-alias", "an alias", "write the value out, or refer to a component by $ref");
                self.value(Node { place, content: Content::Null }, 0);
            }
        }
    }

    fn no_anchor(&mut self, anchor: usize, tagged: bool, place: Position) {
        if anchor != 0 && self.aliases == Aliases::Refused {
            self.refuse(place, "no-alias", "an anchor", "refer to a component by $ref instead");
        }
        if tagged {
            self.refuse(place, "no-tag", "a YAML tag", "remove it; the value's own form says what it is");
        }
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, anchor: usize, place: Position) {
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
        self.value(Node { place, content }, anchor);
    }

    fn value(&mut self, node: Node, anchor: usize) {
        if anchor != 0 && self.aliases == Aliases::Resolved {
            let size = size(&node);
            self.anchors.insert(anchor, (node.clone(), size));
        }
        let merging = self.aliases == Aliases::Resolved;
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { list, .. }) => list.push(node),
            Some(Open::Map { map, merges, key, skip_value, .. }) => match key.take() {
                Some((key, _)) if merging && key == "<<" => merges.push(node),
                Some((key, place)) if !*skip_value => map.push(key, place, node),
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

/// How many values a node has, itself included.
fn size(node: &Node) -> usize {
    match &node.content {
        Content::List(list) => 1 + list.iter().map(size).sum::<usize>(),
        Content::Map(map) => 1 + map.entries.iter().map(|(.., node)| size(node)).sum::<usize>(),
        _ => 1,
    }
}

/// The keys of a mapping, or of several, that are not there yet (YAML 1.1, "merge").
fn merge(map: &mut Map, node: Node) {
    match node.content {
        Content::Map(merged) => {
            for (key, place, node) in merged.entries {
                if map.get(&key).is_none() {
                    map.push(key, place, node);
                }
            }
        }
        Content::List(list) => list.into_iter().for_each(|node| merge(map, node)),
        _ => {}
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
