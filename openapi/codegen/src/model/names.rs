//! Names of the document to names of Rust.

use std::collections::HashSet;

use heck::{ToSnakeCase, ToUpperCamelCase};

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Types and traits that dropshot's macro and the generated code name without a path.
const TAKEN: &[&str] = &[
    "Adapter",
    "Default",
    "Future",
    "Headers",
    "Into",
    "LazyLock",
    "Schema",
    "SchemaGenerator",
    "Send",
    "Sync",
    "ToOwned",
    "ToString",
    "Vec",
];

/// The name of a field, method or module.
pub(crate) fn field_name(name: &str) -> String {
    let snake = identifier(&ascii(name).to_snake_case(), 'n');
    match snake.as_str() {
        "self" | "super" | "crate" => format!("{snake}_"),
        _ if KEYWORDS.contains(&snake.as_str()) => format!("r#{snake}"),
        _ => snake,
    }
}

/// The name of an operation's method: one that names can be made of, which dropshot's macro does.
pub(crate) fn method_name(name: &str) -> String {
    let field = field_name(name);
    match field.strip_prefix("r#") {
        Some(keyword) => format!("{keyword}_"),
        None => field,
    }
}

/// The name of a type.
pub(crate) fn type_name(name: &str) -> String {
    let camel = identifier(&ascii(name).to_upper_camel_case(), 'T');
    match camel.as_str() {
        "Self" => "Itself".to_owned(),
        name if TAKEN.contains(&name) => format!("{name}Type"),
        _ => camel,
    }
}

/// The names of an enum's variants: different for each of them.
pub(crate) fn variant_names<'v>(values: impl Iterator<Item = &'v str>) -> Vec<String> {
    let mut taken = HashSet::new();
    let unique = |value: &str| {
        let name = match value {
            "" => "Empty".to_owned(),
            _ => type_name(value),
        };
        let mut candidate = name.clone();
        let mut count = 1;
        while !taken.insert(candidate.clone()) {
            count += 1;
            candidate = format!("{name}{count}");
        }
        candidate
    };
    values.map(unique).collect()
}

/// Signs that no identifier may have become words apart, or a name of their own where nothing else is left.
fn ascii(name: &str) -> String {
    let spelled = |letter: char| match letter {
        '+' => " plus ".to_owned(),
        '*' => " star ".to_owned(),
        '<' => " less ".to_owned(),
        '>' => " greater ".to_owned(),
        '=' => " equal ".to_owned(),
        '-' if !name.chars().any(char::is_alphanumeric) => " minus ".to_owned(),
        letter if letter.is_ascii_alphanumeric() => letter.to_string(),
        _ => " ".to_owned(),
    };
    name.chars().map(spelled).collect()
}

fn identifier(name: &str, prefix: char) -> String {
    match name.chars().next() {
        Some(first) if first.is_ascii_alphabetic() => name.to_owned(),
        _ => format!("{prefix}{name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_becomes_an_identifier() {
        let fields = [("imageId", "image_id"), ("type", "r#type"), ("self", "self_"), ("3d", "n3d"), ("a.b", "a_b")];
        for (name, field) in fields {
            assert_eq!(field_name(name), field);
        }
        for (name, camel) in [("getImage", "GetImage"), ("ipv4ResultsPage", "Ipv4ResultsPage"), ("self", "Itself")] {
            assert_eq!(type_name(name), camel);
        }
        let variants = variant_names(["a", "A", "", "8x8", "-", "ü"].into_iter());
        assert_eq!(variants, ["A", "A2", "Empty", "T8x8", "Minus", "T"]);
    }
}
