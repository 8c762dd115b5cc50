//! Transactions of the writing connection.
//!
//! Their `begin` and `commit` are statements like others. sqlx's own transactions count how deep they are, and the count
//! stays wrong after a commit that failed, on a full disk say: that connection begins no other transaction.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use sqlx::pool::PoolConnection;
use sqlx::sqlite::{Sqlite, SqliteConnection};

use super::failure::cannot_write;
use super::store::Inner;
use crate::store::error::StoreError;
use crate::store::writes::Writes;

/// A transaction that has the write lock from its first statement.
///
/// Dropped without a commit that succeeded, it gives its connection up: nobody has to know in which state the failure
/// left it. Its end takes the changes back, and the next transaction waits for that and opens a new one.
pub(super) struct Writing {
    connection: PoolConnection<Sqlite>,
    writes: Arc<Writes>,
    committed: bool,
}

impl Writing {
    /// Waits for the connection and for the lock.
    pub async fn begin(inner: &Inner) -> Result<Writing, StoreError> {
        let (connection, writes) = (inner.writer.acquire().await.map_err(cannot_write)?, Arc::clone(&inner.writes));
        let mut writing = Writing { connection, writes, committed: false };
        sqlx::query("begin immediate").execute(&mut *writing).await.map_err(cannot_write)?;
        Ok(writing)
    }

    /// Makes changes durable that need room of their own, which shows that there is some.
    pub async fn commit_new(self) -> Result<(), sqlx::Error> {
        let writes = Arc::clone(&self.writes);
        self.commit().await?;
        writes.succeeded();
        Ok(())
    }

    /// Makes the changes durable, if there are any.
    pub async fn commit(mut self) -> Result<(), sqlx::Error> {
        sqlx::query("commit").execute(&mut *self).await?;
        self.committed = true;
        Ok(())
    }
}

impl Deref for Writing {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        &self.connection
    }
}

impl DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        &mut self.connection
    }
}

impl Drop for Writing {
    fn drop(&mut self) {
        if !self.committed {
            self.writes.failed();
            self.connection.close_on_drop();
        }
    }
}
