//! A command that runs while something is served to it.

use std::ffi::OsString;
use std::io;
use std::os::unix::process::ExitStatusExt;
use std::process::{ExitCode, ExitStatus};

use rustix::process::{Pid, Signal, kill_process};
use tokio::process::{Child, Command};
use tokio::signal::unix::{Signal as Received, SignalKind};

use super::output::tell;
use super::program_error::ProgramError;
use super::signals;

/// The statuses of a shell for a command that cannot be started, and for one that is not there.
const NOT_STARTED: u8 = 126;
const NOT_FOUND: u8 = 127;

/// The variables that tell the command where it is served, where no other is asked for.
const VARIABLES: [&str; 2] = ["MOCK_URL", "IMAGES_URL"];

/// Starts the command, which finds the URL in the variable `env`, or in the usual ones.
///
/// # Errors
/// It cannot be started: that is told, and this is the program's own status.
pub(super) fn start(command: &[OsString], env: Option<&str>, url: &str) -> Result<Child, ExitCode> {
    let spawned = command.split_first().map(|(program, arguments)| {
        let mut command = Command::new(program);
        command.args(arguments);
        match env {
            Some(name) => command.env(name, url),
            None => command.envs(VARIABLES.map(|name| (name, url))),
        };
        command.spawn()
    });
    let spawned = spawned.unwrap_or_else(|| Err(io::Error::new(io::ErrorKind::NotFound, "no command")));
    spawned.map_err(|error| {
        let program = command.first().map(|program| program.to_string_lossy()).unwrap_or_default();
        tell(&format!("{program} cannot be started: {error}"));
        ExitCode::from(if error.kind() == io::ErrorKind::NotFound { NOT_FOUND } else { NOT_STARTED })
    })
}

/// The signals that the command gets as well.
pub(super) struct Passed {
    terminate: Received,
    interrupt: Received,
    hangup: Received,
}

impl Passed {
    pub(super) fn new() -> Result<Passed, ProgramError> {
        Ok(Passed {
            terminate: signals::of(SignalKind::terminate())?,
            interrupt: signals::of(SignalKind::interrupt())?,
            hangup: signals::of(SignalKind::hangup())?,
        })
    }
}

/// Waits for the command. What would end this program ends the command, and this one with it.
pub(super) async fn wait(mut child: Child, signals: Passed) -> Result<ExitStatus, ProgramError> {
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

/// The command's status as this program's: 128 and the signal's number where a signal ended it.
pub(super) fn own_status(status: ExitStatus) -> u8 {
    match (status.code(), status.signal()) {
        (Some(code), _) => u8::try_from(code).unwrap_or(1),
        (None, signal) => 128_u8.saturating_add(u8::try_from(signal.unwrap_or_default()).unwrap_or_default()),
    }
}
