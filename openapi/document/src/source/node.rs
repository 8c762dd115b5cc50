use std::collections::HashMap;

use serde_json::{Number, Value};

use crate::source::position::Position;

/// A value of the document, with its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it begins.
    pub place: Position,
    /// What it is.
    pub content: Content,
}

/// What a value of the document is.
#[derive(Clone, Debug)]
pub enum Content {
    /// `null`, `~` or nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    Text(String),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping.
    Map(Map),
}

/// A mapping in the document's order; each entry knows where its key stands.
#[derive(Clone, Debug, Default)]
pub struct Map {
    /// Key, the key's place, value.
    pub entries: Vec<(String, Position, Node)>,
    /// Where each key is among the entries of a large mapping.
    index: HashMap<String, usize>,
}

/// A mapping of so many entries is searched from its beginning.
const SMALL: usize = 16;

impl Map {
    /// Adds an entry.
    pub fn push(&mut self, key: String, place: Position, node: Node) {
        if self.entries.len() == SMALL {
            let keys = self.entries.iter().enumerate();
            self.index = keys.map(|(index, (key, ..))| (key.clone(), index)).collect();
        }
        if self.entries.len() >= SMALL {
            self.index.insert(key.clone(), self.entries.len());
        }
        self.entries.push((key, place, node));
    }

    fn entry(&self, key: &str) -> Option<&(String, Position, Node)> {
        match self.index.is_empty() {
            true => self.entries.iter().find(|(name, ..)| name == key),
            false => self.entries.get(*self.index.get(key)?),
        }
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|(.., node)| node)
    }

    /// Where a key stands.
    pub fn place(&self, key: &str) -> Option<Position> {
        self.entry(key).map(|(_, place, _)| *place)
    }

    /// The keys in the document's order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(name, ..)| name.as_str())
    }
}

impl Node {
    /// The mapping; nothing where this is something else.
    pub fn as_map(&self) -> Option<&Map> {
        match &self.content {
            Content::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The sequence; nothing where this is something else.
    pub fn as_list(&self) -> Option<&[Node]> {
        match &self.content {
            Content::List(list) => Some(list),
            _ => None,
        }
    }

    /// The text; nothing where this is something else.
    pub fn as_text(&self) -> Option<&str> {
        match &self.content {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        matches!(self.content, Content::Null)
    }

    /// The truth value; nothing where this is something else.
    pub fn as_bool(&self) -> Option<bool> {
        match self.content {
            Content::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The number; nothing where this is something else.
    pub fn as_number(&self) -> Option<&Number> {
        match &self.content {
            Content::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The member of a mapping; nothing where this is something else.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.as_map()?.get(key)
    }

    /// The value that a JSON pointer names.
    pub fn pointer(&self, pointer: &str) -> Option<&Node> {
        let mut node = self;
        for token in pointer.split('/').skip(1) {
            let token = token.replace("~1", "/").replace("~0", "~");
            node = match &node.content {
                Content::List(list) => list.get(token.parse::<usize>().ok()?)?,
                _ => node.get(&token)?,
            };
        }
        Some(node)
    }

    /// The same value without places.
    pub fn to_json(&self) -> Value {
        match &self.content {
            Content::Null => Value::Null,
            Content::Bool(value) => Value::Bool(*value),
            Content::Number(number) => Value::Number(number.clone()),
            Content::Text(text) => Value::String(text.clone()),
            Content::List(list) => list.iter().map(Node::to_json).collect(),
            Content::Map(map) => {
                Value::Object(map.entries.iter().map(|(key, _, node)| (key.clone(), node.to_json())).collect())
            }
        }
    }

    /// What a person calls a value of this kind.
    pub fn kind(&self) -> &'static str {
        match self.content {
            Content::Null => "null",
            Content::Bool(_) => "a boolean",
            Content::Number(_) => "a number",
            Content::Text(_) => "a text",
            Content::List(_) => "a list",
            Content::Map(_) => "a mapping",
        }
    }
}
