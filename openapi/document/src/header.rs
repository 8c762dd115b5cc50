//! What header values are made of: tokens, quoted strings and parameters (RFC 9110, 5.6).

use thiserror::Error;

/// Longer texts are cut in messages, in characters.
const LONGEST_TEXT: usize = 60;

/// Why the parameters of a header value cannot be read.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum ParameterError {
    /// There is something else than a parameter after a semicolon.
    #[error("a parameter, name=value, is expected at {0:?}")]
    NoName(String),
    /// The name is not followed by `=`.
    #[error("the parameter {0} has no value")]
    NoValue(String),
    /// White space beside `=`, which has none on either side.
    #[error("the parameter {0} has white space beside its =")]
    Space(String),
    /// A quoted value without its second quote.
    #[error("the quotes round the value of {0} are not closed")]
    Quotes(String),
    /// A control character in a quoted value.
    #[error("the value of {0} has a control character")]
    Control(String),
    /// Something between the end of a value and the next semicolon.
    #[error("a semicolon is expected after the value of {name}, not {found:?}")]
    NoSemicolon {
        /// The parameter.
        name: String,
        /// What stands there.
        found: String,
    },
    /// The same parameter with two values.
    #[error("the parameter {0} is given twice, with different values")]
    Twice(String),
}

/// What a backslash in a quoted value means.
#[derive(Clone, Copy)]
pub(crate) enum Backslash {
    /// The character after it stands for itself, whatever it is.
    Any,
    /// That holds for a quote and a backslash only; before others it is a backslash. Browsers do not escape it, and
    /// who escapes at all has a reason to do so with these two only.
    QuoteOnly,
}

/// Reads `*( OWS ";" OWS [ parameter ] )`: names in lower case, values without quotes, in their order.
pub(crate) fn parameters(text: &str, backslash: Backslash) -> Result<Vec<(String, String)>, ParameterError> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut rest = trimmed(text);
    let mut last = None;
    while !rest.is_empty() {
        let Some(next) = rest.strip_prefix(';') else {
            return Err(match last {
                Some(name) => ParameterError::NoSemicolon { name, found: shown(rest) },
                None => ParameterError::NoName(shown(rest)),
            });
        };
        rest = next.trim_start_matches(is_space);
        if rest.is_empty() || rest.starts_with(';') {
            continue;
        }
        let (name, value, after) = parameter(rest, backslash)?;
        rest = after.trim_start_matches(is_space);
        match found.iter().find(|(known, _)| *known == name) {
            Some((_, known)) if *known != value => return Err(ParameterError::Twice(name)),
            Some(_) => {}
            None => found.push((name.clone(), value)),
        }
        last = Some(name);
    }
    Ok(found)
}

/// The name, the value, and what follows.
fn parameter(text: &str, backslash: Backslash) -> Result<(String, String, &str), ParameterError> {
    let (name, rest) = token(text);
    if name.is_empty() {
        return Err(ParameterError::NoName(shown(text)));
    }
    let name = name.to_ascii_lowercase();
    let Some(rest) = rest.strip_prefix('=') else {
        let spaced = rest.trim_start_matches(is_space).starts_with('=');
        return Err(if spaced { ParameterError::Space(name) } else { ParameterError::NoValue(name) });
    };
    if let Some(rest) = rest.strip_prefix('"') {
        let (value, rest) = quoted(rest, &name, backslash)?;
        return Ok((name, value, rest));
    }
    match token(rest) {
        ("", rest) if rest.starts_with(is_space) => Err(ParameterError::Space(name)),
        ("", _) => Err(ParameterError::NoValue(name)),
        (value, rest) => Ok((name, value.to_owned(), rest)),
    }
}

/// Reads the inside of a quoted string and its closing quote.
fn quoted<'t>(text: &'t str, name: &str, backslash: Backslash) -> Result<(String, &'t str), ParameterError> {
    let mut value = String::new();
    let mut characters = text.char_indices();
    while let Some((at, mut character)) = characters.next() {
        match character {
            '"' => return Ok((value, &text[at + 1..])),
            '\\' => {
                let mut ahead = characters.clone();
                let Some((_, next)) = ahead.next() else { break };
                if matches!(backslash, Backslash::Any) || matches!(next, '"' | '\\') {
                    character = next;
                    characters = ahead;
                }
            }
            _ => {}
        }
        if is_control(character) {
            return Err(ParameterError::Control(name.to_owned()));
        }
        value.push(character);
    }
    Err(ParameterError::Quotes(name.to_owned()))
}

/// The longest token that the text begins with, and what follows it.
pub(crate) fn token(text: &str) -> (&str, &str) {
    text.split_at(text.find(|character| !is_token(character)).unwrap_or(text.len()))
}

/// A text in a message.
pub(crate) fn shown(text: &str) -> String {
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Without the white space round it that HTTP allows.
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// Whether it may not stand in a header value.
pub(crate) fn is_control(character: char) -> bool {
    character.is_ascii_control() && character != '\t'
}

pub(crate) fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t')
}

fn is_token(character: char) -> bool {
    character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character)
}
