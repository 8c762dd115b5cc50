//! The mock around a command, from the start to the end of the command's first request.

use std::fmt::Write;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::ensure;

use super::programs::Programs;
use super::{IMAGE, KEY};
use crate::bench::process::median;
use crate::process;

/// A start that takes longer has failed.
const LIMIT: Duration = Duration::from_secs(60);

/// What the command does: one request on a bare socket, by the shell itself.
fn script() -> String {
    format!(
        "address=${{MOCK_URL#http://}}; exec 3<>/dev/tcp/${{address%:*}}/${{address##*:}}; \
         printf 'GET {IMAGE} HTTP/1.1\\r\\nhost: h\\r\\nx-api-key: {KEY}\\r\\nconnection: close\\r\\n\\r\\n' >&3; \
         read -r line <&3; [[ $line == *' 200 '* ]]"
    )
}

/// The shell alone, asking a mock that runs already, beside the mock around the shell.
pub(super) fn table(programs: &Programs, starts: u32) -> anyhow::Result<String> {
    let running = super::running::Running::start(programs, super::subject::Subject::Mock, None)?;
    let (mut alone, mut around) = (Vec::new(), Vec::new());
    for _ in 0..starts {
        let mut shell = Command::new("bash");
        alone.push(timed(shell.args(["-c", &script()]).env("MOCK_URL", &running.url))?);
        let mut mock = Command::new(&programs.mock);
        around.push(timed(mock.args(["run", "--quiet", "--", "bash", "-c", &script()]))?);
    }
    let (alone, around) = (median(alone), median(around));
    let mut table = format!(
        "images-mock run around a shell that makes one request: start, request, verification, stop; medians of {starts}\n\n\
         | command | ms |\n| --- | ---: |\n"
    );
    writeln!(table, "| the shell alone, asking a mock that runs | {alone:.1} |")?;
    writeln!(table, "| images-mock run -- the shell | {around:.1} |")?;
    writeln!(table, "| the mock's own share | {:.1} |", around - alone)?;
    Ok(table)
}

/// Milliseconds of a command that succeeds.
fn timed(command: &mut Command) -> anyhow::Result<f64> {
    let started = Instant::now();
    let output = process::collect(command, LIMIT)?;
    ensure!(output.end.is_success(), "the command fails: {}{}", output.stdout, output.stderr);
    Ok(started.elapsed().as_secs_f64() * 1e3)
}
