use std::collections::HashMap;
use std::fmt;
use std::path::{Component, Path, PathBuf};
use std::sync::OnceLock;

use serde_json::{Map as Object, Value};

use super::node::{Content, Node};
use super::parse::{Aliases, parse};
use super::position::Position;

/// Under this key of the document's root the other files are kept, each under its number.
const FILES: &str = "x-files";

/// More files than anybody divides a document into.
const MOST_FILES: usize = 10_000;

/// A document with the files that its references name: one tree, in which every pointer leads back to file and line.
#[derive(Debug)]
pub struct Source {
    files: Vec<SourceFile>,
    paths: Vec<PathBuf>,
    json: Value,
}

/// One file: its text, and where everything in it stands, once anybody asks. The places of a large document take many
/// times the memory of its text.
#[derive(Debug)]
struct SourceFile {
    name: String,
    text: String,
    root: OnceLock<Node>,
}

impl SourceFile {
    fn new(name: String, text: String) -> SourceFile {
        SourceFile { name, text, root: OnceLock::new() }
    }

    fn root(&self) -> &Node {
        self.root.get_or_init(|| parse(&self.text, Aliases::Resolved).0.unwrap_or_else(null))
    }
}

/// A place in one of a document's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<'s> {
    /// The file, as it was named or referred to.
    pub file: &'s str,
    /// The place in it.
    pub place: Position,
}

impl fmt::Display for Located<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.place)
    }
}

/// Why a document, or a file of it, cannot be read: the place, what is wrong there, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceError(String);

impl SourceError {
    pub(crate) fn new(line: String) -> SourceError {
        SourceError(line)
    }
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SourceError {}

impl Source {
    /// Reads a document that is in memory; it has no other files.
    ///
    /// # Errors
    /// Everything that is wrong with the text.
    pub fn parse(name: &str, text: &str) -> Result<Source, Vec<SourceError>> {
        let nothing = |path: &Path| {
            let kind = std::io::ErrorKind::NotFound;
            Err(std::io::Error::new(kind, format!("{} is another file", path.display())))
        };
        Source::load(Path::new(name), Some(text.to_owned()), nothing)
    }

    /// Reads the file at `path`, and the local files that it refers to.
    ///
    /// # Errors
    /// Everything that is wrong with their texts, and files that cannot be read.
    pub fn read(path: &Path) -> Result<Source, Vec<SourceError>> {
        Source::load(path, None, |path| std::fs::read_to_string(path))
    }

    fn load(
        path: &Path,
        text: Option<String>,
        read: impl Fn(&Path) -> std::io::Result<String>,
    ) -> Result<Source, Vec<SourceError>> {
        let mut loader = Loader::default();
        loader.number(path, false, None);
        let mut text = text;
        let mut jsons = Vec::new();
        while let Some(path) = loader.paths.get(loader.files.len()).cloned() {
            let name = path.display().to_string();
            let text = match text.take().map_or_else(|| read(&path), Ok) {
                Ok(text) => text,
                Err(error) => {
                    let number = loader.files.len();
                    loader.unread.push((number, format!("{name}: cannot be read: {error}")));
                    loader.files.push(SourceFile::new(name, String::new()));
                    jsons.push(Value::Null);
                    continue;
                }
            };
            let (root, problems) = parse(&text, Aliases::Resolved);
            for problem in problems {
                let line = format!("{name}:{}: {}; {}", problem.place, problem.problem, problem.fix);
                loader.errors.push((loader.files.len(), SourceError(line)));
            }
            let root = root.unwrap_or_else(null);
            let number = loader.files.len();
            let aside = !loader.needed.contains_key(&number);
            jsons.push(loader.json(&root, Within { file: number, path: &path, named: false, aside }));
            loader.files.push(SourceFile::new(name, text));
        }
        // What only extensions refer to may be anything, or nothing.
        let Loader { errors, unread, needed, .. } = &mut loader;
        // Who refers to a file is known when all are read.
        for (file, line) in unread.drain(..) {
            let place = needed.get(&file).cloned().flatten().map(|place| format!("{place}: ")).unwrap_or_default();
            errors.push((file, SourceError(format!("{place}{line}"))));
        }
        errors.sort_by_key(|(file, _)| *file);
        let errors: Vec<SourceError> =
            errors.drain(..).filter(|(file, _)| needed.contains_key(file)).map(|(_, error)| error).collect();
        if !errors.is_empty() {
            return Err(errors);
        }
        let mut jsons = jsons.into_iter();
        let mut json = jsons.next().unwrap_or_default();
        if let (true, Some(root)) = (loader.files.len() > 1, json.as_object_mut()) {
            let others = jsons.enumerate().map(|(index, json)| ((index + 1).to_string(), json));
            root.insert(FILES.to_owned(), Value::Object(others.collect()));
        }
        Ok(Source { files: loader.files, paths: loader.paths, json })
    }

    /// The files that it was read from, the document's own first.
    pub fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    /// The document as one tree. References to other files lead to where those are kept in it.
    pub fn json(&self) -> &Value {
        &self.json
    }

    /// Takes the tree, for whoever needs it once and the places later; null is left.
    pub fn take_json(&mut self) -> Value {
        self.json.take()
    }

