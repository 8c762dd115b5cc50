//! Changes as text, JSON and Markdown.

mod json;
mod markdown;
mod text;

use crate::change::{Change, Class};

pub use json::json;
pub use markdown::markdown;
pub use text::text;

/// A change of something that several operations share is told once, with all of them.
struct Group<'c> {
    change: &'c Change,
    /// Operation and part.
    places: Vec<String>,
}

fn groups(changes: &[Change]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for change in changes {
        let place = [change.operation.as_str(), change.part.as_str()];
        let place = place.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
        let alike = |group: &&mut Group<'_>| {
            let other = group.change;
            (&other.kind, &other.pointer, &other.old, &other.new)
                == (&change.kind, &change.pointer, &change.old, &change.new)
                && (other.class, &other.cause) == (change.class, &change.cause)
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.places.push(place),
            None => groups.push(Group { change, places: vec![place] }),
        }
    }
    groups
}

/// How many changes are of a class.
pub fn count(changes: &[Change], class: Class) -> usize {
    changes.iter().filter(|change| change.class == class).count()
}

/// The numbers of all classes in a line.
pub fn summary(changes: &[Change]) -> String {
    let number = |class| count(changes, class);
    format!(
        "{} breaking, {} unknown, {} compatible",
        number(Class::Breaking),
        number(Class::Unknown),
        number(Class::Compatible)
    )
}
