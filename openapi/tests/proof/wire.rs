//! The server on a free port, and one HTTP request at a time, each on a connection of its own.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use dropshot::{ConfigDropshot, HttpServer, ServerBuilder};
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Frame, SizeHint};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::service::ProofService;

/// The server is not waited for longer, whatever it is to do.
const LIMIT: Duration = Duration::from_secs(60);

/// The service behind dropshot.
pub(crate) struct Server {
    http: HttpServer<ProofService>,
    pub(crate) service: ProofService,
}

/// A request as it is sent.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    pub(crate) method: String,
    /// Path and query.
    pub(crate) target: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Bytes,
    /// Whether the length of the body is said before it; else it comes in chunks.
    pub(crate) length_is_said: bool,
}

/// An answer as it came.
#[derive(Clone, Debug)]
pub(crate) struct ReceivedResponse {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Bytes,
}

impl Server {
    pub(crate) fn start(service: ProofService) -> Server {
        let api = images_api::api_description::<ProofService>().expect("dropshot takes the generated trait");
        let config = ConfigDropshot { bind_address: ([127, 0, 0, 1], 0).into(), ..ConfigDropshot::default() };
        let quiet = slog::Logger::root(slog::Discard, slog::o!());
        let http = ServerBuilder::new(api, service.clone(), quiet).config(config).start();
        Server { http: http.expect("a free port exists"), service }
    }

    pub(crate) async fn stop(self) {
        within("the end of the server", self.http.close()).await.expect("the server stops");
    }

    /// # Errors
    /// In words, where there is no answer.
    pub(crate) async fn send(&self, sent: &Sent) -> Result<ReceivedResponse, String> {
        let answer = exchange(self.http.local_addr(), sent);
        within(&format!("the answer to {}", sent.line()), answer)
            .await
            .map_err(|error| format!("no answer came: {error}"))
    }
}

/// What the future gives; one that takes too long fails the check, which says what did not come.
async fn within<T>(what: &str, future: impl Future<Output = T>) -> T {
    let outcome = tokio::time::timeout(LIMIT, future).await;
    outcome.unwrap_or_else(|_| panic!("waited {} s in vain for {what}", LIMIT.as_secs()))
}

async fn exchange(address: SocketAddr, sent: &Sent) -> Result<ReceivedResponse, Box<dyn std::error::Error>> {
    let stream = TcpStream::connect(address).await?;
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await?;
    let connection = tokio::spawn(connection);
    let mut request = http::Request::builder().method(sent.method.as_str()).uri(&sent.target);
    request = request.header("host", address.to_string());
    for (name, value) in &sent.headers {
        request = request.header(name, value);
    }
    let body = Outgoing { body: Full::new(sent.body.clone()), length_is_said: sent.length_is_said };
    let answer = sender.send_request(request.body(body)?).await?;
    let (head, body) = answer.into_parts();
    let headers = head
        .headers
        .iter()
        .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
    let reply = ReceivedResponse {
        status: head.status.as_u16(),
        headers: headers.collect(),
        body: body.collect().await?.to_bytes(),
    };
    connection.abort();
    Ok(reply)
}

/// A body that may keep its length to itself.
struct Outgoing {
    body: Full<Bytes>,
    length_is_said: bool,
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn size_hint(&self) -> SizeHint {
        if self.length_is_said { self.body.size_hint() } else { SizeHint::default() }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }
}

impl Sent {
    /// The request in one line, for people.
    pub(crate) fn line(&self) -> String {
        let headers = self.headers.iter().map(|(name, value)| format!(" {name}: {}", shortened(value)));
        let headers = headers.collect::<Vec<_>>().join(",");
        let body = match self.body.len() {
            0 => String::new(),
            length if length > 300 => format!(" ({length} bytes)"),
            _ => format!(" {}", String::from_utf8_lossy(&self.body)),
        };
        format!("{} {}{headers}{body}", self.method, shortened(&self.target))
    }
}

impl ReceivedResponse {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let header = self.headers.iter().find(|(header, _)| header.eq_ignore_ascii_case(name));
        header.map(|(_, value)| value.as_str())
    }

    /// The answer in one line, for people.
    pub(crate) fn line(&self) -> String {
        format!("{} {}", self.status, shortened(&String::from_utf8_lossy(&self.body)))
    }

    pub(crate) fn answer(&self) -> specbound_document::Answer<'_> {
        specbound_document::Answer { status: self.status, headers: &self.headers, body: &self.body }
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(300) {
        Some((end, _)) => format!("{}… ({} bytes)", &text[..end], text.len()),
        None => text.to_owned(),
    }
}
