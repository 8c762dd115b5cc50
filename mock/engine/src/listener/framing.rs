use http::header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode};

use super::content::Content;
use super::faulty::Faulty;
use crate::OutgoingResponse;
use crate::reply_body::Body;

/// A reply as a response to a request of that method. How it is sent is decided here, and nowhere else.
pub(super) fn response(
    reply: OutgoingResponse,
    method: &Method,
    closes: bool,
    faulty: impl FnOnce(&Body) -> Option<Box<Faulty>>,
) -> Response<Content> {
    let reply = match reply.status.is_informational() {
        true => plain(StatusCode::INTERNAL_SERVER_ERROR, "A status below 200 cannot be the answer.\n"),
        false => reply,
    };
    let OutgoingResponse { status, mut headers, mut body, .. } = reply;
    headers.remove(TRANSFER_ENCODING);
    frame(status, method, &mut headers, &mut body);
    let faulty = faulty(&body);
    if closes {
        headers.insert(CONNECTION, HeaderValue::from_static("close"));
    }
    let mut response = Response::new(Content::new(body, faulty));
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// Makes length and body what HTTP demands: what is not sent has no bytes, and what is sent has its own length.
fn frame(status: StatusCode, method: &Method, headers: &mut HeaderMap, body: &mut Body) {
    let connected = method == Method::CONNECT && status.is_success();
    if connected || status == StatusCode::NO_CONTENT {
        headers.remove(CONTENT_LENGTH);
        *body = Body::default();
    } else if status == StatusCode::NOT_MODIFIED {
        *body = Body::default();
    } else if method == Method::HEAD {
        if let Some(length) = body.length().filter(|length| *length > 0 && !headers.contains_key(CONTENT_LENGTH)) {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
        }
        *body = Body::default();
    } else {
        headers.remove(CONTENT_LENGTH);
    }
}

/// A short text.
pub(super) fn plain(status: StatusCode, text: &'static str) -> OutgoingResponse {
    let mut reply = OutgoingResponse::new(status);
    reply.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    reply.body = text.into();
    reply
}
