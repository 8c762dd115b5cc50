//! What to write in place of a line that is not TOML, without repeating the line, which may have a key in it.

use super::key::{KEYS, Key};

/// How to correct a line of the file that is not TOML (its number counts from 0), by what the parser says of it.
pub(super) fn advice(text: &str, number: usize, message: &str) -> String {
    let lines: Vec<&str> = text.lines().take(number + 1).collect();
    // What is not closed is noticed where the file ends, or in a later line of a list.
    let last = lines.iter().rposition(|line| !line.trim().is_empty()).unwrap_or(0);
    let line = lines.get(last).copied().unwrap_or_default();
    if let Some(key) = list_around(&lines) {
        return format!("put every entry in quotes and ] behind the last: {} = {}", key.name, key.example);
    }
    let Some((key, rest)) = setting(line) else {
        return "write a setting as name = value: bind = \"127.0.0.1:8080\"".to_owned();
    };
    let fix = match rest.strip_prefix('=').map(str::trim) {
        None => "put = between name and value",
        Some(_) if message.contains("duplicate") => return "remove one of the two".to_owned(),
        Some(value) if is_open(value) => "close the quote",
        Some(value) if value.starts_with('[') => "put every entry in quotes and ] behind the last",
        Some(value) if value.starts_with(['"', '\'']) => "remove what follows the value",
        Some(_) => "write it like this",
    };
    format!("{fix}: {} = {}", key.name, key.example)
}

/// The setting that a line begins with, and what follows its name.
fn setting(line: &str) -> Option<(&'static Key, &str)> {
    let line = line.trim_start();
    let end = line.find(|next: char| !next.is_ascii_alphanumeric() && next != '-').unwrap_or(line.len());
    let (name, rest) = line.split_at(end);
    Some((KEYS.iter().find(|key| key.name == name)?, rest.trim_start()))
}

/// The setting whose list is still open in the last of the lines.
fn list_around(lines: &[&str]) -> Option<&'static Key> {
    let (key, rest) = lines.iter().rev().find_map(|line| setting(line))?;
    let value = rest.strip_prefix('=')?.trim();
    (value.starts_with('[') && !value.ends_with(']')).then_some(key)
}

/// Whether a text begins with a quote that is not there a second time.
fn is_open(value: &str) -> bool {
    value.chars().next().is_some_and(|quote| matches!(quote, '"' | '\'') && !value[1..].contains(quote))
}
