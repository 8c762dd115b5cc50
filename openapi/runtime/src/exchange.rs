//! One request from admission to answer.
//!
//! The order: room for it (429), who asks (401), what the path names (404), parameters (422), content type (415), size
//! (413), syntax (400), every field (422), the operation itself. Whatever ends it early is answered in the document's
//! error shape, after a bounded drain of the body; a panic is a 500.

use std::any::Any;
use std::marker::PhantomData;
use std::panic::AssertUnwindSafe;
use std::sync::OnceLock;
use std::time::Instant;

use bytes::Bytes;
use dropshot::RequestContext;
use futures::FutureExt;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};
use images_document::{Document, Found, Operation};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::answer::Payload;
use crate::body::Incoming;
use crate::form::{self, FromForm};
use crate::path;
use crate::{Answer, Answered, BodyLimits, Call, ErrorBody, Failure, Permit, Reply, Service};

/// One request that is being answered. `E` is the document's error schema.
pub struct Exchange<'a, S: Service, E> {
    context: &'a RequestContext<S>,
    document: &'static Document,
    operation: &'static Operation,
    started: Instant,
    caller: OnceLock<S::Caller>,
    error: PhantomData<fn() -> E>,
}

impl<'a, S: Service, E: ErrorBody> Exchange<'a, S, E> {
    /// Starts the clock. `operation` counts in the document's order.
    ///
    /// # Panics
    /// Where the document has no such operation, so that it is not the one the caller was generated from.
    pub fn begin(context: &'a RequestContext<S>, document: &'static Document, operation: usize) -> Exchange<'a, S, E> {
        let operation = &document.operations()[operation];
        Exchange { context, document, operation, started: Instant::now(), caller: OnceLock::new(), error: PhantomData }
    }

    /// Admits a request to an operation with `security`, and checks its parameters.
    ///
    /// # Errors
    /// Whatever the order of this module's documentation ends the request with.
    pub async fn accept(
        &self,
        credential: Option<&str>,
        body: Option<hyper::Request<dropshot::Body>>,
    ) -> Result<Request<S::Caller>, Failure> {
        let body = body.map(|request| Incoming::new(request, BodyLimits::default()));
        let accepted = async {
            let permit = self.service().admit()?;
            let caller = self.service().authenticate(credential).await?;
            // A second value cannot come: an exchange is accepted once.
            let _ = self.caller.set(caller.clone());
            Ok((permit, caller, self.parameters()?))
        };
        match accepted.await {
            Ok((permit, caller, parameters)) => Ok(self.request(permit, caller, parameters, body)),
            Err(failure) => {
                drain(body).await;
                Err(failure)
            }
        }
    }

    /// Admits a request to an operation without `security`, and checks its parameters.
    ///
    /// # Errors
    /// Whatever the order of this module's documentation ends the request with.
    pub async fn accept_anonymous(&self, body: Option<hyper::Request<dropshot::Body>>) -> Result<Request<()>, Failure> {
        let body = body.map(|request| Incoming::new(request, BodyLimits::default()));
        let accepted = self.service().admit().and_then(|permit| Ok((permit, self.parameters()?)));
        match accepted {
            Ok((permit, parameters)) => Ok(self.request(permit, (), parameters, body)),
            Err(failure) => {
                drain(body).await;
                Err(failure)
            }
        }
    }

    /// Runs the operation; a panic in it becomes a failure.
    pub async fn run<A>(&self, operation: impl Future<Output = Result<A, Failure>> + Send) -> Result<A, Failure> {
        match AssertUnwindSafe(operation).catch_unwind().await {
            Ok(outcome) => outcome,
            Err(panic) => Err(Failure::internal(format!("panic: {}", panic_message(panic.as_ref())))),
        }
    }

    /// The HTTP response to what the operation gave, and the log line.
    pub fn answer<A: Answer>(&self, outcome: Result<A, Failure>) -> Reply<A> {
        let outcome = outcome
            .and_then(|answer| answer.into_payload().map_err(Failure::internal))
            .and_then(|payload| self.documented_media(payload))
            .map_err(|failure| self.documented_failure(failure));
        let (response, failure) = match outcome {
            Ok(payload) => (success(payload), None),
            Err(failure) => (self.failure(&failure), Some(failure)),
        };
        self.service().answered(&Answered {
            operation_id: self.operation.id(),
            method: self.context.request.method(),
            path: self.context.request.uri().path(),
            status: response.status().as_u16(),
            request_id: &self.context.request_id,
            elapsed: self.started.elapsed(),
            remote: self.context.request.remote_addr(),
            caller: self.caller.get(),
            failure: failure.as_ref(),
        });
        Reply::new(response)
    }

    fn service(&self) -> &S {
        self.context.context()
    }

    fn request<C>(&self, permit: Permit, caller: C, parameters: Parameters, body: Option<Incoming>) -> Request<C> {
        let call = Call { caller, request_id: self.context.request_id.clone() };
        Request { operation: self.operation, _permit: permit, call: Some(call), parameters, body }
    }

    /// The checked parameters. What a malformed path names does not exist; everything else that is wrong is reported
    /// together.
    fn parameters(&self) -> Result<Parameters, Failure> {
        let path = self.path_variables()?;
        let info = &self.context.request;
        let query = self.operation.check_query(info.uri().query().unwrap_or_default());
        let header = |name: &str| info.headers().get(name).and_then(|value| value.to_str().ok());
        let headers = self.operation.check_headers(header);
        match (query, headers) {
            (Ok(query), Ok(headers)) => Ok(Parameters { path, query, headers }),
            (query, headers) => {
                let errors = query.err().into_iter().chain(headers.err()).flatten().collect();
                Err(Failure::invalid("The request is not valid.", errors))
            }
        }
    }

    fn path_variables(&self) -> Result<Map<String, Value>, Failure> {
        let info = &self.context.request;
        let Some(variables) = path::variables(self.operation.path(), info.uri().path()) else {
            return Err(self.no_operation(info.method().as_str(), info.uri().path()));
        };
        let violation = match self.operation.check_path(&variables) {
            Ok(path) => return Ok(path),
            Err(errors) => errors.join("; "),
        };
        let (name, value) = variables.first().cloned().unwrap_or_default();
        Err(Failure::not_found(not_found(&name, &value)).because(violation))
    }

    /// The router serves a literal segment beside a variable through the variable, so that a path can come here which
    /// this operation does not have.
    fn no_operation(&self, method: &str, path: &str) -> Failure {
        match self.document.find(method, path) {
            Found::MethodNotAllowed { allow } => {
                let allow = allow.join(", ");
                Failure::method_not_allowed(format!("{path} has no {method}; it has {allow}."), &allow).outside()
            }
            _ => Failure::not_found(format!("There is no {path}.")).outside(),
        }
    }

    /// An answer of bytes must have a media type that the document names.
    fn documented_media(&self, payload: Payload) -> Result<Payload, Failure> {
        let Some(media) = payload.media else { return Ok(payload) };
        let documented = self.operation.response(payload.status.as_u16());
        match documented.is_some_and(|response| response.has_media_type(media)) {
            true => Ok(payload),
            false => Err(Failure::internal(format!("the document has no {media} for {}", payload.status))),
        }
    }

    /// A failure must have a status that the document names for this operation, if it names any.
    fn documented_failure(&self, failure: Failure) -> Failure {
        let describes_errors = || (400..600).any(|status| self.operation.response(status).is_some());
        let documented = self.operation.response(failure.status()).is_some();
        match documented || failure.is_outside() || !describes_errors() {
            true => failure,
            false => Failure::internal(format!("not in the document: {failure}")),
        }
    }

    fn failure(&self, failure: &Failure) -> Response<dropshot::Body> {
        let body = E::from_failure(failure, &self.context.request_id, self.service().api_url());
        let json = serde_json::to_vec(&body).unwrap_or_default();
        let mut response = Response::new(dropshot::Body::with_content(json));
        *response.status_mut() = StatusCode::from_u16(failure.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.extend(failure.headers().iter().cloned());
        if failure.status() == StatusCode::PAYLOAD_TOO_LARGE.as_u16() {
            headers.insert(http::header::CONNECTION, HeaderValue::from_static("close"));
        }
        response
    }
}

