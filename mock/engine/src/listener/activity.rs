use std::sync::atomic::Ordering::{Acquire, Release};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use super::options::Limits;

/// What a connection is doing. Requests only note it; one timer for the whole connection looks at the notes.
///
/// The tasks of one connection make the notes and its timer reads them. That something is over is noted after the time
/// at which it was, and is read before it: nobody counts as idle for the time of its work.
pub(super) struct Activity {
    start: Instant,
    /// Requests whose answer is being made.
    answering: AtomicUsize,
    /// When the client last got something, in milliseconds after the start.
    served: AtomicU64,
    /// Since when the client takes nothing, in milliseconds after the start; [`TAKES`] where it does.
    waits: AtomicU64,
    /// The connection is to end with a reset.
    reset: AtomicBool,
}

/// The client takes what is written.
const TAKES: u64 = u64::MAX;

/// Why a connection is ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expired {
    /// There was no request, or no whole head of one.
    Idle,
    /// The client takes nothing of its answer.
    Stuck,
}

impl Activity {
    pub(super) fn new() -> Activity {
        Activity {
            start: Instant::now(),
            answering: AtomicUsize::new(0),
            served: AtomicU64::new(0),
            waits: AtomicU64::new(TAKES),
            reset: AtomicBool::new(false),
        }
    }

    /// Something was written.
    pub(super) fn wrote(&self) {
        self.served.store(self.elapsed(), Release);
        self.waits.store(TAKES, Release);
    }

    /// Something could not be written yet.
    pub(super) fn write_waits(&self) {
        if self.waits.load(Acquire) == TAKES {
            self.waits.store(self.elapsed(), Release);
        }
    }

    /// The connection is to end with a reset.
    pub(super) fn reset(&self) {
        self.reset.store(true, Release);
    }

    pub(super) fn is_reset(&self) -> bool {
        self.reset.load(Acquire)
    }

    /// An answer is being made until the guard is dropped.
    pub(super) fn answering(&self) -> Answering<'_> {
        self.answering.fetch_add(1, Release);
        Answering { activity: self }
    }

    /// Comes back when a limit has passed.
    pub(super) async fn expired(&self, limits: &Limits) -> Expired {
        loop {
            match self.look(limits) {
                Ok(next) => sleep_until(next).await,
                Err(expired) => return expired,
            }
        }
    }

    /// Looks at the notes; says when to look again: early enough for whatever may begin in between.
    fn look(&self, limits: &Limits) -> Result<Instant, Expired> {
        let now = self.elapsed();
        let again = now + millis(limits.head.min(limits.answer)).max(1);
        let waits = self.waits.load(Acquire);
        if waits != TAKES {
            return self.until(now, waits + millis(limits.answer), again, Expired::Stuck);
        }
        if self.answering.load(Acquire) > 0 {
            return Ok(self.start + Duration::from_millis(again));
        }
        self.until(now, self.served.load(Acquire) + millis(limits.head), again, Expired::Idle)
    }

    fn until(&self, now: u64, deadline: u64, again: u64, expired: Expired) -> Result<Instant, Expired> {
        match now >= deadline {
            true => Err(expired),
            false => Ok(self.start + Duration::from_millis(deadline.min(again))),
        }
    }

    fn elapsed(&self) -> u64 {
        millis(self.start.elapsed())
    }
}

/// An answer that is being made.
pub(super) struct Answering<'a> {
    activity: &'a Activity,
}

impl Drop for Answering<'_> {
    fn drop(&mut self) {
        self.activity.served.store(self.activity.elapsed(), Release);
        self.activity.answering.fetch_sub(1, Release);
    }
}

/// At most a year, so that sums of times stay in range.
fn millis(time: Duration) -> u64 {
    const YEAR: u64 = 365 * 24 * 60 * 60 * 1000;
    u64::try_from(time.as_millis()).unwrap_or(YEAR).min(YEAR)
}
