//! The log: one line a request, and what else happens, to standard error by way of another thread.

use std::io::{self, BufWriter, Stderr, Write};
use std::time::Duration;

use tracing::level_filters::LevelFilter;
use tracing_appender::non_blocking::{NonBlockingBuilder, WorkerGuard};

use crate::keys::Caller;

/// Lines that wait to be written; what comes while there are so many is lost.
const WAITING: usize = 16_384;
/// How long lines gather before they are written together: waking the writing thread for each of them would cost more
/// than the line.
const GATHER: Duration = Duration::from_millis(10);

/// Keeps the log's thread going; what is still to be written is written when this is dropped.
pub struct LogGuard {
    _worker: WorkerGuard,
}

/// Sends this process's log to standard error. A second call changes nothing.
pub fn to_stderr(level: LevelFilter) -> LogGuard {
    let lines = Gathered(BufWriter::with_capacity(64 * 1024, io::stderr()));
    let builder = NonBlockingBuilder::default().thread_name("log").buffered_lines_limit(WAITING);
    let (writer, worker) = builder.finish(lines);
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_writer(writer)
        .with_ansi(false)
        .with_target(false)
        .finish();
    // Only the first of two can be the process's own.
    let _ = tracing::subscriber::set_global_default(subscriber);
    LogGuard { _worker: worker }
}

/// Standard error, in batches.
struct Gathered(BufWriter<Stderr>);

impl Write for Gathered {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    /// Called when no line waits any more. Lines that come during the pause wait for the next batch.
    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.0.flush();
        std::thread::sleep(GATHER);
        flushed
    }
}

/// What is told of a request.
pub(crate) struct RequestLine<'a> {
    /// Which of the listeners answered.
    pub listener: &'static str,
    pub method: &'a http::Method,
    /// Without the query.
    pub path: &'a str,
    pub operation: &'a str,
    pub status: u16,
    pub elapsed: Duration,
    pub request_id: &'a str,
    pub caller: Option<&'a Caller>,
    /// Why it failed, where the caller was not told.
    pub cause: Option<&'a str>,
}

/// Logs a request: as an error where the server failed, else as information.
pub(crate) fn request(line: &RequestLine<'_>) {
    macro_rules! line {
        ($level:ident) => {
            tracing::$level!(
                method = line.method.as_str(),
                path = line.path,
                operation = line.operation,
                status = line.status,
                ms = line.elapsed.as_micros() as f64 / 1000.0,
                request_id = line.request_id,
                owner = line.caller.map(|caller| &*caller.owner),
                stage = line.caller.map(|caller| caller.stage.as_str()),
                cause = line.cause,
                "{}",
                line.listener
            )
        };
    }
    match line.status {
        500.. => line!(error),
        _ => line!(info),
    }
}
