//! A handler, a listener that runs, and a client on a bare socket whose every wait has a limit.

#![allow(dead_code, reason = "every test binary uses a part of it")]

use std::fs::File;
use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::header::{CONTENT_LENGTH, HeaderValue};
use http::{Method, StatusCode};
use specbound_document::pipeline::{BodyReader, RequestHead};
use specbound_mock::{Body, Fault, Handler, Limits, Listener, Options, OutgoingResponse};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;

/// How long any test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(20);

/// Waits for what must come; says what did not.
pub async fn within<T>(what: &str, future: impl Future<Output = T>) -> T {
    match tokio::time::timeout(PATIENCE, future).await {
        Ok(done) => done,
        Err(_) => panic!("did not come within {PATIENCE:?}: {what}"),
    }
}

/// Answers by path.
#[derive(Default)]
pub struct Paths {
    /// Told when a request to `/held` is there.
    pub arrived: Notify,
    /// Lets it be answered.
    pub release: Notify,
    /// The body of `/large`.
    pub large: Bytes,
    /// The body of `/file`, and its length.
    pub file: Option<(Arc<File>, u64)>,
}

impl Handler for Paths {
    async fn answer<B: BodyReader>(&self, head: RequestHead<'_>, body: &mut B) -> OutgoingResponse {
        match (head.path, head.method) {
            ("/hello", &Method::HEAD) => {
                let mut reply = OutgoingResponse::new(StatusCode::OK);
                reply.headers.insert(CONTENT_LENGTH, HeaderValue::from_static("1234"));
                reply
            }
            ("/hello", _) => text(StatusCode::OK, format!("hello {}", head.query)),
            ("/host", _) => text(StatusCode::OK, head.header("host").unwrap_or_default().into_owned()),
            ("/nothing", _) => text(StatusCode::NO_CONTENT, "not to be sent".to_owned()),
            ("/same", _) => text(StatusCode::NOT_MODIFIED, "not to be sent".to_owned()),
            ("/continue", _) => OutgoingResponse::new(StatusCode::CONTINUE),
            ("/later", _) => {
                OutgoingResponse { delay: Some(Duration::from_millis(200)), ..OutgoingResponse::new(StatusCode::OK) }
            }
            ("/panic", _) => panic!("the test wants it"),
            ("/refuse", _) => text(StatusCode::PAYLOAD_TOO_LARGE, "too large".to_owned()),
            ("/ignore", _) => text(StatusCode::OK, "not read".to_owned()),
            ("/large", _) => {
                OutgoingResponse { body: self.large.clone().into(), ..OutgoingResponse::new(StatusCode::OK) }
            }
            ("/file", _) => OutgoingResponse {
                body: self.file.as_ref().map(|(file, length)| Body::file(Arc::clone(file), *length)).expect("a file"),
                ..OutgoingResponse::new(StatusCode::OK)
            },
            ("/faulty", _) => {
                let fault: Fault = head.query.replace('&', " ").parse().expect("a fault");
                let delay = fault.delay.map(|delay| delay.from);
                let (slow, fault) = (fault.slow, fault.connection);
                OutgoingResponse { delay, slow, fault, ..text(StatusCode::OK, "0123456789".repeat(10)) }
            }
            ("/held", _) => {
                self.arrived.notify_one();
                self.release.notified().await;
                text(StatusCode::OK, "released".to_owned())
            }
            _ => echo(body).await,
        }
    }
}

async fn echo<B: BodyReader>(body: &mut B) -> OutgoingResponse {
    let declared = body.declared_length();
    let mut whole = Vec::new();
    loop {
        match body.next().await {
            Ok(Some(part)) => whole.extend_from_slice(&part),
            Ok(None) => break,
            Err(failure) => return text(StatusCode::BAD_REQUEST, failure.message().to_owned()),
        }
    }
    text(StatusCode::OK, format!("{declared:?} {}", String::from_utf8_lossy(&whole)))
}

fn text(status: StatusCode, text: String) -> OutgoingResponse {
    OutgoingResponse { body: text.into(), ..OutgoingResponse::new(status) }
}

/// A listener that serves.
pub struct Serving {
    pub address: SocketAddr,
    pub paths: Arc<Paths>,
    pub stop: Option<oneshot::Sender<()>>,
    pub task: JoinHandle<()>,
}

impl Serving {
    pub fn start(options: Options) -> Serving {
        Serving::with(options, Paths::default())
    }

    pub fn with(options: Options, paths: Paths) -> Serving {
        let listener = Listener::bind(SocketAddr::from(([127, 0, 0, 1], 0)), options).expect("a free port");
        let address = listener.local_addr();
        let paths = Arc::new(paths);
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(listener.serve(Arc::clone(&paths), async move {
            let _ = stopped.await;
        }));
        Serving { address, paths, stop: Some(stop), task }
    }

    /// A request on a connection of its own, and everything that comes until it is closed.
    pub async fn ask(&self, request: &str) -> String {
        let mut client = Client::connect(self.address).await;
        client.send(request.as_bytes()).await;
        client.rest("the answer and the end of the connection").await
    }

    pub fn stop(&mut self) {
        self.stop.take().expect("it is stopped once").send(()).expect("it serves");
    }
}

/// Limits that all have this length.
pub fn short(limit: Duration) -> Options {
    Options { limits: Limits { head: limit, body: limit, answer: limit, grace: limit }, ..Options::default() }
}

/// A bare connection.
pub struct Client {
    pub stream: TcpStream,
}

impl Client {
    pub async fn connect(address: SocketAddr) -> Client {
        Client { stream: within("a connection", TcpStream::connect(address)).await.expect("a connection") }
    }

    pub async fn send(&mut self, bytes: &[u8]) {
        within("room to send", self.stream.write_all(bytes)).await.expect("to send");
    }

    /// Everything until the end of the connection, which may be a reset once something came.
    pub async fn rest(&mut self, what: &str) -> String {
        let mut all = Vec::new();
        match within(what, self.stream.read_to_end(&mut all)).await {
            Ok(_) => {}
            Err(error) => assert!(!all.is_empty(), "{what}: {error}"),
        }
        String::from_utf8_lossy(&all).into_owned()
    }

    /// Everything up to this text.
    pub async fn until(&mut self, text: &str) -> String {
        let mut all = Vec::new();
        while !all.ends_with(text.as_bytes()) {
            let so_far = || String::from_utf8_lossy(&all).into_owned();
            let byte = within(&format!("{text:?} after {:?}", so_far()), self.stream.read_u8()).await;
            let byte = byte.unwrap_or_else(|error| panic!("{text:?} after {:?}: {error}", so_far()));
            all.push(byte);
        }
        String::from_utf8_lossy(&all).into_owned()
    }
}
