//! One change: text found in a file, and what is put in its place.

/// A small change that a check must notice.
#[derive(Debug)]
pub(crate) struct Mutation {
    /// What it is called, for `--only`.
    pub(crate) name: &'static str,
    /// What it changes, in words.
    pub(crate) what: &'static str,
    /// The file, from the folder of the workspace.
    pub(crate) file: &'static str,
    pub(crate) edits: &'static [Edit],
}

/// One edit of a text.
#[derive(Debug)]
pub(crate) enum Edit {
    /// Of a text that is there once.
    Once { find: &'static str, with: &'static str },
    /// Of the first such text in the lines after another, which is there once.
    After { anchor: &'static str, find: &'static str, with: &'static str },
    /// Of every such text; there must be one.
    Everywhere { find: &'static str, with: &'static str },
    /// Of everything from a text that is there once up to the next of another.
    Cut { from: &'static str, until: &'static str },
}

/// What is meant stands this many lines after its anchor at most: further down it is something else.
const NEAR: usize = 80;

pub(crate) const fn once(find: &'static str, with: &'static str) -> Edit {
    Edit::Once { find, with }
}

pub(crate) const fn after(anchor: &'static str, find: &'static str, with: &'static str) -> Edit {
    Edit::After { anchor, find, with }
}

pub(crate) const fn everywhere(find: &'static str, with: &'static str) -> Edit {
    Edit::Everywhere { find, with }
}

pub(crate) const fn cut(from: &'static str, until: &'static str) -> Edit {
    Edit::Cut { from, until }
}

impl Mutation {
    /// The text after the change.
    ///
    /// # Errors
    /// Where the text is not the one that the mutation was written for.
    pub(crate) fn apply(&self, text: &str) -> Result<String, String> {
        let edited = self.edits.iter().try_fold(text.to_owned(), |text, edit| edit.apply(&text))?;
        match edited == text {
            true => Err("it changes nothing".to_owned()),
            false => Ok(edited),
        }
    }
}

impl Edit {
    fn apply(&self, text: &str) -> Result<String, String> {
        match self {
            Edit::Once { find, with } => {
                let start = only(text, find)?;
                Ok(replaced(text, start, find.len(), with))
            }
            Edit::After { anchor, find, with } => {
                let start = only(text, anchor)? + anchor.len();
                let near = text[start..].split_inclusive('\n').take(NEAR).map(str::len).sum::<usize>();
                let offset = text[start..start + near].find(find);
                let offset = offset.ok_or_else(|| format!("{find:?} is not in the {NEAR} lines after {anchor:?}"))?;
                Ok(replaced(text, start + offset, find.len(), with))
            }
            Edit::Everywhere { find, with } => match text.contains(find) {
                true => Ok(text.replace(find, with)),
                false => Err(format!("{find:?} is not there")),
            },
            Edit::Cut { from, until } => {
                let start = only(text, from)?;
                let length = text[start..].find(until).ok_or_else(|| format!("{until:?} is not after {from:?}"))?;
                Ok(replaced(text, start, length, ""))
            }
        }
    }
}

fn only(text: &str, find: &str) -> Result<usize, String> {
    let mut places = text.match_indices(find).map(|(place, _)| place);
    match (places.next(), places.next()) {
        (Some(place), None) => Ok(place),
        (None, _) => Err(format!("{find:?} is not there")),
        (Some(_), Some(_)) => Err(format!("{find:?} is there more than once")),
    }
}

fn replaced(text: &str, start: usize, length: usize, with: &str) -> String {
    format!("{}{with}{}", &text[..start], &text[start + length..])
}
