use super::{count, groups, summary};
use crate::change::{Change, Class};

/// The changes for a pull request: a table for each class.
pub fn markdown(changes: &[Change]) -> String {
    let mut out = format!("# Changes\n\n{}\n", summary(changes));
    for class in [Class::Breaking, Class::Unknown, Class::Compatible] {
        if count(changes, class) == 0 {
            continue;
        }
        out.push_str(&format!("\n## {}\n\n", title(class)));
        out.push_str("| kind | where | old | new | cause | what to do |\n| --- | --- | --- | --- | --- | --- |\n");
        for group in groups(changes).iter().filter(|group| group.change.class == class) {
            let change = group.change;
            let cells = [
                format!("`{}`", change.kind),
                cell(&group.places.join("; ")),
                cell(&change.old.to_string()),
                cell(&change.new.to_string()),
                cell(&change.cause),
                cell(&change.fix),
            ];
            out.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
    }
    out
}

fn title(class: Class) -> &'static str {
    match class {
        Class::Breaking => "Breaking",
        Class::Unknown => "Unknown",
        Class::Compatible => "Compatible",
    }
}

/// A text that ends no cell, and is not markup.
fn cell(text: &str) -> String {
    let mut out = String::new();
    for sign in text.chars() {
        match sign {
            '|' | '*' | '_' | '<' | '\\' => out.extend(['\\', sign]),
            '\n' | '\r' => out.push(' '),
            _ => out.push(sign),
        }
    }
    out
}
