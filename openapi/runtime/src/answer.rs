//! Typed answers to HTTP, and the metadata from which dropshot emits their description.

use std::fmt;
use std::io;
use std::marker::PhantomData;
use std::ops::Range;

use bytes::Bytes;
use dropshot::{
    ApiEndpointResponse, FreeformBody, HttpError, HttpResponse, HttpResponseDeleted, HttpResponseHeaders,
    HttpResponseOk,
};
use futures::future::BoxFuture;
use futures::stream::BoxStream;
use futures::{Stream, TryStreamExt};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use http_body_util::StreamBody;
use hyper::body::Frame;
use schemars::JsonSchema;
use serde::Serialize;
use sync_wrapper::SyncStream;

use crate::Failure;

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

/// An answer before the conditions and the range of its request are applied.
#[derive(Debug)]
pub struct Payload {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Media>,
}

impl Payload {
    /// No body.
    ///
    /// # Errors
    /// Where `status` is no HTTP status code.
    pub fn empty(status: u16, headers: HeaderList) -> Result<Payload, String> {
        let status = StatusCode::from_u16(status).map_err(|error| error.to_string())?;
        Ok(Payload { status, headers: headers.0, body: None })
    }

    /// A JSON body.
    ///
    /// # Errors
    /// Where the body cannot be written as JSON.
    pub fn json(status: u16, headers: HeaderList, body: &impl Serialize) -> Result<Payload, String> {
        let json = serde_json::to_vec(body).map_err(|error| error.to_string())?;
        Payload::media(status, headers, Media::full("application/json", json.into()))
    }

    /// A body of bytes.
    ///
    /// # Errors
    /// Where `status` is no HTTP status code.
    pub fn media(status: u16, headers: HeaderList, media: Media) -> Result<Payload, String> {
        let mut payload = Payload::empty(status, headers)?;
        payload.headers.insert(CONTENT_TYPE, HeaderValue::from_static(media.content_type));
        payload.body = Some(media);
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
pub struct Media {
    pub(crate) content_type: &'static str,
    pub(crate) length: u64,
    source: Source,
}

/// Opens a part.
type Open = Box<dyn FnOnce(Range<u64>) -> BoxFuture<'static, Result<Opened, Failure>> + Send>;

enum Source {
    Bytes(Bytes),
    Stream(dropshot::Body),
    Closed(Open),
    Nowhere,
}

/// Bytes that were opened for an answer.
pub enum Opened {
    /// They are in memory.
    Bytes(Bytes),
    /// They come one after the other.
    Stream(BoxStream<'static, io::Result<Bytes>>),
}

impl Media {
    /// Bytes that are in memory.
    pub fn full(content_type: &'static str, bytes: Bytes) -> Media {
        Media { content_type, length: bytes.len() as u64, source: Source::Bytes(bytes) }
    }

    /// `length` bytes that are opened once it is known which of them are sent: by the conditions and the range of the
    /// request none, a part or all of them.
    pub fn closed<F, O>(content_type: &'static str, length: u64, open: F) -> Media
    where
        F: FnOnce(Range<u64>) -> O + Send + 'static,
        O: Future<Output = Result<Opened, Failure>> + Send + 'static,
    {
        Media { content_type, length, source: Source::Closed(Box::new(|part| Box::pin(open(part)))) }
    }

    /// Bytes that come one after the other, `length` of them in all. They are sent whole.
    pub fn stream<S>(content_type: &'static str, length: u64, bytes: S) -> Media
    where
        S: Stream<Item = io::Result<Bytes>> + Send + 'static,
    {
        Media { content_type, length, source: Source::Stream(streamed(bytes)) }
    }

    /// Only the description of `length` bytes: the answer to HEAD.
    pub fn none(content_type: &'static str, length: u64) -> Media {
        Media { content_type, length, source: Source::Nowhere }
    }

    /// Whether a part of it can be sent.
    pub(crate) fn has_parts(&self) -> bool {
        !matches!(self.source, Source::Stream(_))
    }

    /// The bytes of a part.
    pub(crate) async fn open(self, part: Range<u64>) -> Result<dropshot::Body, Failure> {
        let slice = |bytes: Bytes| match (usize::try_from(part.start), usize::try_from(part.end)) {
            (Ok(start), Ok(end)) if start <= end && end <= bytes.len() => bytes.slice(start..end),
            _ => bytes,
        };
        Ok(match self.source {
            Source::Bytes(bytes) => dropshot::Body::with_content(slice(bytes)),
            Source::Stream(body) => body,
            Source::Closed(open) => match open(part).await? {
                Opened::Bytes(bytes) => dropshot::Body::with_content(bytes),
                Opened::Stream(stream) => streamed(stream),
            },
            Source::Nowhere => dropshot::Body::empty(),
        })
    }
}

impl fmt::Debug for Media {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Media").field("content_type", &self.content_type).field("length", &self.length).finish()
    }
}

fn streamed<S>(bytes: S) -> dropshot::Body
where
    S: Stream<Item = io::Result<Bytes>> + Send + 'static,
{
    dropshot::Body::wrap(StreamBody::new(SyncStream::new(bytes.map_ok(Frame::data))))
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
    /// The same response, as that of another operation which is served through the same endpoint.
    pub fn into_other<B>(self) -> Reply<B> {
        Reply::new(self.response)
    }

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
