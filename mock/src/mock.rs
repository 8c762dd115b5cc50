use std::fmt;
use std::net::SocketAddr;
use std::sync::{Arc, OnceLock, PoisonError};

use bytes::Bytes;
use specbound_document::pipeline::{Cors, RequestHead};
use specbound_mock::{Engine, JournalLimits, Listener, Options, OutgoingResponse, Settings, Stubs};
use tokio::sync::oneshot;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

use crate::pictures::Pictures;
use crate::request::RecordedCall;

/// A key that the mock takes; so is every other that starts `live_` or `test_`, each with images of its own.
pub const KEY: &str = "test_mock";

/// A mock of the Images API on a port of its own, until it is dropped.
///
/// It is dropped with a panic where a stub was not met as often as it expects; [`ImagesMock::verify`] says so earlier.
pub struct ImagesMock {
    /// There until the mock is dropped.
    transport: Option<Transport>,
    url: String,
    pub(crate) stubs: Arc<Stubs>,
    engine: Arc<Engine>,
}

/// How a mock is started.
#[derive(Clone, Debug, Default)]
pub struct ImagesMockBuilder {
    settings: Settings,
    listener: bool,
}

impl ImagesMockBuilder {
    /// Nothing is kept: every answer is an example of the document, about what was asked for.
    pub fn stateless(mut self) -> ImagesMockBuilder {
        self.settings.stateless = true;
        self
    }

    /// There are no images at first, not even the document's examples.
    pub fn empty(mut self) -> ImagesMockBuilder {
        self.settings.empty = true;
        self
    }

    /// What identifiers, times and generated values follow from; 0 where this is not called.
    pub fn seed(mut self, seed: u64) -> ImagesMockBuilder {
        self.settings.seed = seed;
        self
    }

    /// The mock has an HTTP server of its own instead of wiremock's: resets, cut, stalled and slow answers and garbage need
    /// it. It runs on the test's runtime.
    pub fn listener(mut self) -> ImagesMockBuilder {
        self.listener = true;
        self
    }

    /// Starts the mock on a free port of 127.0.0.1. It must be called on a tokio runtime, and answers on a thread of its
    /// own.
    ///
    /// # Panics
    /// Where the system gives it no port.
    pub async fn start(self) -> ImagesMock {
        if self.listener {
            return self.start_listener();
        }
        // wiremock's own list of requests is left out: it has no answers, and is kept beside another that cannot be.
        let server = MockServer::builder().disable_request_recording().start().await;
        let url = server.uri();
        let engine = self.engine(&url);
        let stubs = Arc::clone(&engine.session().stubs);
        let answering = Arc::clone(&engine);
        let respond = move |request: &wiremock::Request| {
            let query = request.url.query().unwrap_or_default();
            let (method, headers) = (&request.method, &request.headers);
            let head = RequestHead { method, path: request.url.path(), query, headers };
            template(answering.answer_at_once(head, Bytes::copy_from_slice(&request.body)))
        };
        Mock::given(any()).respond_with(respond).mount(&server).await;
        ImagesMock { transport: Some(Transport::Wiremock(server)), url, stubs, engine }
    }

    fn start_listener(self) -> ImagesMock {
        let listener = Listener::bind(SocketAddr::from(([127, 0, 0, 1], 0)), Options::default());
        let listener = listener.unwrap_or_else(|error| panic!("{error}"));
        let url = format!("http://{}", listener.local_addr());
        let engine = self.engine(&url);
        let stubs = Arc::clone(&engine.session().stubs);
        let (stop, stopped) = oneshot::channel::<()>();
        tokio::spawn(listener.serve(Arc::clone(&engine), async move {
            // It comes, or the mock is gone.
            let _ = stopped.await;
        }));
        ImagesMock { transport: Some(Transport::Listener(stop)), url, stubs, engine }
    }

    fn engine(self, url: &str) -> Arc<Engine> {
        let settings = Settings {
            url: Some(url.to_owned()),
            cors: Cors::default(),
            journal: JournalLimits::EVERYTHING,
            ..self.settings
        };
        Arc::new(crate::engine(settings))
    }
}

/// What carries the requests to the engine.
enum Transport {
    Wiremock(MockServer),
    /// It stops when this is dropped.
    Listener(oneshot::Sender<()>),
}

/// One for all mocks of a process: samples take long to make in a debug build, and every mock has the same.
pub(crate) fn pictures() -> Arc<Pictures> {
    static PICTURES: OnceLock<Arc<Pictures>> = OnceLock::new();
    Arc::clone(PICTURES.get_or_init(Arc::default))
}

impl ImagesMock {
    /// Starts a mock that keeps what it is given, with the document's examples in it at first.
    ///
    /// It must be called on a tokio runtime, and answers on a thread of its own.
    pub async fn start() -> ImagesMock {
        ImagesMock::builder().start().await
    }

    /// A mock that is not started yet.
    pub fn builder() -> ImagesMockBuilder {
        ImagesMockBuilder::default()
    }

    /// Where it listens, without a slash at the end: `http://127.0.0.1:40123`.
    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Every request so far, in the order of their answers. They are kept until the mock is dropped.
    pub fn requests(&self) -> Vec<RecordedCall> {
        let journal = self.engine.session().journal.lock().unwrap_or_else(PoisonError::into_inner);
        journal.calls().cloned().collect()
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
        let unmet = self.engine.unmet_anywhere();
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
        match self.transport.take() {
            // wiremock has nothing to complain of: its one mock expects nothing.
            Some(Transport::Wiremock(server)) => drop(std::thread::spawn(move || drop(server)).join()),
            Some(Transport::Listener(stop)) => drop(stop),
            None => {}
        }
        // A test that fails already is not told twice.
        if !std::thread::panicking() {
            self.verify();
        }
    }
}

fn template(reply: OutgoingResponse) -> ResponseTemplate {
    if reply.fault.is_some() || reply.slow.is_some() {
        // An answer without the fault would let a test pass that tests nothing.
        return ResponseTemplate::new(500).set_body_string(
            "This fault is one of the connection: start the mock with ImagesMock::builder().listener().start().\n",
        );
    }
    let mut template = ResponseTemplate::new(reply.status.as_u16());
    for (name, value) in &reply.headers {
        template = template.append_header(name, value);
    }
    // Of all ways to set a body this is the one that leaves the content type alone.
    template = template.set_body_bytes(reply.body.read().unwrap_or_default());
    match reply.delay {
        Some(delay) => template.set_delay(delay),
        None => template,
    }
}
