use bytes::Bytes;

use crate::Failure;
use crate::pipeline::BodyReader;

/// A body that is there as a whole.
pub(super) struct Whole {
    bytes: Option<Bytes>,
    length: u64,
}

impl Whole {
    pub(super) fn new(bytes: Bytes) -> Whole {
        Whole { length: bytes.len() as u64, bytes: Some(bytes).filter(|bytes| !bytes.is_empty()) }
    }
}

impl BodyReader for Whole {
    fn declared_length(&self) -> Option<u64> {
        Some(self.length)
    }

    fn is_absent(&self) -> bool {
        self.length == 0
    }

    async fn next(&mut self) -> Result<Option<Bytes>, Failure> {
        Ok(self.bytes.take())
    }

    fn was_held_up(&mut self) {}
}
