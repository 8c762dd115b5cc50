//! Whole paths to names: those of the prelude as they are, others by a `use` line. A name that the document gives to
//! something of its own stays a whole path.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use proc_macro2::{Group, Literal, TokenStream, TokenTree};

use super::Names;
use super::path::Path;

/// Names of the prelude, with the module that each is in.
const PRELUDE: &[(&str, &str)] = &[
    ("std::boxed", "Box"),
    ("std::convert", "AsRef"),
    ("std::convert", "From"),
    ("std::convert", "Into"),
    ("std::option", "Option"),
    ("std::option::Option", "None"),
    ("std::option::Option", "Some"),
    ("std::result", "Result"),
    ("std::result::Result", "Err"),
    ("std::result::Result", "Ok"),
    ("std::string", "String"),
    ("std::vec", "Vec"),
];

/// Modules whose functions are called by the module's name.
const MODULES: &[(&str, &str)] = &[("specbound_runtime", "schema"), ("std", "fmt")];

/// Macros that get a `use` line.
const MACROS: &[(&str, &str)] = &[
    ("serde_json", "json"),
    ("specbound_runtime", "documented_error"),
    ("specbound_runtime", "media_types"),
    ("specbound_runtime", "operation_answer"),
    ("specbound_runtime", "operation_error"),
];

/// What one module names.
pub(super) struct Shortener<'a> {
    names: &'a Names<'a>,
    own: HashSet<String>,
    imported: HashMap<String, String>,
}

impl<'a> Shortener<'a> {
    /// `own` are the names of the module's items.
    pub(super) fn new(names: &'a Names<'a>, own: HashSet<String>) -> Shortener<'a> {
        Shortener { names, own, imported: HashMap::new() }
    }

    /// The `use` lines, in groups.
    pub(super) fn uses(&self) -> Vec<String> {
        let mut groups: [BTreeMap<&str, BTreeSet<&str>>; 3] = Default::default();
        for (name, module) in &self.imported {
            let group = match module.split("::").next() {
                Some("std") => 0,
                Some("super") => 2,
                _ => 1,
            };
            groups[group].entry(module).or_default().insert(name);
        }
        let written = |(module, names): (&&str, &BTreeSet<&str>)| {
            let list = names.iter().copied().collect::<Vec<_>>().join(", ");
            let root = module.split("::").next().unwrap_or_default();
            let colons = if self.is_taken(root) { "::" } else { "" };
            match names.len() {
                1 => format!("use {colons}{module}::{list};\n"),
                _ => format!("use {colons}{module}::{{{list}}};\n"),
            }
        };
        let groups = groups.iter().map(|group| group.iter().map(written).collect::<String>());
        groups.filter(|group| !group.is_empty()).collect()
    }

    /// The same tokens with short paths.
    pub(super) fn shorten(&mut self, tokens: TokenStream) -> TokenStream {
        let tokens = tokens.into_iter().collect::<Vec<_>>();
        let mut short = TokenStream::new();
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            if let Some(path) = tokens.get(index..).and_then(Path::at) {
                let is_macro =
                    matches!(tokens.get(index + path.length), Some(TokenTree::Punct(next)) if next.as_char() == '!');
                short.extend(match self.path(&path, is_macro) {
                    Some(path) => path,
                    None => tokens.iter().skip(index).take(path.length).cloned().collect(),
                });
                index += path.length;
                continue;
            }
            short.extend([match token {
                TokenTree::Group(group) => {
                    let mut inner = Group::new(group.delimiter(), self.shorten(group.stream()));
                    inner.set_span(group.span());
                    TokenTree::Group(inner)
                }
                TokenTree::Literal(literal) if is_path(tokens.get(..index).unwrap_or_default()) => {
                    TokenTree::Literal(self.path_in_text(literal))
                }
                TokenTree::Literal(literal) => TokenTree::Literal(plain(literal)),
                other => other.clone(),
            }]);
            index += 1;
        }
        short
    }

    /// serde is given paths as texts.
    fn path_in_text(&mut self, literal: &Literal) -> Literal {
        let text = literal.to_string();
        match text.trim_matches('"').parse::<TokenStream>() {
            Ok(tokens) => Literal::string(&self.shorten(tokens).to_string().replace(' ', "")),
            Err(_) => literal.clone(),
        }
    }

    fn path(&mut self, path: &Path, is_macro: bool) -> Option<TokenStream> {
        let last = path.segments.len() - 1;
        if is_macro {
            return self.macro_name(path, last);
        }
        for end in (1..=last).rev() {
            let is_of = |known: &[(&str, &str)]| {
                let (module, name) = (path.before(end), &path.segments[end]);
                known.iter().any(|(of, known)| *of == module && name == known)
            };
            if is_of(PRELUDE) && !self.is_taken(&path.segments[end].to_string()) {
                return Some(path.from(end));
            }
            if is_of(MODULES) && end < last {
                return self.import(path, end);
            }
        }
        match path.type_at() {
            Some(at) => {
                let is_prelude =
                    PRELUDE.iter().any(|(module, name)| *module == path.before(at) && path.segments[at] == name);
                if path.segments[0] == "super" && (self.names.glob || at != 1) || is_prelude {
                    return None;
                }
                self.import(path, at)
            }
            None if path.segments[0] == "super" || self.is_taken(&path.segments[0].to_string()) => None,
            None => Some(path.from(0)),
        }
    }

    fn macro_name(&mut self, path: &Path, last: usize) -> Option<TokenStream> {
        if path.segments[0] == "std" {
            return Some(path.from(last));
        }
        let is_known = MACROS.iter().any(|(module, name)| path.before(last) == *module && path.segments[last] == name);
        if is_known { self.import(path, last) } else { None }
    }

    /// The path from a segment on, where that can be imported.
    fn import(&mut self, path: &Path, at: usize) -> Option<TokenStream> {
        let (name, module) = (path.segments[at].to_string(), path.before(at));
        if self.is_taken(&name) && path.segments[0] != "super" {
            return None;
        }
        if self.own.contains(&name) || self.imported.get(&name).is_some_and(|known| *known != module) {
            return None;
        }
        self.imported.insert(name, module);
        Some(path.from(at))
    }

    fn is_taken(&self, name: &str) -> bool {
        self.names.taken.contains(name) || self.own.contains(name)
    }
}

/// Whether a literal after these tokens is a path or type for serde or schemars.
fn is_path(before: &[TokenTree]) -> bool {
    match before {
        [.., TokenTree::Ident(name), TokenTree::Punct(_)] => name == "skip_serializing_if" || name == "with",
        _ => false,
    }
}

/// A number without the name of its type, which stands where it is used.
fn plain(literal: &Literal) -> Literal {
    let text = literal.to_string();
    if !text.starts_with(|first: char| first.is_ascii_digit() || first == '-') {
        return literal.clone();
    }
    let integer = ["usize", "u8", "u16", "u32", "u64", "i32", "i64"].iter().find_map(|ty| text.strip_suffix(ty));
    let plain = match (integer, text.strip_suffix("f64")) {
        (Some(digits), _) => digits.parse().ok(),
        (None, Some(digits)) if digits.contains(['.', 'e']) => digits.parse().ok(),
        (None, Some(digits)) => format!("{digits}.0").parse().ok(),
        (None, None) => None,
    };
    plain.unwrap_or_else(|| literal.clone())
}
