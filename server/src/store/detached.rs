//! Work that goes on when nobody waits for it.

use std::future::Future;

use super::error::StoreError;

/// Runs work to its end, also when nobody waits for it any more; a panic in it is passed on.
pub(super) async fn detached<T: Send + 'static>(
    work: impl Future<Output = Result<T, StoreError>> + Send + 'static,
) -> Result<T, StoreError> {
    match tokio::spawn(work).await {
        Ok(result) => result,
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        Err(error) => Err(StoreError::unavailable("the server is stopping", error)),
    }
}
