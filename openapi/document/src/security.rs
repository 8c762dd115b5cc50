//! Who may call: the security requirements of an operation.

use std::borrow::Cow;
use std::fmt;

use http::HeaderName;
use http::header::{AUTHORIZATION, COOKIE};

use crate::DocumentError;
use crate::pipeline::RequestHead;
use crate::reference::LocatedValue;
use crate::request::cookie_pairs;

/// A credential that an operation asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// The name of its security scheme.
    pub scheme: String,
    /// Where in the request it is.
    pub place: CredentialPlace,
}

/// Where in a request a credential is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CredentialPlace {
    /// A header, whole: an API key, or all of `Authorization`.
    Header(HeaderName),
    /// A query parameter.
    Query(String),
    /// A cookie.
    Cookie(String),
    /// The connection itself: a client's certificate.
    Connection,
}

impl fmt::Display for CredentialPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CredentialPlace::Header(name) => write!(f, "header {name}"),
            CredentialPlace::Query(name) => write!(f, "query parameter {name}"),
            CredentialPlace::Cookie(name) => write!(f, "cookie {name}"),
            CredentialPlace::Connection => f.write_str("client certificate"),
        }
    }
}

impl Credential {
    /// Its value in a request. What only the connection knows is taken for given.
    pub(crate) fn value<'h>(&self, head: &RequestHead<'h>) -> Option<Cow<'h, str>> {
        match &self.place {
            CredentialPlace::Header(name) => head.header(name),
            CredentialPlace::Query(name) => {
                form_urlencoded::parse(head.query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value)
            }
            CredentialPlace::Cookie(name) => {
                let cookies = head.header(COOKIE)?;
                let value = cookie_pairs(&cookies).find(|(key, _)| key == name).map(|(_, value)| value.to_owned());
                value.map(Cow::Owned)
            }
            CredentialPlace::Connection => Some(Cow::Borrowed("")),
        }
    }

    fn compile(
        root: &LocatedValue<'_>,
        requirement: &LocatedValue<'_>,
        name: &str,
    ) -> Result<Credential, DocumentError> {
        let schemes = root.get("components").and_then(|components| components.get("securitySchemes"));
        let Some(scheme) = schemes.and_then(|schemes| schemes.get(name)) else {
            let expected = format!("the document has no security scheme {name}");
            return Err(DocumentError::shape(&requirement.pointer, expected));
        };
        let scheme = scheme.resolved(root.value)?;
        let place = match (scheme.text("type"), scheme.text("in"), scheme.text("name")) {
            (Some("apiKey"), Some("header"), Some(header)) => match header.parse() {
                Ok(header) => CredentialPlace::Header(header),
                Err(_) => return Err(DocumentError::shape(&scheme.pointer, "the name of a header is expected")),
            },
            (Some("apiKey"), Some("query"), Some(name)) => CredentialPlace::Query(name.to_owned()),
            (Some("apiKey"), Some("cookie"), Some(name)) => CredentialPlace::Cookie(name.to_owned()),
            (Some("http" | "oauth2" | "openIdConnect"), _, _) => CredentialPlace::Header(AUTHORIZATION),
            (Some("mutualTLS"), _, _) => CredentialPlace::Connection,
            _ => {
                let fix = "use an apiKey with in and name, http, oauth2, openIdConnect or mutualTLS";
                return Err(DocumentError::unsupported(&scheme.pointer, "this security scheme", fix));
            }
        };
        Ok(Credential { scheme: name.to_owned(), place })
    }
}

/// The alternatives of an operation, each with all that it asks for; none where anybody may call. `place` is the
/// operation's, `root` the document's, whose requirements count where the operation has none of its own.
///
/// `lenient`: a security scheme that the document does not have asks for nothing.
pub(crate) fn requirements(
    root: &LocatedValue<'_>,
    place: &LocatedValue<'_>,
    lenient: bool,
) -> Result<Vec<Vec<Credential>>, DocumentError> {
    let schemes = root.get("components").and_then(|components| components.get("securitySchemes"));
    let is_there = |name: &str| schemes.as_ref().is_some_and(|schemes| schemes.get(name).is_some());
    let requirements = match place.get("security") {
        Some(_) => place.items("security")?,
        None => root.items("security")?,
    };
    let credentials = |requirement: &LocatedValue<'_>| {
        let names = requirement.object()?.keys().filter(|name| !lenient || is_there(name));
        names.map(|name| Credential::compile(root, requirement, name)).collect::<Result<Vec<_>, _>>()
    };
    requirements.iter().map(credentials).collect()
}
