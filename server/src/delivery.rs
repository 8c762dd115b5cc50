//! The public side: what a CDN takes as its origin. It knows no keys; it serves published images and nothing else.

mod listener;

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::X_CONTENT_TYPE_OPTIONS;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::get;
use specbound_runtime::delivery::{self, Delivered, Delivery, Published};
use tower_http::cors::{Any, CorsLayer};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::log::{self, RequestLine};
use crate::store::{Content, Store, StoreError, entity_tag};
use crate::{random, store};

pub(crate) use listener::Listener;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The routes of the delivery listener.
pub(crate) fn router(store: Store) -> Router {
    let cors = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods(delivery::METHODS)
        .allow_headers(delivery::TAKES)
        .expose_headers(delivery::SHOWS);
    Router::new()
        .route("/images/{imageId}", get(image))
        .fallback(nothing)
        .method_not_allowed_fallback(not_allowed)
        .layer(cors)
        .layer(SetResponseHeaderLayer::overriding(X_CONTENT_TYPE_OPTIONS, delivery::NOSNIFF))
        .layer(middleware::from_fn(logged))
        .with_state(store)
}

/// GET and HEAD of an image.
async fn image(State(store): State<Store>, Path(id): Path<String>, method: Method, headers: HeaderMap) -> Response {
    match answer(&store, &id, &method, &headers).await {
        Ok(Some(response)) => response,
        Ok(None) => without_bytes(Delivery::missing()),
        Err(error) => {
            tracing::error!(id, %error, "an image cannot be delivered");
            match error {
                StoreError::Unavailable { .. } => without_bytes(Delivery::unavailable()),
                _ => without_bytes(Delivery::failed()),
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
    let etag = entity_tag(&record.image.sha256);
    let media_type = record.image.format.media_type();
    let published = Published { key: id, etag: &etag, media_type, length: record.image.size };
    let delivery = Delivery::of(&published, method, headers);
    let part = match &delivery.content {
        Delivered::Nothing | Delivered::Text(_) => return Ok(Some(without_bytes(delivery))),
        Delivered::Whole => None,
        Delivered::Part(part) => Some(part.clone()),
    };
    let body = match store.open(&record, part).await? {
        Some(Content::Held(bytes)) => Body::from(bytes),
        Some(Content::Streamed { stream, .. }) => Body::from_stream(stream),
        None => return Ok(None),
    };
    Ok(Some(response(delivery, body)))
}

async fn nothing() -> Response {
    without_bytes(Delivery::missing())
}

async fn not_allowed() -> Response {
    without_bytes(Delivery::not_allowed())
}

/// An answer that has no bytes of an image: a text, or nothing.
fn without_bytes(delivery: Delivery) -> Response {
    let body = match delivery.content {
        Delivered::Text(text) => Body::from(text),
        _ => Body::empty(),
    };
    response(delivery, body)
}

fn response(delivery: Delivery, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = delivery.status;
    *response.headers_mut() = delivery.headers;
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
