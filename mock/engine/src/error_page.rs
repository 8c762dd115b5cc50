//! What the `type` of an error leads to, where that is below the mock's own address: a page made from the document.

use http::StatusCode;
use specbound_document::pipeline::RequestHead;
use specbound_document::{Document, ErrorKind, Response};

/// The page at a path: of each kind of error whose `type` leads there. `url` is the mock's, without a slash at its end.
pub(crate) fn error_page(document: &Document, url: &str, head: &RequestHead<'_>) -> Option<String> {
    let target = match head.query {
        "" => head.path.to_owned(),
        query => format!("{}?{query}", head.path),
    };
    let is_here = |kind: &ErrorKind| place(&kind.uri(url), url) == Some(target.as_str());
    let named = document.error_kinds().iter().cloned();
    // What has no example, or no response at all, is named like what has one.
    let others = (400..600).filter(|status| StatusCode::from_u16(*status).is_ok_and(is_known));
    let kinds = named.chain(others.map(|status| (status, document.error_kind(status))));
    let mut pages: Vec<String> = Vec::new();
    for page in kinds.filter(|(_, kind)| is_here(kind)).map(|(status, kind)| page(document, status, &kind)) {
        if !pages.contains(&page) {
            pages.push(page);
        }
    }
    (!pages.is_empty()).then(|| pages.join("\n"))
}

fn is_known(status: StatusCode) -> bool {
    status.canonical_reason().is_some()
}

/// Path and query of a URI on the mock.
fn place<'u>(uri: &'u str, url: &str) -> Option<&'u str> {
    let place = uri.strip_prefix(url).unwrap_or(uri);
    let place = place.split('#').next().unwrap_or(place);
    (place.starts_with('/') && !place.starts_with("//")).then_some(place)
}

fn page(document: &Document, status: u16, kind: &ErrorKind) -> String {
    let mut page = format!("{} ({status})\n", kind.title());
    let operations = || document.operations().iter().filter(move |operation| operation.response(status).is_some());
    let mut meanings: Vec<&str> = Vec::new();
    for meaning in operations().filter_map(|operation| operation.response(status)).map(Response::description) {
        let meaning = meaning.trim();
        if !meaning.is_empty() && !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }
    if !meanings.is_empty() {
        page += &format!("\n{}\n", meanings.join("\n"));
    }
    let ids: Vec<&str> = operations().map(|operation| operation.id()).collect();
    page += &match ids.is_empty() {
        true => "\nNo operation of the document has this status.\n".to_owned(),
        false => format!("\nThe document has this status for {}.\n", ids.join(", ")),
    };
    page
}
