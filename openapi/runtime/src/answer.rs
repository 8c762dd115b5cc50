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

/// A success of an operation: generated for each of the document's.
pub trait Answer: Send + Sized + 'static {
    /// What the operation answers instead.
    type Error: Send + 'static;

    /// What dropshot emits of it.
    fn metadata() -> ApiEndpointResponse;

    /// Status code, headers and body.
    ///
    /// # Errors
    /// Where HTTP does not allow a header's value, or the body is not JSON: defects of the server.
    fn into_payload(self) -> Result<Payload<Self::Error>, String>;
}

/// An answer before the conditions and the range of its request are applied; `E` is the error of its operation.
#[derive(Debug)]
pub struct Payload<E> {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Media<E>>,
}

impl<E: 'static> Payload<E> {
    /// No body.
    ///
    /// # Errors
    /// Where `status` is not an HTTP status code.
    pub fn empty(status: u16, headers: HeaderList) -> Result<Payload<E>, String> {
        let status = StatusCode::from_u16(status).map_err(|error| error.to_string())?;
        Ok(Payload { status, headers: headers.0, body: None })
    }

    /// A JSON body.
    ///
    /// # Errors
    /// Where the body cannot be written as JSON.
    pub fn json(status: u16, headers: HeaderList, body: &impl Serialize) -> Result<Payload<E>, String> {
        let json = serde_json::to_vec(body).map_err(|error| error.to_string())?;
        let media = Media { is_json: true, ..Media::full("application/json", json.into()) };
        Payload::media(status, headers, media)
    }

    /// A body of bytes.
    ///
    /// # Errors
    /// Where `status` is not an HTTP status code.
    pub fn media(status: u16, headers: HeaderList, media: Media<E>) -> Result<Payload<E>, String> {
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
    /// Where HTTP does not allow the value.
    pub fn with(mut self, name: &'static str, value: Option<impl ToString>) -> Result<HeaderList, String> {
        if let Some(value) = value {
            let value = value.to_string();
            let checked = HeaderValue::from_str(&value).map_err(|_| format!("{name}: {value:?} is no header value"))?;
            self.0.insert(HeaderName::from_bytes(name.as_bytes()).map_err(|error| error.to_string())?, checked);
        }
        Ok(self)
    }

    pub(crate) fn into_iter(self) -> impl Iterator<Item = (HeaderName, HeaderValue)> {
        // The list has one value for each name.
        self.0.into_iter().filter_map(|(name, value)| name.map(|name| (name, value)))
    }
}

/// Bytes of an answer, with their media type and their length. `E` is the error of its operation, which is answered where
/// they cannot be opened.
pub struct Media<E> {
    pub(crate) content_type: &'static str,
    pub(crate) length: u64,
    /// Whether it was written as JSON here.
    pub(crate) is_json: bool,
    source: Source<E>,
}

/// Opens a part.
type Open<E> = Box<dyn FnOnce(Range<u64>) -> BoxFuture<'static, Result<Opened, E>> + Send>;

enum Source<E> {
    Bytes(Bytes),
    Stream(dropshot::Body),
    Closed(Open<E>),
    Nowhere,
}

/// Bytes that were opened for an answer.
pub enum Opened {
    /// They are in memory.
    Bytes(Bytes),
    /// They come one after the other.
    Stream(BoxStream<'static, io::Result<Bytes>>),
}

impl<E: 'static> Media<E> {
    /// Bytes that are in memory.
    pub fn full(content_type: &'static str, bytes: Bytes) -> Media<E> {
        Media { content_type, length: bytes.len() as u64, is_json: false, source: Source::Bytes(bytes) }
    }

    /// `length` bytes that are opened once it is known which of them are sent: by the conditions and the range of the
    /// request none, a part or all of them.
    pub fn closed<F, O>(content_type: &'static str, length: u64, open: F) -> Media<E>
    where
        F: FnOnce(Range<u64>) -> O + Send + 'static,
        O: Future<Output = Result<Opened, E>> + Send + 'static,
    {
        Media { content_type, length, is_json: false, source: Source::Closed(Box::new(|part| Box::pin(open(part)))) }
    }

    /// Bytes that come one after the other, `length` of them in all. They are sent whole.
    pub fn stream<S>(content_type: &'static str, length: u64, bytes: S) -> Media<E>
    where
        S: Stream<Item = io::Result<Bytes>> + Send + 'static,
    {
        Media { content_type, length, is_json: false, source: Source::Stream(streamed(bytes)) }
    }

    /// Only the description of `length` bytes: the answer to HEAD.
    pub fn none(content_type: &'static str, length: u64) -> Media<E> {
        Media { content_type, length, is_json: false, source: Source::Nowhere }
    }

    /// Only the description of these bytes: the answer to HEAD, where this is the answer to GET.
    pub fn without_body<H: 'static>(&self) -> Media<H> {
        Media::none(self.content_type, self.length)
    }

    /// Whether a part of it can be sent.
    pub(crate) fn has_parts(&self) -> bool {
        !matches!(self.source, Source::Stream(_))
    }

    /// The body, where all of it is sent and in memory already.
    pub(crate) fn into_whole(self) -> Result<dropshot::Body, Media<E>> {
        match self.source {
            Source::Bytes(bytes) => Ok(dropshot::Body::with_content(bytes)),
            _ => Err(self),
        }
    }

    /// The bytes of a part.
    pub(crate) async fn open(self, part: Range<u64>) -> Result<dropshot::Body, E> {
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

impl<E> fmt::Debug for Media<E> {
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
pub struct TypedResponse<A> {
    response: Response<dropshot::Body>,
    answer: PhantomData<fn() -> A>,
}

impl<A> TypedResponse<A> {
    pub(crate) fn new(response: Response<dropshot::Body>) -> TypedResponse<A> {
        TypedResponse { response, answer: PhantomData }
    }
}

impl<A> TypedResponse<A> {
    /// The same response, as that of another operation which is served through the same endpoint.
    pub fn into_other<B>(self) -> TypedResponse<B> {
        TypedResponse::new(self.response)
    }

    /// The answer that turns the connection into a websocket.
    ///
    /// # Errors
    /// Where dropshot cannot write it.
    pub fn upgraded(upgraded: dropshot::WebsocketEndpointResult) -> Result<TypedResponse<A>, HttpError> {
        Ok(TypedResponse::new(upgraded?.to_result()?))
    }
}

impl<A: Answer> HttpResponse for TypedResponse<A> {
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
