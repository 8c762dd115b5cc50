//! Typed answers to HTTP, and the metadata from which dropshot emits their description.

use std::io;
use std::marker::PhantomData;

use bytes::Bytes;
use dropshot::{
    ApiEndpointResponse, FreeformBody, HttpError, HttpResponse, HttpResponseDeleted, HttpResponseHeaders,
    HttpResponseOk,
};
use futures::{Stream, TryStreamExt};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use http_body_util::StreamBody;
use hyper::body::Frame;
use schemars::JsonSchema;
use serde::Serialize;
use sync_wrapper::SyncStream;

/// A success of an operation: generated for each of the document's.
pub trait Answer: Send + Sized + 'static {
    /// What dropshot emits of it.
    fn metadata() -> ApiEndpointResponse;

    /// Status code, headers and body.
    ///
    /// # Errors
    /// Where a header's value is none that HTTP allows, or the body is no JSON: defects of the server.
    fn into_payload(self) -> Result<Payload, String>;
}

/// An answer that is ready to be sent.
#[derive(Debug)]
pub struct Payload {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: dropshot::Body,
    pub(crate) media: Option<&'static str>,
}

impl Payload {
    /// No body.
    ///
    /// # Errors
    /// Where `status` is no HTTP status code.
    pub fn empty(status: u16, headers: HeaderList) -> Result<Payload, String> {
        let status = StatusCode::from_u16(status).map_err(|error| error.to_string())?;
        Ok(Payload { status, headers: headers.0, body: dropshot::Body::empty(), media: None })
    }

    /// A JSON body.
    ///
    /// # Errors
    /// Where the body cannot be written as JSON.
    pub fn json(status: u16, headers: HeaderList, body: &impl Serialize) -> Result<Payload, String> {
        let json = serde_json::to_vec(body).map_err(|error| error.to_string())?;
        let mut payload = Payload::empty(status, headers)?;
        payload.headers.insert(http::header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        payload.body = dropshot::Body::with_content(json);
        Ok(payload)
    }

    /// A body of bytes.
    ///
    /// # Errors
    /// Where `status` is no HTTP status code.
    pub fn media(status: u16, headers: HeaderList, media: Media) -> Result<Payload, String> {
        let mut payload = Payload::empty(status, headers)?;
        payload.headers.insert(http::header::CONTENT_TYPE, HeaderValue::from_static(media.content_type));
        payload.headers.insert(http::header::CONTENT_LENGTH, HeaderValue::from(media.length));
        payload.body = media.body;
        payload.media = Some(media.content_type);
        Ok(payload)
    }
}

/// The headers of an answer, by the names that the document gives them.
#[derive(Debug, Default)]
pub struct HeaderList(HeaderMap);

impl HeaderList {
    /// The list with one more header; without it where the value is `None`.
    ///
    /// # Errors
    /// Where the value is none that HTTP allows.
    pub fn with(mut self, name: &'static str, value: Option<impl ToString>) -> Result<HeaderList, String> {
        if let Some(value) = value {
            let value = value.to_string();
            let checked = HeaderValue::from_str(&value).map_err(|_| format!("{name}: {value:?} is no header value"))?;
            self.0.insert(HeaderName::from_bytes(name.as_bytes()).map_err(|error| error.to_string())?, checked);
        }
        Ok(self)
    }
}

/// Bytes of an answer, with their media type and their length.
#[derive(Debug)]
pub struct Media {
    content_type: &'static str,
    length: u64,
    body: dropshot::Body,
}

impl Media {
    /// Bytes that are in memory.
    pub fn full(content_type: &'static str, bytes: Bytes) -> Media {
        Media { content_type, length: bytes.len() as u64, body: dropshot::Body::with_content(bytes) }
    }

    /// Bytes that come one after the other, `length` of them in all.
    pub fn stream<S>(content_type: &'static str, length: u64, bytes: S) -> Media
    where
        S: Stream<Item = io::Result<Bytes>> + Send + 'static,
    {
        let frames = SyncStream::new(bytes.map_ok(Frame::data));
        Media { content_type, length, body: dropshot::Body::wrap(StreamBody::new(frames)) }
    }

    /// Only the description of `length` bytes: the answer to HEAD.
    pub fn none(content_type: &'static str, length: u64) -> Media {
        Media { content_type, length, body: dropshot::Body::empty() }
    }
}

/// The finished HTTP response to an operation whose success is `A`.
pub struct Reply<A> {
    response: Response<dropshot::Body>,
    answer: PhantomData<fn() -> A>,
}

impl<A> Reply<A> {
    pub(crate) fn new(response: Response<dropshot::Body>) -> Reply<A> {
        Reply { response, answer: PhantomData }
    }
}

impl<A> Reply<A> {
    /// The answer that turns the connection into a websocket.
    ///
    /// # Errors
    /// Where dropshot cannot write it.
    pub fn upgraded(upgraded: dropshot::WebsocketEndpointResult) -> Result<Reply<A>, HttpError> {
        Ok(Reply::new(upgraded?.to_result()?))
    }
}

impl<A: Answer> HttpResponse for Reply<A> {
    fn to_result(self) -> Result<Response<dropshot::Body>, HttpError> {
        Ok(self.response)
    }

    fn response_metadata() -> ApiEndpointResponse {
        A::metadata()
    }

    fn status_code(&self) -> StatusCode {
        self.response.status()
    }
}

/// Metadata of a JSON answer `T` with the headers of `H`.
pub fn describe<T, H>(status: u16, description: &str) -> ApiEndpointResponse
where
    T: JsonSchema + Serialize + Send + Sync + 'static,
    H: JsonSchema + Serialize + Send + Sync + 'static,
{
    described(HttpResponseHeaders::<HttpResponseOk<T>, H>::response_metadata(), status, description)
}

/// Metadata of an answer without a body, with the headers of `H`.
pub fn describe_empty<H>(status: u16, description: &str) -> ApiEndpointResponse
where
    H: JsonSchema + Serialize + Send + Sync + 'static,
{
    described(HttpResponseHeaders::<HttpResponseDeleted, H>::response_metadata(), status, description)
}

/// Metadata of an answer of bytes.
pub fn describe_media(status: u16, description: &str) -> ApiEndpointResponse {
    described(HttpResponseOk::<FreeformBody>::response_metadata(), status, description)
}

/// Metadata of an answer of any status and any bytes.
pub fn describe_free(description: &str) -> ApiEndpointResponse {
    ApiEndpointResponse { description: Some(description.to_owned()), ..ApiEndpointResponse::default() }
}

fn described(metadata: ApiEndpointResponse, status: u16, description: &str) -> ApiEndpointResponse {
    ApiEndpointResponse {
        success: StatusCode::from_u16(status).ok(),
        description: Some(description.to_owned()),
        ..metadata
    }
}
