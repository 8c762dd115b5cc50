//! The mock around a command: it starts, tells its URL, waits, verifies and stops.

use std::io;
use std::os::unix::process::ExitStatusExt;
use std::process::{ExitCode, ExitStatus};
use std::sync::Arc;

use rustix::process::{Pid, Signal, kill_process};
use specbound_mock::{Engine, Listener};
use tokio::process::{Child, Command};
use tokio::signal::unix::{Signal as Received, SignalKind};
use tokio::sync::oneshot;

use super::options::RunOptions;
use super::output::{print_error, tell};
use super::program_error::ProgramError;
use super::{load, report, signals};

/// A stub was not met as it expects, or a request broke the document where none may.
const UNMET: u8 = 3;

/// The mock itself answered wrongly.
const LIED: u8 = 4;

/// The statuses of a shell for a command that cannot be started, and for one that is not there.
const NOT_STARTED: u8 = 126;
const NOT_FOUND: u8 = 127;

/// The variables that tell the command where the mock is.
const VARIABLES: [&str; 2] = ["MOCK_URL", "IMAGES_URL"];

pub(super) async fn run(options: &RunOptions) -> Result<ExitCode, ProgramError> {
    report::check(options.mock.report.as_deref())?;
    // Before the command starts: one that comes just then must not leave it without this program.
    let signals = Passed::new()?;
    let api = load::api(&options.mock.document)?;
    let engine = load::engine(&options.mock, api, "http")?;
    let listener = Listener::bind(options.listen.address(), specbound_mock::Options::default())
        .map_err(|error| ProgramError::system(format!("{error}; choose another with --port or --bind")))?;
    let url = format!("http://{}", listener.local_addr());
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(listener.serve(Arc::clone(&engine), async move {
        // It comes, or the sender is gone with the end of this function.
        let _ = stopped.await;
    }));
    let child = match start(options, &url) {
        Ok(child) => child,
        Err(error) => return Ok(ExitCode::from(told(options, &error))),
    };
    let status = wait(child, signals).await?;
    drop(stop);
    if let Err(error) = serving.await {
        return Err(ProgramError::system(format!("the mock ended: {error}")));
    }
    verdict(options, &engine, status)
}

fn start(options: &RunOptions, url: &str) -> io::Result<Child> {
    let Some((program, arguments)) = options.command.split_first() else {
        return Err(io::Error::new(io::ErrorKind::NotFound, "no command"));
    };
    let mut command = Command::new(program);
    command.args(arguments);
    match &options.env {
        Some(name) => command.env(name, url),
        None => command.envs(VARIABLES.map(|name| (name, url))),
    };
    command.spawn()
}

fn told(options: &RunOptions, error: &io::Error) -> u8 {
    let program = options.command.first().map(|program| program.to_string_lossy()).unwrap_or_default();
    tell(&format!("{program} cannot be started: {error}"));
    if error.kind() == io::ErrorKind::NotFound { NOT_FOUND } else { NOT_STARTED }
}

/// The signals that the command gets as well.
struct Passed {
    terminate: Received,
    interrupt: Received,
    hangup: Received,
}

impl Passed {
    fn new() -> Result<Passed, ProgramError> {
        Ok(Passed {
            terminate: signals::of(SignalKind::terminate())?,
            interrupt: signals::of(SignalKind::interrupt())?,
            hangup: signals::of(SignalKind::hangup())?,
        })
    }
}

/// Waits for the command. What would end this program ends the command, and this one with it.
async fn wait(mut child: Child, signals: Passed) -> Result<ExitStatus, ProgramError> {
    let Passed { mut terminate, mut interrupt, mut hangup } = signals;
    let pid = child.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
    let pass_on = |signal: Signal| {
        // One that has ended already needs no signal.
        if let Some(Err(error)) = pid.map(|pid| kill_process(pid, signal)) {
            tracing::debug!(%error, "the command got no signal");
        }
    };
    loop {
        tokio::select! {
            status = child.wait() => {
                return status.map_err(|error| ProgramError::system(format!("the command cannot be waited for: {error}")));
            }
            _ = terminate.recv() => pass_on(Signal::TERM),
            // At a terminal the command has got these two already; it does no harm twice.
            _ = interrupt.recv() => pass_on(Signal::INT),
            _ = hangup.recv() => pass_on(Signal::HUP),
        }
    }
}

fn verdict(options: &RunOptions, engine: &Engine, status: ExitStatus) -> Result<ExitCode, ProgramError> {
    let seen = engine.report();
    if !options.mock.quiet {
        print_error(&seen.text());
    }
    let unmet = engine.unmet_anywhere();
    for line in &unmet {
        tell(line);
    }
    let wrong = options.strict && seen.request_violations() > 0;
    if wrong {
        tell(&format!("{} violations of the document in requests (--strict)", seen.request_violations()));
    }
    let lies = seen.answer_violations() > 0;
    if lies {
        tell(&format!("the mock itself answered wrongly: {} violations", seen.answer_violations()));
    }
    let own = match (status.code(), status.signal()) {
        (Some(code), _) => u8::try_from(code).unwrap_or(1),
        (None, signal) => 128_u8.saturating_add(u8::try_from(signal.unwrap_or_default()).unwrap_or_default()),
    };
    let status = match (own, lies, wrong || !unmet.is_empty()) {
        (0, true, _) => LIED,
        (0, false, true) => UNMET,
        (own, ..) => own,
    };
    // The report is the least of it: it does not hide what became of the command.
    match options.mock.report.as_deref().map_or(Ok(()), |path| report::write(&seen, path)) {
        Err(failed) if status == 0 => Err(failed),
        Err(failed) => {
            failed.tell();
            Ok(ExitCode::from(status))
        }
        Ok(()) => Ok(ExitCode::from(status)),
    }
}
