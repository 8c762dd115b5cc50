//! The generator on one document: on a thread of its own, so that neither a panic nor a document without end stops the
//! survey.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Context;
use specbound_codegen::{Options, Refusal, Warning, generate};

/// A document that takes longer is one that nobody waits for.
const LIMIT: Duration = Duration::from_secs(60);

/// Deep documents need a deep stack, in bytes; what is not used costs nothing.
const STACK: usize = 512 << 20;

/// Where the generator's files of a document are, below the folder of the document.
pub(super) const SERVER: &str = "api/mod.rs";
pub(super) const CLIENT: &str = "client/client.rs";

/// What became of a document.
pub(super) enum Outcome {
    /// Its files are written.
    Generated {
        /// The number of bytes of Rust.
        size: usize,
        /// Whether progenitor made a client.
        client: bool,
        /// Why not, or what is left out of it, and what else is done otherwise than the document says.
        warnings: Vec<Warning>,
    },
    Refused(Vec<Refusal>),
    /// It cannot be read; why.
    Unreadable(String),
    /// What the panic said, and where.
    Panicked(String),
    OutOfTime,
}

thread_local! {
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The name of the threads whose panics are kept.
const THREAD: &str = "document";

/// From here on, the generator's panics are kept for the report instead of printed.
pub(super) fn keep_panics() {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if thread::current().name() != Some(THREAD) {
            return usual(info);
        }
        let words = info.payload_as_str().unwrap_or("something that is not text");
        let place = info.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
        PANIC.with(|kept| *kept.borrow_mut() = format!("{words} ({place})"));
    }));
}

/// Generates server and client, and writes the files into `folder`; tells how long it took, too.
///
/// # Errors
/// Where the files cannot be written.
pub(super) fn run(text: String, folder: &Path) -> anyhow::Result<(Outcome, Duration)> {
    let (begin, folder) = (Instant::now(), folder.to_owned());
    let outcome = on_thread(LIMIT, move || generated(&text, &folder))?;
    Ok((outcome, begin.elapsed()))
}

/// Does some work that may panic or have no end. In that case its thread is left alone: nothing can stop it.
fn on_thread(
    limit: Duration,
    work: impl FnOnce() -> anyhow::Result<Outcome> + Send + 'static,
) -> anyhow::Result<Outcome> {
    let (sender, outcome) = mpsc::channel();
    let work = move || {
        let outcome = panic::catch_unwind(AssertUnwindSafe(work))
            .unwrap_or_else(|_| Ok(Outcome::Panicked(PANIC.with(RefCell::take))));
        // Nobody listens any more when time is up.
        let _ = sender.send(outcome);
    };
    thread::Builder::new().name(THREAD.to_owned()).stack_size(STACK).spawn(work).context("no thread can be started")?;
    match outcome.recv_timeout(limit) {
        Ok(outcome) => outcome,
        Err(RecvTimeoutError::Timeout) => Ok(Outcome::OutOfTime),
        Err(RecvTimeoutError::Disconnected) => Ok(Outcome::Panicked("its thread ended".to_owned())),
    }
}

fn generated(text: &str, folder: &Path) -> anyhow::Result<Outcome> {
    let options = Options {
        document: "a document".to_owned(),
        command: "cargo xtask survey".to_owned(),
        trait_name: "ServedApi".to_owned(),
        client: true,
        server: None,
        folder: PathBuf::new(),
        client_inner: None,
        mock_types: None,
    };
    let generated = match generate(text, &options) {
        Ok(generated) => generated,
        Err(refusals) => return Ok(Outcome::Refused(refusals)),
    };
    let mut size = 0;
    for file in &generated.files {
        if file.path.ends_with(".rs") {
            size += file.contents.len();
        }
        write(&folder.join(&file.path), &file.contents)?;
    }
    write(&folder.join("api/projection.json"), &generated.projection.document.to_string())?;
    let client = generated.files.iter().any(|file| file.path == CLIENT);
    Ok(Outcome::Generated { size, client, warnings: generated.warnings })
}

/// Writes a file and the folders above it.
pub(super) fn write(path: &Path, contents: &str) -> anyhow::Result<()> {
    let folder = path.parent().map(PathBuf::from).unwrap_or_default();
    std::fs::create_dir_all(&folder).with_context(|| format!("{}: cannot be made", folder.display()))?;
    std::fs::write(path, contents).with_context(|| format!("{}: cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_kept_with_its_place() {
        keep_panics();
        let outcome = on_thread(LIMIT, || panic!("no {}", "way"));
        let Outcome::Panicked(words) = outcome.unwrap() else { panic!("it should have panicked") };
        assert!(words.starts_with("no way (") && words.contains("generation.rs:"), "{words}");
    }

    #[test]
    fn what_has_no_end_is_left() {
        let (release, held) = mpsc::channel::<()>();
        let outcome = on_thread(Duration::from_millis(50), move || {
            let _ = held.recv();
            Ok(Outcome::Refused(Vec::new()))
        });
        assert!(matches!(outcome.unwrap(), Outcome::OutOfTime));
        drop(release);
    }

    #[test]
    fn a_deep_recursion_has_its_stack() {
        fn depth(left: usize) -> usize {
            let kept = std::hint::black_box([left; 512]);
            if left == 0 { 0 } else { depth(left - 1) + usize::from(kept[0] == left) }
        }
        let outcome = on_thread(LIMIT, || Ok(Outcome::Unreadable(depth(20_000).to_string())));
        assert!(matches!(outcome.unwrap(), Outcome::Unreadable(number) if number == "20000"));
    }
}