    /// Where the value that a JSON pointer into [`Source::json`] names stands, or the nearest one that is there.
    pub fn locate(&self, pointer: &str) -> Located<'_> {
        let within = pointer.strip_prefix('/').and_then(|rest| rest.strip_prefix(FILES)?.strip_prefix('/'));
        let (number, pointer) = match within {
            Some(rest) => {
                let (number, pointer) = rest.find('/').map_or((rest, ""), |end| rest.split_at(end));
                (number.parse().unwrap_or(0), pointer)
            }
            None => (0, pointer),
        };
        let Some(file) = self.files.get(number).or(self.files.first()) else {
            return Located { file: "", place: Position { line: 1, column: 1 } };
        };
        Located { file: &file.name, place: place(file.root(), pointer) }
    }
}

/// Where the key of the pointer's last step stands that is there.
fn place(root: &Node, pointer: &str) -> Position {
    let (mut node, mut place) = (root, root.place);
    for token in pointer.split('/').skip(1) {
        let token = token.replace("~1", "/").replace("~0", "~");
        let next = match &node.content {
            Content::List(list) => {
                token.parse::<usize>().ok().and_then(|index| list.get(index)).map(|node| (node.place, node))
            }
            Content::Map(map) => map.place(&token).zip(map.get(&token)),
            _ => None,
        };
        let Some(next) = next else { break };
        (place, node) = next;
    }
    place
}

fn null() -> Node {
    Node { place: Position { line: 1, column: 1 }, content: Content::Null }
}

/// Under these keys names are free: one that begins with `x-` is not an extension.
const NAMED: [&str; 13] = [
    "callbacks",
    "examples",
    "headers",
    "links",
    "parameters",
    "pathItems",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
    "$defs",
];

#[derive(Default)]
struct Loader {
    numbers: HashMap<PathBuf, usize>,
    paths: Vec<PathBuf>,
    files: Vec<SourceFile>,
    /// The files that something else than an extension refers to, by their numbers, with the first place that does.
    needed: HashMap<usize, Option<String>>,
    /// The files that cannot be read, and why.
    unread: Vec<(usize, String)>,
    /// What is wrong, and in which file.
    errors: Vec<(usize, SourceError)>,
}

/// Where in a file something stands.
#[derive(Clone, Copy)]
struct Within<'p> {
    file: usize,
    path: &'p Path,
    /// Its keys are names.
    named: bool,
    /// It is a part of an extension.
    aside: bool,
}

impl Loader {
    /// The number of a file; one that was not met before is read later.
    fn number(&mut self, path: &Path, aside: bool, place: Option<String>) -> usize {
        let path = simplified(path);
        let next = self.paths.len();
        let number = *self.numbers.entry(path.clone()).or_insert_with(|| {
            self.paths.push(path);
            next
        });
        if !aside {
            self.needed.entry(number).or_insert(place);
        }
        number
    }

    /// A file's tree, with its references as pointers into the whole.
    fn json(&mut self, node: &Node, within: Within<'_>) -> Value {
        match &node.content {
            Content::List(list) => list.iter().map(|node| self.json(node, Within { named: false, ..within })).collect(),
            Content::Map(map) => {
                let mut object = Object::new();
                for (key, _, value) in &map.entries {
                    let mapping = key == "mapping" && value.as_map().is_some() && map.get("propertyName").is_some();
                    let aside = within.aside || (!within.named && key.starts_with("x-"));
                    let named = !within.named && NAMED.contains(&key.as_str());
                    let value = match (key.as_str(), value.as_text()) {
                        ("$ref", Some(reference)) => self.reference(reference, value.place, within).into(),
                        _ if mapping => self.mapping(value, within),
                        _ => self.json(value, Within { named, aside, ..within }),
                    };
                    object.insert(key.clone(), value);
                }
                Value::Object(object)
            }
            _ => node.to_json(),
        }
    }

    /// The values of a discriminator's mapping: names of components, or references.
    fn mapping(&mut self, node: &Node, within: Within<'_>) -> Value {
        let Some(map) = node.as_map() else { return node.to_json() };
        let mut object = Object::new();
        for (key, _, value) in &map.entries {
            let value = match value.as_text() {
                Some(text) if text.contains(['#', '/']) => self.reference(text, value.place, within).into(),
                _ => value.to_json(),
            };
            object.insert(key.clone(), value);
        }
        Value::Object(object)
    }

    fn reference(&mut self, reference: &str, place: Position, within: Within<'_>) -> String {
        let (target, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        if target.contains("://") {
            return reference.to_owned();
        }
        let number = match target.is_empty() {
            true => within.file,
            false if self.paths.len() > MOST_FILES => 0,
            false => {
                let decoded = percent_encoding::percent_decode_str(target).decode_utf8_lossy();
                let folder = within.path.parent().unwrap_or(Path::new(""));
                let place = format!("{}:{place}", within.path.display());
                self.number(&folder.join(&*decoded), within.aside, Some(place))
            }
        };
        match number {
            0 => format!("#{fragment}"),
            number => format!("#/{FILES}/{number}{fragment}"),
        }
    }
}

/// The path without `.` and with `..` where it can be taken back.
fn simplified(path: &Path) -> PathBuf {
    let mut simple = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(simple.components().next_back(), Some(Component::Normal(_))) => {
                simple.pop();
            }
            component => simple.push(component),
        }
    }
    simple
}
