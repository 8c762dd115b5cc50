//! Reading an image's bytes: as they are on disk, and checked that they are still those that were uploaded.

use std::io;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;

use bytes::Bytes;
use futures::stream::{self, StreamExt, TryStreamExt};
use sha2::{Digest, Sha256};

use super::Store;
use super::blobs::{BlobStream, CHUNK};
use super::error::StoreError;
use super::record::ImageRecord;

/// A part of an image's bytes: start inclusive, end exclusive.
pub type Part = Range<u64>;

/// Bytes that are ready to be sent.
pub enum Content {
    /// Few enough to be read before the answer begins.
    Held(Bytes),
    /// Read while they are sent.
    Streamed {
        /// How many will come.
        length: u64,
        /// The bytes; an error where they are not those that were uploaded.
        stream: BlobStream,
    },
}

/// The entity tag of bytes with this SHA-256: strong, in quotes.
pub fn entity_tag(sha256: &[u8; 32]) -> String {
    // Half of the digest is more than enough to tell pictures apart.
    format!("\"{}\"", hex::encode(&sha256[..16]))
}

impl Store {
    /// The bytes of an image, or a part of them that lies within its size. `None` where the image was deleted since its
    /// record was read.
    ///
    /// Bytes that are read whole are compared with the SHA-256 of the upload the first time after the record was read.
    ///
    /// # Errors
    /// The object store cannot give them now, or they are not those that were uploaded.
    pub async fn open(&self, record: &Arc<ImageRecord>, part: Option<Part>) -> Result<Option<Content>, StoreError> {
        let image = &record.image;
        let length = part.as_ref().map_or(image.size, |part| part.end - part.start);
        let check = part.is_none() && !record.verified.load(Relaxed);
        let read = match self.blobs.read(&image.blob_key, part).await {
            Ok(read) => read,
            Err(StoreError::NoBytes(key)) => {
                return match self.records.image(&image.id).await? {
                    Some(_) => Err(StoreError::Damaged(format!("{}: no bytes under the key {key}", image.id))),
                    None => Ok(None),
                };
            }
            Err(error) => return Err(error),
        };
        if read.total != image.size {
            let damage = format!("{}: {} bytes are stored, {} were uploaded", image.id, read.total, image.size);
            return Err(StoreError::Damaged(damage));
        }
        let stream = if check { compared(read.stream, Arc::clone(record)) } else { read.stream };
        if length > CHUNK as u64 {
            return Ok(Some(Content::Streamed { length, stream }));
        }
        // Little enough to be known as good before the answer begins.
        let chunks: Vec<Bytes> = stream.try_collect().await.map_err(|error| match error.kind() {
            io::ErrorKind::InvalidData => StoreError::Damaged(error.to_string()),
            _ => StoreError::unavailable("cannot read from the image store", error),
        })?;
        let bytes = match <[Bytes; 1]>::try_from(chunks) {
            Ok([bytes]) => bytes,
            Err(chunks) => chunks.concat().into(),
        };
        Ok(Some(Content::Held(bytes)))
    }
}

/// The same bytes; the last of them come only if all together have the SHA-256 of the upload.
fn compared(stream: BlobStream, record: Arc<ImageRecord>) -> BlobStream {
    let remaining = record.image.size;
    let state = (stream, Sha256::new(), remaining, record);
    stream::try_unfold(state, |(mut stream, mut hasher, mut remaining, record)| async move {
        let Some(chunk) = stream.next().await else {
            return match remaining {
                0 => Ok(None),
                missing => Err(damaged(&record, &format!("{missing} bytes are missing"))),
            };
        };
        let chunk = chunk?;
        hasher.update(&chunk);
        remaining = remaining
            .checked_sub(chunk.len() as u64)
            .ok_or_else(|| damaged(&record, "more bytes are stored than were uploaded"))?;
        if remaining == 0 {
            if <[u8; 32]>::from(hasher.finalize_reset()) != record.image.sha256 {
                return Err(damaged(&record, "other bytes are stored than were uploaded"));
            }
            record.verified.store(true, Relaxed);
        }
        Ok(Some((chunk, (stream, hasher, remaining, record))))
    })
    .boxed()
}

fn damaged(record: &ImageRecord, what: &str) -> io::Error {
    let error = io::Error::new(io::ErrorKind::InvalidData, format!("{}: {what}", record.image.id));
    tracing::error!(%error, "an image is damaged");
    error
}
