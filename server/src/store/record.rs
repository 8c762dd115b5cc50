//! Records, and what a database for them must do.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use async_trait::async_trait;
use bytes::Bytes;
use images_api::ImageId;
use images_pixels::Format;

use super::blobs::BlobKey;
use super::error::StoreError;
use crate::keys::{Caller, StoredKey};
use crate::random;

/// A picture that is to be kept.
#[derive(Clone, Debug)]
pub struct NewPicture {
    /// Its bytes, at least one.
    pub bytes: Bytes,
    /// What its owner calls it.
    pub name: String,
    /// Its format, by the bytes.
    pub format: Format,
    /// Width in pixels, at least 1.
    pub width: u32,
    /// Height in pixels, at least 1.
    pub height: u32,
}

/// An image whose bytes are on their way.
#[derive(Clone, Debug)]
pub struct NewImage {
    /// `image_` and 24 characters.
    pub id: String,
    /// Whose it is.
    pub caller: Caller,
    /// What its owner calls it.
    pub name: String,
    /// Format of the bytes.
    pub format: Format,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Length in bytes.
    pub size: u64,
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
    /// Where the bytes will be.
    pub blob_key: BlobKey,
}

/// An image that was acknowledged and is not deleted.
#[derive(Debug)]
pub struct ImageRecord {
    /// What is known since its upload.
    pub image: NewImage,
    /// Whether anyone may fetch it.
    pub published: bool,
    /// Microseconds since 1970, UTC; no two records have the same.
    pub created_at: i64,
    /// Whether its bytes were compared with their SHA-256 since this record was read.
    pub(super) verified: AtomicBool,
}

impl ImageRecord {
    /// A record that was just read.
    pub fn new(image: NewImage, published: bool, created_at: i64) -> ImageRecord {
        ImageRecord { image, published, created_at, verified: AtomicBool::new(false) }
    }

    /// Whether this caller may know of it.
    pub fn belongs_to(&self, caller: &Caller) -> bool {
        self.image.caller == *caller
    }
}

/// A page of a list, newest first.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The images of this page.
    pub images: Vec<Arc<ImageRecord>>,
    /// Id of the first image of the page before.
    pub previous: Option<String>,
    /// Id of the first image of the page after.
    pub next: Option<String>,
}

/// Bytes without an image.
#[derive(Clone, Debug)]
pub struct OrphanedBlob {
    /// Id of the image that they belonged to.
    pub id: String,
    /// Where they are, if at all.
    pub blob_key: BlobKey,
}

/// The database of the records: the seam for another one.
///
/// A method that changes something runs to its end even when its future is dropped, and what it changed is durable when
/// it returns.
#[async_trait]
pub trait MetaStore: Send + Sync + 'static {
    /// Whether the database can be used now, and written.
    async fn check(&self) -> Result<(), StoreError>;

    /// Every key.
    async fn keys(&self) -> Result<Vec<StoredKey>, StoreError>;

    /// Adds keys, all or none.
    async fn add_keys(&self, keys: Vec<StoredKey>) -> Result<(), StoreError>;

    /// Notes that the bytes of an image are on their way. Nobody sees it yet.
    async fn stage(&self, image: &NewImage) -> Result<(), StoreError>;

    /// Makes a staged image visible, as the newest of its owner.
    async fn finish(&self, id: &str) -> Result<Arc<ImageRecord>, StoreError>;

    /// Gives a staged image up; `false` where there is none (it was finished, say).
    async fn abandon(&self, id: &str) -> Result<bool, StoreError>;

    /// A finished image, whoever it belongs to.
    async fn image(&self, id: &str) -> Result<Option<Arc<ImageRecord>>, StoreError>;

    /// The page of at most `take` images that starts with the image `from`, or with the newest. A deleted image still
    /// marks its place. `None` where the caller never had an image `from`.
    async fn page(&self, caller: &Caller, from: Option<&str>, take: u32) -> Result<Option<Page>, StoreError>;

    /// Publishes an image or takes it back; the image as it is then, `None` where the caller has no such image.
    async fn set_published(
        &self,
        caller: &Caller,
        id: &str,
        published: bool,
    ) -> Result<Option<Arc<ImageRecord>>, StoreError>;

    /// Deletes an image; where its bytes are, `None` where the caller has no such image.
    async fn delete(&self, caller: &Caller, id: &str) -> Result<Option<BlobKey>, StoreError>;

    /// Notes that the bytes of a deleted or abandoned image are gone.
    async fn forget_bytes(&self, id: &str) -> Result<(), StoreError>;

    /// Staged images, and abandoned and deleted ones whose bytes may still be there.
    async fn orphaned_blobs(&self) -> Result<Vec<OrphanedBlob>, StoreError>;

    /// Ends the use of the database, after the work under way.
    async fn close(&self);
}

/// A new id, as the document wants them.
pub(super) fn new_id() -> String {
    format!("{}{}", ImageId::PREFIX, random::text(ImageId::ALPHABET, ImageId::CHARACTERS))
}

/// Nobody guesses an id: it has at least 120 random bits, whatever the document wants.
const _: () = assert!(ImageId::CHARACTERS * (ImageId::ALPHABET.len().ilog2() as usize) >= 120);

/// Whether a text is shaped like an id.
pub(crate) fn is_id(text: &str) -> bool {
    ImageId::parse(text).is_some()
}

/// An image for unit tests.
#[cfg(test)]
pub(super) fn sample(id: &str, owner: &str) -> NewImage {
    NewImage {
        id: id.to_owned(),
        caller: Caller { owner: owner.into(), stage: crate::keys::Stage::Live },
        name: "Sample".to_owned(),
        format: Format::Png,
        width: 3,
        height: 2,
        size: 70,
        sha256: [7; 32],
        blob_key: BlobKey::new(),
    }
}
