//! A request whose body is in memory: nothing is waited for.

use bytes::Bytes;
use futures::FutureExt;
use specbound_document::Failure;
use specbound_document::pipeline::{BodyReader, RequestHead};

use crate::engine::Engine;
use crate::listener::Handler;
use crate::outgoing_response::OutgoingResponse;

impl Engine {
    /// Answers a request that has arrived as a whole.
    pub fn answer_at_once(&self, head: RequestHead<'_>, body: Bytes) -> OutgoingResponse {
        let mut body = Whole(Some(body));
        Handler::answer(self, head, &mut body)
            .now_or_never()
            .unwrap_or_else(|| OutgoingResponse::new(http::StatusCode::INTERNAL_SERVER_ERROR))
    }
}

struct Whole(Option<Bytes>);

impl BodyReader for Whole {
    fn declared_length(&self) -> Option<u64> {
        self.0.as_ref().map(|bytes| bytes.len() as u64)
    }

    fn is_absent(&self) -> bool {
        self.0.as_ref().is_none_or(Bytes::is_empty)
    }

    async fn next(&mut self) -> Result<Option<Bytes>, Failure> {
        Ok(self.0.take().filter(|bytes| !bytes.is_empty()))
    }

    fn was_held_up(&mut self) {}
}
