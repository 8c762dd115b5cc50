//! Conditional requests and byte ranges, RFC 9110 sections 13 and 14: pure decisions, shared by the private download
//! and by delivery.

use std::ops::Range;

/// What a request asks for beside the picture itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Conditions<'a> {
    /// Header `If-None-Match`.
    pub if_none_match: Option<&'a str>,
    /// Header `Range`.
    pub range: Option<&'a str>,
    /// Header `If-Range`.
    pub if_range: Option<&'a str>,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// 304: the caller has these bytes.
    NotModified,
    /// 200: all of them.
    Whole,
    /// 206: a part, not empty.
    Part(Range<u64>),
    /// 416: the wanted part lies outside.
    Unsatisfiable,
}

/// The entity tag of bytes with this SHA-256: strong, in quotes.
pub fn entity_tag(sha256: &[u8; 32]) -> String {
    // Half of the digest is more than enough to tell pictures apart.
    format!("\"{}\"", hex::encode(&sha256[..16]))
}

/// What is answered to a GET for `length` bytes with the entity tag `etag`.
pub fn decide(conditions: Conditions<'_>, etag: &str, length: u64) -> Decision {
    if conditions.if_none_match.is_some_and(|tags| names(tags, etag)) {
        return Decision::NotModified;
    }
    // A date in If-Range compares with a time of last change, which pictures here do not have: it never holds.
    if conditions.if_range.is_some_and(|tag| tag.trim() != etag) {
        return Decision::Whole;
    }
    match conditions.range.and_then(parse_range) {
        None => Decision::Whole,
        Some(wanted) => wanted.within(length).map_or(Decision::Unsatisfiable, Decision::Part),
    }
}

/// The value of `Content-Range` for a part.
pub fn content_range(part: &Range<u64>, length: u64) -> String {
    format!("bytes {}-{}/{length}", part.start, part.end.saturating_sub(1))
}

/// Whether a list of entity tags, or `*`, names this one by weak comparison.
fn names(list: &str, etag: &str) -> bool {
    if list.trim() == "*" {
        return true;
    }
    let mut rest = list;
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        if rest.is_empty() {
            return false;
        }
        let tag = rest.strip_prefix("W/").unwrap_or(rest);
        // A comma may be part of a tag, a quote may not. What is no tag ends the list: the rest cannot be read.
        let Some(end) = tag.strip_prefix('"').and_then(|inner| inner.find('"')) else {
            return false;
        };
        let (tag, after) = tag.split_at(end + 2);
        if tag == etag {
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

/// A single range of bytes; everything else is ignored, as the document says.
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

#[cfg(test)]
mod tests {
    use super::*;

    const TAG: &str = "\"0f343b0931126a20f133d67c2b018a3b\"";

    fn for_range(range: &str, length: u64) -> Decision {
        decide(Conditions { range: Some(range), ..Conditions::default() }, TAG, length)
    }

    #[test]
    fn single_ranges_are_served() {
        let cases = [
            ("bytes=0-0", 0..1),
            ("bytes=0-99", 0..100),
            ("bytes=90-", 90..100),
            ("bytes=90-1000", 90..100),
            ("bytes=90-99999999999999999999999999", 90..100),
            ("bytes=-1", 99..100),
            ("bytes=-1000", 0..100),
            ("Bytes=5-6", 5..7),
            ("bytes= 5-6 ", 5..7),
        ];
        for (range, part) in cases {
            assert_eq!(for_range(range, 100), Decision::Part(part), "{range}");
        }
        assert_eq!(content_range(&(90..100), 100), "bytes 90-99/100");
    }

    #[test]
    fn what_is_no_single_valid_range_is_ignored() {
        let cases = [
            "",
            "bytes",
            "bytes=",
            "bytes=-",
            "bytes=5-4",
            "bytes=a-b",
            "bytes=+1-2",
            "bytes=0-1,5-6",
            "rows=0-1",
            "bytes=1--2",
        ];
        for range in cases {
            assert_eq!(for_range(range, 100), Decision::Whole, "{range}");
        }
    }

    #[test]
    fn outside_is_unsatisfiable() {
        for range in ["bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999999999-"] {
            assert_eq!(for_range(range, 100), Decision::Unsatisfiable, "{range}");
        }
        assert_eq!(for_range("bytes=0-", 0), Decision::Unsatisfiable);
    }

    #[test]
    fn a_known_tag_saves_the_transfer() {
        let lists =
            [TAG.to_owned(), format!("W/{TAG}"), "*".to_owned(), format!("\"a,b\", W/\"\" ,{TAG}"), format!(",,{TAG}")];
        for list in &lists {
            let conditions = Conditions { if_none_match: Some(list), range: Some("bytes=100-"), if_range: None };
            assert_eq!(decide(conditions, TAG, 100), Decision::NotModified, "{list}");
        }
        for list in
            ["", "\"x\"", "0f343b0931126a20f133d67c2b018a3b", "\"*\"", "\"0f343b0931126a20f133d67c2b018a3b", "w/\"\""]
        {
            let conditions = Conditions { if_none_match: Some(list), ..Conditions::default() };
            assert_eq!(decide(conditions, TAG, 100), Decision::Whole, "{list}");
        }
    }

    #[test]
    fn if_range_wants_the_very_same_bytes() {
        let range = |if_range| decide(Conditions { if_none_match: None, range: Some("bytes=1-2"), if_range }, TAG, 100);
        assert_eq!(range(Some(TAG)), Decision::Part(1..3));
        let weak = format!("W/{TAG}");
        for other in ["\"x\"", weak.as_str(), "Wed, 21 Oct 2015 07:28:00 GMT"] {
            assert_eq!(range(Some(other)), Decision::Whole, "{other}");
        }
    }

    #[test]
    fn a_tag_is_strong_and_of_the_content() {
        assert_eq!(entity_tag(&[0xab; 32]), format!("\"{}\"", "ab".repeat(16)));
    }
}
