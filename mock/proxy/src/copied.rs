use bytes::{Bytes, BytesMut};

/// The copy of a body beside its way, up to a limit. Beyond it nothing is kept.
#[derive(Debug)]
pub(crate) struct Copied {
    bytes: BytesMut,
    length: u64,
    limit: usize,
}

impl Copied {
    pub(crate) fn new(limit: usize) -> Copied {
        Copied { bytes: BytesMut::new(), length: 0, limit }
    }

    /// Notes bytes that are passed on.
    pub(crate) fn add(&mut self, bytes: &[u8]) {
        self.length += bytes.len() as u64;
        match self.is_whole() {
            true => self.bytes.extend_from_slice(bytes),
            false => self.bytes = BytesMut::new(),
        }
    }

    /// How many bytes were passed on.
    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    /// Whether everything was kept.
    pub(crate) fn is_whole(&self) -> bool {
        self.length <= self.limit as u64
    }

    /// Everything so far, or nothing where that is more than the limit. It stays here too.
    pub(crate) fn peek(&self) -> Option<Bytes> {
        self.is_whole().then(|| Bytes::copy_from_slice(&self.bytes))
    }

    /// Everything that was passed on, or nothing where that is more than the limit.
    pub(crate) fn take(&mut self) -> Option<Bytes> {
        self.is_whole().then(|| std::mem::take(&mut self.bytes).freeze())
    }
}
