use std::any::Any;
use std::future::{Future, poll_fn};
use std::mem;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use http::header::HOST;
use http::request::Parts;
use http::{HeaderValue, Request, Response, StatusCode, Version};
use hyper::body::Incoming;
use specbound_document::pipeline::RequestHead;
use tokio::time::sleep;

use super::arriving::Arriving;
use super::content::Content;
use super::desk::Desk;
use super::faults::Dropped;
use super::framing::plain;
use super::handler::Handler;

use crate::OutgoingResponse;

/// Answers one request.
///
/// What the future needs is made before it: a future keeps its arguments and what is made of them, each with its own
/// place, and is moved once for every request.
pub(super) fn answer_request<H: Handler>(
    desk: Arc<Desk<H>>,
    request: Request<Incoming>,
) -> impl Future<Output = Result<Response<Content>, Dropped>> + Send {
    let (mut head, body) = request.into_parts();
    name_host(&mut head);
    let mut body = Arriving::new(body, &head.headers, desk.body_stall);
    async move {
        let _answering = desk.activity.answering();
        let reply = guarded(&*desk.handler, &head, &mut body).await;
        let may_go_on = body.drain().await;
        let closes = head.version < Version::HTTP_2 && (reply.status == StatusCode::PAYLOAD_TOO_LARGE || !may_go_on);
        // What waits holds nothing but its answer.
        let (method, version) = (mem::take(&mut head.method), head.version);
        drop((head, body));
        if let Some(delay) = reply.delay {
            sleep(delay).await;
        }
        desk.sent(reply, &method, version, closes).await
    }
}

/// HTTP/2 has the host in the request's address; here it is where handlers look for it.
fn name_host(head: &mut Parts) {
    if head.version < Version::HTTP_2 || head.headers.contains_key(HOST) {
        return;
    }
    let host = head.uri.authority().and_then(|authority| HeaderValue::from_str(authority.as_str()).ok());
    if let Some(host) = host {
        head.headers.insert(HOST, host);
    }
}

/// What the handler answers; 500 where it panics.
async fn guarded<H: Handler>(handler: &H, head: &Parts, body: &mut Arriving) -> OutgoingResponse {
    let request = RequestHead {
        method: &head.method,
        path: head.uri.path(),
        query: head.uri.query().unwrap_or_default(),
        headers: &head.headers,
    };
    // A handler may panic before its future is there: that is part of what is polled.
    let mut answer = pin!(async { handler.answer(request, body).await });
    // Whatever the handler shares is its own to keep whole; the future is not polled again after a panic.
    let outcome = poll_fn(|cx| match catch_unwind(AssertUnwindSafe(|| answer.as_mut().poll(cx))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(reply)) => Poll::Ready(Ok(reply)),
        Err(panic) => Poll::Ready(Err(panic)),
    });
    outcome.await.unwrap_or_else(|panic| {
        let cause = message(&*panic);
        tracing::error!(method = %head.method, path = head.uri.path(), cause, "the handler of a request panicked");
        plain(StatusCode::INTERNAL_SERVER_ERROR, "The server failed to answer; its log says why.\n")
    })
}

fn message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no text")
}
