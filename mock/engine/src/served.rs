//! The engine on the listener.

use images_document::pipeline::{BodyReader, RequestHead};

use crate::engine::Engine;
use crate::listener::Handler;
use crate::reply::Reply;

impl Handler for Engine {
    async fn answer<B: BodyReader>(&self, head: RequestHead<'_>, body: &mut B) -> Reply {
        Engine::answer(self, head, body).await
    }
}
