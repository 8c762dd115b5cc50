use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::engine::Engine;
use crate::reply::Reply;
use crate::request::{RecordedCall, Request};
use crate::stubs::Stubs;

/// A key that the mock takes; so is every other that starts `live_` or `test_`.
pub const KEY: &str = "test_mock";

/// A mock of the Images API on a port of its own, until it is dropped.
///
/// It is dropped with a panic where a stub was not met as often as it expects; [`ImagesMock::verify`] says so earlier.
pub struct ImagesMock {
    /// There until the mock is dropped.
    server: Option<MockServer>,
    url: String,
    pub(crate) stubs: Arc<Stubs>,
    journal: Arc<Mutex<Vec<RecordedCall>>>,
}

impl ImagesMock {
    /// Starts a mock on a free port of 127.0.0.1. It must be called on a tokio runtime, and answers on a thread of its
    /// own.
    pub async fn start() -> ImagesMock {
        // wiremock's own list of requests is left out: it has no answers, and is kept beside another that cannot be.
        let server = MockServer::builder().disable_request_recording().start().await;
        let stubs = Arc::new(Stubs::default());
        let journal = Arc::new(Mutex::new(Vec::new()));
        let url = server.uri();
        let engine = Engine::new(images_api::document(), url.clone(), Arc::clone(&stubs));
        let written = Arc::clone(&journal);
        let respond = move |request: &wiremock::Request| {
            let request = Request::from(request);
            let (operation_id, reply) = engine.handle(&request);
            let exchange = RecordedCall { request, operation_id, status: reply.status };
            written.lock().unwrap_or_else(PoisonError::into_inner).push(exchange);
            template(reply)
        };
        Mock::given(any()).respond_with(respond).mount(&server).await;
        ImagesMock { server: Some(server), url, stubs, journal }
    }

    /// Where it listens, without a slash at the end: `http://127.0.0.1:40123`.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Every request so far, in the order of their answers. They are kept until the mock is dropped.
    pub fn requests(&self) -> Vec<RecordedCall> {
        self.journal.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Checks what the stubs expect.
    ///
    /// # Panics
    /// Where a stub was not met as often as it expects; the message has every request that came.
    #[track_caller]
    pub fn verify(&self) {
        if let Err(message) = self.unmet() {
            panic!("{message}");
        }
    }

    fn unmet(&self) -> Result<(), String> {
        let unmet = self.stubs.unmet();
        if unmet.is_empty() {
            return Ok(());
        }
        let requests = self.requests();
        let line = |exchange: &RecordedCall| {
            let RecordedCall { request, status, .. } = exchange;
            format!("\n  {} {} -> {status}", request.method, request.path)
        };
        let received = match requests.is_empty() {
            true => "\n  none".to_owned(),
            false => requests.iter().map(line).collect(),
        };
        Err(format!("{}\nrequests:{received}", unmet.join("\n")))
    }
}

impl fmt::Debug for ImagesMock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ImagesMock").field("url", &self.url).finish_non_exhaustive()
    }
}

impl Drop for ImagesMock {
    fn drop(&mut self) {
        // wiremock waits for a lock of tokio's when its server is dropped. On a task that has used up its turn tokio
        // gives none until the task yields, which a drop cannot: the test would hang. A thread has no turns.
        let server = self.server.take();
        // wiremock has nothing to complain of: its one mock expects nothing.
        let _ = std::thread::spawn(move || drop(server)).join();
        // A test that fails already is not told twice.
        if !std::thread::panicking() {
            self.verify();
        }
    }
}

fn template(reply: Reply) -> ResponseTemplate {
    let mut template = ResponseTemplate::new(reply.status);
    for (name, value) in &reply.headers {
        template = template.append_header(name.as_str(), value.as_str());
    }
    // Of all ways to set a body this is the one that leaves the content type alone.
    template = template.set_body_bytes(reply.body.to_vec());
    match reply.delay {
        Some(delay) => template.set_delay(delay),
        None => template,
    }
}
