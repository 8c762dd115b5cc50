//! Origins that the operator allows, `https://*.s3.amazonaws.com` style.

use std::fmt;
use std::str::FromStr;

use url::{Host, Url};

/// Scheme, host and port that may be fetched. A `*` in the host stands for one or more whole labels of a name, never
/// for an IP address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OriginPattern {
    scheme: String,
    /// Labels of the host from left to right, or the whole host where it is an address.
    host: Vec<String>,
    port: u16,
}

/// What an origin pattern lacks.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum OriginError {
    /// Not an URL, even with the stars filled in.
    #[error("{0:?} is not an origin: scheme://host or scheme://host:port")]
    NotAnOrigin(String),
    /// Another scheme.
    #[error("{0:?} is neither http nor https")]
    Scheme(String),
    /// A star beside other characters.
    #[error("{0:?} has a * that is not a whole label of the host")]
    PartOfLabel(String),
}

/// Stands for a star while the URL parser reads the pattern.
const STAND_IN: &str = "star-7f3a9c";

impl FromStr for OriginPattern {
    type Err = OriginError;

    fn from_str(text: &str) -> Result<OriginPattern, OriginError> {
        let not_an_origin = || OriginError::NotAnOrigin(text.to_owned());
        let url = Url::parse(&text.replace('*', STAND_IN)).map_err(|_| not_an_origin())?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(OriginError::Scheme(text.to_owned()));
        }
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        if !bare || !url.username().is_empty() || url.password().is_some() {
            return Err(not_an_origin());
        }
        let host = labels(&url).ok_or_else(not_an_origin)?;
        let host: Vec<String> =
            host.into_iter().map(|label| if label == STAND_IN { "*".to_owned() } else { label }).collect();
        if host.iter().any(|label| label.contains(STAND_IN)) {
            return Err(OriginError::PartOfLabel(text.to_owned()));
        }
        let port = url.port_or_known_default().ok_or_else(not_an_origin)?;
        Ok(OriginPattern { scheme: url.scheme().to_owned(), host, port })
    }
}

impl OriginPattern {
    /// The origin of this URL and no other.
    pub fn of(url: &Url) -> Option<OriginPattern> {
        Some(OriginPattern { scheme: url.scheme().to_owned(), host: labels(url)?, port: url.port_or_known_default()? })
    }

    /// Whether the URL lies on this origin.
    pub fn allows(&self, url: &Url) -> bool {
        if url.scheme() != self.scheme || url.port_or_known_default() != Some(self.port) {
            return false;
        }
        labels(url).is_some_and(|host| covers(&self.host, &host, matches!(url.host(), Some(Host::Domain(_)))))
    }
}

impl fmt::Display for OriginPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}:{}", self.scheme, self.host.join("."), self.port)
    }
}

/// The labels of a name; an address is one label, so that no star covers a part of it.
fn labels(url: &Url) -> Option<Vec<String>> {
    match url.host()? {
        Host::Domain(name) => Some(name.trim_end_matches('.').split('.').map(str::to_owned).collect()),
        address => Some(vec![address.to_string()]),
    }
}

fn covers(pattern: &[String], host: &[String], is_name: bool) -> bool {
    match pattern.split_first() {
        None => host.is_empty(),
        Some((first, rest)) if first == "*" => {
            is_name && (1..=host.len()).any(|taken| covers(rest, &host[taken..], is_name))
        }
        Some((first, rest)) => {
            host.split_first().is_some_and(|(label, others)| label == first && covers(rest, others, is_name))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(pattern: &str, url: &str) -> bool {
        pattern.parse::<OriginPattern>().unwrap().allows(&Url::parse(url).unwrap())
    }

    #[test]
    fn scheme_host_and_port_must_be_equal() {
        assert!(allows("https://a.example", "https://a.example/x?y"));
        assert!(allows("https://a.example:443", "https://A.EXAMPLE/x"));
        assert!(allows("http://127.0.0.1:8081", "http://127.0.0.1:8081/images/x"));
        assert!(!allows("https://a.example", "http://a.example/x"));
        assert!(!allows("https://a.example", "https://a.example:8443/x"));
        assert!(!allows("https://a.example", "https://a.example.evil.example/x"));
        assert!(!allows("https://a.example", "https://b.a.example/x"));
    }

    #[test]
    fn a_star_is_whole_labels() {
        assert!(allows("https://*.s3.amazonaws.com", "https://bucket.s3.amazonaws.com/x"));
        assert!(allows("https://*.s3.amazonaws.com", "https://my.bucket.s3.amazonaws.com/x"));
        assert!(allows("https://b.*.amazonaws.com", "https://b.s3.eu-west-1.amazonaws.com/x"));
        assert!(!allows("https://*.s3.amazonaws.com", "https://s3.amazonaws.com/x"));
        assert!(!allows("https://*.s3.amazonaws.com", "https://evils3.amazonaws.com/x"));
        assert!(!allows("https://*.s3.amazonaws.com", "https://b.s3.amazonaws.com.evil.example/x"));
    }

    #[test]
    fn a_star_is_no_address() {
        assert!(allows("http://*", "http://localhost/x"));
        assert!(!allows("http://*", "http://127.0.0.1/x"));
        assert!(!allows("http://*", "http://0x7f.1/x"));
        assert!(!allows("http://*", "http://[::1]/x"));
    }

    #[test]
    fn what_is_no_origin_is_refused() {
        for text in ["a.example", "https://", "https://a.example/path", "https://u@a.example", "https://a.example?x"] {
            assert_eq!(text.parse::<OriginPattern>(), Err(OriginError::NotAnOrigin(text.to_owned())), "{text}");
        }
        assert!(matches!("ftp://a.example".parse::<OriginPattern>(), Err(OriginError::Scheme(_))));
        assert!(matches!("https://a*.example".parse::<OriginPattern>(), Err(OriginError::PartOfLabel(_))));
    }
}
