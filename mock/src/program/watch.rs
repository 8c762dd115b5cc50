//! Another text of the document is taken while the mock serves.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use specbound_mock::Engine;
use tokio::signal::unix::SignalKind;
use tokio::task::spawn_blocking;
use tokio::time::{MissedTickBehavior, interval};

use super::failed::Failed;
use super::load;
use super::options::DocumentOptions;
use super::signals;

/// How often the files are looked at. They are looked at, not listened to: that works on every volume, and whatever an
/// editor does to save a file.
const PERIOD: Duration = Duration::from_millis(200);

/// What is known of a file without reading it.
type Known = Option<(SystemTime, u64)>;

/// Reads the document anew when a file of it has changed, and at a hangup. One that is wrong is told, and the old one is
/// kept.
pub(super) fn watch(
    engine: Arc<Engine>,
    options: DocumentOptions,
    looks: bool,
    quiet: bool,
) -> Result<impl Future<Output = ()>, Failed> {
    let mut hangup = signals::of(SignalKind::hangup())?;
    Ok(async move {
        let mut files = load::files(&engine.api(), &options);
        let mut served = known(&files);
        let mut last = served.clone();
        let mut clock = interval(PERIOD);
        clock.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                hung_up = hangup.recv() => {
                    if hung_up.is_none() {
                        return;
                    }
                }
                _ = clock.tick(), if looks => {
                    // Once they have stayed the same for a while: a file may be written in several steps.
                    let now = known(&files);
                    let is_still = now == last;
                    last = now;
                    if last == served || !is_still {
                        continue;
                    }
                }
            }
            served = known(&files);
            if let Some(read) = reload(&engine, &options, quiet).await {
                files = read;
                served = known(&files);
            }
            last.clone_from(&served);
        }
    })
}

/// Reads the document; the files that it comes from, where it is right.
async fn reload(engine: &Arc<Engine>, options: &DocumentOptions, quiet: bool) -> Option<Vec<PathBuf>> {
    let spec = options.spec.clone()?;
    let behaviour = options.behaviour.clone();
    let read = spawn_blocking(move || load::read(&spec, behaviour.as_deref())).await;
    let api = match read {
        Ok(Ok(api)) => api,
        Ok(Err(lines)) => {
            lines.iter().for_each(|line| eprintln!("images-mock: {line}"));
            eprintln!("images-mock: the document is not reloaded; the mock goes on with the one before");
            return None;
        }
        Err(error) => {
            eprintln!("images-mock: the document is not reloaded: {error}");
            return None;
        }
    };
    let files = load::files(&api, options);
    let operations = api.document().operations().len();
    engine.reload(api);
    if !quiet {
        eprintln!("images-mock: {} is reloaded: {operations} operations", load::name(options));
    }
    Some(files)
}

fn known(files: &[PathBuf]) -> Vec<Known> {
    let of = |path: &Path| {
        let metadata = std::fs::metadata(path).ok()?;
        Some((metadata.modified().ok()?, metadata.len()))
    };
    files.iter().map(|path| of(path)).collect()
}
