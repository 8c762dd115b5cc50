use std::convert::Infallible;
use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING};
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use hyper::body::{Body, Frame, SizeHint};

use crate::Reply;

/// The body of an answer: the very bytes of the reply. How they are sent is decided here, and nowhere else.
pub(super) struct Content {
    bytes: Bytes,
}

impl Body for Content {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let bytes = mem::take(&mut self.bytes);
        Poll::Ready((!bytes.is_empty()).then(|| Ok(Frame::data(bytes))))
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.bytes.len() as u64)
    }
}

/// A reply as a response to a request of that method.
pub(super) fn response(reply: Reply, method: &Method, closes: bool) -> Response<Content> {
    let reply = match reply.status.is_informational() {
        true => plain(StatusCode::INTERNAL_SERVER_ERROR, "A status below 200 cannot be the answer.\n"),
        false => reply,
    };
    let Reply { status, mut headers, mut body, .. } = reply;
    headers.remove(TRANSFER_ENCODING);
    frame(status, method, &mut headers, &mut body);
    if closes {
        headers.insert(CONNECTION, HeaderValue::from_static("close"));
    }
    let mut response = Response::new(Content { bytes: body });
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// Makes length and body what HTTP demands: what is not sent has no bytes, and what is sent has its own length.
fn frame(status: StatusCode, method: &Method, headers: &mut HeaderMap, body: &mut Bytes) {
    let connected = method == Method::CONNECT && status.is_success();
    if connected || status == StatusCode::NO_CONTENT {
        headers.remove(CONTENT_LENGTH);
        body.clear();
    } else if status == StatusCode::NOT_MODIFIED {
        body.clear();
    } else if method == Method::HEAD {
        if !body.is_empty() && !headers.contains_key(CONTENT_LENGTH) {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        }
        body.clear();
    } else {
        headers.remove(CONTENT_LENGTH);
    }
}

/// A short text.
pub(super) fn plain(status: StatusCode, text: &'static str) -> Reply {
    let mut reply = Reply::new(status);
    reply.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    reply.body = Bytes::from_static(text.as_bytes());
    reply
}
