//! What parameters and members of lists are called.

/// A name without case and separators.
pub(crate) fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a query parameter says how many items a page has at most.
pub(crate) fn is_limit(name: &str) -> bool {
    let known =
        ["take", "limit", "perpage", "pagesize", "size", "count", "first", "maxresults", "maxitems", "top", "max"];
    known.contains(&plain(name).as_str())
}

/// Whether a query parameter says where a page begins, by an item or by a text that the page before gave.
pub(crate) fn is_cursor(name: &str) -> bool {
    let known =
        ["from", "cursor", "after", "startingafter", "pagetoken", "start", "marker", "nexttoken", "continuationtoken"];
    known.contains(&plain(name).as_str())
}

/// Whether that item is the last one before the page, not the first one of it.
pub(crate) fn is_exclusive(name: &str) -> bool {
    ["after", "startingafter"].contains(&plain(name).as_str())
}

/// Whether a query parameter says how many items are skipped.
pub(crate) fn is_offset(name: &str) -> bool {
    ["offset", "skip", "startindex"].contains(&plain(name).as_str())
}

/// Whether a query parameter is the number of a page.
pub(crate) fn is_page(name: &str) -> bool {
    ["page", "pagenumber"].contains(&plain(name).as_str())
}

/// Whether a member's name says that it is a URL, or has some.
pub(crate) fn is_link(name: &str) -> bool {
    let name = plain(name);
    ["link", "links", "url", "uri", "href"].iter().any(|end| name.ends_with(end))
}

/// What a member of a list's answer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Member {
    /// The URL, or the cursor, of the next page.
    Next,
    /// Those of the page before.
    Previous,
    /// How many items there are in all.
    Total,
    /// How many are on this page.
    Count,
    /// Whether there are more.
    More,
    /// How many a page has at most.
    Limit,
    /// How many were skipped.
    Offset,
    /// The number of the page.
    Page,
}

pub(crate) fn member(name: &str) -> Option<Member> {
    Some(match plain(name).as_str() {
        "next" | "nextcursor" | "nextpagetoken" | "nextpage" | "nexttoken" | "nexturl" | "nextlink" | "cursor" => {
            Member::Next
        }
        "previous" | "prev" | "previouscursor" | "prevcursor" | "previouspage" | "previousurl" | "prevurl" => {
            Member::Previous
        }
        "total" | "totalcount" | "totalitems" | "totalresults" | "totalelements" => Member::Total,
        "count" | "itemcount" | "resultcount" => Member::Count,
        "hasmore" | "hasnext" | "hasnextpage" | "more" => Member::More,
        name if is_limit(name) => Member::Limit,
        name if is_offset(name) => Member::Offset,
        name if is_page(name) => Member::Page,
        _ => return None,
    })
}

/// Whether a property says when its item was made or changed last.
pub(crate) fn is_time(name: &str, changed: bool) -> bool {
    let name = plain(name);
    let made = ["createdat", "created", "createdon", "creationdate", "createtime", "creationtime", "insertedat"];
    let changes = ["updatedat", "updated", "updatedon", "modifiedat", "lastmodified", "updatetime", "modified"];
    changes.contains(&name.as_str()) || (!changed && made.contains(&name.as_str()))
}
