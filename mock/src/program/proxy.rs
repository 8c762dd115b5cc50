//! A real server, checked against the document.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use http::header::CONTENT_TYPE;
use http::{StatusCode, Uri};
use specbound_document::pipeline::{BodyReader, RequestHead};
use specbound_mock::{Api, Handler, OutgoingResponse, ReportedCall, SharedCounts};
use specbound_proxy::{Observer, Proxy, ProxyOptions as Behaviour, Recorder, Seen};
use tokio::sync::oneshot;

use super::command::{Passed, own_status, start, wait};
use super::listen::listen;
use super::options::{Listen, ProxyOptions};
use super::output::{print, tell};
use super::program_error::ProgramError;
use super::signals::{self, Stop};
use super::{load, report};

/// Something broke the document, or the server failed, where nothing may.
const BROKEN: u8 = 3;

/// How long exchanges that are under way at the stop may still take to be checked.
const LAST: Duration = Duration::from_secs(5);

/// How long the proxy serves.
enum Until {
    /// Until the program is told to stop.
    Told(Stop),
    /// Until the command ends, to which signals are passed.
    Ended(Passed),
}

impl Until {
    /// Before anything starts, so that no signal is missed.
    fn new(has_command: bool) -> Result<Until, ProgramError> {
        match has_command {
            true => Passed::new().map(Until::Ended),
            false => Stop::new().map(Until::Told),
        }
    }
}

/// Where the report is, as of the mock.
const REPORT: &str = "/__mock/report";
const METRICS: &str = "/__mock/metrics";
const HEALTH: &str = "/__mock/health";

/// Counts what is seen, and prints what breaks the document.
#[derive(Default)]
struct Watcher {
    coverage: SharedCounts,
    /// Requests that the proxy answered itself because they broke the document.
    rejected: AtomicU64,
    /// Requests that the server has answered whole.
    reached: AtomicU64,
}

impl Observer for Watcher {
    fn exchange(&self, seen: &Seen) {
        let Seen { method, path, status, request_violations, answer_violations, server_failure, .. } = seen;
        for (whose, lines) in [("request", request_violations), ("answer", answer_violations)] {
            lines.iter().for_each(|line| tell(&format!("{method} {path} -> {status}: {whose}: {line}")));
        }
        match server_failure {
            Some(failure) => tell(&format!("{method} {path}: {failure}")),
            None if seen.from_proxy => {
                self.rejected.fetch_add(u64::from(!request_violations.is_empty()), Ordering::Relaxed);
                return;
            }
            None => drop(self.reached.fetch_add(1, Ordering::Relaxed)),
        }
        self.coverage.note(&ReportedCall {
            operation_id: seen.operation_id.as_deref(),
            method,
            path,
            status: *status,
            example: None,
            media_type: seen.media_type.as_deref(),
            session: None,
            request_violations,
            answer_violations,
            server_failure: server_failure.as_deref(),
        });
    }
}

/// The proxy, and what was seen so far for who asks.
struct Desk {
    proxy: Proxy,
    api: Arc<Api>,
    watcher: Arc<Watcher>,
}

impl Desk {
    fn told(&self, head: &RequestHead<'_>) -> Option<OutgoingResponse> {
        let text = |media_type: &str, text: String| {
            let mut reply = OutgoingResponse { body: text.into(), ..OutgoingResponse::new(StatusCode::OK) };
            reply.set(CONTENT_TYPE, media_type);
            reply
        };
        match head.path {
            REPORT => {
                let format = form_urlencoded::parse(head.query.as_bytes()).find(|(name, _)| name == "format");
                let format = format.map_or_else(|| "text".into(), |(_, format)| format);
                let told = self.watcher.coverage.report(&self.api).in_format(&format);
                Some(told.map_or_else(
                    || OutgoingResponse::new(StatusCode::BAD_REQUEST),
                    |(media_type, told)| text(media_type, told),
                ))
            }
            METRICS => Some(text("text/plain; version=0.0.4; charset=utf-8", self.watcher.coverage.metrics())),
            HEALTH => Some(text("application/json", "{\"status\":\"ok\"}\n".to_owned())),
            _ => None,
        }
    }
}

impl Handler for Desk {
    async fn answer<B: BodyReader>(&self, head: RequestHead<'_>, body: &mut B) -> OutgoingResponse {
        match self.told(&head) {
            Some(reply) => reply,
            None => self.proxy.answer(head, body).await,
        }
    }
}

