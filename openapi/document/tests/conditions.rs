//! Preconditions and ranges, by the tables of RFC 9110, 13.2.2 and 14.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use http::header::{IF_MATCH, IF_NONE_MATCH, IF_RANGE, RANGE};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use specbound_document::pipeline::{Conditions, Selection, content_range};

const TAG: &str = "\"0f343b0931126a20f133d67c2b018a3b\"";

fn select(method: Method, headers: &[(HeaderName, &[u8])], length: u64) -> Selection {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.append(name, HeaderValue::from_bytes(value).unwrap());
    }
    Conditions::of(&map).select(&method, TAG, length)
}

fn for_range(range: &str) -> Selection {
    select(Method::GET, &[(RANGE, range.as_bytes())], 100)
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
        assert_eq!(for_range(range), Selection::Part(part), "{range}");
    }
    assert_eq!(content_range(&(90..100), 100), "bytes 90-99/100");
}

#[test]
fn what_is_no_single_valid_range_is_ignored() {
    let ranges = [
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
    for range in ranges {
        assert_eq!(for_range(range), Selection::Whole, "{range}");
    }
    assert_eq!(select(Method::GET, &[(RANGE, b"bytes=\xfc")], 100), Selection::Whole);
    let twice: [(HeaderName, &[u8]); 2] = [(RANGE, b"bytes=0-1"), (RANGE, b"bytes=2-3")];
    assert_eq!(select(Method::GET, &twice, 100), Selection::Whole);
    assert_eq!(select(Method::HEAD, &[(RANGE, b"bytes=0-1")], 100), Selection::Whole, "a range applies to GET only");
}

#[test]
fn outside_is_unsatisfiable() {
    for range in ["bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999999999-"] {
        assert_eq!(for_range(range), Selection::Unsatisfiable, "{range}");
    }
    assert_eq!(select(Method::GET, &[(RANGE, b"bytes=0-")], 0), Selection::Unsatisfiable);
}

#[test]
fn if_none_match_compares_weakly() {
    let weak = format!("W/{TAG}");
    let listed = format!("\"a,b\", W/\"\" ,{TAG}");
    let empty = format!(",,{TAG}");
    for list in [TAG, &weak, "*", &listed, &empty] {
        let headers: [(HeaderName, &[u8]); 2] = [(IF_NONE_MATCH, list.as_bytes()), (RANGE, b"bytes=100-")];
        assert_eq!(select(Method::GET, &headers, 100), Selection::NotModified, "{list}");
        assert_eq!(select(Method::HEAD, &headers, 100), Selection::NotModified, "{list}");
        assert_eq!(select(Method::DELETE, &headers, 100), Selection::PreconditionFailed, "{list}");
    }
    for list in ["", "\"x\"", TAG.trim_matches('"'), "\"*\"", &TAG[..33], "w/\"\"", "*, \"x\""] {
        assert_eq!(select(Method::GET, &[(IF_NONE_MATCH, list.as_bytes())], 100), Selection::Whole, "{list}");
    }
    let mut any_bytes = b"\"\xfc\", ".to_vec();
    any_bytes.extend(TAG.as_bytes());
    assert_eq!(select(Method::GET, &[(IF_NONE_MATCH, &any_bytes)], 100), Selection::NotModified);
    let lines: [(HeaderName, &[u8]); 2] = [(IF_NONE_MATCH, b"\"x\""), (IF_NONE_MATCH, TAG.as_bytes())];
    assert_eq!(select(Method::GET, &lines, 100), Selection::NotModified);
}

#[test]
fn if_match_compares_strongly_and_comes_first() {
    let listed = format!("\"x\", {TAG}");
    for list in [TAG, "*", &listed] {
        assert_eq!(select(Method::GET, &[(IF_MATCH, list.as_bytes())], 100), Selection::Whole, "{list}");
        assert_eq!(select(Method::DELETE, &[(IF_MATCH, list.as_bytes())], 100), Selection::Whole, "{list}");
    }
    let weak = format!("W/{TAG}");
    for list in ["", "\"x\"", &weak, "no tag", "\"*\""] {
        let headers: [(HeaderName, &[u8]); 3] =
            [(IF_MATCH, list.as_bytes()), (IF_NONE_MATCH, TAG.as_bytes()), (RANGE, b"bytes=100-")];
        assert_eq!(select(Method::GET, &headers, 100), Selection::PreconditionFailed, "{list}");
        assert_eq!(select(Method::DELETE, &headers, 100), Selection::PreconditionFailed, "{list}");
    }
}

#[test]
fn if_range_wants_the_very_same_bytes() {
    let range = |if_range: &str| select(Method::GET, &[(RANGE, b"bytes=1-2"), (IF_RANGE, if_range.as_bytes())], 100);
    assert_eq!(range(TAG), Selection::Part(1..3));
    let weak = format!("W/{TAG}");
    for other in ["\"x\"", &weak, "Wed, 21 Oct 2015 07:28:00 GMT", ""] {
        assert_eq!(range(other), Selection::Whole, "{other}");
    }
}
