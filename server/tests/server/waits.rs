//! Waits, each of which ends.

use std::time::Duration;

use tokio::time::timeout;

/// No test waits longer for one thing.
pub const LIMIT: Duration = Duration::from_secs(60);

/// What the future gives; one that takes too long fails the test, which says what did not come.
pub async fn within<T>(what: &str, future: impl Future<Output = T>) -> T {
    within_time(LIMIT, what, future).await
}

/// The same for what may take longer, being many waits that end.
pub async fn within_time<T>(limit: Duration, what: &str, future: impl Future<Output = T>) -> T {
    let outcome = timeout(limit, future).await;
    outcome.unwrap_or_else(|_| panic!("waited {} s in vain for {what}", limit.as_secs()))
}

/// Asks again until the answer is there.
pub async fn eventually<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    let answer = async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    within(what, answer).await
}
