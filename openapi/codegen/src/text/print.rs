//! Items to text, a blank line between those that are more than a line.

use std::collections::HashSet;

use quote::ToTokens;
use syn::{File, Item};

use super::layout::Layouts;
use super::shorten::Shortener;
use super::{Names, item_name};

/// The text of a file; with `names`, whole paths become short.
pub(super) fn file(file: File, names: Option<&Names<'_>>, layouts: &mut Layouts) -> String {
    let head = prettyplease::unparse(&File { shebang: None, attrs: file.attrs, items: Vec::new() });
    let body = items(file.items, names, layouts);
    match head.is_empty() {
        true => body,
        false => format!("{head}\n{body}"),
    }
}

/// What a module has in it.
fn items(items: Vec<Item>, names: Option<&Names<'_>>, layouts: &mut Layouts) -> String {
    let own = items.iter().filter_map(item_name).collect::<HashSet<_>>();
    let mut shortener = names.map(|names| Shortener::new(names, own));
    let mut parts: Vec<(Kind, String)> = Vec::new();
    for item in items {
        let kind = Kind::of(&item);
        let item = match (&mut shortener, item) {
            (_, Item::Use(item)) => Item::Use(item),
            (Some(shortener), item) if kind != Kind::Module => {
                let tokens = layouts.take(shortener.shorten(item.to_token_stream()));
                syn::parse2(tokens).unwrap_or(item)
            }
            (_, item) => item,
        };
        parts.push((kind, self::item(item, names, layouts)));
    }
    let uses = shortener.map(|shortener| shortener.uses()).unwrap_or_default();
    let (above, rest): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(kind, _)| *kind == Kind::Use);
    let mut text = uses.join("\n");
    let mut last = if text.is_empty() { None } else { Some(Kind::Other) };
    for (kind, part) in above.into_iter().chain(rest) {
        if last.is_some_and(|last| last != kind || kind == Kind::Other || kind == Kind::Module) {
            text.push('\n');
        }
        text.push_str(&part);
        last = Some(kind);
    }
    text
}

/// Items of one kind that are a line each stand together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Use,
    Export,
    Declaration,
    Alias,
    Module,
    Other,
}

impl Kind {
    fn of(item: &Item) -> Kind {
        match item {
            Item::Use(item) if matches!(item.vis, syn::Visibility::Inherited) => Kind::Use,
            Item::Use(_) => Kind::Export,
            Item::Mod(item) if item.content.is_some() => Kind::Module,
            Item::Mod(_) => Kind::Declaration,
            Item::Type(item) if item.attrs.is_empty() => Kind::Alias,
            _ => Kind::Other,
        }
    }
}

fn item(item: Item, names: Option<&Names<'_>>, layouts: &mut Layouts) -> String {
    let has_members = matches!(item, Item::Impl(_) | Item::Trait(_));
    match item {
        Item::Mod(mut module) if module.content.is_some() => {
            let (_, inside) = module.content.replace(Default::default()).unwrap_or_default();
            let outside = one(Item::Mod(module));
            format!(
                "{} {{\n{}}}\n",
                outside.trim_end().trim_end_matches("{}").trim_end(),
                items(inside, names, layouts)
            )
        }
        item => {
            let text = one(item);
            if has_members { spaced(&text) } else { text }
        }
    }
}

fn one(item: Item) -> String {
    prettyplease::unparse(&File { shebang: None, attrs: Vec::new(), items: vec![item] })
}

/// A blank line before each member of a trait or implementation, but not between constants without functions between.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    let mut last = "";
    for line in text.lines() {
        let is_member = |line: &str| line.starts_with("    ") && !line.starts_with("     ");
        let ends = is_member(last) && (last.ends_with('}') || last.ends_with(';'));
        let is_in_head = last.trim_start().starts_with("///") || last.trim_start().starts_with("#[");
        let is_list = last.starts_with("    pub const") && !line.trim_start().starts_with("pub fn");
        if ends && !is_in_head && is_member(line) && !is_list {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        last = line;
    }
    spaced
}
