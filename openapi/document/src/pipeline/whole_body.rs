use bytes::Bytes;

use super::body::BodyReader;
use crate::Failure;

/// A body that is there as a whole: nothing is waited for.
#[derive(Debug)]
pub struct WholeBody {
    bytes: Option<Bytes>,
    length: u64,
}

impl WholeBody {
    /// A body of these bytes; of none, where there are none.
    pub fn new(bytes: Bytes) -> WholeBody {
        WholeBody { length: bytes.len() as u64, bytes: Some(bytes).filter(|bytes| !bytes.is_empty()) }
    }
}

impl BodyReader for WholeBody {
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
