//! The layout of what rustfmt leaves as it comes: attributes with braces, such as dropshot's, and enums in macros.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::{format_ident, quote};

/// What a line has room for.
const WIDTH: usize = 100;

/// What stands for a piece until its text is put in.
const MARKER: &str = "laid_out_";

/// Pieces that were taken out.
#[derive(Default)]
pub(super) struct Layouts {
    pieces: Vec<Piece>,
}

enum Piece {
    Attribute(TokenStream),
    Enum(TokenStream),
}

impl Layouts {
    /// The tokens with a marker in place of each piece.
    pub(super) fn take(&mut self, tokens: TokenStream) -> TokenStream {
        let mut taken = TokenStream::new();
        let (mut hash, mut bang) = (false, false);
        for token in tokens {
            let token = match token {
                TokenTree::Group(group) if hash && ends_in_braces(&group) => {
                    let marker = self.marker(Piece::Attribute(group.stream()));
                    TokenTree::Group(Group::new(Delimiter::Bracket, marker))
                }
                TokenTree::Group(group) if bang && has_enum(&group) => {
                    let marker = self.marker(Piece::Enum(group.stream()));
                    TokenTree::Group(Group::new(Delimiter::Brace, marker))
                }
                TokenTree::Group(group) => {
                    let inner = self.take(group.stream());
                    TokenTree::Group(Group::new(group.delimiter(), inner))
                }
                token => token,
            };
            hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
            bang = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '!');
            taken.extend([token]);
        }
        taken
    }

    fn marker(&mut self, piece: Piece) -> TokenStream {
        let marker = format_ident!("{MARKER}{}", self.pieces.len());
        self.pieces.push(piece);
        quote!(#marker)
    }

    /// The text with the pieces in the place of their markers.
    pub(super) fn give_back(&self, code: &str) -> String {
        let mut text = String::with_capacity(code.len());
        for line in code.split_inclusive('\n') {
            let trimmed = line.trim_start();
            let indent = line.len() - trimmed.len();
            let marked = trimmed.split_once(MARKER).filter(|(before, _)| !before.contains('"'));
            let piece = marked.and_then(|(before, rest)| {
                let digits = rest.split(|sign: char| !sign.is_ascii_digit()).next()?;
                Some((before.trim(), self.pieces.get(digits.parse::<usize>().ok()?)?))
            });
            match piece {
                Some((_, Piece::Attribute(tokens))) => {
                    text.push_str(&format!("{:indent$}#[{}]\n", "", written(tokens.clone(), indent)));
                }
                Some(("", Piece::Enum(tokens))) => text.push_str(&declared(tokens.clone())),
                Some((before, Piece::Enum(tokens))) => {
                    text.push_str(&format!("{before}\n{}}}\n", declared(tokens.clone())));
                }
                None => text.push_str(line),
            }
        }
        text
    }
}

fn ends_in_braces(group: &Group) -> bool {
    let is_braces = |token| matches!(token, TokenTree::Group(inner) if inner.delimiter() == Delimiter::Brace);
    group.delimiter() == Delimiter::Bracket && group.stream().into_iter().last().is_some_and(is_braces)
}

/// Tokens on one line.
fn one_line(tokens: TokenStream) -> String {
    let mut line = String::new();
    let mut entries = entries(tokens).into_iter().map(entry_on_one_line).collect::<Vec<_>>();
    if entries.last().is_some_and(String::is_empty) {
        entries.pop();
    }
    line.push_str(&entries.join(", "));
    line
}

fn entry_on_one_line(tokens: Vec<TokenTree>) -> String {
    let mut line = String::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => match group.delimiter() {
                Delimiter::Brace => line.push_str(&format!(" {{ {} }}", one_line(group.stream()))),
                Delimiter::Bracket => line.push_str(&format!("[{}]", one_line(group.stream()))),
                _ => line.push_str(&format!("({})", one_line(group.stream()))),
            },
            TokenTree::Punct(punct) if punct.as_char() == '=' && !line.ends_with('.') => line.push_str(" = "),
            TokenTree::Punct(punct) => line.push(punct.as_char()),
            token => {
                if line.ends_with(|last: char| last.is_ascii_alphanumeric() || matches!(last, '_' | ')' | ']' | '>')) {
                    line.push(' ');
                }
                line.push_str(&token.to_string());
            }
        }
    }
    line.replace("=  {", "= {")
}

/// The entries between the commas.
fn entries(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let mut entries = vec![Vec::new()];
    for token in tokens {
        match (&token, entries.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => entries.push(Vec::new()),
            (_, Some(last)) => last.push(token),
            (_, None) => {}
        }
    }
    entries
}

/// Tokens that end in braces, on one line where there is room, else with a line for each entry.
fn written(tokens: TokenStream, indent: usize) -> String {
    let mut before = tokens.into_iter().collect::<Vec<_>>();
    let line = entry_on_one_line(before.clone());
    if indent + line.len() + "#[],".len() <= WIDTH {
        return line;
    }
    let Some(TokenTree::Group(group)) = before.pop() else { return line };
    if group.delimiter() != Delimiter::Brace {
        return line;
    }
    let mut text = format!("{} {{\n", entry_on_one_line(before).trim_end());
    for entry in entries(group.stream()).into_iter().filter(|entry| !entry.is_empty()) {
        let entry = written(entry.into_iter().collect(), indent + 4);
        text.push_str(&format!("{:width$}{entry},\n", "", width = indent + 4));
    }
    text.push_str(&format!("{:indent$}}}", ""));
    text
}

fn has_enum(group: &Group) -> bool {
    let mut tokens = group.stream().into_iter();
    let is_told = |token| matches!(token, TokenTree::Ident(word) if word == "enum" || word == "rejected");
    group.delimiter() == Delimiter::Brace && tokens.any(is_told)
}

/// Blocks in a macro, such as an enum, with as many of their entries on a line as there is room for.
fn declared(tokens: TokenStream) -> String {
    let (mut text, mut head) = (String::new(), Vec::new());
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                let literal = group.stream().into_iter().last().map(|literal| literal.to_string()).unwrap_or_default();
                text.push_str(&format!("    ///{}\n", unquoted(&literal)));
            }
            TokenTree::Group(group) => {
                let word = spaced(entry_on_one_line(std::mem::take(&mut head)));
                match text.ends_with("}\n") {
                    true => text.truncate(text.len() - 1),
                    false => text.push_str("   "),
                }
                text.push_str(&format!(" {word} {{\n"));
                let mut line = String::from("       ");
                for variant in entries(group.stream()).into_iter().filter(|variant| !variant.is_empty()) {
                    let variant = format!(" {},", entry_on_one_line(variant));
                    if line.len() + variant.len() > WIDTH {
                        text.push_str(&format!("{line}\n"));
                        line = String::from("       ");
                    }
                    line.push_str(&variant);
                }
                match line.trim().is_empty() {
                    true => text.truncate(text.len() - 1),
                    false => text.push_str(&format!("{line}\n    ")),
                }
                text.push_str("}\n");
            }
            TokenTree::Punct(punct) if punct.as_char() == '#' => {}
            token => head.push(token),
        }
    }
    text
}

/// The text that a literal stands for.
fn unquoted(literal: &str) -> String {
    let text = literal.parse::<Literal>().ok().and_then(|literal| syn::parse2::<syn::LitStr>(quote!(#literal)).ok());
    text.map(|text| text.value()).unwrap_or_default()
}

fn spaced(head: String) -> String {
    head.replace(':', ": ").replace(": : ", "::")
}
