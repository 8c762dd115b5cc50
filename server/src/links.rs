//! The base of links where no setting names one: the scheme and the host that the request came by, so that they lead back
//! by the same way.

use http::HeaderMap;
use http::uri::Authority;

/// Of a request for this host and port; `None` where it names none that can stand in a URL.
///
/// That a proxy took the request by https is believed of anyone, since it goes no further than this answer and can make
/// its links safer only. Another host than the request's own (`X-Forwarded-Host`) is believed of nobody.
pub(crate) fn base(authority: Option<&str>, headers: &HeaderMap) -> Option<String> {
    let authority = authority?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b':' | b'[' | b']');
    if authority.len() > 255 || !authority.bytes().all(plain) {
        return None;
    }
    let parsed: Authority = authority.parse().ok()?;
    let port = authority.strip_prefix(parsed.host())?;
    let is_port = port.strip_prefix(':').is_some_and(|digits| digits.parse::<u16>().is_ok());
    let named = !parsed.host().is_empty() && (port.is_empty() || is_port);
    let scheme = if came_by_https(headers) { "https" } else { "http" };
    named.then(|| format!("{scheme}://{authority}"))
}

/// By the first proxy's word.
fn came_by_https(headers: &HeaderMap) -> bool {
    let first = |name| headers.get(name)?.to_str().ok()?.split(',').next();
    if let Some(scheme) = first("x-forwarded-proto") {
        return scheme.trim().eq_ignore_ascii_case("https");
    }
    let pairs = first("forwarded").unwrap_or_default().split(';');
    let schemes = pairs.filter_map(|pair| pair.trim().split_once('='));
    let mut schemes = schemes.filter(|(name, _)| name.eq_ignore_ascii_case("proto"));
    schemes.next().is_some_and(|(_, scheme)| scheme.trim_matches('"').eq_ignore_ascii_case("https"))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn of(authority: &str, headers: &[(&'static str, &'static str)]) -> Option<String> {
        let headers = headers.iter().map(|(name, value)| (name.parse().unwrap(), HeaderValue::from_static(value)));
        base(Some(authority), &headers.collect())
    }

    #[test]
    fn the_base_is_what_the_request_came_by() {
        for host in ["images.example", "images.example:8080", "127.0.0.1:80", "[::1]:8080", "localhost"] {
            assert_eq!(of(host, &[]), Some(format!("http://{host}")));
        }
        for bad in ["", "a b", "u:p@a", "a/b", "a:", "a:x", "a:99999", "a\"b", "<a>", ":80", "[::1"] {
            assert_eq!(of(bad, &[]), None, "{bad}");
        }
        assert_eq!(base(None, &HeaderMap::new()), None);
    }

    #[test]
    fn a_proxy_may_say_https_and_nothing_else() {
        let https = Some("https://a.example".to_owned());
        for headers in [
            [("x-forwarded-proto", "https")],
            [("x-forwarded-proto", "HTTPS, http")],
            [("forwarded", "for=192.0.2.1;proto=https;host=b.example, proto=http")],
            [("forwarded", "Proto=\"https\"")],
        ] {
            assert_eq!(of("a.example", &headers), https, "{headers:?}");
        }
        for headers in [
            [("x-forwarded-proto", "http")],
            [("x-forwarded-proto", "javascript")],
            [("x-forwarded-host", "b.example")],
            [("forwarded", "proto=http, proto=https")],
        ] {
            assert_eq!(of("a.example", &headers).as_deref(), Some("http://a.example"), "{headers:?}");
        }
    }
}
