//! The `Accept` header (RFC 9110, 12.5.1).

use http::header::ACCEPT;
use specbound_document::Response;
use specbound_document::pipeline::RequestHead;

/// The media type among those of an answer that the caller likes best; the document's first where it does not say, or
/// likes none.
pub(crate) fn preferred<'r>(head: &RequestHead<'_>, response: &'r Response) -> Option<&'r str> {
    let first = response.media_types().next()?;
    let Some(accept) = head.header(ACCEPT) else { return Some(first) };
    let mut best: Option<(&str, f32)> = None;
    for media_type in response.media_types() {
        let quality = quality(&accept, media_type);
        if quality > 0.0 && best.is_none_or(|(_, best)| quality > best) {
            best = Some((media_type, quality));
        }
    }
    Some(best.map_or(first, |(media_type, _)| media_type))
}

/// The concrete media type that the caller names for a range of the document such as `image/*`.
pub(crate) fn named(head: &RequestHead<'_>, range: &str) -> Option<String> {
    let family = range.strip_suffix('*')?;
    let accept = head.header(ACCEPT)?;
    let mut items =
        accept.split(',').map(|item| item.split(';').next().unwrap_or_default().trim().to_ascii_lowercase());
    items.find(|item| !item.contains('*') && (family == "*/" || item.starts_with(family)))
}

/// How much a media type is liked: by the most specific range that covers it.
fn quality(accept: &str, media_type: &str) -> f32 {
    let mut best: Option<(u8, f32)> = None;
    for item in accept.split(',') {
        let mut parts = item.split(';');
        let range = parts.next().unwrap_or_default().trim();
        let q = parts.find_map(|part| part.trim().strip_prefix("q=")?.trim().parse::<f32>().ok()).unwrap_or(1.0);
        let specific = match range.strip_suffix("/*") {
            Some("*") => 0,
            Some(family) if media_type.split('/').next().is_some_and(|own| own.eq_ignore_ascii_case(family)) => 1,
            _ if covers(media_type, range) => 2,
            _ => continue,
        };
        if best.is_none_or(|(known, _)| specific > known) {
            best = Some((specific, q));
        }
    }
    best.map_or(0.0, |(_, q)| q)
}

/// Whether a media type of the document, which may be a range itself, is or covers what the caller names.
fn covers(own: &str, named: &str) -> bool {
    let family = own.strip_suffix('*').unwrap_or("\0");
    own.eq_ignore_ascii_case(named) || own == "*/*" || named.to_ascii_lowercase().starts_with(family)
}
