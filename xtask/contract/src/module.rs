//! Where the cases of an operation are.

use specbound_document::Operation;

/// The path of an operation's own cases below `cases/`, as a module: its tag, and its name as Rust writes it.
pub(crate) fn module_of(operation: &Operation) -> String {
    let mut name = String::new();
    for letter in operation.id().chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(letter.to_lowercase());
    }
    format!("{}::{name}", operation.tags().first().map_or("conventions", String::as_str))
}
