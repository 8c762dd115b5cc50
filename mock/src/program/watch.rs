//! Another text of the document is taken while the mock serves.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use specbound_mock::Engine;
use tokio::signal::unix::SignalKind;
use tokio::task::spawn_blocking;
use tokio::time::{MissedTickBehavior, interval};

use super::load;
use super::options::DocumentOptions;
use super::output::tell;
use super::program_error::ProgramError;
use super::signals;

/// How often the files are looked at. They are looked at, not listened to: that works on every volume, and whatever an
/// editor does to save a file.
const PERIOD: Duration = Duration::from_millis(200);

/// How often a document that was wrong is read again: a file that it refers to may come later, and is not known before.
const AGAIN: Duration = Duration::from_secs(2);

/// What is known of a file without reading it.
type Known = Option<(SystemTime, u64)>;

/// Reads the document again when a file of it has changed, and at a hangup. One that is wrong is told, and the old one is
/// kept.
pub(super) fn watch(
    engine: Arc<Engine>,
    options: DocumentOptions,
    looks: bool,
    quiet: bool,
) -> Result<impl Future<Output = ()>, ProgramError> {
    let mut hangup = signals::of(SignalKind::hangup())?;
    Ok(async move {
        let mut files = load::files(&engine.api(), &options);
        let mut served = known(&files);
        let mut last = served.clone();
        let mut wrong: Option<Wrong> = None;
        let mut clock = interval(PERIOD);
        clock.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                hung_up = hangup.recv() => {
                    if hung_up.is_none() {
                        return;
                    }
                    // Who asks is told.
                    wrong = None;
                }
                _ = clock.tick(), if looks => {
                    // Once they have stayed the same for a while: a file may be written in several steps.
                    let now = known(&files);
                    let is_still = now == last;
                    last = now;
                    let is_due = last != served || wrong.as_ref().is_some_and(|wrong| wrong.at.elapsed() >= AGAIN);
                    if !is_still || !is_due {
                        continue;
                    }
                }
            }
            // What is changed while it is read is read once more: what is known is from before.
            let (started, before) = (SystemTime::now(), known(&files));
            match reload(&engine, &options, quiet, wrong.as_ref()).await {
                Ok(read) => {
                    served = as_read(&read, &files, &before, started);
                    files = read;
                    wrong = None;
                }
                Err(lines) => {
                    served = before;
                    wrong = Some(Wrong { lines, at: Instant::now() });
                }
            }
            last.clone_from(&served);
        }
    })
}

/// Why the document was not taken, and when.
struct Wrong {
    lines: Vec<String>,
    at: Instant,
}

/// Reads the document; the files that it comes from, where it is right. The same is told once.
async fn reload(
    engine: &Arc<Engine>,
    options: &DocumentOptions,
    quiet: bool,
    before: Option<&Wrong>,
) -> Result<Vec<PathBuf>, Vec<String>> {
    let Some(spec) = options.spec.clone() else { return Ok(Vec::new()) };
    let behaviour = options.behaviour.clone();
    let read = spawn_blocking(move || load::read(&spec, behaviour.as_deref())).await;
    let api = match read.unwrap_or_else(|error| Err(vec![error.to_string()])) {
        Ok(api) => api,
        Err(lines) => {
            if before.is_none_or(|before| before.lines != lines) {
                lines.iter().for_each(|line| tell(line));
                tell("the document is not reloaded; the mock goes on with the one before");
            }
            return Err(lines);
        }
    };
    load::tell_slips(&api);
    let files = load::files(&api, options);
    let operations = api.document().operations().len();
    engine.reload(api);
    if !quiet {
        tell(&format!("{} is reloaded: {operations} operations", load::name(options)));
    }
    Ok(files)
}

/// What is known of files as they were read: at `started` or later.
fn as_read(read: &[PathBuf], files: &[PathBuf], before: &[Known], started: SystemTime) -> Vec<Known> {
    let of = |path: &PathBuf| match files.iter().position(|own| own == path) {
        Some(place) => before.get(place).copied().flatten(),
        // One that nobody looked at before, and that has just been changed, is looked at again.
        None => known_of(path).filter(|(modified, _)| *modified < started),
    };
    read.iter().map(of).collect()
}

fn known(files: &[PathBuf]) -> Vec<Known> {
    files.iter().map(|path| known_of(path)).collect()
}

fn known_of(path: &Path) -> Known {
    let metadata = std::fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}
