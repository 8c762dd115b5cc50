//! The log: one line a request, and what else happens, to standard error by way of another thread.
//!
//! The line of a request is written by hand. The generic way, a tracing event with nine fields, took as long as
//! everything else that this server adds to a lookup.

mod sink;

use std::cell::RefCell;
use std::fmt::{self, Write};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use specbound_runtime::Timestamp;
use tracing::level_filters::LevelFilter;

use crate::keys::Caller;

pub use sink::LogGuard;

/// Sends this process's log to standard error. A second call changes nothing.
pub fn to_stderr(level: LevelFilter) -> LogGuard {
    let (sink, guard) = sink::start(level);
    let subscriber = tracing_subscriber::fmt().with_max_level(level).with_writer(sink).with_ansi(false);
    // Only the first of two can be the process's own.
    let _ = tracing::subscriber::set_global_default(subscriber.with_target(false).finish());
    guard
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
    let level = if line.status >= 500 { LevelFilter::ERROR } else { LevelFilter::INFO };
    let Some(sink) = sink::taking(level) else { return };
    thread_local! {
        static TEXT: RefCell<(Clock, String)> = const { RefCell::new((Clock { second: u64::MAX, text: String::new() }, String::new())) };
    }
    TEXT.with_borrow_mut(|(clock, text)| {
        text.clear();
        clock.write(text, SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default());
        text.push_str(if level == LevelFilter::ERROR { " ERROR " } else { "  INFO " });
        write_fields(text, line);
        text.push('\n');
        sink.push(text.as_bytes());
    });
}

fn write_fields(text: &mut String, line: &RequestLine<'_>) {
    text.push_str(line.listener);
    text.push_str(" method=");
    text.push_str(line.method.as_str());
    field(text, " path=", line.path);
    text.push_str(" operation=");
    text.push_str(line.operation);
    text.push_str(" request_id=");
    text.push_str(line.request_id);
    if let Some(caller) = line.caller {
        field(text, " owner=", &caller.owner);
        text.push_str(" stage=");
        text.push_str(caller.stage.as_str());
    }
    let micros = line.elapsed.as_micros();
    put(text, format_args!(" status={} ms={}.{:03}", line.status, micros / 1000, micros % 1000));
    if let Some(cause) = line.cause {
        put(text, format_args!(" cause={cause:?}"));
    }
}

/// A value that came from outside: what could be taken for more fields, or for more lines, is quoted.
fn field(text: &mut String, name: &str, value: &str) {
    text.push_str(name);
    match value.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'=') {
        true => text.push_str(value),
        false => put(text, format_args!("{value:?}")),
    }
}

fn put(text: &mut String, what: fmt::Arguments<'_>) {
    // A text takes everything.
    let _ = text.write_fmt(what);
}

/// The time as text; its date is worked out once a second.
struct Clock {
    second: u64,
    text: String,
}

impl Clock {
    fn write(&mut self, text: &mut String, since_1970: Duration) {
        if self.second != since_1970.as_secs() {
            self.second = since_1970.as_secs();
            self.text = Timestamp::from_unix_millis(i64::try_from(self.second).unwrap_or(0) * 1000).to_string();
            // Without ".000Z".
            self.text.truncate(self.text.len() - 5);
        }
        text.push_str(&self.text);
        put(text, format_args!(".{:06}Z", since_1970.subsec_micros()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::Stage;

    #[test]
    fn a_line_has_every_field_and_stays_one_line() {
        let caller = Caller { owner: "ann b\n".into(), stage: Stage::Test };
        let mut text = String::new();
        let line = RequestLine {
            listener: "api",
            method: &http::Method::GET,
            path: "/v1/images/a=b",
            operation: "getImage",
            status: 503,
            elapsed: Duration::from_micros(12_034),
            request_id: "id",
            caller: Some(&caller),
            cause: Some("disk \"a\"\nburns"),
        };
        write_fields(&mut text, &line);
        assert_eq!(
            text,
            "api method=GET path=\"/v1/images/a=b\" operation=getImage request_id=id owner=\"ann b\\n\" stage=test \
             status=503 ms=12.034 cause=\"disk \\\"a\\\"\\nburns\""
        );
    }

    #[test]
    fn the_time_is_written_as_rfc_3339_in_utc() {
        let mut clock = Clock { second: u64::MAX, text: String::new() };
        for (micros, expected) in [
            (1_630_497_600_000_001, "2021-09-01T12:00:00.000001Z"),
            (1_630_497_600_999_999, "2021-09-01T12:00:00.999999Z"),
            (1_709_164_799_000_000, "2024-02-28T23:59:59.000000Z"),
            (1_709_164_800_500_000, "2024-02-29T00:00:00.500000Z"),
        ] {
            let mut text = String::new();
            clock.write(&mut text, Duration::from_micros(micros));
            assert_eq!(text, expected);
        }
    }
}