/// What is said where a path names nothing: `imageId` names an image.
fn not_found(variable: &str, value: &str) -> String {
    let resource = variable.strip_suffix("Id").or_else(|| variable.strip_suffix("_id")).unwrap_or(variable);
    let mut letters = resource.chars();
    let resource = letters.next().map(|first| first.to_uppercase().to_string() + letters.as_str());
    format!("{} with id {value} not found.", resource.unwrap_or_else(|| "Resource".to_owned()))
}

fn success(payload: Payload) -> Response<dropshot::Body> {
    let mut response = Response::new(payload.body);
    *response.status_mut() = payload.status;
    *response.headers_mut() = payload.headers;
    response
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("of an unknown kind")
}

async fn drain(body: Option<Incoming>) {
    if let Some(body) = body {
        body.drain().await;
    }
}

struct Parameters {
    path: Map<String, Value>,
    query: Map<String, Value>,
    headers: Map<String, Value>,
}

/// A request that was admitted and whose parameters are right.
pub struct Request<C> {
    operation: &'static Operation,
    /// Held until the answer is ready.
    _permit: Permit,
    call: Option<Call<C>>,
    parameters: Parameters,
    body: Option<Incoming>,
}

impl<C> Request<C> {
    /// What the operation knows of its caller; it can be taken once.
    ///
    /// # Errors
    /// 500 the second time.
    pub fn call(&mut self) -> Result<Call<C>, Failure> {
        self.call.take().ok_or_else(|| Failure::internal("the call was taken twice"))
    }

    /// The typed path parameters.
    ///
    /// # Errors
    /// 422 where a value does not fit its type.
    pub fn path<T: DeserializeOwned>(&mut self) -> Result<T, Failure> {
        typed(Value::Object(std::mem::take(&mut self.parameters.path)))
    }

