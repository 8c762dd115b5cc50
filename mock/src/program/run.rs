//! The mock around a command: it starts, tells its URL, waits, verifies and stops.

use std::process::{ExitCode, ExitStatus};
use std::sync::Arc;

use specbound_mock::Engine;
use tokio::sync::oneshot;

use super::command::{Passed, own_status, start, wait};
use super::listen::listen;
use super::options::RunOptions;
use super::output::{print_error, tell};
use super::program_error::ProgramError;
use super::{load, report};

/// A stub was not met as it expects, or a request broke the document where none may.
const UNMET: u8 = 3;

/// The mock itself answered wrongly.
const LIED: u8 = 4;

pub(super) async fn run(options: &RunOptions) -> Result<ExitCode, ProgramError> {
    report::check(options.mock.report.as_deref())?;
    // Before the command starts: one that comes just then must not leave it without this program.
    let signals = Passed::new()?;
    let api = load::api(&options.mock.document)?;
    load::tell_slips(&api);
    let engine = load::engine(&options.mock, api, "http")?;
    let listener = listen(options.listen.address(0), specbound_mock::Options::default())?;
    let url = format!("http://{}", listener.local_addr());
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(listener.serve(Arc::clone(&engine), async move {
        // It comes, or the sender is gone with the end of this function.
        let _ = stopped.await;
    }));
    let child = match start(&options.command, options.env.as_deref(), &url) {
        Ok(child) => child,
        Err(status) => return Ok(status),
    };
    let status = wait(child, signals).await?;
    drop(stop);
    if let Err(error) = serving.await {
        return Err(ProgramError::system(format!("the mock ended: {error}")));
    }
    verdict(options, &engine, status)
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
    // Where the report is printed they stand there already.
    let each = |lines: Vec<String>| {
        lines.iter().filter(|_| options.mock.quiet).for_each(|line| tell(&format!("  {line}")));
    };
    let wrong = options.strict && seen.request_violations() > 0;
    if wrong {
        tell(&format!("{} of the document in requests (--strict)", violations(seen.request_violations())));
        each(seen.request_violation_lines());
    }
    let lies = seen.answer_violations() > 0;
    if lies {
        tell(&format!("the mock itself answered wrongly: {}", violations(seen.answer_violations())));
        each(seen.answer_violation_lines());
    }
    let own = own_status(status);
    let is_unmet = !unmet.is_empty();
    let status = match (own, lies, wrong || is_unmet) {
        (0, true, _) => LIED,
        (0, false, true) => UNMET,
        (own, ..) => own,
    };
    let seen = seen.with_unmet(unmet);
    let seen = if options.strict { seen.strict() } else { seen };
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

fn violations(count: u64) -> String {
    format!("{count} violation{}", if count == 1 { "" } else { "s" })
}
