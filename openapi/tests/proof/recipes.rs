//! What provokes each answer of each operation. It is computed from the document that was compiled, not from the one
//! under proof: a status that the document lost is provoked all the same.

use bytes::Bytes;

use crate::draft::{Body, Draft};
use crate::located_value::LocatedValue;
use crate::service::{BROKEN_KEY, BUSY_KEY, KEY, PANICKING_KEY, UNAVAILABLE_KEY, UNKNOWN_KEY};
use crate::wanted::{self, Operation, choices};

/// A request, and the status that it must be answered with.
pub(crate) struct Recipe {
    pub(crate) operation: &'static str,
    pub(crate) what: String,
    pub(crate) status: u16,
    prepare: Box<dyn Fn(&mut Draft)>,
}

impl Recipe {
    /// The request by the document; nothing where the document has no such operation.
    pub(crate) fn draft(&self) -> Option<Draft> {
        let mut draft = Draft::of(self.operation)?;
        (self.prepare)(&mut draft);
        Some(draft)
    }
}

/// Every operation that was compiled.
pub(crate) fn operations() -> impl Iterator<Item = &'static str> {
    wanted::operations().iter().map(|operation| operation.id)
}

/// All recipes.
pub(crate) fn recipes() -> Vec<Recipe> {
    let mut all = Vec::new();
    for operation in wanted::operations() {
        let mut add = |what: String, status, prepare: Box<dyn Fn(&mut Draft)>| {
            // What the operation does not list is answered with something that it does.
            if operation.response(status).is_some() {
                all.push(Recipe { operation: operation.id, what, status, prepare });
            }
        };
        answers(operation, &mut add);
        refusals(&mut add);
        if let Some(body) = operation.place.get("requestBody") {
            bodies(&body, &mut add);
        }
        conditions(operation, &mut add);
    }
    all
}

type Add<'a> = &'a mut dyn FnMut(String, u16, Box<dyn Fn(&mut Draft)>);

/// What the operation itself answers.
fn answers(operation: &Operation, add: Add<'_>) {
    let errors = operation.responses().into_iter().filter(|(status, _)| *status >= 400);
    for (status, response) in operation.success().into_iter().chain(errors) {
        for choice in 0..choices(&response) {
            add(format!("a caller who wants answer {choice} of {status}"), status, by(asking(status, choice)));
        }
    }
}

/// What happens before the operation, and when it fails.
fn refusals(add: Add<'_>) {
    let credentials: [(&str, u16, Option<&'static str>); 6] = [
        ("no credential", 401, None),
        ("a credential that nobody has", 401, Some(UNKNOWN_KEY)),
        ("while the service is busy", 429, Some(BUSY_KEY)),
        ("while the store is out of reach", 503, Some(UNAVAILABLE_KEY)),
        ("while the service is broken", 500, Some(BROKEN_KEY)),
        ("a panic", 500, Some(PANICKING_KEY)),
    ];
    for (what, status, credential) in credentials {
        let prepare = move |draft: &mut Draft| draft.credential = credential.map(str::to_owned);
        add(what.to_owned(), status, Box::new(prepare));
    }
}

/// Bodies that cannot be read.
fn bodies(body: &LocatedValue, add: Add<'_>) {
    let half = |draft: &mut Draft| draft.body = Body::Bytes(Bytes::from("{\"name\": "));
    add("half a body".to_owned(), 400, Box::new(half));
    add("text".to_owned(), 415, Box::new(|draft| draft.content_type = Some("text/plain".to_owned())));
    let coded = |draft: &mut Draft| draft.headers.push(("Content-Encoding".to_owned(), "gzip".to_owned()));
    add("a content coding".to_owned(), 415, Box::new(coded));
    if body.value.get("x-max-body-bytes").is_some() {
        add("one byte too many".to_owned(), 413, Box::new(oversized));
    }
}

/// What becomes of headers that say when, and which part: as RFC 9110 has it, for each media type.
fn conditions(operation: &Operation, add: Add<'_>) {
    let Some((status, response)) = operation.success() else { return };
    let tag = response.get("headers").and_then(|headers| headers.get("ETag"));
    let tag = tag.and_then(|tag| tag.text("example")).unwrap_or("*");
    for (header, value, wanted, what) in [
        ("Range", "bytes=1-3", 206, "some bytes"),
        ("Range", "bytes=999999-", 416, "bytes past the end"),
        ("If-Match", "\"other\"", 412, "other bytes than there are"),
        ("If-None-Match", tag, 304, "bytes that the caller has"),
    ] {
        if operation.header(header).is_none() {
            continue;
        }
        for choice in 0..response.entries("content").len().max(1) {
            let prepare = move |draft: &mut Draft| {
                draft.credential = Some(asking(status, choice));
                draft.set("header", header, value);
            };
            add(format!("{what}, {choice}"), wanted, Box::new(prepare));
        }
    }
}

/// The credential that asks for an answer.
fn asking(status: u16, choice: usize) -> String {
    format!("{KEY}:{status}:{choice}")
}

fn by(credential: String) -> Box<dyn Fn(&mut Draft)> {
    Box::new(move |draft| draft.credential = Some(credential.clone()))
}

/// One byte more than the document allows.
fn oversized(draft: &mut Draft) {
    let limit = draft.operation.max_body_bytes().unwrap_or_default() as usize;
    draft.body = match std::mem::replace(&mut draft.body, Body::Absent) {
        Body::Form(form) => Body::Form(form.padded_to(limit + 1)),
        _ => Body::Bytes(Bytes::from(vec![b' '; limit + 1])),
    };
}