    /// The typed query parameters.
    ///
    /// # Errors
    /// 422 where a value does not fit its type.
    pub fn query<T: DeserializeOwned>(&mut self) -> Result<T, Failure> {
        typed(Value::Object(std::mem::take(&mut self.parameters.query)))
    }

    /// The typed header parameters.
    ///
    /// # Errors
    /// 422 where a value does not fit its type.
    pub fn headers<T: DeserializeOwned>(&mut self) -> Result<T, Failure> {
        typed(Value::Object(std::mem::take(&mut self.parameters.headers)))
    }

    /// The typed JSON body.
    ///
    /// # Errors
    /// 415, 413, 400 and 422, in this order.
    pub async fn json<T: DeserializeOwned>(&mut self) -> Result<T, Failure> {
        let bytes = self.bytes().await?;
        let value = match bytes {
            Some(bytes) => serde_json::from_slice(&bytes)
                .map_err(|error| Failure::bad_request(format!("The body is not valid JSON: {error}.")))?,
            None => Value::Object(Map::new()),
        };
        self.check(&value, Vec::new())?;
        typed(value)
    }

    /// The typed URL-encoded form.
    ///
    /// # Errors
    /// 415, 413 and 422, in this order.
    pub async fn urlencoded<T: DeserializeOwned>(&mut self) -> Result<T, Failure> {
        let bytes = self.bytes().await?.unwrap_or_default();
        let mut object = Map::new();
        let mut repeated = Vec::new();
        for (name, text) in form_urlencoded::parse(&bytes) {
            if object.insert(name.clone().into_owned(), self.operation.form_value(&name, &text)).is_some() {
                repeated.push(format!("/{name}: is given more than once"));
            }
        }
        let value = Value::Object(object);
        self.check(&value, repeated)?;
        typed(value)
    }

    /// The typed multipart form.
    ///
    /// # Errors
    /// 415, 413, 400 and 422, in this order.
    pub async fn form<T: FromForm>(&mut self) -> Result<T, Failure> {
        let Some(mut incoming) = self.body.take() else { return Err(Failure::internal("the body was taken twice")) };
        let limit = self.limit();
        let read = match self.content_type(&incoming) {
            Ok(()) => form::read(&mut incoming, limit, &T::FIELDS).await,
            Err(failure) => Err(failure),
        };
        // After the last part too: what follows the closing boundary is nobody's, and must not disturb the answer.
        incoming.drain().await;
        let mut form = read?;
        let repeated = form.take_repeated();
        self.check(&form.to_json(), repeated)?;
        T::from_form(form)
    }

    /// The body as it came.
    ///
    /// # Errors
    /// 415 and 413, in this order.
    pub async fn raw(&mut self) -> Result<Bytes, Failure> {
        Ok(self.bytes().await?.unwrap_or_default())
    }

    /// The whole body; nothing where the document lets it be left out, and it was.
    async fn bytes(&mut self) -> Result<Option<Bytes>, Failure> {
        let Some(mut incoming) = self.body.take() else { return Err(Failure::internal("the body was taken twice")) };
        if incoming.is_absent() && incoming.content_type().is_none() {
            return match self.operation.body_required() {
                true => Err(Failure::bad_request("The body is missing.")),
                false => Ok(None),
            };
        }
        let outcome = match self.content_type(&incoming) {
            Ok(()) => incoming.collect(self.limit()).await,
            Err(failure) => Err(failure),
        };
        if outcome.is_err() {
            incoming.drain().await;
        }
        outcome.map(Some)
    }

    fn limit(&self) -> u64 {
        self.operation.max_body_bytes().unwrap_or(1 << 20)
    }

    fn content_type(&self, incoming: &Incoming) -> Result<(), Failure> {
        let wanted = self.operation.request_content_type().unwrap_or("application/json");
        let sent = incoming.content_type();
        let essence = sent.map(|sent| sent.split(';').next().unwrap_or_default().trim());
        match essence {
            Some(essence) if essence.eq_ignore_ascii_case(wanted) => Ok(()),
            Some(essence) => Err(Failure::unsupported_media_type(format!(
                "The content type {essence} is not supported; send {wanted}."
            ))),
            None => Err(Failure::unsupported_media_type(format!("The content type is missing; send {wanted}."))),
        }
    }

    fn check(&self, body: &Value, mut errors: Vec<String>) -> Result<(), Failure> {
        errors.extend(self.operation.check_body(body));
        match errors.is_empty() {
            true => Ok(()),
            false => Err(Failure::invalid("The request is not valid.", errors)),
        }
    }
}

/// A checked value as its type. The check is the document's; where the type wants more, that is reported too.
fn typed<T: DeserializeOwned>(value: Value) -> Result<T, Failure> {
    serde_json::from_value(value)
        .map_err(|error| Failure::invalid("The request is not valid.", vec![format!("/: {error}")]))
}
