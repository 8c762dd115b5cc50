//! The pipeline of `specbound-document` on dropshot: one request from dropshot's handler to its response.

use std::any::Any;
use std::borrow::Cow;
use std::marker::PhantomData;
use std::ops::Range;
use std::panic::AssertUnwindSafe;
use std::time::Instant;

use dropshot::RequestContext;
use futures::FutureExt;
use http::header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HOST};
use http::uri::Authority;
use http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use specbound_document::pipeline::{self, Accepted, RequestHead, Routed, Sent};
use specbound_document::{Document, Found, Operation, Response as Documented, is_json, is_plain_text};

use crate::answer::Payload;
use crate::body::Incoming;
use crate::gate::ServiceGate;
use crate::{
    Answer, Answered, Authenticator, BodyLimits, Call, ErrorAnswer, ErrorRequest, Failure, Media, OperationError,
    Rejection, Request, Service, TypedResponse,
};

/// One request that is being answered. `E` is the error of its operation, `A` knows the document's security schemes.
pub struct Pipeline<'a, S: Service, E, A: Authenticator<S>> {
    context: &'a RequestContext<S>,
    steps: pipeline::Pipeline<'static, 'a, ServiceGate<'a, S, A>>,
    head: RequestHead<'a>,
    routed: Result<Routed<'static>, Option<Failure>>,
    started: Instant,
    error: PhantomData<fn() -> E>,
}

/// The head of a request, as dropshot has it, with the path that the document has.
pub(crate) fn head<'a, S: Service>(context: &'a RequestContext<S>, document: &Document) -> RequestHead<'a> {
    let request = &context.request;
    let (method, headers) = (request.method(), request.headers());
    let path = document.below_base(request.uri().path());
    RequestHead { method, path, query: request.uri().query().unwrap_or_default(), headers }
}

