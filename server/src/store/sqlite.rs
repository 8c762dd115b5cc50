//! [`MetaStore`] on SQLite: one writing connection, some reading ones, and a cache in front of them.
//!
//! This process is the only one that writes images (see [`super::DirectoryLock`]), which is what makes the cache right.
//! Keys may be written by others ([`KeyTable`]).

mod key_table;
mod opening;
mod room;
mod trial;
mod writing;

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering::Relaxed};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use async_trait::async_trait;
use images_pixels::Format;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
    SqliteSynchronous,
};
use sqlx::{Row, SqlSafeStr};

use self::writing::Writing;
use super::cache::{ReadMark, RecordCache};
use super::reserve::Reserve;
use super::sync::sync_folder;
use super::writes::Writes;
use super::{BlobKey, ImageRecord, MetaStore, NewImage, OrphanedBlob, Page, StoreError, detached};
use crate::keys::{Caller, KeyHash, Stage, StoredKey};

pub use key_table::KeyTable;
pub use opening::OpenError;

/// Reading connections: a query holds one for some ten microseconds.
const READERS: u32 = 4;
/// How long a request waits for a connection before it gives up.
const PATIENCE: Duration = Duration::from_secs(5);
/// Records in memory, about half a kilobyte each.
const CACHED: usize = 12_288;

/// What fails where a database does not open.
const OPENING: &str = "cannot open the database";

macro_rules! columns {
    () => {
        "id, owner, stage, name, format, width, height, size, sha256, blob_key, published, created_at"
    };
}

/// A transaction of the writing connection.
macro_rules! writing {
    ($inner:expr) => {
        Writing::begin(&$inner).await.map_err(cannot_write)?
    };
}

/// The migrations, in their order, as they are in `migrations/sqlite`.
const MIGRATIONS: [(i64, &str, &str); 1] =
    [(1, "images and keys", include_str!("../../migrations/sqlite/0001_images_and_keys.sql"))];

/// Records in a SQLite file.
#[derive(Clone, Debug)]
pub struct SqliteStore(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    writer: SqlitePool,
    readers: SqlitePool,
    cache: RecordCache,
    /// `created_at` of the newest image.
    newest: AtomicI64,
    reserve: Reserve,
    /// Those that need room of their own: a deletion has the reserve.
    writes: Arc<Writes>,
}

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

impl Inner {
    async fn read_image(&self, id: &str, mark: ReadMark) -> Result<Option<Arc<ImageRecord>>, StoreError> {
        let row =
            sqlx::query(concat!("select ", columns!(), " from images where id = $1 and state = 'ready'")).bind(id);
        let row = row.fetch_optional(&self.readers).await.map_err(cannot_read)?;
        let Some(record) = row.as_ref().map(record_of).transpose()? else { return Ok(None) };
        self.cache.insert(&record, mark);
        Ok(Some(record))
    }

    async fn publish(
        &self,
        caller: &Caller,
        id: &str,
        published: bool,
    ) -> Result<Option<Arc<ImageRecord>>, StoreError> {
        let mut transaction = writing!(self);
        // What is so already is not written again: no wait for the disk.
        let changed = sqlx::query(concat!(
            "update images set published = $4 where id = $1 and owner = $2 and stage = $3 and state = 'ready' \
             and published <> $4 returning ",
            columns!()
        ));
        let changed = changed.bind(id).bind(caller.owner.as_ref()).bind(caller.stage.as_str()).bind(published);
        let mut row = changed.fetch_optional(&mut *transaction).await.map_err(cannot_write)?;
        if row.is_none() {
            let same = sqlx::query(concat!(
                "select ",
                columns!(),
                " from images where id = $1 and owner = $2 and stage = $3 and state = 'ready'"
            ));
            let same = same.bind(id).bind(caller.owner.as_ref()).bind(caller.stage.as_str());
            row = same.fetch_optional(&mut *transaction).await.map_err(cannot_write)?;
        }
        let record = row.as_ref().map(record_of).transpose()?;
        transaction.commit().await.map_err(cannot_write)?;
        Ok(record)
    }

