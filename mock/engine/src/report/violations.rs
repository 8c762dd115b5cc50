//! What broke the document, each text once.

use std::borrow::Cow;
use std::collections::HashMap;

use super::reported_call::ReportedCall;

/// Distinct violations that are kept; those after them are only counted.
const MOST: usize = 1_000;

/// A text that is kept is cut, in characters.
const LONGEST_TEXT: usize = 500;

/// A name, a method or a path that is kept is cut, in characters.
const LONGEST_NAME: usize = 200;

/// One way to break the document, and how often it was met.
#[derive(Clone, Debug)]
pub(super) struct Violation {
    pub(super) operation_id: Option<String>,
    /// The status of the answer that broke the document; nothing where a request did.
    pub(super) status: Option<u16>,
    /// What is wrong, without the place.
    pub(super) text: String,
    /// Where the rule stands: `images.yaml:37:13`.
    pub(super) place: Option<String>,
    pub(super) count: u64,
    /// Method and path of the first.
    pub(super) method: String,
    pub(super) path: String,
}

/// Operation, status and text.
type Key = (Option<String>, Option<u16>, String);

/// The violations so far, in the order in which they were first met.
#[derive(Debug, Default)]
pub(super) struct Violations {
    pub(super) total: u64,
    /// Those of the total that are in no list.
    pub(super) unlisted: u64,
    pub(super) list: Vec<Violation>,
    by_key: HashMap<Key, usize>,
}

impl Violations {
    pub(super) fn note(&mut self, exchange: &ReportedCall<'_>, status: Option<u16>, text: &str) {
        self.total += 1;
        let (text, place) = divided(text);
        let operation_id = exchange.operation_id.map(|id| shortened(id, LONGEST_NAME).into_owned());
        let text = shortened(text, LONGEST_TEXT).into_owned();
        let key = (operation_id, status, text);
        if let Some(known) = self.by_key.get(&key).and_then(|index| self.list.get_mut(*index)) {
            known.count += 1;
        } else if self.list.len() >= MOST {
            self.unlisted += 1;
        } else {
            self.by_key.insert(key.clone(), self.list.len());
            let (operation_id, status, text) = key;
            let method = shortened(exchange.method, LONGEST_NAME).into_owned();
            let path = shortened(exchange.path, LONGEST_NAME).into_owned();
            let place = place.map(|place| shortened(place, LONGEST_NAME).into_owned());
            self.list.push(Violation { operation_id, status, text, place, count: 1, method, path });
        }
    }
}

/// A text and the place in parentheses at its end: `(images.yaml:37:13)`.
fn divided(text: &str) -> (&str, Option<&str>) {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_place = |place: &str| {
        let mut parts = place.rsplitn(3, ':');
        let numbers = parts.next().is_some_and(is_number) && parts.next().is_some_and(is_number);
        numbers && parts.next().is_some_and(|file| !file.is_empty())
    };
    let inner = text.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    match inner.filter(|(_, place)| is_place(place)) {
        Some((text, place)) => (text, Some(place)),
        None => (text, None),
    }
}

/// The text, cut to so many characters.
pub(super) fn shortened(text: &str, characters: usize) -> Cow<'_, str> {
    match text.char_indices().nth(characters) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}
