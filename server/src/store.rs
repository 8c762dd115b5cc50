//! Where images are: records in a database ([`MetaStore`]), bytes in an object store ([`Blobs`]), and the order in which
//! the two are written, so that an acknowledged image is there after any crash and a deleted one never comes back.

mod blobs;
mod cache;
mod detached;
mod digest;
mod error;
mod folder;
mod lock;
mod made;
mod open;
mod record;
mod reserve;
mod sqlite;
mod sync;
mod writes;

use std::sync::Arc;

use bytes::Bytes;

use self::detached::detached;
use self::digest::{digest, digest_of};
use crate::keys::Caller;

pub use blobs::{BlobKey, BlobRead, BlobStream, Blobs, ObjectBlobs};
pub use error::StoreError;
pub use lock::{DirectoryLock, LockError};
pub use made::Made;
pub use open::{Content, Part, entity_tag};
pub(crate) use record::is_id;
pub use record::{ImageRecord, MetaStore, NewImage, NewPicture, OrphanedBlob, Page};
pub use sqlite::{KeyTable, OpenError, SqliteStore};

/// Records and bytes together.
#[derive(Clone)]
pub struct Store {
    /// The records.
    pub records: Arc<dyn MetaStore>,
    /// The bytes.
    pub blobs: Arc<dyn Blobs>,
}

impl Store {
    /// Saves a picture: when this returns an image, it is durable.
    ///
    /// It goes on when the caller loses interest, so that a client that goes away leaves an image or nothing. `room` is
    /// held until then.
    ///
    /// # Errors
    /// The database or the object store cannot do it now. Nothing is left that anyone sees.
    pub async fn save(
        &self,
        caller: Caller,
        picture: NewPicture,
        room: impl Send + 'static,
    ) -> Result<Arc<ImageRecord>, StoreError> {
        let store = self.clone();
        detached(async move {
            let kept = store.save_inner(caller, picture).await;
            drop(room);
            kept
        })
        .await
    }

    async fn save_inner(&self, caller: Caller, picture: NewPicture) -> Result<Arc<ImageRecord>, StoreError> {
        let bytes = picture.bytes;
        let image = NewImage {
            id: record::new_id(),
            caller,
            name: picture.name,
            format: picture.format,
            width: picture.width,
            height: picture.height,
            size: bytes.len() as u64,
            sha256: digest(&bytes).await,
            blob_key: BlobKey::new(),
        };
        self.records.stage(&image).await?;
        // From here on the row leads to the bytes, also after a crash.
        match self.write_and_verify(&image, bytes).await {
            Ok(record) => Ok(record),
            Err(error) => {
                self.abandon(&image).await;
                Err(error)
            }
        }
    }

    async fn write_and_verify(&self, image: &NewImage, bytes: Bytes) -> Result<Arc<ImageRecord>, StoreError> {
        self.blobs.put(&image.blob_key, bytes).await?;
        self.verify(image).await?;
        self.records.finish(&image.id).await
    }

    /// Reads back what was written: a store that loses or changes bytes is found out before the acknowledgement.
    async fn verify(&self, image: &NewImage) -> Result<(), StoreError> {
        const DOING: &str = "cannot read back what was written";
        let read = self.blobs.read(&image.blob_key, None).await?;
        if read.total != image.size {
            return Err(StoreError::unavailable(DOING, format!("{} of {} bytes", read.total, image.size)));
        }
        let hash = digest_of(read.stream).await.map_err(|error| StoreError::unavailable(DOING, error))?;
        match hash == image.sha256 {
            true => Ok(()),
            false => Err(StoreError::unavailable(DOING, "other bytes came back")),
        }
    }

    /// Removes what a failed attempt left, as far as that works now; the next start does the rest.
    async fn abandon(&self, image: &NewImage) {
        // Where the failure hid a success the row is ready by now, and its bytes must stay.
        match self.records.abandon(&image.id).await {
            Ok(true) => self.remove_bytes(&image.id, &image.blob_key).await,
            Ok(false) => {}
            Err(error) => {
                tracing::warn!(id = image.id, %error, "a failed upload is left to the next start")
            }
        }
    }

    /// Deletes an image; `false` where the caller has no such image. Once this returns it never comes back; its bytes
    /// go afterwards.
    ///
    /// # Errors
    /// The database cannot do it now.
    pub async fn delete(&self, caller: &Caller, id: &str) -> Result<bool, StoreError> {
        let Some(blob_key) = self.records.delete(caller, id).await? else {
            return Ok(false);
        };
        let (store, id) = (self.clone(), id.to_owned());
        tokio::spawn(async move { store.remove_bytes(&id, &blob_key).await });
        Ok(true)
    }

    async fn remove_bytes(&self, id: &str, blob_key: &BlobKey) {
        // The bytes first: without its row nobody would find them again.
        let removed = match self.blobs.delete(blob_key).await {
            Ok(()) => self.records.forget_bytes(id).await,
            error => error,
        };
        if let Err(error) = removed {
            tracing::warn!(id, %error, "the bytes of a removed image are left to the next start");
        }
    }

    /// What an earlier run left: uploads that were not finished, bytes of deleted images. To be called before the first
    /// request: the store is ours alone, so what is unfinished then stays so.
    ///
    /// # Errors
    /// The database cannot say it now.
    pub async fn orphaned_blobs(&self) -> Result<Vec<OrphanedBlob>, StoreError> {
        self.records.orphaned_blobs().await
    }

    /// Removes orphaned blobs. What cannot be removed now is left to the next start.
    pub async fn sweep(&self, orphaned_blobs: Vec<OrphanedBlob>) {
        for OrphanedBlob { id, blob_key } in &orphaned_blobs {
            match self.records.abandon(id).await {
                Ok(_) => self.remove_bytes(id, blob_key).await,
                Err(error) => {
                    tracing::warn!(id, %error, "what an earlier run left is left to the next start")
                }
            }
        }
        if !orphaned_blobs.is_empty() {
            tracing::info!(count = orphaned_blobs.len(), "removed what an earlier run left behind");
        }
    }

    /// Whether both can be read and written now.
    ///
    /// # Errors
    /// The first that cannot.
    pub async fn check(&self) -> Result<(), StoreError> {
        tokio::try_join!(self.records.check(), self.blobs.check())?;
        Ok(())
    }
}
