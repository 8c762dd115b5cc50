//! Which headers are passed on: all but those of one connection (RFC 9110, 7.6.1).

use http::HeaderMap;
use http::header::{
    CONNECTION, COOKIE, HeaderName, HeaderValue, PROXY_AUTHENTICATE, PROXY_AUTHORIZATION, TE, TRAILER,
    TRANSFER_ENCODING, UPGRADE,
};

const HOP_BY_HOP: [HeaderName; 7] =
    [CONNECTION, TE, TRAILER, TRANSFER_ENCODING, UPGRADE, PROXY_AUTHENTICATE, PROXY_AUTHORIZATION];

const HOP_BY_HOP_BY_NAME: [&str; 3] = ["keep-alive", "proxy-connection", "proxy-authentication-info"];

/// The headers without those of the connection that they came on. The lines of a repeated header stay in their order.
pub(crate) fn end_to_end(headers: &HeaderMap) -> HeaderMap {
    let mut kept = headers.clone();
    let named = headers.get_all(CONNECTION).iter().filter_map(|value| value.to_str().ok());
    for name in named.flat_map(|value| value.split(',')).map(str::trim) {
        kept.remove(name);
    }
    HOP_BY_HOP.iter().for_each(|name| drop(kept.remove(name)));
    HOP_BY_HOP_BY_NAME.iter().for_each(|name| drop(kept.remove(*name)));
    join_cookies(&mut kept);
    kept
}

/// HTTP/2 may send each cookie on a line of its own, HTTP/1.1 may not (RFC 9113, 8.2.3).
fn join_cookies(headers: &mut HeaderMap) {
    let lines: Vec<&[u8]> = headers.get_all(COOKIE).iter().map(HeaderValue::as_bytes).collect();
    if lines.len() > 1
        && let Ok(joined) = HeaderValue::from_bytes(&lines.join(b"; ".as_slice()))
    {
        headers.insert(COOKIE, joined);
    }
}