pub(super) async fn proxy(options: &ProxyOptions) -> Result<ExitCode, ProgramError> {
    let until = Until::new(!options.command.is_empty())?;
    report::check(options.report.as_deref())?;
    report::check(options.record.as_deref())?;
    let api = load::api(&options.document)?;
    load::tell_slips(&api);
    let watcher: Arc<Watcher> = Arc::default();
    let recorder = options.record.as_ref().map(|_| Arc::new(Recorder::new(Arc::clone(&api))));
    let mut observers: Vec<Arc<dyn Observer>> = vec![Arc::clone(&watcher) as Arc<dyn Observer>];
    observers.extend(recorder.clone().map(|recorder| recorder as Arc<dyn Observer>));
    let behaviour = Behaviour {
        reject_requests: options.reject_requests,
        preserve_host: options.preserve_host,
        ..Behaviour::default()
    };
    let proxy = Proxy::new(Arc::clone(&api), &options.upstream, behaviour, observers)
        .map_err(|error| ProgramError::usage(vec![error.to_string()]))?;
    let listener = listen(options.listen.address(Listen::PORT), specbound_mock::Options::default())?;
    if leads_to(&options.upstream, listener.local_addr()).await {
        let line = format!("{} is this proxy itself: no request would ever be answered", options.upstream);
        return Err(ProgramError::usage(vec![line]));
    }
    if !options.quiet {
        let (address, upstream) = (listener.local_addr(), &options.upstream);
        let name = load::name(&options.document);
        print(&format!(
            "Proxy of {upstream} on http://{address}\n\nBoth directions are checked against {name}.\n\
             So far: curl http://{address}{REPORT}\n"
        ));
    }
    let desk = Arc::new(Desk { proxy, api, watcher });
    let url = format!("http://{}", listener.local_addr());
    let own = match until {
        Until::Told(stop) => {
            signals::serve(listener, Arc::clone(&desk), stop).await;
            0
        }
        Until::Ended(signals) => match start(&options.command, options.env.as_deref(), &url) {
            Err(status) => return Ok(status),
            Ok(child) => {
                let (ended, told) = oneshot::channel::<()>();
                let serving = tokio::spawn(listener.serve(Arc::clone(&desk), async {
                    // It comes, or the sender is gone with the end of this function.
                    let _ = told.await;
                }));
                let status = own_status(wait(child, signals).await?);
                drop(ended);
                serving.await.map_err(|error| ProgramError::system(format!("the proxy ended: {error}")))?;
                status
            }
        },
    };
    if tokio::time::timeout(LAST, desk.proxy.settled()).await.is_err() {
        tell("some exchanges were not over at the stop, and are not checked");
    }
    let seen = desk.watcher.coverage.report(&desk.api);
    if !options.quiet {
        print(&format!("\n{}", seen.text()));
    }
    if let Some(path) = &options.report {
        report::write(&seen, path)?;
    }
    if let (Some(recorder), Some(path)) = (&recorder, &options.record) {
        recorder
            .write(path)
            .map_err(|error| ProgramError::system(format!("{}: cannot be written: {error}", path.display())))?;
    }
    let wrong = seen.answer_violations() + seen.request_violations() + desk.watcher.rejected.load(Ordering::Relaxed);
    // A command that does not use the URL has tested nothing; nor has one whose server is not there.
    let unused = !options.command.is_empty() && wrong == 0 && desk.watcher.reached.load(Ordering::Relaxed) == 0;
    if unused {
        tell(&format!(
            "the server answered no request of the command, so nothing was checked: is the server there, and does the command \
             send its requests to {url}, as the variable that tells it says?"
        ));
    }
    let failed = seen.server_failures() > 0;
    Ok(match (own, options.strict && (wrong > 0 || failed || unused)) {
        (0, true) => ExitCode::from(BROKEN),
        (own, _) => ExitCode::from(own),
    })
}

/// Whether a URL is that of a socket of this host.
async fn leads_to(url: &str, own: SocketAddr) -> bool {
    let Ok(url) = url.parse::<Uri>() else { return false };
    let (Some(host), scheme) = (url.host(), url.scheme_str()) else { return false };
    let port = url.port_u16().unwrap_or(if scheme == Some("https") { 443 } else { 80 });
    let host = host.trim_start_matches('[').trim_end_matches(']');
    // A name that nobody knows now may be known later.
    let Ok(mut addresses) = tokio::net::lookup_host((host, port)).await else { return false };
    let is_own = |address: SocketAddr| {
        let local = own.ip().is_unspecified() && (address.ip().is_loopback() || address.ip().is_unspecified());
        address.port() == own.port() && (address.ip() == own.ip() || local)
    };
    addresses.any(is_own)
}
