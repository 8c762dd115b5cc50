//! The parts of the store on SQLite, which every file beside this one works on.

use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::time::Duration;

use sqlx::sqlite::SqlitePool;

use crate::store::cache::RecordCache;
use crate::store::reserve::Reserve;
use crate::store::writes::Writes;

/// How long a request waits for a connection before it gives up.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// Records in a SQLite file.
#[derive(Clone, Debug)]
pub struct SqliteStore(pub(super) Arc<Inner>);

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) writer: SqlitePool,
    pub(super) readers: SqlitePool,
    pub(super) cache: RecordCache,
    /// `created_at` of the newest image.
    pub(super) newest: AtomicI64,
    pub(super) reserve: Reserve,
    /// Those that need room of their own: a deletion has the reserve.
    pub(super) writes: Arc<Writes>,
}