    async fn delete(&self, caller: &Caller, id: &str) -> Result<Option<BlobKey>, StoreError> {
        let mut transaction = writing!(self);
        // Id and time keep their place in the list; what the owner wrote goes.
        let row = sqlx::query(
            "update images set state = 'deleted', published = false, name = '' \
             where id = $1 and owner = $2 and stage = $3 and state = 'ready' returning blob_key",
        );
        let row = row.bind(id).bind(caller.owner.as_ref()).bind(caller.stage.as_str());
        let row = row.fetch_optional(&mut *transaction).await.map_err(cannot_write)?;
        let blob_key = row.map(|row| row.try_get(0).map(BlobKey::from_stored)).transpose().map_err(unreadable)?;
        transaction.commit().await.map_err(cannot_write)?;
        Ok(blob_key)
    }
}

fn folder_of(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new("."))
}

fn migrator() -> Migrator {
    let migrations = MIGRATIONS.map(|(version, description, sql)| {
        Migration::new(version, description.into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    Migrator::with_migrations(migrations.into())
}

#[async_trait]
impl MetaStore for SqliteStore {
    async fn check(&self) -> Result<(), StoreError> {
        self.0.check().await
    }

    async fn keys(&self) -> Result<Vec<StoredKey>, StoreError> {
        let rows = sqlx::query("select key_hash, owner, stage from api_keys order by created_at, key_hash");
        let rows = rows.fetch_all(&self.0.readers).await.map_err(cannot_read)?;
        rows.iter().map(key_of).collect()
    }

    async fn add_keys(&self, keys: Vec<StoredKey>) -> Result<(), StoreError> {
        let inner = Arc::clone(&self.0);
        detached(async move {
            let mut transaction = writing!(inner);
            for key in keys {
                insert_key(&mut transaction, &key).await.map_err(cannot_write)?;
            }
            transaction.commit_new().await.map_err(cannot_write)
        })
        .await
    }

    async fn stage(&self, image: &NewImage) -> Result<(), StoreError> {
        let (inner, image) = (Arc::clone(&self.0), image.clone());
        detached(async move {
            let mut transaction = writing!(inner);
            sqlx::query(concat!(
                "insert into images (state, ",
                columns!(),
                ") values ('staged', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, false, $11)"
            ))
            .bind(&image.id)
            .bind(image.caller.owner.as_ref())
            .bind(image.caller.stage.as_str())
            .bind(&image.name)
            .bind(image.format.name())
            .bind(i64::from(image.width))
            .bind(i64::from(image.height))
            .bind(i64::try_from(image.size).unwrap_or(i64::MAX))
            .bind(hex::encode(image.sha256))
            .bind(image.blob_key.as_str())
            .bind(now())
            .execute(&mut *transaction)
            .await
            .map_err(cannot_write)?;
            transaction.commit_new().await.map_err(cannot_write)
        })
        .await
    }

    async fn finish(&self, id: &str) -> Result<Arc<ImageRecord>, StoreError> {
        let (inner, id) = (Arc::clone(&self.0), id.to_owned());
        detached(async move {
            let mut transaction = writing!(inner);
            // The writing connection is ours: times come out in the order of the commits, also when the clock goes back.
            let created_at = now().max(inner.newest.load(Relaxed) + 1);
            let row = sqlx::query(concat!(
                "update images set state = 'ready', created_at = $2 where id = $1 and state = 'staged' returning ",
                columns!()
            ))
            .bind(&id)
            .bind(created_at)
            .fetch_one(&mut *transaction)
            .await
            .map_err(cannot_write)?;
            let record = record_of(&row)?;
            transaction.commit_new().await.map_err(cannot_write)?;
            inner.newest.fetch_max(created_at, Relaxed);
            inner.restore_reserve();
            Ok(record)
        })
        .await
    }

    async fn abandon(&self, id: &str) -> Result<bool, StoreError> {
        let (inner, id) = (Arc::clone(&self.0), id.to_owned());
        detached(async move {
            let mut transaction = writing!(inner);
            let gone =
                sqlx::query("update images set state = 'abandoned' where id = $1 and state = 'staged'").bind(&id);
            let gone = gone.execute(&mut *transaction).await.map_err(cannot_write)?;
            transaction.commit().await.map_err(cannot_write)?;
            Ok(gone.rows_affected() > 0)
        })
        .await
    }

    async fn image(&self, id: &str) -> Result<Option<Arc<ImageRecord>>, StoreError> {
        match self.0.cache.get(id) {
            Ok(record) => Ok(Some(record)),
            // In a box of its own: what a query needs is large, and most lookups make none.
            Err(mark) => Box::pin(self.0.read_image(id, mark)).await,
        }
    }

    async fn page(&self, caller: &Caller, from: Option<&str>, take: u32) -> Result<Option<Page>, StoreError> {
        // One snapshot for all queries: what is written meanwhile belongs to another moment.
        let mut snapshot = self.0.readers.begin().await.map_err(cannot_read)?;
        let start = match from {
            None => (i64::MAX, String::new()),
            Some(id) => match place_of(&mut snapshot, caller, id).await? {
                Some(created_at) => (created_at, id.to_owned()),
                None => return Ok(None),
            },
        };
        let mut images = page_from(&mut snapshot, caller, &start, i64::from(take) + 1).await?;
        let next = (images.len() > take as usize).then(|| images.pop()).flatten().map(|record| record.image.id.clone());
        let previous = match from {
            None => None,
            Some(_) => first_of_page_before(&mut snapshot, caller, &start, take).await?,
        };
        snapshot.commit().await.map_err(cannot_read)?;
        Ok(Some(Page { images, previous, next }))
    }

    async fn set_published(
        &self,
        caller: &Caller,
        id: &str,
        published: bool,
    ) -> Result<Option<Arc<ImageRecord>>, StoreError> {
        let (inner, caller, id) = (Arc::clone(&self.0), caller.clone(), id.to_owned());
        detached(async move {
            let _mark = inner.cache.begin_write(&id);
            let mut result = inner.publish(&caller, &id, published).await;
            // To take an image back needs no room of its own, like a deletion.
            if !published && inner.made_room_after(&result).await {
                result = inner.publish(&caller, &id, published).await;
            }
            result
        })
        .await
    }

    async fn delete(&self, caller: &Caller, id: &str) -> Result<Option<BlobKey>, StoreError> {
        let (inner, caller, id) = (Arc::clone(&self.0), caller.clone(), id.to_owned());
        detached(async move {
            let _mark = inner.cache.begin_write(&id);
            let mut result = inner.delete(&caller, &id).await;
            if inner.made_room_after(&result).await {
                result = inner.delete(&caller, &id).await;
            }
            result
        })
        .await
    }

    async fn forget_bytes(&self, id: &str) -> Result<(), StoreError> {
        let (inner, id) = (Arc::clone(&self.0), id.to_owned());
        detached(async move {
            let mut transaction = writing!(inner);
            let forgotten =
                sqlx::query("update images set blob_key = null where id = $1 and state = 'deleted'").bind(&id);
            forgotten.execute(&mut *transaction).await.map_err(cannot_write)?;
            // Nobody ever saw an abandoned one.
            let removed = sqlx::query("delete from images where id = $1 and state = 'abandoned'").bind(&id);
            removed.execute(&mut *transaction).await.map_err(cannot_write)?;
            transaction.commit().await.map_err(cannot_write)?;
            inner.restore_reserve();
            Ok(())
        })
        .await
    }

    async fn orphaned_blobs(&self) -> Result<Vec<OrphanedBlob>, StoreError> {
        let rows = sqlx::query("select id, blob_key from images where state <> 'ready' and blob_key is not null");
        let rows = rows.fetch_all(&self.0.readers).await.map_err(cannot_read)?;
        rows.iter()
            .map(|row| {
                let blob_key = BlobKey::from_stored(row.try_get("blob_key")?);
                Ok(OrphanedBlob { id: row.try_get("id")?, blob_key })
            })
            .collect::<Result<_, sqlx::Error>>()
            .map_err(unreadable)
    }

    async fn close(&self) {
        self.0.readers.close().await;
        self.0.writer.close().await;
    }
}

/// When an image of the caller was made, also if it is deleted by now.
async fn place_of(connection: &mut SqliteConnection, caller: &Caller, id: &str) -> Result<Option<i64>, StoreError> {
    let row = sqlx::query(
        "select created_at from images where id = $1 and owner = $2 and stage = $3 and state in ('ready', 'deleted')",
    );
    let row = row.bind(id).bind(caller.owner.as_ref()).bind(caller.stage.as_str());
    let row = row.fetch_optional(connection).await.map_err(cannot_read)?;
    row.map(|row| row.try_get(0)).transpose().map_err(unreadable)
}

/// At most `count` images, newest first, from a place on.
async fn page_from(
    connection: &mut SqliteConnection,
    caller: &Caller,
    (created_at, id): &(i64, String),
    count: i64,
) -> Result<Vec<Arc<ImageRecord>>, StoreError> {
    let rows = sqlx::query(PAGE).bind(caller.owner.as_ref()).bind(caller.stage.as_str());
    let rows = rows.bind(created_at).bind(id).bind(count).fetch_all(connection).await.map_err(cannot_read)?;
    rows.iter().map(record_of).collect()
}

const PAGE: &str = concat!(
    "select ",
    columns!(),
    " from images where owner = $1 and stage = $2 and state = 'ready' and (created_at, id) <= ($3, $4) \
     order by created_at desc, id desc limit $5"
);

/// Id of the image that lies `take` places before a place, or as many as there are.
async fn first_of_page_before(
    connection: &mut SqliteConnection,
    caller: &Caller,
    (created_at, id): &(i64, String),
    take: u32,
) -> Result<Option<String>, StoreError> {
    let rows = sqlx::query(PAGE_BEFORE).bind(caller.owner.as_ref()).bind(caller.stage.as_str());
    let rows = rows.bind(created_at).bind(id).bind(i64::from(take)).fetch_all(connection).await.map_err(cannot_read)?;
    rows.last().map(|row| row.try_get(0)).transpose().map_err(unreadable)
}

const PAGE_BEFORE: &str = "select id from images where owner = $1 and stage = $2 and state = 'ready' \
     and (created_at, id) > ($3, $4) order by created_at asc, id asc limit $5";

fn record_of(row: &SqliteRow) -> Result<Arc<ImageRecord>, StoreError> {
    let sha256: &str = row.try_get("sha256").map_err(unreadable)?;
    let mut digest = [0; 32];
    hex::decode_to_slice(sha256, &mut digest).map_err(|_| damaged("sha256"))?;
    let format: &str = row.try_get("format").map_err(unreadable)?;
    let number = |column| row.try_get::<i64, _>(column).map_err(unreadable);
    let image = NewImage {
        id: row.try_get("id").map_err(unreadable)?,
        caller: caller_of(row)?,
        name: row.try_get("name").map_err(unreadable)?,
        format: Format::from_name(format).ok_or_else(|| damaged("format"))?,
        width: u32::try_from(number("width")?).map_err(|_| damaged("width"))?,
        height: u32::try_from(number("height")?).map_err(|_| damaged("height"))?,
        size: u64::try_from(number("size")?).map_err(|_| damaged("size"))?,
        sha256: digest,
        blob_key: BlobKey::from_stored(row.try_get("blob_key").map_err(unreadable)?),
    };
    let published = row.try_get("published").map_err(unreadable)?;
    Ok(Arc::new(ImageRecord::new(image, published, number("created_at")?)))
}

async fn insert_key(connection: &mut SqliteConnection, key: &StoredKey) -> Result<(), sqlx::Error> {
    let insert = sqlx::query("insert into api_keys (key_hash, owner, stage, created_at) values ($1, $2, $3, $4)");
    let insert = insert.bind(key.hash.to_hex()).bind(key.caller.owner.as_ref()).bind(key.caller.stage.as_str());
    insert.bind(now()).execute(connection).await.map(drop)
}

fn key_of(row: &SqliteRow) -> Result<StoredKey, StoreError> {
    let hash: &str = row.try_get("key_hash").map_err(unreadable)?;
    Ok(StoredKey { hash: KeyHash::from_hex(hash).ok_or_else(|| damaged("key_hash"))?, caller: caller_of(row)? })
}

fn caller_of(row: &SqliteRow) -> Result<Caller, StoreError> {
    let owner: &str = row.try_get("owner").map_err(unreadable)?;
    let stage: &str = row.try_get("stage").map_err(unreadable)?;
    Ok(Caller { owner: owner.into(), stage: Stage::from_name(stage).ok_or_else(|| damaged("stage"))? })
}

/// Microseconds since 1970.
fn now() -> i64 {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(elapsed.as_micros()).unwrap_or(i64::MAX)
}

fn cannot_read(error: sqlx::Error) -> StoreError {
    StoreError::unavailable("cannot read the database", error)
}

fn cannot_write(error: sqlx::Error) -> StoreError {
    StoreError::unavailable("cannot write the database", error)
}

fn unreadable(error: sqlx::Error) -> StoreError {
    StoreError::Damaged(format!("a row of the database cannot be read: {error}"))
}

fn damaged(column: &str) -> StoreError {
    StoreError::Damaged(format!("a row of the database has no valid {column}"))
}

#[cfg(test)]
mod tests;
