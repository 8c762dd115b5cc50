//! The one place that every exchange passes: a recording proxy on loopback, and the recorder behind it.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use specbound_document::{Answer, Found};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::received_response::ReceivedResponse;
use crate::shape;
use crate::status_coverage::StatusCoverage;
use crate::{DOCUMENT, key_header};

/// As much of a body as a failure shows.
const SHOWN: usize = 600;

/// No answer is waited for longer.
const PATIENCE: Duration = Duration::from_secs(100);

/// Headers that belong to a connection and not to the message.
const HOP_BY_HOP: [&str; 5] = ["connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"];

/// A proxy before a server: clients that are given its [`url`](Self::url) are served as by the server itself, and every
/// answer of an operation is checked against the document and the contract, and counted.
///
/// The server's and the client's own tests may put it between the two; [`complaints`](Self::complaints) must be empty then.
#[derive(Debug)]
pub struct CheckingProxy {
    url: String,
    recorder: Recorder,
    listener: JoinHandle<()>,
}

impl CheckingProxy {
    /// A proxy before the server at `api_url`; `types_url` is the base of its error types, where that is known.
    pub async fn start(api_url: &str, types_url: Option<&str>) -> std::io::Result<Self> {
        Self::with(transport().map_err(std::io::Error::other)?, api_url, types_url).await
    }

    /// The same over a client that [`transport`] made: making one costs more than most exchanges.
    pub(crate) async fn with(
        upstream: reqwest::Client,
        api_url: &str,
        types_url: Option<&str>,
    ) -> std::io::Result<Self> {
        let recorder = Recorder { log: Arc::default(), types_url: types_url.map(Arc::from) };
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let forward = Forward { upstream, api_url: api_url.trim_end_matches('/').into(), recorder: recorder.clone() };
        let listener = tokio::spawn(async move {
            let mut connections = tokio::task::JoinSet::new();
            while let Ok((socket, _)) = listener.accept().await {
                let forward = forward.clone();
                connections.spawn(async move {
                    let service = service_fn(move |request| {
                        let forward = forward.clone();
                        async move { forward.exchange(request).await }
                    });
                    // A connection that breaks is its client's to notice.
                    let _ = http1::Builder::new().serve_connection(TokioIo::new(socket), service).await;
                });
            }
        });
        Ok(Self { url, recorder, listener })
    }

    /// Base URL of the proxy.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Every exchange so far.
    pub fn exchanges(&self) -> Vec<RecordedExchange> {
        self.recorder.log().exchanges.clone()
    }

    /// What is wrong with the answers so far, by the document and by the contract.
    pub fn complaints(&self) -> Vec<String> {
        self.recorder.log().complaints.clone()
    }

    /// The (operation, status) pairs so far.
    pub fn coverage(&self) -> StatusCoverage {
        let mut coverage = StatusCoverage::nothing_seen();
        for (operation, status) in &self.recorder.log().seen {
            coverage.add(operation, *status);
        }
        coverage
    }

    /// Records and checks an exchange that went another way.
    pub fn record(&self, exchange: RecordedExchange) {
        self.recorder.record(exchange);
    }
}

/// A client that adds nothing, follows nothing and goes straight to the target. It gives up before its case does, so that
/// the request is named.
pub(crate) fn transport() -> reqwest::Result<reqwest::Client> {
    let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
    client.timeout(PATIENCE).build()
}

impl Drop for CheckingProxy {
    fn drop(&mut self) {
        self.listener.abort();
    }
}

/// A request, and what came back. Its `Debug` is [`show`](Self::show), without the key.
#[derive(Clone)]
pub struct RecordedExchange {
    /// The method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    /// The request's body.
    pub body: Bytes,
    /// The answer, or why there is none.
    pub answer: Result<ReceivedResponse, String>,
}

impl RecordedExchange {
    /// For a failed case: what was sent and what came, long bodies cut, keys not shown.
    pub fn show(&self) -> String {
        let mut text = format!("> {} {}\n", self.method, self.target);
        show_headers(&mut text, '>', &self.headers);
        show_body(&mut text, '>', &self.body);
        match &self.answer {
            Ok(reply) => {
                let _ = writeln!(text, "< {}", reply.status);
                show_headers(&mut text, '<', &reply.headers);
                show_body(&mut text, '<', &reply.body);
            }
            Err(cause) => {
                let _ = writeln!(text, "< no answer: {cause}");
            }
        }
        text
    }
}

impl std::fmt::Debug for RecordedExchange {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.show())
    }
}

fn show_headers(text: &mut String, mark: char, headers: &[(String, String)]) {
    for (name, value) in headers {
        let value = match name.as_str() {
            name if name == key_header() => {
                value.split_inclusive('_').next().map(|stage| format!("{stage}…")).unwrap_or_default()
            }
            _ => value.clone(),
        };
        let _ = writeln!(text, "{mark} {name}: {value}");
    }
}

