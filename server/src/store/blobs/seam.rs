//! What an object store does: the seam for another one.

use std::io;
use std::ops::Range;

use async_trait::async_trait;
use bytes::Bytes;
use futures::stream::BoxStream;

use super::key::BlobKey;
use crate::store::error::StoreError;

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
