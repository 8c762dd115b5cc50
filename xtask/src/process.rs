//! Commands that end: each has a limit, and one that passes it is ended with every process that it started.
//!
//! A command is started in a process group of its own, with a guard beside it: a shell that waits at a pipe from this
//! process and ends the group when the pipe closes. We close it when time is up; the system closes it when this process
//! ends, in whatever way, so that a Ctrl-C leaves nothing running.

mod background;

use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

pub(crate) use background::{Background, background};

/// What the guard does to the group in `$1`: it asks, and after [`GRACE`] it asks no more. Whoever guards a group below
/// this one does the same once its pipe closes.
const GUARD: &str = r#"
    read -r _
    kill -s TERM -- "-$1"
    for _ in 1 2 3 4 5; do
        kill -s 0 -- "-$1" || exit
        sleep 1
    done
    kill -s KILL -- "-$1"
"#;

/// The seconds of [`GUARD`], and some for the system.
const GRACE: Duration = Duration::from_secs(10);

/// A program that has ended may leave its output to one that has not; no longer is waited for the end of that.
const LAST_OUTPUT: Duration = Duration::from_secs(5);

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// By itself.
    Exited(ExitStatus),
    /// It was ended, because its time was up.
    OutOfTime,
}

impl End {
    /// Whether it ended by itself, and well.
    pub(crate) fn is_success(self) -> bool {
        matches!(self, End::Exited(status) if status.success())
    }
}

/// Where a command writes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Stream {
    Stdout,
    Stderr,
}

/// A command that has ended, and what it wrote.
pub(crate) struct Collected {
    pub(crate) end: End,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs a command whose output is ours.
pub(crate) fn run(command: &mut Command, limit: Duration) -> io::Result<End> {
    ended(start(command)?, limit)
}

/// Runs a command and keeps what it writes.
pub(crate) fn collect(command: &mut Command, limit: Duration) -> io::Result<Collected> {
    let (stdout, stderr) = (Kept::default(), Kept::default());
    let end = watch(command, limit, stdout.sink(), stderr.sink())?;
    Ok(Collected { end, stdout: stdout.text(), stderr: stderr.text() })
}

/// Runs a command, shows what it writes at once, and gives it to `seen` too.
pub(crate) fn show(
    command: &mut Command,
    limit: Duration,
    seen: impl Fn(Stream, &[u8]) + Clone + Send + 'static,
) -> io::Result<End> {
    let too = seen.clone();
    let stdout = move |bytes: &[u8]| {
        pass(&mut io::stdout(), bytes);
        seen(Stream::Stdout, bytes);
    };
    let stderr = move |bytes: &[u8]| {
        pass(&mut io::stderr(), bytes);
        too(Stream::Stderr, bytes);
    };
    watch(command, limit, stdout, stderr)
}

/// Who no longer reads what we print is not told either.
fn pass(to: &mut impl Write, bytes: &[u8]) {
    let _ = to.write_all(bytes).and_then(|()| to.flush());
}

/// Runs a command, and gives what it writes to two readers, each on a thread.
fn watch(
    command: &mut Command,
    limit: Duration,
    stdout: impl FnMut(&[u8]) + Send + 'static,
    stderr: impl FnMut(&[u8]) + Send + 'static,
) -> io::Result<End> {
    let mut running = start(command.stdout(Stdio::piped()).stderr(Stdio::piped()))?;
    let (reading, all_read) = mpsc::channel::<()>();
    if let Some(pipe) = running.child.stdout.take() {
        read(pipe, stdout, reading.clone());
    }
    if let Some(pipe) = running.child.stderr.take() {
        read(pipe, stderr, reading.clone());
    }
    drop(reading);
    let end = ended(running, limit)?;
    // Nothing is ever sent: the channel ends with the last reader.
    let _ = all_read.recv_timeout(LAST_OUTPUT);
    Ok(end)
}

fn read(mut pipe: impl Read + Send + 'static, mut sink: impl FnMut(&[u8]) + Send + 'static, reading: mpsc::Sender<()>) {
    thread::spawn(move || {
        let mut buffer = [0; 8192];
        loop {
            match pipe.read(&mut buffer) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                // Whatever was read until an error is all there is to see.
                Ok(0) | Err(_) => break,
                Ok(length) => sink(&buffer[..length]),
            }
        }
        drop(reading);
    });
}

/// A command that runs, and the guard of its group.
struct Running {
    child: Child,
    guard: Guard,
}

