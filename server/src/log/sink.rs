//! Lines on their way to standard error: requests put them down, one thread writes them in batches.
//!
//! tracing-appender in its place wakes its thread for each line (14.4 against 12.3 µs of CPU for a getImage: medians of five
//! rounds of `wrk -c32`, in turn), limits lines and not bytes, and does not say in the log that lines were lost.

use std::io::{self, Write};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use tracing::level_filters::LevelFilter;
use tracing_subscriber::fmt::MakeWriter;

/// Bytes that wait to be written; what comes while there are so many is lost, and counted.
const WAITING: usize = 4 << 20;
/// How long lines gather: waking the thread for each of them would cost more than the line.
const GATHER: Duration = Duration::from_millis(10);
/// How long the end waits for the last lines: whoever reads them may have stopped reading.
const LAST: Duration = Duration::from_millis(500);

static SINK: OnceLock<Sink> = OnceLock::new();

/// Where lines are put down.
pub(super) struct Sink {
    level: LevelFilter,
    lines: Mutex<Lines>,
    /// There are lines, or it is the end.
    news: Condvar,
}

#[derive(Default)]
struct Lines {
    waiting: Vec<u8>,
    lost: usize,
    ended: bool,
}

/// Keeps the log going; when it is dropped, what still waits is written.
pub struct LogGuard(Option<Receiver<()>>);

/// Starts the thread, once for the process.
pub(super) fn start(level: LevelFilter) -> (&'static Sink, LogGuard) {
    let mut written = None;
    let sink = SINK.get_or_init(|| {
        let (sender, receiver) = mpsc::channel();
        written = Some((sender, receiver));
        Sink { level, lines: Mutex::default(), news: Condvar::new() }
    });
    let receiver = written.map(|(sender, receiver)| {
        std::thread::spawn(|| write_all(SINK.wait(), io::stderr(), sender));
        receiver
    });
    (sink, LogGuard(receiver))
}

/// The sink, where it was started and takes this level.
pub(super) fn taking(level: LevelFilter) -> Option<&'static Sink> {
    SINK.get().filter(|sink| level <= sink.level)
}

impl Sink {
    /// Puts down whole lines.
    pub fn push(&self, lines: &[u8]) {
        let mut all = self.lock();
        if all.waiting.len() + lines.len() > WAITING {
            all.lost += 1;
            return;
        }
        let first = all.waiting.is_empty();
        all.waiting.extend_from_slice(lines);
        drop(all);
        if first {
            self.news.notify_one();
        }
    }

    fn lock(&self) -> MutexGuard<'_, Lines> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Writes until the end. Dropping `done` tells that everything is written.
fn write_all(sink: &Sink, mut out: impl Write, done: Sender<()>) {
    let mut batch = Vec::new();
    loop {
        let (lost, ended) = {
            let nothing = |lines: &mut Lines| lines.waiting.is_empty() && !lines.ended;
            let mut lines = sink.news.wait_while(sink.lock(), nothing).unwrap_or_else(PoisonError::into_inner);
            // The two buffers change places, so that neither has to grow again.
            std::mem::swap(&mut batch, &mut lines.waiting);
            (std::mem::take(&mut lines.lost), lines.ended)
        };
        if lost > 0 {
            batch.extend(
                format!("{lost} lines of the log were lost: they came faster than they could be written\n").bytes(),
            );
        }
        // Where the log itself fails there is nowhere to say so.
        let _ = out.write_all(&batch).and_then(|()| out.flush());
        batch.clear();
        if ended {
            drop(done);
            return;
        }
        std::thread::sleep(GATHER);
    }
}

impl Drop for LogGuard {
    fn drop(&mut self) {
        let (Some(done), Some(sink)) = (self.0.take(), SINK.get()) else { return };
        sink.lock().ended = true;
        sink.news.notify_one();
        // It ends when everything is written, or when nobody reads it.
        let _ = done.recv_timeout(LAST);
    }
}

/// One event of tracing; it is put down as a whole when it is dropped.
pub(super) struct Event(&'static Sink, Vec<u8>);

impl Write for Event {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.1.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Event {
    fn drop(&mut self) {
        self.0.push(&self.1);
    }
}

impl MakeWriter<'_> for &'static Sink {
    type Writer = Event;

    fn make_writer(&self) -> Event {
        Event(self, Vec::with_capacity(256))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Blocks until its channel is read.
    struct Out(Sender<Vec<u8>>);

    impl Write for Out {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.send(bytes.to_vec()).map_err(io::Error::other)?;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn lines_come_whole_and_in_order_and_lost_ones_are_counted() {
        let sink = Sink { level: LevelFilter::INFO, lines: Mutex::default(), news: Condvar::new() };
        let line = [b'x'; 1023].into_iter().chain([b'\n']).collect::<Vec<u8>>();
        for _ in 0..WAITING / line.len() + 3 {
            sink.push(&line);
        }
        sink.lock().ended = true;
        let (sender, written) = mpsc::channel();
        let (done, ended) = mpsc::channel();
        write_all(&sink, Out(sender), done);
        let text = String::from_utf8(written.iter().flatten().collect()).unwrap();
        assert_eq!(text.lines().count(), WAITING / line.len() + 1);
        assert!(text.lines().last().unwrap().starts_with("3 lines of the log were lost"));
        assert!(ended.recv().is_err());
    }
}