/// The `operationId` that the path and the method of a request meet.
pub fn operation_id<S: Service>(context: &RequestContext<S>, document: &'static Document) -> Option<&'static str> {
    let head = head(context, document);
    match document.find(head.method.as_str(), head.path) {
        Found::Operation { operation, .. } => Some(operation.id()),
        _ => None,
    }
}

impl<'a, S: Service, E: OperationError<S>, A: Authenticator<S>> Pipeline<'a, S, E, A> {
    /// Starts the clock, and finds the operation.
    pub fn begin(context: &'a RequestContext<S>, document: &'static Document) -> Pipeline<'a, S, E, A> {
        let head = head(context, document);
        let gate = ServiceGate(context.context(), PhantomData);
        let steps = pipeline::Pipeline::new(document, gate, head);
        let routed = steps.route().map_err(Some);
        Pipeline { context, steps, head, routed, started: Instant::now(), error: PhantomData }
    }

    /// Lets the request in and reads it. What is left of the body is drained, so that its sender gets the answer.
    ///
    /// # Errors
    /// Whatever the pipeline ends the request with.
    pub async fn accept(
        &mut self,
        body: Option<hyper::Request<dropshot::Body>>,
    ) -> Result<Request<S::Caller>, Rejection> {
        self.accepted(body).await.map_err(|failure| self.rejection(failure))
    }

    async fn accepted(&mut self, body: Option<hyper::Request<dropshot::Body>>) -> Result<Request<S::Caller>, Failure> {
        let mut body = body.map(|request| Incoming::new(request, BodyLimits::default()));
        let accepted = match &mut self.routed {
            Ok(routed) => {
                let operation = routed.operation;
                self.steps.accept(routed, body.as_mut()).await.map(|accepted| (operation, accepted))
            }
            Err(failure) => Err(failure.take().unwrap_or_else(|| Failure::internal("the request was taken twice"))),
        };
        if let Some(body) = body {
            body.drain().await;
        }
        let (operation, accepted) = accepted?;
        let has_preconditions = operation.response(412).is_some();
        let conditions = if has_preconditions { self.head.headers.clone() } else { HeaderMap::new() };
        let Accepted { caller, path, query, headers, cookies, content, room } = accepted;
        let call = Call {
            caller,
            request_id: self.context.request_id.clone(),
            api_url: self.api_url().into_owned(),
            operation,
            method: self.head.method.clone(),
            conditions,
            room: Some(room),
        };
        Ok(Request { operation, call: Some(call), path, query, headers, cookies, content })
    }

    /// Runs the operation; a panic in it becomes a failure.
    pub async fn run<T>(&self, operation: impl Future<Output = Result<T, E>> + Send) -> Result<T, E> {
        self.caught(operation).await
    }

    async fn caught<T>(&self, work: impl Future<Output = Result<T, E>> + Send) -> Result<T, E> {
        match AssertUnwindSafe(work).catch_unwind().await {
            Ok(outcome) => outcome,
            Err(panic) => Err(self.rejected(Failure::internal(format!("panic: {}", panic_message(panic.as_ref()))))),
        }
    }

    /// The HTTP response to what the operation gave, and the log line.
    pub async fn answer<T: Answer<Error = E>>(&self, outcome: Result<T, E>) -> TypedResponse<T> {
        let internal = |problem| self.rejected(Failure::internal(problem));
        let outcome = outcome.and_then(|answer| answer.into_payload().map_err(internal));
        let finished = outcome.and_then(|payload| self.success(payload).map_err(|failure| self.rejected(failure)));
        TypedResponse::new(self.logged(match finished {
            Ok(Success::Ready(response)) => Ok(response),
            Ok(Success::Closed { media, part, response }) => {
                self.caught(media.open(part)).await.map(|body| response.map(|_| body))
            }
            Err(error) => Err(error),
        }))
    }

    /// Answers a request whose method its path does not have.
    pub(crate) async fn refuse(&mut self, body: hyper::Request<dropshot::Body>) -> Response<dropshot::Body> {
        let rejection = match self.accept(Some(body)).await {
            Ok(_) => {
                self.rejection(Failure::internal("an operation is registered as a method that its path does not have"))
            }
            Err(rejection) => rejection,
        };
        self.logged(Err(rejection.into()))
    }

    /// The HTTP response, and the log line.
    pub(crate) fn logged(&self, outcome: Result<Response<dropshot::Body>, E>) -> Response<dropshot::Body> {
        let (mut response, failure) = match outcome {
            Ok(response) => (response, None),
            Err(error) => {
                let (response, failure) = self.failed(error);
                (response, Some(failure))
            }
        };
        self.service().cors().expose(&self.head, self.operation(), response.headers_mut());
        self.service().answered(&Answered {
            operation_id: self.operation().map_or("-", Operation::id),
            method: self.head.method,
            path: self.context.request.uri().path(),
            status: response.status().as_u16(),
            request_id: &self.context.request_id,
            elapsed: self.started.elapsed(),
            remote: self.context.request.remote_addr(),
            caller: self.steps.caller(),
            failure: failure.as_ref(),
        });
        response
    }

    /// A failure of the pipeline, as the operation answers it.
    fn rejection(&self, failure: Failure) -> Rejection {
        Rejection::settled(self.operation(), failure)
    }

    fn rejected(&self, failure: Failure) -> E {
        self.rejection(failure).into()
    }

    fn service(&self) -> &'a S {
        self.context.context()
    }

    /// Base of links, by the host that the request names (RFC 9110, 7.2), of several none counts; with the path that the
    /// document's own are served below.
    fn api_url(&self) -> Cow<'a, str> {
        let mut hosts = self.head.headers.get_all(HOST).iter();
        let host = hosts.next().filter(|_| hosts.next().is_none()).and_then(|host| host.to_str().ok());
        let authority = self.context.request.uri().authority().map(Authority::as_str).or(host);
        let url = self.service().api_url_for(authority, self.head.headers);
        match self.steps.document().base_path() {
            "" => url,
            base => Cow::Owned(format!("{url}{base}")),
        }
    }

    fn operation(&self) -> Option<&'static Operation> {
        self.routed.as_ref().ok().map(|routed| routed.operation)
    }

    /// A success, as the conditions and the range of the request leave it.
    fn success(&self, payload: Payload<E>) -> Result<Success<E>, Failure> {
        let Payload { mut status, mut headers, body, is_json } = payload;
        let ready = |status, headers, body| Ok(Success::Ready(response(status, headers, body)));
        let Some(media) = body else { return ready(status, headers, dropshot::Body::empty()) };
        let Some(operation) = self.operation() else { return Err(Failure::internal("an answer without an operation")) };
        // An answer must have a media type that the document names; what is written as JSON has the document's name for it.
        let documented = operation.response(status.as_u16());
        if let Some(name) = documented.and_then(json_type).filter(|_| is_json) {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(name));
        }
        let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !documented.is_some_and(|response| response.has_media_type(media_type)) {
            return Err(Failure::internal(format!("the document has no {media_type} for {status}")));
        }
        let whole = media.length;
        let sent = match media.has_parts() {
            true => operation.finish(&self.head, &mut status, &mut headers, whole)?,
            false => Sent::Whole,
        };
        let (media, part) = match sent {
            Sent::Nothing => {
                // Of an answer to HEAD the length is that of the 200 (RFC 9110, 8.6); left out, it would be told as 0.
                if *self.head.method == Method::HEAD {
                    headers.insert(CONTENT_LENGTH, HeaderValue::from(whole));
                }
                return ready(status, headers, dropshot::Body::empty());
            }
            Sent::Whole => match media.into_whole() {
                Ok(body) => return ready(status, headers, body),
                Err(media) => (media, 0..whole),
            },
            Sent::Part(part) => (media, part),
        };
        headers.insert(CONTENT_LENGTH, HeaderValue::from(part.end - part.start));
        Ok(Success::Closed { media, part, response: response(status, headers, dropshot::Body::empty()) })
    }

    fn failed(&self, error: E) -> (Response<dropshot::Body>, Failure) {
        let service = self.service();
        let api_url = self.api_url();
        let request = ErrorRequest {
            document: self.steps.document(),
            request_id: &self.context.request_id,
            api_url: &api_url,
            path: self.context.request.uri().path(),
            operation: self.operation(),
        };
        let ErrorAnswer { failure, json } = error.into_answer(service, &request);
        let status = StatusCode::from_u16(failure.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let documented = self.operation().and_then(|operation| operation.response(failure.status()));
        let (media_type, body) = error_body(documented, json, &failure);
        let mut response = response(status, HeaderMap::new(), body);
        let headers = response.headers_mut();
        headers.extend(media_type.map(|name| (CONTENT_TYPE, HeaderValue::from_static(name))));
        headers.extend(failure.headers().iter().cloned());
        if status == StatusCode::PAYLOAD_TOO_LARGE {
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
        }
        (response, failure)
    }
}

