//! What is done so that a full disk does not keep anyone from deleting.

use std::sync::Arc;

use super::store::Inner;
use crate::store::error::StoreError;

/// Codes of SQLite for a write that found no room, or could not make the log or its index: full, I/O, cannot open.
const NO_ROOM: [i32; 3] = [13, 10, 14];

/// Whether more room may help.
pub(super) fn is_missing(error: &StoreError) -> bool {
    let StoreError::Unavailable { cause, .. } = error else { return false };
    let error = cause.downcast_ref::<sqlx::Error>().and_then(sqlx::Error::as_database_error);
    let code = error.and_then(|error| error.code()?.parse::<i32>().ok());
    // The lower byte is the kind of the failure, the others what exactly it was.
    code.is_some_and(|code| NO_ROOM.contains(&(code & 0xff)))
}

impl Inner {
    /// After a write that failed for lack of room: whether there is some now, so that it is worth another try.
    pub(super) async fn made_room_after<T>(self: &Arc<Self>, result: &Result<T, StoreError>) -> bool {
        if !result.as_ref().is_err_and(is_missing) {
            return false;
        }
        let inner = Arc::clone(self);
        let given_up = tokio::task::spawn_blocking(move || inner.reserve.give_up()).await;
        // With its contents in the database the log begins again, in the room that it has.
        let folded = sqlx::query("pragma wal_checkpoint(restart)").execute(&self.writer).await;
        if let Err(error) = folded {
            tracing::debug!(%error, "the log of the database keeps its length");
        }
        given_up.is_ok()
    }

    /// Makes the reserve again where it was given up; nobody waits for that.
    pub(super) fn restore_reserve(self: &Arc<Self>) {
        if self.reserve.is_missing() {
            let inner = Arc::clone(self);
            tokio::task::spawn_blocking(move || inner.reserve.restore());
        }
    }
}
