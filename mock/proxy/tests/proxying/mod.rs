//! A server, a proxy in front of it, and a client on a bare socket whose every wait has a limit.

#![allow(dead_code, reason = "every test binary uses a part of it")]

use std::future::Future;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use specbound_document::Compilation;
use specbound_document::pipeline::{BodyReader, RequestHead};
use specbound_mock::{Api, Behaviour, Handler, Listener, Options, OutgoingResponse};
use specbound_proxy::{Observer, Proxy, ProxyOptions, Seen};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// How long any test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(20);

/// Waits for what must come; says what did not.
pub async fn within<T>(what: &str, future: impl Future<Output = T>) -> T {
    match tokio::time::timeout(PATIENCE, future).await {
        Ok(done) => done,
        Err(_) => panic!("did not come within {PATIENCE:?}: {what}"),
    }
}

pub fn shop() -> Arc<Api> {
    let compilation = Compilation { open: true, lenient: true, ..Compilation::default() };
    let api = Api::parse("shop.yaml", include_str!("shop.yaml"), Behaviour::default(), compilation);
    Arc::new(api.expect("the document"))
}

/// A request as the server got it.
#[derive(Clone, Debug)]
pub struct Got {
    pub method: Method,
    pub path: String,
    pub query: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

/// A server that reads a request whole and answers by a function.
pub struct Server<F>(pub F);

impl<F: Fn(Got) -> OutgoingResponse + Send + Sync + 'static> Handler for Server<F> {
    async fn answer<B: BodyReader>(&self, head: RequestHead<'_>, body: &mut B) -> OutgoingResponse {
        let mut whole = Vec::new();
        while let Ok(Some(part)) = body.next().await {
            whole.extend_from_slice(&part);
        }
        (self.0)(Got {
            method: head.method.clone(),
            path: head.path.to_owned(),
            query: head.query.to_owned(),
            headers: head.headers.clone(),
            body: whole.into(),
        })
    }
}

/// Serves until the runtime ends.
pub fn serve<H: Handler>(handler: Arc<H>) -> SocketAddr {
    let listener = Listener::bind(SocketAddr::from(([127, 0, 0, 1], 0)), Options::default()).expect("a free port");
    let address = listener.local_addr();
    tokio::spawn(listener.serve(handler, std::future::pending()));
    address
}

/// Keeps everything that it is told.
#[derive(Default)]
pub struct Notes(Mutex<Vec<Seen>>);

impl Observer for Notes {
    fn exchange(&self, seen: &Seen) {
        self.0.lock().expect("no observer panicked").push(seen.clone());
    }
}

/// A proxy that serves.
pub struct Proxying {
    pub address: SocketAddr,
    pub proxy: Arc<Proxy>,
    notes: Arc<Notes>,
}

impl Proxying {
    /// In front of a server by its URL.
    pub fn url(upstream: &str, options: ProxyOptions) -> Proxying {
        let notes = Arc::new(Notes::default());
        let observers: Vec<Arc<dyn Observer>> = vec![Arc::clone(&notes) as _];
        let proxy = Arc::new(Proxy::new(shop(), upstream, options, observers).expect("a proxy"));
        Proxying { address: serve(Arc::clone(&proxy)), proxy, notes }
    }

    /// In front of a handler.
    pub fn of<H: Handler>(handler: H, options: ProxyOptions) -> Proxying {
        let address = serve(Arc::new(handler));
        Proxying::url(&format!("http://{address}"), options)
    }

    /// In front of a function.
    pub fn start(server: impl Fn(Got) -> OutgoingResponse + Send + Sync + 'static) -> Proxying {
        Proxying::of(Server(server), ProxyOptions::default())
    }

    /// What was noted since the last time.
    pub async fn noted(&self) -> Vec<Seen> {
        within("the end of all exchanges", self.proxy.settled()).await;
        std::mem::take(&mut *self.notes.0.lock().expect("no observer panicked"))
    }

    /// The one exchange that was noted.
    pub async fn one(&self) -> Seen {
        let mut seen = self.noted().await;
        assert_eq!(seen.len(), 1, "{seen:?}");
        seen.remove(0)
    }

    pub async fn connect(&self) -> Client {
        Client { stream: TcpStream::connect(self.address).await.expect("a connection"), read: Vec::new() }
    }

    /// The whole answer to a request on a connection of its own; the request says `connection: close`.
    pub async fn ask(&self, request: &str) -> String {
        let mut client = self.connect().await;
        client.send(request.as_bytes()).await;
        client.rest().await
    }

    /// Head and body of the answer to a GET.
    pub async fn get(&self, target: &str) -> String {
        self.ask(&format!("GET {target} HTTP/1.1\r\nhost: client.test\r\nconnection: close\r\n\r\n")).await
    }
}

/// A client on a bare socket.
pub struct Client {
    stream: TcpStream,
    read: Vec<u8>,
}

impl Client {
    pub async fn send(&mut self, bytes: &[u8]) {
        within("the server takes bytes", self.stream.write_all(bytes)).await.expect("sent");
    }

    /// Reads until there are so many bytes; all that were read.
    pub async fn at_least(&mut self, count: usize) -> &[u8] {
        while self.read.len() < count {
            let read = within("more bytes", self.stream.read_buf(&mut self.read)).await.expect("read");
            assert_ne!(read, 0, "the connection ended after {} of {count} bytes", self.read.len());
        }
        &self.read
    }

    /// Reads the head of an answer; what follows it stays.
    pub async fn head(&mut self) -> String {
        loop {
            if let Some(at) = self.read.windows(4).position(|four| four == b"\r\n\r\n") {
                let rest = self.read.split_off(at + 4);
                let head = std::mem::replace(&mut self.read, rest);
                return String::from_utf8(head).expect("text");
            }
            let length = self.read.len();
            self.at_least(length + 1).await;
        }
    }

    /// Passes over what was read.
    pub fn forget(&mut self, count: usize) {
        self.read.drain(..count);
    }

    /// Reads to the end of the connection.
    pub async fn rest(&mut self) -> String {
        String::from_utf8_lossy(&self.rest_bytes().await).into_owned()
    }

    pub async fn rest_bytes(&mut self) -> Vec<u8> {
        // A connection that is reset ends too.
        let _ = within("the end", self.stream.read_to_end(&mut self.read)).await;
        std::mem::take(&mut self.read)
    }
}

/// An answer with headers and a body.
pub fn reply(status: u16, headers: &[(&str, &str)], body: impl Into<Bytes>) -> OutgoingResponse {
    let mut reply = OutgoingResponse::new(StatusCode::from_u16(status).expect("a status"));
    for (name, value) in headers {
        let name: HeaderName = name.parse().expect("a name");
        reply.headers.append(name, HeaderValue::from_str(value).expect("a value"));
    }
    reply.body = body.into().into();
    reply
}

pub const ITEM: &str = r#"{"id":"7b0dd2f4-5f2f-4c6c-8f38-2a3b9f1f8f10","name":"Cup","size":3}"#;

/// A right answer of `getItem`.
pub fn item() -> OutgoingResponse {
    reply(200, &[("content-type", "application/json"), ("etag", "\"1f\"")], ITEM)
}

/// Bytes that no compression makes shorter.
pub fn random(count: usize) -> Bytes {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut bytes = Vec::with_capacity(count + 8);
    while bytes.len() < count {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(count);
    bytes.into()
}
