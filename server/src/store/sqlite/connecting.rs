//! Opening the file: its connections, and what brings it up to date.

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use sqlx::Row;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};

use super::migrations::migrator;
use super::opening::OpenError;
use super::room;
use super::store::{Inner, PATIENCE, SqliteStore};
use crate::store::cache::RecordCache;
use crate::store::error::StoreError;
use crate::store::reserve::Reserve;
use crate::store::sync::sync_folder;
use crate::store::writes::Writes;

/// Reading connections: a query holds one for some ten microseconds.
const READERS: u32 = 4;
/// Records in memory, about half a kilobyte each.
const CACHED: usize = 12_288;

/// What fails where a database does not open.
const OPENING: &str = "cannot open the database";

impl SqliteStore {
    /// Opens the file, which is made where there is none, and brings it up to date. Its folder must be there, and ours.
    ///
    /// # Errors
    /// It cannot be opened, is not a database of ours, or comes from a later release.
    pub async fn open(file: &Path) -> Result<SqliteStore, OpenError> {
        SqliteStore::look_at(file).await?;
        SqliteStore::open_own(file).await.map_err(|error| OpenError::of(file, error))
    }

    async fn open_own(file: &Path) -> Result<SqliteStore, StoreError> {
        let reserve = Reserve::in_folder(folder_of(file));
        Ok(match SqliteStore::open_with(file, reserve).await {
            // The log of the database has to be made: without room nothing could be read, nor deleted.
            Err(error) if room::is_missing(&error) => {
                let reserve = Reserve::in_folder(folder_of(file));
                reserve.give_up();
                SqliteStore::open_with(file, reserve).await?
            }
            result => result?,
        })
    }

    /// Keeps a little room back on the disk, so that images can be deleted when nothing else is free. Nobody waits for it.
    pub fn keep_reserve(&self) {
        self.0.restore_reserve();
    }

    async fn open_with(file: &Path, reserve: Reserve) -> Result<SqliteStore, StoreError> {
        let failed = |error: sqlx::Error| StoreError::unavailable(OPENING, error);
        let options = SqliteConnectOptions::from_str("sqlite:").map_err(failed)?.filename(file);
        let options = options.busy_timeout(PATIENCE);
        let writing = options
            .clone()
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // Acknowledged means on disk: every commit waits for it.
            .synchronous(SqliteSynchronous::Full);
        // Connections stay open: a closed last one would fold the log back, an opened one read the schema again.
        let pool = || {
            SqlitePoolOptions::new()
                .acquire_timeout(PATIENCE)
                .idle_timeout(None)
                .max_lifetime(None)
                .test_before_acquire(false)
        };
        let writer = pool().max_connections(1).connect_with(writing.clone()).await.map_err(failed)?;
        // The connections after the first are for this file: an empty one in its place would not be ours.
        writer.set_connect_options(writing.create_if_missing(false));
        let readers = pool().max_connections(READERS).connect_lazy_with(options.read_only(true));
        let newest = match SqliteStore::prepare(file, &writer, &readers).await {
            Ok(newest) => newest,
            Err(error) => {
                // The log goes with the last connection.
                readers.close().await;
                writer.close().await;
                return Err(error);
            }
        };
        let cache = RecordCache::new(CACHED);
        let (newest, writes) = (AtomicI64::new(newest), Writes::new());
        Ok(SqliteStore(Arc::new(Inner { writer, readers, cache, newest, reserve, writes })))
    }

    /// Brings the database up to date: `created_at` of its newest image.
    async fn prepare(file: &Path, writer: &SqlitePool, readers: &SqlitePool) -> Result<i64, StoreError> {
        sync_folder(folder_of(file)).map_err(|error| StoreError::unavailable(OPENING, error))?;
        migrator().run(writer).await.map_err(|error| StoreError::unavailable("cannot migrate the database", error))?;
        // By a reading connection, which is open from now on: when the writing one is given up it is not the last, whose
        // end would remove the log, which a full disk does not let the next one make again.
        let newest = sqlx::query("select coalesce(max(created_at), 0) from images").fetch_one(readers).await;
        newest.and_then(|row| row.try_get(0)).map_err(|error| StoreError::unavailable(OPENING, error))
    }
}

fn folder_of(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new("."))
}
