//! A server to fetch pictures from.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::header::{CONTENT_TYPE, LOCATION};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::pictures;

/// A server on loopback that has pictures, and files that are not. The target must be told to allow its
/// [`url`](Self::url) before it starts.
#[derive(Debug)]
pub struct Origin {
    url: String,
    requests: Arc<AtomicUsize>,
    listener: JoinHandle<()>,
}

impl Origin {
    /// Starts on a free port.
    pub async fn start() -> std::io::Result<Self> {
        Self::start_at(0).await
    }

    /// Starts on this port, so that a target can be told of it before the suite runs.
    pub async fn start_at(port: u16) -> std::io::Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], port))).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let requests = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&requests);
        let listener = tokio::spawn(async move {
            let mut connections = tokio::task::JoinSet::new();
            while let Ok((socket, _)) = listener.accept().await {
                let counted = Arc::clone(&counted);
                connections.spawn(async move {
                    let answer = service_fn(move |request| {
                        counted.fetch_add(1, Ordering::Relaxed);
                        answer(request)
                    });
                    // A connection that breaks is its client's to notice.
                    let _ = http1::Builder::new().serve_connection(TokioIo::new(socket), answer).await;
                });
            }
        });
        Ok(Self { url, requests, listener })
    }

    /// How often it was asked for anything.
    pub fn requests(&self) -> usize {
        self.requests.load(Ordering::Relaxed)
    }

    /// Scheme, host and port.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Origin {
    fn drop(&mut self) {
        self.listener.abort();
    }
}

/// The picture at `/picture`, which calls itself something else.
pub(crate) fn picture() -> Bytes {
    pictures::picture("webp", 40, 30, 77)
}

/// The picture at `/other`.
pub(crate) fn other_picture() -> Bytes {
    pictures::picture("png", 24, 18, 78)
}

async fn answer(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, std::convert::Infallible> {
    let mut response = Response::new(Full::default());
    let headers = response.headers_mut();
    let body = match request.uri().path() {
        "/picture" => {
            headers.insert(CONTENT_TYPE, hyper::header::HeaderValue::from_static("text/plain"));
            picture()
        }
        "/other" => other_picture(),
        "/text" => {
            headers.insert(CONTENT_TYPE, hyper::header::HeaderValue::from_static("image/png"));
            Bytes::from_static(b"no picture")
        }
        "/big" => pictures::jpeg_of_length((20 << 20) + 1),
        "/moved" => {
            headers.insert(LOCATION, hyper::header::HeaderValue::from_static("/picture"));
            *response.status_mut() = StatusCode::FOUND;
            Bytes::new()
        }
        "/away" => {
            // To wherever the caller wants.
            let elsewhere = request.uri().query().and_then(|to| hyper::header::HeaderValue::from_str(to).ok());
            elsewhere.and_then(|elsewhere| headers.insert(LOCATION, elsewhere));
            *response.status_mut() = StatusCode::FOUND;
            Bytes::new()
        }
        "/round" => {
            headers.insert(LOCATION, hyper::header::HeaderValue::from_static("/round"));
            *response.status_mut() = StatusCode::FOUND;
            Bytes::new()
        }
        _ => {
            *response.status_mut() = StatusCode::NOT_FOUND;
            Bytes::from_static(b"nothing here")
        }
    };
    *response.body_mut() = Full::new(body);
    Ok(response)
}
