//! The SHA-256 of bytes, at hand or as they come.

use std::io;

use bytes::Bytes;
use futures::StreamExt;
use sha2::{Digest, Sha256};

use super::blobs::BlobStream;

/// The SHA-256 of bytes, without holding up other requests while it is computed.
pub(super) async fn digest(bytes: &Bytes) -> [u8; 32] {
    /// About a quarter of a millisecond of work.
    const SMALL: usize = 64 * 1024;
    if bytes.len() <= SMALL {
        return Sha256::digest(bytes).into();
    }
    let bytes = bytes.clone();
    let digest = tokio::task::spawn_blocking(move || Sha256::digest(&bytes).into()).await;
    digest.unwrap_or_else(|error| std::panic::resume_unwind(error.into_panic()))
}

/// The SHA-256 of everything that a stream gives.
pub(super) async fn digest_of(mut stream: BlobStream) -> io::Result<[u8; 32]> {
    let mut hasher = Sha256::new();
    while let Some(chunk) = stream.next().await {
        hasher.update(&chunk?);
    }
    Ok(hasher.finalize().into())
}
