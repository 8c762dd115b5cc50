//! Whether the database can be read and written now.

use std::sync::Arc;

use sqlx::{AssertSqlSafe, Row};

use super::failure::{cannot_read, cannot_write};
use super::store::Inner;
use super::writing::Writing;
use crate::store::error::StoreError;
use crate::store::writes::in_time;

impl Inner {
    pub(super) async fn check(self: &Arc<Self>) -> Result<(), StoreError> {
        let read = sqlx::query("select 1 from images limit 1").execute(&self.readers);
        in_time("cannot read the database", async { read.await.map_err(cannot_read) }).await?;
        let inner = Arc::clone(self);
        self.writes.check("cannot write the database", async move { inner.try_to_write().await }).await
    }

    /// Writes what is there already: the first page goes to the log and waits for the disk, like a change.
    async fn try_to_write(&self) -> Result<(), StoreError> {
        let mut transaction = Writing::begin(self).await?;
        let version = sqlx::query("pragma user_version").fetch_one(&mut *transaction).await;
        let version: i64 = version.and_then(|row| row.try_get(0)).map_err(cannot_write)?;
        let same = AssertSqlSafe(format!("pragma user_version = {version}"));
        sqlx::query(same).execute(&mut *transaction).await.map_err(cannot_write)?;
        transaction.commit().await.map_err(cannot_write)
    }
}
