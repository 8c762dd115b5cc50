//! The bytes of a file as they are read.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;

use bytes::Bytes;
use futures::{StreamExt, stream};

use super::seam::BlobStream;

/// Bytes that are read and sent at a time.
pub(in crate::store) const CHUNK: usize = 128 * 1024;

pub(super) fn stream_of_file(file: File, range: Range<u64>) -> BlobStream {
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
