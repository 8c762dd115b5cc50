//! What the `type` of an error leads to: a page that says what the error means and what to do.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use dropshot::{ApiDescription, ApiDescriptionRegisterError, RequestContext};
use http::StatusCode;

use super::{METHODS, add, answer, exact};
use crate::app::App;

/// What each error asks of the caller, and what it means where the document lists no response with its status.
const ADVICE: [(u16, &str, &str); 14] = [
    (400, "The request cannot be read.", "`message` says where it stops being readable: correct the request there."),
    (
        401,
        "The API key is missing or not known.",
        "Send a key of this server in the header {header}. Its operator makes one with: images-server keys create",
    ),
    (
        404,
        "What the path names does not exist.",
        "Look at the path and the id in it. An image is seen only with a key of its owner and stage: test_ keys do not see what live_ keys uploaded.",
    ),
    (
        405,
        "The path exists, but not with this method.",
        "Take one of the methods that the header Allow of the answer lists.",
    ),
    (408, "The request did not arrive in time.", "Send it again, over a connection that is fast enough for it."),
    (
        409,
        "The request conflicts with the state of what it names.",
        "Read the state again, and decide by it whether to ask again.",
    ),
    (
        412,
        "A condition of the request does not hold, so that nothing was done.",
        "Read the image again for its entity tag (ETag), and repeat the request with that one, or without the condition.",
    ),
    (
        413,
        "The body is larger than the operation takes.",
        "Send a smaller picture. `message` says how many bytes are taken.",
    ),
    (
        415,
        "The body is of another content type than the operation takes.",
        "`message` names the content type to send. A body with a Content-Encoding is not taken at all.",
    ),
    (
        416,
        "The wanted part lies outside the picture.",
        "Content-Range of the answer says how long the picture is: ask for a part within, or without Range.",
    ),
    (
        422,
        "The request can be read, but what it asks for is wrong.",
        "`errors` lists every wrong field with its place: correct them all.",
    ),
    (
        429,
        "Too many requests.",
        "Wait for as many seconds as the header Retry-After says, and send fewer requests at the same time.",
    ),
    (
        500,
        "The server failed.",
        "Try again. If it persists, give the request_id to the operator: the log has the cause, with this id.",
    ),
    (
        503,
        "The server cannot answer at present.",
        "Wait for as many seconds as the header Retry-After says, and try again.",
    ),
];

/// The pages, by their paths.
static PAGES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let pages = ADVICE.into_iter().map(|(number, meaning, fix)| {
        let kind = images_api::document().error_kind(number);
        let meanings = documented(number);
        let meaning = if meanings.is_empty() { meaning.to_owned() } else { meanings.join("\n") };
        let fix = fix.replace("{header}", images_api::ApiKeyCredential::HEADER);
        (kind.uri(""), format!("{} ({number})\n\n{meaning}\n\n{fix}\n", kind.title()))
    });
    pages.collect()
});

/// The different descriptions that the document's operations give their responses with this status.
fn documented(status: u16) -> Vec<&'static str> {
    let mut descriptions: Vec<&str> = Vec::new();
    for response in images_api::document().operations().iter().filter_map(|operation| operation.response(status)) {
        let description = response.description().trim();
        if !description.is_empty() && !descriptions.contains(&description) {
            descriptions.push(description);
        }
    }
    descriptions
}

/// Adds the pages, each a path of its own.
pub(super) fn add_to(api: &mut ApiDescription<App>) -> Result<(), ApiDescriptionRegisterError> {
    for (path, text) in PAGES.iter() {
        let page = move |context: RequestContext<App>| async move {
            exact(&context, path)?;
            answer(StatusCode::OK, "text/plain; charset=utf-8", text)
        };
        for method in METHODS {
            add(api, method, path, page)?;
        }
    }
    Ok(())
}
