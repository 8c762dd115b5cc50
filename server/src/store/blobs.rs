//! The bytes of images, under keys that are used once.

use std::fmt;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;
use futures::StreamExt;
use futures::stream::{self, BoxStream};
use object_store::local::LocalFileSystem;
use object_store::{GetOptions, GetResultPayload, ObjectStore, ObjectStoreExt, PutPayload};

use super::folder::OwnFolder;
use super::made::Made;
use super::sync::sync_folder;
use super::writes::{Writes, in_time};
use super::{LockError, StoreError};
use crate::random;

/// Bytes that are read and sent at a time.
pub(super) const CHUNK: usize = 128 * 1024;

/// Where the bytes of one attempt to store a picture are: no second attempt uses the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlobKey(String);

impl BlobKey {
    /// A new key: two hexadecimal digits, a slash and 30 more.
    pub(super) fn new() -> BlobKey {
        let digits = hex::encode(random::bytes::<16>());
        let (folder, name) = digits.split_at(2);
        BlobKey(format!("{folder}/{name}"))
    }

    /// A key as the database has it.
    pub fn from_stored(text: String) -> BlobKey {
        BlobKey(text)
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BlobKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Bytes as they come.
pub type BlobStream = BoxStream<'static, io::Result<Bytes>>;

/// Bytes that are being read.
pub struct BlobRead {
    /// Length of everything under the key, also where a part is read.
    pub total: u64,
    /// The bytes that were asked for.
    pub stream: BlobStream,
}

/// The object store: the seam for another one.
#[async_trait]
pub trait Blobs: Send + Sync + 'static {
    /// Whether the object store can be used now, and written.
    async fn check(&self) -> Result<(), StoreError>;

    /// Stores bytes under a new key; durable when it returns.
    async fn put(&self, key: &BlobKey, bytes: Bytes) -> Result<(), StoreError>;

    /// Reads what is under a key, or a part of it.
    ///
    /// [`StoreError::NoBytes`] where there is nothing.
    async fn read(&self, key: &BlobKey, part: Option<Range<u64>>) -> Result<BlobRead, StoreError>;

    /// Removes what is under a key; it is not an error that there is nothing.
    async fn delete(&self, key: &BlobKey) -> Result<(), StoreError>;
}

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

fn stream_of_file(file: File, range: Range<u64>) -> BlobStream {
    stream::try_unfold((file, range, true), |(mut file, mut range, first)| async move {
        if range.is_empty() {
            return Ok(None);
        }
        let read = tokio::task::spawn_blocking(move || {
            if first {
                file.seek(SeekFrom::Start(range.start))?;
            }
            let length = (range.end - range.start).min(CHUNK as u64);
            let mut chunk = Vec::with_capacity(usize::try_from(length).unwrap_or(CHUNK));
            (&file).take(length).read_to_end(&mut chunk)?;
            if (chunk.len() as u64) < length {
                return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the file is shorter than it was"));
            }
            range.start += length;
            Ok((Bytes::from(chunk), (file, range, false)))
        });
        read.await.map_err(io::Error::other)?.map(Some)
    })
    .boxed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::TryStreamExt;

    async fn read(blobs: &ObjectBlobs, key: &BlobKey, part: Option<Range<u64>>) -> Vec<u8> {
        let chunks: Vec<Bytes> = blobs.read(key, part).await.unwrap().stream.try_collect().await.unwrap();
        chunks.concat()
    }

    #[tokio::test]
    async fn what_is_put_is_read_whole_and_in_part_until_it_is_deleted() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = ObjectBlobs::in_folder(folder.path(), &mut Made::default()).unwrap();
        let bytes: Vec<u8> = (0..3 * CHUNK + 7).map(|index| (index % 251) as u8).collect();
        let key = BlobKey::new();
        blobs.put(&key, bytes.clone().into()).await.unwrap();
        assert_eq!(blobs.read(&key, None).await.unwrap().total, bytes.len() as u64);
        assert!(read(&blobs, &key, None).await == bytes);
        let part = CHUNK - 1..2 * CHUNK + 1;
        assert!(read(&blobs, &key, Some(part.start as u64..part.end as u64)).await == bytes[part]);
        for _ in 0..2 {
            blobs.delete(&key).await.unwrap();
            assert!(matches!(blobs.read(&key, None).await, Err(StoreError::NoBytes(_))));
        }
        blobs.check().await.unwrap();
        // Below the folder what is missing is made.
        for number in 0..=255_u8 {
            std::fs::remove_dir(folder.path().join(hex::encode([number]))).unwrap();
        }
        blobs.put(&key, Bytes::from_static(b"again")).await.unwrap();
        assert_eq!(read(&blobs, &key, None).await, b"again");
        let names: Vec<_> = std::fs::read_dir(folder.path().join(&key.as_str()[..2])).unwrap().flatten().collect();
        assert_eq!(names.len(), 1, "{names:?}");
    }

    #[tokio::test]
    async fn half_written_files_are_removed_and_whole_ones_stay() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = ObjectBlobs::in_folder(folder.path(), &mut Made::default()).unwrap();
        let key = BlobKey::new();
        blobs.put(&key, Bytes::from_static(b"whole")).await.unwrap();
        std::fs::write(folder.path().join("00/abc#1"), "half").unwrap();
        assert_eq!(ObjectBlobs::remove_half_written(folder.path()).unwrap(), 1);
        assert_eq!(ObjectBlobs::remove_half_written(folder.path()).unwrap(), 0);
        assert_eq!(read(&blobs, &key, None).await, b"whole");
    }

    #[tokio::test]
    async fn a_store_that_went_away_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = ObjectBlobs::in_folder(folder.path(), &mut Made::default()).unwrap();
        std::fs::remove_dir_all(folder.path()).unwrap();
        assert!(blobs.check().await.is_err());
    }

    #[tokio::test]
    async fn what_is_in_a_folder_that_was_moved_is_out_of_reach_and_not_gone() {
        let folder = tempfile::tempdir().unwrap();
        let (path, away) = (folder.path().join("store"), folder.path().join("away"));
        let blobs = ObjectBlobs::in_folder(&path, &mut Made::default()).unwrap();
        let key = BlobKey::new();
        blobs.put(&key, Bytes::from_static(b"kept")).await.unwrap();
        let out_of_reach = async || {
            let (read, deleted) = (blobs.read(&key, None).await.err(), blobs.delete(&key).await.err());
            let (put, checked) = (blobs.put(&BlobKey::new(), Bytes::new()).await.err(), blobs.check().await.err());
            for error in [read, deleted, put, checked] {
                assert!(matches!(error, Some(StoreError::Unavailable { .. })), "{error:?}");
            }
        };
        std::fs::rename(&path, &away).unwrap();
        out_of_reach().await;
        assert!(!path.exists(), "the folder was made again");
        // Another one in its place, with the same folders in it.
        let other = ObjectBlobs::in_folder(&path, &mut Made::default()).unwrap();
        out_of_reach().await;
        other.delete(&key).await.unwrap();
        std::fs::remove_dir_all(&path).unwrap();
        std::fs::rename(&away, &path).unwrap();
        assert_eq!(read(&blobs, &key, None).await, b"kept");
        blobs.check().await.unwrap();
        blobs.delete(&key).await.unwrap();
    }
}
