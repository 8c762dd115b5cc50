//! What is never recorded: credentials.

use http::header::{AUTHORIZATION, COOKIE, PROXY_AUTHORIZATION};
use serde_json::Value;
use specbound_document::{CredentialPlace, Operation};

use crate::observer::Seen;

/// What stands instead of a secret.
const INSTEAD: &str = "redacted";

/// Names of members whose values are secrets, in lower case without `_` and `-`.
const SECRETS: [&str; 12] = [
    "accesstoken",
    "apikey",
    "authorization",
    "clientsecret",
    "idtoken",
    "passwd",
    "password",
    "privatekey",
    "refreshtoken",
    "secret",
    "secretkey",
    "token",
];

/// The credentials of a request, as they may come back in an answer.
pub(crate) fn credentials(operation: &Operation, seen: &Seen) -> Vec<String> {
    let header = |name: &str| {
        let values = seen.request_headers.get_all(name).iter();
        values.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).collect::<Vec<_>>()
    };
    let mut found: Vec<String> = Vec::new();
    // Without its scheme, too: `Bearer`.
    for value in [AUTHORIZATION, PROXY_AUTHORIZATION].iter().flat_map(|name| header(name.as_str())) {
        found.extend(value.split_once(' ').map(|(_, credential)| credential.trim().to_owned()));
        found.push(value);
    }
    for cookies in header(COOKIE.as_str()) {
        found.extend(cookies.split(';').filter_map(|pair| Some(pair.split_once('=')?.1.trim().to_owned())));
    }
    for credential in operation.security().iter().flatten() {
        match &credential.place {
            CredentialPlace::Header(name) => found.extend(header(name.as_str())),
            CredentialPlace::Query(name) => found.extend(in_query(&seen.query, name)),
            // All cookies are among them already.
            CredentialPlace::Cookie(_) | CredentialPlace::Connection => {}
        }
    }
    found.retain(|value| !value.is_empty());
    found
}

/// Takes secrets out of a value: those of the request, and what has a secret's name. Says whether there were any.
pub(crate) fn redact(value: &mut Value, credentials: &[String]) -> bool {
    match value {
        Value::String(text) if credentials.iter().any(|secret| text.contains(secret.as_str())) => {
            *text = INSTEAD.to_owned();
            true
        }
        Value::Array(items) => items.iter_mut().fold(false, |any, item| redact(item, credentials) | any),
        Value::Object(members) => members.iter_mut().fold(false, |any, (name, member)| match member {
            Value::String(_) | Value::Number(_) if is_secret(name) => {
                *member = Value::from(INSTEAD);
                true
            }
            _ => redact(member, credentials) | any,
        }),
        _ => false,
    }
}

fn is_secret(name: &str) -> bool {
    let name: String = name.chars().filter(|letter| !matches!(letter, '_' | '-')).collect();
    SECRETS.contains(&name.to_ascii_lowercase().as_str())
}

/// The values of a query parameter, decoded.
fn in_query(query: &str, wanted: &str) -> Vec<String> {
    let pairs = form_urlencoded::parse(query.as_bytes());
    pairs.filter(|(name, _)| name == wanted).map(|(_, value)| value.into_owned()).collect()
}
