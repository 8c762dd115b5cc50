//! The body of an answer: in memory, in a file, or on its way from elsewhere.

use std::fmt;
use std::fs::File;
use std::io;
use std::ops::Range;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures::Stream;

/// A file is read in pieces of so many bytes.
const PIECE: u64 = 64 * 1024;

/// The bytes of an answer. What is in a file is read while it is sent.
pub enum Body {
    /// In memory.
    Bytes(Bytes),
    /// A part of a file.
    File(FileRange),
    /// As they come from elsewhere.
    Stream(ByteStream),
}

/// Bytes of a file that is open.
#[derive(Clone, Debug)]
pub struct FileRange {
    file: Arc<File>,
    start: u64,
    end: u64,
}

/// Bytes that come from elsewhere.
pub struct ByteStream {
    parts: Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send + Sync>>,
    length: Option<u64>,
}

impl Body {
    /// A whole file of that length, in bytes.
    pub fn file(file: Arc<File>, length: u64) -> Body {
        Body::File(FileRange { file, start: 0, end: length })
    }

    /// Bytes as they come; an error of the stream breaks the answer off. The length is told ahead where it is known.
    pub fn stream(parts: impl Stream<Item = io::Result<Bytes>> + Send + Sync + 'static, length: Option<u64>) -> Body {
        Body::Stream(ByteStream { parts: Box::pin(parts), length })
    }

    /// How many bytes there are, where that is known.
    pub fn length(&self) -> Option<u64> {
        match self {
            Body::Bytes(bytes) => Some(bytes.len() as u64),
            Body::File(range) => Some(range.end - range.start),
            Body::Stream(stream) => stream.length,
        }
    }

    /// Whether there is nothing to send. A stream of unknown length is not empty.
    pub fn is_empty(&self) -> bool {
        self.length() == Some(0)
    }

    /// The bytes that are in memory.
    pub fn in_memory(&self) -> Option<&Bytes> {
        match self {
            Body::Bytes(bytes) => Some(bytes),
            Body::File(_) | Body::Stream(_) => None,
        }
    }

    /// The bytes that are in memory; none of others.
    pub(crate) fn as_slice(&self) -> &[u8] {
        self.in_memory().map_or(&[], |bytes| bytes)
    }

    /// All bytes of what is in memory or in a file.
    ///
    /// # Errors
    /// Where the file cannot be read, and of a stream: it can be read once only.
    pub fn read(&self) -> io::Result<Bytes> {
        match self {
            Body::Bytes(bytes) => Ok(bytes.clone()),
            Body::File(range) => range.read(range.start..range.end),
            Body::Stream(_) => Err(io::Error::new(io::ErrorKind::Unsupported, "a stream is read by who sends it")),
        }
    }

    /// A part of it, as far as it is there; all of a stream.
    pub(crate) fn part(self, part: Range<u64>) -> Body {
        match self {
            Body::Bytes(bytes) => {
                let at = |index: u64| usize::try_from(index).unwrap_or(usize::MAX).min(bytes.len());
                Body::Bytes(bytes.slice(at(part.start)..at(part.end).max(at(part.start))))
            }
            Body::File(range) => {
                let at = |index: u64| range.start.saturating_add(index).min(range.end);
                let (start, end) = (at(part.start), at(part.end).max(at(part.start)));
                Body::File(FileRange { file: range.file, start, end })
            }
            Body::Stream(stream) => Body::Stream(stream),
        }
    }

    /// The next piece; nothing at the end.
    pub(crate) fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<Option<io::Result<Bytes>>> {
        match self {
            Body::Bytes(bytes) => {
                let bytes = std::mem::take(bytes);
                Poll::Ready((!bytes.is_empty()).then_some(Ok(bytes)))
            }
            Body::File(range) if range.start == range.end => Poll::Ready(None),
            Body::File(range) => {
                // The system has what was written a moment ago in memory: this waits no longer than a copy does.
                let end = range.end.min(range.start + PIECE);
                let piece = range.read(range.start..end);
                range.start = end;
                Poll::Ready(Some(piece))
            }
            Body::Stream(stream) => stream.parts.as_mut().poll_next(cx),
        }
    }
}

impl FileRange {
    fn read(&self, part: Range<u64>) -> io::Result<Bytes> {
        let length = usize::try_from(part.end - part.start).map_err(|_| io::ErrorKind::OutOfMemory)?;
        let mut bytes = vec![0; length];
        read_exact_at(&self.file, &mut bytes, part.start)?;
        Ok(bytes.into())
    }
}

/// Several answers may send one file at the same time: no read moves the place of another.
#[cfg(unix)]
fn read_exact_at(file: &File, into: &mut [u8], at: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, into, at)
}

#[cfg(windows)]
fn read_exact_at(file: &File, mut into: &mut [u8], mut at: u64) -> io::Result<()> {
    while !into.is_empty() {
        match std::os::windows::fs::FileExt::seek_read(file, into, at)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => {
                into = &mut into[read..];
                at += read as u64;
            }
        }
    }
    Ok(())
}

impl Default for Body {
    fn default() -> Body {
        Body::Bytes(Bytes::new())
    }
}

impl<T: Into<Bytes>> From<T> for Body {
    fn from(bytes: T) -> Body {
        Body::Bytes(bytes.into())
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Body::Bytes(bytes) => f.debug_tuple("Bytes").field(bytes).finish(),
            Body::File(range) => f.debug_tuple("File").field(&(range.start..range.end)).finish(),
            Body::Stream(stream) => f.debug_struct("Stream").field("length", &stream.length).finish_non_exhaustive(),
        }
    }
}
