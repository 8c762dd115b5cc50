use bytes::Bytes;
use specbound_document::Failure;
use specbound_document::pipeline::BodyReader;

/// A body that was copied whole.
pub(crate) struct Whole {
    bytes: Option<Bytes>,
    length: u64,
}

impl Whole {
    pub(crate) fn new(bytes: Bytes) -> Whole {
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
