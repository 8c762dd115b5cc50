//! Whether a stub or a fault can ever be met: a stub answers only requests that are right, a fault only those that meet an
//! operation.

use specbound_document::Operation;

use super::meant::{Meant, text};
use crate::api::Api;

/// Media types whose bodies are never looked at: they are no JSON.
const FORMS: [&str; 2] = ["multipart/form-data", "application/x-www-form-urlencoded"];

/// Why no request that is right has these values, a line each; none where one may.
pub(super) fn unmeetable(meant: &Meant, operation: &Operation) -> Vec<String> {
    let of_query = meant.query.iter().flat_map(|(name, value)| {
        let known = operation.parameters().find(|known| known.location() == "query" && known.name() == name);
        known.map(|known| known.check_text(&text(value))).unwrap_or_default()
    });
    let of_headers = meant.headers.iter().flat_map(|(name, value)| {
        let is_it = |own: &str| own.eq_ignore_ascii_case(name);
        let known = operation.parameters().find(|known| known.location() == "header" && is_it(known.name()));
        known.map(|known| known.check_text(&text(value))).unwrap_or_default()
    });
    of_query
        .chain(of_headers)
        .chain(of_body(meant, operation))
        .map(|line| format!("no request meets this: {line}"))
        .collect()
}

fn of_body(meant: &Meant, operation: &Operation) -> Vec<String> {
    let Some(body) = &meant.body else { return Vec::new() };
    let (id, contents) = (operation.id(), operation.request_contents());
    if contents.is_empty() {
        return vec![format!("{id} takes no body")];
    }
    if contents.iter().all(|content| FORMS.contains(&content.media_type())) {
        let types: Vec<&str> = contents.iter().map(|content| content.media_type()).collect();
        return vec![format!("{id} takes {}, and only a JSON body is looked at", types.join(", "))];
    }
    operation.check_body_part(body).into_iter().map(|line| format!("body {line}")).collect()
}

/// Why no request of the document's operations has this method; nothing where one may.
pub(super) fn unmeetable_fault(meant: &Meant, api: &Api) -> Vec<String> {
    let Some(method) = meant.method.as_deref().filter(|_| meant.operation.is_none()) else { return Vec::new() };
    let mut methods: Vec<&str> = api.document().operations().iter().map(|operation| operation.method()).collect();
    methods.sort_unstable();
    methods.dedup();
    match methods.iter().any(|known| known.eq_ignore_ascii_case(method)) {
        true => Vec::new(),
        false => vec![format!("no operation has the method {method}; there are {}", methods.join(", "))],
    }
}
