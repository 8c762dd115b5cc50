//! Which examples break their schemas.

use std::collections::HashMap;

use specbound_document::Document;

use super::subject::Subject;

/// A line of [`Document::check_examples`], with what it is about.
#[derive(Debug)]
pub(super) struct Broken {
    /// The operation and its example, by their places in the lists; nothing where the line is about no known one.
    pub(super) subject: Option<(usize, usize)>,
    /// The example's name and what is wrong with it.
    pub(super) message: String,
    /// A pointer into the example's value, to what is wrong there; empty for the whole.
    pub(super) within: String,
}

/// What is wrong with the document's examples; `subjects` are those of each operation, in the document's order.
pub(super) fn broken(document: &Document, subjects: &[Vec<Subject<'_>>]) -> Vec<Broken> {
    let mut by_name: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
    for (index, (operation, own)) in document.operations().iter().zip(subjects).enumerate() {
        for (number, subject) in own.iter().enumerate() {
            by_name.entry(format!("{}, {}", operation.id(), subject.name)).or_default().push((index, number));
        }
    }
    let subject = |(index, number): (usize, usize)| subjects.get(index).and_then(|own| own.get(number));
    let breaks = |place: &(usize, usize)| {
        let answer = subject(*place).and_then(|subject| subject.answer);
        answer.is_some_and(|answer| !answer.response.fits(&answer.example.media_type, &answer.example.value))
    };
    let lines = document.check_examples().into_iter();
    lines
        .map(|line| {
            // A name may have a colon in it.
            let mut ends = line.match_indices(": ").map(|(end, _)| end);
            let found = ends.find_map(|end| Some((end, by_name.get(&line[..end])?)));
            let Some((end, named)) = found else {
                return Broken { subject: None, message: line, within: String::new() };
            };
            // Of several examples of one name it is the one that breaks its schema.
            let place = named.iter().find(|place| breaks(place)).or(named.first()).copied();
            let violation = line.get(end + 2..).unwrap_or_default();
            let about = place.and_then(subject);
            let pointer = violation.split_once(": ").map_or("", |(pointer, _)| pointer);
            let is_within = about.is_some_and(|about| about.is_value) && pointer.starts_with('/');
            let name = about.map_or("", |about| about.name.as_str());
            Broken {
                subject: place,
                message: format!("{name}: {violation}"),
                within: if is_within { pointer.to_owned() } else { String::new() },
            }
        })
        .collect()
}
