//! The least that can answer as the mock does: hyper alone, no key, no routes, no document. A GET is answered with the
//! first argument; the body of a POST is read to its end and parsed as JSON, and answered with the second.
//!
//! Listens on a free port and prints its URL.

use bytes::Bytes;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1).map(Bytes::from);
    let found = arguments.next().ok_or("the first argument is what a GET is answered with")?;
    let made = arguments.next().ok_or("the second argument is what a POST is answered with")?;
    let socket = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("http://{}", socket.local_addr()?);
    loop {
        let (stream, _) = socket.accept().await?;
        stream.set_nodelay(true)?;
        let (found, made) = (found.clone(), made.clone());
        let service = service_fn(move |request| answer(request, found.clone(), made.clone()));
        let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        // A client that breaks off is no matter here.
        tokio::spawn(async move { connection.await.ok() });
    }
}

async fn answer(request: Request<Incoming>, found: Bytes, made: Bytes) -> Result<Response<Full<Bytes>>, hyper::Error> {
    let mut response = if request.method() == Method::POST {
        let body = request.into_body().collect().await?.to_bytes();
        match serde_json::from_slice::<serde_json::Value>(&body) {
            Ok(_) => with(StatusCode::CREATED, made),
            Err(_) => with(StatusCode::BAD_REQUEST, Bytes::from_static(b"{}")),
        }
    } else {
        with(StatusCode::OK, found)
    };
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}

fn with(status: StatusCode, body: Bytes) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    response
}
