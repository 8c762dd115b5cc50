//! What is gathered of an exchange, and what comes of it when it is over.

use std::sync::Arc;

use http::header::CONTENT_TYPE;
use http::{HeaderMap, Method, StatusCode};
use specbound_document::pipeline::RequestHead;
use specbound_mock::OutgoingResponse;
use tokio::runtime::Handle;

use crate::answer_check::{ReceivedAnswer, check_answer};
use crate::copied::Copied;
use crate::desk::{Desk, UnderWay};
use crate::observer::{LAX, Seen};
use crate::request_check::check_request;

/// An exchange under way. It is told to the observers by one of the methods that end it.
pub(crate) struct ProxiedCall {
    desk: Arc<Desk>,
    runtime: Option<Handle>,
    method: Method,
    path: String,
    query: String,
    request_headers: HeaderMap,
    /// The copy of the request's body.
    pub(crate) request: Copied,
    /// Why the body of the request is not whole; nothing where it is.
    pub(crate) request_unread: Option<String>,
    status: StatusCode,
    answer_headers: HeaderMap,
    /// The copy of the answer's body.
    pub(crate) answer: Copied,
    /// How the server failed.
    pub(crate) server_failure: Option<String>,
    under_way: UnderWay,
}

/// How the answer ended.
pub(crate) enum End {
    /// It was passed on whole.
    Whole,
    /// It was not, and why.
    Unfinished(String),
    /// The proxy answered itself, and why.
    Own(String),
}

impl ProxiedCall {
    pub(crate) fn new(desk: &Arc<Desk>, head: &RequestHead<'_>) -> ProxiedCall {
        ProxiedCall {
            runtime: Handle::try_current().ok(),
            method: head.method.clone(),
            path: head.path.to_owned(),
            query: head.query.to_owned(),
            request_headers: head.headers.clone(),
            request: Copied::new(desk.limit),
            request_unread: None,
            status: StatusCode::OK,
            answer_headers: HeaderMap::new(),
            answer: Copied::new(desk.limit),
            server_failure: None,
            under_way: desk.enter(),
            desk: Arc::clone(desk),
        }
    }

    /// The head of the server's answer is there.
    pub(crate) fn answered(&mut self, status: StatusCode, headers: HeaderMap) {
        self.status = status;
        self.answer_headers = headers;
    }

    /// The proxy answers itself.
    pub(crate) fn own(mut self, reply: OutgoingResponse, why: String) -> OutgoingResponse {
        self.answered(reply.status, reply.headers.clone());
        if let Some(bytes) = reply.body.in_memory() {
            self.answer.add(bytes);
        }
        self.finish(End::Own(why));
        reply
    }

    /// The exchange is over: it is checked and told, on a thread where that holds nobody up.
    pub(crate) fn finish(self, end: End) {
        if self.desk.observers.is_empty() {
            return;
        }
        match self.runtime.clone() {
            Some(runtime) => drop(runtime.spawn_blocking(move || self.conclude(end))),
            None => self.conclude(end),
        }
    }

    fn conclude(self, end: End) {
        let desk = Arc::clone(&self.desk);
        // It is under way until everybody was told.
        let (seen, _under_way) = self.seen(end);
        desk.tell(&seen);
    }

    fn seen(mut self, end: End) -> (Seen, UnderWay) {
        let api = Arc::clone(&self.desk.api);
        let limit = self.desk.limit;
        let head =
            RequestHead { method: &self.method, path: &self.path, query: &self.query, headers: &self.request_headers };
        let received = self.request.length();
        let body = match self.request_unread.take() {
            Some(why) => Err(why),
            None => self.request.take().ok_or_else(|| format!("it has {received} bytes, more than {limit}")),
        };
        let request = check_request(&api, &head, body, received, limit);
        let mut seen = Seen {
            operation_id: request.operation.map(|operation| operation.id().to_owned()),
            request_violations: request.violations,
            unchecked: request.unchecked,
            request_body: request.body,
            status: self.status.as_u16(),
            media_type: media_type(&self.answer_headers),
            server_failure: self.server_failure.take(),
            ..Seen::default()
        };
        let length = self.answer.length();
        let body = match end {
            End::Own(why) => {
                seen.from_proxy = true;
                seen.unchecked.push(format!("answer: none of the server: {why}"));
                seen.answer_body = self.answer.take();
                None
            }
            End::Whole => Some(self.answer.take().ok_or_else(|| format!("it has {length} bytes, more than {limit}"))),
            End::Unfinished(why) => Some(Err(why)),
        };
        if let Some(body) = body {
            let received = ReceivedAnswer { status: seen.status, headers: &self.answer_headers, length, limit };
            let answer = check_answer(&api, request.operation, &self.method, &received, body);
            seen.answer_violations = answer.violations;
            seen.unchecked.extend(answer.unchecked);
            seen.answer_body = answer.body;
            seen.answer_violations.extend(lax(self.status, &seen.request_violations));
        }
        let seen = Seen {
            method: self.method.to_string(),
            path: self.path,
            query: self.query,
            request_headers: self.request_headers,
            answer_headers: self.answer_headers,
            ..seen
        };
        (seen, self.under_way)
    }
}

/// Whether the server accepted what its document forbids.
fn lax(status: StatusCode, violations: &[String]) -> Option<String> {
    let first = violations.first().filter(|_| status.is_success())?;
    let more = match violations.len() {
        1 => String::new(),
        count => format!(" (and {} more)", count - 1),
    };
    Some(format!("{LAX}the server answered {} to a request that the document forbids: {first}{more}", status.as_u16()))
}

fn media_type(headers: &HeaderMap) -> Option<String> {
    let text = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    Some(text.split(';').next().unwrap_or_default().trim().to_ascii_lowercase())
}
