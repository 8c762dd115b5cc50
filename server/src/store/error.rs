//! Why the store did not do what it was asked to.

use super::blobs::BlobKey;

/// Why the store did not do what it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It cannot now; it may later.
    #[error("{doing}: {cause}")]
    Unavailable {
        /// What was tried.
        doing: &'static str,
        /// What the database or the object store said.
        #[source]
        cause: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The object store has nothing under this key.
    #[error("no bytes under the key {0}")]
    NoBytes(BlobKey),
    /// What is stored is not what was written.
    #[error("{0}")]
    Damaged(String),
}

impl StoreError {
    /// It cannot now.
    pub fn unavailable(doing: &'static str, cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> StoreError {
        StoreError::Unavailable { doing, cause: cause.into() }
    }
}
