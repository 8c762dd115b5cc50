//! Whether a part of the store can be written: known from its last write, or found out by a trial.

use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::detached::detached;
use super::error::StoreError;

/// So long a write that succeeded stands for the next one.
const FRESH: Duration = Duration::from_secs(2);
/// How long anyone waits for a check, or for its trial.
const LIMIT: Duration = Duration::from_secs(2);

/// What a check asks beside the trial, within the same time.
pub(super) async fn in_time<T>(
    doing: &'static str,
    work: impl Future<Output = Result<T, StoreError>>,
) -> Result<T, StoreError> {
    within(LIMIT, doing, work).await
}

async fn within<T>(
    limit: Duration,
    doing: &'static str,
    work: impl Future<Output = Result<T, StoreError>>,
) -> Result<T, StoreError> {
    let late = |_| Err(StoreError::unavailable(doing, "it does not come to its end"));
    tokio::time::timeout(limit, work).await.unwrap_or_else(late)
}

/// The last write of a part of the store.
#[derive(Debug)]
pub(super) struct Writes {
    /// When it succeeded; `None` where it failed, or there was none.
    last_success: Mutex<Option<Instant>>,
    /// One trial at a time, also where a disk holds it up for longer than anyone waits.
    turn: Arc<tokio::sync::Mutex<()>>,
    limit: Duration,
}

impl Writes {
    /// None so far.
    pub fn new() -> Arc<Writes> {
        Writes::with_limit(LIMIT)
    }

    fn with_limit(limit: Duration) -> Arc<Writes> {
        Arc::new(Writes { last_success: Mutex::default(), turn: Arc::default(), limit })
    }

    /// To be told of a write that needed room of its own.
    pub fn succeeded(&self) {
        self.remember(Some(Instant::now()));
    }

    /// To be told of any write.
    pub fn failed(&self) {
        self.remember(None);
    }

    fn remember(&self, succeeded: Option<Instant>) {
        *self.last_success.lock().unwrap_or_else(PoisonError::into_inner) = succeeded;
    }

    fn are_known_to_work(&self) -> bool {
        let succeeded = *self.last_success.lock().unwrap_or_else(PoisonError::into_inner);
        succeeded.is_some_and(|succeeded| succeeded.elapsed() < FRESH)
    }

    /// Whether a write succeeds now: as a recent one did, or else as the trial does.
    pub async fn check(
        self: &Arc<Self>,
        doing: &'static str,
        trial: impl Future<Output = Result<(), StoreError>> + Send + 'static,
    ) -> Result<(), StoreError> {
        if self.are_known_to_work() {
            return Ok(());
        }
        let writes = Arc::clone(self);
        let proof = async move {
            let turn = Arc::clone(&writes.turn).lock_owned().await;
            // The one before may have found it out.
            if writes.are_known_to_work() {
                return Ok(());
            }
            detached(async move {
                let result = trial.await;
                match result {
                    Ok(()) => writes.succeeded(),
                    Err(_) => writes.failed(),
                }
                drop(turn);
                result
            })
            .await
        };
        within(self.limit, doing, proof).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
    use tokio::sync::Semaphore;

    const LONG: Duration = Duration::from_secs(60);

    fn failure<T>() -> Result<T, StoreError> {
        Err(StoreError::unavailable("cannot", "the test says so"))
    }

    #[tokio::test]
    async fn a_trial_is_made_after_a_failure_and_not_after_a_success() {
        let writes = Writes::with_limit(LONG);
        let tried = Arc::new(AtomicUsize::new(0));
        let check = async |works: bool| {
            let tried = Arc::clone(&tried);
            let trial = async move {
                tried.fetch_add(1, SeqCst);
                if works { Ok(()) } else { failure() }
            };
            writes.check("cannot", trial).await.is_ok()
        };
        assert!(!check(false).await && !check(false).await);
        assert!(check(true).await && check(false).await, "the success before stands for it");
        assert_eq!(tried.load(SeqCst), 3);
        writes.failed();
        assert!(!check(false).await);
        writes.succeeded();
        assert!(check(false).await);
        assert_eq!(tried.load(SeqCst), 4);
    }

    #[tokio::test]
    async fn a_trial_that_hangs_holds_up_nobody_and_there_is_no_second_one() {
        let writes = Writes::with_limit(Duration::from_millis(20));
        let (begun, held) = (Arc::new(AtomicUsize::new(0)), Arc::new(Semaphore::new(0)));
        for _ in 0..3 {
            let (begun, held) = (Arc::clone(&begun), Arc::clone(&held));
            let trial = async move {
                begun.fetch_add(1, SeqCst);
                held.acquire().await.map(|_| ()).map_err(|error| StoreError::unavailable("cannot", error))
            };
            assert!(writes.check("cannot", trial).await.is_err());
        }
        assert_eq!(begun.load(SeqCst), 1);
        // Once it succeeds after all that is as good as any other.
        held.add_permits(1);
        let turn = tokio::time::timeout(LONG, writes.turn.lock()).await;
        drop(turn.expect("the trial has not ended in a minute"));
        writes.check("cannot", async { failure() }).await.unwrap();
    }
}
