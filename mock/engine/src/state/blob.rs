//! Files that were sent: small ones in memory, large ones in files without a name.

use std::fs::File;
use std::io::{self, Write};
use std::sync::Arc;

use bytes::Bytes;

use crate::reply_body::Body;

/// Up to so many bytes a file stays in memory.
const SMALL: usize = 64 * 1024;

/// A file that was sent.
#[derive(Debug)]
pub(crate) struct Blob {
    pub(crate) media_type: String,
    pub(crate) etag: String,
    pub(crate) length: usize,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Memory(Bytes),
    Disk(Arc<File>),
}

impl Blob {
    pub(crate) fn new(media_type: &str, bytes: &Bytes) -> io::Result<Blob> {
        let content = match bytes.len() <= SMALL {
            // A part of a request would hold on to all of it.
            true => Content::Memory(Bytes::copy_from_slice(bytes)),
            false => {
                let mut file = tempfile::tempfile()?;
                file.write_all(bytes)?;
                Content::Disk(Arc::new(file))
            }
        };
        let etag = crate::media::etag(bytes);
        Ok(Blob { media_type: media_type.to_owned(), etag, length: bytes.len(), content })
    }

    /// What is sent of it: a file stays where it is.
    pub(crate) fn body(&self) -> Body {
        match &self.content {
            Content::Memory(bytes) => Body::Bytes(bytes.clone()),
            Content::Disk(file) => Body::file(Arc::clone(file), self.length as u64),
        }
    }
}
