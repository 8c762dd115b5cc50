//! The paths of a document, whatever their variables are called.

/// A path without the names of its variables: two that differ in these only meet the same requests.
fn unnamed(path: &str) -> String {
    let mut parts = path.split('{');
    let mut unnamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        unnamed.push('{');
        unnamed.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    unnamed
}

/// Whether two paths differ in the names of variables at most.
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    one == other || unnamed(one) == unnamed(other)
}

/// Whether a path goes on where the path of an item ends.
pub(crate) fn is_below(path: &str, item: &str) -> bool {
    unnamed(path).strip_prefix(&unnamed(item)).is_some_and(|rest| rest.starts_with('/'))
}

/// The names of the variables in a segment of a path.
pub(crate) fn variables(segment: &str) -> impl Iterator<Item = &str> {
    segment.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name)
}
