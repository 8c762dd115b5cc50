//! Preconditions and byte ranges, RFC 9110 sections 13 and 14.
//!
//! Read by hand, on bytes: the crate `headers` (0.4.2) takes a list with a byte above 0x7F for an empty one, and a suffix
//! range that is longer than the whole for none.

use std::ops::Range;

use http::header::{IF_MATCH, IF_NONE_MATCH, IF_RANGE, RANGE};
use http::{HeaderMap, HeaderValue, Method};

/// What the conditions of a request and its range select of a representation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// All of it.
    Whole,
    /// A part, not empty.
    Part(Range<u64>),
    /// 304: the caller has these bytes.
    NotModified,
    /// 412: the caller wants other bytes than there are, so that nothing may be done.
    PreconditionFailed,
    /// 416: the wanted part lies outside.
    Unsatisfiable,
}

/// The conditions of a request: `If-Match`, `If-None-Match`, `If-Range` and `Range`, in any number of lines.
///
/// Dates (`If-Modified-Since`, `If-Unmodified-Since`, a date as `If-Range`) compare with a time of last change, which
/// nothing here has: the first two are ignored, the last never holds.
#[derive(Clone, Copy, Debug)]
pub struct Conditions<'h> {
    headers: &'h HeaderMap,
}

impl<'h> Conditions<'h> {
    /// The conditions among a request's headers.
    pub fn of(headers: &'h HeaderMap) -> Conditions<'h> {
        Conditions { headers }
    }

    /// What is selected of a representation with the strong entity tag `etag` (in quotes) and so many bytes, in the order
    /// of RFC 9110, 13.2.2.
    pub fn select(&self, method: &Method, etag: &str, length: u64) -> Selection {
        let reads = matches!(*method, Method::GET | Method::HEAD);
        if self.lists(&IF_MATCH).is_some_and(|list| !list.matches_etag(etag, true)) {
            return Selection::PreconditionFailed;
        }
        if self.lists(&IF_NONE_MATCH).is_some_and(|list| list.matches_etag(etag, false)) {
            return if reads { Selection::NotModified } else { Selection::PreconditionFailed };
        }
        if *method != Method::GET || !self.headers.contains_key(RANGE) {
            return Selection::Whole;
        }
        let mut if_range = self.headers.get_all(IF_RANGE).iter();
        let holds = match (if_range.next(), if_range.next()) {
            (None, _) => true,
            (Some(tag), None) => tag.as_bytes().trim_ascii() == etag.as_bytes(),
            (Some(_), Some(_)) => false,
        };
        match self.range().filter(|_| holds) {
            None => Selection::Whole,
            Some(wanted) => wanted.within(length).map_or(Selection::Unsatisfiable, Selection::Part),
        }
    }

    /// Whether a request that changes something may do so, by [`Conditions::select`].
    pub fn allow_change(&self, method: &Method, etag: &str) -> bool {
        self.select(method, etag, 0) != Selection::PreconditionFailed
    }

    fn lists(&self, name: &http::HeaderName) -> Option<TagList<'h>> {
        self.headers.contains_key(name).then(|| TagList(self.headers.get_all(name).iter().collect()))
    }

    /// The one wanted range; nothing where the header is not a valid single range, which is ignored.
    fn range(&self) -> Option<Wanted> {
        let mut lines = self.headers.get_all(RANGE).iter();
        match (lines.next(), lines.next()) {
            (Some(line), None) => parse_range(line.to_str().ok()?),
            _ => None,
        }
    }
}

/// The value of `Content-Range` for a part.
pub fn content_range(part: &Range<u64>, length: u64) -> String {
    format!("bytes {}-{}/{length}", part.start, part.end.saturating_sub(1))
}

/// Entity tags, in any number of lines.
struct TagList<'h>(Vec<&'h HeaderValue>);

impl TagList<'_> {
    /// Whether the list is `*` or has this tag, by strong or by weak comparison (RFC 9110, 8.8.3.2).
    fn matches_etag(&self, etag: &str, strong: bool) -> bool {
        match self.0.as_slice() {
            [line] if line.as_bytes().trim_ascii() == b"*" => true,
            lines => lines.iter().any(|line| line_matches_etag(line.as_bytes(), etag.as_bytes(), strong)),
        }
    }
}

fn line_matches_etag(list: &[u8], etag: &[u8], strong: bool) -> bool {
    let mut rest = list;
    loop {
        let start = rest.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b','));
        let Some(tag) = start.map(|start| &rest[start..]) else { return false };
        let (weak, tag) = tag.strip_prefix(b"W/").map_or((false, tag), |tag| (true, tag));
        // A comma may be part of a tag, a quote may not. What is not a tag ends the list: the rest cannot be read.
        let end = tag.strip_prefix(b"\"").and_then(|inner| inner.iter().position(|byte| *byte == b'"'));
        let Some(end) = end else { return false };
        let (tag, after) = tag.split_at(end + 2);
        if tag == etag && !(strong && weak) {
            return true;
        }
        rest = after;
    }
}

/// A range as it is written, its end inclusive.
#[derive(Debug, PartialEq, Eq)]
enum Wanted {
    From(u64),
    FromTo(u64, u64),
    Last(u64),
}

impl Wanted {
    fn within(&self, length: u64) -> Option<Range<u64>> {
        let part = match *self {
            Wanted::From(start) => start..length,
            Wanted::FromTo(start, end) => start..end.saturating_add(1).min(length),
            Wanted::Last(count) => length.saturating_sub(count)..length,
        };
        (part.start < part.end).then_some(part)
    }
}

/// A single range of bytes; everything else is ignored, as RFC 9110, 14.2 allows.
fn parse_range(header: &str) -> Option<Wanted> {
    let (unit, ranges) = header.split_once('=')?;
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return None;
    }
    let (start, end) = ranges.trim().split_once('-')?;
    match (start.trim_end(), end.trim_start()) {
        ("", count) => Some(Wanted::Last(number(count)?)),
        (start, "") => Some(Wanted::From(number(start)?)),
        (start, end) => {
            let (start, end) = (number(start)?, number(end)?);
            (start <= end).then_some(Wanted::FromTo(start, end))
        }
    }
}

/// A number of digits only; one that is too large for the type is as good as its largest.
fn number(text: &str) -> Option<u64> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().unwrap_or(u64::MAX))
}
