//! The store of a start, which is undone where the start fails.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{StartError, StoreLayers, folders};
use crate::config::Config;
use crate::store::{Blobs, DirectoryLock, LockError, Made, MetaStore, ObjectBlobs, SqliteStore, Store};

/// The folders, which are ours, and the store in them.
pub(super) struct Opened {
    pub store: Store,
    sqlite: SqliteStore,
    database: PathBuf,
    taken: Taken,
}

/// The folders, with what was made there.
#[derive(Default)]
struct Taken {
    locks: Vec<DirectoryLock>,
    made: Made,
}

impl Opened {
    /// Takes the folders and opens what is in them. Where that fails nothing is left that was made.
    pub async fn open(config: &Config, layers: StoreLayers) -> Result<Opened, StartError> {
        let (database, mut taken) = (config.database_path(), Taken::default());
        match taken.open(config, &database).await {
            Ok((sqlite, blobs)) => {
                let (records, blobs): (Arc<dyn MetaStore>, Arc<dyn Blobs>) =
                    (Arc::new(sqlite.clone()), Arc::new(blobs));
                let store = Store {
                    records: layers.records.map_or_else(|| Arc::clone(&records), |wrap| wrap(Arc::clone(&records))),
                    blobs: layers.blobs.map_or_else(|| Arc::clone(&blobs), |wrap| wrap(Arc::clone(&blobs))),
                };
                Ok(Opened { store, sqlite, database, taken })
            }
            Err(error) => {
                taken.give_up();
                Err(error)
            }
        }
    }

    /// After a start that succeeded: the locks, to be held as long as the server runs.
    pub fn keep(self) -> Vec<DirectoryLock> {
        self.sqlite.keep_reserve();
        self.taken.locks
    }

    /// After a start that failed. A new database stays where somebody has made a key in it by now.
    pub async fn undo(self) {
        let unused = !self.taken.made.has(&self.database) || self.sqlite.keys().await.is_ok_and(|keys| keys.is_empty());
        self.store.records.close().await;
        if unused {
            self.taken.give_up();
        }
    }
}

impl Taken {
    async fn open(&mut self, config: &Config, database: &Path) -> Result<(SqliteStore, ObjectBlobs), StartError> {
        // A server that runs has locks, and the files of its database must be left alone, also within one process.
        self.take(config, DirectoryLock::is_there)?;
        SqliteStore::look_at(database).await?;
        self.take(config, |_| true)?;
        let folder = config.store_path();
        let failed = |cause| StartError::Folder { key: folders::key_of_store(config), cause };
        let blobs = ObjectBlobs::in_folder(&folder, &mut self.made).map_err(failed)?;
        let removed = ObjectBlobs::remove_half_written(&folder);
        let removed = removed.map_err(|error| failed(LockError::Unusable(folder.clone(), error)))?;
        if removed > 0 {
            tracing::info!(removed, "removed half-written files of an earlier run");
        }
        // The log of one that is not new may have what the database has not yet: it is for SQLite to remove.
        if !database.exists() {
            SqliteStore::files(database).iter().for_each(|file| self.made.note(file));
        }
        Ok((SqliteStore::open(database).await?, blobs))
    }

    fn take(&mut self, config: &Config, wanted: impl Fn(&Path) -> bool) -> Result<(), StartError> {
        for (key, folder) in folders::of(config) {
            if wanted(&folder) {
                let lock = DirectoryLock::take(&folder, &self.locks, &mut self.made);
                self.locks.extend(lock.map_err(|cause| StartError::Folder { key, cause })?);
            }
        }
        Ok(())
    }

    /// Removes what was made, and only then lets others have the folders.
    fn give_up(self) {
        self.made.remove();
        drop(self.locks);
    }
}
