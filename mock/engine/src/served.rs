//! The engine as transports see it: the document's operations, and the interface for tests and tools.

use specbound_document::pipeline::{BodyReader, RequestHead};

use crate::admin;
use crate::engine::Engine;
use crate::listener::Handler;
use crate::outgoing_response::OutgoingResponse;

impl Handler for Engine {
    async fn answer<B: BodyReader>(&self, head: RequestHead<'_>, body: &mut B) -> OutgoingResponse {
        match self.settings().admin && admin::is_admin(head.path) {
            true => admin::answer(self, head, body).await,
            false => Engine::answer(self, head, body).await,
        }
    }
}
