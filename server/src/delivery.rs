//! The public side: what a CDN takes as its origin. It knows no keys; it serves published images and nothing else.

mod listener;

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_MATCH, IF_NONE_MATCH, IF_RANGE,
    RANGE, RETRY_AFTER, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::get;
use specbound_runtime::{Conditions, Selection, content_range};
use tower_http::cors::{Any, CorsLayer};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::log::{self, RequestLine};
use crate::store::{Content, Store, StoreError, entity_tag};
use crate::{random, store};

pub(crate) use listener::Listener;

/// A cache of many users may keep it until it is told otherwise; one user's asks again after a minute.
const FOUND: HeaderValue = HeaderValue::from_static("public, max-age=60, s-maxage=31536000");
/// What is missing now may be published soon.
const MISSING: HeaderValue = HeaderValue::from_static("public, max-age=60");
/// A failure is nothing to keep.
const FAILED: HeaderValue = HeaderValue::from_static("no-store");
/// By this a CDN is told which images to forget.
const SURROGATE_KEY: HeaderName = HeaderName::from_static("surrogate-key");
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The routes of the delivery listener.
pub(crate) fn router(store: Store) -> Router {
    let cors = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD])
        .allow_headers([RANGE, IF_MATCH, IF_NONE_MATCH, IF_RANGE])
        .expose_headers([ETAG, CONTENT_LENGTH, CONTENT_RANGE, ACCEPT_RANGES, REQUEST_ID]);
    Router::new()
        .route("/images/{imageId}", get(image))
        .fallback(nothing)
        .method_not_allowed_fallback(not_allowed)
        .layer(cors)
        .layer(SetResponseHeaderLayer::overriding(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")))
        .layer(middleware::from_fn(logged))
        .with_state(store)
}

/// GET and HEAD of an image.
async fn image(State(store): State<Store>, Path(id): Path<String>, method: Method, headers: HeaderMap) -> Response {
    match answer(&store, &id, &method, &headers).await {
        Ok(Some(response)) => response,
        Ok(None) => text(StatusCode::NOT_FOUND, MISSING, "There is no such image.\n"),
        Err(error) => {
            tracing::error!(id, %error, "an image cannot be delivered");
            match error {
                StoreError::Unavailable { .. } => {
                    let mut response = text(StatusCode::SERVICE_UNAVAILABLE, FAILED, "Try again in 1 second.\n");
                    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
                    response
                }
                _ => text(StatusCode::INTERNAL_SERVER_ERROR, FAILED, "The server failed.\n"),
            }
        }
    }
}

/// `None` where there is no such image, or none that anyone may fetch.
async fn answer(store: &Store, id: &str, method: &Method, headers: &HeaderMap) -> Result<Option<Response>, StoreError> {
    if !store::is_id(id) {
        return Ok(None);
    }
    let Some(record) = store.records.image(id).await?.filter(|record| record.published) else {
        return Ok(None);
    };
    let size = record.image.size;
    let etag = entity_tag(&record.image.sha256);
    let selection = Conditions::of(headers).select(method, &etag, size);
    let mut response = match &selection {
        Selection::NotModified => Response::new(Body::empty()),
        Selection::PreconditionFailed => {
            let mut response = text(StatusCode::PRECONDITION_FAILED, FAILED, "The image has another entity tag.\n");
            response.headers_mut().insert(ETAG, value(&etag));
            return Ok(Some(response));
        }
        Selection::Unsatisfiable => {
            let mut response = text(StatusCode::RANGE_NOT_SATISFIABLE, FAILED, "The image ends before that range.\n");
            response.headers_mut().insert(CONTENT_RANGE, value(&format!("bytes */{size}")));
            return Ok(Some(response));
        }
        Selection::Whole if method == Method::HEAD => Response::new(Body::empty()),
        Selection::Whole | Selection::Part(_) => {
            let part = if let Selection::Part(part) = &selection { Some(part.clone()) } else { None };
            match store.open(&record, part).await? {
                Some(Content::Held(bytes)) => Response::new(Body::from(bytes)),
                Some(Content::Streamed { stream, .. }) => Response::new(Body::from_stream(stream)),
                None => return Ok(None),
            }
        }
    };
    let headers = response.headers_mut();
    headers.insert(ETAG, value(&etag));
    headers.insert(CACHE_CONTROL, FOUND);
    headers.insert(SURROGATE_KEY, value(id));
    if selection != Selection::NotModified {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(record.image.format.media_type()));
        headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    }
    match selection {
        Selection::NotModified => {
            // What a 200 would have: left out, an empty body's length would be told to HEAD (RFC 9110, 8.6).
            if method == Method::HEAD {
                headers.insert(CONTENT_LENGTH, HeaderValue::from(size));
            }
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        Selection::Part(part) => {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(part.end - part.start));
            headers.insert(CONTENT_RANGE, value(&content_range(&part, size)));
            *response.status_mut() = StatusCode::PARTIAL_CONTENT;
        }
        _ => {
            headers.insert(CONTENT_LENGTH, HeaderValue::from(size));
        }
    }
    Ok(Some(response))
}

async fn nothing() -> Response {
    text(StatusCode::NOT_FOUND, MISSING, "There is nothing here.\n")
}

async fn not_allowed() -> Response {
    text(StatusCode::METHOD_NOT_ALLOWED, FAILED, "Only GET and HEAD are served here.\n")
}

fn text(status: StatusCode, cache_control: HeaderValue, body: &'static str) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response.headers_mut().insert(CACHE_CONTROL, cache_control);
    response
}

/// A header value of our own making: digits, ids and hexadecimal tags.
fn value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""))
}

/// An id that no other request has: it need not be hard to guess.
fn request_id() -> String {
    static RUN: LazyLock<[u8; 8]> = LazyLock::new(random::bytes);
    static NUMBER: AtomicU64 = AtomicU64::new(1);
    let run = u64::from_be_bytes(*RUN);
    format!("{run:016x}{:016x}", NUMBER.fetch_add(1, Relaxed))
}

/// Gives the request an id, and the log its line.
async fn logged(request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let uri: Uri = request.uri().clone();
    let request_id = request_id();
    let mut response = next.run(request).await;
    response.headers_mut().insert(REQUEST_ID, value(&request_id));
    log::request(&RequestLine {
        listener: "delivery",
        method: &method,
        path: uri.path(),
        operation: "deliver",
        status: response.status().as_u16(),
        elapsed: started.elapsed(),
        request_id: &request_id,
        caller: None,
        cause: None,
    });
    response
}
