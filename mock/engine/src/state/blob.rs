//! Files that were sent: small ones in memory, large ones in files without a name.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

use bytes::Bytes;

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
    Disk(File),
}

impl Blob {
    pub(crate) fn new(media_type: &str, bytes: &Bytes) -> io::Result<Blob> {
        let content = match bytes.len() <= SMALL {
            // A part of a request would hold on to all of it.
            true => Content::Memory(Bytes::copy_from_slice(bytes)),
            false => {
                let mut file = tempfile::tempfile()?;
                file.write_all(bytes)?;
                Content::Disk(file)
            }
        };
        let etag = crate::media::etag(bytes);
        Ok(Blob { media_type: media_type.to_owned(), etag, length: bytes.len(), content })
    }

    pub(crate) fn bytes(&mut self) -> io::Result<Bytes> {
        match &mut self.content {
            Content::Memory(bytes) => Ok(bytes.clone()),
            Content::Disk(file) => {
                file.seek(SeekFrom::Start(0))?;
                let mut bytes = Vec::with_capacity(self.length);
                file.read_to_end(&mut bytes)?;
                Ok(bytes.into())
            }
        }
    }
}
