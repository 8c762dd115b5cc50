//! What provokes each answer of each operation. It is written for the code, not made from the document: a status that
//! the document lost is provoked all the same.

use bytes::Bytes;

use crate::draft::{Body, Draft, Form, Part};
use crate::images::{GREATEST, LEAST, SEEDED, UNKNOWN};
use crate::place::is_json;
use crate::service::{BROKEN_KEY, BUSY_KEY, PANICKING_KEY, UNAVAILABLE_KEY, UNKNOWN_KEY};

/// A request, and the status that it must be answered with.
pub(crate) struct Recipe {
    pub(crate) operation: &'static str,
    pub(crate) what: &'static str,
    pub(crate) status: u16,
    prepare: Box<dyn Fn(&mut Draft)>,
}

/// Operations on one image.
const OF_AN_IMAGE: [&str; 6] =
    ["getImage", "deleteImage", "downloadImage", "headDownloadImage", "publishImage", "unpublishImage"];
const WITH_A_BODY: [&str; 2] = ["createImageFromUrl", "uploadImage"];
const LIST: &str = "listImages";

impl Recipe {
    /// The request by the document; nothing where the document has no such operation.
    pub(crate) fn draft(&self) -> Option<Draft> {
        let mut draft = Draft::of(self.operation)?;
        (self.prepare)(&mut draft);
        Some(draft)
    }
}

/// Every operation that the recipes know.
pub(crate) fn operations() -> impl Iterator<Item = &'static str> {
    OF_AN_IMAGE.into_iter().chain(WITH_A_BODY).chain([LIST])
}

/// All recipes; `oldest` is the image that ends every list. Deleting comes last.
pub(crate) fn recipes(oldest: String) -> Vec<Recipe> {
    let mut all = Vec::new();
    let mut add = |operation, what, status, prepare: Box<dyn Fn(&mut Draft)>| {
        all.push(Recipe { operation, what, status, prepare });
    };
    failures(&mut add);
    bodies(&mut add);
    pages(&mut add, oldest);
    pictures(&mut add);
    all
}

type Add<'a> = &'a mut dyn FnMut(&'static str, &'static str, u16, Box<dyn Fn(&mut Draft)>);

fn failures(add: Add<'_>) {
    let credentials: [(&str, u16, Option<&'static str>); 6] = [
        ("no credential", 401, None),
        ("a credential that nobody has", 401, Some(UNKNOWN_KEY)),
        ("while the service is busy", 429, Some(BUSY_KEY)),
        ("while the store is out of reach", 503, Some(UNAVAILABLE_KEY)),
        ("while the service is broken", 500, Some(BROKEN_KEY)),
        ("a panic", 500, Some(PANICKING_KEY)),
    ];
    for operation in operations() {
        for (what, status, credential) in credentials {
            add(
                operation,
                what,
                status,
                Box::new(move |draft| {
                    of_image(draft, SEEDED[0]);
                    draft.credential = credential;
                }),
            );
        }
    }
    for operation in OF_AN_IMAGE {
        add(operation, "an image that is not there", 404, Box::new(|draft| of_image(draft, UNKNOWN)));
        add(operation, "what is no identifier", 404, Box::new(|draft| of_image(draft, "no-identifier")));
    }
    add(LIST, "a page from an image that is not there", 404, query(&[("from", UNKNOWN)]));
    add(LIST, "a page of nothing", 422, query(&[("take", "0")]));
}

fn bodies(add: Add<'_>) {
    for operation in WITH_A_BODY {
        add(operation, "what the document gives as example", 201, Box::new(|_| {}));
        add(operation, "half a body", 400, Box::new(|draft| draft.body = Body::Bytes(Bytes::from("{\"name\": "))));
        add(operation, "one byte too many", 413, Box::new(oversized));
        add(operation, "text", 415, Box::new(|draft| draft.content_type = Some("text/plain".to_owned())));
        add(operation, "a name without letters", 422, Box::new(|draft| name(draft, "")));
        add(operation, "a name of 31 letters", 422, Box::new(|draft| name(draft, &"é".repeat(31))));
        add(operation, "a name of 30 letters", 201, Box::new(|draft| name(draft, &"é".repeat(30))));
    }
}

fn pages(add: Add<'_>, oldest: String) {
    add(LIST, "the first page", 200, Box::new(|_| {}));
    add(LIST, "a full page", 200, query(&[("take", "100")]));
    add(LIST, "a page between others", 200, query(&[("take", "1"), ("from", SEEDED[1])]));
    add(LIST, "the last page", 200, Box::new(move |draft| draft.set("query", "from", &oldest)));
}

fn pictures(add: Add<'_>) {
    for operation in ["getImage", "publishImage"] {
        let status = if operation == "getImage" { 200 } else { 201 };
        for image in SEEDED.into_iter().chain([GREATEST, LEAST]) {
            add(operation, "an image", status, Box::new(move |draft| of_image(draft, image)));
        }
    }
    add("unpublishImage", "an image", 201, Box::new(|draft| of_image(draft, SEEDED[0])));
    for image in SEEDED {
        let of = move |header: &'static str, value: String| -> Box<dyn Fn(&mut Draft)> {
            Box::new(move |draft| {
                of_image(draft, image);
                draft.set("header", header, &value);
            })
        };
        add("downloadImage", "all bytes", 200, Box::new(move |draft| of_image(draft, image)));
        add("headDownloadImage", "the head of all bytes", 200, Box::new(move |draft| of_image(draft, image)));
        add("downloadImage", "some bytes", 206, of("Range", "bytes=1-3".to_owned()));
        add("downloadImage", "bytes past the end", 416, of("Range", "bytes=999999-".to_owned()));
        for operation in ["downloadImage", "headDownloadImage", "deleteImage"] {
            add(operation, "other bytes than there are", 412, of("If-Match", "\"other\"".to_owned()));
        }
        add("downloadImage", "bytes that the caller has", 304, of("If-None-Match", format!("\"{image}\"")));
        add("headDownloadImage", "a head that the caller has", 304, of("If-None-Match", format!("\"{image}\"")));
    }
    add("deleteImage", "an image", 204, Box::new(|draft| of_image(draft, SEEDED[0])));
}

/// Names an image in whatever variables the path has.
fn of_image(draft: &mut Draft, id: &str) {
    draft.path.iter_mut().for_each(|(_, text)| id.clone_into(text));
}

fn query(pairs: &'static [(&'static str, &'static str)]) -> Box<dyn Fn(&mut Draft)> {
    Box::new(move |draft| pairs.iter().for_each(|(name, text)| draft.set("query", name, text)))
}

/// One byte more than the document allows.
fn oversized(draft: &mut Draft) {
    let limit = draft.operation.max_body_bytes().unwrap_or_default() as usize;
    draft.body = match std::mem::replace(&mut draft.body, Body::Absent) {
        Body::Form(form) => Body::Form(form.padded_to(limit + 1)),
        _ => Body::Bytes(Bytes::from(vec![b' '; limit + 1])),
    };
}

fn name(draft: &mut Draft, name: &str) {
    match &mut draft.body {
        Body::Json(body) if draft.operation.request_content_type().is_some_and(is_json) => {
            body["name"] = name.into();
        }
        Body::Form(Form { parts, .. }) => {
            parts.retain(|part| part.name != "name");
            parts.push(Part {
                name: "name".to_owned(),
                bytes: Bytes::copy_from_slice(name.as_bytes()),
                is_file: false,
            });
        }
        _ => {}
    }
}
