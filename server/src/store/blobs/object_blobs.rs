//! Bytes in an object store, or in a folder of this machine.

use std::io;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;
use futures::StreamExt;
use object_store::local::LocalFileSystem;
use object_store::{GetOptions, GetResultPayload, ObjectStore, ObjectStoreExt, PutPayload};

use super::file_stream::stream_of_file;
use super::key::BlobKey;
use super::seam::{BlobRead, Blobs};
use crate::store::error::StoreError;
use crate::store::folder::OwnFolder;
use crate::store::lock::LockError;
use crate::store::made::Made;
use crate::store::sync::sync_folder;
use crate::store::writes::{Writes, in_time};

/// [`Blobs`] over the crate `object_store`; a folder of this machine is written without it.
#[derive(Debug)]
pub struct ObjectBlobs {
    store: Arc<dyn ObjectStore>,
    /// The folder, where the store is one on this machine.
    folder: Option<Arc<OwnFolder>>,
    writes: Arc<Writes>,
}

impl ObjectBlobs {
    /// The bytes in a folder of this machine; what is made there is noted.
    ///
    /// # Errors
    /// The folder cannot be used.
    pub fn in_folder(folder: &Path, made: &mut Made) -> Result<ObjectBlobs, LockError> {
        let unusable = |error| LockError::Unusable(folder.to_owned(), error);
        // All of them now: whoever makes one syncs it, but a second writer that finds it made would acknowledge before
        // the first one's sync.
        made.folder(folder).map_err(unusable)?;
        for number in 0..=255_u8 {
            let prefix = folder.join(hex::encode([number]));
            if !prefix.is_dir() {
                std::fs::create_dir(&prefix).map_err(|error| LockError::Unusable(prefix.clone(), error))?;
                made.push(prefix);
            }
        }
        sync_folder(folder).map_err(unusable)?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(|error| unusable(io::Error::other(error)))?;
        let folder = OwnFolder::open(folder).map_err(unusable)?;
        let (store, folder) = (Arc::new(store), Some(Arc::new(folder)));
        Ok(ObjectBlobs { store, folder, writes: Writes::new() })
    }

    /// Fails where the folder was moved away or replaced: what it has is out of reach then, and what is written would
    /// not be there after the next start.
    async fn in_place(&self, doing: &'static str) -> Result<(), StoreError> {
        let Some(folder) = self.folder.clone() else { return Ok(()) };
        in_background(doing, move || folder.check()).await
    }

    async fn put_now(&self, key: &BlobKey, bytes: Bytes) -> Result<(), StoreError> {
        const DOING: &str = "cannot write to the image store";
        if let Some(folder) = self.folder.clone() {
            let key = key.clone();
            return in_background(DOING, move || folder.write(key.as_str(), &bytes)).await;
        }
        // Overwriting is what an object store may try again by itself; the key is new, so nothing is overwritten.
        let put = self.store.put(&key.as_str().into(), PutPayload::from_bytes(bytes)).await;
        put.map(|_| ()).map_err(|error| StoreError::unavailable(DOING, error))
    }

    /// Removes half-written files that a crash left in a folder. Nobody may be writing.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn remove_half_written(folder: &Path) -> io::Result<usize> {
        let mut removed = 0;
        for prefix in std::fs::read_dir(folder)? {
            let prefix = prefix?;
            if prefix.file_name().len() != 2 || !prefix.file_type()?.is_dir() {
                continue;
            }
            for file in std::fs::read_dir(prefix.path())? {
                let file = file?;
                // What is being written is `name#number` and renamed at its end: keys have hexadecimal digits only.
                if file.file_name().to_string_lossy().contains('#') {
                    std::fs::remove_file(file.path())?;
                    removed += 1;
                }
            }
        }
        Ok(removed)
    }
}

#[async_trait]
impl Blobs for ObjectBlobs {
    async fn check(&self) -> Result<(), StoreError> {
        const DOING: &str = "cannot write to the image store";
        const REACHING: &str = "cannot reach the image store";
        in_time(REACHING, self.in_place(REACHING)).await?;
        let (folder, store) = (self.folder.clone(), Arc::clone(&self.store));
        let trial = async move {
            match folder {
                Some(folder) => in_background(DOING, move || folder.try_to_write()).await,
                None => {
                    let put = store.put(&"00/trial".into(), PutPayload::from_static(b"trial")).await;
                    put.map(|_| ()).map_err(|error| StoreError::unavailable(DOING, error))
                }
            }
        };
        self.writes.check(DOING, trial).await
    }

    async fn put(&self, key: &BlobKey, bytes: Bytes) -> Result<(), StoreError> {
        let put = self.put_now(key, bytes).await;
        match put {
            Ok(()) => self.writes.succeeded(),
            Err(_) => self.writes.failed(),
        }
        put
    }

    async fn read(&self, key: &BlobKey, part: Option<Range<u64>>) -> Result<BlobRead, StoreError> {
        const DOING: &str = "cannot read from the image store";
        let options = GetOptions { range: part.map(Into::into), ..GetOptions::default() };
        let result = match self.store.get_opts(&key.as_str().into(), options).await {
            Ok(result) => result,
            Err(object_store::Error::NotFound { .. }) => {
                self.in_place(DOING).await?;
                return Err(StoreError::NoBytes(key.clone()));
            }
            Err(error) => return Err(StoreError::unavailable(DOING, error)),
        };
        let (total, range) = (result.meta.size, result.range.clone());
        let stream = match result.payload {
            // The store's own stream of a file comes in pieces of 8 KiB, each by way of another thread.
            GetResultPayload::File(file, _) => stream_of_file(file, range),
            GetResultPayload::Stream(stream) => stream.map(|chunk| chunk.map_err(io::Error::other)).boxed(),
        };
        Ok(BlobRead { total, stream })
    }

    async fn delete(&self, key: &BlobKey) -> Result<(), StoreError> {
        const DOING: &str = "cannot delete from the image store";
        self.in_place(DOING).await?;
        match self.store.delete(&key.as_str().into()).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => {}
            Err(error) => return Err(StoreError::unavailable(DOING, error)),
        }
        // Only in our own folder does a file that is not there mean that it is gone.
        self.in_place(DOING).await?;
        // The store does not sync a folder after a deletion: after a power failure the file could be back, with no
        // record left that leads to it.
        let folder = self
            .folder
            .as_ref()
            .zip(key.as_str().split_once('/'))
            .map(|(folder, (prefix, _))| folder.path().join(prefix));
        let Some(folder) = folder else { return Ok(()) };
        in_background(DOING, move || sync_folder(&folder)).await
    }
}

/// Work with files, away from the threads that answer requests.
async fn in_background(
    doing: &'static str,
    work: impl FnOnce() -> io::Result<()> + Send + 'static,
) -> Result<(), StoreError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(io::Error::other).flatten().map_err(|error| StoreError::unavailable(doing, error))
}

#[cfg(test)]
mod tests;