/// A success that is sent at once, or whose bytes are opened first.
enum Success<E> {
    Ready(Response<dropshot::Body>),
    Closed { media: Media<E>, part: Range<u64>, response: Response<dropshot::Body> },
}

/// The document's name for JSON, such as `application/problem+json`.
fn json_type(response: &'static Documented) -> Option<&'static str> {
    response.media_types().find(|name| is_json(name))
}

/// An error as its response in the document has it: as JSON, which is also what errors are that the document does not list,
/// as a text, or without a body.
fn error_body(
    documented: Option<&'static Documented>,
    json: Vec<u8>,
    failure: &Failure,
) -> (Option<&'static str>, dropshot::Body) {
    let Some(response) = documented else { return (Some("application/json"), dropshot::Body::with_content(json)) };
    match json_type(response) {
        Some(name) => (Some(name), dropshot::Body::with_content(json)),
        None if response.media_types().next().is_none() => (None, dropshot::Body::empty()),
        None if response.media_types().any(is_plain_text) => {
            (Some("text/plain; charset=utf-8"), dropshot::Body::with_content(failure.whole_message("; ")))
        }
        None => (Some("application/json"), dropshot::Body::with_content(json)),
    }
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("of an unknown kind")
}

fn response(status: StatusCode, headers: HeaderMap, body: dropshot::Body) -> Response<dropshot::Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}
