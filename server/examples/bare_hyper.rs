//! The least that can answer getImage: hyper alone, one JSON text for every request, no key, no log, no routes. What the
//! server costs is told against this, by `cargo xtask bench`. Its connections are set up as dropshot sets up its own
//! (either HTTP version, with a timer); with a second argument `http1` they are as lean as hyper has them.
//!
//! `cargo run --release -p images-server --example bare_hyper -- '{"id":"…"}'` listens on a free port and prints its URL.

use std::convert::Infallible;

use bytes::Bytes;
use http::{Request, Response, header};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::net::TcpListener;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// An answer of getImage, where the command line names none.
const IMAGE: &str = r#"{"id":"image_etm0g3x5iap4cld1qcfsjvo2","name":"Processed Image","url":null,"width":460,"height":460,"format":"jpeg","size":282000,"created_at":"2021-09-01T12:00:00.000Z"}"#;

#[tokio::main]
#[expect(clippy::print_stdout, reason = "whoever started it wants to know the port")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let body = Bytes::from(std::env::args().nth(1).unwrap_or_else(|| IMAGE.to_owned()));
    let lean = std::env::args().nth(2).is_some_and(|argument| argument == "http1");
    let socket = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("http://{}", socket.local_addr()?);
    loop {
        let (stream, _) = socket.accept().await?;
        let body = body.clone();
        let service =
            service_fn(move |_: Request<Incoming>| std::future::ready(Ok::<_, Infallible>(answer(body.clone()))));
        // A client that breaks off is no matter here.
        if lean {
            let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
            tokio::spawn(async move { connection.await.ok() });
        } else {
            let mut http = auto::Builder::new(TokioExecutor::new());
            http.http1().timer(TokioTimer::new());
            let stream = TokioIo::new(stream);
            tokio::spawn(async move { http.serve_connection_with_upgrades(stream, service).await.ok() });
        }
    }
}

fn answer(body: Bytes) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(body));
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/json"));
    response
}
