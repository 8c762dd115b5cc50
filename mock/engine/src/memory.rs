//! A request whose body is in memory: nothing is waited for.

use bytes::Bytes;
use futures::FutureExt;
use specbound_document::pipeline::{RequestHead, WholeBody};

use crate::engine::Engine;
use crate::listener::Handler;
use crate::outgoing_response::OutgoingResponse;

impl Engine {
    /// Answers a request that has arrived as a whole.
    pub fn answer_at_once(&self, head: RequestHead<'_>, body: Bytes) -> OutgoingResponse {
        let mut body = WholeBody::new(body);
        Handler::answer(self, head, &mut body)
            .now_or_never()
            .unwrap_or_else(|| OutgoingResponse::new(http::StatusCode::INTERNAL_SERVER_ERROR))
    }
}
