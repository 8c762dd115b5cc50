//! Errors of something between client and server, such as a proxy's page for 413: they have the status of a documented error,
//! and not its body.

use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, TRANSFER_ENCODING};
use reqwest::{Response, ResponseBuilderExt};

use crate::generated::rules::is_documented_error;
use crate::types;

/// No error of the API is as long.
const LONGEST: usize = 64 * 1024;
/// So many characters of a foreign text are shown.
const SHOWN: usize = 200;

/// The answer, where it is the API's; a documented status with a foreign body as the document's error, which has the status
/// and the beginning of the text. `operation` is the name of the client's method.
pub(crate) async fn told(mut answer: Response, operation: &str) -> Response {
    if !is_documented_error(operation, answer.status().as_u16()) {
        return answer;
    }
    let mut body = Vec::new();
    // What had come counts, also when the connection broke.
    while let Ok(Some(piece)) = answer.chunk().await {
        body.extend_from_slice(&piece);
        if body.len() > LONGEST {
            break;
        }
    }
    let is_foreign = serde_json::from_slice::<types::Error>(&body).is_err();
    if is_foreign {
        body = serde_json::to_vec(&error(&answer, &body)).unwrap_or_default();
    }
    with_body(&answer, body, is_foreign)
}

fn error(answer: &Response, body: &[u8]) -> types::Error {
    let status = answer.status();
    let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let text = String::from_utf8_lossy(body);
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown = match words.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{} …", &words[..end]),
        None => words,
    };
    types::Error {
        // RFC 9457, 4.2.1: no more than what the status says.
        type_: "about:blank".to_owned(),
        error: status.canonical_reason().unwrap_or("Error").to_owned(),
        status: i32::from(status.as_u16()),
        message: match shown.as_str() {
            "" => "The answer is not from this API: it has no body.".to_owned(),
            shown => format!("The answer is not from this API, but {}: {shown}", header(CONTENT_TYPE.as_str())),
        },
        errors: Vec::new(),
        request_id: header("x-request-id").to_owned(),
    }
}

/// The same answer with a body that was read already.
fn with_body(answer: &Response, body: Vec<u8>, is_foreign: bool) -> Response {
    let mut told = http::Response::new(body);
    *told.status_mut() = answer.status();
    *told.version_mut() = answer.version();
    *told.headers_mut() = answer.headers().clone();
    for name in [CONTENT_LENGTH, CONTENT_ENCODING, TRANSFER_ENCODING] {
        told.headers_mut().remove(name);
    }
    if is_foreign {
        told.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    let (mut parts, body) = told.into_parts();
    if let Ok(with_url) = http::Response::builder().url(answer.url().clone()).body(()) {
        parts.extensions = with_url.into_parts().0.extensions;
    }
    Response::from(http::Response::from_parts(parts, body))
}
