//! Typed answers to HTTP, and the metadata from which dropshot emits their description.

use std::marker::PhantomData;

use dropshot::{
    ApiEndpointResponse, FreeformBody, HttpError, HttpResponse, HttpResponseDeleted, HttpResponseHeaders,
    HttpResponseOk,
};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use schemars::JsonSchema;
use serde::Serialize;
use specbound_document::MediaType;

use crate::Media;

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
    /// Whether the body was written as JSON here.
    pub(crate) is_json: bool,
}

impl<E: 'static> Payload<E> {
    /// No body.
    ///
    /// # Errors
    /// Where `status` is not an HTTP status code.
    pub fn empty(status: u16, headers: HeaderList) -> Result<Payload<E>, String> {
        let status = StatusCode::from_u16(status).map_err(|error| error.to_string())?;
        Ok(Payload { status, headers: headers.0, body: None, is_json: false })
    }

    /// A JSON body.
    ///
    /// # Errors
    /// Where the body cannot be written as JSON.
    pub fn json(status: u16, headers: HeaderList, body: &impl Serialize) -> Result<Payload<E>, String> {
        let json = serde_json::to_vec(body).map_err(|error| error.to_string())?;
        Ok(Payload { is_json: true, ..Payload::media(status, headers, "application/json", Media::full(json.into()))? })
    }

    /// A body of text.
    ///
    /// # Errors
    /// Where `status` is not an HTTP status code, or `media_type` is not a media type.
    pub fn text(status: u16, headers: HeaderList, media_type: &str, text: String) -> Result<Payload<E>, String> {
        Payload::media(status, headers, media_type, Media::full(text.into()))
    }

    /// A body of bytes.
    ///
    /// # Errors
    /// Where `status` is not an HTTP status code, or `media_type` is not a media type.
    pub fn media(status: u16, headers: HeaderList, media_type: &str, media: Media<E>) -> Result<Payload<E>, String> {
        let mut payload = Payload::empty(status, headers)?;
        MediaType::parse(media_type).map_err(|error| error.to_string())?;
        let value = HeaderValue::from_str(media_type).map_err(|error| error.to_string())?;
        payload.headers.insert(CONTENT_TYPE, value);
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
            let checked =
                HeaderValue::from_str(&value).map_err(|_| format!("{name}: {value:?} is not a header value"))?;
            self.0.insert(HeaderName::from_bytes(name.as_bytes()).map_err(|error| error.to_string())?, checked);
        }
        Ok(self)
    }

    pub(crate) fn into_iter(self) -> impl Iterator<Item = (HeaderName, HeaderValue)> {
        // The list has one value for each name.
        self.0.into_iter().filter_map(|(name, value)| name.map(|name| (name, value)))
    }
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
