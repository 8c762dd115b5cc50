//! A store that fails, panics or waits when a test says so.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering::SeqCst};

use async_trait::async_trait;
use bytes::Bytes;
use images_server::StoreLayers;
use images_server::keys::{Caller, StoredKey};
use images_server::store::{
    BlobKey, BlobRead, Blobs, ImageRecord, MetaStore, NewImage, OrphanedBlob, Page, StoreError,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::waits::within;

/// As many writes of bytes as are ever under way at the same time.
const PUTS: u32 = 1000;

/// What the parts of the store do from now on. Clones steer the same store.
#[derive(Clone)]
pub struct Faults {
    pub records: Switch,
    pub blobs: Switch,
    puts: Arc<Semaphore>,
    /// Told of every write of bytes that has begun.
    begun: Arc<Semaphore>,
    key_reads: Arc<AtomicUsize>,
}

#[derive(Clone, Default)]
pub struct Switch(Arc<AtomicU8>);

impl Switch {
    pub fn work(&self) {
        self.0.store(0, SeqCst);
    }

    pub fn fail(&self) {
        self.0.store(1, SeqCst);
    }

    pub fn panic(&self) {
        self.0.store(2, SeqCst);
    }

    fn pass(&self) -> Result<(), StoreError> {
        match self.0.load(SeqCst) {
            0 => Ok(()),
            1 => Err(StoreError::unavailable("cannot", "the test says so: /secret/path")),
            _ => panic!("the test says so"),
        }
    }
}

impl Faults {
    pub fn new() -> Faults {
        let puts = Arc::new(Semaphore::new(PUTS as usize));
        let (begun, key_reads) = (Arc::new(Semaphore::new(0)), Arc::default());
        Faults { records: Switch::default(), blobs: Switch::default(), puts, begun, key_reads }
    }

    /// No bytes are written until the permit is dropped.
    pub async fn hold_puts(&self) -> OwnedSemaphorePermit {
        let all = within("the end of every write of bytes", self.puts.clone().acquire_many_owned(PUTS));
        all.await.expect("nobody closes it")
    }

    /// Waits for the beginning of so many writes of bytes that were not waited for yet.
    pub async fn puts_have_begun(&self, count: u32) {
        let what = format!("the beginning of {count} writes of bytes");
        within(&what, self.begun.acquire_many(count)).await.expect("nobody closes it").forget();
    }

    /// How many writes of bytes have begun that nobody waited for yet.
    pub fn puts_begun(&self) -> usize {
        self.begun.available_permits()
    }

    /// How often the keys were read, or tried to be.
    pub fn key_reads(&self) -> usize {
        self.key_reads.load(SeqCst)
    }

    pub fn layers(&self) -> StoreLayers {
        let (records, blobs) = (self.clone(), self.clone());
        StoreLayers {
            records: Some(Box::new(|inner| {
                Arc::new(FaultyRecords { inner, switch: records.records, key_reads: records.key_reads })
            })),
            blobs: Some(Box::new(|inner| Arc::new(FaultyBlobs { inner, faults: blobs }))),
        }
    }
}

struct FaultyRecords {
    inner: Arc<dyn MetaStore>,
    switch: Switch,
    key_reads: Arc<AtomicUsize>,
}

#[async_trait]
impl MetaStore for FaultyRecords {
    async fn check(&self) -> Result<(), StoreError> {
        self.switch.pass()?;
        self.inner.check().await
    }

    async fn keys(&self) -> Result<Vec<StoredKey>, StoreError> {
        self.key_reads.fetch_add(1, SeqCst);
        self.switch.pass()?;
        self.inner.keys().await
    }

    async fn add_keys(&self, keys: Vec<StoredKey>) -> Result<(), StoreError> {
        self.switch.pass()?;
        self.inner.add_keys(keys).await
    }

    async fn stage(&self, image: &NewImage) -> Result<(), StoreError> {
        self.switch.pass()?;
        self.inner.stage(image).await
    }

    async fn finish(&self, id: &str) -> Result<Arc<ImageRecord>, StoreError> {
        self.switch.pass()?;
        self.inner.finish(id).await
    }

    async fn abandon(&self, id: &str) -> Result<bool, StoreError> {
        self.switch.pass()?;
        self.inner.abandon(id).await
    }

    async fn image(&self, id: &str) -> Result<Option<Arc<ImageRecord>>, StoreError> {
        self.switch.pass()?;
        self.inner.image(id).await
    }

    async fn page(&self, caller: &Caller, from: Option<&str>, take: u32) -> Result<Option<Page>, StoreError> {
        self.switch.pass()?;
        self.inner.page(caller, from, take).await
    }

    async fn set_published(
        &self,
        caller: &Caller,
        id: &str,
        published: bool,
    ) -> Result<Option<Arc<ImageRecord>>, StoreError> {
        self.switch.pass()?;
        self.inner.set_published(caller, id, published).await
    }

    async fn delete(&self, caller: &Caller, id: &str) -> Result<Option<BlobKey>, StoreError> {
        self.switch.pass()?;
        self.inner.delete(caller, id).await
    }

    async fn forget_bytes(&self, id: &str) -> Result<(), StoreError> {
        self.switch.pass()?;
        self.inner.forget_bytes(id).await
    }

    async fn orphaned_blobs(&self) -> Result<Vec<OrphanedBlob>, StoreError> {
        self.switch.pass()?;
        self.inner.orphaned_blobs().await
    }

    async fn close(&self) {
        self.inner.close().await;
    }
}

struct FaultyBlobs {
    inner: Arc<dyn Blobs>,
    faults: Faults,
}

#[async_trait]
impl Blobs for FaultyBlobs {
    async fn check(&self) -> Result<(), StoreError> {
        self.faults.blobs.pass()?;
        self.inner.check().await
    }

    async fn put(&self, key: &BlobKey, bytes: Bytes) -> Result<(), StoreError> {
        self.faults.begun.add_permits(1);
        let _permit = self.faults.puts.acquire().await.expect("nobody closes it");
        self.faults.blobs.pass()?;
        self.inner.put(key, bytes).await
    }

    async fn read(&self, key: &BlobKey, part: Option<Range<u64>>) -> Result<BlobRead, StoreError> {
        self.faults.blobs.pass()?;
        self.inner.read(key, part).await
    }

    async fn delete(&self, key: &BlobKey) -> Result<(), StoreError> {
        self.faults.blobs.pass()?;
        self.inner.delete(key).await
    }
}
