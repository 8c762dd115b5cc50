//! The keys in a database that a server may use meanwhile. This is the one table that others than the server may write: it
//! keeps no copy of it that they would make wrong, but reads it again.

use std::path::Path;
use std::str::FromStr;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteSynchronous};
use sqlx::{ConnectOptions, Row};

use super::clock::now;
use super::failure::{cannot_read, cannot_write, unreadable};
use super::opening::{Looked, OpenError, look};
use super::rows::{caller_of, key_of};
use super::store::PATIENCE;
use crate::keys::{Caller, KeyId, ListedKey, StoredKey};
use crate::store::error::StoreError;

/// The keys of a database. Each change is one statement, and durable when it returns.
pub struct KeyTable(SqliteConnection);

impl KeyTable {
    /// Those in the file, which is neither made nor migrated.
    ///
    /// # Errors
    /// There is no such file, or it is not a database of ours, or cannot be opened now.
    pub async fn open(file: &Path) -> Result<KeyTable, OpenError> {
        if look(file).await? == Looked::New {
            return Err(OpenError::none(file));
        }
        let failed = |error| OpenError::of(file, StoreError::unavailable("cannot open the database", error));
        let options = SqliteConnectOptions::from_str("sqlite:").map_err(failed)?.filename(file);
        let options = options.busy_timeout(PATIENCE).synchronous(SqliteSynchronous::Full);
        Ok(KeyTable(options.connect().await.map_err(failed)?))
    }

    /// Adds a key.
    ///
    /// # Errors
    /// The database cannot be written now.
    pub async fn add(&mut self, key: &StoredKey) -> Result<(), StoreError> {
        insert_key(&mut self.0, key).await.map_err(cannot_write)
    }

    /// Every key, the oldest first.
    ///
    /// # Errors
    /// The database cannot be read now.
    pub async fn list(&mut self) -> Result<Vec<ListedKey>, StoreError> {
        let rows = sqlx::query("select key_hash, owner, stage, created_at from api_keys order by created_at, key_hash");
        let rows = rows.fetch_all(&mut self.0).await.map_err(cannot_read)?;
        let listed = rows.iter().map(|row| {
            let key = key_of(row)?;
            let created_at = row.try_get("created_at").map_err(unreadable)?;
            Ok(ListedKey { id: KeyId::of(key.hash), caller: key.caller, created_at })
        });
        listed.collect()
    }

    /// Removes the key with this name; whose it was, `None` where there is none.
    ///
    /// # Errors
    /// The database cannot be written now.
    pub async fn remove(&mut self, id: &KeyId) -> Result<Option<Caller>, StoreError> {
        let removed =
            sqlx::query("delete from api_keys where substr(key_hash, 1, length($1)) = $1 returning owner, stage");
        // All rows: a statement that is left half-way is not committed.
        let removed = removed.bind(id.digits()).fetch_all(&mut self.0).await.map_err(cannot_write)?;
        removed.first().map(caller_of).transpose()
    }

    /// Whether this owner has a key or an image.
    ///
    /// # Errors
    /// The database cannot be read now.
    pub async fn has_owner(&mut self, owner: &str) -> Result<bool, StoreError> {
        let row = sqlx::query(
            "select exists (select 1 from api_keys where owner = $1) \
             or exists (select 1 from images where owner = $1 and stage in ('live', 'test') and state = 'ready')",
        );
        let row = row.bind(owner).fetch_one(&mut self.0).await.map_err(cannot_read)?;
        row.try_get(0).map_err(unreadable)
    }
}

/// Adds a key to the table.
pub(super) async fn insert_key(connection: &mut SqliteConnection, key: &StoredKey) -> Result<(), sqlx::Error> {
    let insert = sqlx::query("insert into api_keys (key_hash, owner, stage, created_at) values ($1, $2, $3, $4)");
    let insert = insert.bind(key.hash.to_hex()).bind(key.caller.owner.as_ref()).bind(key.caller.stage.as_str());
    insert.bind(now()).execute(connection).await.map(drop)
}