fn start(command: &mut Command) -> io::Result<Running> {
    // A group in the background that reads from the terminal would be stopped.
    let mut child = command.stdin(Stdio::null()).process_group(0).spawn()?;
    match Guard::of(child.id()) {
        Ok(guard) => Ok(Running { child, guard }),
        Err(error) => {
            // It may have ended by itself; then there is nothing to end.
            let _ = child.kill();
            let _ = child.wait();
            Err(error)
        }
    }
}

/// Waits for the end of a command, or brings it about.
fn ended(Running { mut child, mut guard }: Running, limit: Duration) -> io::Result<End> {
    let (sender, end) = mpsc::channel();
    thread::spawn(move || sender.send(child.wait()));
    match end.recv_timeout(limit) {
        Ok(status) => status.map(End::Exited),
        Err(RecvTimeoutError::Timeout) => {
            guard.end_group();
            // What the system does not end in this time, it does not end.
            let _ = end.recv_timeout(GRACE);
            Ok(End::OutOfTime)
        }
        Err(RecvTimeoutError::Disconnected) => Err(io::Error::other("nobody waits for the command")),
    }
}

/// Ends a group when it is told to, or when this process is gone.
struct Guard(Child);

impl Guard {
    fn of(group: u32) -> io::Result<Guard> {
        let mut shell = Command::new("sh");
        shell.args(["-c", GUARD, "guard", &group.to_string()]);
        // A Ctrl-C in the terminal is not meant for it.
        shell.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
        shell.spawn().map(Guard)
    }

    /// Gives back when the group has ended.
    fn end_group(&mut self) {
        drop(self.0.stdin.take());
        // Its end is bound by its script.
        let _ = self.0.wait();
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        // The pipe is still open here, or the guard has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What was written so far.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Kept {
    fn sink(&self) -> impl FnMut(&[u8]) + Send + 'static {
        let kept = self.clone();
        move |bytes| kept.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes)
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    const SHORT: Duration = Duration::from_millis(300);
    const LONG: Duration = Duration::from_secs(60);

    fn shell(script: &str) -> Command {
        let mut shell = Command::new("sh");
        shell.args(["-c", script]);
        shell
    }

    #[test]
    fn what_ends_in_time_has_its_status_and_its_output() {
        let collected = collect(&mut shell("echo out; echo err >&2; exit 3"), LONG).unwrap();
        assert!(matches!(collected.end, End::Exited(status) if status.code() == Some(3)), "{:?}", collected.end);
        assert_eq!((collected.stdout.as_str(), collected.stderr.as_str()), ("out\n", "err\n"));
        assert!(run(&mut shell("exit 0"), LONG).unwrap().is_success());
        assert!(run(&mut Command::new("/nowhere/program"), LONG).is_err());
    }

    #[test]
    fn what_is_out_of_time_ends_with_its_children() {
        // Whoever still holds the output is still running: the reader goes when all are gone.
        for script in ["sleep 1000 & echo begun; wait", "trap '' TERM; sleep 1000 & echo begun; wait; sleep 1000"] {
            let (sender, output) = mpsc::channel();
            let sink = move |bytes: &[u8]| sender.send(bytes.to_vec()).unwrap();
            let asked = Instant::now();
            assert_eq!(watch(&mut shell(script), SHORT, sink, |_| {}).unwrap(), End::OutOfTime);
            assert_eq!(output.recv_timeout(LONG).unwrap(), b"begun\n", "{script}");
            assert_eq!(output.recv_timeout(LONG), Err(RecvTimeoutError::Disconnected), "{script}");
            assert!(asked.elapsed() < LONG, "{script}");
        }
    }

    #[test]
    fn output_is_seen_before_the_end() {
        let (sender, output) = mpsc::channel();
        let sink = move |bytes: &[u8]| sender.send(bytes.to_vec()).unwrap();
        let running = thread::spawn(|| watch(&mut shell("printf half; sleep 2; echo"), LONG, sink, |_| {}).unwrap());
        assert_eq!(output.recv_timeout(LONG).unwrap(), b"half");
        assert!(!running.is_finished(), "a part of a line should have been seen at once");
        assert_eq!(output.recv_timeout(LONG).unwrap(), b"\n");
        assert!(running.join().unwrap().is_success());
    }

    #[test]
    fn a_guard_whose_master_is_gone_ends_the_group() {
        let mut running = start(shell("sleep 1000").stdout(Stdio::piped())).unwrap();
        let (reading, all_read) = mpsc::channel();
        read(running.child.stdout.take().unwrap(), |_| {}, reading);
        // The system closes the pipe of a process that ends.
        drop(running.guard.0.stdin.take());
        assert_eq!(all_read.recv_timeout(LONG), Err(RecvTimeoutError::Disconnected));
        running.child.wait().unwrap();
    }
}
