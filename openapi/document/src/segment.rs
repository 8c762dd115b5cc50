//! One segment of a path: a text, a variable, or both.

use std::cmp::Ordering;

use crate::DocumentError;

/// A segment of a path's template.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Segment {
    Literal(String),
    Variable(String),
    /// Texts and variables in turn, as in `{name}.{extension}`; a text stands between any two variables.
    Mixed(Vec<Piece>),
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Piece {
    Text(String),
    Variable(String),
}

impl Segment {
    pub(crate) fn parse(segment: &str, pointer: &str) -> Result<Segment, DocumentError> {
        let unreadable = || {
            let what = format!("the path segment {segment}");
            let fix = "write each variable in braces, with a text between two of them";
            DocumentError::unsupported(pointer, what, fix)
        };
        let (mut pieces, mut rest) = (Vec::new(), segment);
        while let Some((text, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').ok_or_else(unreadable)?;
            if name.is_empty() || name.contains('{') || text.contains('}') {
                return Err(unreadable());
            }
            match (text.is_empty(), pieces.last()) {
                (true, Some(Piece::Variable(_))) => return Err(unreadable()),
                (true, _) => {}
                (false, _) => pieces.push(Piece::Text(text.to_owned())),
            }
            pieces.push(Piece::Variable(name.to_owned()));
            rest = after;
        }
        if rest.contains('}') {
            return Err(unreadable());
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        Ok(match pieces.as_mut_slice() {
            [] => Segment::Literal(String::new()),
            [Piece::Text(text)] => Segment::Literal(std::mem::take(text)),
            [Piece::Variable(name)] => Segment::Variable(std::mem::take(name)),
            _ => Segment::Mixed(pieces),
        })
    }

    /// Whether a segment of a request, decoded, is one of these. A variable is never empty.
    pub(crate) fn meets(&self, segment: &str) -> bool {
        match self {
            Segment::Literal(literal) => literal == segment,
            Segment::Variable(_) => !segment.is_empty(),
            Segment::Mixed(pieces) => values(pieces, segment).is_some(),
        }
    }

    /// Appends the names and values of the variables in a segment that is met.
    pub(crate) fn variables(&self, segment: &str, variables: &mut Vec<(String, String)>) {
        match self {
            Segment::Literal(_) => {}
            Segment::Variable(name) => variables.push((name.clone(), segment.to_owned())),
            Segment::Mixed(pieces) => {
                let values = values(pieces, segment).unwrap_or_default();
                variables.extend(values.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())));
            }
        }
    }

    /// Which of two comes first where both meet a path: texts before texts with variables before variables.
    pub(crate) fn specificity(&self, other: &Segment) -> Ordering {
        match (self, other) {
            // Any order will do for literals: a path meets one of them at most. It must be one, for the sort.
            (Segment::Literal(one), Segment::Literal(other)) => one.cmp(other),
            (Segment::Mixed(one), Segment::Mixed(other)) => texts(other).cmp(&texts(one)),
            _ => self.rank().cmp(&other.rank()),
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Segment::Literal(_) => 0,
            Segment::Mixed(_) => 1,
            Segment::Variable(_) => 2,
        }
    }
}

/// How many characters are given.
fn texts(pieces: &[Piece]) -> usize {
    let length = |piece: &Piece| match piece {
        Piece::Text(text) => text.len(),
        Piece::Variable(_) => 0,
    };
    pieces.iter().map(length).sum()
}

/// The variables in a segment; nothing where it is not met. A variable ends where the next text first stands; the last
/// text is the segment's end.
fn values<'a>(pieces: &'a [Piece], segment: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
    let (mut found, mut rest) = (Vec::new(), segment);
    let mut pieces = pieces.iter().peekable();
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Text(text) => rest = rest.strip_prefix(text.as_str())?,
            Piece::Variable(name) => {
                let end = match pieces.next_if(|next| matches!(next, Piece::Text(_))) {
                    Some(Piece::Text(text)) if pieces.peek().is_none() => {
                        let value = rest.strip_suffix(text.as_str())?;
                        rest = "";
                        value
                    }
                    Some(Piece::Text(text)) => {
                        let after = rest.chars().next().map_or(0, char::len_utf8);
                        let at = rest.get(after..)?.find(text.as_str())? + after;
                        let value = &rest[..at];
                        rest = &rest[at + text.len()..];
                        value
                    }
                    _ => std::mem::take(&mut rest),
                };
                if end.is_empty() {
                    return None;
                }
                found.push((name.as_str(), end));
            }
        }
    }
    rest.is_empty().then_some(found)
}
