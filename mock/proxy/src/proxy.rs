//! One request on its way to the server, and the answer back.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use http::header::{HOST, HeaderValue, TRANSFER_ENCODING};
use http::{HeaderMap, Method, Request, Response, StatusCode, Uri};
use hyper::body::{Body as _, Incoming};
use hyper_util::client::legacy::Error;
use specbound_document::pipeline::{BodyReader, RequestHead};
use specbound_mock::{Api, Body, Handler, OutgoingResponse};
use tokio::sync::mpsc::Sender;
use tokio::time::timeout;

use crate::desk::Desk;
use crate::error::ProxyError;
use crate::headers::end_to_end;
use crate::observer::Observer;
use crate::options::ProxyOptions;
use crate::outgoing::{Outgoing, Part};
use crate::passing::Passing;
use crate::problem::{causes, last_cause, problem};
use crate::proxied_call::{End, ProxiedCall};
use crate::pump::{Held, Pumped, pump};
use crate::refusal::Refuser;
use crate::request_check::{check_request, without_coding};
use crate::upstream::Upstream;

/// A proxy that checks both directions against a document.
///
/// Bodies are passed on while they arrive, and a copy of up to [`ProxyOptions::check_limit`] bytes is kept of each until the
/// exchange was checked, after its end. Trailers, upgrades of the connection and answers 1xx are not passed on.
pub struct Proxy {
    upstream: Upstream,
    desk: Arc<Desk>,
    options: ProxyOptions,
    /// Where requests that break the document are not passed on.
    refuser: Option<Refuser>,
}

/// What came of a request that was sent.
enum Sent {
    /// The head of an answer.
    Answer(Response<Incoming>),
    /// No connection, or it broke off.
    Failed(Error),
    /// The server took too long.
    Late,
    /// The client's body broke off.
    Broken(specbound_document::Failure),
}

impl Proxy {
    /// A proxy in front of the server at a URL with http or https; its path stands before the path of every request. The
    /// observers are told of every exchange to which there was an answer, of the server or of the proxy.
    ///
    /// # Errors
    /// Where the URL is not a server's, or a server with HTTPS cannot be verified.
    pub fn new(
        api: Arc<Api>,
        upstream: &str,
        options: ProxyOptions,
        observers: Vec<Arc<dyn Observer>>,
    ) -> Result<Proxy, ProxyError> {
        let upstream = Upstream::new(upstream, &options)?;
        // Nobody asks: nothing is copied.
        let limit = if observers.is_empty() && !options.reject_requests { 0 } else { options.check_limit };
        let refuser = options.reject_requests.then(|| Refuser::new(Arc::clone(&api)));
        Ok(Proxy { upstream, desk: Arc::new(Desk::new(api, observers, limit)), options, refuser })
    }

    /// Waits until every exchange so far is over and the observers were told of it.
    pub async fn settled(&self) {
        self.desk.settled().await;
    }

    async fn passed<B: BodyReader>(
        &self,
        head: &RequestHead<'_>,
        body: &mut B,
        mut exchange: ProxiedCall,
    ) -> OutgoingResponse {
        let target = self.upstream.target(head.path, head.query).filter(|_| head.method != Method::CONNECT);
        let Some(target) = target else {
            let detail = format!("{} {} cannot be passed on by this proxy.", head.method, head.path);
            return own(exchange, StatusCode::NOT_IMPLEMENTED, detail);
        };
        let is_absent = body.is_absent();
        let mut held = Held::default();
        if let Some(refuser) = &self.refuser {
            held = match Held::read(body, &mut exchange.request).await {
                Ok(held) => held,
                Err(failure) => return broken(exchange, &failure),
            };
            if held.ended
                && let Some(reply) = self.rejected(refuser, head, &exchange).await
            {
                return exchange.own(reply, "the request breaks the document".to_owned());
            }
        }
        let (sender, outgoing) = match is_absent {
            true => (None, Outgoing::none()),
            false => {
                let (sender, outgoing) = Outgoing::new(body.declared_length());
                (Some(sender), outgoing)
            }
        };
        let request = self.request(head, target, outgoing, body.declared_length());
        match self.sent(request, held, body, sender.as_ref(), &mut exchange).await {
            Sent::Answer(response) => back(head.method, response, exchange, sender),
            Sent::Failed(error) => {
                let what = match error.is_connect() {
                    true => "cannot be reached",
                    false => "gave no answer that can be passed on",
                };
                let upstream = &self.upstream;
                exchange.server_failure = Some(format!("the server {upstream} {what}: {}", last_cause(&error)));
                let detail = format!("The server {upstream} {what}: {}.", causes(&error));
                own(exchange, StatusCode::BAD_GATEWAY, detail)
            }
            Sent::Late => {
                let what = format!("server {} did not answer within {:?}", self.upstream, self.options.head_limit);
                exchange.server_failure = Some(format!("the {what}"));
                own(exchange, StatusCode::GATEWAY_TIMEOUT, format!("The {what}."))
            }
            Sent::Broken(failure) => broken(exchange, &failure),
        }
    }

