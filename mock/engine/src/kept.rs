use bytes::{Bytes, BytesMut};
use specbound_document::Failure;
use specbound_document::pipeline::BodyReader;

/// A body whose first bytes are kept for the journal.
pub(crate) struct Kept<'b, B> {
    pub(crate) body: &'b mut B,
    pub(crate) kept: Vec<Bytes>,
    /// So many bytes more are kept.
    pub(crate) left: usize,
}

impl<B> Kept<'_, B> {
    pub(crate) fn bytes(&self) -> Bytes {
        match self.kept.as_slice() {
            [] => Bytes::new(),
            [one] => one.clone(),
            many => {
                let mut whole = BytesMut::with_capacity(many.iter().map(Bytes::len).sum());
                many.iter().for_each(|bytes| whole.extend_from_slice(bytes));
                whole.freeze()
            }
        }
    }
}

impl<B: BodyReader> BodyReader for Kept<'_, B> {
    fn declared_length(&self) -> Option<u64> {
        self.body.declared_length()
    }

    fn is_absent(&self) -> bool {
        self.body.is_absent()
    }

    async fn next(&mut self) -> Result<Option<Bytes>, Failure> {
        let next = self.body.next().await?;
        if let Some(bytes) = next.as_ref().filter(|_| self.left > 0) {
            let kept = bytes.slice(..bytes.len().min(self.left));
            self.left -= kept.len();
            self.kept.push(kept);
        }
        Ok(next)
    }

    fn was_held_up(&mut self) {
        self.body.was_held_up();
    }
}