fn show_body(text: &mut String, mark: char, body: &Bytes) {
    if body.is_empty() {
        return;
    }
    let start = &body[..body.len().min(SHOWN)];
    // A picture says nothing to a reader, the head of a form before it does.
    let text_length = std::str::from_utf8(start).map_or_else(|error| error.valid_up_to(), str::len);
    for line in String::from_utf8_lossy(&start[..text_length]).lines() {
        let _ = writeln!(text, "{mark} {}", line.trim_end_matches('\r'));
    }
    if body.len() > text_length {
        let _ = writeln!(text, "{mark} … {} bytes in all", body.len());
    }
}

#[derive(Clone, Debug)]
struct Recorder {
    log: Arc<Mutex<Log>>,
    types_url: Option<Arc<str>>,
}

#[derive(Debug, Default)]
struct Log {
    exchanges: Vec<RecordedExchange>,
    complaints: Vec<String>,
    seen: BTreeSet<(String, u16)>,
    request_ids: BTreeSet<String>,
}

impl Recorder {
    fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn record(&self, exchange: RecordedExchange) {
        let mut log = self.log();
        let path = exchange.target.split('?').next().unwrap_or_default();
        if let Ok(reply) = &exchange.answer
            && let Found::Operation { operation, .. } = DOCUMENT.find(&exchange.method, path)
        {
            log.seen.insert((operation.id().to_owned(), reply.status));
            let answer = Answer { status: reply.status, headers: &reply.headers, body: &reply.body };
            let by_document = operation.check_answer(&answer);
            let by_contract = shape::check(&exchange.method, reply, self.types_url.as_deref());
            for line in by_document.into_iter().chain(by_contract) {
                log.complaints.push(format!("{} {}: {line}", operation.id(), reply.status));
            }
            if let Some(id) = reply.header("x-request-id") {
                log.request_ids.insert(id.to_owned());
            }
        }
        log.exchanges.push(exchange);
    }
}

#[derive(Clone)]
struct Forward {
    upstream: reqwest::Client,
    api_url: Arc<str>,
    recorder: Recorder,
}

impl Forward {
    async fn exchange(self, request: hyper::Request<Incoming>) -> Result<hyper::Response<Full<Bytes>>, hyper::Error> {
        let (head, body) = request.into_parts();
        let body = body.collect().await?.to_bytes();
        let target = head.uri.path_and_query().map_or("/", |target| target.as_str()).to_owned();
        let answer =
            self.send(&head, &target, body.clone()).await.map_err(|error| format!("{:#}", anyhow::Error::new(error)));
        let mut response = hyper::Response::new(Full::default());
        match &answer {
            Ok((reply, headers)) => {
                *response.status_mut() = hyper::StatusCode::from_u16(reply.status).unwrap_or_default();
                *response.headers_mut() = headers.clone();
                *response.body_mut() = Full::new(reply.body.clone());
            }
            Err(_) => *response.status_mut() = hyper::StatusCode::BAD_GATEWAY,
        }
        let answer = answer.map(|(reply, _)| reply);
        let headers = listed(&head.headers);
        self.recorder.record(RecordedExchange { method: head.method.to_string(), target, headers, body, answer });
        Ok(response)
    }

    async fn send(
        &self,
        head: &hyper::http::request::Parts,
        target: &str,
        body: Bytes,
    ) -> reqwest::Result<(ReceivedResponse, hyper::HeaderMap)> {
        let mut headers = head.headers.clone();
        headers.remove("host");
        for name in HOP_BY_HOP {
            headers.remove(name);
        }
        let mut request = self.upstream.request(head.method.clone(), format!("{}{target}", self.api_url));
        // A request without a body stays one.
        if !body.is_empty() || headers.contains_key("content-length") {
            request = request.body(body);
        }
        headers.remove("content-length");
        let answer = request.headers(headers).send().await?;
        let mut headers = answer.headers().clone();
        let status = answer.status().as_u16();
        let body = answer.bytes().await?;
        let reply = ReceivedResponse { status, headers: listed(&headers), body };
        for name in HOP_BY_HOP {
            headers.remove(name);
        }
        Ok((reply, headers))
    }
}

fn listed(headers: &hyper::HeaderMap) -> Vec<(String, String)> {
    headers
        .iter()
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exchange_is_shown_without_its_key_and_without_pictures() {
        let reply =
            ReceivedResponse { status: 200, headers: vec![], body: Bytes::from_static(b"text\xff\xd8 picture") };
        let exchange = RecordedExchange {
            method: "GET".to_owned(),
            target: "/v1/images".to_owned(),
            headers: vec![(key_header().to_owned(), "live_secret_of_mine".to_owned())],
            body: Bytes::new(),
            answer: Ok(reply),
        };
        let shown = format!("{exchange:?}");
        let key = key_header();
        assert_eq!(shown, format!("> GET /v1/images\n> {key}: live_…\n< 200\n< text\n< … 14 bytes in all\n"));
    }
}