    /// The request as the server gets it.
    fn request(&self, head: &RequestHead<'_>, target: Uri, body: Outgoing, length: Option<u64>) -> Request<Outgoing> {
        let mut headers = end_to_end(head.headers);
        if !self.options.preserve_host {
            // The client sets the server's own.
            headers.remove(HOST);
        }
        if !body.is_end_stream() && length.is_none() {
            // Of some methods no body is expected where nothing says so.
            headers.insert(TRANSFER_ENCODING, HeaderValue::from_static("chunked"));
        }
        let mut request = Request::new(body);
        *request.method_mut() = head.method.clone();
        *request.uri_mut() = target;
        *request.headers_mut() = headers;
        request
    }

    /// Sends head and body until there is an answer.
    async fn sent<B: BodyReader>(
        &self,
        request: Request<Outgoing>,
        held: Held,
        body: &mut B,
        sender: Option<&Sender<Part>>,
        exchange: &mut ProxiedCall,
    ) -> Sent {
        let patience = self.options.head_limit;
        let mut answer = pin!(self.upstream.send(request));
        let Some(sender) = sender else { return head_of(answer, patience).await };
        let mut pumped = pin!(pump(held, body, sender, &mut exchange.request, patience));
        let (sent, end) = tokio::select! {
            biased;
            answer = &mut answer => match answer {
                // The server may want the rest nevertheless; an error it tells before it has read everything.
                Ok(response) if response.status().as_u16() < 400 => (Sent::Answer(response), Some(pumped.await)),
                // It may have been sent whole by now, unnoticed.
                Ok(response) => (Sent::Answer(response), pumped.now_or_never()),
                Err(error) => (Sent::Failed(error), None),
            },
            end = &mut pumped => match end {
                Pumped::Stuck => (Sent::Late, Some(Pumped::Stuck)),
                Pumped::Broken(failure) => return Sent::Broken(failure),
                end => (head_of(answer, patience).await, Some(end)),
            },
        };
        exchange.request_unread = match end {
            Some(Pumped::Whole) => None,
            Some(Pumped::Broken(failure)) => Some(format!("it broke off: {failure}")),
            Some(Pumped::Refused | Pumped::Stuck) | None => Some("the server did not take all of it".to_owned()),
        };
        sent
    }

    /// The answer to a request that has arrived whole and is not passed on.
    async fn rejected(
        &self,
        refuser: &Refuser,
        head: &RequestHead<'_>,
        exchange: &ProxiedCall,
    ) -> Option<OutgoingResponse> {
        let body = exchange.request.peek()?;
        let received = exchange.request.length();
        let checked = check_request(&self.desk.api, head, Ok(body.clone()), received, self.desk.limit);
        if checked.violations.is_empty() {
            return None;
        }
        let headers = without_coding(head.headers);
        let head = RequestHead { headers: &headers, ..*head };
        let body = checked.body.unwrap_or(body);
        Some(refuser.refusal(&head, body, &checked.violations, checked.is_unreadable).await)
    }
}

impl Handler for Proxy {
    async fn answer<B: BodyReader>(&self, head: RequestHead<'_>, body: &mut B) -> OutgoingResponse {
        let exchange = ProxiedCall::new(&self.desk, &head);
        self.passed(&head, body, exchange).await
    }
}

impl std::fmt::Debug for Proxy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let upstream = self.upstream.to_string();
        f.debug_struct("Proxy").field("upstream", &upstream).field("options", &self.options).finish_non_exhaustive()
    }
}

/// Waits for the head of an answer.
async fn head_of(answer: impl Future<Output = Result<Response<Incoming>, Error>>, patience: Duration) -> Sent {
    match timeout(patience, answer).await {
        Ok(Ok(response)) => Sent::Answer(response),
        Ok(Err(error)) => Sent::Failed(error),
        Err(_) => Sent::Late,
    }
}

/// The answer as the client gets it.
fn back(
    method: &Method,
    response: Response<Incoming>,
    mut exchange: ProxiedCall,
    sender: Option<Sender<Part>>,
) -> OutgoingResponse {
    let (parts, incoming) = response.into_parts();
    let headers: HeaderMap = end_to_end(&parts.headers);
    exchange.answered(parts.status, parts.headers);
    let is_bodiless =
        method == Method::HEAD || matches!(parts.status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
    let body = match is_bodiless || incoming.is_end_stream() {
        true => {
            exchange.finish(End::Whole);
            Body::default()
        }
        false => {
            let passing = Passing::new(incoming, exchange, sender);
            let length = passing.length();
            Body::stream(passing, length)
        }
    };
    OutgoingResponse { headers, body, ..OutgoingResponse::new(parts.status) }
}

/// An answer of the proxy's own.
fn own(exchange: ProxiedCall, status: StatusCode, detail: String) -> OutgoingResponse {
    let reply = problem(status, &detail, &[]);
    exchange.own(reply, detail)
}

/// The client's body broke off, or stopped arriving.
fn broken(mut exchange: ProxiedCall, failure: &specbound_document::Failure) -> OutgoingResponse {
    let status = StatusCode::from_u16(failure.status()).unwrap_or(StatusCode::BAD_REQUEST);
    exchange.request_unread = Some(failure.message().to_owned());
    own(exchange, status, failure.message().to_owned())
}
